"""What is enough to tell of a film's known set-pieces, and which of two near types is meant. Data, and small rules."""

from collections.abc import Set

from knowledge.reading.stunts.framing import frames_by_class

# Frames too weak for any film, and enough for one that is known for the type; written as in `frames`.
KNOWN_FRAMES = frames_by_class("""
moto.cliff_jump         cliff jump_noun <4
moto.cliff_jump         norway_word jump_noun <7
moto.cliff_jump         moto number_times @cliff <6
moto.cliff_jump         moto number_times @norway_word <6
car.cannon_roll         roll_noun <1
car.hood_ride           hood_word <1
car.chase               chase_noun <1
car.racing              race_car <1
moto.chase              moto chase_noun <9
moto.jump               jump_noun !car !parachute <1
climb.building          burj <1
climb.building          tower <1
climb.ledge_hang        hang_strict <1
climb.tower             tower top <9
fall.roof_slide         slide <1
fall.roof_slide         slide leave <9
heavy.pole_sway         pole <1
heavy.truck_flip        truck <1
pyro.aircraft_crash     plane building <16
aerial.transfer         plane to_another <9
aerial.wing_walk        stand_word plane <6
aerial.exterior_hang    outside_word plane <9
parkour.rooftop_jump    building jump !base !parachute !leave <7
train.top_fight         fight train <9
train.wreck             train cliff <16
train.wreck             train bridge <12
uw.breath_hold          minutes_word @breath <1
uw.breath_hold          breath @minutes_word <1
wire.rotating_set       corridor_word <1
""")
# The general type, the exact ones a film may be known for, and the word classes that must stand in the article; where
# none need to, the film must not be known for the general type.
_NEAR: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {
    "moto.jump": (("moto.cliff_jump", frozenset({"cliff", "norway_word"})),),
    "car.crash": (("car.cannon_roll", frozenset()),),
    "car.drift": (("car.cannon_roll", frozenset()),),
    "aerial.skydive": (("aerial.halo_jump", frozenset({"halo", "oxygen_word", "altitude_word"})),),
    "aerial.wing_walk": (("aerial.exterior_hang", frozenset()),),
    "prep.endurance": (
        ("prep.driving_school", frozenset()),
        ("prep.flight_training", frozenset()),
        ("prep.dive_training", frozenset()),
        ("prep.fight_camp", frozenset()),
    ),
}


def exact_type(kind: str, known: Set[str], around: Set[str]) -> str:
    """Return the type that `kind` means in a film known for the types `known`; `around` are the text's classes."""
    for exact, places in _NEAR.get(kind, ()):
        if exact in known and (places & around if places else kind not in known):
            return exact
    return kind
