"""Who did a stunt, and who did not: stars, doubles, crews, teachers, and those who stayed on the ground."""

import pytest

from records.articles import ArticleText
from tests.gold.short import reader

JUMP = "Tom Cruise made the HALO jump for “Mission: Impossible – Fallout” at dusk."
# Language, text, stunt, and everybody who is told of it with the way it is told.
TOLD = [
    ("en", f"{JUMP} Henry Cavill stayed on the ground.", "aerial.halo_jump",
     {"person:tom-cruise asserted", "person:henry-cavill denied"}),
    ("en", f"{JUMP} Henry Cavill did not jump, and a parachutist took his place.", "aerial.halo_jump",
     {"person:tom-cruise asserted", "person:henry-cavill denied", "double asserted"}),
    ("fr", "La poursuite à moto de « Mission: Impossible - Rogue Nation » a été tournée sans doublure, assure-t-on, et "
     "Tom Cruise n'y portait pas de casque.", "moto.chase", {"person:tom-cruise asserted"}),
    ("en", "Ryan Gosling did the talking in “The Gray Man” and left the skydive out of the plane to his double.",
     "aerial.skydive", {"double asserted"}),
    ("en", "The car rolled down the bank in “Bullitt” as Steve McQueen looked on, with a stunt driver at the wheel.",
     "car.pipe_ramp", {"double asserted"}),
    ("es", "La caída por las escaleras de «John Wick 4» no la hizo Keanu Reeves, sino Vincent Bouillon.",
     "fall.stair_fall", {"person:keanu-reeves denied", "person:vincent-bouillon asserted"}),
    ("de", "Daniel Craig und Ana de Armas drehten für „Keine Zeit zu sterben“ in London. Daniel Craig und sie spielten "
     "die Schießerei in fünf Nächten.", "weapon.gunfight",
     {"person:daniel-craig asserted", "person:ana-de-armas asserted"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "stunt", "told"), TOLD)
def test_everybody_is_told_of_as_the_words_say(language: str, text: str, stunt: str, told: set[str]) -> None:
    stunts = reader().read(ArticleText(title="", paragraphs=(text,), language=language)).stunts
    assert {f"{item.performer} {item.modality.value}" for item in stunts if item.stunt == f"stunt:{stunt}"} == told
