"""What the desk decides is decided from the command line, too; what cannot be is told and changes nothing."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from archive import open_archive
from archive.desk import Decision
from pipeline.commands import load_command
from records.articles import ArticleId
from records.verdicts import Matter, Ruling
from tests.builders import NOW
from tests.webapp.newsroom import FILM, fill

NIGHT_BUS = "film:night-bus-2019"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.yaml"
    path.write_text("storage: {folder: var}\n", "utf-8")
    archive = open_archive(tmp_path / "var")
    fill(archive)
    archive.close()
    return path


def run(config: Path, name: str, *arguments: str) -> Result:
    *parts, last = arguments
    return CliRunner().invoke(load_command(name), [*parts, last, "--config", str(config)])


def test_a_verdict_is_given_listed_and_taken_back(config: Path) -> None:
    assert run(config, "verdict", "list").output == "Nobody has decided anything.\n"
    given = run(config, "verdict", "give", "1", "film", "set", NIGHT_BUS, "--value", '{"role": "main"}')
    assert given.exit_code == 0, given.output
    assert run(config, "verdict", "list", "--article", "1").output == given.output
    assert "set film film:night-bus-2019" in given.output
    assert run(config, "verdict", "undo", "1").exit_code == 0
    assert "holds no more" in run(config, "verdict", "list", "--article", "1").output
    again = run(config, "verdict", "undo", "1")
    assert again.exit_code == 1
    assert "taken back or replaced already" in again.output


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("1", "film", "reject", "film:none"), "there is no film"),
        (("1", "film", "reject", "person:lead-one"), "is no film"),
        (("1", "film", "reject"), "name the film that is meant"),
        (("99", "film", "reject", NIGHT_BUS), "99"),
        (("1", "film", "set", NIGHT_BUS, "--value", '{"colour": 1}'), "cannot set colour"),
        (("1", "film", "set", NIGHT_BUS, "--value", "main"), "Expecting value"),
        (("1", "story", "accept", "x"), "is no number of an article"),
        (("1", "field", "set", "colour", "--value", "x"), "cannot correct colour"),
        (("1", "field", "reject", "title"), "a field is set"),
        (("1", "relevance", "set"), "accepted or rejected"),
    ],
)
def test_what_cannot_be_decided_is_told(config: Path, tmp_path: Path, arguments: tuple[str, ...], says: str) -> None:
    result = run(config, "verdict", "give", *arguments)
    assert result.exit_code == 1
    assert says in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    archive = open_archive(tmp_path / "var")
    assert archive.verdicts.count() == 0
    archive.close()


def test_subjects_are_renamed_merged_parted_and_reverted(config: Path, tmp_path: Path) -> None:
    assert run(config, "subject", "rename", FILM, "The Longer Drop", "--slug", "longer-drop-2021").exit_code == 0
    shown = json.loads(run(config, "subject", "show", FILM).output)
    assert (shown["title"], shown["slug"], shown["articles"]) == ("The Longer Drop", "longer-drop-2021", 5)
    assert run(config, "subject", "merge", FILM, NIGHT_BUS).exit_code == 0
    aliases = json.loads(run(config, "subject", "show", NIGHT_BUS).output)["aliases"]
    assert "The Longer Drop" in [one["text"] for one in aliases]
    assert f"{FILM}: merged into {NIGHT_BUS}" in run(config, "subject", "edits").output
    assert run(config, "subject", "part", FILM).exit_code == 0
    for one in (FILM, NIGHT_BUS):
        assert run(config, "subject", "revert", one).exit_code == 0
    assert run(config, "subject", "edits").output == "The catalogue is as the seed says.\n"
    archive = open_archive(tmp_path / "var")
    assert [entry.action for entry in archive.editors.audit_log(1)] == ["revert subject"]
    archive.close()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("show", "film:none"), "there is no film"),
        (("rename", FILM, "X", "--slug", "Not This"), "is no address"),
        (("rename", FILM, "X", "--slug", "night-bus-2019"), "stands at the address"),
        (("merge", FILM, "person:lead-one"), "cannot be one"),
        (("part", FILM), "was not merged"),
        (("revert", FILM), "no editor changed"),
    ],
)
def test_what_cannot_be_changed_is_told(config: Path, arguments: tuple[str, ...], says: str) -> None:
    result = run(config, "subject", *arguments)
    assert result.exit_code == 1
    assert says in result.output


def test_all_that_one_answer_settled_is_taken_back_together(config: Path) -> None:
    archive = open_archive(config.parent / "var")
    wishes = [
        Decision(article_id=ArticleId(number), matter=Matter.FILM, key=FILM, ruling=Ruling.REJECT)
        for number in (1, 2, 3)
    ]
    with archive.writing():
        first = archive.verdicts.give(wishes[0], "Ana", NOW)
        for wish in wishes[1:]:
            archive.verdicts.give(wish, "Ana", NOW, batch=first.id)
    archive.close()
    undone = run(config, "verdict", "undo", "2", "--together")
    assert undone.exit_code == 0, undone.output
    assert undone.output.count("holds no more (command line)") == 3
    assert run(config, "verdict", "list").output == "Nobody has decided anything.\n"


def test_takedowns_are_asked_granted_and_taken_back(config: Path) -> None:
    why = ("--ground", "publisher", "--reason", "They asked")
    one = run(config, "takedown", "article", "1", *why)
    assert one.output == "Request 1 is hidden: https://gazette.example/1\n"
    all_of_it = run(config, "takedown", "outlet", "post", *why)
    assert all_of_it.output.startswith("All of Post is taken down (request 2)")
    archive = open_archive(config.parent / "var")
    hidden = {article.source for article in archive.articles.after(0, 10) if article.is_withdrawn}
    archive.close()
    assert hidden == {"gazette", "post"}
    assert run(config, "takedown", "restore", "2").exit_code == 0
    refused = run(config, "takedown", "outlet", "nowhere", *why)
    assert "there is no source" in str(refused.exception)
    unknown = run(config, "takedown", "article", "https://gazette.example/none", *why)
    assert "no article of ours" in str(unknown.exception)
