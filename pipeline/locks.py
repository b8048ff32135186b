"""Locks between processes, which the kernel drops when their holder dies."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WORKER_LOCK = "worker.lock"
CRAWL_LOCK = "crawl.lock"  # held by the crawl process for its life


@contextmanager
def held(path: Path) -> Iterator[bool]:
    """Take a lock if it is free, and give it back at the end; yields whether it is ours."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        yield _take(descriptor)
    finally:
        os.close(descriptor)


def is_held(path: Path) -> bool:
    """Tell whether some process holds a lock at this moment."""
    with held(path) as ours:
        return not ours


def _take(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
