"""Adds a source by its address: a look finds where it announces articles, a try shows what would be read of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from archive import acts
from records.crawls import RunScope
from records.errors import BadUrlError, ConflictError, NotFoundError, SettingsError
from records.sources import FeedKind, Source
from records.urls import canonical_url
from settings import difference
from webapp.editor import errands, sessions
from webapp.editor.errands import Errand
from webapp.editor.frame import DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.editor.sources.editing import TRIED, try_command
from webapp.editor.sources.form import DISPLAYS, KINDS, Field, Form, blank, filled_in, source_of
from webapp.rooms import Rooms, rooms

FIELDS = {FeedKind.FEED: Field.FEEDS, FeedKind.SITEMAP: Field.SITEMAPS, FeedKind.LISTING: Field.LISTINGS}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSourcePage(DeskPage):
    """Adding a source. Without a look only its address is asked for."""

    address: str = ""
    look: Errand | None = None
    found: Mapping[str, Any] | None = None  # what `./run discover --json` says
    trying: Errand | None = None  # a later try of what was chosen
    tried: Sequence[Mapping[str, Any]] = ()
    slug: str = ""
    form: Form | None = None
    chosen: frozenset[str] = frozenset()  # "feed=URL"
    fields = Field
    kinds: tuple[str, ...] = KINDS
    displays: tuple[str, ...] = DISPLAYS

    @property
    def waits_for(self) -> Errand | None:
        """The errand that is under way, if there is one."""
        return next((each for each in (self.trying, self.look) if each is not None and not each.is_over), None)


@blueprint.get("/sources/new")
def new_source() -> str:
    """Ask for an address; show what a look found there, and what a try read."""
    here = rooms()
    page = NewSourcePage(title="Add a source", bar=bar("sources"), address=request.args.get("address", "")[:2000])
    if request.args.get("by") == "hand":
        page = replace(page, form=blank(), found={})
    elif request.args.get("look"):
        page = with_look(here, page, request.args["look"], request.args.get("tried", ""))
    return _shown(page)


@blueprint.post("/sources/look")
def look_at_source() -> ResponseReturnValue:
    """Look at an address, as politely as a crawl, and try a few articles of what is found."""
    here, name, address = rooms(), sessions.signed_in().editor.name, request.form.get("address", "").strip()
    page = NewSourcePage(title="Add a source", bar=bar("sources"), address=address[:2000])
    try:
        url = canonical_url(address if "://" in address else f"https://{address}")
        here.settings.crawler.guard.check(url)
        command = ["discover", "--json", "--try", TRIED, "--", url]
        sent = errands.send(here, "look", command, by=name, wish={"address": url})
    except BadUrlError as error:
        return _shown(replace(page, fault=f"This address cannot be looked at: {error}.")), 422
    except ConflictError as error:
        return _shown(replace(page, fault=f"Nothing was looked at: {error}.")), 409
    return redirect(url_for("editor.new_source", look=sent.id), 303)


@blueprint.post("/sources/try")
def try_new_source() -> ResponseReturnValue:
    """Try what was chosen on the form, before anything is saved."""
    here, name = rooms(), sessions.signed_in().editor.name
    page, wanted = _wanted(here)
    if isinstance(wanted, str):
        return _shown(replace(page, fault=f"Nothing was tried: {wanted}.")), 422
    wish = {"form": dict(request.form.items(multi=False)), "places": request.form.getlist("place")}
    try:
        sent = errands.send(here, "try", try_command(wanted), by=name, wish=wish)
    except ConflictError as error:
        return _shown(replace(page, fault=f"Nothing was tried: {error}.")), 409
    return redirect(url_for("editor.new_source", look=request.form.get("look") or sent.id, tried=sent.id), 303)


@blueprint.post("/sources/new")
def add_source() -> ResponseReturnValue:
    """Add the source, and crawl it at once when that is wanted and no other crawl is under way."""
    here, name = rooms(), sessions.signed_in().editor.name
    page, wanted = _wanted(here)
    if isinstance(wanted, str):
        return _shown(replace(page, fault=f"Nothing was added: {wanted}.")), 422
    with here.archive.writing():
        if wanted.slug in {source.slug for source in here.archive.sources.all(declared_only=True)}:
            return _shown(replace(page, fault=f"There is a source “{wanted.slug}” already; choose another.")), 409
        acts.sources.save(here.archive, wanted, name, here.clock(), action="add source", difference=difference)
    if request.form.get("then") != "crawl":
        return redirect(url_for("editor.source", slug=wanted.slug, done="add-source"), 303)
    try:
        scope = RunScope(sources=(wanted.slug,))
        run = acts.runs.start(here.archive, scope, name, here.clock(), detail=wanted.slug)
    except ConflictError:  # it is due, so the next crawl visits it
        return redirect(url_for("editor.source", slug=wanted.slug, done="add-source"), 303)
    return redirect(url_for("editor.run", run_id=run.id), 303)


def with_look(here: Rooms, page: NewSourcePage, look: str, tried: str) -> NewSourcePage:
    """Return the page with what a look found, and what was filled in for a later try."""
    try:
        errand = errands.look(here, look)
        trying = errands.look(here, tried) if tried and tried != look else None
    except NotFoundError as error:
        return replace(page, fault=f"The look cannot be shown: {error}.")
    page = replace(page, look=errand, trying=trying, address=errand.wish.get("address", ""))
    if errand.is_over and not errand.is_done:
        return replace(page, fault=f"The look was in vain: {errand.complaint}")
    found = errand.result if errand.is_done else None
    if not isinstance(found, dict):
        return page
    page = replace(page, found=found, tried=found.get("tried", ()), **_suggested(found))
    if trying is not None and "form" in trying.wish:
        page = replace(
            page,
            form=filled_in(trying.wish["form"]),
            slug=trying.wish["form"].get("slug", ""),
            chosen=frozenset(trying.wish.get("places", ())),
            tried=(trying.result or {}).get("tried", ()) if trying.is_done else (),
            fault=f"The try was in vain: {trying.complaint}" if trying.complaint else "",
        )
    return page


def _suggested(found: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a look suggests to fill in."""
    language = {"language": found["language"]} if found.get("language") else {}
    chosen = (f"{place['kind']}={place['url']}" for place in found["places"] if place["is_recommended"])
    return {
        "form": blank(name=found["name"], home=found["home"], **language),
        "slug": found.get("slug", ""),
        "chosen": frozenset(chosen),
    }


def _wanted(here: Rooms) -> tuple[NewSourcePage, Source | str]:
    """Return the page as it was filled in, and the source that it describes, or what is not right."""
    form, places = filled_in(request.form), request.form.getlist("place")
    page = NewSourcePage(title="Add a source", bar=bar("sources"), found={})
    if request.form.get("look"):
        page = with_look(here, page, request.form["look"], "")
    slug = request.form.get("slug", "").strip()
    page = replace(page, form=form, slug=slug, chosen=frozenset(places), fault="")
    whole = dict(form)
    for place in places:
        kind, _, url = place.partition("=")
        if kind in set(FeedKind):
            field = FIELDS[FeedKind(kind)]
            whole[field] = f"{whole[field]}\n{url}".strip()
    try:
        source = source_of(whole, slug, here.settings.crawler.guard, is_paused=False)
    except SettingsError as error:
        return page, str(error)
    if not (source.feeds or source.sitemaps or source.listings):
        return page, "choose a feed, a sitemap or a page of links, or write one down"
    return page, source


def _shown(page: NewSourcePage) -> str:
    return render_template("editor/source_new.html", page=page)
