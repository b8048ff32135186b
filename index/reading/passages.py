"""Marks what was searched for in titles and texts, and chooses the few words of a text that a hit may show."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from index.queries import Words
from index.words import LONGEST_WORD, STEM_MARK, WORD, fold, other_forms, stem_of, stems_asked, words
from records.searches import Passage

# What an aggregator may quote without a licence: a referral, not a replacement.
LONGEST_SNIPPET = 300  # characters
# A match further down is found, but not looked for when choosing the snippet (characters).
LOOKED_THROUGH = 40_000
TITLE = 200  # characters
# A sentence ends at a full stop before a capital or figure, and wherever a paragraph ends.
SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*\s+(?=[\"“‘«(\[¿¡]*[^\W_a-zß-öø-ÿ])|\n+|$")
ELLIPSIS = "…"
UNSEEN_FIELDS = {"lang", "source"}  # what they ask for stands in no text

Span = tuple[int, int]

# Every letter that folds to one letter or to two; letters of other scripts stand for themselves.
WRITTEN: dict[str, list[str]] = {}
for _letter in map(chr, (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xAA, 0x250), *range(0x1E00, 0x1F00))):
    if _letter.isalpha():
        WRITTEN.setdefault(fold(_letter), []).append(_letter)
# Letters at the end of a stem that may differ from the word's.
CHANGED_LETTERS = 2


class Marker:
    """Finds the words and phrases of one query in texts. Remembers every word it has looked at; for one search only."""

    def __init__(self, asked: Sequence[Words]) -> None:
        self._by_form: dict[str, list[int]] = {}  # the patterns whose first word has a form
        self._following: list[tuple[str, ...]] = []  # of each pattern, its further words
        self._prefixes: list[tuple[int, str]] = []
        for node in asked:
            if node.field not in UNSEEN_FIELDS:
                self._add(node)
        irregular = frozenset(form for stem in self._by_form for form in other_forms(stem))
        self._forms = frozenset(self._by_form) | irregular | {f"{prefix}*" for _, prefix in self._prefixes}
        self._initials = {form.rpartition(STEM_MARK)[2][:1] for form in self._forms}
        self._seen: dict[tuple[str, str], tuple[int, ...]] = {}

    def marked(self, text: str, language: str) -> tuple[Passage, ...]:
        """Return a whole text with everything that matches marked."""
        return _cut(text, (0, len(text)), [span for _, span in self._matches(text, language)])

    def snippet(self, body: str, language: str) -> tuple[Passage, ...]:
        """Return the sentence or two of a text that match best, or its first ones; 300 characters at most."""
        text = body[:LOOKED_THROUGH]
        matches = self._matches(text, language)
        sentences = _sentences(text, matches)
        if not sentences:
            return ()
        spans = [span for _, span in matches]
        starts = [start for start, _ in spans]
        best, _ = max(_windows(text, sentences), key=lambda window: _worth(window, matches, starts))
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
        found = []
        for match in self._words(text):
            key = match[1], language
            numbers = self._seen.get(key)
            if numbers is None:
                numbers = self._seen[key] = self._numbers(*key)
            for number in numbers:
                end = _end_of(self._following[number], text, match)
                if end:
                    found.append((number, (match.start(1), end)))
        return found

    def _words(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the words that may have a form; for a title making a pattern costs more than looking at all words."""
        if len(text) > TITLE:
            near = _words_near(self._forms)
            yield from near.finditer(text) if near else ()
            return
        yield from (match for match in WORD.finditer(text) if fold(match[1])[:1] in self._initials)

    def _numbers(self, written: str, language: str) -> tuple[int, ...]:
        """Return the patterns that a word begins."""
        written = written[:LONGEST_WORD]
        exact = fold(written)
        stem = stem_of(written, language) or ""
        numbers = self._by_form.get(exact) or self._by_form.get(stem) or []
        return (*numbers, *(number for number, prefix in self._prefixes if exact.startswith(prefix)))


