"""Random small indexes and questions: hits against Whoosh's own searcher, facets against counting one by one."""

import os
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as some
from whoosh.index import open_dir
from whoosh.reading import SegmentReader

from index import IndexDocument, IndexedSubject
from index.queries import parse
from index.reading.facets import chosen_values
from index.reading.translate import translate
from index.storing.arrays import Postings, SegmentArrays
from index.storing.rereading import reread
from index.storing.segments import arrays_name
from index.storing.writer import writing
from records.findings import CopyKind, StoryId
from records.searches import FacetName, Filter, SearchQuery
from records.sources import SourceSlug
from records.subjects import SubjectKind
from tests.index.builders import a_document, an_index, counts, day

WORDS = ("jump", "jumps", "jumped", "cliff", "bus", "roll", "über", "the")
SLUGS = ("one", "two", "three")

# Every example builds an index; more of them: INDEX_EXAMPLES=2000 ./run test tests/index/test_oracles.py
EXAMPLES = int(os.environ.get("INDEX_EXAMPLES", "60"))

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
    happened=some.lists(some.sampled_from(["2020", "2020-01", "2020-01-31"]), max_size=1).map(tuple),
    set_pieces=texts.map(lambda text: (text,)),
)
batches = some.lists(some.lists(documents, max_size=6, unique_by=lambda one: one.article_id), min_size=1, max_size=3)
filters = some.builds(
    Filter,
    facet=some.sampled_from(FacetName),
    values=some.lists(some.sampled_from((*SLUGS, "2019", "2020", "en")), min_size=1, max_size=2).map(tuple),
)
PARTS = (
    *WORDS,
    *("film:jump", "actor:roll", "stunt:jumping", "source:one", "lang:de", "cli*", '"jump cliff"', '"the bus"'),
    *("is:main", "is:first", "-is:copy", "is:translation", "story:2", "happened:2020-01", 'set-piece:"jump bus"'),
    *('"jump cliff"~2', '"the bus jump"~3', '"jump jump"', "set-piece:roll", "published:2019"),
    *("before:2020", "after:2019-06", "on:2020", "-bus", "-(jump OR bus)", "(cliff OR über)", "OR jump"),
)
queries = some.lists(some.sampled_from(PARTS), min_size=1, max_size=4).map(
    lambda found: " ".join(found).removeprefix("OR ")
)


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
@given(batches, queries, some.lists(filters, max_size=3), some.booleans())
def test_hits_are_whooshs_and_facets_are_counted_right(
    written: list[list[IndexDocument]], text: str, narrowed: list[Filter], merges: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        engine = an_index(Path(folder), [])
        for batch in written:
            engine.put(batch)
        gone = written[0][0].article_id if written[0] else 0
        engine.remove([gone])
        if merges:
            with writing(Path(folder)) as writer:
                writer.tidy(1)
        held = {document.article_id: document for batch in written for document in batch}
        held.pop(gone, None)
        asked = SearchQuery(text=text, filters=tuple(narrowed), page_size=100)
        plain = engine.search(replace(asked, filters=()))
        results = engine.search(asked)
        engine.close()

        matching = whoosh_finds(Path(folder), text)
        assert {hit.article_id for hit in plain.hits} == matching
        assert plain.total == len(matching)

        chosen = chosen_values(narrowed)
        assert {hit.article_id for hit in results.hits} == {one for one in matching if fits(held[one], chosen)}
        for facet in FacetName:
            others = {name: values for name, values in chosen.items() if name is not facet}
            expected = Counter(
                value for one in matching if fits(held[one], others) for value in values_of(held[one], facet)
            )
            assert {value: count for value, count in counts(results, facet).items() if count} == expected
        months = Counter(f"{moment:%Y-%m}" for hit in results.hits if (moment := held[hit.article_id].published_at))
        assert results.months == tuple(sorted(months.items()))


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


def whoosh_finds(folder: Path, text: str) -> set[int]:
    index = open_dir(str(folder / (folder / "CURRENT").read_text()))
    with index.searcher() as searcher:
        reader = searcher.reader()
        # A bare Not of Whoosh finds deleted documents too when what it leaves out was deleted as well.
        found = {one for one in translate(parse(text)).docs(searcher) if not reader.is_deleted(one)}
        articles = {
            base + place: article
            for leaf, base in reader.leaf_readers()
            if leaf.segment()
            for place, article in enumerate(leaf.column_reader("article"))
        }
    index.close()
    return {int(articles[one]) for one in found}
