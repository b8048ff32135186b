"""Asks other search engines the questions of `search_corpus`: plain Whoosh, tantivy, and FTS5 of SQLite."""

import re
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from benchmarks.search_corpus import Question
from index import IndexDocument
from records.subjects import SubjectKind

FACETS = ("film", "person", "stunt", "source", "year")
TITLE_BOOST = 4.0
HITS = 10
COMMIT_EVERY = 10_000  # documents
MEMORY = 512  # MB of postings held while writing


class Peer(Protocol):
    """One engine over one folder."""

    name: str

    def build(self, documents: Iterable[IndexDocument]) -> None:
        """Index documents."""
        ...

    def add(self, documents: Iterable[IndexDocument]) -> None:
        """Add documents and commit."""
        ...

    def ask(self, question: Question, *, with_facets: bool) -> int:
        """Answer with ten titles, and counts of five facets when wanted; return the number of hits."""
        ...


def subject_slugs(document: IndexDocument, kind: SubjectKind) -> list[str]:
    """Return the slugs of a document's subjects of one kind."""
    return [subject.slug for subject in document.subjects if subject.kind is kind]


def published_at(document: IndexDocument) -> datetime:
    """Return when an article was published; every invented one is dated."""
    return document.published_at or datetime.min.replace(tzinfo=UTC)


def second(year: int) -> int:
    """Return the first second of a year."""
    return int(datetime(year, 1, 1, tzinfo=UTC).timestamp())


