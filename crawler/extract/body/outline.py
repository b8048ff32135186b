"""Reads a page once into the blocks of text that its readers see, and the boxes that hold them. Decides nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from crawler.extract.sites.furniture import Naming, naming_of
from crawler.extract.text.plain import plain_text
from crawler.extract.titles import folded
from records.articles import Mark

# Text in these runs on with what stands around it.
_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr", "amp-img", "img", "picture", "source", "ruby", "rb", "rt", "rp",
))  # fmt: skip
_SILENT = frozenset((
    "script", "style", "template", "noscript", "svg", "select", "option", "button", "textarea", "iframe", "title",
    "object", "embed", "audio", "video", "canvas", "map", "input", "meta", "link",
))  # fmt: skip
# (A head is read: parsers leave the text of a page without a body element in it.)
# Boxes whose element says that they are no part of an article's text, or only its captions.
_NAMED_BY_TAG = {
    **dict.fromkeys(("nav", "aside", "form", "dialog", "footer", "menu", "amp-sidebar"), Naming.FURNITURE),
    **dict.fromkeys(("figure", "figcaption", "caption"), Naming.CAPTION),
}
_MARKS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Mark.HEADING),
    **dict.fromkeys(("li", "dd", "dt"), Mark.ITEM),
    "blockquote": Mark.QUOTE,
    "p": Mark.PLAIN,
}
# Deeper pages are traps; what lies below is left out.
_DEEPEST = 300
# A block of so many characters, most of them outside links, is prose.
PROSE = 80
_MOST_LINKED = 0.5
# So many characters of short lines in one box without prose are its prose: poems, text broken by <br>.
_VERSES = 200
# Scripts that put no blanks between words say in one sign what others say in two or more.
_DENSE = "\u2e80"


@dataclass(slots=True)
class Box:
    """An element that stands on lines of its own, and what all blocks inside it hold together."""

    tag: str
    parent: int  # its place among the boxes; -1 for the page
    name: str  # its class and id
    naming: Naming
    is_declared: bool  # itemprop=articleBody
    is_ruled: bool  # the body by a rule of the site
    first: int = 0  # the blocks inside: from this place
    last: int = 0  # up to before this one
    own: int = 0  # characters of prose right in it, in no inner box
    prose: int = 0  # characters of prose inside


@dataclass(slots=True)
class Block:
    """A run of text between two breaks."""

    text: str
    linked: int  # characters of it inside links
    mark: Mark
    box: int  # the place of the innermost box around it
    form: str  # its letters and digits in lower case
    links: tuple[tuple[str, str], ...]  # address and text of each link

    @property
    def is_pointer(self) -> bool:
        """Tell whether the block does little but link elsewhere."""
        return self.linked >= 0.75 * len(self.text) and len(self.text.split()) > 3

    @property
    def is_prose(self) -> bool:
        """Tell whether the block is running text."""
        return weight(self.text) >= PROSE and self.linked < _MOST_LINKED * len(self.text)


@dataclass(frozen=True, slots=True)
class Outline:
    """A page as blocks in reading order and the boxes around them, outer ones first."""

    boxes: list[Box]
    blocks: list[Block]


def outline_of(tree: Any, bodies: Sequence[Any] = (), drops: Sequence[Any] = ()) -> Outline:
    """Return the outline of a page.

    Args:
        tree: its lxml root; stays as it is.
        bodies: elements that hold the article by a rule of the site.
        drops: elements that are none of its text by a rule of the site.
    """
    reader = _Reader(frozenset(bodies), frozenset(drops))
    reader.read_box(tree, -1, Mark.PLAIN, 0)
    reader.sum_up()
    return Outline(reader.boxes, reader.blocks)


def weight(text: str) -> int:
    """Return how much text this is, in characters of an alphabet: signs of Chinese, Japanese or Korean count twice."""
    if text.isascii() or max(text) < _DENSE:
        return len(text)
    return len(text) + sum(character >= _DENSE for character in text)


class _Reader:
    """Walks over the elements of a page once."""

    def __init__(self, bodies: frozenset[Any], drops: frozenset[Any]) -> None:
        self._bodies = bodies
        self._drops = drops
        self.boxes: list[Box] = []
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._links: list[tuple[str, str]] = []
        self._linked = 0

    def read_box(self, element: Any, parent: int, mark: Mark, depth: int) -> None:
        """Read an element that stands on lines of its own."""
        box = self._open(element, parent)
        if box is None:
            return
        mark = _MARKS.get(element.tag, mark) if mark is not Mark.QUOTE else mark
        self._read_inside(element, box, mark, depth)
        if self._pieces:
            self._break(box, mark)
        self.boxes[box].last = len(self.blocks)

    def sum_up(self) -> None:
        """Add up what the boxes hold: inner ones come behind outer ones, so that one pass from behind suffices."""
        verses: dict[int, int] = {}
        for block in self.blocks:
            box = self.boxes[block.box]
            if block.is_prose:
                box.own += weight(block.text)
            elif block.linked < _MOST_LINKED * len(block.text):
                place = box.parent if box.tag == "p" else block.box
                verses[place] = verses.get(place, 0) + weight(block.text)
        for place, length in verses.items():
            if length >= _VERSES and not self.boxes[place].own:
                self.boxes[place].own = length
        for box in reversed(self.boxes):
            box.prose += box.own
            if box.parent >= 0:
                outer = self.boxes[box.parent]
                outer.prose += box.prose

    def _open(self, element: Any, parent: int) -> int | None:
        get = dict(element.items()).get  # asked once: most of the time goes into such questions
        name = f"{get('class', '')} {get('id', '')}"
        naming = _NAMED_BY_TAG.get(element.tag) or naming_of(name)
        if get("hidden") is not None or get("aria-hidden") == "true" or _hides(get("style")):
            naming = Naming.HIDDEN
        if element in self._drops:
            naming = Naming.DROPPED
        is_declared = get("itemprop") == "articleBody"
        self.boxes.append(
            Box(element.tag, parent, name, naming, is_declared, element in self._bodies, len(self.blocks))
        )
        return len(self.boxes) - 1

    def _read_inside(self, element: Any, box: int, mark: Mark, depth: int) -> None:
        if element.text:
            self._pieces.append(element.text)
        for child in element:
            tag = child.tag
            if tag in _INLINE:
                self._read_inline(child, box, mark, depth + 1)
            elif tag == "br":
                self._break(box, mark) if _parts_blocks(child) else self._pieces.append(" ")
            elif tag not in _SILENT and isinstance(tag, str) and depth < _DEEPEST:
                if self._pieces:
                    self._break(box, mark)
                self.read_box(child, box, mark, depth + 1)
            if child.tail:
                self._pieces.append(child.tail)

    def _read_inline(self, element: Any, box: int, mark: Mark, depth: int) -> None:
        if depth > _DEEPEST or (element.tag == "span" and naming_of(element.get("class") or "") is Naming.HIDDEN):
            return
        if element.tag != "a":
            self._read_inside(element, box, mark, depth)
            return
        start, block = len(self._pieces), len(self.blocks)
        self._read_inside(element, box, mark, depth)
        if block != len(self.blocks):  # a link around whole blocks
            for inner in self.blocks[block:]:
                inner.linked = len(inner.text)
            start = 0
        anchor = plain_text("".join(self._pieces[start:]))
        self._linked += len(anchor)
        if anchor and (href := element.get("href")):
            self._links.append((href, anchor))

    def _break(self, box: int, mark: Mark) -> None:
        """End the block that has been read so far, if any."""
        read = "".join(self._pieces)
        if not read.isspace() and (text := plain_text(read)):
            linked = min(self._linked, len(text))
            self.blocks.append(Block(text, linked, mark, box, folded(text), tuple(self._links)))
        self._pieces.clear()
        self._links.clear()
        self._linked = 0


def _hides(style: str | None) -> bool:
    return style is not None and "none" in style and "display:none" in style.replace(" ", "")


def _parts_blocks(line_break: Any) -> bool:
    """Tell whether a <br> parts blocks: beside another one, or right behind a marked-up line (a deck in italics)."""
    before, after = line_break.getprevious(), line_break.getnext()
    is_last = after is not None and after.tag == "br" and not (line_break.tail or "").strip()
    return is_last or (before is not None and not (before.tail or "").strip())
