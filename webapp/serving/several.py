"""Serves with several processes on one socket: starts them, puts another in the place of one that died, ends them."""

import logging
import os
import shutil
import signal
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from records.errors import SecondUnitError
from webapp.metrics import share_figures

log = logging.getLogger("webapp")

Ready = Callable[[], None]
# One that did not live so long (s) is followed by another one only after a pause; a longer one each time.
SHORT_LIFE = 10.0
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
# So long (s) those that are told to end may take; systemd and containers wait 20.
END_SECONDS = 12.0
ENDINGS = (signal.SIGTERM, signal.SIGINT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What a process does until it is interrupted."""

    run: Callable[[Ready], None]  # calls what it is given when it is ready
    is_counted: bool = True  # whether the answers it gives are those to visitors


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """A process of the site."""

    job: Job
    number: int
    started: float  # seconds of a clock that never goes back
    hold: int  # an open file whose end tells the process that we are gone
    told: int  # an open file by which it tells that it is ready


def serve_several(jobs: Sequence[Job], ready: Ready) -> None:
    """Do each job in a process of its own until interrupted. They share what was opened before, such as a socket.

    They start one after the other: the first brings the archive's schema up to date, and what keeps it from starting is
    told once and ends everything. Later the others go on while one is replaced.

    Args:
        jobs: one for each process.
        ready: called when all are ready.
    """
    figures = Path(tempfile.mkdtemp(prefix="second-unit-figures-"))
    running: dict[int, Process] = {}

    def start(job: Job) -> bool:
        with _undisturbed():
            process = _start(job, figures, [one.hold for one in running.values()])
            running[process.number] = process
        with open(process.told, "rb") as words:
            return words.read(1) == b"r"

    try:
        for job in jobs:
            if not start(job):
                number, status = os.wait()
                del running[number]
                raise SystemExit(abs(os.waitstatus_to_exitcode(status)))
        ready()
        pause = FIRST_PAUSE
        while True:
            number, status = os.wait()
            ended = running.pop(number)
            os.close(ended.hold)
            lived, code = time.monotonic() - ended.started, os.waitstatus_to_exitcode(status)
            log.error("process %d of the site ended (%d) after %.0f s; another one is started", number, code, lived)
            if lived < SHORT_LIFE:
                time.sleep(pause)
            pause = min(LONGEST_PAUSE, pause * 2) if lived < SHORT_LIFE else FIRST_PAUSE
            start(ended.job)
    finally:
        _end(list(running))
        shutil.rmtree(figures, ignore_errors=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let nobody end us meanwhile: Python would swallow that while it forks, and a child not yet noted would stay."""
    signal.pthread_sigmask(signal.SIG_BLOCK, ENDINGS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDINGS)


def _start(job: Job, figures: Path, holds: list[int]) -> Process:
    """Start a process."""
    told, tell = os.pipe()
    held, hold = os.pipe()
    started, number = time.monotonic(), os.fork()
    if number == 0:
        for file in (told, hold, *holds):
            os.close(file)
        _be(job, figures, tell, held)
    os.close(tell)
    os.close(held)
    return Process(job=job, number=number, started=started, hold=hold, told=told)


def _be(job: Job, figures: Path, tell: int, held: int) -> None:
    """Do a job as a new process; never returns."""
    code = 1
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDINGS)
        threading.Thread(target=_end_with_parent, args=(held,), name="parent", daemon=True).start()
        if job.is_counted:
            share_figures(figures)
        job.run(lambda: os.close(tell) if os.write(tell, b"r") else None)
        code = 0
    except (SystemExit, KeyboardInterrupt):
        code = 0
    except SecondUnitError as error:
        sys.stderr.write(f"{error}\n")
    except BaseException:
        sys.stderr.write(traceback.format_exc())
    finally:
        with suppress(OSError):
            sys.stderr.flush()
        os._exit(code)


def _end_with_parent(held: int) -> None:
    os.read(held, 1)  # comes back when the other end is gone
    os.kill(os.getpid(), signal.SIGTERM)


def _end(numbers: list[int]) -> None:
    """End processes; those that take too long the hard way."""
    for number in numbers:
        with suppress(ProcessLookupError):
            os.kill(number, signal.SIGTERM)
    deadline = time.monotonic() + END_SECONDS
    while numbers and time.monotonic() < deadline:
        numbers = [number for number in numbers if os.waitpid(number, os.WNOHANG)[0] == 0]
        time.sleep(0.02)
    for number in numbers:
        os.kill(number, signal.SIGKILL)
        os.waitpid(number, 0)
