"""What is kept is given before anything else is done; news may wait a little, what is taken away is gone at once."""

import gzip
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.client import HTTPConnection
from pathlib import Path

import pytest
from werkzeug.test import Client, TestResponse

from archive import Archive, open_archive
from records.articles import Article, ArticleId
from tests.builders import NOW
from tests.webapp.conftest import Site
from tests.webapp.newsroom import fill, index_all, tell
from webapp.keeping import KeptPage, PageKeeper
from webapp.rooms import KEY, Rooms
from webapp.serving.at_hand import AtHand, at_hand

ROOT = Path(__file__).parents[2]
PAGE = "/film/the-long-drop-2021"
NEWS = "One more jump off the same cliff"


def asks(before: AtHand) -> Callable[..., TestResponse]:
    client = Client(before)
    return lambda path=PAGE, **more: client.get(path, headers={"Accept-Encoding": "gzip", **more})


def unpacked(answer: TestResponse) -> str:
    return gzip.decompress(answer.data).decode()


def until(holds: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 20
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.02)
    return holds()


@pytest.fixture
def unflasked(site: Site) -> AtHand:
    """What is kept of a film, and no Flask behind it: whatever is not at hand fails."""
    before = AtHand(site.app)
    before._present()
    asks(before)()

    def never(*_: object) -> list[bytes]:
        raise AssertionError("Flask was asked")

    before._app = never  # type: ignore[assignment] # it is called only
    return before


def test_a_kept_page_is_given_as_flask_gives_it(site: Site) -> None:
    ask = asks(AtHand(site.app))
    first, second = ask(), ask()
    assert (second.status_code, second.data) == (200, first.data)
    assert sorted(second.headers.to_wsgi_list()) == sorted(first.headers.to_wsgi_list())
    unchanged = ask(**{"If-None-Match": first.headers["ETag"]})
    assert (unchanged.status_code, unchanged.data, unchanged.headers["ETag"]) == (304, b"", first.headers["ETag"])


def test_flask_is_not_asked_for_it(unflasked: AtHand) -> None:
    assert asks(unflasked)().status_code == 200


def test_news_come_late_and_then_they_are_there(site: Site) -> None:
    ask = asks(at_hand(site.app))
    ask()
    rooms: Rooms = site.app.extensions[KEY]
    for page in rooms.pages._kept.values():
        page.rests_until = 0.0
    tell(site.archive, "wire", 8, title=NEWS)
    assert NEWS not in unpacked(ask())
    assert until(lambda: NEWS in unpacked(ask()))


def test_news_are_never_later_than_the_settings_say(site: Site) -> None:
    rooms: Rooms = site.app.extensions[KEY]
    now = [0.0]
    rooms.pages.clock = lambda: now[0]
    ask = asks(AtHand(site.app))
    ask()
    tell(site.archive, "wire", 8, title=NEWS)
    now[0] = rooms.settings.site.late_seconds
    assert NEWS not in unpacked(ask())
    now[0] += 1
    assert NEWS in unpacked(ask())


def test_what_nothing_changed_is_right_however_old(unflasked: AtHand) -> None:
    unflasked._rooms.pages.clock = lambda: time.monotonic() + 3600
    assert asks(unflasked)().status_code == 200


def withdraw(archive: Archive, article: Article) -> None:
    archive.articles.withdraw(article.id, is_withdrawn=True, now=NOW)


def rename(archive: Archive, _article: Article) -> None:
    archive.sources.sync([replace(one, name="Another") for one in archive.sources.all()], NOW)


@pytest.mark.parametrize("decide", [withdraw, rename])
def test_what_was_decided_holds_for_the_next_who_asks(site: Site, decide: Callable[[Archive, Article], None]) -> None:
    ask = asks(AtHand(site.app))
    before = ask()
    other = open_archive(site.folder)  # as another process does
    decide(other, site.articles[3])
    other.close()
    after = ask()
    assert after.headers["ETag"] != before.headers["ETag"]
    if decide is withdraw:
        assert site.articles[3].title in unpacked(before)
        assert site.articles[3].title not in unpacked(after)


