"""Marks what was searched for in titles and texts, and chooses the few words of a text that a hit may show."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.queries import Words
from index.words import stem_of, stems_asked, words
from records.searches import Passage

# What an aggregator may quote without a licence: a referral, not a replacement (docs/adr/ on display).
LONGEST_SNIPPET = 300  # characters
MOST_SENTENCES = 2
# A match further down is found, but not looked for when choosing the snippet (characters).
LOOKED_THROUGH = 40_000
SENTENCE = re.compile(r"[^\n]+?(?:[.!?…]+[\"”’»)\]]*(?=\s+[\"“‘«(\[¿¡]*[^\W_a-zß-öø-ÿ])|(?=\n)|$)")
ELLIPSIS = "…"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pattern:
    """What one word or phrase of the query looks like in a text."""

    forms: frozenset[str]  # of the first word, exact or marked stems
    following: tuple[str, ...] = ()  # of a phrase
    prefix: str | None = None


def patterns(asked: Sequence[Words]) -> tuple[Pattern, ...]:
    """Return what to mark for the words of a query."""
    found = []
    for node in asked:
        if node.field in {"lang", "source"}:
            continue
        first, *others = words(node.text)
        if node.is_prefix:
            found.append(Pattern(frozenset(), prefix=first.exact))
        elif others:
            found.append(Pattern(frozenset({first.exact}), tuple(other.exact for other in others)))
        else:
            found.append(Pattern(stems_asked(first.written) | {first.exact}))
    return tuple(found)


def marked(text: str, wanted: Sequence[Pattern], language: str) -> tuple[Passage, ...]:
    """Return a whole text with everything that matches marked."""
    return _cut(text, (0, len(text)), [span for _, span in _matches(text, wanted, language)])


def snippet(body: str, wanted: Sequence[Pattern], language: str) -> tuple[Passage, ...]:
    """Return the sentence or two of a text that match best, or its first ones; 300 characters at most."""
    text = body[:LOOKED_THROUGH]
    matches = _matches(text, wanted, language)
    sentences = [_stripped(text, match.span()) for match in SENTENCE.finditer(text) if match.group().strip()]
    if not sentences:
        return ()
    spans = [span for _, span in matches]
    start, end = max(_windows(text, sentences), key=lambda window: _worth(window, matches))
    return _cut(text, _shortened(text, (start, end), spans), spans)


def _matches(text: str, wanted: Sequence[Pattern], language: str) -> list[tuple[int, Span]]:
    """Return (number of the pattern, place) of everything that matches, in order."""
    prefixes = tuple(pattern.prefix for pattern in wanted if pattern.prefix)
    by_form: dict[str | None, list[int]] = {}
    for number, pattern in enumerate(wanted):
        for form in pattern.forms:
            by_form.setdefault(form, []).append(number)
    found = []
    read = list(words(text))
    for at, word in enumerate(read):  # nearly all words match nothing: that has to be quick
        numbers = by_form.get(word.exact) or by_form.get(stem_of(word.written, language))
        for number in numbers or ():
            following = wanted[number].following
            if following == tuple(other.exact for other in read[at + 1 : at + 1 + len(following)]):
                found.append((number, (word.start, read[at + len(following)].end)))
        if prefixes and word.exact.startswith(prefixes):
            found += [
                (number, (word.start, word.end))
                for number, pattern in enumerate(wanted)
                if pattern.prefix and word.exact.startswith(pattern.prefix)
            ]
    return found


def _stripped(text: str, span: Span) -> Span:
    piece = text[span[0] : span[1]]
    start = span[0] + len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())


def _windows(text: str, sentences: Sequence[Span]) -> list[Span]:
    """Return single sentences, and two in a row where they fit and no paragraph ends between them."""
    windows = list(sentences)
    for first, second in pairwise(sentences):
        if "\n" not in text[first[1] : second[0]] and second[1] - first[0] <= LONGEST_SNIPPET:
            windows.append((first[0], second[1]))
    return windows


def _worth(window: Span, matches: Sequence[tuple[int, Span]]) -> tuple[int, int, int, int]:
    """Say how good a window is: different words first, then how many, then length, then an early place."""
    inside = [number for number, (start, end) in matches if window[0] <= start and end <= window[1]]
    return len(set(inside)), min(len(inside), 4), window[1] - window[0] if not inside else 0, -window[0]


def _shortened(text: str, window: Span, spans: Sequence[Span]) -> Span:
    start, end = window
    most = LONGEST_SNIPPET - 2 * len(ELLIPSIS)
    if end - start <= most:
        return window
    first = next((span[0] for span in spans if start <= span[0] < end), start)
    if first - start > most // 2:
        start = text.rfind(" ", start, first - most // 3) + 1 or first
    cut = text.rfind(" ", start, start + most)
    end = min(end, cut if cut > start else start + most)
    return start, end


def _cut(text: str, window: Span, spans: Sequence[Span]) -> tuple[Passage, ...]:
    start, end = window
    pieces: list[Passage] = []
    at = start
    for left, right in spans:
        if at <= left and right <= end:
            pieces += [Passage(text=text[at:left]), Passage(text=text[left:right], is_match=True)]
            at = right
    pieces.append(Passage(text=text[at:end]))
    return tuple(piece for piece in pieces if piece.text)
