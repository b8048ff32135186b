from datetime import datetime, timedelta

from archive import Archive
from records.changes import ChangeKind
from records.findings import CopyKind, CopyLink, Modality, Role, Story, StoryId, StuntMention
from records.subjects import SubjectId, SubjectKind
from tests.builders import a_catalogue, an_article, some_findings

FILM = SubjectId("film:the-long-drop-2021")
LEAD = SubjectId("person:lead-one")
JUMP = SubjectId("stunt:moto.cliff_jump")


def a_stunt(modality: Modality = Modality.ASSERTED) -> StuntMention:
    return StuntMention(
        stunt=JUMP, film=FILM, performer=LEAD, modality=modality, surface="off a cliff", confidence=0.95
    )


def test_findings_come_back_as_they_were(archive: Archive, now: datetime) -> None:
    article = an_article(archive)
    found = some_findings(stunts=(a_stunt(),))
    assert archive.findings.keep(article.id, found, now)
    assert archive.findings.of([article.id]) == {article.id: found}


def test_the_same_findings_again_are_no_change(archive: Archive, now: datetime) -> None:
    article = an_article(archive)
    archive.findings.keep(article.id, some_findings(), now)
    assert not archive.findings.keep(article.id, some_findings(), now)
    assert len(archive.changes.since(0, [ChangeKind.FINDINGS])) == 1


def test_articles_about_a_subject_are_public_ones_the_newest_first(archive: Archive, now: datetime) -> None:
    old = an_article(archive, "https://gazette.example/1", published_at=now.replace(year=2020))
    new = an_article(archive, "https://gazette.example/2", published_at=now.replace(year=2022))
    aside = an_article(archive, "https://gazette.example/3")
    for article in (old, new):
        archive.findings.keep(article.id, some_findings(), now)
    archive.findings.keep(aside.id, some_findings(is_relevant=False), now)
    assert [article.id for article, _found in archive.findings.about(FILM)] == [new.id, old.id]
    assert archive.subjects.article_counts(SubjectKind.FILM) == {FILM: 2}


def test_a_stunt_that_only_the_plot_has_is_not_counted(archive: Archive, now: datetime) -> None:
    article = an_article(archive)
    archive.findings.keep(article.id, some_findings(stunts=(a_stunt(Modality.IN_STORY),)), now)
    assert not archive.findings.about(JUMP)


def test_what_the_newest_articles_say_is_read_without_them(archive: Archive, now: datetime) -> None:
    dated = [now.replace(year=year) for year in (2020, 2022, 2021)]
    made = [an_article(archive, f"https://gazette.example/{at.year}", published_at=at) for at in dated]
    for article in made:
        archive.findings.keep(article.id, some_findings(stunts=(a_stunt(),)), now)
    archive.articles.withdraw(made[2].id, is_withdrawn=True, now=now)
    every = archive.findings.newest_about(JUMP, limit=5)
    assert every == [(article.id, found) for article, found in archive.findings.about(JUMP)]
    assert [one for one, _ in every] == [made[1].id, made[0].id]
    assert archive.findings.newest_about(JUMP, limit=1) == every[:1]


def test_articles_about_a_subject_are_counted_up_to_a_moment(archive: Archive, now: datetime) -> None:
    early, late = now.replace(year=2020), now.replace(year=2022)
    for number, at in enumerate((early, late, None)):
        article = an_article(archive, f"https://gazette.example/{number}", published_at=at)
        archive.findings.keep(article.id, some_findings(), now)
    captured = archive.articles.get(article.id).first_captured_at
    assert archive.findings.count_about(FILM) == 3
    assert archive.findings.count_about(FILM, before=late) == 1
    assert archive.findings.count_about(FILM, before=late + timedelta(seconds=1)) == 2
    assert archive.findings.count_about(FILM, before=captured + timedelta(seconds=1)) == 3


def test_what_another_reader_or_version_read_is_unread(archive: Archive, now: datetime) -> None:
    article = an_article(archive)
    assert [each.id for each in archive.findings.unread("rules-1", 10)] == [article.id]
    archive.findings.keep(article.id, some_findings(reader="rules-1"), now)
    assert not archive.findings.unread("rules-1", 10)
    assert archive.findings.unread("rules-2", 10)
    an_article(archive, paragraphs=("A new text.",))
    assert archive.findings.unread("rules-1", 10)


def test_a_story_keeps_its_id_while_it_keeps_its_first_article(archive: Archive, now: datetime) -> None:
    one, two, three = (an_article(archive, f"https://gazette.example/{number}").id for number in range(3))
    link = CopyLink(article=two, original=one, kind=CopyKind.VERBATIM, likeness=1.0, reason="the same text")
    archive.relations.keep([Story(id=StoryId(-1), title="Jump", articles=(one, two), copies=(link,))], [], now)
    first = archive.relations.story_of(two)
    assert first is not None
    assert first.copies == (link,)
    archive.relations.keep([Story(id=StoryId(-1), title="Jump", articles=(one, two, three))], [], now)
    assert archive.relations.story_of(three) is not None
    assert archive.relations.story_of(three).id == first.id  # type: ignore[union-attr]
    assert not archive.relations.copies_of([two])
    archive.relations.keep([], [one, two, three], now)
    assert archive.relations.stories_of([one, two, three]) == {}


def test_only_articles_whose_relations_differ_are_told_of(archive: Archive, now: datetime) -> None:
    one, two = (an_article(archive, f"https://gazette.example/{number}").id for number in range(2))
    story = Story(id=StoryId(-1), title="Jump", articles=(one, two))
    archive.relations.keep([story], [], now)
    before = archive.changes.last()
    archive.relations.keep([story], [], now)
    assert archive.changes.last() == before


def test_seeding_twice_changes_nothing_and_names_what_changed(archive: Archive, now: datetime) -> None:
    catalogue = a_catalogue()
    assert archive.subjects.seed(catalogue, now) == 6
    assert archive.subjects.seed(catalogue, now) == 0
    held = archive.subjects.catalogue()
    assert {film.id for film in held.films} == {film.id for film in catalogue.films}
    assert held.digest == archive.subjects.digest() == catalogue.digest
    assert archive.subjects.film("night-bus-2019").title == "Night Bus"


def test_main_films_can_be_asked_for_alone(archive: Archive, now: datetime) -> None:
    article = an_article(archive)
    found = some_findings()
    passing = found.films[0].__class__(film=FILM, role=Role.MENTION, surface="Drop", confidence=0.9)
    archive.findings.keep(article.id, some_findings(films=(passing,)), now)
    assert archive.findings.about(FILM)
    assert not archive.findings.about(FILM, main_only=True)


def test_what_a_reader_has_not_read_is_counted_as_it_is_listed(archive: Archive, now: datetime) -> None:
    one, two = (an_article(archive, f"https://gazette.example/{number}").id for number in range(2))
    archive.findings.keep(one, some_findings(reader="4:new"), now)
    archive.findings.keep(two, some_findings(reader="4:old"), now)
    assert [article.id for article in archive.findings.unread("4:new", 10)] == [two]
    assert archive.findings.count_unread("4:new") == 1
    archive.findings.adopt([one, two], "4:old", "4:new")
    assert archive.findings.count_unread("4:new") == 0


def test_articles_that_are_taken_down_are_told_without_their_texts(archive: Archive, now: datetime) -> None:
    one, two = (an_article(archive, f"https://gazette.example/{number}").id for number in range(2))
    archive.articles.withdraw(two, is_withdrawn=True, now=now)
    assert archive.articles.withdrawn([one, two]) == {two}
