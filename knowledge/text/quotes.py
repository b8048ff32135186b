"""Finds quoted spans: typographic, plain, guillemets and German low-high marks, over sentence ends."""

from dataclasses import dataclass

from records.findings import Place

_PAIRS = {"“": '”"', "‘": "’'", "«": "»", "»": "«", "„": '“”"', "‚": "‘’'", '"': '"”', "'": "'’"}
_SINGLE = frozenset("‘'‚")
_DOUBLE_OPENERS = frozenset('“«»„"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words between quotation marks; `start` and `end` leave the marks out."""

    place: Place
    start: int
    end: int
    word_count: int

    @property
    def is_speech(self) -> bool:
        """Whether it is long enough to be something said rather than a title or a single ironic word."""
        return self.word_count > 8

    def covers(self, position: int) -> bool:
        """Whether a character offset of the same place lies within."""
        return self.start <= position < self.end


def quotes_in(place: Place, text: str) -> tuple[Quote, ...]:
    """Return all quoted spans of one place, by start. An unclosed one ends with its paragraph."""
    found: list[Quote] = []
    position = 0
    for paragraph in text.split("\n\n"):
        found.extend(_in_paragraph(place, text, position, position + len(paragraph)))
        position += len(paragraph) + 2
    return tuple(sorted(found, key=lambda quote: (quote.start, -quote.end)))


def _in_paragraph(place: Place, text: str, start: int, end: int) -> list[Quote]:
    found: list[Quote] = []
    open_marks: list[tuple[str, int]] = []
    for at in range(start, end):
        char = text[at]
        if char not in _MARKS:
            continue
        closed = _closes(text, at, open_marks, end)
        if closed is not None:
            opened = open_marks[closed]
            del open_marks[closed:]
            found.append(_quote(place, text, opened[1] + 1, at))
        elif _opens(text, at, start, end):
            open_marks.append((char, at))
    # A paragraph of a longer speech opens and does not close; a lone apostrophe opens nothing.
    found.extend(_quote(place, text, at + 1, end) for mark, at in open_marks[:1] if mark in _DOUBLE_OPENERS)
    return found


_MARKS = frozenset("“”‘’«»„‚\"'")


def _closes(text: str, at: int, open_marks: list[tuple[str, int]], end: int) -> int | None:
    """Return which of the open marks this one closes."""
    char = text[at]
    after = text[at + 1] if at + 1 < end else " "
    if char in "'’‘" and (after.isalnum() or text[at - 1].isspace()):
        return None
    for index in range(len(open_marks) - 1, -1, -1):
        mark, opened_at = open_marks[index]
        if char in _PAIRS[mark] and at > opened_at + 1 and not (char == '"' and text[at - 1].isspace()):
            return index
    return None


def _opens(text: str, at: int, start: int, end: int) -> bool:
    """Whether a mark may begin a quotation here."""
    char = text[at]
    if char not in _PAIRS or at + 1 >= end:
        return False
    before = text[at - 1] if at > start else " "
    is_free = not before.isalnum()
    if char in "«»":
        return is_free
    return is_free and not text[at + 1].isspace()


def _quote(place: Place, text: str, start: int, end: int) -> Quote:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    end -= len(inner) - len(inner.rstrip())
    return Quote(place=place, start=start, end=max(start, end), word_count=len(inner.split()))
