"""How a stunt is told: as done, planned, denied, or as part of the plot; and whom a pronoun can mean."""

import pytest

from knowledge.reading.stunts.performers.pronouns import may_mean
from records.articles import ArticleText
from tests.gold.short import reader

TOLD = {
    "For “No Time to Die” a stuntman's arm was set alight twice.": "asserted",
    "Carrie-Anne Moss broke an ankle, told nobody, and hung on the wires for “The Matrix” all day.": "asserted",
    "A fight under water is planned for “The Final Reckoning”, says Christopher McQuarrie.": "planned",
    "Tom Cruise never fell down the stairs in “Mission: Impossible – Fallout”.": "denied",
    "In “Drive” Ryan Gosling plays a getaway driver who outruns the police in a long car chase.": "in_story",
    "“Fast X” follows Dominic Toretto as he drives a car off a cliff.": "in_story",
    "In the trailer of “Fast X” Dom Toretto drives a car off a dam while it explodes.": "in_story",
    "Sony has put out the synopsis of “Bullet Train”, in which a train crash ends a bad day.": "in_story",
    "“Black Widow” opens with Natasha (Scarlett Johansson) falling from a tower in Budapest.": "in_story",
    "For “The Dark Knight” it is a stunt driver, not a dummy, who turned the truck over.": "asserted",
    "Guinness World Records has certified the car chase in “Fast X” as the longest.": "asserted",
    "For “Fast X” a stunt driver took Dom Toretto's Charger off a ramp and over a bridge.": "asserted",
}


@pytest.mark.parametrize("sentence", TOLD)
def test_a_stunt_is_told_in_the_way_that_its_own_words_say(sentence: str) -> None:
    stunts = reader().read(ArticleText(title="", paragraphs=(sentence,), language="en")).stunts
    assert stunts or TOLD[sentence] == "in_story"  # what is surely no stunt need not be told at all
    assert {stunt.modality.value for stunt in stunts} <= {TOLD[sentence]}


@pytest.mark.parametrize(("verb", "told"), [("wurde", "asserted"), ("würde", "hypothetical")])
def test_an_umlaut_parts_what_was_done_from_what_would_be(verb: str, told: str) -> None:
    text = f"Für „Fast X“ {verb} ein Auto über die Klippe gestoßen."
    stunts = reader().read(ArticleText(title="", paragraphs=(text,), language="de")).stunts
    assert {stunt.modality.value for stunt in stunts} == {told}


@pytest.mark.parametrize(
    ("pronoun", "name", "can"),
    [
        ("she", "Keith Campbell", False),
        ("she", "Michelle Yeoh", True),
        ("himself", "Michelle Yeoh", False),
        ("la actriz", "Óscar Jaenada", False),
        ("l'acteur", "Cécile de France", True),  # not in the list: may be meant by any
        ("the star", "Michelle Yeoh", True),
        ("ihren", "Jürgen Prochnow", False),
    ],
)
def test_a_pronoun_means_nobody_whose_given_name_goes_with_another_one(pronoun: str, name: str, *, can: bool) -> None:
    assert may_mean(pronoun, name) is can
