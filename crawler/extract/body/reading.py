"""Reads the body of an article off a page: the right box, its lines, and a second opinion where they are poor."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from crawler.extract.body.choosing import chosen_box, dropped_boxes, without_others
from crawler.extract.body.cleaning import below_head, cleaned, head_of, is_furniture
from crawler.extract.body.opinion import second_opinion
from crawler.extract.body.outline import Block, Outline, outline_of, weight
from crawler.extract.sites import NO_RULE, Naming, SiteRule
from crawler.extract.sites.rules import found_by
from crawler.extract.text.plain import text_of_markup
from crawler.extract.titles import folded
from records.articles import Mark

# Less text than this, or less than this share of the page's prose, and a second opinion is asked; it counts when it
# has so many times the text.
_POOR = 350
_POOR_SHARE = 0.25
_BETTER = 2.0
# A declared articleBody of fewer letters is a teaser. It decides when so much of it is found again on the page, and
# not more than so much else.
_LEAST_DECLARED = 300
_FOUND_AGAIN = 0.75
_MOST_ELSE = 0.5
_KEY = 60
_LONGEST_BODY = 200_000
_SHORTEST_CAPTION = 15
_MOST_CAPTIONS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The text of an article as shown."""

    lines: tuple[Block, ...]
    deck: str | None  # what stands between title and byline
    head: tuple[str, ...]  # lines of byline and date
    captions: tuple[str, ...]
    blocks: tuple[Block, ...]  # of the whole page, its furniture gone

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The texts of the lines."""
        return tuple(line.text for line in self.lines)


def body_of(
    tree: Any, source: str, url: str, title: str, *, declared: str | None = None, rule: SiteRule = NO_RULE
) -> Body:
    """Return the body of a page.

    Args:
        tree: the page's lxml root; stays as it is.
        source: the page as text, for a second opinion.
        url: its address.
        title: of the article.
        declared: what the page declares as its articleBody.
        rule: of the site.
    """
    drops = [element for selector in rule.drop for element in found_by(selector, tree)]
    outline = outline_of(tree, found_by(rule.body, tree), drops)
    is_dropped = dropped_boxes(outline)
    place = chosen_box(outline, is_dropped, title)
    is_dropped = without_others(outline, is_dropped, place, title)
    box = outline.boxes[place]
    inside = [block for block in outline.blocks[box.first : box.last] if not is_dropped[block.box]]
    inside = _said_again(outline.blocks, inside, declared or "") or inside
    kept = [block for block in outline.blocks if not is_dropped[block.box]]
    deck, head = head_of(outline.blocks, title)
    lines = cleaned(below_head(inside, title, deck))
    found = sum(weight(block.text) for block in lines)
    if not box.is_ruled and (found < _POOR or found < _POOR_SHARE * outline.boxes[0].prose):
        asked = _asked(outline, source, url)
        if sum(weight(block.text) for block in asked) > _BETTER * found:
            lines = below_head(asked, title, deck)
    if deck and folded(deck) in {block.form for block in lines[:2]}:
        deck = None
    captions = _captions(outline, lines)
    return Body(lines=tuple(lines), deck=deck, head=tuple(head), captions=captions, blocks=tuple(kept))


def _said_again(blocks: Sequence[Block], inside: Sequence[Block], declared: str) -> list[Block]:
    """Return the blocks that the declared body repeats, with the marked ones among them; none when it is no guide."""
    if len(declared) < _LEAST_DECLARED:
        return []
    said = folded(text_of_markup(declared, _LONGEST_BODY) if "<" in declared else declared)
    again = {id(block) for block in blocks if len(block.form) > 2 and block.form[:_KEY] in said}
    places = [place for place, block in enumerate(blocks) if block.is_prose and id(block) in again]
    covered = sum(len(blocks[place].form) for place in places)
    other = sum(len(block.form) for block in inside if block.is_prose and id(block) not in again)
    if not places or covered < _FOUND_AGAIN * len(said) or other > _MOST_ELSE * covered:
        return []
    held = {id(block) for block in inside if block.mark is not Mark.PLAIN}
    return [block for block in blocks[places[0] : places[-1] + 1] if id(block) in again or id(block) in held]


def _asked(outline: Outline, source: str, url: str) -> list[Block]:
    """Return the second opinion as blocks: those of the page where they are the same."""
    known = {block.form: block for block in outline.blocks}
    lines = ((line, mark, folded(line)) for line, mark in second_opinion(source, url) if not is_furniture(line))
    return [
        known.get(form) or Block(text=line, linked=0, mark=mark, box=0, form=form, links=())
        for line, mark, form in lines
    ]


def _captions(outline: Outline, lines: Sequence[Block]) -> tuple[str, ...]:
    """Return the texts under pictures, from the page's first such box to the article's last line."""
    if not lines:
        return ()
    boxes = outline.boxes
    last = max((boxes[line.box].last for line in lines[-1:]), default=0)
    places = {place for place, box in enumerate(boxes) if box.naming is Naming.CAPTION and box.first < last}
    body = {line.form for line in lines}
    found: dict[str, str] = {}
    for place in places:
        for block in outline.blocks[boxes[place].first : boxes[place].last]:
            if len(block.text) >= _SHORTEST_CAPTION and not block.is_pointer and block.form not in body:
                found.setdefault(block.form, block.text)
    return tuple(found.values())[:_MOST_CAPTIONS]
