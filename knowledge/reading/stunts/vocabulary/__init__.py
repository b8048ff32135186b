"""Word classes of which stunt frames are made: `CLASSES`, by name and language.

The tables hold rows `class: en words | es words | fr words | de words`; an indented line goes on with its row.
A word with `~` stands for its inflections (English: by rule and table; other languages: any ending); `_` joins the
words of an expression. A word that begins with `~` is met at the end of longer ones too: `~dach` in "hausdach".
"""

import re

from knowledge.reading.stunts.vocabulary.actions import ACTIONS
from knowledge.reading.stunts.vocabulary.bodies import BODIES
from knowledge.reading.stunts.vocabulary.circumstances import CIRCUMSTANCES
from knowledge.reading.stunts.vocabulary.cues import CUES
from knowledge.reading.stunts.vocabulary.fights import FIGHTS
from knowledge.reading.stunts.vocabulary.machines import MACHINES
from knowledge.reading.stunts.vocabulary.manners import MANNERS
from knowledge.reading.stunts.vocabulary.motions import MOTIONS
from knowledge.reading.stunts.vocabulary.things import THINGS

__all__ = ["CLASSES"]


def _classes(table: str) -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in re.sub(r"\n +", " ", table).strip().splitlines():
        name, tongues = row.split(": ", 1)
        written = (tongue.split() for tongue in tongues.split(" | "))
        found[name] = {language: tuple(words) for language, *words in written}
    return found


_TABLES = (THINGS, MOTIONS, ACTIONS, CUES, CIRCUMSTANCES, BODIES, MACHINES, FIGHTS, MANNERS)
CLASSES = {name: tongues for table in _TABLES for name, tongues in _classes(table).items()}
