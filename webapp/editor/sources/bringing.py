"""Brings things in: addresses by the dozen, lists of subscriptions, captures of others that lie on the server."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from archive import acts
from records.crawls import RunScope
from records.editors import EditorRole
from records.errors import ConflictError, NotFoundError, SettingsError
from records.sources import Source, SourceSlug
from settings import difference, source_from
from webapp.editor import errands, sessions
from webapp.editor.crawls.rows import addresses_in
from webapp.editor.errands import Errand
from webapp.editor.frame import DONE, DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.rooms import Rooms, rooms

INCOMING = "incoming"  # folder below storage.folder in which an operator lays files for the desk to take in
WARC_ENDINGS = (".warc", ".warc.gz")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPage(DeskPage):
    """What can be brought in, and what came of the last files."""

    sources: tuple[Source, ...]
    addresses: str = ""
    chosen: str = ""
    opml: Errand | None = None
    subscriptions: Sequence[Mapping[str, Any]] = ()
    left_out: Sequence[Sequence[str]] = ()
    can_bring_captures: bool
    folder: str
    files: tuple[str, ...]
    captures: Errand | None = None

    @property
    def waits_for(self) -> Errand | None:
        """The errand that is under way, if there is one."""
        return next((each for each in (self.opml, self.captures) if each is not None and not each.is_over), None)


@blueprint.get("/sources/import")
def imports() -> str:
    """Show the forms."""
    page = import_page(rooms(), request.args.get("opml", ""))
    return _shown(replace(page, notice=DONE.get(request.args.get("done", ""), "")))


@blueprint.post("/sources/import/addresses")
def import_addresses() -> ResponseReturnValue:
    """Put addresses on the waiting list of a source, or ask for them in a crawl of their own."""
    here, name, text = rooms(), sessions.signed_in().editor.name, request.form.get("addresses", "")
    chosen = request.form.get("source", "")
    page = replace(import_page(here), addresses=text, chosen=chosen)
    urls = addresses_in(text)
    if isinstance(urls, str):
        return _shown(replace(page, fault=f"Nothing was brought in: {urls}")), 422
    try:
        if chosen:
            acts.sources.announce(here.archive, SourceSlug(chosen), urls, name, here.clock())
            return redirect(url_for("editor.source", slug=chosen, done="waiting-list"), 303)
        run = acts.runs.start(here.archive, RunScope(urls=urls), name, here.clock())
    except (ConflictError, NotFoundError) as error:
        return _shown(replace(page, fault=f"Nothing was brought in: {error}.")), 409
    return redirect(url_for("editor.run", run_id=run.id), 303)


@blueprint.post("/sources/import/opml")
def import_opml() -> ResponseReturnValue:
    """Have a list of subscriptions read in a process of its own; nothing is added yet."""
    here, name, sent = rooms(), sessions.signed_in().editor.name, request.files.get("file")
    body = sent.read() if sent is not None else b""
    if not body:
        return _shown(replace(import_page(here), fault="Choose a file first.")), 422
    path = errands.keep_upload(here, "subscriptions.opml", body)
    command = ["sources", "import-opml", "--dry-run", "--json", "--", str(path)]
    try:
        errand = errands.send(here, "opml", command, by=name, wish={})
    except ConflictError as error:
        return _shown(replace(import_page(here), fault=f"The list was not read: {error}.")), 409
    return redirect(url_for("editor.imports", opml=errand.id, _anchor="opml"), 303)


@blueprint.post("/sources/import/opml/<errand_id>")
def add_subscriptions(errand_id: str) -> ResponseReturnValue:
    """Add the chosen publications of a list that was read."""
    here, name = rooms(), sessions.signed_in().editor.name
    page, chosen = import_page(here, errand_id), set(request.form.getlist("slug"))
    try:
        wanted = [source_from(dict(each)) for each in page.subscriptions if each["slug"] in chosen]
    except SettingsError as error:
        return _shown(replace(page, fault=f"Nothing was added: {error}.")), 422
    if not wanted:
        return _shown(replace(page, fault="Choose at least one publication.")), 422
    with here.archive.writing():
        held = {source.slug for source in here.archive.sources.all(declared_only=True)}
        for source in wanted:
            if source.slug not in held:
                acts.sources.save(here.archive, source, name, here.clock(), action="add source", difference=difference)
    return redirect(url_for("editor.sources"), 303)


@blueprint.post("/sources/import/captures")
def import_captures() -> ResponseReturnValue:
    """Take in a WARC file, or a folder of saved pages, that lies in the folder of incoming files."""
    here, name, wish = rooms(), sessions.signed_in().editor.name, request.form.get("file", "")
    if wish not in incoming(here):
        return _shown(replace(import_page(here), fault="This file is not there any more.")), 422
    path = here.settings.storage.folder / INCOMING / wish
    command = ["captures", "import-pages" if path.is_dir() else "import", f"--by={name}", "--", str(path)]
    try:
        errands.send(here, "captures", command, by=name, wish={"file": wish})
    except ConflictError as error:
        return _shown(replace(import_page(here), fault=f"Nothing was taken in: {error}.")), 409
    here.archive.editors.audit(name, "import captures", wish, here.clock())
    return redirect(url_for("editor.imports", _anchor="captures"), 303)


def import_page(here: Rooms, opml: str = "") -> ImportPage:
    """Return the page with what is known of a list that was read, and of the captures taken in last."""
    captures = errands.recent(here, "captures")
    page = ImportPage(
        title="Bring in",
        bar=bar("sources"),
        sources=tuple(here.archive.sources.all(declared_only=True)),
        can_bring_captures=sessions.signed_in().editor.role is EditorRole.ADMIN,
        folder=str(here.settings.storage.folder / INCOMING),
        files=incoming(here),
        captures=captures[0] if captures else None,
    )
    if not opml:
        return page
    try:
        errand = errands.look(here, opml)
    except NotFoundError as error:
        return replace(page, fault=f"The list cannot be shown: {error}.")
    found = errand.result if errand.is_done else None
    if not isinstance(found, dict):
        return replace(page, opml=errand)
    return replace(page, opml=errand, subscriptions=found["added"], left_out=found["left_out"])


def incoming(here: Rooms) -> tuple[str, ...]:
    """Return the names of files and folders that can be taken in; nothing but these is ever opened."""
    folder = here.settings.storage.folder / INCOMING
    if not folder.is_dir():
        return ()
    return tuple(sorted(path.name for path in folder.iterdir() if _can_be_taken_in(path)))


def _can_be_taken_in(path: Path) -> bool:
    return not path.is_symlink() and (path.is_dir() or path.name.lower().endswith(WARC_ENDINGS))


def _shown(page: ImportPage) -> str:
    return render_template("editor/import.html", page=page)