@lru_cache(maxsize=1024)
def _words_near(forms: frozenset[str]) -> re.Pattern[str] | None:
    """Return what finds the few words that may have a form: a term of the index, or letters with a star.

    A possessive s is no word, as in `WORD`.
    """
    if not forms:
        return None
    ways = "|".join(sorted({_ways_to_write(form) for form in forms}))
    return re.compile(rf"\b(?!(?<=[^\W_]['’])[sS]\b)((?:{ways})[^\W_]*)(?:['’][sS]\b)?")


def _ways_to_write(form: str) -> str:
    """Return a pattern for how words of a form begin; stemming changes their last letters only, and y to i."""
    _, mark, stem = form.rpartition(STEM_MARK)
    letters = stem[: max(2, len(stem) - CHANGED_LETTERS)] if mark else form.rstrip("*")
    pieces, at = [], 0
    while at < len(letters):
        pair = "".join(WRITTEN.get(letters[at : at + 2], ())) if at + 1 < len(letters) else ""
        single = "iy" if mark and at and letters[at] in "iy" else letters[at]
        piece = f"[{_written(single)}]"
        if mark and letters[at] in "aou":
            piece += "e?"  # German writes ae for ä
        if pair:  # such as æ for ae
            piece = f"(?:{piece}[{_written(letters[at + 1])}]|[{pair}])"
        elif mark and letters[at:] == "s":
            piece = "[sSß]"  # half of one
        pieces.append(piece)
        at += 2 if pair else 1
    return "".join(pieces)


@lru_cache(maxsize=256)
def _written(folded: str) -> str:
    return "".join(
        way for letter in folded for way in dict.fromkeys((letter, letter.upper(), *WRITTEN.get(letter, ())))
    )


def _end_of(following: Sequence[str], text: str, match: re.Match[str]) -> int:
    """Return where a pattern ends whose first word is there, 0 when its further words do not follow."""
    end, at = match.end(1), match.end()
    for wanted in following:
        word = WORD.search(text, at)
        if word is None or fold(word[1][:LONGEST_WORD]) != wanted:
            return 0
        end, at = word.end(1), word.end()
    return end


def _sentences(text: str, matches: Sequence[tuple[int, Span]]) -> list[Span]:
    """Return the sentences of the paragraphs that match; of the first one when none does."""
    spans: list[Span] = []
    places = [span[0] for _, span in matches] or [len(text) - len(text.lstrip())]
    last = -1
    for place in places:
        if place <= last:
            continue
        start = text.rfind("\n", 0, place) + 1
        last = text.find("\n", place)
        last = len(text) if last < 0 else last
        ends = [match.end() for match in SENTENCE_END.finditer(text, start, last)]
        cut = ((low, low + len(text[low:high].rstrip())) for low, high in pairwise((start, *ends)))
        spans += [(high - len(text[low:high].lstrip()), high) for low, high in cut if high > low]
    return spans


def _windows(text: str, sentences: Sequence[Span]) -> list[tuple[Span, int]]:
    """Return single sentences, and two in a row where they fit and no paragraph parts them; each with its first end."""
    windows = [(sentence, sentence[1]) for sentence in sentences]
    for first, second in pairwise(sentences):
        if "\n" not in text[first[1] : second[0]] and second[1] - first[0] <= LONGEST_SNIPPET:
            windows.append(((first[0], second[1]), first[1]))
    return windows


def _worth(
    window: tuple[Span, int], matches: Sequence[tuple[int, Span]], starts: Sequence[int]
) -> tuple[int, int, bool, int, int]:
    """Say how good a window is: different words first, then how many, then that it begins with them, then early."""
    (start, end), first_end = window
    begun = matches[bisect_left(starts, start) : bisect_left(starts, end)]
    inside = [(number, span) for number, span in begun if span[1] <= end]
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
