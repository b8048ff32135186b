"""A film's life by when things happened, with everyone who told it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.relating import film_timeline
from records.dates import DateBasis
from records.findings import CopyKind, CopyLink, EventClass, FilmMention, Role, Supersession
from records.subjects import Catalogue, Film, Occasion, Release, StuntType
from records.timelines import Phase
from tests.knowledge.related import DROP, JUMP, a_claim, a_date, a_stunt, an_item

FILM = Film(id=DROP, slug="the-long-drop-2022", title="The Long Drop", year=2022)
CATALOGUE = Catalogue(
    films=(FILM,),
    stunts=(
        StuntType(
            id=JUMP,
            slug="motorcycle-cliff-jump",
            label="Motorcycle cliff jump",
            category="motorcycle",
            category_label="Motorcycles",
            definition="Off a cliff.",
        ),
    ),
    occasions=(
        Occasion(
            id="event:fair-2021", name="the Bergen Fair 2021", first_on=date(2021, 8, 24), last_on=date(2021, 8, 27)
        ),
    ),
)


def told(*dates, hours=0, **changes):
    return an_item(hours=hours, dates=dates, **changes)


def entries(*articles, film=FILM):
    return film_timeline(film, articles, {}, CATALOGUE).entries


def test_one_event_told_at_different_grains_is_one_entry_with_the_finest():
    first = told(a_date("2020-09", EventClass.FILMING_START))
    second = told(a_date("2020-09-06", EventClass.FILMING_START), hours=4)
    third = told(a_date("2020", EventClass.FILMING_START), hours=8)
    entry = entries(third, second, first)[0]
    assert entry.date.iso == "2020-09-06"
    assert [telling.article_id for telling in entry.told] == [first.id, second.id, third.id]


def test_entries_stand_by_when_they_happened_not_by_who_told_first():
    late = told(a_date("2020-09-06", EventClass.STUNT_FILMED), hours=900)
    soon = told(a_date("2021-08-26", EventClass.FOOTAGE_SHOWN))
    assert [entry.event for entry in entries(soon, late)] == [EventClass.STUNT_FILMED, EventClass.FOOTAGE_SHOWN]


def test_headlines_are_in_our_own_words():
    shot = a_date("2020-09-06", EventClass.STUNT_FILMED)
    shown = a_date("2021-08-26", EventClass.FOOTAGE_SHOWN)
    assert [entry.headline for entry in entries(told(shot, shown, a_date("2022-03-18")))] == [
        "Filming of the motorcycle cliff jump",
        "Footage shown at the Bergen Fair 2021",
        "Release date set: 18 March 2022",
    ]


def test_moved_release_dates_are_a_chain_in_order_of_announcement():
    first = told(a_date("2021-11-19"), hours=-5000)
    second = told(a_date("2022-03-18"))
    third = told(a_date("2022-03-18"), a_date("2022-09-30"), hours=2000)
    found = entries(second, third, first)
    chain = [(entry.date.iso, entry.superseded_by) for entry in found if entry.event is EventClass.RELEASE]
    assert chain == [("2021-11-19", "2022-03-18"), ("2022-03-18", "2022-09-30"), ("2022-09-30", None)]


def test_old_date_told_again_after_the_move_stays_superseded():
    announced = told(a_date("2021-11-19"), hours=-5000)
    moved = told(a_date("2022-03-18"))
    looking_back = told(
        a_date("2021-07-23"),
        a_date("2022-03-18"),
        hours=50,
        supersedes=(Supersession(film=DROP, old="2021-07-23", new="2021-11-19"),),
    )
    found = {entry.date.iso: entry.superseded_by for entry in entries(announced, moved, looking_back)}
    assert found["2021-07-23"] == "2021-11-19"
    assert found["2021-11-19"] == "2022-03-18"
    assert found["2022-03-18"] is None


def test_neighbouring_countries_open_days_apart_and_that_is_no_move():
    here, abroad = told(a_date("2022-03-18")), told(a_date("2022-03-17"), hours=4)
    assert len([entry for entry in entries(here, abroad) if entry.event is EventClass.RELEASE]) == 1


def test_a_move_of_two_days_that_the_catalogue_knows_is_a_move():
    film = replace(FILM, releases=(Release(release_on="2022-03-18"), Release(release_on="2022-03-16")))
    found = entries(told(a_date("2022-03-18")), told(a_date("2022-03-16"), hours=4), film=film)
    assert [entry.superseded_by for entry in found if entry.event is EventClass.RELEASE] == [None, "2022-03-16"]


@pytest.mark.parametrize(
    ("iso", "event", "phase"),
    [
        ("2019-05", EventClass.ANNOUNCED, Phase.ANNOUNCED),
        ("2020-01", EventClass.OTHER, Phase.PREPARATION),
        ("2020-10-01", EventClass.INJURY, Phase.FILMING),
        ("2021-08-26", EventClass.TRAILER, Phase.POST_PRODUCTION),
        ("2022-11-01", EventClass.AWARD, Phase.RELEASED),
    ],
)
def test_phases_follow_the_dates_of_the_shoot_and_the_release(iso, event, phase):
    frame = told(
        a_date("2020-09-06", EventClass.FILMING_START), a_date("2021-02", EventClass.FILMING_WRAP), a_date("2022-03-18")
    )
    found = entries(frame, told(a_date(iso, event), hours=2))
    assert next(entry for entry in found if entry.event is event).phase is phase


def test_stunt_without_a_day_stands_at_its_first_report_and_says_so():
    (entry,) = entries(told(hours=3), told())
    assert entry.headline == "First report of the motorcycle cliff jump"
    assert {telling.basis for telling in entry.told} == {DateBasis.PUBLISHED}
    assert not entry.is_key


def test_mention_brings_its_date_and_claim_but_no_report():
    mention = FilmMention(film=DROP, role=Role.MENTION, surface="The Long Drop", confidence=1.0)
    item = told(
        a_date("2020-09", EventClass.STUNT_FILMED), films=(mention,), claims=(a_claim(500),), stunts=(a_stunt(),)
    )
    timeline = film_timeline(FILM, [item], {}, CATALOGUE)
    assert [entry.event for entry in timeline.entries] == [EventClass.STUNT_FILMED]
    assert [ledger.metric for ledger in timeline.ledgers] == ["jumps"]


def test_weekday_in_a_reprint_is_that_of_the_original():
    shown = a_date("2021-08-26", EventClass.FOOTAGE_SHOWN, basis=DateBasis.WEEKDAY)
    misread = a_date("2021-11-11", EventClass.FOOTAGE_SHOWN, basis=DateBasis.WEEKDAY)
    original, reprint = told(shown), told(misread, hours=24 * 80)
    link = CopyLink(article=reprint.id, original=original.id, kind=CopyKind.TRANSLATED, likeness=0.5, reason="")
    (entry,) = [
        entry
        for entry in film_timeline(FILM, [reprint, original], {reprint.id: link}, CATALOGUE).entries
        if entry.event is EventClass.FOOTAGE_SHOWN
    ]
    assert [(telling.date.iso, telling.basis) for telling in entry.told] == [
        ("2021-08-26", DateBasis.WEEKDAY),
        ("2021-08-26", DateBasis.STORY),
    ]


ARTICLES = [
    told(a_date("2021-11-19"), hours=-5000),
    told(a_date("2022-03-18"), a_date("2020-09", EventClass.STUNT_FILMED)),
    told(a_date("2022-03-17"), a_date("2020-09-06", EventClass.STUNT_FILMED), hours=2),
    told(a_date("2022-09-30"), a_date("2021-08-26", EventClass.FOOTAGE_SHOWN), hours=2000),
    told(hours=30, stunts=(a_stunt(), a_stunt("stunt:car.roll"))),
]


@given(st.permutations(ARTICLES))
def test_timeline_does_not_depend_on_the_order_of_articles(articles):
    assert film_timeline(FILM, articles, {}, CATALOGUE) == film_timeline(FILM, ARTICLES, {}, CATALOGUE)
