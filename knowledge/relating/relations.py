"""Relates a closed set of articles in one go: who copied whom, and which tell one piece of news."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.relating.copies import best_link, copy_link
from knowledge.relating.decided import Decided, Groups
from knowledge.relating.likeness.copy_index import CopyIndex
from knowledge.relating.likeness.profiles import Profile
from knowledge.relating.proposed import family_of
from knowledge.relating.related import RelatedArticle
from knowledge.relating.stories import stories_from, told_after
from records.articles import ArticleId
from records.findings import CopyKind, CopyLink, Story

NOTHING = Decided()
BY_EDITOR = "an editor says so"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """What a set of articles have to do with each other."""

    copies: Mapping[ArticleId, CopyLink]
    stories: tuple[Story, ...]


def relate(articles: Sequence[RelatedArticle], decided: Decided = NOTHING) -> Relations:
    """Return the relations within a set of articles. The order in which they are given does not matter."""
    return relate_profiles({article.id: Profile(article) for article in articles}, decided)


def relate_profiles(profiles: Mapping[ArticleId, Profile], decided: Decided = NOTHING) -> Relations:
    """Return the relations within a set of articles whose profiles are already made.

    Args:
        profiles: the articles by number.
        decided: what editors said of them; decisions on articles that are not given are passed over.
    """
    index = CopyIndex()
    for article_id in sorted(profiles):
        index.add(profiles[article_id])
    copies: dict[ArticleId, CopyLink] = {}
    groups = Groups(_within(decided, profiles))
    for article_id in sorted(profiles, key=lambda found: profiles[found].article.order):
        profile = profiles[article_id]
        near = [profiles[other] for other in index.candidates(profile)]
        link = _past_sisters(_link_of(profile, near, copies, profiles, decided), copies, profiles)
        if link:
            copies[article_id] = link
        allowed = [other for other in near if groups.may_join(article_id, other.article.id)]
        parent = link.original if link else told_after(profile, allowed)
        if parent is not None:
            groups.join(article_id, parent)
    copies = _without_circles(copies)
    return Relations(copies=copies, stories=stories_from(profiles, groups, copies))


def _link_of(
    profile: Profile,
    near: Sequence[Profile],
    copies: Mapping[ArticleId, CopyLink],
    profiles: Mapping[ArticleId, Profile],
    decided: Decided,
) -> CopyLink | None:
    """Return what an article was made from: as an editor says, else as found.

    It is never one that the article is kept apart from, nor, unless an editor says so, one of the copy family of an
    article that it was not made from. `copies` are the links of earlier articles.
    """
    own = profile.article.id
    source = decided.copies.get(own)
    if source is not None and source in profiles and source != own and frozenset((own, source)) not in decided.apart:
        found = copy_link(profile, profiles[source])
        kind = found.kind if found else CopyKind.EDITED
        return CopyLink(article=own, original=source, kind=kind, likeness=1.0, reason=BY_EDITOR)
    strange = {family_of(one, copies) for pair in decided.distinct if own in pair for one in pair - {own}}
    return best_link(
        profile,
        [
            one
            for one in near
            if frozenset((own, one.article.id)) not in decided.apart
            and not (strange and family_of(one.article.id, copies) in strange)
        ],
    )


def _past_sisters(
    link: CopyLink | None, copies: Mapping[ArticleId, CopyLink], profiles: Mapping[ArticleId, Profile]
) -> CopyLink | None:
    """Return the link of a translation to what was translated, where another translation came out likest to it.

    Spanish and French versions of one English text are nearer to each other than to it.
    """
    above = copies.get(link.original) if link else None
    if link is None or above is None or above.original not in profiles:
        return link
    if link.reason == BY_EDITOR or {link.kind, above.kind} != {CopyKind.TRANSLATED}:
        return link
    later, sister = profiles[link.article], profiles[link.original]
    return link if later.credits(sister) else copy_link(later, profiles[above.original]) or link


def _without_circles(copies: Mapping[ArticleId, CopyLink]) -> dict[ArticleId, CopyLink]:
    """Return links without those found ones that an editor's turned into a circle."""
    kept: dict[ArticleId, CopyLink] = {}
    for article_id, link in sorted(copies.items(), key=lambda pair: (pair[1].reason != BY_EDITOR, pair[0])):
        above = link.original
        while above in kept:
            above = kept[above].original
        if above != article_id:
            kept[article_id] = link
    return kept


def _within(decided: Decided, profiles: Mapping[ArticleId, Profile]) -> Decided:
    known = profiles.keys()
    together = frozenset(pair for pair in decided.together if pair <= known and pair not in decided.apart)
    return Decided(together=together, apart=decided.apart)


def copy_links(articles: Sequence[RelatedArticle]) -> Mapping[ArticleId, CopyLink]:
    """Return, for each of a set of articles that is a copy, what it was made from."""
    return relate(articles).copies


def relate_rows(
    found: Sequence[tuple[str, RelatedArticle]],
) -> dict[str, tuple[str, str | None, CopyKind | None]]:
    """Return, for each row of a batch, the label of its story, the row it was copied from, and how.

    A story is labelled with the row id of its first report; an article that stands alone with its own.
    """
    names = {article.id: name for name, article in found}
    relations = relate([article for _, article in found])
    label = {told: names[story.articles[0]] for story in relations.stories for told in story.articles}
    rows: dict[str, tuple[str, str | None, CopyKind | None]] = {}
    for name, article in found:
        link = relations.copies.get(article.id)
        rows[name] = (label.get(article.id, name), names[link.original] if link else None, link.kind if link else None)
    return rows
