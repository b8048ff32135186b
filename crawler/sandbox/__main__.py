"""The child of the sandbox: reads foreign documents under limits and answers in JSON. Ends when its input ends."""

import gc
import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from math import ceil
from typing import Any, BinaryIO

from lxml import etree

from crawler.discovery import FeedRefusedError, find_feeds, read_feed, read_home, read_listing, read_opml
from crawler.extract import NotAnArticleError, extract
from crawler.sandbox.wire import LENGTH_BYTES, as_json, framed, record_of
from records.sources import Announcement

# Enough for the tables that libraries read late; no room for more.
_MOST_FILES = 32
# Share of the allowed memory that counts as all of it, as the piece that failed was never given.
_NEARLY_ALL = 0.8
# A page is tens of thousands of objects that go when it was read, nearly all without the collector: it looks for
# cycles after so many, and seldom at what stayed. That is a tenth of the processor time of a page.
_COLLECTED_AFTER = (20_000, 20, 50)
JOBS: dict[str, Callable[..., Any]] = {
    "extract": extract,
    "read_feed": read_feed,
    "read_listing": read_listing,
    "find_feeds": find_feeds,
    "read_home": read_home,
    "read_opml": read_opml,
}


def main() -> None:
    """Answer jobs from standard input on standard output, under the limits given as arguments (seconds, megabytes)."""
    seconds, megabytes = float(sys.argv[1]), int(sys.argv[2])
    jobs, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not get between the frames.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*_COLLECTED_AFTER)
    _limit(megabytes)
    answers.write(framed({"ready": os.getpid()}))
    answers.flush()
    while (message := _frame(jobs)) is not None:
        body = _frame(jobs) or b""
        _allow(seconds)
        answers.write(framed(_answer(message, body)))
        answers.flush()


def _frame(stream: BinaryIO) -> bytes | None:
    head = stream.read(LENGTH_BYTES)
    return stream.read(int.from_bytes(head, "big")) if len(head) == LENGTH_BYTES else None


def _limit(megabytes: int) -> None:
    with open("/proc/self/statm", encoding="ascii") as sizes:
        used = int(sizes.read().split()[0]) * resource.getpagesize()
    most = used + megabytes * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (_MOST_FILES, _MOST_FILES))


def _is_memory_used_up() -> bool:
    with open("/proc/self/status", encoding="ascii") as lines:
        peak = next(int(line.split()[1]) for line in lines if line.startswith("VmPeak:"))
    return peak * 1024 >= _NEARLY_ALL * resource.getrlimit(resource.RLIMIT_AS)[0]


def _allow(seconds: float) -> None:
    """Give the next document its processor time: the kernel ends the process (SIGXCPU) when it has used more."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (ceil(usage.ru_utime + usage.ru_stime + seconds), hard))


def _answer(message: bytes, body: bytes) -> dict[str, Any]:
    job = json.loads(message)
    arguments = dict(job["arguments"])
    for name, kind in (("hint", Announcement), ("now", datetime)):
        if arguments.get(name) is not None:
            arguments[name] = record_of(kind, arguments[name])
    try:
        return {"result": as_json(JOBS[job["job"]](body, **arguments))}
    except (NotAnArticleError, FeedRefusedError) as refusal:
        return {"refusal": type(refusal).__name__, "reason": refusal.reason, "text": str(refusal)}
    except MemoryError:
        return {"breach": "memory", "text": "the document needs more memory than allowed"}
    except Exception as error:
        # A bug, or a library giving up on hostile input. The parent is told and ends this child.
        if isinstance(error, etree.LxmlError) and _is_memory_used_up():
            # libxml2 does not always say that memory is what it lacks.
            return {"breach": "memory", "text": f"the parser ran out of memory ({error})"}
        place = error.__traceback__
        while place and place.tb_next:
            place = place.tb_next
        where = f"{place.tb_frame.f_code.co_filename.rpartition('/')[2]}:{place.tb_lineno}" if place else "?"
        return {"breach": "crashed", "text": f"{type(error).__name__} at {where}: {str(error)[:200]}"}


if __name__ == "__main__":
    main()
