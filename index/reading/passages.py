"""Marks what was searched for in titles and texts, and chooses the few words of a text that a hit may show."""

import re
from collections.abc import Sequence
from itertools import pairwise

from index.queries import Words
from index.words import LONGEST_WORD, STEM_MARK, WORD, fold, stem_of, stems_asked, words
from records.searches import Passage

# What an aggregator may quote without a licence: a referral, not a replacement.
LONGEST_SNIPPET = 300  # characters
# A match further down is found, but not looked for when choosing the snippet (characters).
LOOKED_THROUGH = 40_000
# A sentence ends at a full stop before a capital or figure, and wherever a paragraph ends.
SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*\s+(?=[\"“‘«(\[¿¡]*[^\W_a-zß-öø-ÿ])|\n+|$")
ELLIPSIS = "…"

Span = tuple[int, int]


class Marker:
    """Finds the words and phrases of one query in texts. Remembers every word it has looked at; for one search only."""

    def __init__(self, asked: Sequence[Words]) -> None:
        self._by_form: dict[str, list[int]] = {}  # the patterns whose first word has a form
        self._following: list[tuple[str, ...]] = []  # of each pattern, its further words
        self._prefixes: list[tuple[int, str]] = []
        for node in asked:
            if node.field not in {"lang", "source"}:
                self._add(node)
        self._initials = {form.rpartition(STEM_MARK)[2][:1] for form in self._by_form}
        self._initials |= {prefix[0] for _, prefix in self._prefixes}
        self._seen: dict[tuple[str, str], tuple[int, ...]] = {}

    def marked(self, text: str, language: str) -> tuple[Passage, ...]:
        """Return a whole text with everything that matches marked."""
        return _cut(text, (0, len(text)), [span for _, span in self._matches(text, language)])

    def snippet(self, body: str, language: str) -> tuple[Passage, ...]:
        """Return the sentence or two of a text that match best, or its first ones; 300 characters at most."""
        text = body[:LOOKED_THROUGH]
        matches = self._matches(text, language)
        sentences = _sentences(text)
        if not sentences:
            return ()
        best, _ = max(_windows(text, sentences), key=lambda window: _worth(window, matches))
        spans = [span for _, span in matches]
        return _cut(text, _shortened(text, best, spans), spans)

    def _add(self, node: Words) -> None:
        number = len(self._following)
        first, *others = words(node.text)
        self._following.append(tuple(other.exact for other in others))
        if node.is_prefix:
            self._prefixes.append((number, first.exact))
            return
        for form in {first.exact} if others else stems_asked(first.written) | {first.exact}:
            self._by_form.setdefault(form, []).append(number)

    def _matches(self, text: str, language: str) -> list[tuple[int, Span]]:
        """Return (number of the pattern, place) of everything that matches, in order."""
        read = list(WORD.finditer(text))
        found = []
        for at, match in enumerate(read):  # thousands of words a page, and nearly all match nothing
            key = match[1], language
            numbers = self._seen.get(key)
            if numbers is None:
                numbers = self._seen[key] = self._numbers(*key)
            for number in numbers:
                following = self._following[number]
                rest = read[at + 1 : at + 1 + len(following)]
                if following == tuple(fold(other[1][:LONGEST_WORD]) for other in rest):
                    found.append((number, (match.start(1), rest[-1].end(1) if rest else match.end(1))))
        return found

    def _numbers(self, written: str, language: str) -> tuple[int, ...]:
        """Return the patterns that a word begins. Stemming never changes the first letter, so few words need it."""
        written = written[:LONGEST_WORD]
        exact = fold(written)
        if exact[:1] not in self._initials:
            return ()
        stem = stem_of(written, language) or ""
        numbers = self._by_form.get(exact) or self._by_form.get(stem) or []
        return (*numbers, *(number for number, prefix in self._prefixes if exact.startswith(prefix)))


def _sentences(text: str) -> list[Span]:
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
    spans = ((start, start + len(text[start:end].rstrip())) for start, end in pairwise((0, *ends)))
    return [(end - len(text[start:end].lstrip()), end) for start, end in spans if end > start]


def _windows(text: str, sentences: Sequence[Span]) -> list[tuple[Span, int]]:
    """Return single sentences, and two in a row where they fit and no paragraph parts them; each with its first end."""
    windows = [(sentence, sentence[1]) for sentence in sentences]
    for first, second in pairwise(sentences):
        if "\n" not in text[first[1] : second[0]] and second[1] - first[0] <= LONGEST_SNIPPET:
            windows.append(((first[0], second[1]), first[1]))
    return windows


def _worth(window: tuple[Span, int], matches: Sequence[tuple[int, Span]]) -> tuple[int, int, bool, int, int]:
    """Say how good a window is: different words first, then how many, then that it begins with them, then early."""
    (start, end), first_end = window
    inside = [(number, span) for number, span in matches if start <= span[0] and span[1] <= end]
    begins = bool(inside) and inside[0][1][0] < first_end
    return len({number for number, _ in inside}), min(len(inside), 4), begins, -start, end


def _shortened(text: str, window: Span, spans: Sequence[Span]) -> Span:
    """Cut a window to the length allowed, at blanks, around its first match."""
    start, end = window
    if end - start <= LONGEST_SNIPPET:
        return window
    most = LONGEST_SNIPPET - 2 * len(ELLIPSIS)
    first = next((span[0] for span in spans if start <= span[0] < end), start)
    if first - start > most // 2:
        start = text.find(" ", first - most // 3, first) + 1 or first
    cut = text.rfind(" ", start + 1, start + most)
    return start, min(end, cut if cut > start else start + most)


def _cut(text: str, window: Span, spans: Sequence[Span]) -> tuple[Passage, ...]:
    """Return the pieces of a window; where a sentence was cut into, three dots say so."""
    start, end = window
    pieces = [Passage(text=ELLIPSIS)] if start and text[start - 1] == " " and not _ends_sentence(text[:start]) else []
    at = start
    for left, right in spans:
        if at <= left and right <= end:
            pieces += [Passage(text=text[at:left]), Passage(text=text[left:right], is_match=True)]
            at = right
    pieces.append(Passage(text=text[at:end]))
    if end < len(text) and text[end] == " " and not _ends_sentence(text[:end]):
        pieces.append(Passage(text=ELLIPSIS))
    return tuple(piece for piece in pieces if piece.text)


def _ends_sentence(text: str) -> bool:
    return text.rstrip().rstrip('"”’»)]').endswith((".", "!", "?", ELLIPSIS))
