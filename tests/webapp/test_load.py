"""More visitors than there is room for: pages are made in turn, what is kept is given at once, others told to wait."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread

import pytest

from archive import open_archive
from tests.builders import NOW
from tests.webapp.conftest import Site
from tests.webapp.newsroom import fill, index_all, tell
from webapp.keeping import BusyError, KeptPage, PageKeeper, Places
from webapp.keeping.pages import FORMER_SECONDS
from webapp.keeping.places import CROWDED_SECONDS
from webapp.rooms import KEY, Rooms

ROOT = Path(__file__).parents[2]
PAGE = "/film/the-long-drop-2021"


@contextmanager
def full(site: Site) -> Iterator[None]:
    """All places are taken and nobody may wait."""
    rooms: Rooms = site.app.extensions[KEY]
    rooms.places.most_waiting = 0
    with rooms.places.taken():
        yield


def test_what_is_kept_and_what_machines_ask_for_needs_no_place(site: Site) -> None:
    tag = site.client.get(PAGE).headers["ETag"]
    with full(site):
        assert site.client.get(PAGE).status_code == 200
        assert site.client.get(PAGE, headers={"If-None-Match": tag}).status_code == 304
        for address in ("/healthz", "/readyz", "/metrics", "/robots.txt", "/static/x/site.css"):
            assert site.client.get(address).status_code == 200, address


@pytest.mark.parametrize("address", [PAGE, "/search?q=jump", "/feed.xml", "/api/v1/films", f"{PAGE}/ledger.csv"])
def test_who_finds_no_place_is_told_when_to_come_again(site: Site, address: str) -> None:
    with full(site):
        answer = site.client.get(address)
    assert (answer.status_code, answer.headers.get("Retry-After")) == (503, "2")
    assert answer.headers["Cache-Control"] == "no-store"
    assert len(answer.data) < 1000
    assert site.client.get(address).status_code == 200


def test_a_page_that_was_right_a_moment_ago_does_when_there_is_no_place(site: Site) -> None:
    before = site.client.get(PAGE)
    tell(site.archive, "wire", 8, title="One more jump off the same cliff")
    with full(site):
        former = site.client.get(PAGE)
    assert (former.status_code, former.headers["ETag"]) == (200, before.headers["ETag"])
    rooms: Rooms = site.app.extensions[KEY]
    now = time.monotonic()
    rooms.places.clock = lambda: now + CROWDED_SECONDS
    assert "One more jump off the same cliff" in site.client.get(PAGE).text


def test_a_page_rests_only_while_there_are_many_visitors(site: Site) -> None:
    rooms: Rooms = site.app.extensions[KEY]
    now = [0.0]
    rooms.places.clock = rooms.pages.clock = lambda: now[0]
    site.client.get(PAGE)  # its templates are read, too: far more than a millisecond of work
    with full(site):
        site.client.get("/films")
    tell(site.archive, "wire", 8, title="One more jump off the same cliff")
    assert "One more jump off the same cliff" not in site.client.get(PAGE).text
    now[0] = CROWDED_SECONDS
    assert "One more jump off the same cliff" in site.client.get(PAGE).text


def test_it_does_not_after_a_takedown(site: Site) -> None:
    assert site.articles[3].title in site.client.get(PAGE).text
    site.archive.articles.withdraw(site.articles[3].id, is_withdrawn=True, now=NOW)
    with full(site):
        assert site.client.get(PAGE).status_code == 503
    assert site.articles[3].title not in site.client.get(PAGE).text


def test_it_does_not_when_an_outlet_allows_something_else(site: Site) -> None:
    site.client.get(PAGE)
    site.archive.sources.sync([replace(one, name="Another") for one in site.archive.sources.all()], NOW)
    with full(site):
        assert site.client.get(PAGE).status_code == 503


def test_it_does_not_when_it_was_right_long_ago() -> None:
    now = [0.0]
    keeper = PageKeeper(clock=lambda: now[0])
    keeper.keep("/", KeptPage(tag="one", made_from="one", standing=1, packed=b""))
    now[0] = FORMER_SECONDS - 1
    assert keeper.former("/", 1)
    now[0] = FORMER_SECONDS + 1
    assert keeper.former("/", 1) is None


def test_of_many_who_ask_for_one_page_one_makes_it() -> None:
    keeper, places, asked, done = PageKeeper(), Places(most_waiting=9), list[int](), Event()

    def make() -> None:
        asked.append(1)
        done.wait(5)

    def ask() -> None:
        keeper.made_once("state", make, places, 5.0)

    threads = [Thread(target=ask) for _ in range(5)]
    for thread in threads:
        thread.start()
    while places._waiting < 4:
        time.sleep(0.001)
    done.set()
    for thread in threads:
        thread.join(5)
    assert len(asked) == 1


def test_the_line_is_short_and_nobody_waits_long() -> None:
    places, answers = Places(most_waiting=1), list[str]()

    def wait() -> None:
        try:
            with places.taken(0.2):
                answers.append("made")
        except BusyError:
            answers.append("gave up")

    with places.taken():
        waiting = Thread(target=wait)
        waiting.start()
        while not places._waiting:
            time.sleep(0.001)
        with pytest.raises(BusyError), places.taken(5.0):
            pass
        waiting.join(5)
    assert answers == ["gave up"]
    with places.taken(0.0):
        pass


def ask(port: int, path: str) -> tuple[int, str]:
    """Ask over a connection of its own, so that any of the processes may answer."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def children(process: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()]


