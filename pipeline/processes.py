"""Starts and ends processes of ours, each in a session of its own, so that Ctrl-C reaches only their parent."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from settings import PROJECT

PR_SET_PDEATHSIG = 1  # prctl(2)


class Child:
    """A process of ours. It ends when its parent does, also when that is killed (on Linux)."""

    def __init__(self, name: str, command: Sequence[str], *, log: Path, wants_output: bool = False) -> None:
        self.name = name
        self.log = log
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("ab") as stream:
            self.process = subprocess.Popen(  # noqa: S603 - our own modules, never a shell
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE if wants_output else stream,
                stderr=stream,
                env=os.environ | {"PYTHONPATH": str(PROJECT)},
                start_new_session=True,
                preexec_fn=_die_with_parent,  # noqa: PLW1509 - started before any thread of ours
            )

    @property
    def output(self) -> IO[bytes]:
        """What it prints, when that was wanted."""
        if self.process.stdout is None:
            raise ValueError(f"the output of {self.name} was not asked for")
        return self.process.stdout

    @property
    def exit_code(self) -> int | None:
        """None while it runs; minus the signal's number when a signal ended it."""
        return self.process.poll()

    def ask_to_end(self) -> None:
        """Send SIGTERM; a process that is over already is fine."""
        self._signal(signal.SIGTERM)

    def kill(self) -> None:
        """Send SIGKILL to the process and all that it started."""
        self._signal(signal.SIGKILL)

    def wait(self, seconds: float) -> int:
        """Wait for the end, and enforce it when it does not come in time; return the exit code."""
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            return self.process.wait()

    def last_words(self, lines: int = 5) -> str:
        """Return the end of its log, for a message about why it failed."""
        with contextlib.suppress(OSError):
            return "\n".join(self.log.read_text("utf-8", "replace").splitlines()[-lines:])
        return ""

    def _signal(self, number: signal.Signals) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, number)


def python_module(module: str, *arguments: str, config: Path | None = None) -> list[str]:
    """Return the command line that runs a module of ours."""
    chosen = ["--config", str(config)] if config else []
    return [sys.executable, "-P", "-m", module, *arguments, *chosen]


class Stop:
    """Becomes true when SIGTERM or Ctrl-C arrives; a second one is left to end the process the hard way."""

    def __init__(self) -> None:
        self.is_asked = False
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._ask)

    def _ask(self, number: int, _frame: object) -> None:
        self.is_asked = True
        signal.signal(number, signal.SIG_DFL)


def _die_with_parent() -> None:
    with contextlib.suppress(OSError, AttributeError):
        prctl: Callable[[int, int], int] = ctypes.CDLL(None).prctl
        prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
