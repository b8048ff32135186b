import pytest

from records.findings import Modality
from tests.knowledge.reading_a import reading
from tests.knowledge.sentences import STUNTS, rows

FILM = "Director Christopher McQuarrie and Tom Cruise are filming Mission: Impossible – Fallout. "


def types(text: str, language: str = "en") -> set[str]:
    return {item.stunt.removeprefix("stunt:") for item in reading(FILM + text, language=language).stunts}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cruise sent the motorbike over the lip of a ravine and leapt clear of it.", "moto.cliff_jump"),
        ("He clung to the fuselage of a cargo plane during take-off.", "aerial.exterior_hang"),
        ("A stuntman was set alight for the last shot.", "fire.full_body_burn"),
        ("She stood on the wing of an old biplane.", "aerial.wing_walk"),
        ("He tumbled backwards down a marble staircase.", "fall.stair_fall"),
        ("The lorry flipped end over end on an empty road.", "heavy.truck_flip"),
        ("Cruise leapt between two rooftops in London.", "parkour.rooftop_jump"),
        ("She held her breath for four minutes in the tank.", "uw.breath_hold"),
        ("The fight scene was rehearsed with the stunt team.", "fight.choreography"),
        ("He learned to fly the helicopter and piloted it himself.", "aerial.heli_fly"),
    ],
)  # fmt: skip
def test_a_frame_of_words_tells_the_stunt(text: str, expected: str) -> None:
    assert expected in types(text)


@pytest.mark.parametrize(("language", "expected", "text"), rows(STUNTS))
def test_every_kind_of_stunt_is_seen_in_a_plain_sentence(language: str, expected: str, text: str) -> None:
    assert expected in types(text, language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("El actor se lanzó en moto desde un acantilado.", "es", "moto.cliff_jump"),
        ("Il dévale les marches d'un escalier.", "fr", "fall.stair_fall"),
        ("Der Schauspieler sprang mit dem Motorrad von einer Klippe.", "de", "moto.cliff_jump"),
        ("L'actrice est restée accrochée à un avion.", "fr", "aerial.exterior_hang"),
    ],
)  # fmt: skip
def test_frames_hold_in_four_languages(text: str, language: str, expected: str) -> None:
    assert expected in types(text, language)


def test_the_more_specific_stunt_hides_the_general_one() -> None:
    found = types("The HALO jump at dusk was a skydive like no other.")
    assert "aerial.halo_jump" in found
    assert "aerial.skydive" not in found


@pytest.mark.parametrize(
    "text", ["Critics called it a publicity stunt.", "The premiere was a high-wire act.", "He pulled a stunt on stage."]
)
def test_blocked_senses_are_no_stunts(text: str) -> None:
    assert types(text) == set()


def test_an_article_without_films_tells_of_no_film_stunt() -> None:
    assert reading("A motorcyclist rode off a cliff near the village and was rescued.").stunts == ()


def mention(text: str, kind: str):
    found = [item for item in reading(FILM + text).stunts if item.stunt == f"stunt:{kind}"]
    assert found, f"no {kind}"
    return found[0]


def test_the_performer_is_the_person_named_before_the_stunt() -> None:
    assert mention("Tom Cruise clung to the side of a plane.", "aerial.exterior_hang").performer == "person:tom-cruise"


def test_a_double_is_not_credited_to_the_star() -> None:
    assert mention("A stunt double rode the motorcycle off the cliff.", "moto.cliff_jump").performer == "double"


def test_a_denial_is_kept_as_one() -> None:
    assert mention("Cruise never jumped off the roof of that building.", "fall.high_fall").modality is Modality.DENIED


def test_preparation_is_training() -> None:
    assert mention("Cruise trained for three months.", "prep.endurance").modality is Modality.TRAINING


def test_plans_are_not_told_as_done() -> None:
    found = mention("Next he will skydive over the desert.", "aerial.skydive")
    assert found.modality is Modality.PLANNED


def test_a_film_named_before_a_feat_owns_it() -> None:
    text = "In Mission: Impossible – Ghost Protocol he scaled the Burj Khalifa."
    assert mention(text, "climb.building").film == "film:mission-impossible-ghost-protocol-2011"


def test_every_mention_quotes_its_words() -> None:
    found = mention("She stood on the wing of an old biplane.", "aerial.wing_walk")
    assert found.evidence[0].quote == found.surface
    assert found.reasons


