"""A film's life by when things happened, with everyone who told it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.relating import film_timeline
from records.dates import DateBasis
from records.findings import CopyKind, CopyLink, EventClass, FilmMention, Role, Supersession
from records.subjects import Alias, Catalogue, Film, Occasion, Release, StuntType, SubjectId
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
        "Motorcycle cliff jump filmed",
        "Motorcycle cliff jump first shown at the Bergen Fair 2021",
        "Release date: 18 March 2022",
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
    assert entry.is_key  # the film's best-told stunt
    (lone,) = entries(told())
    assert not lone.is_key


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


MOVED = replace(
    FILM,
    releases=(
        Release(release_on="2021-11-19"),
        Release(release_on="2022-03-18"),
        Release(release_on="2022-09-30"),
    ),
)
SECOND = Film(
    id=SubjectId("film:the-longer-drop-2024"),
    slug="the-longer-drop-2024",
    title="The Longer Drop",
    year=2024,
    franchise="The Long Drop",
    releases=(Release(release_on="2023-06-02"),),
)
MOVE = "The fall of Solberg leaves November 19, 2021 for March 18, 2022, its makers said on Wednesday."


def a_move():
    """The report of a move two days after it was announced: the old date, the new one and the day in one sentence."""
    return told(
        a_date("2021-11-19", sentence=MOVE),
        a_date("2022-03-18", sentence=MOVE),
        a_date("2021-08-24", EventClass.OTHER, basis=DateBasis.WEEKDAY, sentence=MOVE),
        stunts=(),
    )


def releases(found):
    return {entry.date.iso: entry for entry in found if entry.event is EventClass.RELEASE}


def test_a_move_is_told_on_the_day_it_was_announced():
    found = entries(a_move(), film=MOVED)
    (move,) = [entry for entry in found if entry.event is EventClass.DELAY]
    assert move.date.iso == "2021-08-24"
    assert move.headline == "Release moved from 19 November 2021 to 18 March 2022"
    assert move.is_key
    assert not [entry for entry in found if entry.event is EventClass.OTHER]


def test_each_planned_date_points_to_the_next_one_and_the_last_is_the_release():
    found = releases(entries(a_move(), film=MOVED))
    assert [(iso, entry.superseded_by) for iso, entry in sorted(found.items())] == [
        ("2021-11-19", "2022-03-18"),
        ("2022-03-18", "2022-09-30"),
        ("2022-09-30", None),
    ]
    assert found["2022-09-30"].headline == "Release date: 30 September 2022"
    later = film_timeline(MOVED, [a_move()], {}, CATALOGUE, date(2023, 1, 1))
    assert releases(later.entries)["2022-09-30"].headline == "Released"


def test_each_release_date_says_when_it_was_announced_and_by_whom_first():
    news = a_move()
    found = releases(entries(news, told(a_date("2022-03-18"), hours=90), film=MOVED))
    assert found["2022-03-18"].announced_on == "2021-08-24"
    assert found["2022-03-18"].told[0].article_id == news.id
    known = replace(FILM, releases=(Release(release_on="2022-03-18", announced_on="2020-02-01"),))
    assert releases(entries(told(a_date("2022-03-18")), film=known))["2022-03-18"].announced_on == "2020-02-01"
    assert releases(entries(told(a_date("2022-03-18"))))["2022-03-18"].announced_on is None


def test_a_list_of_former_dates_belongs_to_the_chain():
    listed = "It went through November 19, 2021 and March 18, 2022, which may be a record."
    looking_back = told(
        a_date("2021-11-19", EventClass.RECORD, sentence=listed),
        a_date("2022-03-18", EventClass.OTHER, sentence=listed),
        hours=9000,
        stunts=(),
    )
    found = entries(a_move(), looking_back, film=MOVED)
    assert not [entry for entry in found if entry.event in (EventClass.RECORD, EventClass.OTHER)]
    assert looking_back.id in {telling.article_id for telling in releases(found)["2022-03-18"].told}


def test_the_next_films_date_is_not_a_date_of_this_one():
    film = replace(MOVED, franchise="The Long Drop")
    item = told(a_date("2022-03-18"), a_date("2023-06-02"))
    found = film_timeline(film, [item], {}, replace(CATALOGUE, films=(film, SECOND))).entries
    assert "2023-06-02" not in releases(found)


def test_one_word_against_the_catalogue_is_shown_as_also_given():
    found = releases(entries(told(a_date("2022-06-10")), a_move(), film=MOVED))
    assert found["2022-06-10"].headline == "Also given as release date: 10 June 2022"
    assert found["2022-06-10"].is_minor
    assert not found["2022-06-10"].is_superseded


def test_two_independent_words_against_the_catalogue_enter_the_chain():
    found = releases(entries(told(a_date("2022-06-10")), told(a_date("2022-06-10"), hours=5), film=MOVED))
    assert found["2022-06-10"].is_superseded
    assert found["2022-09-30"].superseded_by is None


def test_planned_start_of_filming_gives_way_to_the_real_one():
    planned = a_date("2020-02", EventClass.FILMING_START, sentence="Filming was to begin in Bergen in February.")
    real = a_date("2020-09-06", EventClass.FILMING_START)
    plan, start = entries(told(planned, real, stunts=()))
    assert (plan.headline, plan.superseded_by) == ("Filming planned to begin", "2020-09-06")
    assert (start.headline, start.is_key) == ("Filming begins", True)


def test_special_and_general_name_of_a_stunt_in_one_month_are_one_entry():
    general = SubjectId("stunt:moto.jump")
    jump = told(a_date("2020-09", EventClass.STUNT_FILMED))
    other = told(a_date("2020-09-06", EventClass.STUNT_FILMED), stunts=(a_stunt(general, "a jump"),), hours=4)
    (entry,) = entries(jump, other)
    assert entry.date.iso == "2020-09-06"
    assert len(entry.stunts) == 1


def test_accident_takes_what_is_told_of_it_in_the_same_days():
    hurt = a_date("2020-10-01", EventClass.INJURY, sentence="She broke an ankle and work was halted.")
    told_later = a_date("2020-10-04", EventClass.INJURY, sentence="Nobody said how badly she was hurt.")
    (entry,) = [entry for entry in entries(told(hurt, stunts=()), told(told_later, stunts=())) if entry.is_key]
    assert entry.headline == "Ankle injury; filming stopped"
    assert len(entry.told) == 2


def test_weak_words_for_a_day_join_what_happened_on_it():
    shown = told(a_date("2021-08-26", EventClass.FOOTAGE_SHOWN))
    weak = told(a_date("2021-08-26", EventClass.OTHER), hours=5, stunts=())
    (entry,) = entries(shown, weak)
    assert [telling.article_id for telling in entry.told] == [shown.id, weak.id]


def test_weak_words_alone_are_minor_and_have_a_headline_of_their_own():
    (entry,) = entries(told(a_date("2020-12-01", EventClass.OTHER, sentence="She told them to stop."), stunts=()))
    assert (entry.headline, entry.is_minor, entry.is_key) == ("Work stopped", True, False)


def test_a_new_title_is_told_on_the_day_it_was_given():
    said = "The studio gave it a new title on Thursday: The Long Drop."
    found = entries(told(a_date("2021-08-26", EventClass.FOOTAGE_SHOWN, sentence=said), stunts=()))
    assert "Renamed The Long Drop" in [entry.headline for entry in found if entry.is_key]


def test_a_title_that_the_catalogue_dates_is_told_without_any_article():
    alias = Alias(text="Project Gravity", kind="working", valid_from=date(2020, 5, 4))
    found = entries(told(a_date("2020-09-06", EventClass.FILMING_START)), film=replace(FILM, aliases=(alias,)))
    assert next(entry.headline for entry in found) == "Renamed Project Gravity"


def test_what_is_dated_long_after_a_film_came_out_is_neither_its_release_nor_its_filming():
    late = told(a_date("2031-05-02"), a_date("2031-01", EventClass.FILMING_START), hours=24 * 365 * 9, stunts=())
    (entry,) = entries(late)
    assert (entry.event, entry.is_minor) == (EventClass.OTHER, True)


def test_no_more_than_ten_entries_are_key():
    days = [
        a_date(f"2020-{month:02d}-{day:02d}", EventClass.INJURY) for month in (9, 10, 11, 12) for day in (1, 11, 21)
    ]
    found = entries(told(*days, stunts=()), told(*days, hours=3, stunts=()))
    assert len(found) == 12
    assert sum(entry.is_key for entry in found) == 10


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
