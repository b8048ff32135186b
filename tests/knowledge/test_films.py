from datetime import date

import pytest

from tests.knowledge.reading_a import films, main_films, reading


@pytest.mark.parametrize(
    ("text", "on", "wanted"),
    [
        ("Few gunfights on screen match the one in Michael Mann's Heat.", date(2019, 1, 1), {"heat-1995"}),
        ("Heat was the worst of it on set, the film's director said: 45 degrees.", date(2019, 1, 1), set()),
        ("The film crew hopes to shoot in the fall; a fall had stopped it.", date(2022, 10, 1), set()),
        ("Fallout from the strike cost the film two months of shooting.", date(2018, 8, 1), set()),
        ("The producer became the fall guy when the film lost money.", date(2024, 3, 15), set()),
        ("MI6 hires spies, said an officer of the agency, not film stars.", date(2017, 8, 15), set()),
        ("The F1 season opens with a night race; no film crew is expected.", date(2023, 7, 9), set()),
        ("“Nobody slept that night,” said the director of the film.", date(2023, 7, 9), set()),
        (
            "Everyone wants a role in “Deadpool & Wolverine,” a film of 2024.",
            date(2025, 2, 1),
            {"deadpool-wolverine-2024"},
        ),
        ("Major General Rojas thanked the film crew.", date(2024, 2, 1), set()),
        ("Nobody on set was hurt, the film's director said. Crash scenes take weeks.", date(2022, 5, 1), set()),
        ("The making of Heat took months. Val Kilmer trained with live rounds.", date(2019, 8, 1), {"heat-1995"}),
    ],
)
def test_ordinary_words_are_no_titles_unless_more_speaks_for_it(text: str, on: date, wanted: set[str]) -> None:
    assert {film for film in films(reading(text, on=on)) if not film.startswith("new:")} == wanted


@pytest.mark.parametrize(
    ("text", "on", "wanted"),
    [
        ("Work on the set of ‘Deadpool’ stopped in Vancouver after a crash.", date(2017, 8, 15), "deadpool-2-2018"),
        ("The new film in the Mission: Impossible series stars Tom Cruise.",
         date(2020, 9, 1), "mission-impossible-dead-reckoning-part-one-2023"),
        ("In England, Tom Cruise is shooting the fifth Mission: Impossible.",
         date(2014, 11, 3), "mission-impossible-rogue-nation-2015"),
        ("Ridley Scott has found his arena for the “Gladiator” sequel, his next film.",
         date(2023, 6, 9), "gladiator-ii-2024"),
        ("The shoot of the new Point Break film took it to Tahiti.", date(2015, 12, 20), "point-break-2015"),
        ("Keanu Reeves and Patrick Swayze jumped in Point Break (1991).", date(2015, 12, 20), "point-break-1991"),
    ],
)  # fmt: skip
def test_the_film_of_a_series_or_title_is_told_by_time_number_and_people(text: str, on: date, wanted: str) -> None:
    assert films(reading(text, on=on)) == {wanted}


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Im Fall des Films war das anders. Der Regisseur drehte in jedem Fall ohne Netz.", "de", set()),
        ("Nadie del rodaje quiso hablar. La película se estrena en julio.", "es", set()),
        ("Le tournage de « Taxi » de Gérard Pirès a été difficile.", "fr", {"taxi-1998"}),
        ("Ryan Gosling rueda «El especialista» con un especialista de verdad.", "es", {"the-fall-guy-2024"}),
        ("Der Dreh von „Dead Reckoning Teil Eins“ führte nach Norwegen.", "de",
         {"mission-impossible-dead-reckoning-part-one-2023"}),
    ],
)  # fmt: skip
def test_titles_are_read_in_four_languages(text: str, language: str, wanted: set[str]) -> None:
    assert films(reading(text, on=date(2022, 12, 20), language=language)) == wanted


def test_films_counted_within_a_series_are_found() -> None:
    found = reading("“Mission: Impossible 7” has wrapped in London.", "The eighth film is next.", on=date(2021, 9, 1))
    assert "mission-impossible-the-final-reckoning-2025" in films(found)


def test_a_film_described_by_its_maker_is_found_and_stays_below_publishing() -> None:
    found = reading("David Leitch planned every blow of Charlize Theron's new action film.", on=date(2017, 7, 31))
    mention = next(film for film in found.films if film.film == "film:atomic-blonde-2017")
    assert 0.5 <= mention.confidence < 0.9


def test_a_film_that_nobody_could_know_yet_is_not_linked() -> None:
    assert films(reading("The title of the film is Gladiator II.", on=date(2012, 1, 1))) == set()


def test_an_unknown_title_in_quotation_marks_beside_a_film_noun_is_proposed() -> None:
    found = reading("The trailer of the film “Paper Lanterns” shows a fall.", on=date(2024, 1, 1))
    assert {film.film for film in found.films} == {"new:paper-lanterns-tba"}


def test_every_link_gives_its_reasons_and_quotes_its_evidence() -> None:
    found = reading("Ridley Scott shot “Gladiator II” in Malta.", title="‘Gladiator II’ wraps", on=date(2024, 1, 20))
    mention = found.films[0]
    assert "in quotation marks" in mention.reasons
    assert [item.quote for item in mention.evidence] == ["Gladiator II", "Gladiator II"]


def test_an_index_of_a_list_names_films_and_has_no_main_film() -> None:
    items = ("1. Speed — The bus, of course.", "2. The Dark Knight — A truck flips.", "3. Casino Royale — Seven rolls.",
             "4. Baby Driver — A turn in an alley.", "5. Fast Five — A vault on the road.")  # fmt: skip
    found = reading(*items, title="5 real stunts, ranked", on=date(2024, 6, 3))
    assert "speed-1994" in films(found)
    assert len(films(found)) == 5
    assert main_films(found) == set()


@pytest.mark.parametrize("written", ["M:I 7", "M:I-7", "M:I7", "M.I. 7"])
def test_spelled_initials_with_a_number_are_the_film_without_further_signs(written: str) -> None:
    found = films(reading(f"{written} has a stunt that nobody tried before.", on=date(2021, 8, 27)))
    assert found == {"mission-impossible-dead-reckoning-part-one-2023"}
