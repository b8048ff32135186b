"""A small piece of every stage's real work, in a process of its own that may be killed, starved or lied to."""

import errno
import os
import resource
import signal
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from archive import Archive, open_archive
from archive.backup import held_backups
from index import follow as index_follow
from knowledge.follow import follow
from records.captures import CaptureKind
from records.errors import SecondUnitError
from records.sources import SourceSlug
from settings import IndexSettings, KnowledgeSettings
from tests.builders import NOW, a_catalogue, a_source, an_answer, an_extraction

WATCHED = ("fsync", "replace", "rename", "link", "truncate", "ftruncate", "unlink", "mkdir", "open")
# Exit codes.
REFUSED = 3  # an error of ours, told in a line
SYSTEM = 4  # the system's own words got through: told in a line, too, but not ours
BUG = 5


def url_of(number: int) -> str:
    """Return the address of one of the articles that are kept."""
    return f"https://gazette.example/{number}"


def work(folder: Path, articles: int, told: Callable[[str], None], first: int = 0) -> None:
    """Keep, read and index some articles from the first on, and back all up at the end.

    What was done already is done again, and must change nothing.
    """
    archive = open_archive(folder / "var")
    try:
        archive.sources.sync([a_source()], NOW)
        archive.subjects.seed(a_catalogue(), NOW)
        for number in range(first, articles):
            _arrive(archive, number)
            told(f"article {url_of(number)}")
            if number % 3 == 2:
                _follow(archive, folder)
                told(f"indexed {number + 1}")
        _follow(archive, folder)
        told(f"indexed {articles}")
        _back_up(archive, folder, articles)
    finally:
        archive.close()


def _arrive(archive: Archive, number: int) -> None:
    url = url_of(number)
    body = f"<p>Page {number}</p>{'x' * 3000}".encode()
    capture = archive.captures.keep(an_answer(url, body, kind=CaptureKind.ARTICLE), None)
    extraction = an_extraction(
        title=f"The Long Drop: jump number {number}",
        paragraphs=(f"The Long Drop was filmed {number + 2} times in Norway.", f"Word{number} was said."),
    )
    archive.articles.keep(extraction, url=url, source=SourceSlug("gazette"), capture_id=capture.id, now=NOW)


def _follow(archive: Archive, folder: Path) -> None:
    follow(archive, KnowledgeSettings(), NOW)
    index_follow(archive, folder / "var" / "index", IndexSettings(), NOW)


def _back_up(archive: Archive, folder: Path, articles: int) -> None:
    moment = NOW + timedelta(seconds=articles)  # backups are named by the second
    if not any(backup.made_at == moment for _, backup in held_backups(folder / "backups")):
        archive.back_up(folder / "backups", moment)


def lie(at: int, *, for_ever: bool) -> None:
    """Let the call number `at` of those that change files fail, or all from then on."""
    calls = 0

    def failing(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            nonlocal calls
            if real is opens and not _writes(given):
                return real(*given, **named)
            calls += 1
            if calls == at or (for_ever and calls > at):
                raise OSError(errno.EIO, "Input/output error (made up)")
            return real(*given, **named)

        return call

    opens = os.open
    for name in WATCHED:
        setattr(os, name, failing(getattr(os, name)))


def _writes(given: tuple[Any, ...]) -> bool:
    flags = given[1] if len(given) > 1 else 0
    return bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


@dataclass
class Ended:
    """How work ended: exit code (minus the signal that ended it), what it acknowledged, what it complained of."""

    code: int
    lines: list[str]
    complaint: str


class Work:
    """The work in a process of its own, forked from this one so that it need not load everything anew."""

    def __init__(
        self,
        folder: Path,
        articles: int,
        *,
        first: int = 0,
        fail_at: int | None = None,
        for_ever: bool = False,
        file_bytes: int | None = None,
    ) -> None:
        self._told, write = os.pipe()
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 - closed at the end of `ended`
        self.pid = os.fork()
        if self.pid:
            os.close(write)
            return
        os.close(self._told)
        code = BUG
        try:
            os.dup2(self._complaints.fileno(), 2)
            _hurt(fail_at, for_ever=for_ever, file_bytes=file_bytes)
            work(folder, articles, lambda line: os.write(write, f"{line}\n".encode()), first)
            code = 0
        except (SecondUnitError, OSError) as error:
            os.write(2, f"{type(error).__name__}: {error}".encode())
            code = REFUSED if isinstance(error, SecondUnitError) else SYSTEM
        except BaseException:  # the report of a bug is what this is for
            os.write(2, traceback.format_exc()[-1500:].encode())
        finally:
            os._exit(code)

    def kill(self) -> None:
        """End it as a power cut would, as far as processes go."""
        os.kill(self.pid, signal.SIGKILL)

    def await_line(self) -> str:
        """Return once it has acknowledged something, or is over."""
        return os.read(self._told, 200).decode()

    def ended(self, before: str = "") -> Ended:
        """Wait for its end and return what it said; `before` is what `await_line` gave."""
        with os.fdopen(self._told, "rb") as told:
            said = before + told.read().decode("utf-8", "replace")
        _, status = os.waitpid(self.pid, 0)
        with self._complaints as file:
            file.seek(0)
            complaint = file.read().decode("utf-8", "replace")
        return Ended(code=os.waitstatus_to_exitcode(status), lines=said.splitlines(), complaint=complaint.strip())


def _hurt(fail_at: int | None, *, for_ever: bool, file_bytes: int | None) -> None:
    if file_bytes is not None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # else the kernel ends us; on a full disk it would not
        resource.setrlimit(resource.RLIMIT_FSIZE, (file_bytes, file_bytes))
    if fail_at is not None:
        lie(fail_at, for_ever=for_ever)
