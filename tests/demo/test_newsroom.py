"""The newsroom opens, hides the future, tells its sources and stops cleanly."""

import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from demo import Newsroom
from tests.demo.asking import ask

ROOT = Path(__file__).parents[2]


def test_each_outlet_has_an_address_of_its_own(room: Newsroom):
    assert len({site.base_url for site in room.sites}) == len(room.sites) >= 7


def test_articles_after_until_are_not_published_yet(room: Newsroom):
    with Newsroom(until=datetime(2021, 8, 27, tzinfo=UTC)) as earlier:
        shown = sum(len(site.articles) for site in earlier.sites)
        assert 0 < shown < len(room.articles)
        assert all(ask(f"{site.base_url}/").status == 200 for site in earlier.sites)
        assert all(article.published_at.year <= 2021 for article in earlier.articles)


def test_a_closed_newsroom_leaves_no_threads_and_no_addresses():
    before = threading.active_count()
    with Newsroom() as opened:
        url = opened.sites[0].base_url
        ask(url + "/")
    assert threading.active_count() <= before + 1  # the answer's own thread may be about to end
    with pytest.raises(ConnectionRefusedError):
        ask(url + "/")


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_the_command_serves_until_a_signal_and_ends_with_0(tmp_path: Path, stop: signal.Signals):
    sources = tmp_path / "sources.yaml"
    command = [sys.executable, "-m", "demo", "--port", "0", "--config-out", str(sources)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        assert any(line == "ready\n" for line in process.stdout)
        listed = yaml.safe_load(sources.read_text(encoding="utf-8"))["sources"]
        assert ask(listed[0]["home"]).status == 200
        process.send_signal(stop)
        assert process.wait(timeout=5) == 0
    assert set(listed[0]) == {"slug", "name", "home", "language", "feeds", "sitemaps"}
