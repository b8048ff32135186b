"""The catalogue at the desk: subjects are made, renamed, merged, parted and reverted; old addresses lead on."""

from dataclasses import replace

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from archive import acts
from archive.acts.subjects import fingerprint
from knowledge.deciding.subjects import SubjectForm, subject_of, typed
from records.errors import ConflictError, NotFoundError
from records.findings import ProposalKind
from records.subjects import SubjectId, SubjectKind
from webapp.editor import sessions
from webapp.editor.deciding.naming import subject_named
from webapp.editor.deciding.queue import waiting_proposals
from webapp.editor.gate import blueprint
from webapp.editor.subjects.catalogue_page import catalogue_page, new_page, subject_page
from webapp.rooms import Rooms, rooms

DONE = {
    "saved": "Saved. Articles that it touches are read again.",
    "merged": "Merged. Its address leads to the other one, and its articles are read again.",
    "parted": "Parted. Both are read for again.",
    "reverted": "It is as the seed says again.",
}


@blueprint.get("/catalogue")
def catalogue() -> str:
    """List films, people or stunts."""
    kind = _kind(request.args.get("kind", "film"))
    query, edited = request.args.get("q", "").strip()[:200], bool(request.args.get("edited"))
    page = catalogue_page(rooms(), kind, query, edited_only=edited)
    return render_template("editor/catalogue.html", page=page)


@blueprint.get("/catalogue/new")
def new_subject() -> str:
    """Show the form of a new subject, filled in from a proposal when one is named."""
    here, kind, key = rooms(), _kind(request.args.get("kind", "film")), request.args.get("proposal", "")
    found = dict(waiting_proposals(here)).get(key)
    form = SubjectForm(kind=kind.value)
    if found is not None and found.kind is not ProposalKind.SET_PIECE:
        hints = dict(reversed(found.hints))
        form = SubjectForm(
            kind=kind.value, name=found.name, year=hints.get("year", ""), directors=_known(here, hints.get("director")),
            roles=hints.get("role", ""),
        )  # fmt: skip
    return render_template("editor/subject.html", page=new_page(here, kind, form, proposal=key if found else ""))


@blueprint.post("/catalogue/new")
def create_subject() -> ResponseReturnValue:
    """Make a subject."""
    here, name, key = rooms(), sessions.signed_in().editor.name, request.form.get("proposal", "")[:300]
    kind = _kind(request.form.get("kind", ""))
    form = typed(kind, request.form)
    try:
        made = subject_of(here.directory, form, None)
        acts.subjects.create(here.archive, made, name, here.clock(), proposal=key)
    except (ValueError, ConflictError) as error:
        page = new_page(here, kind, form, proposal=key, fault=f"Nothing was made: {error}.")
        return render_template("editor/subject.html", page=page), 422
    return redirect(url_for("editor.subject", subject_id=made.id, done="saved"), 303)


@blueprint.get("/catalogue/<subject_id>")
def subject(subject_id: str) -> str:
    """Show a subject; with `into` also what merging it would change."""
    here, asked, into, fault = rooms(), SubjectId(subject_id), None, ""
    if wanted := request.args.get("into", "").strip():
        try:
            into = subject_named(here, _kind(subject_id.partition(":")[0]), wanted)
        except ValueError as error:
            fault = f"Nothing to preview: {error}."
    notice = DONE.get(request.args.get("done", ""), "")
    return render_template("editor/subject.html", page=subject_page(here, asked, into=into, fault=fault, notice=notice))


@blueprint.post("/catalogue/<subject_id>")
def save_subject(subject_id: str) -> ResponseReturnValue:
    """Let a subject be as the form says; tell when another editor changed it meanwhile."""
    here, name, asked = rooms(), sessions.signed_in().editor.name, SubjectId(subject_id)
    held = here.archive.catalogue.get(asked)
    form = typed(_kind(subject_id.partition(":")[0]), request.form)
    try:
        changed = subject_of(here.directory, form, held)
        acts.subjects.change(here.archive, changed, name, here.clock(), seen=form.seen)
    except ValueError as error:
        return _again(here, asked, f"Nothing was changed: {error}.", 422, form)
    except ConflictError as error:
        return _again(here, asked, f"Nothing was changed: {error}.", 409, form)
    return _done(asked, "saved")


@blueprint.post("/catalogue/<subject_id>/merge")
def merge_subject(subject_id: str) -> ResponseReturnValue:
    """Let a subject be another one from now on, which takes over its names."""
    here, gone, name = rooms(), SubjectId(subject_id), sessions.signed_in().editor.name
    wanted = request.form.get("into", "").strip()
    try:
        into = subject_named(here, _kind(subject_id.partition(":")[0]), wanted)
        acts.subjects.merge(here.archive, gone, into, name, here.clock())
    except ValueError as error:
        return _again(here, gone, f"Nothing was merged: {error}.", 422)
    except ConflictError as error:
        return _again(here, gone, f"Nothing was merged: {error}.", 409)
    return _done(into, "merged")


@blueprint.post("/catalogue/<subject_id>/part")
def part_subject(subject_id: str) -> ResponseReturnValue:
    """Take a merge back."""
    here, gone, name = rooms(), SubjectId(subject_id), sessions.signed_in().editor.name
    try:
        acts.subjects.part(here.archive, gone, name, here.clock())
    except ConflictError as error:
        return _again(here, gone, f"Nothing was changed: {error}.", 409)
    return _done(gone, "parted")


@blueprint.post("/catalogue/<subject_id>/revert")
def revert_subject(subject_id: str) -> ResponseReturnValue:
    """Let the seed's words hold again; a subject that only editors made is gone then."""
    here, asked, name = rooms(), SubjectId(subject_id), sessions.signed_in().editor.name
    here.archive.catalogue.get(asked)
    try:
        acts.subjects.revert(here.archive, asked, name, here.clock())
        here.archive.catalogue.get(asked)
    except ConflictError as error:
        return _again(here, asked, f"Nothing was changed: {error}.", 409)
    except NotFoundError:
        return redirect(url_for("editor.catalogue", kind=subject_id.partition(":")[0]), 303)
    return _done(asked, "reverted")


def _again(
    here: Rooms, asked: SubjectId, fault: str, status: int, form: SubjectForm | None = None
) -> ResponseReturnValue:
    page = subject_page(here, asked, fault=fault, form=form)
    if form is not None and status == 409:  # saving again is then meant
        page = replace(page, form=replace(form, seen=fingerprint(here.archive.catalogue.get(asked))))
    return render_template("editor/subject.html", page=page), status


def _done(asked: SubjectId, done: str) -> ResponseReturnValue:
    return redirect(url_for("editor.subject", subject_id=asked, done=done), 303)


def _kind(text: str) -> SubjectKind:
    if text not in set(SubjectKind):
        abort(404)
    return SubjectKind(text)


def _known(here: Rooms, person: str | None) -> str:
    link = here.directory.link(person) if person else None
    return link.name if link else ""
