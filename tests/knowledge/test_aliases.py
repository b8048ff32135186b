import pytest

from knowledge.catalogue.aliases import Form, Trust, forms_of, surname_of
from knowledge.catalogue.keys import key_of
from tests.knowledge.reading_a import the_catalogue

FORMS = forms_of(the_catalogue())


def owners(text: str) -> set[str]:
    return {form.subject for form in FORMS if form.key == key_of(text)}


def form(text: str, subject: str) -> Form:
    return next(form for form in FORMS if form.key == key_of(text) and form.subject == subject)


@pytest.mark.parametrize(
    "written",
    [
        "Mission: Impossible 7", "Mission Impossible VII", "mission impossible seven", "M:I 7", "M:I7", "MI7",
        "Misión: Imposible 7", "Mission : Impossible – Dead Reckoning Partie 1", "Dead Reckoning Teil Eins",
        "Dead Reckoning Part I", "Impossible Mission 7",
    ],
)  # fmt: skip
def test_a_film_is_known_by_numerals_punctuation_acronym_and_localised_titles(written: str) -> None:
    assert "film:mission-impossible-dead-reckoning-part-one-2023" in owners(written)


def test_joining_words_and_their_sign_are_the_same() -> None:
    assert owners("Hobbs & Shaw") == owners("Hobbs and Shaw")


def test_films_that_share_a_title_are_all_kept() -> None:
    assert {"film:point-break-1991", "film:point-break-2015"} <= owners("Point Break")


def test_ordinary_words_and_short_forms_are_trusted_less_than_telling_titles() -> None:
    assert form("Fall", "film:fall-2022").trust is Trust.CONTEXT
    assert form("F1", "film:f1-2025").trust is Trust.SIGNALS
    assert form("It", "film:it-2017").trust is Trust.SIGNALS
    assert form("Ghost Protocol", "film:mission-impossible-ghost-protocol-2011").trust is Trust.CAPITAL
    assert form("Rumble in the Bronx", "film:rumble-in-the-bronx-1995").trust is Trust.UNIQUE


def test_surnames_and_misspellings_are_never_enough_alone() -> None:
    assert form("Cruise", "person:tom-cruise").trust is Trust.NEVER
    assert form("Croisière", "person:tom-cruise").trust is Trust.NEVER


def test_generic_subtitles_are_no_titles() -> None:
    assert "film:f1-2025" not in owners("The Movie")


@pytest.mark.parametrize(
    ("name", "surname"), [("Brian De Palma", "de palma"), ("Robert Downey Jr.", "downey"), ("Zendaya", "")]
)
def test_a_surname_keeps_its_particle_and_loses_its_tail(name: str, surname: str) -> None:
    assert surname_of(key_of(name)) == surname
