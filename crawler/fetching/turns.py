"""Lets several processes ask a host in turn: one request at a time, whoever crawls, looks or tries."""

import asyncio
import fcntl
import hashlib
import os
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = "turns"  # below storage.folder; locks, which the kernel drops with their holder
POLL_SECONDS = 0.05


@dataclass(slots=True)
class _Place:
    """What this process knows of one host."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)  # between requests of this process
    turn: int | None = None  # the file whose lock is held while a request is on its way


class Turns:
    """The turns of one process. Who waits for a host is the next one: nobody takes two turns while another waits."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._places: dict[str, _Place] = {}

    async def take(self, host: str, seconds: float) -> bool:
        """Wait for the turn at a host, and until `seconds` have passed since another process had its answer.

        Returns:
            Whether another process has asked since we did: it may have been told to leave the host alone.
        """
        place = self._places.setdefault(host, _Place())
        await place.lock.acquire()
        try:
            waiting = await _locked(self._path(host, "next"))
            try:
                place.turn = await _locked(self._path(host, "turn"))
            finally:
                os.close(waiting)
            asked_by, answered_at = _last(place.turn)
            if asked_by in (0, os.getpid()):
                return False
            # A clock that was set back makes nobody wait longer than once.
            await asyncio.sleep(min(max(answered_at + seconds - time.time(), 0.0), seconds))
        except BaseException:
            self.give(host)
            raise
        return True

    def give(self, host: str) -> None:
        """Let the next one have the turn; the pause until then begins now. Safe to repeat."""
        place = self._places[host]
        if place.turn is not None:
            with suppress(OSError):  # a full disk; the pause of this process holds all the same
                os.pwrite(place.turn, f"{os.getpid():<10} {time.time():<20.3f}".encode(), 0)
            os.close(place.turn)
            place.turn = None
        if place.lock.locked():
            place.lock.release()

    def _path(self, host: str, kind: str) -> Path:
        return self._folder / f"{hashlib.sha256(host.encode()).hexdigest()[:32]}.{kind}"


async def _locked(path: Path) -> int:
    """Return a file once its lock is ours."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        while True:
            with suppress(BlockingIOError):
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return descriptor
            await asyncio.sleep(POLL_SECONDS)
    except BaseException:
        os.close(descriptor)
        raise


def _last(descriptor: int) -> tuple[int, float]:
    """Return which process had the last answer of a host, and when (s since 1970); 0 when none had."""
    with suppress(ValueError, OSError):
        asked_by, answered_at = os.pread(descriptor, 64, 0).split()
        return int(asked_by), float(answered_at)
    return 0, 0.0
