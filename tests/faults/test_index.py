"""What a dead process leaves in the folder of the index."""

from datetime import datetime
from pathlib import Path

from archive import Archive
from index import follow, open_index
from records.searches import SearchQuery
from settings import IndexSettings
from tests.builders import an_article, some_findings


def test_what_a_dead_writer_left_is_cleared_and_a_lock_without_holder_stops_nobody(
    archive: Archive, tmp_path: Path, now: datetime
) -> None:
    folder = tmp_path / "index"
    for number in range(2):
        article = an_article(archive, f"https://gazette.example/{number}")
        archive.findings.keep(article.id, some_findings(), now)
        follow(archive, folder, IndexSettings(), now)
        if not number:
            (folder / "write.lock").write_text("99999")
            (left := folder / "gen-000099.new").mkdir()
            (left / "half.seg").write_bytes(b"half")
    assert not left.exists()
    engine = open_index(folder, IndexSettings())
    assert engine.search(SearchQuery()).total == engine.document_count()
    engine.close()
