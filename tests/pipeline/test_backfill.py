"""The commands that look back and look around: options, and slices that give way to sources that are due."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.commands import load_command
from tests.crawler.press import Page, a_feed, an_article_page, serving
from tests.crawler.test_backfill import fill
from tests.crawler.test_crawl import ROOT, a_config, a_site


def test_days_in_the_wrong_order_and_unknown_sources_are_named(tmp_path: Path) -> None:
    config = ["--config", str(a_config(tmp_path))]
    days = ["--since", "2021-09-01", "--until", "2021-08-01"]
    done = CliRunner().invoke(load_command("backfill"), ["gazette", *days, *config])
    assert done.exit_code == 2
    assert "the last day lies before the first" in done.output
    done = CliRunner().invoke(load_command("backfill"), ["gazette", "--since", "August", *config])
    assert done.exit_code == 2
    done = CliRunner().invoke(load_command("backfill"), ["gazette", *config])
    assert "there is no source 'gazette'" in str(done.exception)


@pytest.mark.journey
def test_between_two_slices_sources_that_are_due_go_first(tmp_path: Path) -> None:
    with serving({}) as press, serving({}) as other:
        paths = fill(press, 3)
        press.pages["/feed"] = a_feed()
        other.pages |= {"/feed": a_feed(etag=""), "/news": an_article_page("News"), "/robots.txt": Page(status=404)}
        sources = [a_site("gazette", press) | {"max_articles": 2}, a_site("post", other)]
        config = a_config(tmp_path, *sources, poll_minutes=0)  # so that every source is always due
        command = [sys.executable, "-m", "pipeline", "backfill", "gazette", "--words", "JUMP, gala"]
        days = ["--since", "2021-08-01", "--until", "2021-08-31", "--config", str(config)]
        done = subprocess.run([*command, *days], cwd=ROOT, text=True, capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("sources are due and visited first") == 2
    assert other.paths.count("/feed") == 2
    assert set(paths) <= set(press.paths)
    assert "2021-08-01 to 2021-08-31 with gala or jump: 4 articles in 3 lists. Held already: 2." in done.stdout
    assert "To fetch: 2, about 0:00:" in done.stdout
    assert "Held already: 3; tried in vain: 1. Nothing is left to fetch." in done.stdout
