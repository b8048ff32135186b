"""Random small indexes and questions: hits against Whoosh's own searcher, all else against counting one by one."""

import math
import os
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as some
from whoosh.index import open_dir
from whoosh.reading import SegmentReader

from index import IndexDocument, IndexedSubject, SearchEngine
from index.queries import parse
from index.reading.facets import chosen_values
from index.reading.translate import translate
from index.storing.arrays import Postings, SegmentArrays
from index.storing.rereading import reread
from index.storing.segments import arrays_name
from index.storing.writer import writing
from records.findings import CopyKind, StoryId
from records.searches import FacetName, Filter, SearchQuery, SearchResults, Sort
from records.sources import SourceSlug
from records.subjects import SubjectKind
from tests.index.builders import a_document, an_index, counts, day
from tests.index.plain_search import PlainSearch

WORDS = ("jump", "jumps", "jumped", "cliff", "bus", "roll", "über", "the")
SLUGS = ("one", "two", "three")

# Every example builds an index; more of them: INDEX_EXAMPLES=2000 ./run test tests/index/test_oracles.py
EXAMPLES = int(os.environ.get("INDEX_EXAMPLES", "60"))
QUESTIONS = 40  # asked of each: 2,400 a run

PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # making an example smaller would take minutes

texts = some.lists(some.sampled_from(WORDS), max_size=7).map(" ".join)
subjects = some.builds(
    IndexedSubject,
    kind=some.sampled_from(SubjectKind),
    slug=some.sampled_from(SLUGS),
    name=texts,
    is_main=some.booleans(),
)
documents = some.builds(
    a_document,
    some.integers(1, 12),
    title=texts,
    body=texts,
    subjects=some.lists(subjects, max_size=4, unique_by=lambda one: (one.kind, one.slug)).map(tuple),
    source=some.sampled_from(SLUGS).map(SourceSlug),
    language=some.sampled_from(["en", "de", None]),
    published_at=some.none() | some.builds(day, some.integers(2018, 2021), some.integers(1, 12)),
    story=some.none() | some.integers(1, 3).map(StoryId),
    is_first=some.booleans(),
    copy_kind=some.none() | some.sampled_from(CopyKind),
    indexed_at=some.none() | some.builds(day, some.just(2022), some.integers(1, 3)),
    happened=some.lists(some.sampled_from(["2020", "2020-01", "2020-01-31"]), max_size=1).map(tuple),
    set_pieces=texts.map(lambda text: (text,)),
)
batches = some.lists(some.lists(documents, max_size=6, unique_by=lambda one: one.article_id), min_size=1, max_size=3)
VALUES = (*SLUGS, "2019", "2020", "en")
PARTS = (
    *WORDS,
    *("film:jump", "actor:roll", "stunt:jumping", "source:one", "lang:de", "cli*", '"jump cliff"', '"the bus"'),
    *("is:main", "is:first", "-is:copy", "is:translation", "story:2", "happened:2020-01", 'set-piece:"jump bus"'),
    *('"jump cliff"~2', '"the bus jump"~3', '"jump jump"', "set-piece:roll", "published:2019"),
    *("title:jump", "year:2019", "mot*", '-"jump cliff"', "-cli*", "(jump OR bus) -roll", "NOT the", "person: roll"),
    *("before:2020", "after:2019-06", "on:2020", "-bus", "-(jump OR bus)", "(cliff OR über)", "OR jump"),
)


@dataclass(frozen=True)
class Question:
    """A random search: its text, what was chosen beside the box, and how the hits are wanted."""

    text: str
    filters: tuple[Filter, ...]
    sort: Sort
    fold: bool
    size: int


def a_question(draw: random.Random) -> Question:
    parts = " ".join(draw.choices(PARTS, k=draw.randint(1, 4))).removeprefix("OR ")
    filters = [
        Filter(facet=draw.choice(list(FacetName)), values=tuple(draw.sample(VALUES, draw.randint(1, 2))))
        for _ in range(draw.choice((0, 0, 1, 1, 2, 3)))
    ]
    sort = draw.choice((Sort.RELEVANCE, *Sort))
    return Question(parts, tuple(filters), sort, draw.random() < 0.4, draw.choice((2, 3, 100)))


def values_of(document: IndexDocument, facet: FacetName) -> set[str]:
    match facet:
        case FacetName.SOURCE:
            return {document.source}
        case FacetName.LANG:
            return {document.language} if document.language else set()
        case FacetName.YEAR:
            return {str(document.published_at.year)} if document.published_at else set()
    return {subject.slug for subject in document.subjects if subject.kind.value == facet.value}


def fits(document: IndexDocument, chosen: dict[FacetName, tuple[str, ...]]) -> bool:
    return all(values_of(document, facet) & set(values) for facet, values in chosen.items())


