"""Which of several types that the same words show is meant: the more specific one hides the others."""

from collections.abc import Sequence

from knowledge.reading.stunts.framing import Sighting

# A type hides the ones behind it anywhere in the same sentence.
_IN_SENTENCE: dict[str, tuple[str, ...]] = {
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
    "car.cannon_roll": ("car.pipe_ramp", "car.crash", "car.jump", "fall.slope_tumble"),
    "car.pipe_ramp": ("fall.slope_tumble",),
    "wire.ratchet": ("wire.wire_work",),
    "car.corkscrew": ("car.jump", "car.pipe_ramp"),
    "heavy.truck_flip": ("car.cannon_roll", "car.pipe_ramp", "car.crash"),
    "heavy.pole_sway": ("wire.swing",),
    "climb.building": ("climb.free_climb", "climb.ledge_hang", "climb.tower", "fall.high_fall"),
    "fall.bungee": ("fall.slope_tumble", "fall.high_fall", "water.bridge_jump", "parkour.rooftop_jump"),
    "fall.stair_fall": ("fall.high_fall", "fall.slope_tumble"),
    "fall.descender": ("fall.high_fall", "wire.wire_work"),
    "parkour.rooftop_jump": ("fall.high_fall", "aerial.base_jump"),
    "aerial.base_jump": ("fall.high_fall", "aerial.skydive", "water.cliff_dive"),
    "aerial.no_chute": ("aerial.skydive",),
    "aerial.transfer": ("aerial.skydive", "aerial.exterior_hang"),
    "prep.driving_school": ("car.racing", "car.drift"),
    "prep.flight_training": ("aerial.plane_fly", "aerial.jet_flight"),
    "prep.dive_training": ("uw.breath_hold", "uw.dive"),
    "prep.fight_camp": ("fight.choreography", "fight.knife", "prep.endurance", "weapon.archery"),
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
    "moto.chase": ("car.chase", "car.precision_driving", "fall.stair_fall"),
    "heavy.truck_chase": ("car.chase",),
    "boat.chase": ("car.chase",),
    "parkour.foot_chase": ("car.chase",),
    "car.transfer": ("car.jump", "parkour.rooftop_jump", "heavy.bus"),
    "car.through_building": ("car.crash", "car.drift"),
    "car.into_water": ("car.off_cliff", "car.pipe_ramp"),
    "moto.slide": ("heavy.drag_under",),
    "heavy.drag_under": ("animal.horse_fall", "heavy.bus"),
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
    "moto.onto_vehicle": ("moto.jump", "fall.high_fall", "aerial.skydive", "train.top_run"),
    "car.hood_ride": ("car.jump",),
}  # fmt: skip
# A type hides these only where both are read off the same words, or close by.
_NEARBY: dict[str, tuple[str, ...]] = {
    "prep.fight_camp": ("fight.martial_arts", "weapon.archery", "fight.boxing"),
    "prep.flight_training": ("aerial.heli_fly",),
    "prep.driving_school": ("prep.flight_training", "moto.chase", "car.precision_driving"),
    "pyro.vehicle": ("car.jump",),
    "moto.jump": ("moto.crash", "parkour.rooftop_jump", "fire.burning_vehicle", "wire.wire_work"),
    "car.jump": ("parkour.rooftop_jump",),
    "boat.jump": ("water.bridge_jump", "boat.chase"),
    "moto.crash": ("car.crash", "car.jump"),
    "moto.slide": ("moto.crash", "heavy.truck_flip"),
    "parkour.foot_chase": ("parkour.parkour",),
    "parkour.parkour": ("parkour.rooftop_jump",),
    "train.top_run": ("car.hood_ride",),
    "fight.on_vehicle": ("car.hood_ride", "heavy.bus", "heavy.tank"),
    "car.off_cliff": ("car.jump", "car.pipe_ramp"),
    "car.knockdown": ("car.hood_ride", "car.pipe_ramp", "heavy.truck_flip"),
    "car.through_building": ("car.racing",),
    "car.drift": ("car.cannon_roll",),
    "aerial.zero_g": ("aerial.plane_fly",),
    "aerial.halo_jump": ("fall.high_fall",),
    "aerial.skydive": ("fall.high_fall", "moto.cliff_jump"),
    "aerial.transfer": ("wire.wire_work",),
    "aerial.jet_flight": ("fight.choreography",),
    "wire.zip_line": ("fall.roof_slide", "parkour.rooftop_jump"),
    "wire.wire_work": ("climb.rappel",),
    "water.cliff_dive": ("fall.high_fall",),
    "fight.oner": ("fall.stair_fall",),
    "climb.ledge_hang": ("climb.free_climb",),
    "fall.roof_slide": ("fall.high_fall",),
    "fire.run_through": ("pyro.explosion", "animal.horse_chase"),
    "aerial.burning_parachute": ("pyro.explosion", "fire.partial_burn"),
}
_CLOSE = 2  # words between two stretches that are still close by


def most_specific(sightings: Sequence[Sighting]) -> list[Sighting]:
    """Return one sighting a type, without the types that a more specific one hides."""
    best: dict[str, Sighting] = {}
    for sighting in sightings:
        kept = best.get(sighting.type)
        if kept is None or (sighting.weight, kept.last - kept.first) > (kept.weight, sighting.last - sighting.first):
            best[sighting.type] = sighting
    hidden = {name for kind in best for name in _IN_SENTENCE.get(kind, ())}
    hidden |= {name for kind in best for name in _NEARBY.get(kind, ()) if _are_close(best[kind], best.get(name))}
    return sorted((item for item in best.values() if item.type not in hidden), key=lambda item: item.first)


def _are_close(one: Sighting, other: Sighting | None) -> bool:
    return other is not None and other.first - one.last <= _CLOSE and one.first - other.last <= _CLOSE
