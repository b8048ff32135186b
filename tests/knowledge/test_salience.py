from datetime import date

from tests.knowledge.reading_a import films, main_films, reading


def test_the_film_of_headline_and_lead_is_the_main_one() -> None:
    found = reading(
        "Eight rolls for “The Fall Guy” beat the seven of “Casino Royale”.",
        "“The Fall Guy” was shot in Australia by David Leitch.",
        title="The car roll of ‘The Fall Guy’ is a record",
        on=date(2024, 3, 14),
    )
    assert main_films(found) == {"the-fall-guy-2024"}
    assert films(found) == {"the-fall-guy-2024", "casino-royale-2006"}


def test_two_films_of_the_headline_are_both_main() -> None:
    found = reading(
        "The studio moved both films.",
        title="New dates for ‘Mission: Impossible 7’ and ‘8’",
        on=date(2022, 1, 21),
    )
    assert len(main_films(found)) == 2


def test_the_only_film_of_an_article_is_its_main_one() -> None:
    found = reading("A plane landed.", "Tom Cruise hung off it for “Rogue Nation”.", on=date(2018, 3, 26))
    assert main_films(found) == {"mission-impossible-rogue-nation-2015"}
