"""Gives what is kept before anything else is done, and has it made anew behind the visitors' backs when news came.

It stands before Flask: a look into memory and one at the archive's version (`PRAGMA data_version`). When that has not
changed, what was right then is right now. When it has, the change log tells whether something was decided or taken
away: nothing older than that is given to anybody. News only may wait, and no longer than the settings say.

A site that was just started has nothing at hand: as soon as the first visitor came, the films that are told most are
made whenever nobody waits.
"""

import re
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

from flask import Flask
from werkzeug.sansio.utils import host_is_trusted
from werkzeug.test import run_wsgi_app

from records.errors import SecondUnitError
from records.subjects import SubjectKind
from webapp.caching import PAGE_CACHE, RENEWS
from webapp.guards import HEADERS
from webapp.keeping import KeptPage, address_of
from webapp.metrics import KEY as METRICS
from webapp.metrics import Metrics
from webapp.rooms import KEY, Rooms
from webapp.serving.health import Health

Environ = dict[str, Any]
Start = Callable[..., Any]

# Who takes gzip without conditions, as every browser does; the others are answered by Flask.
TAKES_GZIP = re.compile(r"(?:^|,)\s*gzip\s*(?:,|$)")
# Who waits for a page that is not kept at all comes first; so long until we look again (s).
YIELD_SECONDS = 0.02
# Pages that wait to be made anew; of more the longest waiting are forgotten until somebody asks again.
MOST_WAITING = 1_000
# Films made ahead of those who will ask: two thirds of all who ask for any of 3,000 (Zipf's law); 15 s of the maker.
AHEAD = 200
ALWAYS = [
    *HEADERS.items(),
    ("Content-Type", "text/html; charset=utf-8"),
    ("Cache-Control", PAGE_CACHE),
    ("Vary", "Accept-Encoding"),
]


class AtHand:
    """A WSGI application before another one. Threads may share it."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._rooms: Rooms = app.extensions[KEY]
        self._metrics: Metrics = app.extensions[METRICS]
        self.health = Health(app)
        self._late = float(self._rooms.settings.site.late_seconds)
        self._version: int | None = None
        self._changed_at = 0.0  # when the version was seen to change (seconds of the pages' clock)
        self._standing: tuple[object, ...] = ()
        self._lock = threading.Lock()
        self._waiting: OrderedDict[str, Environ] = OrderedDict()
        self._visitor: Environ | None = None  # as whom pages are made ahead; nobody when all are made
        self._is_greeted = False
        self._ahead = self._most_told()
        self._woken = threading.Condition()

    def __call__(self, environ: Environ, start_response: Start) -> Iterable[bytes]:
        """Answer (PEP 3333)."""
        begun = time.monotonic()
        if environ["REQUEST_METHOD"] != "GET":
            return self._app(environ, start_response)
        told = self.health.answer(environ, start_response)
        if told:
            self._metrics.count(environ["PATH_INFO"].strip("/"), told[0], time.monotonic() - begun)
            return told[1]
        address, page = address_of(environ), None
        if environ["wsgi.url_scheme"] == "http" and TAKES_GZIP.search(environ.get("HTTP_ACCEPT_ENCODING", "")):
            page = self._fit(address)
        if page is None:
            self._greet(environ)
            return self._app(environ, start_response)
        now = self._rooms.pages.clock()
        if (page.right_at < self._changed_at or now > page.until) and now >= page.rests_until:
            self._line_up(address, environ)
        status, body = _answer(page, environ, start_response)
        self._metrics.count(page.view, status, time.monotonic() - begun)
        return body

    def renew(self) -> None:
        """Make anew what was asked for and is no longer right, one page after the other, for ever."""
        while True:
            environ = self._next()
            while self._rooms.places.is_waited_for:
                time.sleep(YIELD_SECONDS)
            run_wsgi_app(self._app, environ)

    def _next(self) -> Environ:
        """Wait for what is to be made: what somebody asked for, else what many will ask for."""
        while True:
            with self._woken:
                while not (self._waiting or self._visitor):
                    self._woken.wait()
                if self._waiting:
                    return self._waiting.popitem(last=False)[1]
            try:
                path = next(self._ahead, None)
            except SecondUnitError:  # whoever asks will be told
                path = None
            if path and self._visitor:
                return {**self._visitor, "PATH_INFO": path, "QUERY_STRING": ""}
            self._visitor = None

    def _greet(self, environ: Environ) -> None:
        """Begin to make pages ahead, as this visitor would get them: by a name and scheme of the site."""
        if not self._is_greeted and host_is_trusted(environ.get("HTTP_HOST", ""), self._app.config["TRUSTED_HOSTS"]):
            with self._woken:
                self._is_greeted, self._visitor = True, _asked(environ)
                self._woken.notify()

    def _most_told(self) -> Iterator[str]:
        """Yield the paths of the films that most is told of."""
        here = replace(self._rooms)
        counts = here.by_subject(SubjectKind.FILM)
        most = sorted(counts, key=lambda one: (-counts[one], one))[:AHEAD]
        yield from (f"/film/{link.slug}" for link in here.directory.links(most))

    def _fit(self, address: str) -> KeptPage | None:
        """Return the page of an address when it may be given without asking anybody."""
        pages = self._rooms.pages
        if not pages.has(address):
            return None
        try:
            standing = self._present()
        except SecondUnitError:
            return None  # Flask tells it
        return pages.at_hand(address, standing, self._late, since=self._changed_at) if standing else None

    def _present(self) -> tuple[object, ...]:
        """Return what no page that is given may have been made before; nothing when that is not known."""
        here = self._rooms
        with self._lock:
            version = here.archive.watch.version()
            if version is None:
                return ()
            if version != self._version:
                self._changed_at = here.pages.clock()
                settled = here.films.settled_state(here.archive)
                self._standing = settled, here.publications.of(here.archive).mark
                self._version = version
            return *self._standing, here.clock().date()

    def _line_up(self, address: str, environ: Environ) -> None:
        """Have a page made anew by what was asked with, but for whom it is meant."""
        with self._woken:
            if address in self._waiting:
                return
            self._waiting[address] = _asked(environ)
            while len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)
            self._woken.notify()


def _asked(environ: Environ) -> Environ:
    """Return what a request asks, but for whom it is meant."""
    asked = {name: value for name, value in environ.items() if isinstance(value, str)}
    for name in ("HTTP_IF_NONE_MATCH", "HTTP_COOKIE", "HTTP_AUTHORIZATION"):
        asked.pop(name, None)
    more = {"wsgi.input": BytesIO(), "wsgi.errors": environ["wsgi.errors"], "wsgi.version": (1, 0), RENEWS: True}
    return asked | more


def _answer(page: KeptPage, environ: Environ, start_response: Start) -> tuple[int, list[bytes]]:
    tag = f'W/"{page.tag}"'
    if f'"{page.tag}"' in environ.get("HTTP_IF_NONE_MATCH", ""):
        start_response("304 NOT MODIFIED", [*ALWAYS, ("ETag", tag)])
        return 304, []
    length = ("Content-Length", str(len(page.packed)))
    start_response("200 OK", [*ALWAYS, ("ETag", tag), ("Content-Encoding", "gzip"), length])
    return 200, [page.packed]


def at_hand(app: Flask) -> AtHand:
    """Return an application with what is kept before it."""
    before = AtHand(app)
    for job in (before.renew, before.health.watch):
        threading.Thread(target=job, name=job.__name__, daemon=True).start()
    return before