@settings(max_examples=EXAMPLES, deadline=None, phases=PHASES)
@given(batches, some.booleans(), some.integers(0, 2**32))
def test_hits_are_whooshs_and_order_and_counts_are_as_counted_one_by_one(
    written: list[list[IndexDocument]], merges: bool, seed: int
) -> None:
    draw = random.Random(seed)  # noqa: S311 - no secret
    with tempfile.TemporaryDirectory() as folder:
        engine = an_index(Path(folder), [])
        held: dict[int, IndexDocument] = {}
        for batch in written:
            gone = draw.sample(range(1, 13), draw.randint(0, 2))
            engine.put(batch)
            engine.remove(gone)
            held |= {document.article_id: document for document in batch}
            held = {article: document for article, document in held.items() if article not in gone}
        if merges:
            with writing(Path(folder)) as writer:
                writer.tidy(1)
        plain = PlainSearch(held.values())
        with whoosh_over(Path(folder)) as (whoosh_finds, has_deleted):
            for _ in range(QUESTIONS):
                question = a_question(draw)
                matching = whoosh_finds(question.text)
                results = engine.search(SearchQuery(text=question.text, filters=question.filters, page_size=100))
                expected = {one for one in matching if fits(held[one], chosen_values(question.filters))}
                assert {hit.article_id for hit in results.hits} == expected, question
                assert results.total == len(expected), question
                assert_counted(results, question, held, matching)
                assert_ordered(engine, question, plain, are_scores_known=not has_deleted)
        engine.close()


def assert_counted(
    results: SearchResults, question: Question, held: dict[int, IndexDocument], matching: set[int]
) -> None:
    chosen = chosen_values(question.filters)
    for facet in FacetName:
        others = {name: values for name, values in chosen.items() if name is not facet}
        expected = Counter(
            value for one in matching if fits(held[one], others) for value in values_of(held[one], facet)
        )
        assert {value: count for value, count in counts(results, facet).items() if count} == expected, question
    months = Counter(f"{moment:%Y-%m}" for hit in results.hits if (moment := held[hit.article_id].published_at))
    assert results.months == tuple(sorted(months.items())), question


def assert_ordered(engine: SearchEngine, question: Question, plain: PlainSearch, *, are_scores_known: bool) -> None:
    """Scores, order, rows and pages. Deleted documents still count for the mean length, so then order is not known."""
    query = SearchQuery(text=question.text, filters=question.filters, sort=question.sort, page_size=100)
    whole = engine.search(query)
    found = {int(hit.article_id): hit.score for hit in whole.hits}
    chosen = chosen_values(question.filters)
    expected = plain.scores(parse(question.text), chosen.get(FacetName.FILM, ()), whole.names)
    for article, score in found.items() if are_scores_known else ():
        assert math.isclose(score, expected[article], rel_tol=1e-4, abs_tol=1e-6), (question, article)
    order = plain.ordered(found, question.sort)
    assert list(found) == order, question
    rows = plain.folded(order) if question.fold else [[one] for one in order]
    paged, cursor = [], None
    while True:
        page = engine.search(replace(query, fold=question.fold, page_size=question.size, cursor=cursor))
        paged += [[hit.article_id, *hit.others] for hit in page.hits]
        cursor = page.next
        if cursor is None:
            break
    assert (paged, page.rows) == (rows, len(rows)), question


@settings(max_examples=EXAMPLES // 2, deadline=None, phases=PHASES)
@given(batches, some.booleans())
def test_arrays_hold_what_whooshs_own_files_hold(written: list[list[IndexDocument]], merges: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        engine = an_index(Path(folder), [])
        for batch in written:
            engine.put(batch)
        engine.close()
        if merges:
            with writing(Path(folder)) as writer:
                writer.tidy(1)
        current = Path(folder) / (Path(folder) / "CURRENT").read_text()
        index = open_dir(str(current))
        toc = index._read_toc()
        for segment in toc.segments:
            reader = SegmentReader(index.storage, toc.schema, segment)
            assert_same(SegmentArrays.load(current / arrays_name(segment)), reread(reader))
            reader.close()
        index.close()


def assert_same(kept: SegmentArrays, read: SegmentArrays) -> None:
    assert kept.size == read.size
    assert kept.terms() == read.terms()
    assert kept.spoken.tolist() == read.spoken.tolist()
    assert {name: column.tolist() for name, column in kept.columns.items()} == {
        name: column.tolist() for name, column in read.columns.items()
    }
    assert {name for name, field in read.postings.items() if len(field.numbers)} <= set(kept.postings)
    for name, field in kept.postings.items():
        for part in Postings.__dataclass_fields__:
            assert getattr(field, part).tolist() == getattr(read.postings[name], part).tolist(), (name, part)


@contextmanager
def whoosh_over(folder: Path) -> Iterator[tuple[Callable[[str], set[int]], bool]]:
    """Give what Whoosh's own searcher finds for a text, and whether deleted documents are still among its files."""
    index = open_dir(str(folder / (folder / "CURRENT").read_text()))
    with index.searcher() as searcher:
        reader = searcher.reader()
        articles = {
            base + place: int(article)
            for leaf, base in reader.leaf_readers()
            if leaf.segment()
            for place, article in enumerate(leaf.column_reader("article"))
        }

        def finds(text: str) -> set[int]:
            # A bare Not of Whoosh finds deleted documents too when what it leaves out was deleted as well.
            found = {one for one in translate(parse(text)).docs(searcher) if not reader.is_deleted(one)}
            return {articles[one] for one in found}

        yield finds, reader.has_deletions()
    index.close()
