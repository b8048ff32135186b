"""What machines ask for: health, robots.txt, the description of our search."""

import time
from collections.abc import Sequence
from datetime import timedelta

from flask import Response, jsonify, render_template, url_for

from records.changes import FOLLOWED, ChangeKind
from records.errors import SecondUnitError
from records.searches import SearchQuery, SearchStatus
from webapp.caching import SHORT
from webapp.contexts.machines.sitemap import sitemap_pages
from webapp.rooms import Rooms, absolute, rooms
from webapp.wording import iso

# Crawlers that gather texts for training; what we show of publishers is not ours to give.
TRAINING_BOTS = (
    "GPTBot",
    "CCBot",
    "ClaudeBot",
    "Google-Extended",
    "Applebot-Extended",
    "Bytespider",
    "meta-externalagent",
)

# RFC 9116, 2.5.5 wants less than a year.
VALID_FOR = timedelta(days=180)


ROBOTS = """User-agent: *
Disallow: /editor
Disallow: /search
Allow: /search/feed.

{bots}
Disallow: /article
Disallow: /search

Sitemap: {sitemap}
"""


def healthz() -> tuple[Response, int]:
    """The state of archive and index: 200 when pages can be served, 503 when the archive cannot be read."""
    here = rooms()
    try:
        report = _report(here)
    except SecondUnitError as error:
        return jsonify({"status": "failing", "archive": "failing", "reason": str(error)}), 503
    return jsonify(report), 200


def _report(here: Rooms) -> dict[str, object]:
    last, indexed = here.state
    # Once a second is enough: who looks is often many, and looks most when there is most to do.
    index, lag = here.tallies.of("health", int(time.monotonic()), lambda: (_index(here), lags(here)))
    return {
        "status": "ok",
        "archive": "ok",
        "index": index,
        "counts": here.counts,
        "last_change": last,
        "indexed_to": indexed,
        "lag_seconds": lag,
    }


def readyz() -> tuple[Response, int]:
    """Whether a balancer may send visitors here: 200 when archive and index answer, else 503."""
    here = rooms()
    try:
        here.archive.changes.last()
        state = _index(here)
    except SecondUnitError as error:
        return jsonify({"ready": False, "reason": str(error)}), 503
    return jsonify({"ready": state == "ready", "index": state}), 200 if state == "ready" else 503


def lags(here: Rooms) -> dict[str, int]:
    """Return for each stage how long the oldest change that it has not seen has been waiting (s)."""
    return {stage: _lag(here, stage, kinds) for stage, kinds in FOLLOWED.items()}


def _index(here: Rooms) -> str:
    try:
        results = here.engine.search(SearchQuery(page_size=1, with_facets=False))
    except SecondUnitError as error:
        return f"failing: {error}"
    return "missing" if results.status is SearchStatus.UNAVAILABLE else "ready"


def _lag(here: Rooms, follower: str, kinds: Sequence[ChangeKind]) -> int:
    """Return how long the oldest change that a stage has not seen has been waiting (s)."""
    waiting = here.archive.changes.since(here.archive.changes.checkpoint(follower), kinds, 1)
    return max(0, round((here.clock() - waiting[0].changed_at).total_seconds())) if waiting else 0


def robots() -> Response:
    """What crawlers may read here."""
    bots = "\n".join(f"User-agent: {bot}" for bot in TRAINING_BOTS)
    text = ROBOTS.format(bots=bots, sitemap=absolute(url_for("sitemap")))
    return Response(text, mimetype="text/plain", headers={"Cache-Control": SHORT})


def sitemap() -> Response:
    """The pages search engines shall list, with the day something was added to each (sitemaps.org protocol 0.9)."""
    body = render_template("sitemap.xml", pages=sitemap_pages(rooms()))
    return Response(body, content_type="application/xml; charset=utf-8", headers={"Cache-Control": SHORT})


def security() -> Response:
    """Whom to tell of a weakness (RFC 9116)."""
    here = rooms()
    expires = (here.clock() + VALID_FOR).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: {here.settings.crawler.contact}",
        f"Expires: {iso(expires)}",
        "Preferred-Languages: en",
        f"Canonical: {absolute(url_for('security'))}",
    ]
    return Response("\n".join(lines) + "\n", mimetype="text/plain", headers={"Cache-Control": SHORT})


def opensearch() -> Response:
    """How a browser can search here from its address bar (OpenSearch 1.1)."""
    body = render_template("opensearch.xml", base=absolute(""))
    return Response(
        body, content_type="application/opensearchdescription+xml; charset=utf-8", headers={"Cache-Control": SHORT}
    )