class Tantivy:
    """tantivy through its Python package, one writing thread as ours has one."""

    name = "tantivy"

    def __init__(self, folder: Path) -> None:
        tantivy: Any = import_module("tantivy")
        self._library = tantivy
        folder.mkdir(parents=True, exist_ok=True)
        builder = tantivy.SchemaBuilder()
        for name in ("title", "body"):
            builder.add_text_field(name, stored=True, tokenizer_name="en_stem")
        for name in ("film", "person", "stunt", "source"):
            builder.add_text_field(name, stored=True, tokenizer_name="raw", fast=True)
        for name in ("published", "year"):
            builder.add_integer_field(name, stored=True, indexed=True, fast=True)
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema, path=str(folder))
        self._analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
        self._analyzer = self._analyzer.filter(tantivy.Filter.stemmer("english")).build()
        self._facets = {name: {"terms": {"field": name, "size": 100}} for name in FACETS}

    def build(self, documents: Iterable[IndexDocument]) -> None:
        """Index documents."""
        self._write(documents, MEMORY)

    def add(self, documents: Iterable[IndexDocument]) -> None:
        """Add documents and commit."""
        self._write(documents, MEMORY // 8)

    def _write(self, documents: Iterable[IndexDocument], megabytes: int) -> None:
        writer = self._index.writer(megabytes * 1_000_000, num_threads=1)
        for one in documents:
            fields = {kind.value: subject_slugs(one, kind) for kind in SubjectKind}
            moment = int(published_at(one).timestamp())
            document = self._library.Document(
                title=[one.title], body=[one.body], source=[one.source], published=moment, year=published_at(one).year
            )
            for name, values in fields.items():
                for value in values:
                    document.add_text(name, value)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def ask(self, question: Question, *, with_facets: bool) -> int:
        """Answer as `Peer.ask` says."""
        searcher, query = self._index.searcher(), self._query(question)
        order: dict[str, Any] = {"order_by_field": "published"} if question.newest else {}
        found = searcher.search(query, HITS, count=True, **order)
        for _, address in found.hits:
            searcher.doc(address)["title"]
        if with_facets:
            searcher.aggregate(query, self._facets)
        return int(found.count)

    def _query(self, question: Question) -> Any:
        query, occur = self._library.Query, self._library.Occur
        parts = [(occur.Must, self._word(word)) for word in question.all]
        parts += [(occur.MustNot, self._word(word)) for word in question.none]
        if question.any:
            either = query.boolean_query([(occur.Should, self._word(word)) for word in question.any])
            parts.append((occur.Must, either))
        if question.phrase:
            terms = self._analyzer.analyze(question.phrase)
            parts.append((occur.Must, query.phrase_query(self._schema, "body", terms)))
        if question.prefix:
            parts.append((occur.Must, query.regex_query(self._schema, "body", question.prefix + ".*")))
        for name in ("film", "person"):
            if value := getattr(question, name):
                parts.append((occur.Must, query.term_query(self._schema, name, value)))
        if question.years:
            first, last = question.years
            kind = self._library.FieldType.Integer
            within = query.range_query(self._schema, "published", kind, second(first), second(last) - 1)
            parts.append((occur.Must, within))
        return query.boolean_query(parts)

    def _word(self, word: str) -> Any:
        query, occur = self._library.Query, self._library.Occur
        (term,) = self._analyzer.analyze(word)
        title = query.boost_query(query.term_query(self._schema, "title", term), TITLE_BOOST)
        return query.boolean_query(
            [(occur.Should, title), (occur.Should, query.term_query(self._schema, "body", term))]
        )


class Fts5:
    """FTS5 of SQLite; facets by joining with tables of subjects."""

    name = "SQLite FTS5"

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._rows = sqlite3.connect(folder / "fts5.db")
        self._rows.executescript(
            "pragma journal_mode=wal; pragma cache_size=-262144; pragma mmap_size=2000000000;"
            "create table if not exists doc(id integer primary key, title, body, source, published int, year int);"
            "create table if not exists subject(kind, slug, doc int, primary key(kind, slug, doc)) without rowid;"
            "create index if not exists subject_doc on subject(doc, kind, slug);"
            "create index if not exists doc_published on doc(published);"
            "create virtual table if not exists fts using fts5(title, body, content='doc', content_rowid='id',"
            " tokenize='porter unicode61');"
        )

    def build(self, documents: Iterable[IndexDocument]) -> None:
        """Index documents."""
        self.add(documents)
        self._rows.execute("insert into fts(fts) values('optimize')")
        self._rows.execute("analyze")
        self._rows.commit()

    def add(self, documents: Iterable[IndexDocument]) -> None:
        """Add documents and commit."""
        for one in documents:
            number, published = int(one.article_id), published_at(one)
            row = (number, one.title, one.body, one.source, int(published.timestamp()), published.year)
            self._rows.execute("insert into doc values(?, ?, ?, ?, ?, ?)", row)
            self._rows.execute("insert into fts(rowid, title, body) values(?, ?, ?)", (number, one.title, one.body))
            subjects = [(kind.value, slug, number) for kind in SubjectKind for slug in subject_slugs(one, kind)]
            self._rows.executemany("insert into subject values(?, ?, ?)", subjects)
        self._rows.commit()

    def ask(self, question: Question, *, with_facets: bool) -> int:
        """Answer as `Peer.ask` says."""
        source, values = self._found(question)
        is_ranked = "fts" in source and not question.newest
        order = f"bm25(fts, {TITLE_BOOST}, 1.0)" if is_ranked else "doc.published desc"
        self._rows.execute(f"select doc.id, doc.title {source} order by {order} limit {HITS}", values).fetchall()
        if not with_facets:
            return int(self._rows.execute(f"select count(*) {source}", values).fetchone()[0])
        self._rows.execute("drop table if exists temp.hit")
        self._rows.execute(f"create temp table hit as select doc.id, doc.source, doc.year {source}", values)
        for kind in FACETS[:3]:
            joined = "from hit join subject on subject.doc = hit.id and subject.kind = ? group by slug"
            self._rows.execute(f"select slug, count(*) n {joined} order by n desc limit 100", (kind,)).fetchall()
        for name in FACETS[3:]:
            counted = f"select {name}, count(*) n from hit group by 1 order by n desc limit 100"  # noqa: S608 - our names
            self._rows.execute(counted).fetchall()
        return int(self._rows.execute("select count(*) from hit").fetchone()[0])

    @staticmethod
    def _found(question: Question) -> tuple[str, list[object]]:
        parts = [f'"{word}"' for word in question.all]
        parts += [f"({' OR '.join(question.any)})"] if question.any else []
        parts += [f'"{question.phrase}"'] if question.phrase else []
        parts += [f"{question.prefix}*"] if question.prefix else []
        match = " AND ".join(parts) + "".join(f' NOT "{word}"' for word in question.none)
        where: list[tuple[str, list[object]]] = [("fts match ?", [match])] if match else []
        for kind in ("film", "person"):
            if slug := getattr(question, kind):
                where.append(("doc.id in (select doc from subject where kind = ? and slug = ?)", [kind, slug]))
        if question.years:
            where.append(("doc.published between ? and ?", [second(question.years[0]), second(question.years[1]) - 1]))
        tables = "fts join doc on doc.id = fts.rowid" if match else "doc"
        conditions = " and ".join(condition for condition, _ in where)
        return f"from {tables} where {conditions}", [value for _, values in where for value in values]


def _new(folder: str, schema: Any) -> Any:
    from whoosh.index import create_in

    return create_in(folder, schema)


class PlainWhoosh:
    """Whoosh as it comes: its own analyzer, parser's query objects, ranking and facets."""

    name = "plain Whoosh"

    def __init__(self, folder: Path) -> None:
        fields: Any = import_module("whoosh.fields")
        index: Any = import_module("whoosh.index")
        stemming: Any = import_module("whoosh.analysis").StemmingAnalyzer
        words = fields.TEXT(analyzer=stemming(), stored=False)
        self._schema: Any = fields.Schema(
            title=fields.TEXT(analyzer=stemming(), stored=True, field_boost=TITLE_BOOST),
            body=words,
            shown=fields.STORED,
            film=fields.KEYWORD(stored=True),
            person=fields.KEYWORD(stored=True),
            stunt=fields.KEYWORD(stored=True),
            source=fields.ID(stored=True, sortable=True),
            published=fields.NUMERIC(int, bits=64, sortable=True),
            year=fields.NUMERIC(int, sortable=True),
        )
        folder.mkdir(parents=True, exist_ok=True)
        self._index: Any = (index.open_dir if index.exists_in(str(folder)) else _new)(str(folder), schema=self._schema)
        self._words = re.compile(r"\w+")

    def build(self, documents: Iterable[IndexDocument]) -> None:
        """Index documents, a segment for so many."""
        part: list[IndexDocument] = []
        for document in documents:
            part.append(document)
            if len(part) == COMMIT_EVERY:
                self.add(part)
                part = []
        if part:
            self.add(part)

    def add(self, documents: Iterable[IndexDocument]) -> None:
        """Add documents and commit."""
        writer = self._index.writer(limitmb=MEMORY)
        for one in documents:
            slugs = {kind.value: " ".join(subject_slugs(one, kind)) for kind in SubjectKind}
            moment, year = int(published_at(one).timestamp()), published_at(one).year
            writer.add_document(
                title=one.title, body=one.body, shown=one.body, source=one.source, published=moment, year=year, **slugs
            )
        writer.commit(merge=False)

    def ask(self, question: Question, *, with_facets: bool) -> int:
        """Answer as `Peer.ask` says."""
        sorting: Any = import_module("whoosh.sorting")
        maps = [sorting.FieldFacet(name, allow_overlap=True) for name in FACETS] if with_facets else None
        with self._index.searcher() as searcher:
            order = {"sortedby": "published", "reverse": True} if question.newest else {}
            results = searcher.search(self._query(question), limit=HITS, groupedby=maps, **order)
            for hit in results:
                hit["title"]
            return len(results)

    def _query(self, question: Question) -> Any:
        query: Any = import_module("whoosh.query")
        parts = [self._word(word) for word in question.all]
        parts += [query.Not(self._word(word)) for word in question.none]
        parts += [query.Or([self._word(word) for word in question.any])] if question.any else []
        parts += [query.Phrase("body", self._terms(question.phrase))] if question.phrase else []
        parts += [query.Prefix("body", question.prefix)] if question.prefix else []
        for name in ("film", "person"):
            if value := getattr(question, name):
                parts.append(query.Term(name, value))
        if question.years:
            first, last = question.years
            parts.append(query.NumericRange("published", second(first), second(last) - 1))
        return query.And(parts)

    def _word(self, word: str) -> Any:
        query: Any = import_module("whoosh.query")
        (term,) = self._terms(word) or [word]
        return query.Or([query.Term("title", term), query.Term("body", term)])

    def _terms(self, text: str) -> list[str]:
        return [token.text for token in self._schema["body"].analyzer(text)]
