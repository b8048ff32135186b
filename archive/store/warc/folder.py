"""The folder of WARC files: each process appends to one of its own, and everybody reads by place."""

import io
import logging
import os
import threading
import uuid
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from archive.store.warc.reading import OPEN_SUFFIX, KeptRecord, WarcPlace, checked, read_record
from archive.store.warc.repair import close_abandoned, is_at, sync_folder, try_lock
from archive.store.warc.writing import Original, records_of, warcinfo
from records.captures import Answer
from records.errors import ArchiveError

logger = logging.getLogger(__name__)

# Files begun for one answer before it is refused, when each is taken away while we write it.
TRIES = 3


class WarcFolder:
    """A folder of WARC files. A file that is begun is locked, and called `.open`, until it is full or we end."""

    def __init__(self, path: Path, rotate_bytes: int) -> None:
        self.path = path
        self._rotate_bytes = rotate_bytes
        self._lock = threading.Lock()
        self._open: io.FileIO | None = None
        self._name = ""
        self._is_mended = False

    def append(self, answer: Answer, run_id: int | None, original: Original | None = None) -> WarcPlace:
        """Write the records of an answer and force them to disk; return where the first one begins.

        With an `original` a revisit record is written that refers to it, instead of the payload.

        Raises:
            ArchiveError: the disk is full or cannot be written, or our files are removed while we write them; nothing
                of this answer counts then.
        """
        data = records_of(answer, run_id, original)
        with self._lock:
            try:
                return self._appended(data, answer.fetched_at)
            except OSError as error:
                raise ArchiveError(f"cannot write {self.path / self._name}: {error.strerror}") from error

    def read(self, place: WarcPlace, sha256: str | None) -> KeptRecord:
        """Return the record at a place.

        Args:
            place: where it begins.
            sha256: of its payload; None: not compared.

        Raises:
            ArchiveError: the file is missing or damaged, or the payload is not the one that was kept.
        """
        record = read_record(self.path, place)
        return record if sha256 is None else checked(record, place, sha256)

    def close(self) -> None:
        """Close the open file and drop its suffix. Safe to repeat."""
        with self._lock:
            self._close()

    def _appended(self, data: bytes, now: datetime) -> WarcPlace:
        """Append to a file that can be found again: what is written into one without a name goes with our process."""
        for _ in range(TRIES):
            stream = self._open or self._begin(now)
            place = WarcPlace(file=self._name, offset=stream.tell())
            self._write(stream, data)
            if is_at(stream, self._path):
                if stream.tell() >= self._rotate_bytes:
                    self._close()
                return place
            logger.error("%s was removed while it was written; `captures verify` tells what is lost", self._path)
            stream.close()
            self._open = None
        raise ArchiveError(f"the files that are begun in {self.path} are removed at once; see what else works there")

    @property
    def _path(self) -> Path:
        """Where the file that is being written stands."""
        return self.path / (self._name + OPEN_SUFFIX)

    def _begin(self, now: datetime) -> io.FileIO:
        """Begin a new file, after what dead processes left was closed (once: later ones are for the next process)."""
        self.path.mkdir(parents=True, exist_ok=True)
        if not self._is_mended:
            close_abandoned(self.path)
            self._is_mended = True
        while True:
            self._name = f"second-unit-{now.astimezone(UTC):%Y%m%d%H%M%S}-{os.getpid()}-{uuid.uuid4().hex[:8]}.warc.gz"
            stream = io.FileIO(self._path, "x+")
            if try_lock(stream, self._path):
                break
            stream.close()  # taken for an abandoned one in the moment before it was locked, and removed
        try:
            self._write(stream, warcinfo(self._name))
            sync_folder(self.path)
        except OSError:
            stream.close()
            self._path.unlink(missing_ok=True)
            raise
        self._open = stream
        return stream

    def _write(self, stream: io.FileIO, data: bytes) -> None:
        """Write all of it, durably, or nothing: half a record would hide everything appended after it."""
        start = stream.tell()
        try:
            view = memoryview(data)
            while view:
                view = view[stream.write(view) :]
            os.fsync(stream.fileno())
        except OSError:
            try:
                stream.truncate(start)
                stream.seek(start)
            except OSError:
                self._open = None  # never append to it again; the next process cuts its end
                stream.close()
            raise

    def _close(self) -> None:
        if self._open is not None:
            # All of it is on disk. Should the renaming fail, the file is found under its open name, and the next
            # process that writes will rename it.
            with suppress(OSError):
                if is_at(self._open, self._path):
                    self._path.rename(self.path / self._name)
            self._open.close()
            self._open = None
