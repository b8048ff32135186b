"""What broke its reader is kept, listed with its reason, and read again only when that is asked for."""

from datetime import datetime

import pytest

from archive import Archive
from records.captures import Capture, CaptureKind
from records.crawls import Outcome, RunScope, RunState, Trigger, UrlEnd
from records.sources import SourceSlug
from tests.builders import a_source, an_answer

SLUG = SourceSlug("gazette")
URL = "https://gazette.example/1"


@pytest.fixture
def broken(archive: Archive, now: datetime) -> Capture:
    archive.sources.sync([a_source(SLUG)], now)
    for reason in ("it died (attempt 1 of 3)", "it died (3 times)"):
        run = archive.runs.request(Trigger.COMMAND, "test", RunScope(), now)
        end = UrlEnd(
            seq=0, run_id=run.id, url=URL, source=SLUG, kind=CaptureKind.ARTICLE, outcome=Outcome.QUARANTINED,
            reason=reason, ended_at=now,
        )  # fmt: skip
        archive.runs.end_url(end)
        archive.runs.finish(run.id, RunState.FINISHED, "", now)
    capture = archive.captures.keep(an_answer(URL), None)
    archive.captures.count_attempt(capture.id)
    archive.captures.settle(capture.id, Outcome.QUARANTINED)
    return capture


def test_a_page_in_quarantine_is_listed_with_its_last_reason(archive: Archive, broken: Capture) -> None:
    (page,) = archive.quarantine.pages(source=SLUG)
    assert (page.id, page.url, page.outcome, page.attempts) == (broken.id, URL, "quarantined", 1)
    assert page.reason == "it died (3 times)"
    assert archive.quarantine.count() == 1
    assert not archive.quarantine.pages(source=SourceSlug("herald"))
    assert archive.quarantine.pages(only=[broken.id]) == [page]


def test_only_the_newest_page_of_an_address_counts(archive: Archive, broken: Capture) -> None:
    newer = archive.captures.keep(an_answer(URL, b"<p>Other</p>"), None)
    archive.captures.settle(newer.id, Outcome.NEW)
    assert archive.quarantine.count() == 0


def test_a_released_page_may_be_read_once_more(archive: Archive, broken: Capture) -> None:
    assert archive.quarantine.release([broken.id, 99], attempts=2) == [broken.id]  # type: ignore[list-item]  # no such
    assert archive.quarantine.count() == 0
    (open_one,) = archive.captures.unsettled()
    assert (open_one.id, open_one.attempts) == (broken.id, 2)


def test_the_indexes_of_the_quarantine_are_used(archive: Archive, broken: Capture) -> None:
    """Captures and ended addresses are the two longest tables; neither may be read from end to end."""
    from archive.captures.quarantine import _quarantined

    with archive._store.read() as connection:
        sql = str(_quarantined().compile(connection, compile_kwargs={"literal_binds": True}))
        plan = " ".join(row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}"))
    assert "captures_in_quarantine" in plan
    assert "run_urls_in_quarantine" in plan
