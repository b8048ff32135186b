"""Changes a source, pauses and resumes it, and lets the configuration hold again; nobody overwrites another unseen."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from archive import acts
from records.errors import ConflictError, SettingsError
from records.sources import Source, SourceSlug
from settings import difference
from webapp.editor import errands, sessions, wording
from webapp.editor.frame import DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.editor.sources.form import DISPLAYS, KINDS, Field, Form, filled_in, form_of, source_of, stamp
from webapp.editor.sources.page import shown
from webapp.rooms import Rooms, rooms

SEARCHED = 300  # entries of the log in which whoever was quicker is looked for
TRIED = "3"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditSourcePage(DeskPage):
    """The form of one source."""

    slug: str
    stamp: str
    form: Form
    fields = Field
    kinds: tuple[str, ...] = KINDS
    displays: tuple[str, ...] = DISPLAYS


@blueprint.get("/sources/<slug>/edit")
def edit_source(slug: str) -> str:
    """Show the form of a source."""
    held = rooms().archive.sources.get(SourceSlug(slug))
    return _form(held, form_of(held))


@blueprint.post("/sources/<slug>/edit")
def save_source(slug: str) -> ResponseReturnValue:
    """Let what was filled in hold, unless somebody changed the source since the form was loaded."""
    here, form = rooms(), filled_in(request.form)
    held = here.archive.sources.get(SourceSlug(slug))
    try:
        wanted = source_of(form, slug, here.settings.crawler.guard, is_paused=held.is_paused)
    except SettingsError as error:
        return _form(held, form, fault=f"Nothing was changed: {error}."), 422
    return _changed(held, lambda _: wanted, "edit source", form)


@blueprint.post("/sources/<slug>/pause")
def pause_source(slug: str) -> ResponseReturnValue:
    """Pause a source, or resume it."""
    is_paused = request.form.get("wish") == "pause"
    held = rooms().archive.sources.get(SourceSlug(slug))
    action = "pause source" if is_paused else "resume source"
    return _changed(held, lambda source: replace(source, is_paused=is_paused), action)


@blueprint.post("/sources/<slug>/revert")
def revert_source(slug: str) -> ResponseReturnValue:
    """Let the configuration hold again; a source that is not in it is visited no more."""
    here, name = rooms(), sessions.signed_in().editor.name
    try:
        after = acts.sources.revert(here.archive, SourceSlug(slug), name, here.clock(), difference=difference)
    except ConflictError as error:
        return shown(SourceSlug(slug), fault=f"Nothing was changed: {error}."), 409
    return redirect(url_for("editor.source", slug=slug, done="reverted" if after else "dropped"), 303)


@blueprint.post("/sources/<slug>/try")
def try_source(slug: str) -> ResponseReturnValue:
    """Ask for a few articles of a source and show what would be kept and tagged; nothing is kept."""
    here, name = rooms(), sessions.signed_in().editor.name
    held = here.archive.sources.get(SourceSlug(slug))
    try:
        errands.send(here, "try", try_command(held), by=name, wish={"slug": slug})
    except ConflictError as error:
        return shown(held.slug, fault=f"Nothing was tried: {error}."), 409
    return redirect(url_for("editor.source", slug=slug, _anchor="tried"), 303)


def try_command(source: Source) -> list[str]:
    """Return the command that tries a source's feeds, sitemaps and listings, or its front page without any."""
    places = [f"feed={url}" for url in source.feeds] + [f"sitemap={url}" for url in source.sitemaps]
    places += [f"listing={listing.url}" for listing in source.listings]
    links = next((listing.links for listing in source.listings if listing.links), "")
    chosen = [part for place in places for part in ("--place", place)]
    return ["discover", "--json", "--try", TRIED, *chosen, *(["--links", links] if links else []), "--", source.home]


def _changed(
    held: Source, change: Callable[[Source], Source], action: str, form: Form | None = None
) -> ResponseReturnValue:
    """Change a source in one transaction with the look at whether it is still as the editor saw it."""
    here, name = rooms(), sessions.signed_in().editor.name
    with here.archive.writing():
        now_held = here.archive.sources.get(held.slug)
        if request.form.get("stamp") != stamp(now_held):
            return _told(here, now_held, form)
        wanted = change(now_held)
        if wanted != now_held:
            acts.sources.save(here.archive, wanted, name, here.clock(), action=action, difference=difference)
    return redirect(url_for("editor.source", slug=held.slug, done=action.replace(" ", "-")), 303)


def _told(here: Rooms, held: Source, form: Form | None) -> ResponseReturnValue:
    """Tell the second of two editors that the first was quicker; what was typed is not lost."""
    log = here.archive.editors.audit_log(SEARCHED)
    last = next((each for each in log if each.object_id == held.slug and each.action.endswith("source")), None)
    who = f"{last.actor} changed this source {wording.since(last.at, here.clock())}" if last else "It was changed"
    fault = f"{who}, after you opened it. Nothing of yours was saved."
    if form is None:
        return shown(held.slug, fault=fault), 409
    differing = [field.label for field in Field if form_of(held)[field] != form[field]]
    where = f" It differs from what you typed in: {', '.join(differing)}." if differing else ""
    return _form(held, form, fault=f"{fault}{where} Look at it, and save again if you are right."), 409


def _form(held: Source, form: Form, fault: str = "") -> str:
    page = EditSourcePage(
        title=f"Change {held.name}", bar=bar("sources"), fault=fault, slug=held.slug, stamp=stamp(held), form=form
    )
    return render_template("editor/source_edit.html", page=page)
