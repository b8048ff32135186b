"""Ledger and timeline of a film on the command line, now and as known on a day."""

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from archive import open_archive
from pipeline.commands import load_command
from records.errors import NotFoundError
from tests.builders import NOW, a_catalogue, an_article
from tests.knowledge.related import NOON, a_claim, a_date, found


@pytest.fixture
def config(tmp_path: Path) -> Path:
    archive = open_archive(tmp_path / "var")
    archive.subjects.seed(a_catalogue(), NOW)
    for place, (figure, days) in enumerate(((9000, 0), (900, 30))):
        url = f"https://outlet{place}.example/1"
        article = an_article(archive, url, published_at=NOON.replace(month=7 + days // 30))
        dates = (a_date("2022-03-18"),)
        archive.findings.keep(article.id, found(claims=(a_claim(figure),), dates=dates), NOW)
    archive.close()
    path = tmp_path / "config.yaml"
    path.write_text(yaml.safe_dump({"storage": {"folder": str(tmp_path / "var")}}), "utf-8")
    return path


def call(*arguments: object) -> str:
    name, *rest = [str(argument) for argument in arguments]
    done = CliRunner().invoke(load_command(name), rest)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.output


def test_ledger_shows_figures_with_how_they_stand_to_the_first(config: Path) -> None:
    said = call("ledger", "the long drop", "--config", config)
    assert "  9,000\n" in said
    assert "900  [magnitude slip] 9,000 with a digit or zero lost or gained" in said
    assert "first held: outlet0, 2021-07-26; 1 independent, 1 in all" in said


def test_ledger_as_of_a_day_leaves_out_what_came_later(config: Path) -> None:
    shown = json.loads(call("ledger", "the-long-drop-2021", "--as-of", "2021-07-31", "--json", "--config", config))
    assert [line["value"] for one in shown["ledgers"] for line in one["lines"]] == [9000]


def test_ledger_of_a_set_piece(config: Path) -> None:
    assert "The Long Drop" in call("ledger", "The Long Drop", "--set-piece", "cliff jump", "--config", config)
    with pytest.raises(NotFoundError, match="it has motorcycle-cliff-jump"):
        call("ledger", "The Long Drop", "--set-piece", "train", "--config", config)


def test_timeline_lists_what_happened(config: Path) -> None:
    assert "2022-03-18" in call("timeline", "The Long Drop", "--config", config)
    shown = json.loads(call("timeline", "The Long Drop", "--json", "--config", config))
    assert shown["entries"][-1]["event"] == "release"


def test_film_that_is_not_there_is_answered_with_near_ones(config: Path) -> None:
    with pytest.raises(NotFoundError, match="the-long-drop-2021"):
        call("ledger", "The Lang Drop", "--config", config)
