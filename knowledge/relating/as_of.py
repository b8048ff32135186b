"""Takes articles, films and links back to a day: what anybody could have known then."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from knowledge.relating.related import RelatedArticle
from knowledge.relating.timelines.releases import partial_of
from records.articles import ArticleId, ArticleText
from records.findings import CopyLink, Findings, Story
from records.subjects import Film


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptArticle:
    """An article with all its texts, as the archive holds it."""

    article: RelatedArticle  # as it is now
    captured_at: datetime  # when we first had it
    texts: tuple[tuple[datetime, ArticleText], ...] = ()  # every text with when it was kept, the oldest first


def as_of(
    articles: Iterable[KeptArticle], day: date, read: Callable[[ArticleId, ArticleText], Findings]
) -> tuple[RelatedArticle, ...]:
    """Return the articles that were out at the end of a day (UTC), each with the text that stood then.

    What was known is what had been published, whenever we came to hold it: an archive filled by a back-fill would
    else have known nothing of any past day. Undated articles count from their capture. Of an article's texts the last
    one kept by that day is taken; when all were kept later, the first one, which is the nearest to what stood then. A
    later correction is so never seen before its day, where we hold the text that it corrected.

    Args:
        articles: what is held now.
        day: the day; everything of it counts.
        read: finds what a text says that is no longer the article's own; called for those only.
    """
    known = (kept for kept in articles if _day_of(kept.article.published_at or kept.captured_at) <= day)
    return tuple(_as_it_stood(kept, day, read) for kept in known)


def film_as_of(film: Film, day: date, known: Sequence[RelatedArticle] = ()) -> Film:
    """Return a film with the titles and release dates that had been announced by the end of a day.

    A date counts when its announcement, or that of a later one in the chain, lies wholly on or before the day. One
    whose announcement is not dated counts when one of the known articles gives it, or when it had passed itself.
    """
    told = {one.date.iso for article in known for one in article.findings.dates if one.film == film.id}
    last = 0
    for place, release in enumerate(film.releases, 1):
        is_out = partial_of(release.announced_on or release.release_on).last_on <= day
        if is_out or (release.announced_on is None and release.release_on in told):
            last = place
    releases = film.releases[:last]
    # The last announcement says which title held; before any the first one's title did.
    held = releases[-1] if releases else next(iter(film.releases), None)
    title = (held.title or film.title) if held else film.title
    aliases = tuple(alias for alias in film.aliases if alias.valid_from is None or alias.valid_from <= day)
    return replace(film, title=title, releases=releases, aliases=aliases)


def links_as_of(copies: Mapping[ArticleId, CopyLink], known: Sequence[RelatedArticle]) -> dict[ArticleId, CopyLink]:
    """Return the copy links between articles that were known."""
    ids = {article.id for article in known}
    return {one: link for one, link in copies.items() if one in ids and link.original in ids}


def story_as_of(story: Story, known: Sequence[RelatedArticle]) -> Story | None:
    """Return a story with the articles that were known and its first one's title; None when fewer than two were."""
    by_id = {article.id: article for article in known}
    told = tuple(one for one in story.articles if one in by_id)
    if len(told) < 2:
        return None
    copies = tuple(link for link in story.copies if link.article in told and link.original in told)
    return replace(story, title=by_id[told[0]].text.title, articles=told, copies=copies)


def _as_it_stood(kept: KeptArticle, day: date, read: Callable[[ArticleId, ArticleText], Findings]) -> RelatedArticle:
    if not kept.texts:
        return kept.article
    by_then = [text for at, text in kept.texts if _day_of(at) <= day]
    text = by_then[-1] if by_then else kept.texts[0][1]
    if text == kept.article.text:
        return kept.article
    return replace(kept.article, text=text, findings=read(kept.article.id, text))


def _day_of(moment: datetime) -> date:
    return moment.astimezone(UTC).date()
