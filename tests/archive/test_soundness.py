"""Each rule is broken by hand, and found."""

import sqlite3
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from archive import Archive
from records.captures import CaptureKind
from records.crawls import RunState
from records.findings import CopyKind, CopyLink, Story, StoryId
from records.sources import SourceSlug
from tests.archive.test_runs import an_end, begun
from tests.builders import an_article, some_findings

BREAKS = {
    "an article has a current text, its last one": "UPDATE articles SET current_version_id = 999 WHERE id = 1",
    "versions are numbered without a gap": "UPDATE versions SET number = 7 WHERE article_id = 2",
    "an article's own address leads to it": "UPDATE addresses SET article_id = 2 WHERE article_id = 1",
    "a text's capture is held": "UPDATE versions SET capture_id = 12345 WHERE article_id = 1",
    "what a run acknowledged as held is an article": "UPDATE run_urls SET article_id = 12345",
    "every address of a run that ended has an outcome": "UPDATE run_urls SET outcome = NULL",
    "findings are of a text that is held": "UPDATE findings SET version_id = 12345",
    "mentions come from findings": "DELETE FROM findings",
    "a story begins with its first article": "DELETE FROM story_members WHERE position = 0",
    "no article is a copy of itself": "UPDATE copies SET original_id = article_id",
}


@pytest.fixture
def whole(archive: Archive, now: datetime) -> Archive:
    one, two = (an_article(archive, f"https://gazette.example/{number}").id for number in range(2))
    archive.findings.keep(one, some_findings(), now)
    link = CopyLink(article=two, original=one, kind=CopyKind.VERBATIM, likeness=1.0, reason="same words")
    archive.relations.keep([Story(id=StoryId(-1), title="Jump", articles=(one, two), copies=(link,))], [], now)
    run = begun(archive, now)
    archive.runs.see(run.id, [("https://gazette.example/0", SourceSlug("gazette"), CaptureKind.ARTICLE)])
    archive.runs.end_url(replace(an_end(run, "https://gazette.example/0", now), article_id=one))
    archive.runs.finish(run.id, RunState.FINISHED, "", now)
    return archive


def broken(archive: Archive, tmp_path: Path, sql: str) -> None:
    with sqlite3.connect(tmp_path / "var" / "second-unit.db") as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        assert connection.execute(sql).rowcount
    connection.close()


def test_a_whole_archive_breaks_no_rule(whole: Archive) -> None:
    assert (whole.soundness.database(), whole.soundness.articles()) == ([], [])


@pytest.mark.parametrize("rule", BREAKS)
def test_a_broken_rule_is_found(whole: Archive, tmp_path: Path, rule: str) -> None:
    broken(whole, tmp_path, BREAKS[rule])
    found = {unsound.rule: unsound for unsound in whole.soundness.articles()}
    assert rule in found
    assert (found[rule].count, len(found[rule].examples)) == (1, 1)


def test_a_reference_to_nothing_is_found(whole: Archive, tmp_path: Path) -> None:
    broken(whole, tmp_path, "UPDATE copies SET original_id = 12345")
    assert [unsound.rule for unsound in whole.soundness.database()] == ["rows refer to rows that exist"]


def test_a_damaged_database_is_found(whole: Archive, tmp_path: Path) -> None:
    broken(whole, tmp_path, "DELETE FROM copies")  # so that nothing waits in the log beside the database
    path = tmp_path / "var" / "second-unit.db"
    whole.close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'articles_of_source'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size + size // 2 : page * size] = bytes(size // 2)
    path.write_bytes(content)
    assert [unsound.rule for unsound in whole.soundness.database()] == ["the database is whole"]
