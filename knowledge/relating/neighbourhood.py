"""Chooses the articles that a few changed ones can affect: a closed set, small however large the archive is."""

from collections.abc import Callable, Iterable, Mapping

from knowledge.relating.copies import copy_link
from knowledge.relating.decided import Decided
from knowledge.relating.likeness.copy_index import CopyIndex
from knowledge.relating.likeness.profiles import Profile
from knowledge.relating.relations import NOTHING
from knowledge.relating.stories import told_after
from records.articles import ArticleId
from records.findings import Story

Profiles = Mapping[ArticleId, Profile]
LoadProfiles = Callable[[Iterable[ArticleId]], Profiles]
LoadStories = Callable[[Iterable[ArticleId]], Mapping[ArticleId, Story]]


def affected(
    changed: Profiles,
    index: CopyIndex,
    load_profiles: LoadProfiles,
    load_stories: LoadStories,
    decided: Decided = NOTHING,
) -> dict[ArticleId, Profile]:
    """Return the changed articles with all whose relations they can alter.

    These are the articles that a changed one follows or is followed by, and everyone in their stories: whom an article
    follows is in its own story, so that relating this set anew gives what relating the whole archive would give.

    Args:
        changed: the articles as they are now; already in the index.
        index: all articles.
        load_profiles: gives the profiles of articles that exist.
        load_stories: gives the stories, as kept, of those articles that belong to one.
        decided: what editors said; at least all decisions that name an article of this neighbourhood.
    """
    near = {article_id: index.candidates(profile) for article_id, profile in changed.items()}
    # An article that no longer follows what it did may follow anyone near: its old story is looked at with its own
    # neighbours, which matters only when a text was changed after it was related.
    former = _members(load_stories(changed))
    for profile in load_profiles(former - set(changed)).values():
        former = former.union(index.candidates(profile))
    others = {**load_profiles({one for found in near.values() for one in found} - set(changed)), **changed}
    touched = {
        other
        for article_id, profile in changed.items()
        for other in near[article_id]
        if other in others and other not in former and _follow_each_other(others[other], profile)
    }
    known = {*changed, *touched, *former}
    known |= {partner for one in known for partner in decided.partners(one)}
    wanted = (known | _members(load_stories(known))) - set(changed)
    return {**load_profiles(wanted), **changed}


def _members(stories: Mapping[ArticleId, Story]) -> set[ArticleId]:
    return {member for story in stories.values() for member in story.articles}


def _follow_each_other(left: Profile, right: Profile) -> bool:
    earlier, later = sorted((left, right), key=lambda profile: profile.article.order)
    return copy_link(later, earlier) is not None or told_after(later, (earlier,)) is not None
