"""What the desk decides is decided from the command line, too; what cannot be is told and changes nothing."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from archive import Archive, open_archive
from archive.desk import Decision
from pipeline.commands import load_command
from records.articles import ArticleId
from records.crawls import RunScope, Trigger
from records.editors import AuditEntry
from records.sources import SourceSlug
from records.subjects import SubjectId
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


def listed(config: Path, name: str) -> str:
    result = CliRunner().invoke(load_command(name), ["--config", str(config)])
    assert result.exit_code == 0, result.output
    return result.output


@contextmanager
def opened(config: Path) -> Iterator[Archive]:
    archive = open_archive(config.parent / "var")
    yield archive
    archive.close()


def audited(config: Path) -> Sequence[AuditEntry]:
    with opened(config) as archive:
        return archive.editors.audit_log(10)


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
        (("1", "film", "reject", "film:none"), "no film called"),
        (("1", "film", "reject", "person:lead-one"), "no film called"),
        (("1", "film", "reject"), "name the film that is meant"),
        (("99", "film", "reject", NIGHT_BUS), "99"),
        (("1", "film", "set", NIGHT_BUS, "--value", '{"colour": 1}'), "cannot set colour"),
        (("1", "film", "set", NIGHT_BUS, "--value", "main"), "Expecting value"),
        (("1", "story", "accept", "x"), "neither the number of an article nor an address"),
        (("1", "field", "set", "colour", "--value", "x"), "nothing called colour can be corrected"),
        (("1", "field", "reject", "title"), "a field is set"),
        (("1", "relevance", "set"), "nothing of a relevance can be set"),
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
        (("rename", FILM, "X", "--slug", "Not This"), "an address has small letters"),
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


def test_the_note_of_a_takedown_is_kept(config: Path) -> None:
    run(config, "takedown", "article", "1", "--ground", "legal", "--reason", "They asked")
    assert run(config, "takedown", "restore", "1", "--note", "It was a mistake").exit_code == 0
    with opened(config) as archive:
        assert archive.takedowns.recent()[0].note == "It was a mistake"


def test_subjects_are_made_with_names_and_found_by_them(config: Path) -> None:
    names = ("--alias", "Der freie Fall | de | working | 2021-08-26", "--director", "Lead One")
    made = run(config, "subject", "create", "film", "Free Fall", "--year", "2024", *names)
    assert made.output.startswith("film:free-fall-2024 is there now.")
    edited = run(config, "subject", "edit", "Der freie Fall", "--add-alias", "Caida libre | es", "--year", "2025")
    assert edited.exit_code == 0, edited.output
    shown = json.loads(run(config, "subject", "show", "free fall").output)
    assert (shown["year"], [one["text"] for one in shown["aliases"]]) == (2025, ["Der freie Fall", "Caida libre"])
    assert shown["aliases"][0]["valid_from"] == "2021-08-26"
    twice = run(config, "subject", "create", "film", "Free Fall", "--year", "2024")
    assert "there is film:free-fall-2024 already" in twice.output
    assert [entry.action for entry in audited(config)][:2] == ["change subject", "create subject"]


def test_a_name_of_several_has_to_be_told_apart(config: Path) -> None:
    for year in ("2001", "2002"):
        run(config, "subject", "create", "film", "Twins", "--year", year)
    assert "is the name of several: film:twins-2001, film:twins-2002" in run(config, "subject", "show", "twins").output


def test_set_pieces_are_made_changed_listed_and_reverted(config: Path) -> None:
    with opened(config) as archive:
        stunt = archive.subjects.catalogue().stunts[0].id
    made = run(config, "set-piece", "create", "Bridge jump", "--film", FILM, "--stunt", stunt, "--place", "Oslo")
    assert made.output == "set-piece:bridge-jump is there now.\n"
    assert run(config, "set-piece", "edit", "set-piece:bridge-jump", "--name", "The bridge jump").exit_code == 0
    assert json.loads(run(config, "set-piece", "show", "set-piece:bridge-jump").output)["place"] == "Oslo"
    assert f"set-piece:bridge-jump  The bridge jump ({FILM}, {stunt})  edited" in listed(config, "set-piece")
    assert run(config, "set-piece", "revert", "set-piece:bridge-jump").exit_code == 0
    assert "bridge-jump" not in listed(config, "set-piece")
    assert "no set-piece" in run(config, "set-piece", "show", "set-piece:none").output


def test_readers_reports_are_settled_once_and_taken_up_again(config: Path) -> None:
    with opened(config) as archive:
        archive.reports.receive(ArticleId(1), "/article/1", "It was in Sweden.", "me@example.org", NOW)
    assert "It was in Sweden." in listed(config, "report")
    assert run(config, "report", "settle", "1").output == "Report 1 is settled.\n"
    assert listed(config, "report") == "No report waits.\n"
    assert "settled that report already" in run(config, "report", "decline", "1").output
    assert run(config, "report", "reopen", "1").exit_code == 0
    assert [entry.action for entry in audited(config)] == ["report open", "report settled"]


def test_what_is_asked_is_listed_answered_and_taken_back(config: Path) -> None:
    with opened(config) as archive:
        found = archive.findings.of([ArticleId(1)])[ArticleId(1)]
        mention = replace(found.films[0], film=SubjectId(NIGHT_BUS), surface="the bus film", confidence=0.6)
        archive.findings.keep(ArticleId(1), replace(found, films=(*found.films, mention)), NOW)
    before = listed(config, "review")
    assert "Unsure tags: 2" in before
    question = next(line.split()[0] for line in before.splitlines() if "the bus film" in line)
    assert "other way round" in run(config, "review", "answer", question, "turned").output
    assert run(config, "review", "answer", question, "reject").output.startswith("1 decided")
    assert "Unsure tags: 1" in listed(config, "review")
    assert "is not asked" in run(config, "review", "answer", question, "accept").output
    assert run(config, "review", "undo").output == "1 taken back.\n"
    with opened(config) as archive:
        assert archive.verdicts.count() == 0


def test_a_regression_case_has_what_editors_want(config: Path) -> None:
    run(config, "verdict", "give", "1", "film", "reject", FILM)
    case = json.loads(run(config, "verdict", "case", "1").output)
    assert case["verdicts"][0]["key"] == FILM
    assert FILM not in json.dumps(case["expected"]["films"])


def test_addresses_wait_for_the_next_crawl_of_their_source(config: Path, tmp_path: Path) -> None:
    addresses = tmp_path / "addresses.txt"
    addresses.write_text("https://gazette.example/old/1\nhttps://gazette.example/old/2\n", "utf-8")
    brought = run(config, "sources", "bring", "gazette", "--list", str(addresses))
    assert brought.output == "gazette: 2 waiting to be fetched.\n"
    with opened(config) as archive:
        assert archive.sources.count_waiting(SourceSlug("gazette")) == 2
    assert run(config, "sources", "bring", "gazette").exit_code == 2


def test_a_requested_run_is_listed_and_stopped(config: Path) -> None:
    assert "no run is under way" in run(config, "runs", "stop").output
    with opened(config) as archive:
        archive.runs.request(Trigger.EDITOR, "Ana", RunScope(), NOW)
    assert run(config, "runs", "stop").output == "Run 1 is stopped.\n"
    assert "1  stopped (stopped by command line)" in listed(config, "runs")
    assert "is over: stopped" in run(config, "runs", "stop", "1").output
    assert "nothing that could be asked for again" in run(config, "runs", "retry", "1").output
    assert "stop run" in run(config, "audit", "--limit", "5").output
