"""Tests of crawler/sandbox with documents that really hurt."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from crawler.discovery import FeedRefusedError, read_feed
from crawler.extract import NotAnArticleError, extract
from crawler.sandbox import Sandbox
from crawler.sandbox.child import ROOT, Child
from crawler.sandbox.wire import as_json, record_of
from records.articles import Extraction
from records.errors import SandboxError
from records.sources import Announcement, FeedReading
from tests.builders import NOW, an_announcement

PAGE = "https://gazette.example/2023/05/02/jump"
ARTICLE = (
    "<html lang='en'><head><title>The bridge jump - Gazette</title></head><body><article><h1>The bridge jump</h1>"
    + "".join(
        f"<p>Take {number} of the bridge jump, said the coordinator, began before sunrise on the river.</p>"
        for number in range(6)
    )
    + "</article></body></html>"
).encode()
FEED = (
    b"<rss version='2.0'><channel><title>G</title><item><link>https://gazette.example/1</link></item></channel></rss>"
)
# One entity names the other 60,000 times over: expat 2.5.0 ends the process (CVE-2024-8176).
CHAIN = "<!DOCTYPE rss [<!ENTITY e0 'x'>" + "".join(f"<!ENTITY e{n} '&e{n - 1};'>" for n in range(1, 60_000)) + "]>"


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox(1.0, 512, children=1) as sandbox:
        yield sandbox


@pytest.fixture(autouse=True)
def _still_works(sandbox):
    yield
    assert sandbox.extract(ARTICLE, url=PAGE).text.title == "The bridge jump"


def test_the_sandbox_says_what_the_functions_say(sandbox):
    hint = an_announcement(author="Ana Ruiz")
    assert sandbox.extract(ARTICLE, url=PAGE, hint=hint, now=NOW) == extract(ARTICLE, url=PAGE, hint=hint, now=NOW)
    assert sandbox.read_feed(FEED, url=PAGE, now=NOW) == read_feed(FEED, url=PAGE, now=NOW)
    link = b"<link rel=alternate type=application/rss+xml href=/feed>"
    assert sandbox.find_feeds(link, PAGE)[0].url == "https://gazette.example/feed"


def test_refusals_travel_as_themselves(sandbox):
    with pytest.raises(FeedRefusedError) as refusal:
        sandbox.read_feed(CHAIN.encode() + FEED, url=PAGE)
    assert refusal.value.reason == "dtd"
    with pytest.raises(NotAnArticleError) as nothing:
        sandbox.extract(b"<p>Hello</p>", url=PAGE)
    assert nothing.value.reason


def test_the_entity_chain_kills_a_child_that_does_not_refuse_it_and_nobody_else(sandbox):
    body = (CHAIN + "<rss version='2.0'><channel><title>&e59999;</title></channel></rss>").encode()
    careless = Child(10.0, 1024, module="tests.crawler.careless_sandbox")
    try:
        answer = careless.ask("read_feed", {"url": PAGE}, body)
    except SandboxError as breach:
        assert breach.reason == "crashed"  # noqa: PT017 - where expat has the patch there is no breach at all
    else:
        assert answer  # this Python's expat has the patch
    finally:
        careless.end()


def test_eighty_thousand_attributes_end_at_the_processor_limit(sandbox):
    page = b"<html><body><p " + b" ".join(b'a%d="1"' % number for number in range(80_000)) + b">x</p></body></html>"
    with pytest.raises(SandboxError) as breach:
        sandbox.extract(page, url=PAGE)
    assert breach.value.reason == "cpu"


def test_a_page_that_eats_memory_ends_at_the_memory_limit():
    page = b"<html><body>" + b"<p><b>hello there</b></p>" * 400_000 + b"</body></html>"
    with Sandbox(30.0, 64, children=1) as small:
        with pytest.raises(SandboxError) as breach:
            small.extract(page, url=PAGE)
        assert breach.value.reason == "memory"
        assert small.extract(ARTICLE, url=PAGE).text.title == "The bridge jump"


def test_a_result_that_is_too_large_is_not_read(sandbox, monkeypatch):
    monkeypatch.setattr("crawler.sandbox.child.MOST_ANSWERED", 100)
    with pytest.raises(SandboxError) as breach:
        sandbox.extract(ARTICLE, url=PAGE)
    monkeypatch.undo()
    assert breach.value.reason == "result_too_large"


def test_several_threads_share_the_children(sandbox):
    with ThreadPoolExecutor(max_workers=4) as threads:
        found = list(threads.map(lambda _: sandbox.extract(ARTICLE, url=PAGE).text.title, range(12)))
    assert found == ["The bridge jump"] * 12


def test_a_child_is_replaced_after_its_share_of_documents(sandbox):
    sandbox.extract(ARTICLE, url=PAGE)  # children are started when they are first needed
    before = sandbox._idle[-1]
    before.documents = 10_000
    sandbox.extract(ARTICLE, url=PAGE)
    assert before not in sandbox._idle
    assert before._process.poll() is not None


def test_nothing_comes_over_the_wire_that_is_not_exactly_the_record():
    good = as_json(read_feed(FEED, url=PAGE, now=NOW))
    assert record_of(FeedReading, good) == read_feed(FEED, url=PAGE, now=NOW)
    assert record_of(Announcement, as_json(an_announcement())) == an_announcement()
    for damage in ({"title": 1}, {"announcements": {}}, {"more": "x"}, {"format": None}):
        with pytest.raises(ValueError, match=r"."):
            record_of(FeedReading, {**good, **damage})
    with pytest.raises(ValueError, match="expected"):
        record_of(Extraction, ["x"])


def test_the_child_imports_neither_scrapy_nor_the_archive():
    code = "import sys, crawler.sandbox.__main__; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert not {"scrapy", "twisted", "sqlalchemy", "archive", "settings"} & set(done.stdout.split())
