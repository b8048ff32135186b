"""Which articles tell one piece of news, however they arrive."""

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.relating import relate, relate_rows
from knowledge.relating.likeness.copy_index import CopyIndex
from knowledge.relating.likeness.profiles import Profile
from knowledge.relating.neighbourhood import affected
from knowledge.relating.relations import relate_profiles
from records.findings import CopyKind, FilmMention, Role
from records.subjects import SubjectId
from tests.knowledge.related import DROP, REWRITE, SECOND_REPORT, SPANISH, SPUN, a_claim, a_stunt, an_item

FIRST = an_item(outlet="Reel Wire", title="Seven times off a cliff", claims=(a_claim(9000),))
SECOND = an_item(SECOND_REPORT, hours=2, claims=(a_claim(9000),))
COPY = an_item(SPANISH, language="es", hours=700)
LATER = an_item(
    ("The Long Drop has a composer, and she plays the saw. She is from Riga and likes her tea black.",),
    hours=24 * 200,
    stunts=(),
)


def members(articles):
    return [story.articles for story in relate(articles).stories]


def test_two_reports_of_one_event_make_a_story_named_after_the_first():
    story = relate([SECOND, FIRST]).stories[0]
    assert (story.title, story.articles) == ("Seven times off a cliff", (FIRST.id, SECOND.id))


def test_copy_joins_its_story_however_late():
    assert members([FIRST, SECOND, COPY]) == [(FIRST.id, SECOND.id, COPY.id)]
    assert relate([FIRST, COPY]).stories[0].copies[0].kind is CopyKind.TRANSLATED


def test_other_news_of_the_same_film_months_later_stands_alone():
    assert members([FIRST, LATER]) == []


def test_list_of_films_joins_no_story():
    mentions = tuple(
        FilmMention(film=SubjectId(film), role=Role.MENTION, surface="x", confidence=1.0)
        for film in (DROP, "film:a-2001", "film:b-2002", "film:c-2003")
    )
    assert members([FIRST, an_item(SECOND_REPORT, hours=3, films=mentions, claims=(a_claim(9000),))]) == []


def test_irrelevant_article_tells_no_story():
    assert members([FIRST, an_item(SECOND_REPORT, hours=3, is_relevant=False)]) == []


def test_rows_are_labelled_with_the_row_of_the_first_report():
    rows = relate_rows([("late", COPY), ("first", FIRST), ("other", LATER)])
    assert rows == {
        "late": ("first", "first", CopyKind.TRANSLATED),
        "first": ("first", None, None),
        "other": ("other", None, None),
    }


NEWS = [
    FIRST,
    SECOND,
    COPY,
    LATER,
    an_item(SPUN, hours=7, claims=(a_claim(900),)),
    an_item(REWRITE, hours=9, claims=(a_claim(9000),)),
    an_item(SPUN, hours=-30, outlet="Old Drawer", claims=(a_claim(900),)),
    an_item(SECOND_REPORT, hours=24 * 60, stunts=(a_stunt(SubjectId("stunt:car.roll")),), films=()),
]


@given(st.permutations(NEWS), st.integers(1, 3))
@settings(max_examples=25, deadline=None)
def test_stories_told_one_by_one_are_those_told_at_once(articles, batch):
    index, profiles, kept = CopyIndex(), {}, {}
    for start in range(0, len(articles), batch):
        fresh = {article.id: Profile(article) for article in articles[start : start + batch]}
        profiles.update(fresh)
        for profile in fresh.values():
            index.add(profile)
        members = affected(
            fresh,
            index,
            lambda wanted: {one: profiles[one] for one in wanted},
            lambda wanted, kept=kept: {one: kept[one] for one in wanted if one in kept},
        )
        stories = relate_profiles(members).stories
        kept = {one: story for one, story in kept.items() if one not in members}
        kept.update({one: story for story in stories for one in story.articles})
    assert sorted({story.articles: story for story in kept.values()}.values(), key=lambda story: story.id) == sorted(
        relate(NEWS).stories, key=lambda story: story.id
    )
