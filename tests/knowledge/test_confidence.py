from knowledge.reading.stunts.confidence import confidence_of
from tests.knowledge.reading_a import reading

FILM = "Director Christopher McQuarrie and Tom Cruise are filming Mission: Impossible – Fallout. "


def test_what_a_film_is_known_for_is_surer_than_what_it_is_not() -> None:
    known = confidence_of(is_known=True, is_repeated=False, is_literal=False)
    assert known > confidence_of(is_known=False, is_repeated=False, is_literal=False)


def test_what_is_told_twice_is_surer_than_what_is_told_once() -> None:
    twice = confidence_of(is_known=False, is_repeated=True, is_literal=False)
    assert twice > confidence_of(is_known=False, is_repeated=False, is_literal=False)


def test_no_stunt_is_quite_certain() -> None:
    assert confidence_of(is_known=True, is_repeated=True, is_literal=False) < 1


def test_a_stunt_carries_the_confidence_of_its_kind() -> None:
    found = reading(FILM + "Cruise slid down a zip line in a market.").stunts
    assert [item.confidence for item in found if item.stunt == "stunt:wire.zip_line"] == [
        confidence_of(is_known=False, is_repeated=False, is_literal=False)
    ]