@pytest.mark.journey
def test_several_processes_answer_as_one_and_a_dead_one_is_replaced(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "kept")
    fill(archive)
    index_all(archive, tmp_path / "kept" / "index").close()
    archive.close()
    config = tmp_path / "config.yaml"
    config.write_text("storage: {folder: kept}\nsite: {processes: 2, makers: 0}\n", encoding="utf-8")
    command = [sys.executable, "-m", "webapp", "--config", str(config), "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            port = int(re.findall(r":(\d+)/", server.stdout.readline())[0])
            first = children(server.pid)
            assert len(first) == 2
            assert {ask(port, "/films")[0] for _ in range(12)} == {200}
            counted = re.findall(
                r'second_unit_answers_total\{page="films",status="200"\} ([\d.]+)', ask(port, "/metrics")[1]
            )
            assert [float(number) for number in counted] == [12.0]
            os.kill(first[0], signal.SIGKILL)
            deadline = time.monotonic() + 20
            while len(set(children(server.pid)) - {first[0]}) < 2 and time.monotonic() < deadline:
                assert ask(port, "/healthz")[0] == 200
            assert len(set(children(server.pid)) - {first[0]}) == 2
            running = children(server.pid)
        finally:
            server.send_signal(signal.SIGTERM)
            server.communicate(timeout=20)
    assert server.returncode == 0
    assert not [one for one in running if Path(f"/proc/{one}").exists()]


TOLD_WHILE_FORKING = """
import os, signal, time
from webapp.serving.several import Job, serve_several

def told(*_):
    raise SystemExit(0)

def run(ready):
    ready()
    time.sleep(60)

signal.signal(signal.SIGTERM, told)
os.register_at_fork(after_in_parent=lambda: os.kill(os.getpid(), signal.SIGTERM))
serve_several([Job(run=run, is_counted=False)], lambda: None)
"""


@pytest.mark.journey
def test_told_to_end_while_it_forks_a_site_ends() -> None:
    ended = subprocess.run([sys.executable, "-c", TOLD_WHILE_FORKING], cwd=ROOT, timeout=30, check=False)
    assert ended.returncode == 0


@pytest.mark.journey
def test_processes_end_with_the_one_that_started_them(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("storage: {folder: kept}\nsite: {processes: 2, makers: 0}\n", encoding="utf-8")
    command = [sys.executable, "-m", "webapp", "--config", str(config), "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        server.stdout.readline()
        running = children(server.pid)
        server.kill()
    deadline = time.monotonic() + 20
    while any(Path(f"/proc/{one}").exists() for one in running) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert len(running) == 2
    assert not [one for one in running if Path(f"/proc/{one}").exists()]
