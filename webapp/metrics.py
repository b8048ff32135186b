"""Figures for monitoring, in the text format of Prometheus: what the site answers, and how the archive is."""

import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from flask import Flask, Response, abort, current_app, g, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest, values
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector

from records.errors import SecondUnitError
from webapp.caching import RENEWS
from webapp.rooms import Rooms, rooms

KEY = "second_unit_metrics"
# Seconds; what the budgets of the site are about lies between 5 ms and 1 s.
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)
# Where prometheus_client looks for the figures of all processes.
SHARED = "PROMETHEUS_MULTIPROC_DIR"
LOOPBACK = ("127.0.0.1", "::1")
# Set by proxies: a request that came through one is none from this machine.
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")


class Metrics:
    """Counts the answers of one application and reads the archive's figures when asked."""

    def __init__(self, lags: Callable[[Rooms], dict[str, int]]) -> None:
        self._lags = lags
        self.registry = CollectorRegistry()
        # With several processes any of them is asked, and tells what all have counted.
        own = None if SHARED in os.environ else self.registry
        self._answers = Counter("second_unit_answers", "Answers by page and status", ["page", "status"], registry=own)
        self._seconds = Histogram(
            "second_unit_answer_seconds", "Time to an answer", ["page"], buckets=BUCKETS, registry=own
        )
        if own is None:
            MultiProcessCollector(self.registry)  # type: ignore[no-untyped-call] # has no types
        self.registry.register(self)

    def count(self, page: str, status: int, seconds: float) -> None:
        """Count one answer."""
        self._answers.labels(page, str(status)).inc()
        self._seconds.labels(page).observe(seconds)

    def describe(self) -> Iterable[Metric]:
        """Return nothing: what `collect` gives depends on the archive (prometheus_client asks at registration)."""
        return ()

    def collect(self) -> Iterable[Metric]:
        """Return the archive's figures as they are now; only that it is down when it cannot be read."""
        here = rooms()
        up = GaugeMetricFamily("second_unit_up", "1 when the archive can be read")
        try:
            families = list(self._families(here))
        except SecondUnitError:
            up.add_metric([], 0)
            yield up
            return
        up.add_metric([], 1)
        yield up
        yield from families

    def _families(self, here: Rooms) -> Iterable[Metric]:
        archive = here.archive
        articles = GaugeMetricFamily("second_unit_articles", "Articles by state", labels=["state"])
        for state, number in here.counts.items():
            articles.add_metric([state], number)
        yield articles
        said = "Age of the oldest change that a stage has not seen"
        lag = GaugeMetricFamily("second_unit_lag_seconds", said, labels=["stage"])
        for stage, seconds in self._lags(here).items():
            lag.add_metric([stage], seconds)
        yield lag
        free = GaugeMetricFamily("second_unit_free_bytes", "Room on the disk of the archive")
        free.add_metric([], archive.free_bytes())
        yield free
        held = GaugeMetricFamily("second_unit_room_bytes", "With less room than this no crawl begins")
        held.add_metric([], here.settings.storage.room_bytes)
        yield held
        states = archive.sources.feed_states()
        failing = {state.source for state in states if state.failures}
        sources = GaugeMetricFamily("second_unit_sources", "Declared sources by state", labels=["state"])
        sources.add_metric(["declared"], len({state.source for state in states}))
        sources.add_metric(["failing"], len(failing))
        yield sources
        yield from _last_run(here)


def _last_run(here: Rooms) -> Iterable[Metric]:
    recent = here.archive.runs.recent(1)
    if not recent:
        return
    run = recent[0]
    urls = GaugeMetricFamily("second_unit_last_run_urls", "Addresses of the last run by outcome", labels=["outcome"])
    for outcome, number in run.counts:
        urls.add_metric([outcome.value], number)
    yield urls
    at = GaugeMetricFamily("second_unit_last_run_timestamp_seconds", "When the last run was asked for")
    at.add_metric([], run.requested_at.timestamp())
    yield at


def share_figures(folder: Path) -> None:
    """Have this process count in files of a folder, so that each of several processes can tell the figures of all."""
    os.environ[SHARED] = str(folder)
    values.ValueClass = values.MultiProcessValue()  # type: ignore[no-untyped-call] # has no types


def measure(app: Flask, lags: Callable[[Rooms], dict[str, int]]) -> None:
    """Count every answer of an application."""
    metrics = Metrics(lags)
    app.extensions[KEY] = metrics

    def begin() -> None:
        g.begun_at = time.monotonic()

    def end(answer: Any) -> Any:
        begun = g.get("begun_at")
        if begun is not None and RENEWS not in request.environ:
            metrics.count(request.endpoint or "none", answer.status_code, time.monotonic() - begun)
        return answer

    app.before_request(begin)
    app.after_request(end)


def metrics() -> Response:
    """The figures, for a collector on this machine only: they tell more about us than the public needs."""
    is_local = request.remote_addr in LOOPBACK and not any(name in request.headers for name in FORWARDED)
    if not is_local:
        abort(404)
    held: Metrics = current_app.extensions[KEY]
    body = generate_latest(held.registry)
    return Response(body, content_type=CONTENT_TYPE_LATEST, headers={"Cache-Control": "no-store"})
