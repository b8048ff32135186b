"""Requests runs, stops them, goes on with those that broke off, and asks again for what was asked for in vain."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from archive.opening import Archive
from records.captures import CaptureKind
from records.crawls import Outcome, Run, RunId, RunScope, RunState, Trigger, UrlEnd
from records.errors import ConflictError

BROKEN_OFF = (RunState.STOPPED, RunState.FAILED, RunState.CRASHED)
# Addresses in one run of this kind; what is beyond is asked for by a second wish.
MOST = 1000
# What asking again cannot change: an address that is never asked for.
HOPELESS = (Outcome.REFUSED,)


def start(
    archive: Archive, scope: RunScope, by: str, now: datetime, *, trigger: Trigger = Trigger.EDITOR, detail: str = ""
) -> Run:
    """Request a run; the worker begins it. Raise ConflictError while another is active."""
    with archive.writing():
        run = archive.runs.request(trigger, by, scope, now)
        action = "replay" if scope.captures else "start run"
        archive.editors.audit(by, action, str(run.id), now, detail=detail, after="\n".join(scope.urls))
    return run


def stop(archive: Archive, run_id: RunId, by: str, now: datetime) -> Run:
    """Ask a run to stop; what it found so far is kept. Raise ConflictError when it is over."""
    with archive.writing():
        run = archive.runs.ask_to_stop(run_id, by, now)
        archive.editors.audit(by, "stop run", str(run_id), now)
    return run


def resume(archive: Archive, run_id: RunId, by: str, now: datetime, *, trigger: Trigger = Trigger.EDITOR) -> Run:
    """Request a run that goes on where one broke off.

    Raises:
        ConflictError: it did not break off, or another run is active.
    """
    broken = archive.runs.get(run_id)
    if broken.state not in BROKEN_OFF:
        raise ConflictError("it did not break off, so there is nothing to go on with")
    return _again(archive, run_id, rest_of(archive, broken), by, now, trigger=trigger, action="resume run")


def retry(
    archive: Archive, run_id: RunId, by: str, now: datetime, *, trigger: Trigger = Trigger.EDITOR, url: str = ""
) -> Run:
    """Request a run for all that one asked for in vain, or for one address of it.

    Raises:
        ConflictError: there is nothing that could be asked for again, or another run is active.
    """
    archive.runs.get(run_id)
    ends = archive.runs.ends(run_id, limit=MOST, trouble_only=not url)
    scope = scope_of_failed([end for end in ends if not url or end.url == url])
    if scope is None:
        raise ConflictError("there is nothing that could be asked for again")
    return _again(archive, run_id, scope, by, now, trigger=trigger, action="retry run")


def rest_of(archive: Archive, broken: Run) -> RunScope:
    """Return what a run that broke off still has to do.

    Sources are visited again: what was announced and not fetched waits for them, and feeds that were read answer "not
    modified". Of single addresses only those are left that were not reached.
    """
    if not broken.scope.urls:
        return broken.scope
    ended = archive.runs.ends(broken.id, limit=len(broken.scope.urls) + MOST)
    reached = {end.url for end in ended if end.outcome is not Outcome.STOPPED}
    left = tuple(url for url in broken.scope.urls if url not in reached)
    return replace(broken.scope, urls=left or broken.scope.urls)


def scope_of_failed(ends: Sequence[UrlEnd]) -> RunScope | None:
    """Return the scope that asks for articles again; when only feeds failed, their sources; None: there is nothing."""
    left = [end for end in ends if end.outcome not in HOPELESS]
    urls = tuple(dict.fromkeys(end.url for end in left if end.kind is CaptureKind.ARTICLE))
    if urls:
        return RunScope(urls=urls)
    sources = tuple(dict.fromkeys(end.source for end in left if end.source is not None))
    return RunScope(sources=sources) if sources else None


def _again(
    archive: Archive, run_id: RunId, scope: RunScope, by: str, now: datetime, *, trigger: Trigger, action: str
) -> Run:
    with archive.writing():
        run = archive.runs.request(trigger, by, scope, now)
        archive.editors.audit(by, action, str(run_id), now, after=f"run {run.id}")
    return run
