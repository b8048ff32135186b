"""Cuts a page into the blocks its readers see: the text between two breaks of the line, and how much of it is links."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from crawler.extract.text.plain import plain_text
from crawler.extract.titles import folded

_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr", "amp-img", "img", "picture", "source",
))  # fmt: skip
_SILENT = frozenset((
    "script", "style", "template", "noscript", "svg", "select", "option", "button", "textarea", "iframe", "head",
))  # fmt: skip
# Deeper pages are traps; what lies below is left out.
_DEEPEST = 400
# So many letters tell where a line may begin among the blocks.
_KEY = 12
# Share of a merged line that must be found again before it is parted.
_FOUND = 0.98


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text between two breaks."""

    text: str
    linked: int  # characters of it inside links

    @property
    def is_pointer(self) -> bool:
        """Tell whether the block does little but link elsewhere."""
        return self.linked >= 0.9 * len(self.text) and len(self.text.split()) > 3


def blocks_of(tree: Any) -> list[Block]:
    """Return the blocks of a page in reading order. Line breaks part blocks too, as publishers without <p> use them."""
    blocks: list[Block] = []
    pieces: list[tuple[str, bool]] = []
    for piece, is_link in (*_runs(tree), ("", False)):
        if piece:
            pieces.append((piece, is_link))
            continue
        text = plain_text("".join(part for part, _ in pieces))
        if text:
            blocks.append(Block(text, sum(len(plain_text(part)) for part, linked in pieces if linked)))
        pieces.clear()
    return blocks


def parted(lines: Sequence[str], blocks: Sequence[Block]) -> list[str]:
    """Return the lines, those parted again that run several blocks of the page together."""
    forms = [folded(block.text) for block in blocks]
    whole = set(forms)
    places: dict[str, list[int]] = {}
    for place, form in enumerate(forms):
        places.setdefault(form[:_KEY], []).append(place)
    found: list[str] = []
    for line in lines:
        form = folded(line)
        run = [] if form in whole else _run_of(form, forms, places)
        found += [blocks[place].text for place in run] or [line]
    return found


def _run_of(form: str, forms: Sequence[str], places: dict[str, list[int]]) -> list[int]:
    for length in range(min(_KEY, len(form)), 0, -1):
        for start in places.get(form[:length], ()):
            if length < _KEY and len(forms[start]) != length:
                continue
            run, position = [], 0
            for place in range(start, len(forms)):
                if not form.startswith(forms[place], position):
                    break
                run.append(place)
                position += len(forms[place])
            if len(run) > 1 and position >= _FOUND * len(form):
                return run
    return []


def _runs(element: Any, depth: int = 0, is_link: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield the texts of a tree and whether they are links, with "" at every edge of a block."""
    if not isinstance(element.tag, str) or element.tag in _SILENT or depth > _DEEPEST:
        return
    if element.tag == "br":
        yield ("" if _parts_blocks(element) else " "), False
        return
    is_block = element.tag not in _INLINE
    is_link = is_link or element.tag == "a"
    if is_block:
        yield "", False
    if element.text:
        yield element.text, is_link
    for child in element:
        yield from _runs(child, depth + 1, is_link)
        if child.tail:
            yield child.tail, is_link
    if is_block:
        yield "", False


def _parts_blocks(line_break: Any) -> bool:
    """Tell whether a <br> parts blocks: beside another one, or right behind a marked-up line (a deck in italics)."""
    before, after = line_break.getprevious(), line_break.getnext()
    is_last = after is not None and after.tag == "br" and not (line_break.tail or "").strip()
    return is_last or (before is not None and not (before.tail or "").strip())
