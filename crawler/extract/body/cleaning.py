"""Takes off an article's lines what is none of its text: head, pointers, furniture, loose ends. Pure."""

from collections.abc import Sequence

from crawler.extract.body.outline import PROSE, Block, weight
from crawler.extract.shown import is_byline, is_dateline
from crawler.extract.sites import FURNITURE_LINES
from crawler.extract.titles import folded
from records.articles import Mark

# A furniture line is short: a long paragraph that mentions a newsletter is still a paragraph.
_LONGEST_FURNITURE = 300
# List items, headings and short lines with more of them in links point elsewhere.
_MOST_LINKED = 0.7
_SHORT = 40
# How many blocks below the title may still belong to the head of the article, and how long a deck may be.
_HEAD = 6
_LOOSE = frozenset(("By", "Von", "Por", "Par", "|", "•"))
_LONGEST_DECK = 400
_SHORTEST_DECK = 25
_ENDS = (".", "!", "?", "”", '"', "…", "。", "」", "»", "“", ":", ")")


def cleaned(blocks: Sequence[Block]) -> list[Block]:
    """Return the lines without pointers and furniture, and without what stands loose before and behind the text."""
    kept = [block for block in blocks if not is_furniture(block.text) and not _points_elsewhere(block)]
    first = next((place for place, block in enumerate(kept) if _is_text(block)), 0)
    last = next((place for place in range(len(kept), first, -1) if _is_end(kept[place - 1])), len(kept))
    return kept[first:last]


def is_furniture(line: str) -> bool:
    """Tell whether a line is a newsletter plug, a pointer to other articles, a credit or the like."""
    if len(line) > _LONGEST_FURNITURE:
        return False
    anywhere, whole, start = FURNITURE_LINES
    return bool(anywhere.search(line) or whole.match(line) or start.match(line))


def head_of(blocks: Sequence[Block], title: str) -> tuple[str | None, list[str]]:
    """Return the deck and the byline and date lines below the title, as far as they stand before the text begins."""
    form = folded(title)
    place = next((place for place, block in enumerate(blocks) if block.form == form), None)
    if place is None:
        return None, []
    below = [block.text for block in blocks[place + 1 : place + 1 + _HEAD]]
    lines = [number for number, text in enumerate(below) if is_byline(text) or is_dateline(text)]
    if not lines:
        return None, []
    decks = [text for text in below[: lines[0]] if _SHORTEST_DECK <= len(text) <= _LONGEST_DECK]
    return (decks[0] if len(decks) == 1 else None), [below[number] for number in lines]


def below_head(lines: Sequence[Block], title: str, deck: str | None) -> list[Block]:
    """Return the lines without title, deck, byline and whatever short stands above them."""
    form = folded(title)
    top = next((place for place, line in enumerate(lines[:_HEAD]) if line.form == form), -1)
    if all(len(line.text) < 120 and not line.text.endswith((".", "!", "?", "”")) for line in lines[: max(top, 0)]):
        lines = lines[top + 1 :]
    own = folded(deck) if deck else None
    heads = {
        place
        for place, line in enumerate(lines[:_HEAD])
        if is_byline(line.text) or is_dateline(line.text) or line.form == own or line.text in _LOOSE
    }
    return [line for place, line in enumerate(lines) if place not in heads]


def _points_elsewhere(block: Block) -> bool:
    if block.is_pointer:
        return len(block.text) < _LONGEST_FURNITURE
    is_short = block.mark in {Mark.ITEM, Mark.HEADING} or len(block.text) < _SHORT
    return is_short and block.linked > _MOST_LINKED * len(block.text)


def _is_text(block: Block) -> bool:
    return block.text.endswith(_ENDS) or weight(block.text) >= PROSE


def _is_end(block: Block) -> bool:
    return block.mark is Mark.ITEM or _is_text(block)
