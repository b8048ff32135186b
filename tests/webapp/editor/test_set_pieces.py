"""A set-piece that articles propose becomes one of the catalogue, is changed, and goes again; readers see its name."""

import re
from dataclasses import replace

import pytest
from flask import Flask

from archive import Archive
from knowledge import Follower
from records.findings import Proposal, ProposalKind
from records.subjects import KnownSetPiece, SubjectId
from records.verdicts import Ruling
from settings import KnowledgeSettings
from tests.builders import NOW, evidence
from tests.webapp.editor.conftest import Browser, Clock, a_signed_in_browser, an_editor
from tests.webapp.newsroom import FILM, JUMP, LEAD, fill, findings_of, the_catalogue

LIST = "/editor/catalogue/set-pieces"
PUBLIC = "/film/the-long-drop-2021/motorcycle-cliff-jump"
NEW = {"name": "Fjord jump", "film": FILM, "stunt": JUMP, "place": "Norway", "aliases": "Fjordsprung | de"}


@pytest.fixture(autouse=True)
def told(archive: Archive) -> None:
    """Four articles propose one set-piece."""
    for article in fill(archive)[:4]:
        text = article.current.extraction.text
        proposal = Proposal(
            kind=ProposalKind.SET_PIECE,
            name="Norway cliff jump",
            id=None,
            confidence=0.8,
            film=FILM,
            stunt=JUMP,
            hints=(("place", "Norway"), ("performer", LEAD)),
            evidence=(evidence(text, "a cliff in Norway"),),
        )
        archive.findings.keep(article.id, replace(findings_of(text), proposals=(proposal,)), NOW)


def fields(text: str) -> dict[str, str]:
    given = dict(re.findall(r'name="(name|film|stunt|place|seen|proposal)" value="([^"]*)"', text))
    return given | dict(re.findall(r'<textarea name="(also|performers|aliases)"[^>]*>(.*?)</textarea>', text, re.S))


def made(browser: Browser) -> str:
    """Make a set-piece and return the path of its page at the desk."""
    answer = browser.post(f"{LIST}/new", page=f"{LIST}/new", **NEW)
    assert answer.status_code == 303, answer.text
    return f"{LIST}/set-piece:fjord-jump"


def test_a_proposal_becomes_a_set_piece_that_readers_see(editor: Browser, archive: Archive) -> None:
    link = re.search(r'href="(/editor/catalogue/set-pieces/new[^"]+)"', editor.get("/editor/review?kind=names").text)
    assert link
    page = link[1].replace("&amp;", "&")
    form = fields(editor.get(page).text)
    assert (form["film"], form["place"], form["performers"]) == ("The Long Drop 2021", "Norway", "Lead One")
    assert editor.post(f"{LIST}/new", page=page, **form).status_code == 303
    (held,) = archive.set_pieces.all()
    piece = held.piece
    assert (piece.name, piece.film, piece.stunt, piece.performers) == ("Norway cliff jump", FILM, JUMP, (LEAD,))
    assert held.is_own
    assert archive.verdicts.proposals()[form["proposal"]].ruling is Ruling.ACCEPT
    assert "Norway cliff jump" not in editor.get("/editor/review?kind=names").text
    assert "Norway cliff jump" in editor.get(PUBLIC).text
    path = f"{LIST}/{piece.id}"
    editor.post(path, page=path, **fields(editor.get(path).text) | {"name": "Leap of the year"})
    assert "Leap of the year" in editor.get(PUBLIC).text


def test_no_article_is_read_again_for_a_set_piece(editor: Browser, archive: Archive) -> None:
    page, follower = made(editor), Follower(archive, KnowledgeSettings())
    while follower.step(NOW):
        pass
    form = fields(editor.get(page).text)
    assert form["aliases"] == "Fjordsprung | de | official"
    assert editor.post(page, page=page, **form | {"name": "Leap of the year"}).status_code == 303
    assert archive.set_pieces.all()[0].piece.name == "Leap of the year"
    assert follower.step(NOW) == 0


def test_the_second_of_two_editors_is_told(editor: Browser, app: Flask, archive: Archive, clock: Clock) -> None:
    page = made(editor)
    ben = a_signed_in_browser(app, archive, an_editor(archive, clock.now, "Ben"), clock.now)
    form = fields(ben.get(page).text)
    editor.post(page, page=page, **fields(editor.get(page).text) | {"place": "Hellesylt"})
    late = ben.post(page, page=page, **form | {"name": "Mine"})
    assert late.status_code == 409
    assert "another editor changed it meanwhile" in late.text
    assert fields(late.text)["name"] == "Mine"
    assert archive.set_pieces.all()[0].piece.place == "Hellesylt"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"name": ""}, "a name of 1 to"),
        ({"film": "Nothing"}, "no film called"),
        ({"stunt": ""}, "name its film and the stunt"),
        ({"also": "No such thing"}, "no stunt called"),
        ({"performers": "No Body"}, "no person called"),
        ({"aliases": "x | english"}, "no code of a language"),
        ({}, "is told as one of these stunts already"),
    ],
)
def test_what_cannot_be_is_told_and_not_lost(editor: Browser, archive: Archive, changes, says: str) -> None:
    made(editor)
    answer = editor.post(f"{LIST}/new", page=f"{LIST}/new", **NEW | {"place": "Kept words"} | changes)
    assert answer.status_code == 422
    assert says in answer.text
    assert "Kept words" in answer.text
    assert len(archive.set_pieces.all()) == 1


