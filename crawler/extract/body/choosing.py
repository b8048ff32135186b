"""Chooses the box of a page that holds the article. Pure."""

from collections.abc import Sequence

from crawler.extract.body.outline import Block, Outline
from crawler.extract.sites import Naming
from crawler.extract.titles import folded

# A box named as furniture that holds more than this share of the page's prose is none: builders name anything
# "share" or "related", now and then the element that holds the whole article.
_MOST_PROSE = 0.3
# The next inner box holds the article when it holds so much of the outer one's prose.
_DESCENT = 0.85
# The same where the outer box has paragraphs of its own.
_DESCENT_BESIDE = 0.97
# A box declared or named as the article's body is taken for it when it holds so much of the page's prose,
# or of all boxes so named, when several articles stand below each other.
_NAMED_SHARE = 0.4
# Less prose in a box so named is a stub beside the real one (characters).
_NAMED_LEAST = 250
# An inner article with so much of the prose is the article itself; the others go only when so much is left.
_MAIN = 0.5
_LEFT = 0.15


def dropped_boxes(outline: Outline) -> list[bool]:
    """Return for each box whether it is furniture, a caption or hidden, or stands inside such a box."""
    boxes = outline.boxes
    total = boxes[0].prose if boxes else 0
    is_dropped: list[bool] = []
    for box in boxes:
        is_named = box.naming in {Naming.FURNITURE, Naming.CAPTION, Naming.HIDDEN} and box.tag not in {"html", "body"}
        is_outside = box.parent >= 0 and is_dropped[box.parent]
        is_furniture = is_named and box.prose <= _MOST_PROSE * total
        is_dropped.append(is_outside or is_furniture or box.naming is Naming.DROPPED)
    return is_dropped


def without_others(outline: Outline, is_dropped: list[bool], box: int, title: str) -> list[bool]:
    """Return what is dropped when the articles inside an article go, too: teasers, comments, the next articles.

    The article that holds the title stays. When none does, one that holds most of the prose stays.
    """
    boxes, prose = outline.boxes, _prose(outline, is_dropped)
    place = _title_place(outline.blocks, title)
    inner = [
        one
        for one in range(box + 1, len(boxes))
        if boxes[one].tag == "article" and boxes[one].last <= boxes[box].last and not is_dropped[one]
    ]
    homes = {one for one in inner if boxes[one].first <= place < boxes[one].last and prose[one] >= _NAMED_LEAST}
    others = {one for one in inner if one not in homes and (homes or prose[one] < _MAIN * prose[box])}
    others = {one for one in others if not boxes[one].first <= place < boxes[one].last}
    rest = prose[box] - sum(prose[one] for one in others if not _is_inside(outline, one, others))
    if not others or rest < max(_NAMED_LEAST, _LEFT * prose[box]):
        return is_dropped
    return [is_out or one in others or _is_inside(outline, one, others) for one, is_out in enumerate(is_dropped)]


def chosen_box(outline: Outline, is_dropped: Sequence[bool], title: str) -> int:
    """Return the place of the box that holds the article."""
    ruled = next((place for place, box in enumerate(outline.boxes) if box.is_ruled), None)
    if ruled is not None:
        return ruled
    prose = _prose(outline, is_dropped)
    named = _named(outline, is_dropped, prose, _title_place(outline.blocks, title))
    return named if named is not None else _descended(outline, is_dropped, prose)


def _prose(outline: Outline, is_dropped: Sequence[bool]) -> list[int]:
    """Return for each box how much prose it holds outside furniture."""
    prose = [0 if is_out else box.own for box, is_out in zip(outline.boxes, is_dropped, strict=True)]
    for place in range(len(outline.boxes) - 1, 0, -1):
        prose[outline.boxes[place].parent] += prose[place]
    return prose


def _named(outline: Outline, is_dropped: Sequence[bool], prose: Sequence[int], title_place: int) -> int | None:
    """Return the box that is declared or named as the article's body, if one is; the first of several articles."""
    boxes = outline.boxes
    for is_wanted in (lambda box: box.is_declared, lambda box: box.naming is Naming.BODY):
        found = [
            place
            for place, box in enumerate(boxes)
            if is_wanted(box) and not is_dropped[place] and prose[place] >= _NAMED_LEAST
        ]
        if not found:
            continue
        first = next((place for place in found if boxes[place].last > title_place), found[0])
        later = [place for place in found if boxes[place].first >= boxes[first].last]
        parts = [
            place
            for place in later
            if boxes[place].name == boxes[first].name or boxes[place].parent == boxes[first].parent
        ]
        if parts and not _has_title(outline, boxes[first].last, boxes[parts[-1]].first):
            first = _around(outline, first, parts[-1])
        later_prose = sum(prose[place] for place in later if not _is_inside(outline, place, {first, *later}))
        if prose[first] >= _NAMED_SHARE * (prose[0] - later_prose):
            return first
    return None


def _has_title(outline: Outline, first: int, last: int) -> bool:
    return any(outline.boxes[block.box].tag == "h1" for block in outline.blocks[first:last])


def _around(outline: Outline, one: int, other: int) -> int:
    """Return the innermost box around two boxes."""
    outer = {one}
    place = one
    while (place := outline.boxes[place].parent) >= 0:
        outer.add(place)
    while other not in outer:
        other = outline.boxes[other].parent
    return other


def _is_inside(outline: Outline, place: int, others: set[int]) -> bool:
    while (place := outline.boxes[place].parent) >= 0:
        if place in others:
            return True
    return False


def _descended(outline: Outline, is_dropped: Sequence[bool], prose: Sequence[int]) -> int:
    inner: dict[int, list[int]] = {}
    for place, box in enumerate(outline.boxes):
        inner.setdefault(box.parent, []).append(place)
    place = 0
    while True:
        best = max(inner.get(place, ()), key=lambda one: prose[one], default=None)
        if best is None or not prose[best]:
            return place
        beside = sum(prose[one] for one in inner[place] if one != best and not inner.get(one))
        if prose[best] < (_DESCENT_BESIDE if beside else _DESCENT) * prose[place]:
            return place
        place = best


def _title_place(blocks: Sequence[Block], title: str) -> int:

    form = folded(title)
    return next((place for place, block in enumerate(blocks) if form and block.form == form), -1)
