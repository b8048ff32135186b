"""Offers another query when one finds nothing: slips of the pen mended, or fewer words asked for."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from index.queries import And, Node, Words
from index.reading.segments import Segment
from index.reading.translate import words_asked
from index.words import words

# Letters that may be wrong; in short words one wrong letter makes another word.
SHORT_WORD = 4
MOST_WRONG = 2
# Each costs a look at every word; who mistypes more is not helped by a guess.
MOST_MENDED = 3
# Words of one segment among which the most frequent of all are looked for, for each one that is wanted.
CANDIDATES = 4
SPOKEN_FIELDS = ("title", "standfirst", "body")


class Lexicon:
    """The words of one snapshot with the number of documents that have each; read from its segments when asked."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self._read: dict[str, list[str]] = {}

    def count(self, word: str) -> int:
        """Return how many documents have a word; deleted ones count until they are merged away."""
        return sum(segment.spoken(word) for segment in self._segments)

    def beginning(self, prefix: str, shortest: int, limit: int) -> list[tuple[str, int]]:
        """Return the most frequent words (of so many letters at least) that begin with a prefix."""
        found = {word for segment in self._segments for word in _frequent(segment, prefix, shortest, limit)}
        counts = Counter({word: self.count(word) for word in found})
        return sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:limit]

    def together(self, words: Sequence[str], others: Sequence[str]) -> list[int]:
        """Return for each of the other words how many documents have it with all words, in headline or text."""
        counts = [0] * len(others)
        for segment in self._segments:
            having = np.logical_and.reduce([_having(segment, word) for word in words])
            if having.any():
                counts = [
                    count + int((having & _having(segment, other)).sum())
                    for count, other in zip(counts, others, strict=True)
                ]
        return counts

    def nearest(self, word: str) -> str | None:
        """Return the known word that is most likely meant: fewest letters off, then the most frequent."""
        wrong = 1 if len(word) <= SHORT_WORD else MOST_WRONG
        for prefix in (word[0], ""):  # a first letter is seldom wrong
            found = process.extract(word, self._words(prefix), scorer=OSA.distance, score_cutoff=wrong, limit=50)
            if found:
                return min(found, key=lambda near: (near[1], -self.count(near[0]), near[0]))[0]
        return None

    def _words(self, prefix: str) -> list[str]:
        """Return all words that begin with a letter, or all words; remembered, a snapshot has few initials."""
        if prefix in self._read:
            return self._read[prefix]
        words: set[str] = set()
        for segment in self._segments:
            first, last = segment.prefix_range(prefix)
            spoken = segment.arrays.spoken[first:last] > 0
            words.update(np.array(segment.words(first, last), object)[spoken].tolist())
        self._read[prefix] = sorted(words)
        return self._read[prefix]


def _having(segment: Segment, word: str) -> NDArray[np.bool_]:
    having = np.zeros(segment.size, bool)
    for field in SPOKEN_FIELDS if segment.has(word) else ():
        having[segment.postings(field, word)[0]] = True
    return having


def _frequent(segment: Segment, prefix: str, shortest: int, limit: int) -> Iterator[str]:
    first, last = segment.prefix_range(prefix)
    counts = segment.arrays.spoken[first:last]
    long = np.diff(segment.arrays.term_starts[first : last + 1]) > shortest  # with its line feed
    counts = np.where(long, counts, 0)
    wanted = min(limit * CANDIDATES, len(counts))
    if wanted:
        for place in np.argpartition(-counts, wanted - 1)[:wanted].tolist():
            if counts[place]:
                yield from segment.words(first + place, first + place + 1)


def other_query(
    text: str, node: Node, lexicon: Lexicon, finds: Callable[[str], bool], *, may_loosen: bool = True
) -> str | None:
    """Return a query close to `text` for which `finds` holds, or None; may it ask for fewer words?"""
    others = _others(text, node, lexicon, may_loosen=may_loosen)
    return next((other for other in others if finds(other)), None)


def _others(text: str, node: Node, lexicon: Lexicon, *, may_loosen: bool) -> Iterator[str]:
    mended = _mended(text, node, lexicon)
    if mended != text:
        yield mended
    match node:
        case _ if not may_loosen:
            return
        case And(nodes) if len(nodes) > 1 and all(isinstance(part, Words) and not part.field for part in nodes):
            yield " OR ".join(_as_typed(part) for part in nodes if isinstance(part, Words))


def _as_typed(part: Words) -> str:
    return f'"{part.text}"' if " " in part.text else part.text


def _mended(text: str, node: Node, lexicon: Lexicon) -> str:
    """Return the query with every unknown word replaced by the nearest known one."""
    left = MOST_MENDED
    for asked in reversed(list(words_asked(node))):
        if asked.is_prefix or asked.field == "lang":
            continue
        for word in reversed(list(words(asked.text))):
            if left and not lexicon.count(word.exact):
                left -= 1
                near = lexicon.nearest(word.exact)
                start, end = asked.position + word.start, asked.position + word.end
                text = text[:start] + (near or text[start:end]) + text[end:]
    return text
