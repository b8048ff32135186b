"""What editors decide of copies and stories holds, whatever is found."""

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.relating import Decided, relate
from tests.knowledge.related import SECOND_REPORT, SPANISH, a_claim, an_item

FIRST = an_item(outlet="Reel Wire", claims=(a_claim(9000),))
SECOND = an_item(SECOND_REPORT, hours=2, claims=(a_claim(9000),))
COPY = an_item(SPANISH, language="es", hours=20)
OTHER = an_item(("The Long Drop has a composer, and she plays the saw.",), hours=24 * 200, stunts=())
ALL = [FIRST, SECOND, COPY, OTHER]


def pair(left, right):
    return frozenset((left.id, right.id))


def groups(decided, articles=ALL):
    return {frozenset(story.articles) for story in relate(articles, decided).stories if len(story.articles) > 1}


def test_without_decisions_stories_are_as_found():
    assert groups(Decided()) == {frozenset((FIRST.id, SECOND.id, COPY.id))}


def test_articles_merged_by_an_editor_make_one_story():
    decided = Decided(together=frozenset([pair(FIRST, OTHER)]))
    assert groups(decided) == {frozenset(article.id for article in ALL)}


def test_article_split_off_by_an_editor_stays_out_and_what_follows_it_chooses():
    decided = Decided(apart=frozenset([pair(FIRST, SECOND)]))
    assert groups(decided) == {frozenset((FIRST.id, COPY.id))}


def test_split_holds_for_the_whole_story_that_an_article_would_join():
    decided = Decided(together=frozenset([pair(FIRST, OTHER)]), apart=frozenset([pair(OTHER, SECOND)]))
    assert groups(decided) == {frozenset((FIRST.id, COPY.id, OTHER.id))}


def test_editor_says_of_two_articles_that_neither_was_made_from_the_other_and_both_still_tell_one_story():
    assert relate(ALL).copies[COPY.id].original == FIRST.id
    decided = Decided(distinct=frozenset([pair(COPY, FIRST)]))
    assert COPY.id not in relate(ALL, decided).copies
    assert groups(decided) == groups(Decided())


def test_article_that_was_not_made_from_one_may_still_be_a_copy_of_another():
    twin = an_item(outlet="Cine Wire", hours=1, claims=(a_claim(9000),))
    assert relate([FIRST, twin, COPY]).copies[COPY.id].original == FIRST.id
    decided = Decided(distinct=frozenset([pair(COPY, FIRST), pair(twin, FIRST)]))
    assert relate([FIRST, twin, COPY], decided).copies[COPY.id].original == twin.id


def test_article_that_was_not_made_from_one_was_made_from_no_copy_of_it_either():
    twin = an_item(outlet="Cine Wire", hours=1, claims=(a_claim(9000),))
    links = relate([FIRST, twin, COPY], Decided(distinct=frozenset([pair(COPY, FIRST)]))).copies
    assert list(links) == [twin.id]


def test_editor_says_what_an_article_was_made_from():
    link = relate(ALL, Decided(copies={OTHER.id: SECOND.id})).copies[OTHER.id]
    assert (link.original, link.reason) == (SECOND.id, "an editor says so")


def test_circle_of_decided_and_found_links_is_broken_in_favour_of_the_editor():
    links = relate([FIRST, COPY], Decided(copies={FIRST.id: COPY.id})).copies
    assert list(links) == [FIRST.id]


def test_copy_that_is_split_from_the_rest_of_its_story_keeps_its_link():
    relations = relate(ALL, Decided(apart=frozenset([pair(COPY, SECOND)])))
    assert relations.copies[COPY.id].original == FIRST.id
    assert any(story.articles == (COPY.id,) and story.copies for story in relations.stories)


PAIRS = st.frozensets(st.sampled_from([pair(a, b) for a in ALL for b in ALL if a.id < b.id]))


@settings(max_examples=60, deadline=None)
@given(PAIRS, PAIRS, st.permutations(ALL))
def test_nobody_kept_apart_is_ever_in_one_story_and_order_does_not_matter(together, apart, articles):
    decided = Decided(together=together, apart=apart)
    found = groups(decided, articles)
    assert not any(kept <= story for kept in apart for story in found)
    assert found == groups(decided)
