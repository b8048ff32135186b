"""Commands that need no archive, and how mistakes are answered."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from demo import read_articles, read_outlets
from pipeline.commands import load_command

FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Press</title>
<item><title>Jump &amp; run</title><link>/a?utm_source=rss</link><guid>1</guid></item></channel></rss>"""
PAGE = """<html lang="en"><head><title>Cliff jump filmed</title></head><body><article><h1>Cliff jump filmed</h1>
<p>By the Stunt desk</p>{}</article></body></html>""".format("<p>The jump was filmed six times in one day.</p>" * 12)


def call(name: str, *arguments: object) -> tuple[int, str]:
    done = CliRunner().invoke(load_command(name), [str(argument) for argument in arguments])
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.output


def test_read_turns_articles_into_findings(tmp_path: Path) -> None:
    article = next(each for each in read_articles(read_outlets()) if "CinemaCon" in each.title)
    row = {
        "id": "x",
        "title": article.title,
        "paragraphs": article.body,
        "published": article.published_at.isoformat(),
    }
    (tmp_path / "in.jsonl").write_text(json.dumps(row) + "\n\n", "utf-8")
    code, _said = call("read", "--in", tmp_path / "in.jsonl", "--out", tmp_path / "out.jsonl")
    (found,) = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert code == 0
    assert found["id"] == "x"
    assert {"relevant", "films", "people", "stunts", "claims", "dates", "story", "copy_of", "copy_kind"} <= found.keys()
    assert found["films"][0]["role"] == "main"


def test_extract_reads_pages_beside_their_manifest(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    rows = [
        {"id": "a", "url": "https://press.example/a", "file": "a.html"},
        {"id": "b", "url": "https://b/", "file": "no"},
    ]
    (tmp_path / "pages.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    code, said = call("extract", "--manifest", tmp_path / "pages.jsonl", "--out", tmp_path / "found.json")
    found = json.loads((tmp_path / "found.json").read_text("utf-8"))
    assert code == 0
    assert found["a"]["title"] == "Cliff jump filmed"
    assert found["a"]["text"].startswith("The jump was filmed")
    assert found["b"]["text"] == ""
    assert "2 pages, 1 with an article" in said


def test_feed_shows_announcements_or_why_there_are_none(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(FEED)
    (tmp_path / "rubbish.xml").write_bytes(b"<html><body>no feed</body></html>")
    code, said = call(
        "feed", tmp_path / "feed.xml", tmp_path / "rubbish.xml", "--json", "--url", "https://press.example/f"
    )
    good, bad = [json.loads(line) for line in said.splitlines()]
    assert code == 0
    assert good["announcements"][0]["url"] == "https://press.example/a"
    assert good["announcements"][0]["title"] == "Jump & run"
    assert bad["error"]


@pytest.mark.parametrize("line", ["{", "[1]"])
def test_a_line_that_is_no_object_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "in.jsonl").write_text(f'{{"id": "x", "title": "t"}}\n{line}\n')
    with pytest.raises(Exception, match=r"in\.jsonl, line 2"):
        call("read", "--in", tmp_path / "in.jsonl", "--out", tmp_path / "out.jsonl")


def test_settings_are_shown_with_passwords_masked(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("storage:\n  database: postgresql+psycopg://unit:sesame@db.example/unit\n")
    said = call("settings", "--config", config)[1]
    assert "sesame" not in said
    assert "***" in said
