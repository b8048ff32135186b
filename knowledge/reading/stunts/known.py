"""What is enough to tell of a film's known set-pieces, and which of two near types is meant. Data, and small rules."""

from collections.abc import Set

from knowledge.reading.stunts.frames.known_for import KNOWN_FOR, KNOWN_PERFORMED
from knowledge.reading.stunts.framing import frames_by_class

KNOWN_FRAMES = frames_by_class(KNOWN_FOR)
KNOWN_PERFORMED_FRAMES = frames_by_class(KNOWN_PERFORMED)
# The general type, the exact ones a film may be known for, and the word classes that must stand in the article; where
# none need to, the film must not be known for the general type.
_NEAR: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {
    "moto.jump": (("moto.cliff_jump", frozenset({"cliff", "norway_word"})),),
    "car.crash": (("car.cannon_roll", frozenset()),),
    "car.drift": (("car.cannon_roll", frozenset()),),
    "climb.free_climb": (("climb.tower", frozenset()),),
    "climb.building": (("climb.tower", frozenset()),),
    "car.pipe_ramp": (("car.cannon_roll", frozenset()),),
    "car.chase": (("heavy.truck_chase", frozenset({"truck"})),),
    "fall.high_fall": (
        ("fall.bungee", frozenset({"dam", "bridge"})),
        ("water.cliff_dive", frozenset({"water"})),
        ("water.bridge_jump", frozenset({"water"})),
    ),
    "aerial.skydive": (
        ("aerial.halo_jump", frozenset({"halo", "oxygen_word", "altitude_word"})),
        ("aerial.base_jump", frozenset()),
    ),
    "aerial.transfer": (("aerial.aircraft_heist", frozenset()),),
    "aerial.wing_walk": (("aerial.exterior_hang", frozenset()),),
    "prep.endurance": (
        ("prep.driving_school", frozenset()),
        ("prep.flight_training", frozenset()),
        ("prep.dive_training", frozenset()),
    ),
}


def exact_type(kind: str, known: Set[str], around: Set[str]) -> str:
    """Return the type that `kind` means in a film known for the types `known`; `around` are the text's classes."""
    for exact, places in _NEAR.get(kind, ()):
        if exact in known and (places & around if places else kind not in known):
            return exact
    return kind
