"""Each figure and each stunt belongs to the film of its clause, its person or the heading it stands under."""

from datetime import date

from tests.knowledge.reading_a import main_films, reading

FALLOUT, ROGUE, GHOST, AVATAR = (
    "film:mission-impossible-fallout-2018",
    "film:mission-impossible-rogue-nation-2015",
    "film:mission-impossible-ghost-protocol-2011",
    "film:avatar-the-way-of-water-2022",
)


def figures(*paragraphs: str, language: str = "en") -> dict[tuple[float, str], str | None]:
    found = reading(*paragraphs, language=language)
    return {(claim.value, claim.unit): claim.film for claim in found.claims}


def test_a_numbered_heading_governs_the_paragraphs_below_it():
    found = figures(
        "Two feats that took a while to film, stunt for stunt.",
        "2. The tower in Mission: Impossible – Ghost Protocol",
        "Tom Cruise climbed the outside of the building at 1,700 feet.",
        "1. The breath in Avatar: The Way of Water",
        "Kate Winslet held her breath under water for seven minutes.",
    )
    assert found == {(1700.0, "ft"): GHOST, (7.0, "min"): AVATAR}


def test_a_film_that_opens_its_clause_governs_what_follows():
    found = reading(
        "Tom Cruise dreht seine Stunts selbst, und der Dreh von „Mission: Impossible – Fallout“ lief gut.",
        "Für „Mission: Impossible – Rogue Nation“ hing er außen an einem Flugzeug, für "
        "„Mission: Impossible – Phantom Protokoll“ kletterte er am Burj Khalifa.",
        language="de",
    )
    films = {stunt.stunt: stunt.film for stunt in found.stunts}
    assert films["stunt:aerial.exterior_hang"] == ROGUE
    assert films["stunt:climb.building"] == GHOST


def test_a_film_of_comparison_owns_only_the_figure_it_is_compared_by():
    found = figures(
        "Kate Winslet held her breath for seven minutes while making “Avatar: The Way of Water,” longer than the six "
        "minutes reported of Tom Cruise for “Mission: Impossible – Rogue Nation.”"
    )
    assert found == {(7.0, "min"): AVATAR, (6.0, "min"): ROGUE}


def test_a_film_in_an_aside_owns_nothing_behind_its_comma():
    found = figures(
        "“Mad Max: Fury Road” was shot in a desert. Stunt performers swung on poles between trucks.",
        "Guy Norris, who began as a stuntman on “Mad Max 2”, sent the director a scene with 40 stunt performers.",
    )
    assert found == {(40.0, "count"): "film:mad-max-fury-road-2015"}


def test_what_is_not_ours_keeps_its_names_and_nothing_else():
    found = reading(
        "Tom Cruise, dressed in a suit and wearing new shoes, walked the carpet at 20 mph. He wore a tuxedo, an outfit "
        "for the ages, at the gala for “Top Gun: Maverick”.",
        title="All the looks: outfits and gowns of the night",
    )
    assert not found.is_relevant
    assert found.films
    assert (found.stunts, found.claims, found.dates) == ((), (), ())


def test_the_next_film_of_a_series_is_one_that_has_not_come_out():
    found = reading(
        "Paramount on Monday moved the eighth ‘Mission: Impossible’ to May 23, 2025. Filming had stopped in July.",
        title="Strike Pushes Next ‘Mission: Impossible’ to 2025",
        on=date(2023, 10, 23),
    )
    assert main_films(found) == {"mission-impossible-the-final-reckoning-2025"}
