"""Files damaged behind our back: either every answer is right, or the damage is named, and what can be is made anew."""

import random
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from archive import open_archive
from records.errors import SecondUnitError
from tests.builders import NOW
from tests.torture.drilling import Budget, Drill, Result
from tests.torture.judging import is_readable
from tests.torture.storing import ARTICLES, judged
from tests.torture.work import Work

HOW = "bytes flipped, zeroed, cut off"


def damaged_database(budget: Budget) -> Result:
    """Bytes of the database: either every answer is right, or it is refused by name."""
    return _damaged(budget, Result("database damaged", HOW), "second-unit.db", _noticed)


def damaged_index(budget: Budget) -> Result:
    """Any file of the index: the next step makes it anew, and then everything is found."""

    def mended(folder: Path, what: str) -> Sequence[str]:
        return [f"{what}: {fault}" for fault in judged(folder, set())]

    return _damaged(budget, Result("index damaged", HOW), "index/**/*", mended)


def damaged_captures(budget: Budget) -> Result:
    """A WARC file: verification names a fault, and nothing else breaks."""
    return _damaged(budget, Result("captures damaged", HOW), "captures/**/*.warc.gz*", _told)


def _damaged(budget: Budget, result: Result, pattern: str, judge: Callable[[Path, str], Sequence[str]]) -> Result:
    """Damage one of the files that a pattern finds, each time in a fresh copy of one archive, and have it judged."""
    with tempfile.TemporaryDirectory() as name:
        whole = Path(name) / "whole"
        whole.mkdir()
        Work(whole, ARTICLES).ended()
        for number in budget.rounds():
            folder = Path(name) / f"copy-{number}"
            shutil.copytree(whole, folder)
            files = sorted(path for path in (folder / "var").glob(pattern) if path.is_file() and path.stat().st_size)
            chosen = budget.chance.choice(files)
            before = chosen.read_bytes()
            what = f"{chosen.name}, {_damage(chosen, budget.chance)}"
            if chosen.read_bytes() != before:
                result.timed(lambda folder=folder, what=what: result.broken.extend(judge(folder, what)))
            shutil.rmtree(folder)
    return result


def _noticed(folder: Path, what: str) -> Sequence[str]:
    """Open a damaged archive: an error of ours, unsound, or whole as SQLite itself sees it; never anything else."""
    try:
        archive = open_archive(folder / "var")
    except SecondUnitError:
        return ()
    except Exception as error:
        return [f"{what}: {type(error).__name__} on opening: {error}"]
    try:
        found = [*archive.soundness.database(), *archive.soundness.articles()]
        archive.articles.after(0, 100)
    except SecondUnitError:
        return ()
    except Exception as error:
        return [f"{what}: {type(error).__name__}: {error}"]
    finally:
        archive.close()
    if not found and not is_readable(folder / "var" / "second-unit.db"):
        return [f"{what}: not noticed"]
    return ()


def _damage(path: Path, chance: random.Random) -> str:
    content = bytearray(path.read_bytes())
    at = chance.randrange(len(content))
    match chance.randrange(3):
        case 0:
            for _ in range(20):
                content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
            what = "20 bits flipped"
        case 1:
            end = min(len(content), at + 4096)
            content[at:end] = bytes(end - at)
            what = f"a page of zeros at {at}"
        case _:
            del content[at:]
            what = f"cut off at {at}"
    path.write_bytes(content)
    for beside in ("-wal", "-shm"):
        path.with_name(path.name + beside).unlink(missing_ok=True)
    return what


def _told(folder: Path, what: str) -> Sequence[str]:
    archive = open_archive(folder / "var")
    try:
        report = archive.fixity.verify(NOW)
    except Exception as error:
        return [f"{what}: {type(error).__name__}: {error}"]
    finally:
        archive.close()
    return () if report.fault_count else [f"{what}: not noticed"]


DRILLS: tuple[Drill, ...] = (damaged_database, damaged_index, damaged_captures)
