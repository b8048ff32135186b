"""How every process logs: one line an event that no input can forge, without secrets, in files that stay small."""

import contextlib
import logging
import os
import re
import shutil
import threading
import time
from pathlib import Path

# What could end a line, hide a part of it or turn it round (C0, C1, line separators, bidirectional controls).
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SECRET = re.compile(
    r"(?i)\b(authorization|cookie|set-cookie|password|passwd|secret|token|csrf_token|api_?key|sid)\b(['\"]?\s*[=:]\s*)"
    r"(['\"]?(?:basic\s+|bearer\s+)?)[^\s&;,'\"]+"
)
_USERINFO = re.compile(r"(?i)\b([a-z][a-z0-9+.-]*://)[^\s/@]+@")

ROTATE_BYTES = 5_000_000
KEEP_ROTATED = 3  # beside the one that is written
KEEP_RUNS = 50
MOST_LETTERS = 4000


class OneLine(logging.Formatter):
    """Writes an event on one line; a traceback follows on lines of its own that begin with a bar."""

    converter = staticmethod(time.gmtime)

    def __init__(self) -> None:
        super().__init__("%(asctime)sZ %(levelname)s %(name)s %(message)s", "%Y-%m-%dT%H:%M:%S")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the name that logging calls
        """Return the line, escaped and without secrets."""
        return escaped(super().formatMessage(record))

    def formatException(self, ei: object) -> str:  # noqa: N802 - the name that logging calls
        """Return a traceback that cannot be taken for events."""
        told = super().formatException(ei)  # type: ignore[arg-type]  # handed through
        return "\n".join(f"  | {escaped(line)}" for line in told.splitlines())


class InARow(logging.Filter):
    """Lets equal events that follow each other through only as the first, tenth, hundredth ... of them."""

    def __init__(self) -> None:
        super().__init__()
        self._guard = threading.Lock()
        self._last: tuple[object, ...] = ()
        self._times = 0

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether an event is written; one that stands for others says for how many."""
        thrown = str(record.exc_info[1]) if record.exc_info else ""
        event = (record.name, record.levelno, record.getMessage(), thrown)
        with self._guard:
            self._times = self._times + 1 if event == self._last else 1
            self._last, times = event, self._times
        if times > 1:
            record.msg, record.args = "%s (%d times in a row)", (event[2], times)
        return str(times).strip("0") == "1"


def escaped(line: str) -> str:
    """Return a line with control characters as escapes, secrets hidden, and no longer than some 4,000 letters."""
    hidden = _USERINFO.sub(r"\1[hidden]@", _SECRET.sub(r"\1\2\3[hidden]", line))
    plain = _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", hidden)
    return plain if len(plain) <= MOST_LETTERS else f"{plain[:MOST_LETTERS]}... ({len(plain)} letters)"


def set_up(level: int = logging.WARNING) -> None:
    """Let this process log to stderr, which whoever started it leads into a file or a journal."""
    handler = logging.StreamHandler()
    handler.setFormatter(OneLine())
    handler.addFilter(InARow())
    handler.setLevel(level)  # libraries set the levels of their own loggers
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # it warns whenever two requests meet


def tidy(folder: Path) -> None:
    """Keep the logs of a folder small: rotate files that have grown, forget those of old runs. Safe at any time.

    A process goes on writing into its file: the content is copied and the file cut to nothing, which is right because
    every writer appends.
    """
    with contextlib.suppress(OSError):  # a full disk must not stop whoever tidies
        for path in folder.glob("*.log"):
            if path.stat().st_size > ROTATE_BYTES:
                _rotate(path)
        runs = sorted(folder.glob("run-*.log*"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in runs[KEEP_RUNS:]:
            path.unlink(missing_ok=True)


def _rotate(path: Path) -> None:
    for number in range(KEEP_ROTATED, 1, -1):
        older = path.with_name(f"{path.name}.{number - 1}")
        if older.exists():
            older.replace(path.with_name(f"{path.name}.{number}"))
    first = path.with_name(f"{path.name}.1")
    try:
        shutil.copyfile(path, first)
    except OSError:  # no room for a copy: the newest lines are worth less than the disk
        first.unlink(missing_ok=True)
    os.truncate(path, 0)