@pytest.mark.parametrize("accepted", ["", "identity", "gzip;q=0", "br"])
def test_who_does_not_take_gzip_gets_plain_text(site: Site, accepted: str) -> None:
    ask = asks(AtHand(site.app))
    ask()
    answer = ask(**{"Accept-Encoding": accepted})
    assert "Content-Encoding" not in answer.headers
    assert "<!doctype html>" in answer.text.lower()


def test_nobody_gets_what_was_kept_for_another_host(site: Site) -> None:
    ask = asks(AtHand(site.app))
    ask()
    assert ask(Host="elsewhere.example").status_code == 400


def test_kept_pages_never_take_more_memory_than_they_may() -> None:
    keeper = PageKeeper(most_bytes=10_000)
    for number in range(100):
        keeper.keep(str(number), KeptPage(tag="", packed=bytes(1000)))
    assert keeper._bytes <= 10_000
    assert keeper.has("99")
    assert not keeper.has("0")


@contextmanager
def served(tmp_path: Path, site: str) -> Iterator[tuple[int, list[int]]]:
    """The real server over a filled archive: its port and its processes, the maker first."""
    archive = open_archive(tmp_path / "kept")
    fill(archive)
    index_all(archive, tmp_path / "kept" / "index").close()
    archive.close()
    config = tmp_path / "config.yaml"
    config.write_text(f"storage: {{folder: kept}}\nsite: {site}\n", encoding="utf-8")
    command = [sys.executable, "-m", "webapp", "--config", str(config), "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout
            port = int(re.findall(r":(\d+)/", server.stdout.readline())[0])
            started = Path(f"/proc/{server.pid}/task/{server.pid}/children")
            yield port, [int(one) for one in started.read_text("ascii").split()]
        finally:
            server.send_signal(signal.SIGTERM)
            server.communicate(timeout=20)


def get(port: int, path: str = PAGE) -> tuple[int, str, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.headers.get("ETag", ""), answer.read().decode()
    finally:
        connection.close()


def worked(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


@pytest.mark.journey
def test_two_processes_give_what_one_made_and_a_takedown_holds_in_both(tmp_path: Path) -> None:
    with served(tmp_path, "{processes: 2}") as (port, _):
        # A count that is older than its page gives it a tag of its own each time it is made.
        assert len({get(port, "/sources")[1] for _ in range(12)}) == 1
        archive = open_archive(tmp_path / "kept")
        titles = re.findall(r'href="/article/(\d+)', get(port)[2])
        taken = ArticleId(int(titles[0]))
        archive.articles.withdraw(taken, is_withdrawn=True, now=NOW)
        assert not [1 for _ in range(12) if f"/article/{taken}" in get(port)[2]]
        archive.close()


@pytest.mark.journey
def test_pages_are_made_when_the_maker_is_killed_and_it_comes_again(tmp_path: Path) -> None:
    with served(tmp_path, "{processes: 1}") as (port, (maker, answering)):
        before = worked(answering)
        assert get(port)[0] == 200
        os.kill(maker, signal.SIGKILL)
        assert get(port)[0] == 200
        assert get(port, "/films")[0] == 200
        parent = int(Path(f"/proc/{answering}/stat").read_text("ascii").rpartition(")")[2].split()[1])
        started = Path(f"/proc/{parent}/task/{parent}/children")
        assert until(lambda: len(started.read_text("ascii").split()) == 2)
        assert get(port, "/people")[0] == 200
        assert worked(answering) >= before


def test_after_the_first_visitor_the_most_told_films_are_made_before_anybody_asks(site: Site) -> None:
    pages = site.app.extensions[KEY].pages
    ask = asks(at_hand(site.app))
    assert not pages.has(f"localhost|{PAGE}?")
    ask("/about")
    assert until(lambda: pages.has(f"localhost|{PAGE}?"))
    assert ask().status_code == 200


def test_nothing_is_made_ahead_under_a_foreign_name(site: Site) -> None:
    before = AtHand(site.app)
    asks(before)("/about", Host="elsewhere.example")
    assert before._visitor is None
    asks(before)("/about")
    assert before._visitor
