from datetime import date

from tests.knowledge.reading_a import people, reading


def test_a_full_name_is_carried_on_by_its_surname() -> None:
    found = reading("Tom Cruise jumped. “Again,” Cruise said.")
    mention = next(person for person in found.people if person.person == "person:tom-cruise")
    assert [item.quote for item in mention.evidence] == ["Tom Cruise", "Cruise"]


def test_a_surname_alone_needs_a_film_of_its_bearer() -> None:
    assert people(reading("Reynolds had no comment.")) == set()
    assert "ryan-reynolds" in people(reading("Reynolds spoke on the set of “Deadpool 2”.", on=date(2017, 8, 16)))


def test_a_misspelled_name_needs_a_film_of_its_bearer() -> None:
    assert people(reading("Logan Holliday drove the car.")) <= {"new:logan-holliday"}
    found = reading("Logan Holliday drove the car in “The Fall Guy”, a film by David Leitch.", on=date(2024, 3, 15))
    assert people(found) == {"logan-holladay", "david-leitch"}


def test_relatives_are_known_by_first_name() -> None:
    found = reading("Heidi Moneymaker doubled for the star. On the second film her sister Renae joined in.")
    assert people(found) == {"heidi-moneymaker", "renae-moneymaker"}


def test_a_new_name_needs_a_cue_and_is_proposed_with_its_reasons() -> None:
    found = reading("Stunt coordinator Marta Oyelaran, 41, planned the fall. Oyelaran said it took a day.")
    assert people(found) == {"new:marta-oyelaran"}
    assert found.people[0].reasons


def test_characters_places_and_papers_are_not_people() -> None:
    text = "Ethan Hunt leaves Fort Ricasoli, the Daily Mail said, in the film with Tom Cruise as Hunt."
    assert people(reading(text)) == {"tom-cruise"}


def test_a_surname_that_is_a_place_needs_a_cue() -> None:
    assert (
        people(reading("The city of Washington was closed for “Gladiator II”, a film.", on=date(2023, 12, 1))) == set()
    )
