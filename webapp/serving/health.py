"""Tells whoever watches us how archive and index are, also while all who make pages are busy.

A thread of its own looks once a second, another one answers with what was seen last. What nobody could look at for a
while is told as failing: a site that hangs must not seem well.
"""

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from flask import Flask
from waitress.task import ThreadedTaskDispatcher
from werkzeug.sansio.utils import host_is_trusted
from werkzeug.test import EnvironBuilder, run_wsgi_app

from webapp.caching import RENEWS
from webapp.guards import HEADERS

# What is asked, and what is said when nobody could look.
PATHS: dict[str, dict[str, object]] = {"/healthz": {"status": "failing"}, "/readyz": {"ready": False}}
EVERY = 1.0  # seconds between two looks
# Counting all articles of a large archive on a busy machine may take a second or two (s).
MOST_AGE = 15.0


class Lanes(ThreadedTaskDispatcher):  # type: ignore[misc]  # waitress has no types
    """The threads that answer, with one beside them for questions of health alone."""

    def __init__(self, threads: int) -> None:
        super().__init__()
        self._health = ThreadedTaskDispatcher()
        self._health.set_thread_count(1)
        self.set_thread_count(threads)

    def add_task(self, task: Any) -> None:
        """Have a connection's next request answered. Called by waitress, with that request the first of the line."""
        if getattr(task.requests[0], "path", None) in PATHS:  # a request nobody could read has none
            self._health.add_task(task)
        else:
            super().add_task(task)

    def shutdown(self, cancel_pending: bool = True, timeout: float = 5) -> bool:
        """End all threads."""
        self._health.shutdown(cancel_pending, timeout)
        return bool(super().shutdown(cancel_pending, timeout))


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a look found."""

    status: str
    headers: list[tuple[str, str]]
    body: bytes
    at: float  # when the look began (seconds of the clock)


@dataclass(slots=True)
class Health:
    """What was seen last. Threads may share it."""

    app: Flask
    clock: Callable[[], float] = time.monotonic
    _seen: dict[str, Seen] = field(default_factory=dict)

    def look(self) -> None:
        """Ask the application how everything is."""
        for path in PATHS:
            at = self.clock()
            environ = EnvironBuilder(path=path).get_environ() | {RENEWS: True}
            body, status, headers = run_wsgi_app(self.app, environ, buffered=True)
            self._seen[path] = Seen(status=status, headers=headers.to_wsgi_list(), body=b"".join(body), at=at)

    def watch(self) -> None:
        """Look again and again, for ever."""
        while True:
            self.look()
            time.sleep(EVERY)

    def answer(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> tuple[int, Iterable[bytes]] | None:
        """Answer what asks for health with what was seen last; None when it does not, or nobody has looked yet."""
        seen = self._seen.get(environ["PATH_INFO"])
        if seen is None or not host_is_trusted(environ.get("HTTP_HOST", ""), self.app.config["TRUSTED_HOSTS"]):
            return None
        age = self.clock() - seen.at
        if age > MOST_AGE:
            seen = _unseen(environ["PATH_INFO"], age)
        start_response(seen.status, seen.headers)
        return int(seen.status[:3]), [seen.body]


def _unseen(path: str, age: float) -> Seen:
    said = PATHS[path] | {"reason": f"nobody could look at archive and index for {age:.0f} s"}
    body = json.dumps(said).encode()
    headers = [*HEADERS.items(), ("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
    return Seen(status="503 SERVICE UNAVAILABLE", headers=headers, body=body, at=0.0)
