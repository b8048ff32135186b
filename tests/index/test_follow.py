"""Following the archive: what becomes findable, what is taken out, what a crash or a lost index costs."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from archive import Archive
from archive.desk import Decision
from index import SearchEngine, compare, follow, open_index, rebuild
from index.gathering import FOLLOWER
from index.storing.generations import DamagedIndexError, Generations
from index.storing.merging import MOST_SEGMENTS
from index.storing.writer import writing
from records.findings import FilmMention, Modality, PersonMention, Role, Story, StoryId, StuntMention
from records.searches import FacetName, SearchStatus, Sort
from records.subjects import Alias, SubjectId
from records.verdicts import Matter, Ruling
from settings import IndexSettings
from tests.builders import a_catalogue, an_article, some_findings
from tests.index.builders import a_document, an_index, ask, counts, ids

SETTINGS = IndexSettings(batch=3)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def engine(folder: Path) -> Iterator[SearchEngine]:
    opened = open_index(folder)
    yield opened
    opened.close()


def keep(archive: Archive, number: int, now: datetime, **found: object) -> int:
    """Keep an article and its findings; return its id."""
    article = an_article(archive, f"https://gazette.example/{number}", title=f"Report {number} of a jump")
    archive.findings.keep(article.id, replace(some_findings(), **found), now)
    return article.id


def test_article_becomes_findable_by_text_and_names_when_it_has_been_read(
    archive: Archive, folder: Path, engine: SearchEngine, now: datetime
) -> None:
    archive.subjects.seed(a_catalogue(), now)
    article = an_article(archive)
    assert follow(archive, folder, SETTINGS, now) == 0
    assert ask(engine, "jump").status is SearchStatus.NOTHING
    archive.findings.keep(article.id, some_findings(), now)
    assert follow(archive, folder, SETTINGS, now) == 1
    assert ids(engine, 'jump film:"long drop"') == [article.id]
    assert archive.articles.get(article.id).indexed_at == now
    assert follow(archive, folder, SETTINGS, now + timedelta(hours=1)) == 0
    assert archive.articles.get(article.id).indexed_at == now


def test_a_stream_that_never_rests_leaves_few_segments(
    archive: Archive, folder: Path, engine: SearchEngine, now: datetime
) -> None:
    kept = [keep(archive, number, now) for number in range(1, MOST_SEGMENTS + 4)]
    assert follow(archive, folder, SETTINGS, now) == len(kept)  # none was there, so all are built at once
    kept += [keep(archive, number, now) for number in range(101, 101 + MOST_SEGMENTS + 2)]
    follow(archive, folder, IndexSettings(batch=1), now)
    generation = Generations(folder).current()
    assert generation
    assert len(list(generation.folder.glob("*.arrays"))) <= MOST_SEGMENTS
    assert sorted(ids(engine, "jump", page_size=100)) == kept


def test_only_relevant_and_sure_enough_findings_count(
    archive: Archive, folder: Path, engine: SearchEngine, now: datetime
) -> None:
    archive.subjects.seed(a_catalogue(), now)
    unsure = FilmMention(film=SubjectId("film:night-bus-2019"), role=Role.MAIN, surface="bus", confidence=0.49)
    person = PersonMention(person=SubjectId("person:lead-one"), surface="Lead", confidence=0.5)
    stunt = StuntMention(
        stunt=SubjectId("stunt:car.roll"),
        film=None,
        performer="unknown",
        modality=Modality.ASSERTED,
        surface="roll",
        confidence=1,
    )
    first = keep(archive, 1, now, films=(*some_findings().films, unsure), people=(person,), stunts=(stunt,))
    keep(archive, 2, now, is_relevant=False)
    follow(archive, folder, SETTINGS, now)
    results = ask(engine)
    assert [hit.article_id for hit in results.hits] == [first]
    assert counts(results, FacetName.FILM) == {"the-long-drop-2021": 1}
    assert counts(results, FacetName.PERSON) == {"lead-one": 1}
    assert counts(results, FacetName.STUNT) == {"car-roll": 1}


def test_withdrawn_article_is_gone_even_after_a_rebuild(
    archive: Archive, folder: Path, engine: SearchEngine, now: datetime
) -> None:
    one, two = (keep(archive, number, now) for number in (1, 2))
    follow(archive, folder, SETTINGS, now)
    archive.articles.withdraw(one, is_withdrawn=True, now=now)
    follow(archive, folder, SETTINGS, now)
    assert ids(engine, "jump") == [two]
    assert rebuild(archive, folder, SETTINGS, now) == 1
    assert ids(engine, "jump") == [two]
    archive.articles.withdraw(one, is_withdrawn=False, now=now)
    follow(archive, folder, SETTINGS, now)
    assert set(ids(engine, "jump")) == {one, two}


def test_new_alias_and_name_reach_all_articles_about_the_subject(
    archive: Archive, folder: Path, engine: SearchEngine, now: datetime
) -> None:
    archive.subjects.seed(a_catalogue(), now)
    articles = {keep(archive, number, now) for number in range(1, 8)}
    follow(archive, folder, SETTINGS, now)
    known = a_catalogue()
    film = replace(known.films[0], aliases=(Alias(text="TLD7"),), directors=(SubjectId("person:double-two"),))
    archive.subjects.seed(replace(known, films=(film, *known.films[1:])), now)
    follow(archive, folder, SETTINGS, now)
    assert set(ids(engine, "tld7")) == set(ids(engine, "director:double")) == articles
    renamed = replace(known.people[1], name="Renamed Three")
    archive.subjects.seed(replace(known, films=(film, *known.films[1:]), people=(known.people[0], renamed)), now)
    follow(archive, folder, SETTINGS, now)
    assert set(ids(engine, "director:renamed")) == articles
    assert engine.suggest("tld7")[0].count == 7


def test_follow_and_rebuild_come_to_the_same(
    archive: Archive, folder: Path, engine: SearchEngine, now: datetime
) -> None:
    archive.subjects.seed(a_catalogue(), now)
    kept = [keep(archive, number, now, is_relevant=number % 3 != 0) for number in range(1, 12)]
    archive.relations.keep([Story(id=StoryId(-1), title="One", articles=tuple(kept[:2]))], [], now)
    follow(archive, folder, SETTINGS, now)
    followed = ask(engine, "jump")
    assert rebuild(archive, folder, SETTINGS, now) == followed.total == 8
    assert ask(engine, "jump") == followed
    assert archive.changes.checkpoint(FOLLOWER) == archive.changes.last()


@pytest.mark.parametrize("loss", ["folder", "segment", "checkpoint", "index older"])
def test_lost_index_or_checkpoint_is_made_good(
    archive: Archive, folder: Path, engine: SearchEngine, now: datetime, loss: str
) -> None:
    kept = {keep(archive, number, now) for number in range(1, 5)}
    follow(archive, folder, SETTINGS, now)
    shutil.copytree(folder, folder.with_name("older"))
    kept.add(keep(archive, 5, now))
    follow(archive, folder, SETTINGS, now)
    generation = Generations(folder).current()
    assert generation
    match loss:
        case "folder":
            shutil.rmtree(folder)
        case "segment":
            next(generation.folder.glob("*.trm")).write_bytes(b"")
        case "checkpoint":
            archive.changes.advance(FOLLOWER, 0)
        case "index older":
            shutil.rmtree(folder)
            shutil.copytree(folder.with_name("older"), folder)
    follow(archive, folder, SETTINGS, now)
    assert set(ids(engine, "jump")) == kept
    assert archive.changes.checkpoint(FOLLOWER) == archive.changes.last()


def test_killed_between_commit_and_checkpoint_repeats_without_harm(
    archive: Archive, folder: Path, engine: SearchEngine, now: datetime
) -> None:
    follow(archive, folder, SETTINGS, now)
    article = keep(archive, 1, now)
    with writing(folder) as writer:  # what a follower does first; then it is killed
        writer.commit([], [], archive.changes.last())
    assert archive.articles.get(article).indexed_at is None
    follow(archive, folder, SETTINGS, now)
    assert ids(engine, "jump") == [article]
    assert archive.articles.get(article).indexed_at == now


def test_index_of_another_archive_is_replaced(
    archive: Archive, folder: Path, engine: SearchEngine, now: datetime
) -> None:
    with writing(folder) as writer:
        writer.commit([], [], 1_000_000)
    article = keep(archive, 1, now)
    follow(archive, folder, SETTINGS, now)
    assert ids(engine, "jump") == [article]


def test_index_taken_away_while_it_is_written_is_not_begun_anew_with_a_part(folder: Path) -> None:
    an_index(folder, [a_document(1), a_document(2)]).close()
    with writing(folder) as writer:
        assert writer.usable()
        shutil.rmtree(folder)
        with pytest.raises(DamagedIndexError):
            writer.commit([a_document(3)], [], 9)


def test_what_became_searchable_last_comes_first_whenever_it_was_published(
    archive: Archive, folder: Path, engine: SearchEngine, now: datetime
) -> None:
    order = []
    for number in (2, 1, 3):
        order.insert(0, keep(archive, number, now))
        follow(archive, folder, SETTINGS, now + timedelta(minutes=len(order)))
    assert ids(engine, "jump", sort=Sort.INDEXED) == order
    archive.findings.keep(order[-1], replace(some_findings(), language="en"), now)  # read again, but not new
    follow(archive, folder, SETTINGS, now + timedelta(days=1))
    assert ids(engine, "jump", sort=Sort.INDEXED) == order
    rebuild(archive, folder, SETTINGS, now + timedelta(days=2))
    assert ids(engine, "jump", sort=Sort.INDEXED) == order


def test_index_is_held_against_the_archive(archive: Archive, folder: Path, now: datetime) -> None:
    first, second = (keep(archive, number, now) for number in (1, 2))
    assert [one.rule for one in compare(archive, folder).differences] == ["there is an index of this version"]
    follow(archive, folder, SETTINGS, now)
    assert (compare(archive, folder).documents, compare(archive, folder).differences) == (2, ())
    third = keep(archive, 3, now)
    archive.articles.withdraw(first, is_withdrawn=True, now=now)
    waiting = compare(archive, folder)
    assert (waiting.waiting, waiting.differences) == (2, ())
    follow(archive, folder, SETTINGS, now)
    with writing(folder) as writer:  # as no follower would
        writer.commit([a_document(third, title="Other"), a_document(99)], [second], archive.changes.last())
    found = {one.rule: one.examples for one in compare(archive, folder).differences}
    assert sorted(found.values()) == [(f"article {second}",), (f"article {third}",), ("article 99",)]
    next((folder / (folder / "CURRENT").read_text()).glob("*.trm")).write_bytes(b"")
    assert [one.rule for one in compare(archive, folder).differences] == ["the index is as its writer left it"]


def test_a_corrected_title_and_date_are_found_though_reading_finds_nothing_new(
    archive: Archive, folder: Path, engine: SearchEngine, now: datetime
) -> None:
    archive.subjects.seed(a_catalogue(), now)
    article = keep(archive, 1, now)
    follow(archive, folder, SETTINGS, now)
    for key, value in (("title", "A zeppelin"), ("published_at", "1999-05-05T00:00:00+00:00")):
        decision = Decision(article_id=article, matter=Matter.FIELD, key=key, ruling=Ruling.SET, value=value)
        archive.verdicts.give(decision, "Ana", now)
    follow(archive, folder, SETTINGS, now)
    assert ids(engine, "zeppelin on:1999-05-05") == [article]
    assert not compare(archive, folder).differences


def test_a_tag_that_the_index_shows_and_the_archive_has_not_is_told(
    archive: Archive, folder: Path, now: datetime
) -> None:
    archive.subjects.seed(a_catalogue(), now)
    article = keep(archive, 1, now)
    follow(archive, folder, SETTINGS, now)
    assert not compare(archive, folder).differences
    archive.findings.keep(article, some_findings(film="film:night-bus-2019"), now)
    assert compare(archive, folder).waiting == 1  # what waits is not compared
    with writing(folder) as writer:  # a generation that says it answers for that change, and does not
        writer.commit([], [], archive.changes.last())
    (told,) = compare(archive, folder).differences
    assert told.examples == (f"article {article}",)


def test_articles_that_are_missing_or_should_not_be_there_are_told(
    archive: Archive, folder: Path, now: datetime
) -> None:
    archive.subjects.seed(a_catalogue(), now)
    missing, gone = keep(archive, 1, now), keep(archive, 2, now)
    follow(archive, folder, SETTINGS, now)
    archive.articles.withdraw(gone, is_withdrawn=True, now=now)
    with writing(folder) as writer:
        writer.commit([], [missing], archive.changes.last())
    told = {one.examples for one in compare(archive, folder).differences}
    assert told == {(f"article {missing}",), (f"article {gone}",)}
    shutil.rmtree(folder)
    assert [one.rule for one in compare(archive, folder).differences] == ["there is an index of this version"]
