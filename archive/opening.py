"""Opens the archive as one object of shelves, and brings its schema up to date."""

import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import inspect, text

from archive.articles import ArticlesShelf
from archive.backfills import BackfillsShelf
from archive.backup import Backup, take_backup
from archive.captures import CapturesShelf, ErasingShelf, FixityShelf, QuarantineShelf, ReadingsShelf
from archive.changes import ChangesShelf
from archive.desk import CatalogueShelf, ReportsShelf, SetPiecesShelf, TakedownsShelf, VerdictsShelf
from archive.editors import EditorsShelf, SessionsShelf
from archive.findings import FindingsShelf
from archive.health import HealthShelf
from archive.hosts import HostsShelf
from archive.links import LinksShelf
from archive.relations import RelationsShelf, SketchesShelf
from archive.runs import RunsShelf
from archive.soundness import SoundnessShelf
from archive.sources import SourcesShelf
from archive.store.connection import Store
from archive.store.warc import WarcFolder
from archive.store.watching import Watch
from archive.subjects import SubjectsShelf
from records.errors import ArchiveError

log = logging.getLogger(__name__)

MIGRATIONS = Path(__file__).parent / "migrations"
# Steps are named by number and deed: 0001_first.py.
HEAD = max(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*_*.py"))
DEFAULT_LOCK_SECONDS = 15.0
DEFAULT_WARC_BYTES = 500_000_000


class Archive:
    """All shelves of one store. Threads may share it."""

    def __init__(self, store: Store, warc: WarcFolder) -> None:
        self._store = store
        self._warc = warc
        self.soundness = SoundnessShelf(store)
        self.captures = CapturesShelf(store, warc)
        self.fixity = FixityShelf(store, warc)
        self.readings = ReadingsShelf(store)
        self.erasing = ErasingShelf(store, warc)
        self.quarantine = QuarantineShelf(store)
        self.sources = SourcesShelf(store)
        self.hosts = HostsShelf(store)
        self.articles = ArticlesShelf(store)
        self.links = LinksShelf(store)
        self.health = HealthShelf(store)
        self.subjects = SubjectsShelf(store)
        self.catalogue = CatalogueShelf(store)
        self.set_pieces = SetPiecesShelf(store)
        self.findings = FindingsShelf(store)
        self.relations = RelationsShelf(store)
        self.sketches = SketchesShelf(store)
        self.runs = RunsShelf(store)
        self.backfills = BackfillsShelf(store)
        self.changes = ChangesShelf(store)
        self.editors = EditorsShelf(store)
        self.sessions = SessionsShelf(store)
        self.takedowns = TakedownsShelf(store, self.articles, self.sources)
        self.verdicts = VerdictsShelf(store)
        self.reports = ReportsShelf(store)
        self.watch = Watch(store)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Join the writes of this thread into a single transaction; they commit, or vanish, together."""
        with self._store.write():
            yield

    def back_up(self, into: Path, now: datetime) -> tuple[Path, Backup]:
        """Make a backup in a new folder below `into`, while the archive is in use; see `archive.backup`."""
        return take_backup(self._store, self._warc.path, into, now)

    def free_bytes(self) -> int:
        """Return how much room is left on the disk that the archive lies on (bytes)."""
        return shutil.disk_usage(self._warc.path.parent).free

    def close(self) -> None:
        """Close files and connections. Safe to repeat."""
        self._warc.close()
        self.watch.close()
        self._store.close()


def open_archive(
    folder: Path,
    *,
    database_url: str | None = None,
    lock_seconds: float = DEFAULT_LOCK_SECONDS,
    warc_bytes: int = DEFAULT_WARC_BYTES,
) -> Archive:
    """Open the archive in a folder, making it when it is new.

    Args:
        folder: where database, lock and captures lie; made with its parents.
        database_url: SQLAlchemy address of another database than `second-unit.db` in the folder.
        lock_seconds: how long a writer waits for another one.
        warc_bytes: size at which a new WARC file is begun.

    Raises:
        ArchiveError: the folder cannot be used, or the schema is newer than this program knows.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveError(f"cannot make the folder {folder}: {error.strerror}") from error
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise ArchiveError(f"cannot write in the folder {folder}: it belongs to another user, or is read-only")
    store = Store(database_url or f"sqlite:///{folder / 'second-unit.db'}", folder / "write.lock", lock_seconds)
    lost = store.missing()
    if schema_of(store) != HEAD:
        migrate(store)
    archive = Archive(store, WarcFolder(folder / "captures", warc_bytes))
    if lost:
        _tell_loss(archive, lost)
    return archive


def _tell_loss(archive: Archive, rows: int) -> None:
    """Write down that acknowledged rows are gone: in the log, and for good in the audit log, where it stands once."""
    said = f"{rows} acknowledged rows are missing: its write-ahead log was removed, or an older copy put in its place"
    log.error("event=rows_lost %s; ./run verify counts captures without a row; restore a backup for the rest", said)
    archive.editors.audit("archive", "lost rows", "database", datetime.now(UTC), said)


def schema_of(store: Store) -> str | None:
    """Return the number of the last migration that was made, None for an empty database.

    Raises:
        ArchiveError: the schema is newer than this program knows.
    """
    with store.read() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        current: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if current is not None and current > HEAD:
        raise ArchiveError(f"the archive was written by a newer program (schema {current}); update this one first")
    return current


def migrate(store: Store) -> None:
    """Bring the schema up to date, all steps in one transaction: it is done or not done, never half."""
    from alembic.command import upgrade  # seldom needed, and costly to load
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with store.write() as connection:
        config.attributes["connection"] = connection
        upgrade(config, "head")
