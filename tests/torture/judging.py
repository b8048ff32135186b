"""The same judge after every fault: nothing acknowledged is lost, nothing is there twice, everything agrees."""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from archive import open_archive
from archive.backup import check_backup, held_backups
from index import open_index
from records.errors import ArchiveError
from records.searches import SearchQuery
from settings import IndexSettings
from tests.builders import NOW
from tests.torture.work import url_of


def acknowledged(lines: Sequence[str]) -> set[str]:
    """Return the addresses that the work reported as kept before it was hurt."""
    return {line.removeprefix("article ") for line in lines if line.startswith("article ")}


def faults_of(folder: Path, articles: int, promised: set[str]) -> Iterator[str]:
    """Say what is wrong with an archive once the work was done again, undisturbed, to its end."""
    archive = open_archive(folder / "var")
    try:
        for unsound in (*archive.soundness.database(), *archive.soundness.articles()):
            yield f"{unsound.rule}: {unsound.count} do not, e.g. {unsound.examples[0]}"
        held = {article.url: article for article in archive.articles.after(0, 1000)}
        if lost := promised - held.keys():
            yield f"{len(lost)} acknowledged articles are lost, e.g. {min(lost)}"
        if held.keys() != (wanted := {url_of(number) for number in range(articles)}):
            yield f"{len(held)} articles are held, {len(wanted)} were kept"
        if many := [url for url, article in held.items() if article.version_count != 1]:
            yield f"{many[0]} has more than one version"
        report = archive.fixity.verify(NOW)
        if report.fault_count:
            yield f"captures: {report.faults[0].reason}"
        last = archive.changes.last()
    finally:
        archive.close()
    yield from _faults_of_index(folder, articles)
    yield from _faults_of_backups(folder, articles)
    if last == 0:
        yield "the change log is empty"


def _faults_of_index(folder: Path, articles: int) -> Iterator[str]:
    engine = open_index(folder / "var" / "index", IndexSettings())
    try:
        if (count := engine.document_count()) != articles:
            yield f"{count} articles can be found, {articles} are held"
        for number in range(articles):
            found = engine.search(SearchQuery(text=f"word{number}"))
            if found.total != 1:
                yield f"word{number} finds {found.total} articles, not 1"
    finally:
        engine.close()


def _faults_of_backups(folder: Path, articles: int) -> Iterator[str]:
    held = held_backups(folder / "backups")
    if not held or held[0][1].articles != articles:
        yield f"the newest backup holds {held[0][1].articles if held else 0} articles, not {articles}"
    for path, _ in held:
        try:
            check_backup(path)
        except ArchiveError as error:
            yield f"a backup that was called complete is not: {error}"


def is_readable(database: Path) -> bool:
    """Tell whether SQLite itself calls a database whole."""
    with sqlite3.connect(database) as connection:
        sound = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    connection.close()
    return bool(sound)
