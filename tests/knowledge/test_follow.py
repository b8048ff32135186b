"""The stage of understanding: complete, repeatable, and the same however articles arrive."""

from copy import copy
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive import open_archive
from knowledge.follow import Follower, follow, read_again
from records.articles import ArticleId
from records.findings import CopyKind
from settings import KnowledgeSettings
from tests.builders import NOW, a_catalogue, an_article
from tests.knowledge.related import NOON, REPORT, SECOND_REPORT, SPANISH

SETTINGS = KnowledgeSettings()
PAGES = {
    "https://wire.example/1": {"paragraphs": REPORT, "outlet": "Reel Wire", "published_at": NOON},
    "https://ledger.example/2": {"paragraphs": REPORT, "outlet": "Ledger", "published_at": NOON.replace(hour=15)},
    "https://norte.example/3": {
        "paragraphs": SPANISH,
        "outlet": "Norte",
        "published_at": NOON.replace(hour=20),
        "language": "es",
    },
    "https://post.example/4": {"paragraphs": SECOND_REPORT, "outlet": "Post", "published_at": NOON.replace(hour=13)},
}


def arrive(archive, urls=tuple(PAGES)):
    archive.subjects.seed(a_catalogue(), NOW)
    return {url: an_article(archive, url, **PAGES[url]).id for url in urls}


def related(archive):
    """Return, by address, which address each article was copied from, how, and who shares its story."""
    ids = {url: article.id for url in PAGES if (article := archive.articles.by_url(url))}
    url_of = {article_id: url for url, article_id in ids.items()}
    copies = archive.relations.copies_of(list(ids.values()))
    stories = archive.relations.stories_of(list(ids.values()))
    return {
        url: (
            (url_of[copies[one].original], copies[one].kind) if one in copies else None,
            {url_of[told] for told in stories[one].articles} if one in stories else set(),
        )
        for url, one in ids.items()
    }


def test_articles_are_read_and_related(archive):
    ids = arrive(archive)
    assert follow(archive, SETTINGS, NOW) == 4
    assert set(archive.findings.of(list(ids.values()))) == set(ids.values())
    found = related(archive)
    assert found["https://ledger.example/2"][0] == ("https://wire.example/1", CopyKind.VERBATIM)
    assert found["https://norte.example/3"][0] == ("https://wire.example/1", CopyKind.TRANSLATED)
    assert found["https://post.example/4"][0] is None
    assert "https://norte.example/3" in found["https://wire.example/1"][1]


def test_second_time_there_is_nothing_to_do(archive):
    arrive(archive)
    follow(archive, SETTINGS, NOW)
    last = archive.changes.last()
    assert follow(archive, SETTINGS, NOW) == 0
    assert archive.changes.last() == last


def test_reading_again_changes_nothing_when_nothing_changed(archive):
    arrive(archive)
    follow(archive, SETTINGS, NOW)
    before, last = related(archive), archive.changes.last()
    read_again(archive)
    assert follow(archive, SETTINGS, NOW) == 4
    assert (related(archive), archive.changes.last()) == (before, last)


def test_older_article_found_later_becomes_the_original(archive):
    urls = list(PAGES)
    arrive(archive, urls[1:])
    follow(archive, SETTINGS, NOW)
    assert related(archive)[urls[2]][0] == (urls[1], CopyKind.TRANSLATED)
    arrive(archive, urls[:1])
    follow(archive, SETTINGS, NOW)
    assert related(archive)[urls[1]][0] == (urls[0], CopyKind.VERBATIM)
    assert related(archive)[urls[2]][0] == (urls[0], CopyKind.TRANSLATED)


def test_changed_text_is_related_anew(archive):
    urls = list(PAGES)
    arrive(archive, urls[:2])
    follow(archive, SETTINGS, NOW)
    other = ("The harbour was closed on Sunday for a regatta.",)
    an_article(archive, urls[1], **{**PAGES[urls[1]], "paragraphs": other})
    follow(archive, SETTINGS, NOW)
    assert related(archive)[urls[1]] == (None, set())


