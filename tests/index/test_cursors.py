"""Reading a search page by page while articles come, go and change their place: nothing twice, nothing missed."""

import base64
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from index import IndexDocument, SearchEngine
from index.cursors import LONGEST_CURSOR, Cursor, _check, _packed, cursor_of, written
from records.errors import InvalidQueryError
from records.findings import StoryId
from records.searches import SearchQuery, SearchResults, Sort
from tests.index.builders import a_document, an_index, day

BEGUN = datetime(2022, 1, 1, tzinfo=UTC)
WORDS = ("jump", "cliff", "bus", "roll", "the", "fall")


def told(number: int, draw: random.Random, *, later: int = 0) -> IndexDocument:
    """Return an article about jumping, with random words, date and story."""
    words = [draw.choice(WORDS) for _ in range(draw.randint(3, 30))]
    return a_document(
        number,
        title=draw.choice(("Jump", "A cliff jump", "The bus")),
        body=f"jump {' '.join(words)}",
        published_at=None if number % 17 == 0 else day(2021, draw.randint(1, 12), draw.randint(1, 28)),
        indexed_at=BEGUN + timedelta(seconds=later - number % 50),
        story=draw.choice((None, None, StoryId(draw.randint(1, 8)))),
        is_first=draw.random() < 0.5,
    )


def articles(results: SearchResults) -> list[int]:
    """Return all articles that a page shows, folded ones too."""
    return [int(one) for hit in results.hits for one in (hit.article_id, *hit.others)]


def pages(engine: SearchEngine, query: SearchQuery) -> Iterator[SearchResults]:
    results = engine.search(query)
    yield results
    while results.next:
        results = engine.search(replace(query, cursor=results.next))
        yield results


def disturb(engine: SearchEngine, draw: random.Random, new: int) -> set[int]:
    """Add an article, take two out, and rewrite five so that scores, dates and stories change; return those gone."""
    gone = {draw.randint(1, 80), draw.randint(1, 80)}
    rewritten = [told(number, draw) for number in draw.sample(range(1, 81), 5) if number not in gone]
    engine.put([told(new, draw, later=new), *rewritten])
    engine.remove(gone)
    return gone


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("fold", [False, True])
def test_nothing_is_met_twice_or_missed_while_articles_come_and_go(tmp_path: Path, sort: Sort, fold: bool) -> None:
    draw = random.Random(f"{sort} {fold}")  # noqa: S311 - no secret
    engine = an_index(tmp_path, [told(number, draw) for number in range(1, 81)])
    query = SearchQuery(text="jump", sort=sort, fold=fold, page_size=7)
    there, gone, met = set(range(1, 81)), set[int](), list[int]()
    for number, page in enumerate(pages(engine, query), 1):
        assert page.page == number
        met += articles(page)
        gone |= disturb(engine, draw, 1_000 + number)
    assert len(met) == len(set(met))
    assert set(met) <= there
    assert there - set(met) <= gone
    engine.close()


