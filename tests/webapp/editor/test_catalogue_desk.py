"""The catalogue at the desk: subjects are made, renamed, merged, parted and reverted, and each is written down."""

import re

import pytest
from flask import Flask

from archive import Archive
from knowledge import follow
from records.subjects import SubjectId, SubjectKind
from settings import KnowledgeSettings
from tests.builders import NOW
from tests.webapp.editor.conftest import Browser, a_signed_in_browser, an_editor
from tests.webapp.newsroom import FILM, fill

NIGHT_BUS = SubjectId("film:night-bus-2019")


@pytest.fixture(autouse=True)
def filled(archive: Archive) -> None:
    fill(archive)


def save(browser: Browser, subject: str, **changes: str):
    page = f"/editor/catalogue/{subject}"
    text = browser.get(page).text
    form = dict(re.findall(r'name="(name|slug|year|seen|roles)" value="([^"]*)"', text))
    return browser.post(page, page=page, **(form | changes))


def test_a_renamed_film_leads_from_its_old_address(editor: Browser, archive: Archive) -> None:
    aliases = "The Drop | en | working | 2019-05-01\nDer lange Fall | de | localised"
    answer = save(editor, FILM, name="The Longest Drop", slug="the-longest-drop-2021", aliases=aliases)
    assert answer.status_code == 303
    moved = editor.get("/film/the-long-drop-2021")
    assert (moved.status_code, moved.headers["Location"]) == (301, "/film/the-longest-drop-2021")
    film = archive.subjects.film("the-longest-drop-2021")
    assert [(one.text, one.language, one.kind, str(one.valid_from)) for one in film.aliases] == [
        ("The Drop", "en", "working", "2019-05-01"),
        ("Der lange Fall", "de", "localised", "None"),
    ]
    assert film.releases  # what the form does not show stays
    entry = archive.editors.audit_log(1)[0]
    assert (entry.action, entry.object_id) == ("change subject", FILM)
    assert "The Long Drop" in entry.before
    assert "The Longest Drop" in entry.after


def test_only_fields_that_can_be_read_are_kept(editor: Browser, archive: Archive) -> None:
    for changes, says in (
        ({"name": ""}, "a name of 1 to"),
        ({"year": "soon"}, "is no year"),
        ({"slug": "Two Words"}, "an address has"),
        ({"aliases": "x | english"}, "no code of a language"),
        ({"aliases": "x | en | odd"}, "no kind of name"),
        ({"aliases": "x | en | short | then"}, "is no day"),
        ({"directors": "No Body"}, "has no person called"),
    ):
        answer = save(editor, FILM, **changes)
        assert answer.status_code == 422, changes
        assert says in answer.text, changes
    assert save(editor, FILM, slug="night-bus-2019").status_code == 409
    assert not archive.catalogue.edits()


def test_the_second_editor_of_a_subject_is_told_and_keeps_what_was_typed(
    editor: Browser, app: Flask, archive: Archive, now
) -> None:
    ben = a_signed_in_browser(app, archive, an_editor(archive, now, "Ben"), now)
    page = f"/editor/catalogue/{FILM}"
    seen = re.search(r'name="seen" value="([^"]+)"', ben.get(page).text)[1]  # type: ignore[index] # it is on the page
    save(editor, FILM, name="First")
    answer = ben.post(page, page=page, seen=seen, name="Second", year="2021", slug="the-long-drop-2021")
    assert answer.status_code == 409
    assert "another editor changed it meanwhile" in answer.text
    assert 'name="name" value="Second"' in answer.text
    assert archive.subjects.film("the-long-drop-2021").title == "First"


def test_a_merge_says_before_what_it_changes_and_hands_over_the_names(editor: Browser, archive: Archive) -> None:
    page = f"/editor/catalogue/{FILM}"
    assert (
        "5 articles would be read again and mean <strong><bdi>Night Bus 2019"
        in editor.get(f"{page}?into=night+bus").text
    )
    assert editor.post(f"{page}/merge", page=page, into=NIGHT_BUS).status_code == 303
    assert {one.text for one in archive.subjects.film("night-bus-2019").aliases} >= {"The Long Drop", "Der lange Fall"}
    assert editor.get("/film/the-long-drop-2021").headers["Location"] == "/film/night-bus-2019"
    follow(archive, KnowledgeSettings(), NOW)
    assert len(archive.findings.ids_about(NIGHT_BUS)) == 5
    assert not archive.findings.ids_about(FILM)
    assert editor.post(f"{page}/part", page=page).status_code == 303
    assert archive.subjects.film("the-long-drop-2021").title == "The Long Drop"
    assert editor.post(f"{page}/part", page=page).status_code == 409


def test_what_cannot_be_one_is_not_merged(editor: Browser, archive: Archive) -> None:
    page = f"/editor/catalogue/{FILM}"
    assert editor.post(f"{page}/merge", page=page, into="Lead One").status_code == 422
    assert editor.post(f"{page}/merge", page=page, into=FILM).status_code == 409
    assert not archive.catalogue.edits()


def test_changes_are_reverted_and_own_subjects_removed(editor: Browser, archive: Archive) -> None:
    save(editor, FILM, name="Otherwise")
    page = f"/editor/catalogue/{FILM}"
    assert editor.post(f"{page}/revert", page=page).status_code == 303
    assert archive.subjects.film("the-long-drop-2021").title == "The Long Drop"
    new = "/editor/catalogue/new?kind=stunt"
    form = {"kind": "stunt", "name": "Barrel roll", "category": "car", "definition": "x", "phrases": "en | barrel roll"}
    assert editor.post("/editor/catalogue/new", page=new, **form).status_code == 303
    assert archive.subjects.stunt("barrel-roll").phrases == (("en", "barrel roll"),)
    assert editor.post("/editor/catalogue/new", page=new, **form).status_code == 422
    page = "/editor/catalogue/stunt:car.barrel_roll"
    assert editor.post(f"{page}/revert", page=page).status_code == 303
    assert "barrel-roll" not in {one.slug for one in archive.subjects.catalogue().stunts}


def test_subjects_are_found_by_name_and_marked_when_changed(editor: Browser, archive: Archive) -> None:
    save(editor, "person:lead-one", name="Lead Won")
    text = editor.get("/editor/catalogue?kind=person&q=won").text
    assert "Lead Won" in text
    assert "changed</span>" in text
    assert "Double Two" not in text
    assert "Lead Won" in editor.get("/editor/catalogue?kind=person&edited=1").text
    assert "wait to be read with the present catalogue" in text
    assert archive.subjects.moved(SubjectKind.PERSON, "lead-one") is None


def test_the_audit_log_is_narrowed_and_turned_page_by_page(editor: Browser, archive: Archive) -> None:
    save(editor, FILM, name="Otherwise")
    for number in range(60):
        archive.editors.audit("Ben", "did", f"thing:{number}", NOW, before=f"was {number}", after="<i>")
    text = editor.get("/editor/audit").text
    assert "thing:59" in text
    assert "thing:5<" not in text
    assert "<i>" not in text.partition("<tbody>")[2]
    older = re.search(r'href="(/editor/audit\?[^"]*before=\d+)"', text)
    assert older
    assert "thing:5<" in editor.get(older[1]).text
    mine = editor.get("/editor/audit?actor=ana").text
    assert "change subject" in mine
    assert "thing:" not in mine
    assert "thing:7<" in editor.get("/editor/audit?object=thing:7").text
