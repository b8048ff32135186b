"""Decides which stunt frames hold in a sentence, and which of several types is meant."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from knowledge.reading.stunts.frames import FRAMES, SPAN
from knowledge.reading.stunts.matching import Positions


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A stunt type with the word classes that make it."""

    type: str
    needed: tuple[str, ...]
    around: tuple[str, ...]  # must stand somewhere in the article
    barred: tuple[str, ...]
    span: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A stunt type seen in a sentence, from word `first` to word `last`."""

    type: str
    first: int
    last: int
    weight: int  # how many words or classes speak for it
    is_literal: bool = False


# The more specific type hides the ones behind it in the same sentence.
HIDES: dict[str, tuple[str, ...]] = {
    "moto.cliff_jump": (
        "moto.jump", "moto.crash", "moto.slide", "moto.onto_vehicle", "car.jump", "car.off_cliff", "fall.high_fall",
        "water.cliff_dive", "aerial.skydive",
    ),
    "moto.jump": ("car.jump",),
    "prep.jump_training": ("aerial.skydive", "moto.jump", "car.jump"),
    "aerial.halo_jump": ("aerial.skydive", "prep.jump_training"),
    "aerial.burning_parachute": ("aerial.skydive", "aerial.base_jump", "fire.full_body_burn"),
    "aerial.wing_walk": ("aerial.exterior_hang", "aerial.plane_fly"),
    "aerial.jet_flight": ("aerial.plane_fly",),
    "car.cannon_roll": ("car.pipe_ramp", "car.crash", "car.jump"),
    "car.corkscrew": ("car.jump", "car.pipe_ramp"),
    "heavy.truck_flip": ("car.cannon_roll", "car.pipe_ramp", "car.crash"),
    "heavy.pole_sway": ("wire.swing",),
    "climb.building": ("climb.free_climb", "climb.ledge_hang", "climb.tower", "fall.high_fall"),
    "fall.bungee": ("fall.high_fall", "water.bridge_jump", "parkour.rooftop_jump"),
    "fall.stair_fall": ("fall.high_fall", "fall.slope_tumble"),
    "fall.descender": ("fall.high_fall", "wire.wire_work"),
    "parkour.rooftop_jump": ("fall.high_fall", "aerial.base_jump"),
    "aerial.base_jump": ("fall.high_fall", "aerial.skydive", "water.cliff_dive"),
    "aerial.no_chute": ("aerial.skydive",),
    "aerial.transfer": ("aerial.skydive",),
    "prep.driving_school": ("car.racing", "car.precision_driving", "car.drift"),
    "prep.flight_training": ("aerial.plane_fly", "aerial.jet_flight"),
    "prep.dive_training": ("uw.breath_hold", "uw.dive"),
    "prep.fight_camp": ("fight.choreography", "fight.knife", "prep.endurance"),
    "fight.sword": ("fight.choreography",),
    "fight.martial_arts": ("fight.choreography",),
    "fight.gun_fu": ("fight.choreography", "weapon.gunfight"),
    "fight.oner": ("fight.choreography",),
    "train.top_fight": ("fight.choreography", "train.top_run", "car.hood_ride", "parkour.rooftop_jump"),
    "fight.on_vehicle": ("fight.choreography",),
    "uw.fight": ("fight.choreography", "uw.dive"),
    "pyro.vehicle": ("pyro.explosion", "car.crash"),
    "pyro.demolition": ("pyro.explosion",),
    "fire.run_through": ("fire.burning_vehicle", "car.through_building", "fire.full_body_burn"),
    "moto.chase": ("car.chase",),
    "heavy.truck_chase": ("car.chase",),
    "boat.chase": ("car.chase",),
    "parkour.foot_chase": ("car.chase",),
    "car.transfer": ("car.jump", "parkour.rooftop_jump"),
    "car.through_building": ("car.crash",),
    "car.into_water": ("car.off_cliff", "car.pipe_ramp"),
    "moto.slide": ("heavy.drag_under",),
    "heavy.tank": ("car.crash", "car.through_building"),
    "water.bridge_jump": ("fall.high_fall",),
    "climb.cable_car": ("fight.on_vehicle", "fight.choreography"),
    "fight.knife": ("fight.choreography",),
    "fight.boxing": ("fight.choreography",),
    "animal.horse_transfer": ("animal.chariot",),
    "pyro.aircraft_crash": ("aerial.exterior_hang",),
    "wire.rotating_set": ("fight.choreography",),
    "other.ski": ("car.chase",),
    "climb.rappel": ("climb.building", "fall.roof_slide"),
    "aerial.heli_fly": ("car.cannon_roll",),
    "animal.horse_fall": ("animal.horse_chase",),
    "fire.partial_burn": ("fire.full_body_burn",),
    "aerial.aircraft_heist": ("aerial.transfer",),
    "heavy.bus": ("car.jump", "car.crash", "car.off_cliff"),
}  # fmt: skip


FramesByClass = dict[str, list[Frame]]


def frames_by_class(table: str) -> FramesByClass:
    """Return the frames of a table by their first class."""
    found: FramesByClass = {}
    for line in table.strip().splitlines():
        name, *words = line.split()
        needed = tuple(word for word in words if word[0] not in "!<@")
        around = tuple(word[1:] for word in words if word[0] == "@")
        barred = tuple(word[1:] for word in words if word[0] == "!")
        span = next((int(word[1:]) for word in words if word[0] == "<"), SPAN)
        found.setdefault(needed[0], []).append(Frame(type=name, needed=needed, around=around, barred=barred, span=span))
    return found


_FRAMES = frames_by_class(FRAMES)


def framed(
    positions: Positions,
    around: Set[str],
    frames: FramesByClass | None = None,
    *,
    joins: bool = False,
    breaks: Sequence[int] = (),
) -> list[Sighting]:
    """Return the stunt types whose frames hold, each with its tightest place; `around` are the article's classes.

    With `joins` one word may stand for several classes, as German compounds do. No frame reaches over the `breaks`:
    numbers of the words before which a semicolon, colon or dash stands.
    """
    table = _FRAMES if frames is None else frames
    found: list[Sighting] = []
    for name in positions:
        for frame in table.get(name, ()):
            if _holds(frame, positions, around):
                place = _tightest(frame, positions, joins=joins)
                if place is not None and not any(place[0] < at <= place[1] for at in breaks):
                    weight = len(frame.needed) + len(frame.around)
                    found.append(Sighting(type=frame.type, first=place[0], last=place[1], weight=weight))
    return found


def _holds(frame: Frame, positions: Positions, around: Set[str]) -> bool:
    return (
        all(part in positions for part in frame.needed)
        and not any(part in positions for part in frame.barred)
        and all(part in around for part in frame.around)
    )


def _tightest(frame: Frame, positions: Positions, *, joins: bool) -> tuple[int, int] | None:
    """Return the smallest stretch of words that holds every class once, in words of its own; None when too wide."""
    best: tuple[int, int] | None = None
    for anchor in positions[frame.needed[0]]:
        chosen = [anchor]
        for part in frame.needed[1:]:
            free = [place for place in positions[part] if all(_is_free(place, used, joins=joins) for used in chosen)]
            if not free:
                break
            chosen.append(min(free, key=lambda place: abs(place[0] - anchor[0])))
        else:
            first, last = min(place[0] for place in chosen), max(place[1] for place in chosen)
            if (last - first < frame.span or len(chosen) == 1) and (best is None or last - first < best[1] - best[0]):
                best = (first, last)
    return best


def _is_free(place: tuple[int, int], used: tuple[int, int], *, joins: bool) -> bool:
    return place[1] < used[0] or place[0] > used[1] or (joins and place == used)


def most_specific(sightings: Sequence[Sighting]) -> list[Sighting]:
    """Return one sighting a type, without the types that a more specific one hides."""
    best: dict[str, Sighting] = {}
    for sighting in sightings:
        kept = best.get(sighting.type)
        if kept is None or (sighting.weight, kept.last - kept.first) > (kept.weight, sighting.last - sighting.first):
            best[sighting.type] = sighting
    hidden = {name for kind in best for name in HIDES.get(kind, ())}
    return sorted((item for item in best.values() if item.type not in hidden), key=lambda item: item.first)
