"""Decides which articles tell one piece of news. Each article follows at most one earlier one, so stories are trees."""

from collections.abc import Iterable, Mapping
from math import log

from knowledge.relating.decided import Groups
from knowledge.relating.likeness.profiles import Profile
from knowledge.relating.likeness.signs import shared
from records.articles import ArticleId
from records.findings import CopyLink, EventClass, Story, StoryId

# An article that names so many films lists news and tells none, unless it is about one of them, or about half of them.
LIST_FILMS = 4
_DAY = 86_400


def told_after(later: Profile, others: Iterable[Profile]) -> ArticleId | None:
    """Return the earlier article whose news `later` tells again, or None when it tells its own.

    The one with the most evidence beyond what their distance in time calls for wins; among equals the earliest.
    """
    best: tuple[tuple[float, float, int], ArticleId] | None = None
    for earlier in others:
        if earlier.article.order >= later.article.order or not _can_share(later, earlier):
            continue
        margin = evidence(later, earlier) - needed(later, earlier)
        if margin < 0:
            continue
        published, number = earlier.article.order
        rank = (round(margin, 6), -published.timestamp(), -number)
        if best is None or rank > best[0]:
            best = (rank, earlier.article.id)
    return best[1] if best else None


def evidence(left: Profile, right: Profile) -> float:
    """Return how much two articles about one film share: stunts, figures, days, names, wording of any language.

    The weights are fitted by hand on annotated stories; nothing here depends on what else is in the archive, so that a
    decision taken once stays the same.
    """
    days = left.days & right.days
    releases = sum(event is EventClass.RELEASE for _, event, _ in days)
    signs = shared(left.sign_counts, right.sign_counts) / max(1, min(len(left.signs), len(right.signs)))
    return (
        0.5 * min(2, len(left.stunts & right.stunts))
        + 0.4 * min(3, len(left.figures & right.figures))
        + 0.7 * min(2, len(days) - releases)
        + 0.25 * min(3, releases)
        + 0.06 * min(5, len(left.people & right.people))
        + 0.15 * min(8, len(left.strange_names & right.strange_names))
        + 2.0 * signs
    )


def needed(left: Profile, right: Profile) -> float:
    """Return how much evidence two articles need: little on one day, more each week, out of reach after months."""
    published = (left.article.published_at, right.article.published_at)
    if published[0] is None or published[1] is None:
        return 4.0  # without dates only an unmistakable likeness counts
    days = abs((published[0] - published[1]).total_seconds()) / _DAY
    return 1.1 + 0.15 * log(1 + days) + days / 120


def stories_from(
    profiles: Mapping[ArticleId, Profile], groups: Groups, links: Mapping[ArticleId, CopyLink]
) -> tuple[Story, ...]:
    """Return the stories that a closed set of articles makes, given how they were grouped.

    A story is named after its first article: ids are below zero, as not yet minted, and differ within one call. A copy
    that an editor took out of its story stands in one of its own, so that its link is kept.
    """
    stories, seen = [], set()
    for article_id in sorted(profiles, key=lambda found: profiles[found].article.order):
        if article_id in seen:
            continue
        told = sorted(groups.of(article_id), key=lambda found: profiles[found].article.order)
        seen.update(told)
        copies = tuple(links[one] for one in told if one in links)
        if len(told) > 1 or copies:
            title = profiles[article_id].article.text.title
            stories.append(Story(id=StoryId(-article_id), title=title, articles=tuple(told), copies=copies))
    return tuple(stories)


def _can_share(left: Profile, right: Profile) -> bool:
    if not (left.article.findings.is_relevant and right.article.findings.is_relevant):
        return False
    if _is_list(left) or _is_list(right):
        return False
    if left.main_films or right.main_films:
        return bool(left.main_films & right.main_films)
    return len(left.people & right.people) > 1


def _is_list(profile: Profile) -> bool:
    films, main = len(profile.films), len(profile.main_films)
    return films >= LIST_FILMS and main != 1 and 2 * main < films
