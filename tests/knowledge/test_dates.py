from datetime import date
from itertools import pairwise

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


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Venice welcomes it on May 28, 2018, when a trailer follows.", "en", ("2018-05-28", EventClass.PREMIERE)),
        ("Lancé en janvier à Nice, le tournage s'est terminé le 31 mai.", "fr", ("2017-01", EventClass.FILMING_START)),
        ("Der Trailer ist im Netz, der Film selbst folgt am 3. Mai 2018.", "de", ("2018-05-03", EventClass.RELEASE)),
        ("La acogerá San Sebastián el 20 de mayo de 2018, con su tráiler.", "es", ("2018-05-20", EventClass.PREMIERE)),
    ],
)  # fmt: skip
def test_a_date_belongs_to_the_verb_of_its_clause(text: str, language: str, expected: tuple[str, EventClass]) -> None:
    assert expected in dated(text, language=language)


def test_a_day_without_a_year_follows_the_year_told_before_it() -> None:
    text = "It opened on May 18, 2015 in Cannes and reached cinemas on May 27."
    assert [value for value, _ in dated(text)] == ["2015-05-18", "2015-05-27"]


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


def test_a_statement_at_a_premiere_dates_the_premiere() -> None:
    text = "“It was cold,” Tom Cruise said on Monday, where The Mummy had its world premiere."
    assert dated(text) == [("2017-09-04", EventClass.PREMIERE)]


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


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The sequel is out on Friday.", "en", "2017-09-08"),
        ("It is in cinemas this Saturday.", "en", "2017-09-09"),
        ("Der Film startet am Donnerstag.", "de", "2017-09-07"),
        ("La película llega a los cines este viernes.", "es", "2017-09-08"),
        ("Le film sort vendredi.", "fr", "2017-09-08"),
        ("It opened on Friday.", "en", "2017-09-01"),
        ("Der Film lief am Freitag an.", "de", "2017-09-01"),
        ("La película llega a los cines esta semana.", "es", "2017-09-04"),
        ("The Munich premiere was on Friday and it opened the next day.", "en", "2017-09-02"),
        ("Il sort mercredi prochain en France, deux jours avant les États-Unis.", "fr", "2017-09-15"),
        ("It opened in Madrid on Friday and in Rome the following day.", "en", "2017-09-02"),
    ],
)  # fmt: skip
def test_releases_by_weekday_look_where_their_verb_looks(text: str, language: str, expected: str) -> None:
    assert (expected, EventClass.RELEASE) in dated(text, language=language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Das Motorrad wurde im September des Vorjahrs gefilmt.", "de", "2016-09"),
        ("El salto se rodó en octubre del año pasado.", "es", "2016-10"),
        ("La cascade a été tournée en mars de l'an dernier.", "fr", "2016-03"),
        ("He did the jump eleven times last October.", "en", "2016-10"),
        ("Il l'a fait neuf fois dans la même journée, en mars 2017.", "fr", "2017-03"),
    ],
)  # fmt: skip
def test_a_filming_verb_dates_the_stunt(text: str, language: str, expected: str) -> None:
    assert (expected, EventClass.STUNT_FILMED) in dated(text, language=language)


def test_an_ordinal_before_a_noun_is_no_day() -> None:
    assert dated("The 12th adventure of the agent opens soon, after the 11th sequel.") == []
    assert dated("Der 25. Film der Reihe ist ein Rennen.", language="de") == []


def test_on_this_day_has_the_day_of_writing_and_the_year_told() -> None:
    assert ("1927-09-06", EventClass.RELEASE) in dated("On this day in 1927 the comedy opened.")


def test_the_day_of_a_statement_is_not_what_it_states() -> None:
    assert dated("He broke two ribs on the roof, the studio said on Tuesday.") == [("2017-09-05", EventClass.OTHER)]
    assert ("2017-09-05", EventClass.DELAY) in dated("The studio put off the sequel on Tuesday.")


def test_closed_cinemas_are_no_release() -> None:
    assert ("2017-07", EventClass.OTHER) in dated("Cinemas in the region have been closed since July.")


CHAINS = [
    ("It moves from May 4, 2018 to July 27, 2018.", "en", ["2018-05-04", "2018-07-27"]),
    ("It was first due on May 4, 2018, then June 1, 2018 and then July 27, 2018.", "en",
     ["2018-05-04", "2018-06-01", "2018-07-27"]),
    ("It will open on July 27, 2018 rather than May 4, 2018.", "en", ["2018-05-04", "2018-07-27"]),
    ("It leaves May for July 27, 2018.", "en", ["2018-05", "2018-07-27"]),
    ("La película llegará el 27 de julio de 2018 en lugar del 4 de mayo de 2018.", "es", ["2018-05-04", "2018-07-27"]),
    ("El estreno se retrasa del 4 al 27 de julio de 2018.", "es", ["2018-07-04", "2018-07-27"]),
    ("Le film sortira le 1er août 2018 au lieu du 4 mai 2018.", "fr", ["2018-05-04", "2018-08-01"]),
    ("La sortie est repoussée du 4 mai 2018 au 1er août 2018.", "fr", ["2018-05-04", "2018-08-01"]),
    ("Statt am 4. Mai 2018 startet der Film am 2. August 2018.", "de", ["2018-05-04", "2018-08-02"]),
    ("Der Kinostart wurde vom 4. auf den 27. Juli 2018 verschoben.", "de", ["2018-07-04", "2018-07-27"]),
    ("Der Kinostart war nacheinander der 4. Mai 2018, der 1. Juni 2018 und der 27. Juli 2018.", "de",
     ["2018-05-04", "2018-06-01", "2018-07-27"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "chain"), CHAINS)
def test_every_step_of_a_move_is_a_release_and_replaces_the_one_before(
    text: str, language: str, chain: list[str]
) -> None:
    found = reading(FILM + text, on=date(2017, 9, 6), language=language)
    assert {item.date.iso for item in found.dates if item.event is EventClass.RELEASE} == set(chain)
    assert [(item.old, item.new) for item in found.supersedes] == list(pairwise(chain))


def test_two_markets_move_side_by_side() -> None:
    found = reading(
        FILM + "It was to open in Spain on May 4 and in Italy on May 11. It will now open on July 27 in Spain and on "
        "August 3 in Italy.",
        on=date(2018, 2, 6),
    )
    assert [(item.old, item.new) for item in found.supersedes] == [
        ("2018-05-04", "2018-07-27"),
        ("2018-05-11", "2018-08-03"),
    ]