def test_what_editors_made_goes_again_and_the_lists_still_stand(editor: Browser, archive: Archive) -> None:
    page = made(editor)
    assert "Fjord jump" in editor.get(LIST).text
    assert editor.get("/editor/catalogue").status_code == 200
    assert editor.post(f"{page}/revert", page=page).status_code == 303
    assert archive.set_pieces.all() == []
    assert editor.get(page).status_code == 404
    assert archive.editors.audit_log(1)[0].action == "revert set-piece"


ROLL = SubjectId("stunt:car.roll")
ROLL_PAGE = "/film/the-long-drop-2021/car-roll"


def two_pieces(browser: Browser, archive: Archive) -> tuple[str, str]:
    """Let two articles tell of a roll instead of the jump, and name both; return the paths of the two at the desk."""
    for article in archive.articles.many([one.id for one in archive.articles.after(0, 9)][3:]):
        found = findings_of(article.current.extraction.text, takes=8)
        roll = replace(found.stunts[0], stunt=ROLL)
        claims = tuple(replace(one, stunt=ROLL) for one in found.claims)
        archive.findings.keep(article.id, replace(found, stunts=(roll,), claims=claims), NOW)
    made(browser)
    other = {"name": "Tumble on the quay", "film": FILM, "stunt": ROLL, "place": "Bergen", "aliases": "Kairolle | de"}
    assert browser.post(f"{LIST}/new", page=f"{LIST}/new", **other).status_code == 303
    return f"{LIST}/set-piece:fjord-jump", f"{LIST}/set-piece:tumble-on-the-quay"


def test_merged_set_pieces_are_one_page_with_all_figures_and_parted_they_are_two_again(
    editor: Browser, archive: Archive
) -> None:
    kept, gone = two_pieces(editor, archive)
    before = [one.piece for one in archive.set_pieces.all()]
    assert "Tumble on the quay" in editor.get(ROLL_PAGE).text
    shown = editor.get(f"{gone}?into=set-piece:fjord-jump").text
    assert "5 articles would tell of <strong><bdi>Fjord jump</bdi></strong>" in shown
    assert editor.post(f"{gone}/merge", page=gone, into="set-piece:fjord-jump").status_code == 303
    led = editor.get(ROLL_PAGE)
    assert (led.status_code, led.headers["Location"]) == (301, PUBLIC)
    page = editor.get(PUBLIC)
    assert page.status_code == 200
    assert "Fjord jump" in page.text
    ids = [one.id for one in archive.articles.after(0, 9)]
    assert all(f"/article/{one}-" in page.text for one in (ids[0], ids[3]))
    form = fields(editor.get(kept).text)
    assert form["also"] == "Car roll"
    assert form["aliases"].splitlines()[-2:] == ["Tumble on the quay |  | official", "Kairolle | de | official"]
    assert "Merged into" in editor.get(gone).text
    assert editor.post(f"{gone}/part", page=gone).status_code == 303
    assert [one.piece for one in archive.set_pieces.all()] == before
    assert editor.get(ROLL_PAGE).status_code == 200
    assert "Tumble on the quay" in editor.get(ROLL_PAGE).text
    assert [one.action for one in archive.editors.audit_log(2)] == ["part set-piece", "merge set-piece"]


def test_what_cannot_be_one_set_piece_is_not_merged(editor: Browser, archive: Archive) -> None:
    kept, gone = two_pieces(editor, archive)
    elsewhere = KnownSetPiece(id="set-piece:bus", film=SubjectId("film:night-bus-2019"), name="Bus", stunt=ROLL)
    archive.set_pieces.save(elsewhere, NOW)
    for into, status in (("set-piece:tumble-on-the-quay", 409), ("set-piece:bus", 409), ("set-piece:none", 422)):
        assert editor.post(f"{gone}/merge", page=gone, into=into).status_code == status
    assert not any(one.merged_into for one in archive.set_pieces.all())
    editor.post(f"{gone}/merge", page=gone, into="set-piece:fjord-jump")
    assert editor.post(f"{kept}/revert", page=kept).status_code == 409
    assert editor.post(gone, page=gone, **fields(editor.get(kept).text) | {"seen": ""}).status_code == 409
    assert editor.post(f"{gone}/revert", page=LIST).status_code == 303
    assert {one.piece.id for one in archive.set_pieces.all()} == {"set-piece:fjord-jump", "set-piece:bus"}


def test_a_merge_outlives_another_seeding(editor: Browser, archive: Archive) -> None:
    _, gone = two_pieces(editor, archive)
    editor.post(f"{gone}/merge", page=gone, into="set-piece:fjord-jump")
    seed = KnownSetPiece(id="set-piece:tumble-on-the-quay", film=FILM, name="Seeded", stunt=ROLL)
    archive.subjects.seed(replace(the_catalogue(), set_pieces=(seed,)), NOW)
    assert archive.set_pieces.get(seed.id).merged_into == "set-piece:fjord-jump"
    assert editor.get(ROLL_PAGE).status_code == 301


def test_what_the_catalogue_has_under_another_name_is_not_proposed(editor: Browser) -> None:
    assert "Norway cliff jump" in editor.get("/editor/review?kind=names").text
    made(editor)
    assert "Norway cliff jump" not in editor.get("/editor/review?kind=names").text
