"""Hosts whose robots.txt is a trap, and hosts that want to be left alone."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from records.crawls import Outcome
from tests.hostile.leads import to
from tests.hostile.newsroom import Answer, House, Row, Serve, an_article
from tests.hostile.wires import OK, for_ever, packed, reset, saying, silence

SHUT = (Outcome.ROBOTS,)
OPEN = (Outcome.READ,)
FORBIDS = b"User-agent: *\nDisallow: /\n"


def _text(body: bytes, status: int = 200) -> Answer:
    return Answer(body=body, status=status, kind="text/plain")


def _robots() -> Iterator[tuple[str, Serve, tuple[Outcome, ...]]]:
    yield "forbids", _text(FORBIDS), SHUT
    yield "forbids-us", _text(b"User-agent: secondunitbot\nDisallow: /\n\nUser-agent: *\nAllow: /\n"), SHUT
    yield "ill", _text(b"", 503), SHUT
    yield "broken", _text(b"", 500), SHUT
    yield "busy", _text(b"", 429), SHUT
    yield "silent", silence, SHUT
    yield "drips", for_ever(OK, b"#\n", 0.1), SHUT
    yield "endless", for_ever(OK + b"\r\n" + FORBIDS, b"# and so on\n" * 1000), SHUT
    yield "bomb", Answer(body=packed(), headers=[("Content-Encoding", "gzip")]), SHUT
    yield "breaks", reset, SHUT
    yield "rubbish", saying(b"SSH-2.0-press\r\n"), SHUT
    yield "circles", to("/robots.txt"), SHUT
    yield "inward", to("http://127.0.9.9:%d/robots.txt"), (Outcome.REFUSED, Outcome.ROBOTS)
    yield "absent", _text(b"", 404), OPEN
    yield "hidden", _text(b"", 403), OPEN
    yield "page", Answer(body=b"<!doctype html><h1>Disallow: /</h1>"), OPEN
    yield "nul", _text(b"User-agent: *\x00\nDis\x00allow: /\n"), (*OPEN, *SHUT)
    yield "large", _text(FORBIDS + b"# and so on\n" * 180_000), SHUT
    yield "patterns", _text(b"User-agent: *\n" + b"Disallow: /" + b"*f*e*e*d" * 400 + b"$\n" * 400), OPEN
    yield "many-rules", _text(b"User-agent: *\n" + b"".join(b"Disallow: /n%d*x\n" % n for n in range(20_000))), OPEN
    yield "slow-down", _text(b"User-agent: *\nCrawl-delay: 1000000\n"), OPEN
    yield "backwards", _text(b"User-agent: *\nCrawl-delay: -5\nCrawl-delay: nan\nCrawl-delay: inf\n"), OPEN


def _waits() -> Iterator[tuple[str, int, str | None]]:
    yield "for-ever", 429, None
    yield "seconds", 429, "120"
    yield "date", 503, format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    yield "past", 503, "Mon, 01 Jan 2001 00:00:00 GMT"
    yield "years", 429, "9" * 40
    yield "negative", 429, "-1"
    yield "words", 503, "when we feel like it"
    yield "no-date", 503, "Mon, 99 Foo 9999 99:99:99 GMT"


def _asking_to_wait(status: int, retry_after: str | None) -> Answer:
    return Answer(status=status, headers=[("Retry-After", retry_after)] if retry_after else [])


PAGE = Row(path="/report", does="nothing wrong", wanted=(Outcome.NEW,), serve=an_article("A report"))
HOUSES = [
    *(
        House(slug=f"robots-{name}", robots=serve, feed_wanted=wanted, pages=[PAGE])
        for name, serve, wanted in _robots()
    ),
    *(
        House(
            slug=f"wait-{name}",
            feeds=[
                Row(
                    path=path,
                    does=f"{status}, {after}",
                    wanted=(Outcome.POSTPONED,),
                    serve=_asking_to_wait(status, after),
                )
                for path in ("/feed", "/other")
            ],
        )
        for name, status, after in _waits()
    ),
]
