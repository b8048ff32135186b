"""Rows of a page among many hits: what is cut off early is held against folding and sorting them all."""

import random
from pathlib import Path

import pytest

from records.findings import StoryId
from records.searches import SearchQuery, Sort
from tests.index.builders import a_document, an_index, day
from tests.index.plain_search import PlainSearch


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("greatest", [2, 40, 10**15])  # one crowded story, many, and numbers no table could hold
def test_rows_are_those_of_all_hits_folded_and_sorted(tmp_path: Path, sort: Sort, greatest: int) -> None:
    draw = random.Random(greatest)  # noqa: S311 - no secret
    stories = [None, *(StoryId(draw.randint(1, greatest)) for _ in range(40))]
    documents = [
        a_document(
            number,
            body="jump " * draw.randint(1, 3),
            story=draw.choice(stories) if draw.random() < 0.9 else None,
            is_first=draw.random() < 0.1,
            published_at=draw.choice([None, day(2018, draw.randint(1, 12)), day(2021)]),
        )
        for number in range(1, 251)
    ]
    engine = an_index(tmp_path, documents)
    plain = PlainSearch(documents)
    scores = {int(hit.article_id): hit.score for hit in engine.search(SearchQuery(text="jump", page_size=300)).hits}
    rows = plain.folded(plain.ordered(scores, sort))
    for size in (1, 2, 7, 300):
        asked = SearchQuery(text="jump", sort=sort, fold=True, page_size=size)
        found = engine.search(asked)
        assert [[hit.article_id, *hit.others] for hit in found.hits] == rows[:size]
        assert (found.rows, found.total) == (len(rows), 250)
    engine.close()
