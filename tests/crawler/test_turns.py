"""Processes ask a host in turn: no two requests at once, the pause between any two, and nobody is passed over."""

import asyncio
import json
import signal
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from crawler.fetching.turns import Turns
from tests.crawler.press import a_feed, an_article_page, serving
from tests.crawler.test_crawl import ROOT, a_config, a_site, starting

PAUSE = 0.2
ASK = """
import asyncio, sys, time
from pathlib import Path
from crawler.fetching.turns import Turns

print("ready", flush=True)
sys.stdin.readline()

async def main():
    turns = Turns(Path(sys.argv[1]))
    end = time.time() + 3
    while time.time() < end:
        await turns.take("press.example", float(sys.argv[2]))
        began = time.time()
        await asyncio.sleep(0.02)
        print(began, time.time())
        turns.give("press.example")

asyncio.run(main())
"""


def test_two_processes_take_turns_with_the_pause_between(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ASK, str(tmp_path), str(PAUSE)]
    both = [
        subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) for _ in range(2)
    ]
    for process in both:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in both:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    told = [process.communicate(timeout=60)[0].splitlines() for process in both]
    asked = sorted((float(began), float(ended), who) for who in (0, 1) for began, ended in map(str.split, told[who]))
    changes = [(before, after) for before, after in pairwise(asked) if before[2] != after[2]]
    own = [[one for one in asked if one[2] == who] for who in (0, 1)]
    first, last = max(times[0] for times in own), min(times[-1] for times in own)
    together = asked[asked.index(first) : asked.index(last) + 1]  # both wish to ask
    assert len(together) >= 4
    passed_over = [before for before, after in pairwise(together) if before[2] == after[2]]
    assert len(passed_over) < len(together) / 2
    assert all(after[0] - before[1] >= PAUSE * 0.95 for before, after in changes)
    assert all(after[0] >= before[1] for before, after in pairwise(asked))


def test_a_turn_is_free_when_its_holder_gives_up_waiting(tmp_path: Path) -> None:
    async def waiting() -> None:
        ours, others = Turns(tmp_path), Turns(tmp_path)
        await ours.take("press.example", 0.0)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(others.take("press.example", 0.0), 0.2)
        ours.give("press.example")
        await asyncio.wait_for(others.take("press.example", 0.0), 5)
        others.give("press.example")
        others.give("press.example")

    asyncio.run(waiting())


@pytest.mark.journey
def test_a_look_and_a_crawl_ask_one_publisher_in_turn(tmp_path: Path) -> None:
    pages = {f"/{number}": an_article_page(f"Jump number {number}", seconds=0.05) for number in range(200)}
    with serving({**pages, "/": an_article_page("Home"), "/feed": a_feed(*pages)}) as press:
        config = a_config(tmp_path, a_site("gazette", press) | {"max_articles": 200}, delay_seconds=PAUSE)
        crawl = starting(config)
        while len(press.asked) < 5:
            assert crawl.poll() is None, crawl.communicate()
        command = [sys.executable, "-m", "pipeline", "discover", f"{press.url}/", "--try", "2", "--json", "--place"]
        command += [f"feed={press.url}/feed", "--config", str(config)]
        look = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, timeout=60, check=False)
        assert look.returncode == 0, look.stderr
        crawl.send_signal(signal.SIGTERM)
        told = json.loads(crawl.communicate(timeout=60)[0])
    assert told["state"] == "stopped", "it was over before the look"
    assert len(json.loads(look.stdout)["tried"]) == 2
    asked = sorted(press.asked, key=lambda each: each.began)
    gaps = [after.began - before.ended for before, after in pairwise(asked)]
    assert min(gaps) >= PAUSE * 0.8, gaps
