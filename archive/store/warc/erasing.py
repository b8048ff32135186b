"""Takes records out of WARC files for good: each file is written anew aside, and takes the old one's place at once.

In the place of a record stands another one of the same length, so no other record moves and no other row changes.
"""

import fcntl
import os
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from archive.store.warc.members import Member, members
from archive.store.warc.reading import BLOCK, OPEN_SUFFIX, KeptRecord, WarcPlace, read_record
from archive.store.warc.repair import close_abandoned, sync_folder
from archive.store.warc.writing import rewritten_note
from records.errors import ArchiveError, ConflictError

# Where files are written aside: a folder, so that nobody takes them for captures.
ASIDE = ".erasing"
ANSWERS = ("response", "revisit", "resource")
MARK = b"erased: headers and payload"
GZIP_HEAD = b"\x1f\x8b\x08" + bytes(6) + b"\xff"
AROUND = len(GZIP_HEAD) + 8  # bytes of a member that are no blocks: its head, a checksum and a length
MOST_STORED, STORED_HEAD = 65_535, 5  # of one block that is not packed (RFC 1951, 3.2.4), in bytes

Places = Mapping[str, Sequence[Member]]


def is_erased(record: KeptRecord) -> bool:
    """Tell whether a record stands where another one was erased."""
    return record.kind == "metadata" and record.payload.startswith(MARK)


@contextmanager
def alone(folder: Path) -> Iterator[Path]:
    """Give the folder for files written aside, without what a dead process left in it; one process at a time.

    Two that write the same file anew would each bring back what the other one took out.

    Raises:
        ConflictError: another process is erasing.
    """
    aside = folder / ASIDE
    aside.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(aside / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ConflictError("something else is being erased; one at a time") from error
        for left in aside.glob("*.warc.gz"):
            left.unlink()
        yield aside
    finally:
        os.close(descriptor)


def answers_of(folder: Path, urls: frozenset[str]) -> Places:
    """Return all answers of some addresses, by file, also those that no row names. Every file is read.

    Raises:
        ConflictError: a file is being written; it may get another one at any moment.
    """
    close_abandoned(folder)
    if open_ones := sorted(folder.glob(f"*{OPEN_SUFFIX}")):
        raise ConflictError(f"{open_ones[0].name} is being written by a crawl or an import; wait for it, or stop it")
    found: dict[str, list[Member]] = {}
    for path in sorted(folder.glob("*.warc.gz")):
        with path.open("rb") as stream:
            wanted = [each for each in members(stream) if each.kind in ANSWERS and each.url in urls]
        if wanted:
            found[path.name] = wanted
    return found


def written_aside(folder: Path, aside: Path, places: Places, now: datetime) -> Sequence[Path]:
    """Write each file anew without these records, forced to disk; return the new files. The old ones stay.

    Raises:
        ArchiveError: a record is damaged, or there is no room.
    """
    made = []
    for name, gone in places.items():
        try:
            with (folder / name).open("rb") as old, (aside / name).open("xb") as new:
                _rewrite(folder / name, old, new, gone, now)
                new.flush()
                os.fsync(new.fileno())
        except OSError as error:
            raise ArchiveError(f"cannot write {name} anew: {error.strerror}") from error
        made.append(aside / name)
    return made


def take_their_places(folder: Path, made: Sequence[Path]) -> None:
    """Let new files take the places of the old ones, each at once: a kill leaves the one or the other, both whole."""
    for path in made:
        path.replace(folder / path.name)
    sync_folder(folder)


def tombstone(record_id: str, size: int, now: datetime) -> bytes:
    """Return a gzip member of exactly so many bytes: a record that says that the one of this id was erased.

    Raises:
        ArchiveError: it does not fit; no record that we write is so short.
    """
    blocks = max(1, -(-(size - AROUND) // (MOST_STORED + STORED_HEAD)))
    length = size - AROUND - blocks * STORED_HEAD
    head = (
        "WARC/1.1\r\nWARC-Type: metadata\r\n"
        f"WARC-Record-ID: {record_id}\r\n"
        f"WARC-Date: {now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}\r\n"
        "Content-Type: application/warc-fields\r\n"
    ).encode("ascii")
    room = length - len(head) - len(b"Content-Length: 0000000000\r\n\r\n") - len(b"\r\n\r\n")
    if room < len(MARK) + 2:
        raise ArchiveError(f"the record {record_id} is too short to be erased")
    block = MARK.ljust(room - 2) + b"\r\n"
    plain = head + f"Content-Length: {room:010d}\r\n\r\n".encode("ascii") + block + b"\r\n\r\n"
    return GZIP_HEAD + _stored(plain, blocks) + struct.pack("<II", zlib.crc32(plain), len(plain) & 0xFFFFFFFF)


def _stored(plain: bytes, blocks: int) -> bytes:
    """Return bytes as so many blocks that are not packed: only so the length can be chosen."""
    pieces = []
    for number in range(blocks):
        piece = plain[number * MOST_STORED : (number + 1) * MOST_STORED]
        is_last = number == blocks - 1
        pieces.append(struct.pack("<BHH", is_last, len(piece), len(piece) ^ 0xFFFF) + piece)
    return b"".join(pieces)


def _rewrite(path: Path, old: BinaryIO, new: BinaryIO, gone: Sequence[Member], now: datetime) -> None:
    for member in sorted(gone, key=lambda each: each.offset):
        _copy(old, new, member.offset - old.tell())
        record_id = read_record(path.parent, WarcPlace(file=path.name, offset=member.offset)).record_id
        new.write(tombstone(record_id, member.end - member.offset, now))
        old.seek(member.end)
    _copy(old, new, -1)
    new.write(
        rewritten_note(path.name, len(gone), now)
    )  # and the file has another size: no backup takes it for the old one


def _copy(old: BinaryIO, new: BinaryIO, size: int) -> None:
    """Copy so many bytes; a negative size: all that is left."""
    while size and (block := old.read(BLOCK if size < 0 else min(BLOCK, size))):
        new.write(block)
        size -= len(block) if size > 0 else 0