def of_film(text: str) -> set[tuple[str, str]]:
    return {
        (item.stunt.removeprefix("stunt:"), (item.film or "").removeprefix("film:")) for item in reading(text).stunts
    }


def test_a_profession_is_no_stunt() -> None:
    assert "aerial.base_jump" not in types("The base jumper came to the premiere.")


def test_weak_words_are_enough_for_what_a_film_is_known_for() -> None:
    told = of_film("The crew of “The Dark Knight” filmed the flip, and stunt drivers recall the truck in that scene.")
    assert ("heavy.truck_flip", "the-dark-knight-2008") in told


def test_the_same_weak_words_are_not_enough_for_another_film() -> None:
    text = "The crew of “{}” filmed for a week, and in one shot the bus clears a gap in the road."
    assert ("heavy.bus", "speed-1994") in of_film(text.format("Speed"))
    assert "heavy.drag_under" not in {kind for kind, _ in of_film("On the set of “Heat” somebody dragged a case.")}


def test_feet_on_the_ground_measure_no_fall() -> None:
    assert "fall.high_fall" not in types("The blast knocked him off his feet and he jumped up again.")


def test_what_holds_a_climber_is_no_feat_of_its_own() -> None:
    told = of_film("For “Ghost Protocol” Tom Cruise climbed the Burj Khalifa, where he hung on wires.")
    assert {kind for kind, _ in told} == {"climb.building"}


def test_a_films_set_piece_decides_between_near_types() -> None:
    film = "Mission: Impossible – Dead Reckoning Part One"
    told = of_film(f"The motorcycle jump in {film} was filmed in Norway with stunt crews.")
    assert told == {("moto.cliff_jump", "mission-impossible-dead-reckoning-part-one-2023")}


@pytest.mark.parametrize(
    ("text", "language", "kind", "performer"),
    [
        ("The leap over the canal on a motorbike was performed by a stunt double.", "en", "moto.jump", "double"),
        ("A car chase was filmed at night. Tom Cruise was at the wheel.", "en", "car.chase", "person:tom-cruise"),
        ("The young pilots flew in the back seats of fighter jets.", "en", "aerial.jet_flight", "team"),
        ("El salto en moto lo hizo un especialista.", "es", "moto.jump", "double"),
        ("La explosion d'un entrepôt a demandé un mois.", "fr", "pyro.explosion", "unknown"),
        ("A team of six abseiled down the tower.", "en", "climb.rappel", "team"),
    ],
)  # fmt: skip
def test_the_performer_is_whom_the_words_make_the_doer(text: str, language: str, kind: str, performer: str) -> None:
    found = [item for item in reading(FILM + text, language=language).stunts if item.stunt == f"stunt:{kind}"]
    assert [item.performer for item in found] == [performer]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Tom Cruise spoke. It has the motorcycle ride off a cliff, a fight on a roof and a car chase in Rome, "
            "with Hayley Atwell in the car.",
            "en",
        ),
        (
            "Tom Cruise a parlé. On voit une poursuite à Rome en compagnie de Hayley Atwell et "
            "le saut à moto depuis une falaise.",
            "fr",
        ),
    ],
)
def test_the_company_of_one_thing_listed_did_not_do_another(text: str, language: str) -> None:
    found = [item for item in reading(FILM + text, language=language).stunts if item.stunt == "stunt:moto.cliff_jump"]
    assert [item.performer for item in found] == ["person:tom-cruise"]


def test_who_directs_a_film_does_not_perform_in_it() -> None:
    text = "David Leitch's stairwell fight in Atomic Blonde is one continuous take. Charlize Theron trained for it."
    found = [item.performer for item in reading(text).stunts if item.stunt == "stunt:fight.oner"]
    assert "person:david-leitch" not in found


def test_that_someone_did_not_do_it_is_told_of_the_feat_before() -> None:
    text = "A stuntman rolled down the steps for Cruise. It was not him in any of the takes."
    told = {(item.performer, item.modality) for item in reading(FILM + text).stunts}
    assert ("person:tom-cruise", Modality.DENIED) in told
    assert ("double", Modality.ASSERTED) in told


def test_no_frame_reaches_over_a_semicolon() -> None:
    assert "car.off_cliff" not in types("The car was blue; off a cliff the gulls were fishing.")


def test_a_name_is_not_taken_for_a_thing() -> None:
    assert "climb.building" not in types("Simon Crane climbed out of his chair.")


def test_german_compounds_hold_several_words() -> None:
    assert "moto.chase" in types("Die Motorradverfolgung wurde in Paris gedreht.", "de")
