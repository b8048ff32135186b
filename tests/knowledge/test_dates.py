from datetime import date

import pytest

from records.dates import Grain
from records.findings import EventClass
from tests.knowledge.reading_a import reading
from tests.knowledge.sentences import DATES, rows

FILM = "Tom Cruise leads Mission: Impossible – Fallout for director Christopher McQuarrie. "


def dated(text: str, on: date = date(2017, 9, 6), language: str = "en") -> list[tuple[str, EventClass]]:
    return [(item.date.iso, item.event) for item in reading(FILM + text, on=on, language=language).dates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opens in cinemas on July 27, 2018.", ("2018-07-27", EventClass.RELEASE)),
        ("The trailer went online yesterday.", ("2017-09-05", EventClass.TRAILER)),
        ("He broke his ankle on August 13.", ("2017-08-13", EventClass.INJURY)),
        ("Filming began in April 2017.", ("2017-04", EventClass.FILMING_START)),
        ("Production was halted last month.", ("2017-08", EventClass.DELAY)),
        ("The picture had its world premiere in Paris on Monday.", ("2017-09-04", EventClass.PREMIERE)),
    ],
)  # fmt: skip
def test_a_date_takes_the_event_of_the_nearest_cue(text: str, expected: tuple[str, EventClass]) -> None:
    assert expected in dated(text)


@pytest.mark.parametrize(("language", "event", "value", "text"), rows(DATES))
def test_every_event_is_dated_in_a_plain_sentence(language: str, event: str, value: str, text: str) -> None:
    later = date(2019, 3, 20)  # for what had not happened yet in September 2017
    on = date(2017, 9, 6) if value < "2018-02" or event == "release" else later
    assert (value, EventClass(event)) in dated(text, on=on, language=language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("La película se estrena el 3 de agosto de 2018.", "es", "2018-08-03"),
        ("El rodaje terminó el jueves pasado.", "es", "2017-08-31"),
        ("Le film sort au cinéma le 1er août 2018.", "fr", "2018-08-01"),
        ("Der Film startet am 2. August 2018 im Kino.", "de", "2018-08-02"),
        ("Der Film soll am 02.08.2018 in die Kinos kommen.", "de", "2018-08-02"),
    ],
)  # fmt: skip
def test_dates_are_read_in_four_languages(text: str, language: str, expected: str) -> None:
    assert expected in [value for value, _ in dated(text, language=language)]


def test_a_weekday_looks_back_unless_the_verb_looks_ahead() -> None:
    assert ("2017-09-01", EventClass.INJURY) in dated("A rider was injured on Friday.")
    assert ("2017-09-08", EventClass.RELEASE) in dated("It opens on Friday.")


def test_a_day_without_year_is_the_nearest_one() -> None:
    assert ("2018-01-05", EventClass.RELEASE) in dated("It opens on January 5.", on=date(2017, 11, 20))


def test_words_that_look_like_months_are_no_dates() -> None:
    assert dated("You may march on, and the fall may hurt.") == []


def test_a_season_knows_its_grain_and_year() -> None:
    found = reading(FILM + "Filming wrapped last spring.", on=date(2017, 9, 6)).dates
    assert [(item.date.grain, item.date.iso) for item in found] == [(Grain.SEASON, "2017")]


def test_a_moved_release_keeps_both_days_and_says_which_was_replaced() -> None:
    found = reading(
        FILM + "The sequel, originally set for December 25, 2017, was moved to July 27, 2018.", on=date(2017, 1, 9)
    )
    assert {item.date.iso for item in found.dates} == {"2017-12-25", "2018-07-27"}
    assert [(item.old, item.new) for item in found.supersedes] == [("2017-12-25", "2018-07-27")]


def test_the_first_day_of_a_move_lies_before_the_second() -> None:
    found = reading(FILM + "It has been pushed from May 22 to April 2, 2021.", on=date(2020, 3, 12))
    assert [item.date.iso for item in found.dates][:2] == ["2020-05-22", "2021-04-02"]


def test_the_quoted_words_are_the_evidence() -> None:
    found = reading(FILM + "It opens on July 27, 2018.").dates[0]
    assert found.evidence.quote == found.surface == "July 27, 2018"
    assert found.surface in found.sentence


def test_an_article_without_films_has_no_film_dates() -> None:
    assert reading("The council meets on Friday. A vote follows in March 2023.").dates == ()
