"""kill -9 of crawl, worker and site during a run: what the desk says afterwards is true, and the run goes on."""

import json
import os
import signal
import subprocess
import time
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

from demo import Newsroom
from tests.journeys.scene import PATIENCE, Scene, kill, set_up
from tests.journeys.test_site import Desk

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("kills")]

PASSWORD = "a long enough pass phrase"
OUTLETS = 2


@contextmanager
def running(scene: Scene, *arguments: str, module: str = "pipeline") -> Iterator["subprocess.Popen[str]"]:
    process = scene.start(*arguments, module=module)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=30)


def a_site(stack: ExitStack, scene: Scene, port: str = "0") -> tuple["subprocess.Popen[str]", str]:
    process = stack.enter_context(running(scene, "--port", port, module="webapp"))
    assert process.stdout is not None
    return process, process.stdout.readline().removeprefix("ready ").strip().rstrip("/")


def crawl_process(scene: Scene) -> int:
    """Return the process that carries out the run of this scene."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().decode().split("\0")
        except OSError:
            continue
        if "--run" in words and str(scene.config) in words:
            return int(folder.name)
    raise AssertionError("no crawl is under way")


def until(desk: Desk, run: int, is_so: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    progress: dict[str, Any] = {}
    for _ in range(PATIENCE * 5):
        progress = json.loads(desk.get(f"/editor/runs/{run}/progress?after=0"))
        if is_so(progress):
            return progress
        time.sleep(0.2)
    raise AssertionError(progress)


def under_way(progress: dict[str, Any]) -> bool:
    return bool(progress["state"] == "running" and progress["new"] >= 2)


def is_over(progress: dict[str, Any]) -> bool:
    return bool(progress["is_over"])


def adds_up(progress: dict[str, Any]) -> bool:
    """Every address that was seen has one outcome, and none is left open."""
    return bool(sum(total["count"] for total in progress["counters"]) == progress["ended"] == progress["seen"])


def go_on(desk: Desk, run: int) -> int:
    ended_at = desk.post(f"/editor/runs/{run}/resume", form=f"/editor/runs/{run}")
    return int(urllib.parse.urlsplit(ended_at).path.rpartition("/")[2])


def test_whatever_is_killed_the_desk_says_what_is_so(tmp_path: Path) -> None:
    with Newsroom(port=0) as newsroom, ExitStack() as stack:
        crawler = {"delay_seconds": 0.3, "poll_minutes": 0, "allowed_networks": ["127.0.0.0/8"], "contact": "http://x/"}
        sites = newsroom.sites[:OUTLETS]
        scene = set_up(tmp_path, newsroom, crawler=crawler, sources=[site.source() for site in sites])
        scene.run("seed")
        link = scene.run("editor", "add", "Desk").splitlines()[-1]
        site, address = a_site(stack, scene)
        worker = stack.enter_context(running(scene, "worker"))
        desk = Desk(address)
        desk.post(urllib.parse.urlsplit(link).path, password=PASSWORD, repeated=PASSWORD)

        desk.post("/editor/runs", what="all")
        until(desk, 1, under_way)
        os.kill(crawl_process(scene), signal.SIGKILL)
        crashed = until(desk, 1, is_over)
        assert (crashed["state"], crashed["can_resume"], adds_up(crashed)) == ("crashed", True, True)
        assert "the crawl process ended with code -9" in crashed["headline"]

        second = go_on(desk, 1)
        until(desk, second, under_way)
        kill(worker)  # the crawl is told that its parent died, and ends well
        broken = until(desk, second, is_over)
        assert (broken["state"], broken["can_resume"], adds_up(broken)) == ("stopped", True, True)
        third = go_on(desk, second)
        waiting = until(desk, third, lambda progress: bool(progress["warning"]))
        assert "worker is not running" in waiting["warning"]

        stack.enter_context(running(scene, "worker"))
        until(desk, third, lambda progress: bool(progress["state"] == "running" and progress["ended"]))
        port = address.rpartition(":")[2]
        kill(site)
        a_site(stack, scene, port)
        finished = until(desk, third, is_over)  # the browser is still signed in, and the crawl went on
        assert (finished["state"], finished["can_resume"], adds_up(finished)) == ("finished", False, True)
        offered = sum(len(each.articles) for each in sites)
        assert crashed["new"] + broken["new"] + finished["new"] == offered
