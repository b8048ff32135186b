"""Faults of machine and disk while real work goes on: killed at any moment, refused by the disk, out of room."""

import shutil
import signal
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.faults import disk
from tests.torture.drilling import Budget, Drill, Result
from tests.torture.judging import acknowledged, faults_of
from tests.torture.work import REFUSED, Ended, Work

ARTICLES = 6
# The work takes about as long (s) once tables are there; kills fall at random within.
WORK_SECONDS = 0.25
# Each folder is made, finished and judged once, which costs as much as several kills.
KILLS_A_FOLDER = 16
LATE = 0.5  # share of kills that wait for the first acknowledgement
MOST_CALLS = 250  # the work makes fewer that change files
ROWS = 3  # kept by SQLite alone
BEYOND = 60  # calls behind the last one of undisturbed work: a fault may lead to more of them


def killed(budget: Budget) -> Result:
    """SIGKILL at a random moment while articles are captured, kept, read, indexed, backed up; then the same again."""
    result = Result("killed at any moment", "SIGKILL, then the same work again")
    for _ in budget.rounds():
        with tempfile.TemporaryDirectory() as name:
            folder, promised, articles = Path(name), set[str](), 0
            for _ in range(KILLS_A_FOLDER):
                articles = len(promised) + ARTICLES  # each kill meets work that was not done before
                process = Work(folder, articles, first=len(promised))
                first = process.await_line() if budget.chance.random() < LATE else ""
                time.sleep(budget.chance.uniform(0, WORK_SECONDS))
                process.kill()
                ended = process.ended(first)
                promised |= acknowledged(ended.lines)
                result.times += ended.code == -signal.SIGKILL
                result.broken += (
                    [] if ended.code in (0, -signal.SIGKILL) else [f"ended with {ended.code}: {ended.complaint[-400:]}"]
                )
            result.broken += judged(folder, promised, max(articles, ARTICLES))
    return result


def refused_once(budget: Budget) -> Result:
    """The n-th call that changes files fails with EIO."""
    return _lied_to(
        budget, Result("the disk refuses once", "n-th open, fsync, rename ... fails with EIO"), for_ever=False
    )


def refused_for_ever(budget: Budget) -> Result:
    """The n-th call that changes files fails with EIO, and every later one."""
    result = Result("the disk refuses from then on", "n-th and every later open, fsync, rename ... fails with EIO")
    return _lied_to(budget, result, for_ever=True)


def refused_to_sqlite(budget: Budget) -> Result:
    """The n-th call of SQLite to the disk fails with EIO, each once and then each from there on, until none is left."""
    result = Result("the disk refuses SQLite", "n-th open, read, write, fsync ... below SQLite fails, once or for ever")
    if disk.COMPILER is None:
        result.remarks = "needs a C compiler"
        return result
    with tempfile.TemporaryDirectory() as name:
        library, log = disk.compiled(Path(name)), Path(name) / "log"
        disk.work(library, Path(name) / "undisturbed", ROWS, DISK_LOG=str(log))
        calls = sum(1 for _ in disk.changes(log)) + BEYOND
        for number in budget.rounds():
            at, lasts = 1 + number // 2, {"DISK_FOR_EVER": "1"} if number % 2 else {}
            if at > calls:
                break
            folder = Path(name) / str(number)
            ended = disk.work(library, folder, ROWS, DISK_FAIL_AT=str(at), **lasts)
            result.times += 1
            result.broken += [f"call {at} fails: {fault}" for fault in disk.faults_of(ended, folder)]
            shutil.rmtree(folder)
        result.remarks = f"calls 1 to {(result.times + 1) // 2} of {calls}"
    return result


def out_of_room(budget: Budget) -> Result:
    """No file can grow beyond a size; then there is room again."""
    result = Result("no room", "RLIMIT_FSIZE at a random size, then none")
    for _ in budget.rounds():
        limit = int(budget.chance.choice((1_000, 20_000, 400_000, 700_000, 1_500_000)) * budget.chance.uniform(0.5, 2))
        _round(result, f"room for {limit} bytes", file_bytes=limit)
    return result


def _lied_to(budget: Budget, result: Result, *, for_ever: bool) -> Result:
    """Let the first, second ... call fail until the work runs to its end without meeting the fault, and over again."""
    at = 0
    for _ in budget.rounds():
        at += 1
        ended = _round(result, f"call {at} fails", fail_at=at, for_ever=for_ever)
        if not ended.code and not for_ever and f"indexed {ARTICLES}" in ended.lines and at > MOST_CALLS:
            at = 0
    result.remarks = f"calls 1 to {at if result.times == at else MOST_CALLS}"
    return result


def _round(result: Result, what: str, **hurt: Any) -> Ended:
    """Do the work once with a fault and once without; keep what is wrong then."""
    with tempfile.TemporaryDirectory() as name:
        began = time.perf_counter()
        ended = Work(Path(name), ARTICLES, **hurt).ended()
        result.worst_seconds = max(result.worst_seconds, time.perf_counter() - began)
        result.times += 1
        if ended.code not in (0, REFUSED):
            result.broken.append(f"{what}: ended with {ended.code}: {ended.complaint[-400:]}")
        result.broken += [f"{what}: {fault}" for fault in judged(Path(name), acknowledged(ended.lines))]
    return ended


def judged(folder: Path, promised: set[str], articles: int = ARTICLES) -> list[str]:
    """Do the work again, undisturbed, and say what is wrong then."""
    again = Work(folder, articles).ended()
    if again.code:
        return [f"the same work again ended with {again.code}: {again.complaint[-400:]}"]
    return list(faults_of(folder, articles, promised))


DRILLS: tuple[Drill, ...] = (killed, refused_once, refused_for_ever, refused_to_sqlite, out_of_room)
