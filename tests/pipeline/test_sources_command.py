"""Sources and accounts from the command line: the same as at the desk, with the same log."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from archive import Archive, open_archive
from pipeline.commands import load_command
from records.sources import SourceSlug
from tests.builders import a_source

PRESS = ("https://press.example/", "--slug", "press", "--name", "Press", "--feed", "https://press.example/rss")
OPML = """<opml version="1.0"><body><outline text="Wire" xmlUrl="https://wire.example/rss" htmlUrl="https://wire.example"/>
<outline text="Press again" xmlUrl="https://press.example/rss"/></body></opml>"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.yaml"
    outlet = "{slug: gazette, name: Gazette, home: 'https://gazette.example/', feeds: ['https://gazette.example/feed']}"
    path.write_text(f"storage: {{folder: var}}\nsources: [{outlet}]\n", "utf-8")
    return path


def call(config: Path, *arguments: str) -> tuple[int, str]:
    name, *rest = arguments
    done = CliRunner().invoke(load_command(name), [*rest, "--config", str(config)])
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        return 1, str(done.exception)
    return done.exit_code, done.output


def opened(config: Path) -> Archive:
    return open_archive(config.parent / "var")


def test_a_source_is_added_changed_paused_and_given_back(config: Path) -> None:
    assert call(config, "sources", "add", *PRESS)[0] == 0
    assert "already" in call(config, "sources", "add", *PRESS)[1]
    assert call(config, "sources", "edit", "gazette", "--delay", "9", "--language", "de")[0] == 0
    assert call(config, "sources", "pause", "gazette")[0] == 0
    archive = opened(config)
    gazette = archive.sources.get(SourceSlug("gazette"))
    assert (gazette.delay_seconds, gazette.language, gazette.is_paused) == (9, "de", True)
    assert [entry.action for entry in archive.editors.audit_log(9)] == ["pause source", "edit source", "add source"]
    archive.close()
    assert call(config, "sources", "resume", "gazette")[0] == 0
    assert call(config, "sources", "revert", "gazette")[0] == 0
    assert "visited no more" in call(config, "sources", "revert", "press")[1]
    archive = opened(config)
    assert archive.sources.all(declared_only=True) == [a_source()]
    archive.close()


def test_what_is_wrong_is_named_and_changes_nothing(config: Path) -> None:
    for wrong, said in (
        (("edit", "gazette", "--language", "german"), "language"),
        (("edit", "gazette"), "nothing was found"),
        (("edit", "gazete", "--delay", "1"), "gazette"),
        (("pause", "nowhere"), "gazette"),
        (("revert", "gazette"), "as the configuration says"),
    ):
        code, told = call(config, "sources", *wrong)
        assert code == 1
        assert said in told
    archive = opened(config)
    assert archive.sources.get(SourceSlug("gazette")) == a_source()
    assert not archive.editors.audit_log(9)
    archive.close()


def test_lists_of_subscriptions_go_in_and_out(config: Path, tmp_path: Path) -> None:
    call(config, "sources", "add", *PRESS)
    (tmp_path / "list.opml").write_text(OPML, "utf-8")
    code, told = call(config, "sources", "import-opml", str(tmp_path / "list.opml"), "--dry-run")
    assert code == 0
    assert "wire: Wire, https://wire.example/rss" in told
    assert "left out https://press.example/rss: it is followed already" in told
    assert "wire" not in call(config, "sources")[1]
    call(config, "sources", "import-opml", str(tmp_path / "list.opml"), "--paused")
    told = call(config, "sources", "export-opml")[1]
    assert 'xmlUrl="https://wire.example/rss"' in told
    (tmp_path / "again.opml").write_text(told, "utf-8")
    assert "followed already" in call(config, "sources", "import-opml", str(tmp_path / "again.opml"))[1]
    assert "paused" in call(config, "sources")[1]


def test_a_dry_run_says_what_would_be_visited(config: Path) -> None:
    assert call(config, "crawl", "--dry-run") == (0, "gazette: 1 feeds\n")
    call(config, "sources", "pause", "gazette")
    assert "no source is due" in call(config, "crawl", "--dry-run")[1]
    assert "elsewhere: 1 addresses" in call(config, "crawl", "--dry-run", "--url", "https://x.example/1")[1]


def test_accounts_are_listed_closed_and_opened(config: Path) -> None:
    call(config, "editor", "add", "Ana", "--admin")
    call(config, "editor", "add", "Ben")
    assert "last admin" in call(config, "editor", "disable", "Ana")[1]
    assert call(config, "editor", "role", "ben", "admin")[0] == 0
    assert call(config, "editor", "disable", "Ana")[0] == 0
    told = call(config, "editor", "list")[1]
    assert "Ana: admin" in told
    assert "closed" in told
    assert call(config, "editor", "enable", "Ana")[0] == 0
    assert call(config, "editor", "sign-out", "Ana")[0] == 0
    assert "there are: Ana, Ben" in call(config, "editor", "disable", "Cleo")[1]


def test_a_lost_second_factor_is_taken_away(config: Path) -> None:
    call(config, "editor", "add", "Ana")
    archive = opened(config)
    ana = archive.editors.by_name("Ana")
    assert ana is not None
    archive.editors.set_totp(ana.id, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
    archive.close()
    assert "second factor" in call(config, "editor", "list")[1]
    assert call(config, "editor", "reset-totp", "ana")[0] == 0
    assert "second factor" not in call(config, "editor", "list")[1]
