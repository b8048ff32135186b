"""Which word classes together make which stunt.

A row: type, classes that must stand close together in a sentence, classes that must be somewhere in the article (`@`),
classes that must not be in the sentence (`!`), and how many words the frame may span (`<n`, 12 when not told).
"""

from knowledge.reading.stunts.frames.air import AIR
from knowledge.reading.stunts.frames.bodies import BODIES
from knowledge.reading.stunts.frames.fights import FIGHTS
from knowledge.reading.stunts.frames.heavy import HEAVY
from knowledge.reading.stunts.frames.performed import PERFORMED
from knowledge.reading.stunts.frames.vehicles import VEHICLES
from knowledge.reading.stunts.frames.work import WORK

__all__ = ["FRAMES", "PERFORMED", "SPAN"]

SPAN = 12
FRAMES = "\n".join(table.strip() for table in (BODIES, FIGHTS, VEHICLES, HEAVY, AIR, WORK))
