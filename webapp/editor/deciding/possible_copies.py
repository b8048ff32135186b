"""Possible copies as questions: what two articles share, side by side, and what each answer changes."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import current_app

from archive.desk.verdicts import Decision
from knowledge.deciding import pairs
from knowledge.deciding.pairs import ANSWERS, PossibleCopies, name_of, waiting_pairs
from knowledge.relating import Doubt
from knowledge.relating.proposed import family_of
from records.articles import Article
from records.findings import Story
from webapp.editor.deciding.side_by_side import Passage, side_by_side
from webapp.rooms import Rooms

KEY = "second_unit_possible_copies"
AT_ONCE = 40  # articles that a request looks at: a quarter of a second at most, until all were looked at once

__all__ = ["ANSWERS", "PairQuestion", "on_pair", "pair_questions", "possible_copies", "still_to_look_at"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two articles."""

    article: Article
    outlet: str
    passages: tuple[Passage, ...]
    copies: int  # articles that were made from it, and that an answer takes along


@dataclass(frozen=True, slots=True, kw_only=True)
class PairQuestion:
    """Whether one article was made from another."""

    id: str
    reason: str
    likeness: str
    is_linked: bool  # whether it counts as a copy now
    later: Side
    earlier: Side
    tellers: int  # articles of the story
    independent: int  # of which are no copies, as things stand
    if_copy: int  # the same after the answer: one is made from the other
    if_not: int


def possible_copies(here: Rooms) -> tuple[Doubt, ...]:
    """Return the pairs that no editor decided about, as far as they are known by now."""
    return waiting_pairs(here.archive, _held(here))


def still_to_look_at(here: Rooms) -> int:
    """Return how many articles were not looked at so far; each request looks at some."""
    return _held(here).left


def _held(here: Rooms) -> PossibleCopies:
    plain = PossibleCopies(shown_from=here.shown_from, at_once=AT_ONCE)
    held: PossibleCopies = current_app.extensions.setdefault(KEY, plain)
    return held


def pair_questions(here: Rooms, waiting: Sequence[Doubt]) -> tuple[PairQuestion, ...]:
    """Return what an editor is shown of each pair."""
    ids = {article for one in waiting for article in (one.later, one.earlier)}
    articles = {article.id: article for article in here.archive.articles.many(sorted(ids))}
    stories = here.archive.relations.stories_of(sorted(ids))
    return tuple(
        _question(here, one, articles[one.later], articles[one.earlier], stories.get(one.later))
        for one in waiting
        if one.later in articles and one.earlier in articles
    )


def on_pair(here: Rooms, item: str, answer: str) -> list[Decision]:
    """Return the decision that an answer means; none when the pair is not asked about any more."""
    one = next((one for one in possible_copies(here) if name_of(one) == item), None)
    return [pairs.on_pair(one, answer)] if one is not None else []


def _question(here: Rooms, one: Doubt, later: Article, earlier: Article, story: Story | None) -> PairQuestion:
    tellers = story.articles if story else (later.id, earlier.id)
    links = {link.article: link for link in story.copies} if story else {}
    independent = len({family_of(article, links) for article in tellers})
    left, right = side_by_side(later.current.extraction.text.paragraphs, earlier.current.extraction.text.paragraphs)
    heads = [family_of(article, links) for article in tellers if article in links]
    return PairQuestion(
        id=name_of(one),
        reason=one.reason,
        likeness=f"{one.likeness:.0%}",
        is_linked=one.is_linked,
        later=_side(here, later, left, heads.count(later.id)),
        earlier=_side(here, earlier, right, heads.count(earlier.id)),
        tellers=len(tellers),
        independent=independent,
        if_copy=independent if one.is_linked else independent - 1,
        if_not=independent + 1 if one.is_linked else independent,
    )


def _side(here: Rooms, article: Article, passages: tuple[Passage, ...], copies: int) -> Side:
    source = here.sources.get(article.source)
    return Side(article=article, outlet=source.name if source else article.source, passages=passages, copies=copies)
