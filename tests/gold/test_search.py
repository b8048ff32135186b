"""The order of hits over the demo's articles: never worse than it was, and better than plain BM25F."""

from pathlib import Path

from tests.gold.search_quality import FLOOR, found_by_ours, found_by_plain, mean, queries, scores


def test_judged_queries_find_what_they_should(tmp_path: Path) -> None:
    ours, plain = scores(found_by_ours(tmp_path)), scores(found_by_plain(tmp_path))
    assert len(queries()) >= 120
    assert mean(ours) >= FLOOR
    assert mean(ours) > mean(plain)
