"""Shows how far a run is, with the reading and indexing after it: live on a terminal, else in few plain lines."""

from dataclasses import dataclass
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.live import Live
from rich.text import Text

from archive import Archive
from records.changes import INDEXING, UNDERSTANDING, ChangeKind
from records.crawls import Outcome, Run, RunId

BAR_WIDTH = 24
MANY = 1000  # a longer backlog is shown as this with a plus


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """How far things are at one moment."""

    run: Run
    unread: int
    unindexed: int
    is_counted: bool  # alarms of its sources are up to date
    alarming: int  # sources with alarms

    @property
    def is_over(self) -> bool:
        """Whether the run has ended, everything that it found can be searched, and its sources have been judged."""
        return not self.run.state.is_active and not self.unread and not self.unindexed and self.is_counted


def snapshot(archive: Archive, run_id: RunId) -> Snapshot:
    """Look at the archive."""
    unread = archive.changes.since(archive.changes.checkpoint(UNDERSTANDING), [ChangeKind.ARTICLE], limit=MANY)
    unindexed = archive.changes.since(
        archive.changes.checkpoint(INDEXING), [ChangeKind.FINDINGS, ChangeKind.WITHDRAWAL], limit=MANY
    )
    return Snapshot(
        run=archive.runs.get(run_id),
        unread=len(unread),
        unindexed=len(unindexed),
        is_counted=archive.health.is_counted(run_id),
        alarming=len({alarm.source for alarm in archive.health.open_alarms()}),
    )


def line_of(shot: Snapshot) -> str:
    """Say in one line how far things are."""
    counts = dict(shot.run.counts)
    ended = sum(counts.values())
    seen = ended + shot.run.pending
    trouble = sum(number for outcome, number in counts.items() if outcome.is_trouble)
    parts = [
        f"run {shot.run.id} {shot.run.state.value}",
        f"{ended} of {seen} addresses",
        f"{counts.get(Outcome.NEW, 0)} new",
        f"{counts.get(Outcome.CHANGED, 0)} changed",
    ]
    if trouble:
        parts.append(f"{trouble} in trouble")
    if shot.unread or shot.unindexed:
        parts.append(f"{_some(shot.unread)} to read, {_some(shot.unindexed)} to index")
    if shot.is_over and shot.alarming:
        parts.append(f"{shot.alarming} {'source' if shot.alarming == 1 else 'sources'} with alarms")
    return ", ".join(parts)


class Display:
    """A live display between entering and leaving."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._live = Live(console=console, transient=True, refresh_per_second=8) if console.is_terminal else None
        self._last_state = ""

    def __enter__(self) -> Self:
        if self._live is not None:
            self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._live is not None:
            self._live.stop()

    def show(self, shot: Snapshot) -> None:
        """Show how far things are; where there is no terminal, only changes of state get a line."""
        if self._live is not None:
            self._live.update(Text.assemble((_bar(shot), "cyan"), "  ", line_of(shot)))
        elif shot.run.state.value != self._last_state:
            self._console.print(line_of(shot), highlight=False)
        self._last_state = shot.run.state.value

    def say(self, text: str) -> None:
        """Print a line that stays."""
        self._console.print(text, highlight=False, markup=False)


def _bar(shot: Snapshot) -> str:
    ended = sum(number for _outcome, number in shot.run.counts)
    seen = max(ended + shot.run.pending, 1)
    filled = round(BAR_WIDTH * ended / seen)
    return "━" * filled + "╌" * (BAR_WIDTH - filled)


def _some(number: int) -> str:
    return f"{number}+" if number >= MANY else str(number)
