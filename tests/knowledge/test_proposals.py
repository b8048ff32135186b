from datetime import date

from records.findings import Proposal, ProposalKind
from tests.knowledge.reading_a import reading

FILM = "Director Christopher McQuarrie and Tom Cruise are filming Mission: Impossible – Dead Reckoning Part One. "


def proposed(kind: ProposalKind, *paragraphs: str) -> list[Proposal]:
    return [item for item in reading(*paragraphs, on=date(2022, 6, 1)).proposals if item.kind is kind]


def test_a_feat_told_with_its_place_is_proposed_as_a_set_piece() -> None:
    found = proposed(ProposalKind.SET_PIECE, FILM + "Cruise rode a motorcycle off a cliff in Norway.")
    assert [item.name for item in found] == ["Norway motorcycle cliff jump"]
    assert found[0].film == "film:mission-impossible-dead-reckoning-part-one-2023"
    assert found[0].evidence[0].quote == "rode a motorcycle off a cliff"


def test_a_feat_without_a_place_is_no_set_piece() -> None:
    assert proposed(ProposalKind.SET_PIECE, FILM + "Cruise rode a motorcycle off a cliff on Monday.") == []


def test_what_was_not_done_is_no_set_piece() -> None:
    assert proposed(ProposalKind.SET_PIECE, FILM + "Cruise never rode a motorcycle off a cliff in Norway.") == []


def test_training_is_no_set_piece() -> None:
    assert proposed(ProposalKind.SET_PIECE, FILM + "Cruise trained for three months in England.") == []


def test_a_stunt_performer_we_do_not_know_is_proposed_with_the_role() -> None:
    found = proposed(ProposalKind.PERSON, FILM + "Stunt double Anneke Dalgaard jumped first, said Cruise.")
    assert [item.name for item in found] == ["Anneke Dalgaard"]
    assert found[0].hints
    assert found[0].evidence[0].quote == "Anneke Dalgaard"


def test_a_film_we_do_not_have_is_proposed_with_its_year() -> None:
    text = "The stunt team shot the film “The Glass Harbour” (2021) on a roof. “The Glass Harbour” stars him too."
    found = proposed(ProposalKind.FILM, FILM + text)
    assert [(item.name, item.hints) for item in found] == [("The Glass Harbour", (("year", "2021"),))]


def test_articles_that_are_not_ours_propose_nothing() -> None:
    assert reading("The striker signed a new contract in Leeds on Monday, said Anneke Dalgaard.").proposals == ()
