"""How the archive is: what waits, how far each stage lags, index, disk, backups; and a backup at a click."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from archive.backup import Backup, held_backups
from records.changes import INDEXING, UNDERSTANDING
from records.editors import EditorRole
from records.errors import ConflictError, SecondUnitError
from records.searches import SearchQuery, SearchStatus
from webapp.editor import errands, sessions, wording
from webapp.editor.errands import Errand
from webapp.editor.frame import DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.pages.machines import lags
from webapp.rooms import Rooms, rooms

MANY = 1000  # a longer queue is shown as this with a plus: counting it would cost more than it tells
SHOWN_BACKUPS = 20
# A disk so full is told of (share of it, and bytes).
FULL, TIGHT_BYTES = 0.95, 2_000_000_000
OLD_BACKUP_DAYS = 7

# What changes wait for, by stage.
STAGES = {UNDERSTANDING: "Articles to be read", INDEXING: "Changes to become searchable"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """Something that waits."""

    label: str
    waiting: int
    is_more: bool = False
    lag: str = ""  # how long the oldest has been waiting
    endpoint: str = ""  # where one can do something about it


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRow:
    """One backup."""

    folder: str
    backup: Backup
    made: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthPage(DeskPage):
    """How the archive is."""

    queues: tuple[Queue, ...]
    index: str
    is_index_well: bool
    documents: int | None
    disk_free: int
    disk_share: float  # of the disk that is used, 0..1
    disk_fault: str
    captures: int
    capture_bytes: int
    faulty: int
    verified: str
    backups: tuple[BackupRow, ...]
    backup_fault: str
    backup_folder: str
    can_back_up: bool
    waits_for: Errand | None
    last: Errand | None  # the backup asked for last


@blueprint.get("/health")
def health() -> str:
    """Show how the archive is."""
    return render_template("editor/health.html", page=health_page(rooms()))


@blueprint.post("/health/backup")
def back_up() -> ResponseReturnValue:
    """Have a process of its own make a backup; everything goes on meanwhile."""
    here, name = rooms(), sessions.signed_in().editor.name
    try:
        if any(not each.is_over for each in errands.recent(here, "backup")):
            raise ConflictError("a backup is being made already")
        sent = errands.send(here, "backup", ["backup"], by=name, wish={})
    except ConflictError as error:
        return render_template("editor/health.html", page=health_page(here, f"No backup was begun: {error}.")), 409
    here.archive.editors.audit(name, "back up", sent.id, here.clock())
    return redirect(url_for("editor.health", _anchor="backups"), 303)


def health_page(here: Rooms, fault: str = "") -> HealthPage:
    """Return how the archive is."""
    index, documents = _index(here)
    usage, shelf = shutil.disk_usage(here.settings.storage.folder), here.archive.fixity.state()
    backups, asked = backup_rows(here), errands.recent(here, "backup")
    last = asked[0] if asked else None
    return HealthPage(
        title="Health",
        bar=bar("health"),
        fault=fault,
        queues=_queues(here),
        index=index,
        is_index_well=documents is not None,
        documents=documents,
        disk_free=usage.free,
        disk_share=usage.used / usage.total,
        disk_fault=_disk_fault(usage.free, usage.total, here.settings.storage.room_bytes),
        captures=shelf.captures,
        capture_bytes=shelf.payload_bytes,
        faulty=shelf.faulty,
        verified=wording.since(shelf.verified_at, here.clock()),
        backups=backups,
        backup_fault=_backup_fault(backups, here.clock()),
        backup_folder=str(backup_folder(here)),
        can_back_up=sessions.signed_in().editor.role is EditorRole.ADMIN,
        waits_for=last if last is not None and not last.is_over else None,
        last=last,
    )


def _disk_fault(free: int, total: int, room: int) -> str:
    if free < room:
        return f"Less than {room // 1_000_000} MB are free: no crawl begins until there is more room."
    if free < (1 - FULL) * total or free < TIGHT_BYTES:
        return "The disk is nearly full; writes fail when it is."
    return ""


def backup_folder(here: Rooms) -> Path:
    """Return where `./run backup` puts its backups when it is not told otherwise."""
    return here.settings.storage.folder.parent / "backups"


def _queues(here: Rooms) -> tuple[Queue, ...]:
    behind = lags(here)
    found = []
    for follower, label in STAGES.items():
        waiting = here.archive.changes.waiting(follower, MANY + 1)
        lag = wording.span_of_seconds(behind[follower]) if waiting else ""
        found.append(Queue(label=label, waiting=min(waiting, MANY), is_more=waiting > MANY, lag=lag))
    sources = here.archive.sources
    announced = sum(sources.count_waiting(source.slug) for source in sources.all(declared_only=True))
    return (
        Queue(label="Announced articles to be fetched", waiting=announced, endpoint="editor.schedule"),
        Queue(label="Captures to be read by the next crawl", waiting=len(here.archive.captures.unsettled(MANY))),
        *found,
        Queue(label="Pages in quarantine", waiting=here.archive.quarantine.count(), endpoint="editor.quarantine"),
        Queue(label="Requests for takedown", waiting=here.archive.takedowns.count_open(), endpoint="editor.takedowns"),
    )


def _index(here: Rooms) -> tuple[str, int | None]:
    """Return the state of the index in words, and its documents; None: it cannot answer."""
    try:
        found = here.engine.search(SearchQuery(page_size=1, with_facets=False))
        if found.status is SearchStatus.UNAVAILABLE:
            return "There is none: the worker makes it, or ./run index --rebuild.", None
        return "It answers.", here.engine.document_count()
    except SecondUnitError as error:
        return f"It fails: {error}. ./run index --rebuild makes it anew.", None


def backup_rows(here: Rooms) -> tuple[BackupRow, ...]:
    """Return the newest backups in the usual place."""
    rows = held_backups(backup_folder(here))[:SHOWN_BACKUPS]
    return tuple(
        BackupRow(folder=folder.name, backup=backup, made=wording.since(backup.made_at, here.clock()))
        for folder, backup in rows
    )


def complaint_of_backups(here: Rooms) -> str:
    """Return what is wrong with the backups in the usual place, as a sentence; empty: nothing."""
    return _backup_fault(backup_rows(here), here.clock())


def _backup_fault(backups: Sequence[BackupRow], now: datetime) -> str:
    if not backups:
        return "There is no backup in the usual place."
    days = (now - backups[0].backup.made_at).days
    return f"The last backup is {days} days old." if days >= OLD_BACKUP_DAYS else ""
