"""A disk below SQLite that refuses the n-th call, or writes each change down: `disk.c`, loaded before the C library."""

import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from archive import open_archive

SOURCE = Path(__file__).with_name("disk.c")
ROOT = Path(__file__).parents[2]
COMPILER = shutil.which("cc") or shutil.which("gcc")
HEAD = struct.Struct("=4Q")
DATABASE = "second-unit.db"  # and its write-ahead log, whose name begins so

# Keeps rows one by one and says so after each; an acknowledgement is a file's growth, so that it stands in the log.
WORK = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from archive import open_archive
from records.errors import ArchiveError
folder = Path(sys.argv[1])
told = os.open(folder / "second-unit.db.told", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
try:
    archive = open_archive(folder / "var")
    for number in range(int(sys.argv[2])):
        archive.editors.audit("Ana", "pause", str(number), datetime(2026, 11, 22, tzinfo=UTC), "x" * 2000)
        print(number, flush=True)
        if "told" in sys.argv:
            os.write(told, b"%d\\n" % number)
    archive.close()
except ArchiveError as error:
    sys.exit(f"refused: {error}")
"""
# Keeps, reads and indexes articles, as every stage does, and says so likewise.
ALL_STAGES = """
import os, sys
from pathlib import Path
from tests.torture.work import work
folder = Path(sys.argv[1])
told = os.open(folder / "second-unit.db.told", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
work(folder, int(sys.argv[2]), lambda line: os.write(told, f"{line}\\n".encode()))
"""


@dataclass(frozen=True, kw_only=True)
class Change:
    """One call that changed a file or its name, or forced it to disk."""

    kind: str  # w: write, t: truncate, s: force to disk, u: unlink, r: rename, l: one more name
    path: str
    offset: int
    content: bytes

    @property
    def name(self) -> str:
        """The last part of the path."""
        return Path(self.path).name


def compiled(folder: Path) -> Path:
    """Return the library, made from its source."""
    library = folder / "disk.so"
    command = [str(COMPILER), "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), "-ldl", "-lpthread"]
    subprocess.run(command, check=True, capture_output=True)
    return library


def work(
    library: Path, folder: Path, rows: int, *words: str, script: str = WORK, **given: str
) -> "subprocess.CompletedProcess[str]":
    """Keep rows in an archive below the folder on such a disk; see `disk.c` for what may be given."""
    folder.mkdir(exist_ok=True)
    environment = os.environ | {"LD_PRELOAD": str(library), "DISK_NAMES": DATABASE, "PYTHONPATH": str(ROOT)} | given
    command = [sys.executable, "-P", "-c", script, str(folder), str(rows), *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)


def held(folder: Path) -> list[str]:
    """Return what stands in the audit log of a sound archive, the oldest first."""
    archive = open_archive(folder)
    assert [*archive.soundness.database(), *archive.soundness.audit_log()] == []
    found = [entry.object_id for entry in reversed(archive.editors.audit_log(100))]
    archive.close()
    return found


def faults_of(ended: "subprocess.CompletedProcess[str]", folder: Path) -> Iterator[str]:
    """Yield what is wrong after a call failed: an end that was not told, or a row that was acknowledged and is gone."""
    if ended.returncode not in (0, 1) or "Traceback" in ended.stderr:
        yield f"ended with {ended.returncode}: {ended.stderr[-400:]}"
    if ended.returncode and "refused: " not in ended.stderr:
        yield f"ended with {ended.returncode} and did not say why: {ended.stderr[-400:]}"
    told = ended.stdout.split()
    if (there := held(folder / "var")[: len(told)]) != told:
        yield f"said {told}, holds {there}"


def changes(log: Path) -> Iterator[Change]:
    """Yield what was written down, in its order."""
    data, at = log.read_bytes(), 0
    while at < len(data):
        kind, path_length, offset, length = HEAD.unpack_from(data, at)
        at += HEAD.size
        path = data[at : at + path_length].decode()
        at += path_length
        taken = length if chr(kind) in "wrl" else 0
        yield Change(kind=chr(kind), path=path, offset=offset, content=data[at : at + taken])
        at += taken
