"""A film's timeline and ledger as tables to take along, and as a snippet for other sites."""

import csv
import io
from collections.abc import Iterable, Sequence

from flask import Response, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from webapp.api.histories import History, history_of, ledger_answer, timeline_answer
from webapp.api.models import Teller
from webapp.caching import PAGE_CACHE, kept_until_changed
from webapp.contexts.films.asked import Asked
from webapp.contexts.films.page import film_page
from webapp.guards import FRAMED_POLICY
from webapp.rooms import rooms

CSV_TYPE = "text/csv; charset=utf-8; header=present"
# What a spreadsheet takes for a formula when a cell begins with it.
FORMULA = ("=", "+", "-", "@", "\t", "\r")

TIMELINE = ("date", "grain", "event", "phase", "headline", "stunts", "superseded_by")
LEDGER = ("stunt", "metric", "figure", "value", "unit", "phase", "relation", "note", "independent")
TELLER = ("rank", "source", "published_at", "title", "url", "quote")

Cell = str | int | float | None


def timeline(slug: str) -> Response:
    """What happened to a film: one line for each event and article that tells of it (RFC 4180)."""
    here = rooms()
    history = history_of(here, slug, request.args.get("as_of", ""))
    rows = [
        (
            (
                one.date,
                one.grain,
                one.event,
                one.phase,
                one.headline,
                "; ".join(stunt.name for stunt in one.stunts),
                one.superseded_by,
            ),
            one.told_by,
        )
        for one in timeline_answer(here, history).events
    ]
    return _table(history, "timeline", TIMELINE, rows)


def ledger(slug: str) -> Response:
    """The figures about a film: one line for each figure and article that gives it (RFC 4180)."""
    here = rooms()
    history = history_of(here, slug, request.args.get("as_of", ""))
    rows = [
        (
            (
                one.stunt.name if one.stunt else None, one.metric, one.figure, one.value, one.unit, one.phase,
                one.relation, one.note, one.independent,
            ),
            one.told_by,
        )
        for one in ledger_answer(here, history).figures
    ]  # fmt: skip
    return _table(history, "ledger", LEDGER, rows)


def embed(slug: str) -> AnyResponse:
    """A film's key events as a small page without scripts, which any site may show in a frame."""
    answer = _embedded(slug=slug)
    answer.headers["Content-Security-Policy"] = FRAMED_POLICY
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer


@kept_until_changed
def _embedded(slug: str) -> str:
    return render_template("embed.html", page=film_page(rooms(), slug, Asked(show="key")))


def cell(value: Cell) -> str:
    """Return a value as a cell that no spreadsheet runs as a formula."""
    text = "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
    return f"'{text}" if text.startswith(FORMULA) and not _is_number(text) else text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _table(
    history: History, what: str, head: Sequence[str], rows: Iterable[tuple[Sequence[Cell], Sequence[Teller]]]
) -> Response:
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow([*head, *TELLER])
    for facts, told_by in rows:
        for rank, teller in enumerate(told_by, start=1):
            told = (rank, teller.source, teller.published_at, teller.title, teller.url, teller.quote)
            writer.writerow([cell(value) for value in (*facts, *told)])
    name = f"{history.film.slug}-{what}.csv"
    headers = {"Content-Disposition": f"attachment; filename={name}", "Cache-Control": PAGE_CACHE}
    return Response("\ufeff" + stream.getvalue(), content_type=CSV_TYPE, headers=headers)
