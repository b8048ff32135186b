"""Runs commands for the desk as processes of their own: started, looked at by polling, and read when they are over.

An errand is a folder with what the command says. Its lock is held by the process itself, so a killed command, or a site
that was started again, changes nothing about what the desk knows.
"""

import fcntl
import json
import os
import re
import secrets
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from records.errors import ConflictError, NotFoundError
from settings import PROJECT
from webapp.rooms import Rooms

FOLDER = "errands"
KEPT = 30  # folders; the oldest go
AT_ONCE = 2
LOCK, SAID, COMPLAINED, ABOUT = "lock", "said.txt", "complained.txt", "errand.json"
ID = re.compile(r"[0-9a-f]{16}")
MOST_READ = 2_000_000  # bytes of what a command says
# Those of this process, so that their ends are taken note of (wait(2)); what the desk says never depends on it.
CHILDREN: list["subprocess.Popen[bytes]"] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """One command. `wish` is what its form said, for the page that shows it and for trying again."""

    id: str
    kind: str
    by: str
    begun_at: datetime
    wish: Mapping[str, Any]
    is_over: bool = False
    said: str = ""  # what the command printed; empty when it failed
    complaint: str = ""  # why it failed, in its own words

    @property
    def is_done(self) -> bool:
        """Whether it is over and did what it should."""
        return self.is_over and not self.complaint

    @property
    def result(self) -> Any:
        """What it printed as JSON; None while there is nothing, or something else."""
        with suppress(ValueError):
            return json.loads(self.said)
        return None


def send(here: Rooms, kind: str, command: Sequence[str], *, by: str, wish: Mapping[str, Any]) -> Errand:
    """Start a command of `./run`; return its errand. Raise ConflictError while others are on their way."""
    underway = [each for each in recent(here) if not each.is_over]
    if len(underway) >= AT_ONCE:
        raise ConflictError(f"{len(underway)} others are under way (asked for by {underway[0].by}); wait for them")
    folder = _folder(here) / secrets.token_hex(8)
    folder.mkdir(parents=True, mode=0o700)
    errand = Errand(id=folder.name, kind=kind, by=by, begun_at=here.clock(), wish=dict(wish))
    about = {key: value for key, value in asdict(errand).items() if key in ("kind", "by", "wish")}
    (folder / ABOUT).write_text(json.dumps(about | {"begun_at": errand.begun_at.isoformat()}), "utf-8")
    _start(folder, command, {"SECOND_UNIT_CONFIG": str(here.config)} if here.config else {})
    _tidy(here)
    return errand


def look(here: Rooms, errand_id: str) -> Errand:
    """Return how an errand is. Raise NotFoundError when there is none."""
    folder = _folder(here) / errand_id
    if not ID.fullmatch(errand_id) or not (folder / ABOUT).is_file():
        raise NotFoundError("this is not known any more; ask again")
    about = json.loads((folder / ABOUT).read_text("utf-8"))
    is_over = not _is_held(folder / LOCK)
    said = _read(folder / SAID) if is_over else ""
    return Errand(
        id=errand_id,
        kind=about["kind"],
        by=about["by"],
        begun_at=datetime.fromisoformat(about["begun_at"]),
        wish=about["wish"],
        is_over=is_over,
        said=said,
        complaint=_complaint(folder / COMPLAINED) if is_over and not said.strip() else "",
    )


def recent(here: Rooms, kind: str = "") -> list[Errand]:
    """Return the errands that are still known, the newest first; of one kind, or all."""
    folders = sorted(_folder(here).glob(f"*/{ABOUT}"), key=_age, reverse=True)
    errands = []
    for path in folders:
        with suppress(NotFoundError, OSError, ValueError):
            errands.append(look(here, path.parent.name))
    return [each for each in errands if not kind or each.kind == kind]


def keep_upload(here: Rooms, name: str, body: bytes) -> Path:
    """Store what an editor sent, for a command to read; it goes with the next errands."""
    folder = _folder(here) / "uploads"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for old in sorted(folder.iterdir(), key=_age)[:-KEPT]:
        old.unlink(missing_ok=True)
    path = folder / f"{secrets.token_hex(8)}-{name}"
    path.write_bytes(body)
    return path


def _start(folder: Path, command: Sequence[str], environment: Mapping[str, str]) -> None:
    """Start the process with the lock in its hands: the kernel takes it away however the process ends."""
    lock = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with (folder / SAID).open("wb") as said, (folder / COMPLAINED).open("wb") as complained:
            child = subprocess.Popen(  # noqa: S603 - our own module, never a shell
                [sys.executable, "-P", "-m", "pipeline", *command],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=complained,
                env=os.environ | {"PYTHONPATH": str(PROJECT), **environment},
                start_new_session=True,
                pass_fds=(lock,),
            )
        CHILDREN[:] = [child, *(each for each in CHILDREN if each.poll() is None)]
    finally:
        os.close(lock)


def _is_held(path: Path) -> bool:
    try:
        descriptor = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def _read(path: Path) -> str:
    with suppress(OSError):
        return path.read_bytes()[:MOST_READ].decode("utf-8", "replace")
    return ""


def _complaint(path: Path) -> str:
    lines = [line for line in _read(path).splitlines() if line.strip()]
    told = next((line for line in reversed(lines) if line.lower().startswith("error: ")), "")
    if told:
        return told[len("error: ") :]
    return f"it ended without a word; its last line was: {lines[-1][:300]}" if lines else "it was ended from outside"


def _tidy(here: Rooms) -> None:
    old = sorted(_folder(here).glob(f"*/{ABOUT}"), key=_age, reverse=True)[KEPT:]
    for path in old:
        if not _is_held(path.parent / LOCK):
            shutil.rmtree(path.parent, ignore_errors=True)


def _age(path: Path) -> float:
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0


def _folder(here: Rooms) -> Path:
    return here.settings.storage.folder / FOLDER
