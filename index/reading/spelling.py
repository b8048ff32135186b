"""Offers another query when one finds nothing: slips of the pen mended, or fewer words asked for."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from index.queries import And, Node, Words
from index.reading.translate import words_asked
from index.words import words

# Letters that may be wrong; in short words one wrong letter makes another word.
SHORT_WORD = 4
MOST_WRONG = 2
LAST = "\U0010ffff"


class Lexicon:
    """The words of one snapshot: sorted, and with the number of documents that have each."""

    def __init__(self, spoken: Mapping[str, int]) -> None:
        self.spoken = spoken
        self._sorted = sorted(spoken)

    def nearest(self, word: str) -> str | None:
        """Return the known word that is most likely meant: fewest letters off, then the most frequent."""
        first, last = bisect_left(self._sorted, word[0]), bisect_left(self._sorted, word[0] + LAST)
        wrong = 1 if len(word) <= SHORT_WORD else MOST_WRONG
        for choices in (self._sorted[first:last], self._sorted):  # a first letter is seldom wrong
            found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=wrong, limit=50)
            if found:
                return min(found, key=lambda near: (near[1], -self.spoken[near[0]]))[0]
        return None


def other_query(text: str, node: Node, lexicon: Lexicon, finds: Callable[[str], bool]) -> str | None:
    """Return a query close to `text` for which `finds` holds, or None."""
    return next((other for other in _others(text, node, lexicon) if finds(other)), None)


def _others(text: str, node: Node, lexicon: Lexicon) -> Iterator[str]:
    mended = _mended(text, node, lexicon)
    if mended != text:
        yield mended
    match node:
        case And(nodes) if len(nodes) > 1 and all(isinstance(part, Words) and not part.field for part in nodes):
            yield " OR ".join(_as_typed(part) for part in nodes if isinstance(part, Words))


def _as_typed(part: Words) -> str:
    return f'"{part.text}"' if " " in part.text else part.text


def _mended(text: str, node: Node, lexicon: Lexicon) -> str:
    """Return the query with every unknown word replaced by the nearest known one."""
    for asked in reversed(list(words_asked(node))):
        if asked.is_prefix or asked.field == "lang":
            continue
        for word in reversed(list(words(asked.text))):
            if word.exact not in lexicon.spoken:
                near = lexicon.nearest(word.exact)
                start, end = asked.position + word.start, asked.position + word.end
                text = text[:start] + (near or text[start:end]) + text[end:]
    return text
