"""Goes on with a run that broke off, and asks again for what a run asked for in vain."""

from dataclasses import replace

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from records.captures import CaptureKind
from records.crawls import Outcome, Run, RunId, RunScope, RunState, Trigger, UrlEnd
from records.errors import ConflictError
from webapp.editor import sessions
from webapp.editor.crawls.live import LogView, run_page
from webapp.editor.crawls.runs import RUN
from webapp.editor.frame import bar
from webapp.editor.gate import blueprint
from webapp.rooms import Rooms, rooms

BROKEN_OFF = (RunState.STOPPED, RunState.FAILED, RunState.CRASHED)
# Addresses in one run of this kind; what is beyond is asked for by a second click.
MOST = 1000
# What asking again cannot change: an address that is never asked for.
HOPELESS = (Outcome.REFUSED,)


@blueprint.post(f"{RUN}/resume")
def resume(run_id: int) -> ResponseReturnValue:
    """Request a run that goes on where this one broke off."""
    here = rooms()
    broken = here.archive.runs.get(RunId(run_id))
    if broken.state not in BROKEN_OFF:
        return _refused(here, run_id, "It did not break off, so there is nothing to go on with")
    return _request(here, run_id, rest_of(here, broken), "resume run")


@blueprint.post(f"{RUN}/retry")
def retry(run_id: int) -> ResponseReturnValue:
    """Request a run for one address, or for all that this run asked for in vain."""
    here, url = rooms(), request.form.get("url", "")
    ends = here.archive.runs.ends(RunId(run_id), limit=MOST, trouble_only=not url)
    scope = scope_of_failed([end for end in ends if not url or end.url == url])
    if scope is None:
        return _refused(here, run_id, "There is nothing that could be asked for again")
    return _request(here, run_id, scope, "retry run")


def rest_of(here: Rooms, broken: Run) -> RunScope:
    """Return what a run that broke off still has to do.

    Sources are visited again: what was announced and not fetched waits for them, and feeds that were read answer "not
    modified". Of single addresses only those are left that were not reached.
    """
    if not broken.scope.urls:
        return broken.scope
    ended = here.archive.runs.ends(broken.id, limit=len(broken.scope.urls) + MOST)
    reached = {end.url for end in ended if end.outcome is not Outcome.STOPPED}
    left = tuple(url for url in broken.scope.urls if url not in reached)
    return replace(broken.scope, urls=left or broken.scope.urls)


def scope_of_failed(ends: list[UrlEnd]) -> RunScope | None:
    """Return the scope that asks for articles again; when only feeds failed, their sources; None: there is nothing."""
    left = [end for end in ends if end.outcome not in HOPELESS]
    urls = tuple(dict.fromkeys(end.url for end in left if end.kind is CaptureKind.ARTICLE))
    if urls:
        return RunScope(urls=urls)
    sources = tuple(dict.fromkeys(end.source for end in left if end.source is not None))
    return RunScope(sources=sources) if sources else None


def _request(here: Rooms, run_id: int, scope: RunScope, action: str) -> ResponseReturnValue:
    name = sessions.signed_in().editor.name
    try:
        with here.archive.writing():
            run = here.archive.runs.request(Trigger.EDITOR, name, scope, here.clock())
            here.archive.editors.audit(name, action, str(run_id), here.clock(), after=f"run {run.id}")
    except ConflictError as error:
        return _refused(here, run_id, f"No run was started: {error}")
    return redirect(url_for("editor.run", run_id=run.id), 303)


def _refused(here: Rooms, run_id: int, fault: str) -> ResponseReturnValue:
    page = run_page(here, bar("runs"), RunId(run_id), LogView(), fault=f"{fault}.")
    return render_template("editor/run.html", page=page), 409