@pytest.mark.parametrize("fold", [False, True])
def test_pages_read_by_cursor_are_the_whole_list_and_lead_back(tmp_path: Path, fold: bool) -> None:
    draw = random.Random(7)  # noqa: S311 - no secret
    engine = an_index(tmp_path, [told(number, draw) for number in range(1, 41)])
    query = SearchQuery(text="jump cliff", fold=fold, page_size=6)
    whole = engine.search(replace(query, page_size=100))
    read = list(pages(engine, query))
    assert [hit for page in read for hit in page.hits] == list(whole.hits)
    assert {(page.total, page.rows) for page in read} == {(whole.total, whole.rows)}
    assert (read[0].previous, read[-1].next, len(read)) == (None, None, -(-whole.rows // 6))
    back = [engine.search(replace(query, cursor=page.previous)).hits for page in read[1:]]
    assert back == [page.hits for page in read[:-1]]
    leapt = engine.search(replace(query, page=3))
    assert leapt.hits == read[2].hits
    assert leapt.previous is None
    assert engine.search(replace(query, cursor=leapt.next)).hits == (read[3].hits if len(read) > 3 else ())
    engine.close()


def test_what_arrives_later_waits_and_is_counted(tmp_path: Path) -> None:
    draw = random.Random(1)  # noqa: S311 - no secret
    engine = an_index(tmp_path, [told(number, draw) for number in range(1, 11)])
    query = SearchQuery(text="jump", sort=Sort.INDEXED, page_size=4)
    first = engine.search(query)
    engine.put([told(number, draw, later=number) for number in (200, 201)])
    second = engine.search(replace(query, cursor=first.next))
    assert (first.arrived, second.arrived, second.total) == (0, 2, 10)
    assert sum(value.count for value in second.facets[3].values) == 10  # by source: what has come does not count yet
    assert engine.search(query).total == 12
    engine.close()


def test_loosely_read_searches_stay_loose(tmp_path: Path) -> None:
    engine = an_index(tmp_path, [a_document(number, body="cliff jump") for number in range(1, 13)])
    query = SearchQuery(text="cliff zanzibar jump", relax=True, page_size=5)
    first = engine.search(query)
    engine.put([a_document(number, body="cliff jump zanzibar") for number in range(6, 13)])
    rest = [page for page in pages(engine, replace(query, cursor=first.next))]
    met = [one for page in (first, *rest) for one in articles(page)]
    assert first.is_relaxed
    assert sorted(met) == list(range(1, 13))
    engine.close()


@pytest.mark.parametrize("cursor", ["", "x", "é", "A" * 8, "A" * (LONGEST_CURSOR + 1), "\x00", "=", "//////"])
def test_a_cursor_of_no_search_is_refused_politely(cursor: str) -> None:
    with pytest.raises(InvalidQueryError, match="none of ours"):
        cursor_of(SearchQuery(cursor=cursor))


@given(some.lists(some.integers(0, 2**70), max_size=9))
def test_a_forged_cursor_is_read_or_refused_and_never_breaks_a_search(numbers: list[int]) -> None:
    query = SearchQuery(text="jump")
    kept = b"".join(map(_packed, numbers))
    forged = base64.urlsafe_b64encode(_check(kept, query) + kept).decode().rstrip("=")
    try:
        cursor = cursor_of(replace(query, cursor=forged))
    except InvalidQueryError:
        return
    assert cursor
    assert all(0 <= number < 2**63 for number in (cursor.indexed, *cursor.shown))


def test_a_cursor_belongs_to_its_search() -> None:
    query = SearchQuery(text="jump")
    text = written(Cursor(indexed=5, pages=((1, 2),)), query)
    assert cursor_of(replace(query, cursor=text)) == Cursor(indexed=5, pages=((1, 2),))
    assert cursor_of(replace(query, cursor=text, page_size=50)) is not None
    for other in (replace(query, text="bus"), replace(query, sort=Sort.NEWEST), replace(query, fold=True)):
        with pytest.raises(InvalidQueryError):
            cursor_of(replace(other, cursor=text))


ids = some.sets(some.integers(1, 2**40), max_size=20).map(sorted).map(tuple)


@given(some.integers(0, 2**40), some.booleans(), some.lists(ids, max_size=8).map(tuple))
def test_a_cursor_reads_what_it_writes(indexed: int, is_relaxed: bool, shown: tuple[tuple[int, ...], ...]) -> None:
    cursor = Cursor(indexed=indexed, is_relaxed=is_relaxed, pages=shown)
    assert cursor_of(SearchQuery(cursor=written(cursor, SearchQuery()))) == cursor


def test_an_address_holds_fifty_full_pages_of_a_hundred_thousand_articles() -> None:
    draw = random.Random(3)  # noqa: S311 - no secret
    shown = draw.sample(range(1, 100_001), 2_000)
    read = tuple(tuple(sorted(shown[at : at + 40])) for at in range(0, 2_000, 40))  # each row with a copy folded
    assert len(written(Cursor(indexed=2**31, pages=read), SearchQuery()) or "") > 2_000
    assert written(Cursor(indexed=1, pages=(tuple(range(1, 10_000)),)), SearchQuery()) is None