def test_changed_catalogue_has_everything_read_again(archive):
    ids = arrive(archive)
    follow(archive, SETTINGS, NOW)
    catalogue = a_catalogue()
    film = replace(catalogue.films[0], title="The Long Drop: A Film")
    archive.subjects.seed(replace(catalogue, films=(film, *catalogue.films[1:]), digest="test-2"), NOW)
    assert follow(archive, SETTINGS, NOW) == 4
    readers = {found.reader for found in archive.findings.of(list(ids.values())).values()}
    assert len(readers) == 1
    assert follow(archive, SETTINGS, NOW) == 0


def test_an_edit_of_the_catalogue_reads_only_what_it_can_touch(archive):
    arrive(archive)
    other = an_article(archive, "https://post.example/5", paragraphs=("Night Bus was filmed in Bath.",), title="Bus").id
    follower = Follower(archive, SETTINGS)
    while follower.step(NOW):
        pass
    bus = archive.subjects.film("night-bus-2019")
    archive.catalogue.save(replace(bus, title="Late Bus", slug="late-bus-2019"), NOW)
    assert follower.step(NOW) == 1
    assert follower.step(NOW) == 0
    assert archive.findings.of([other])[other].films == ()
    archive.catalogue.revert(bus.id, NOW)
    assert follower.step(NOW) == 1
    assert {mention.film for mention in archive.findings.of([other])[other].films} == {bus.id}


def test_a_new_stunt_type_has_everything_read_again(archive):
    ids = arrive(archive)
    follower = Follower(archive, SETTINGS)
    while follower.step(NOW):
        pass
    jump = archive.subjects.stunt("car-roll")
    archive.catalogue.save(replace(jump, label="Roll of a car", phrases=(("en", "car roll"),)), NOW)
    assert follower.step(NOW) == len(ids)


class DyingChanges:
    """A change log that goes down when the work is nearly done."""

    def __init__(self, changes):
        self._changes = changes

    def __getattr__(self, name):
        return getattr(self._changes, name)

    def advance(self, follower, seq):
        raise KeyboardInterrupt


def test_failure_before_the_checkpoint_loses_nothing_and_keeps_nothing_by_halves(archive):
    arrive(archive)
    dying = copy(archive)
    dying.changes = DyingChanges(archive.changes)
    with pytest.raises(KeyboardInterrupt):
        follow(dying, SETTINGS, NOW)
    assert archive.findings.of([ArticleId(1), ArticleId(2)]) == {}
    assert follow(archive, SETTINGS, NOW) == 4
    assert related(archive)["https://ledger.example/2"][0] == ("https://wire.example/1", CopyKind.VERBATIM)


@given(order=st.permutations(list(PAGES)), together=st.integers(1, 4))
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_relations_do_not_depend_on_the_order_of_arrival(tmp_path_factory, order, together):
    whole = open_archive(tmp_path_factory.mktemp("whole"))
    arrive(whole)
    follow(whole, SETTINGS, NOW)
    pieces = open_archive(tmp_path_factory.mktemp("pieces"))
    follower = Follower(pieces, SETTINGS)
    for start in range(0, len(order), together):
        arrive(pieces, order[start : start + together])
        while follower.step(NOW):
            pass
    assert related(pieces) == related(whole)
    whole.close()
    pieces.close()


def test_a_start_finds_copies_by_kept_sketches_alone(archive):
    arrive(archive, list(PAGES)[:1])
    follow(archive, SETTINGS, NOW)
    assert archive.sketches.lacking(0, Follower(archive, SETTINGS)._sketched_by, 10) == []
    arrive(archive, list(PAGES)[1:])
    follow(archive, SETTINGS, NOW)
    assert related(archive)["https://ledger.example/2"][0] == ("https://wire.example/1", CopyKind.VERBATIM)


def test_sketches_of_other_rules_are_made_anew(archive):
    ids = arrive(archive, list(PAGES)[:1])
    follow(archive, SETTINGS, NOW)
    archive.sketches.keep({one: b"of another form" for one in ids.values()}, "0")
    arrive(archive, list(PAGES)[1:])
    follow(archive, SETTINGS, NOW)
    assert related(archive)["https://ledger.example/2"][0] == ("https://wire.example/1", CopyKind.VERBATIM)
    assert archive.sketches.lacking(0, Follower(archive, SETTINGS)._sketched_by, 10) == []
