"""Possible copies are asked about side by side; an answer sticks, is taken back, and outlives another reading."""

import re
from dataclasses import replace

import pytest

from archive import Archive
from knowledge import follow, read_again
from knowledge.deciding.pairs import PossibleCopies, waiting_pairs
from records.articles import Article
from records.findings import CopyKind, CopyLink, Story, StoryId
from records.verdicts import Matter, Ruling
from settings import KnowledgeSettings
from tests.builders import NOW, a_source, an_article
from tests.webapp.editor.conftest import Browser
from tests.webapp.newsroom import findings_of, the_catalogue
from webapp.editor.deciding.side_by_side import side_by_side

PAGE = "/editor/review?kind=copies"
FIRST = (
    "Lead One rode a motorcycle off a cliff in Norway for The Long Drop, a film that has been in the making for years.",
    "The jump was filmed six times on 6 September 2020, after 500 skydives and a year of training in the hills.",
    "Nobody else was on the ramp that morning, and the crew watched from a tent with their hands before their faces.",
    "The film opens on 12 July 2023. It was due in November 2021 first, and the studio says this date will hold now.",
    "Helicopters circled above the valley all day while fishermen below counted the falls and bet on the next one.",
)
SECOND = (
    "The Long Drop has its boldest day behind it, says Lead One over a late breakfast in a hotel by the fjord.",
    "Asked what was hardest, the actor laughs: waiting for the fog to lift, with a hundred people looking at a clock.",
    "The jump was filmed six times on 6 September 2020, after 500 skydives and months of lessons with a coach.",
    "A producer who stands beside us adds that insurance was a matter of many letters and of two long evenings.",
    "The film opens on 12 July 2023. Until then nobody here will say which of the takes will be seen by anybody.",
)


@pytest.fixture
def told(archive: Archive) -> list[Article]:
    """Two articles, as `tell_two` keeps them."""
    return tell_two(archive)


def tell_two(archive: Archive) -> list[Article]:
    """Keep two articles that share some wording, told as one story; the second one is no copy so far."""
    archive.subjects.seed(the_catalogue(), NOW)
    archive.sources.sync([a_source("gazette"), a_source("wire")], NOW)
    told = [
        an_article(
            archive, f"https://{outlet}.example/1", title=title, paragraphs=text, published_at=NOW, author="A. B."
        )
        for outlet, title, text in (("gazette", "Off a cliff", FIRST), ("wire", "A breakfast by the fjord", SECOND))
    ]
    for article in told:
        archive.findings.keep(article.id, findings_of_any(article), NOW)
    ids = tuple(article.id for article in told)
    archive.relations.keep([Story(id=StoryId(-1), title="Off a cliff", articles=ids, copies=())], [], NOW)
    return told


def findings_of_any(article: Article):
    text = article.current.extraction.text
    plain = findings_of(replace(text, paragraphs=FIRST))
    return replace(plain, claims=(), dates=(), stunts=())


def asked(text: str) -> list[dict[str, str]]:
    forms = re.findall(r'<form class="row" method="post" action="/editor/review">(.*?)</form>', text, re.S)
    return [dict(re.findall(r'name="(kind|item|articles|at)" value="([^"]*)"', form)) for form in forms]


def test_a_pair_in_doubt_is_shown_side_by_side(editor: Browser, told: list[Article]) -> None:
    text = editor.get(PAGE).text
    assert len(asked(text)) == 1
    assert "Was <bdi>Wire</bdi>’s article made from <bdi>Gazette</bdi>’s?" in text
    assert "<mark>The jump was filmed six times on 6 September 2020, after 500 skydives and</mark>" in text
    assert "2 of them independent; 1 if one is a copy, 2 if not" in text
    assert "1 possible copy" in editor.get("/editor").text


@pytest.mark.parametrize(
    ("ruling", "says"),
    [
        ("accept", (1, 0, Ruling.ACCEPT)),
        ("reject", (1, 0, Ruling.REJECT)),
        ("turned", (0, 1, Ruling.ACCEPT)),
    ],
)
def test_each_answer_is_a_verdict_and_is_taken_back(
    editor: Browser, archive: Archive, told: list[Article], ruling: str, says: tuple[int, int, Ruling]
) -> None:
    question = asked(editor.get(PAGE).text)[0]
    assert editor.post("/editor/review", page=PAGE, ruling=ruling, **question).status_code == 303
    (held,) = archive.verdicts.pairs()
    copy, original, kept = says
    assert (held.matter, held.ruling) == (Matter.COPY, kept)
    assert (held.article_id, held.key) == (told[copy].id, str(told[original].id))
    assert not asked(editor.get(PAGE).text)
    assert editor.post("/editor/review", page=PAGE, ruling=ruling, **question).status_code == 409
    assert editor.post("/editor/review/undo", page=PAGE, kind="copies").status_code == 303
    assert asked(editor.get(PAGE).text) == [question]


@pytest.mark.parametrize(("ruling", "copies"), [("accept", {1: 0}), ("reject", {}), ("turned", {0: 1})])
def test_an_answer_outlives_another_reading(
    editor: Browser, archive: Archive, told: list[Article], ruling: str, copies: dict[int, int]
) -> None:
    editor.post("/editor/review", page=PAGE, ruling=ruling, **asked(editor.get(PAGE).text)[0])
    for _ in range(2):
        read_again(archive)
        follow(archive, KnowledgeSettings(), NOW)
        links = archive.relations.copies_of([one.id for one in told])
        assert {one.article: one.original for one in links.values()} == {
            told[copy].id: told[original].id for copy, original in copies.items()
        }
        assert not asked(editor.get(PAGE).text)


def test_copies_of_the_same_article_are_settled_with_it(editor: Browser, archive: Archive, told: list[Article]) -> None:
    twin = an_article(archive, "https://wire.example/2", title="Again", paragraphs=SECOND, published_at=NOW)
    archive.findings.keep(twin.id, findings_of_any(twin), NOW)
    ids = (*(one.id for one in told), twin.id)
    link = CopyLink(article=twin.id, original=ids[1], kind=CopyKind.VERBATIM, likeness=1.0, reason="same text")
    archive.relations.keep([Story(id=StoryId(-1), title="Off a cliff", articles=ids, copies=(link,))], [], NOW)
    text = editor.get(PAGE).text
    assert len(asked(text)) == 1
    assert "1 copy made from it" in text


def test_after_no_copy_of_one_another_article_may_still_be_what_it_was_made_from(
    editor: Browser, archive: Archive, told: list[Article]
) -> None:
    editor.post("/editor/review", page=PAGE, ruling="reject", **asked(editor.get(PAGE).text)[0])
    earlier = NOW.replace(year=NOW.year - 1)
    source = an_article(archive, "https://wire.example/0", title="Before", paragraphs=SECOND, published_at=earlier)
    archive.findings.keep(source.id, findings_of_any(source), NOW)
    follow(archive, KnowledgeSettings(), NOW)
    links = archive.relations.copies_of([one.id for one in told])
    assert links[told[1].id].original == source.id


def test_a_large_archive_is_looked_at_in_small_steps(archive: Archive, told: list[Article]) -> None:
    whole = waiting_pairs(archive, PossibleCopies(shown_from=0.5))
    assert len(whole) == 1
    for number in range(3, 7):
        an_article(archive, f"https://wire.example/{number}", title="Other news", paragraphs=("Nothing.",))
    steps = PossibleCopies(shown_from=0.5, at_once=1)
    assert waiting_pairs(archive, steps) == whole
    again = PossibleCopies(shown_from=0.5, at_once=0)
    assert waiting_pairs(archive, again) == ()
    assert again.left == 6


def test_an_answer_that_there_is_not_changes_nothing(editor: Browser, archive: Archive, told: list[Article]) -> None:
    question = asked(editor.get(PAGE).text)[0]
    assert editor.post("/editor/review", page=PAGE, ruling="maybe", **question).status_code == 422
    wrong = question | {"item": "9-8"}
    assert editor.post("/editor/review", page=PAGE, ruling="accept", **wrong).status_code == 409
    assert not archive.verdicts.pairs()


def test_of_a_translation_names_and_figures_are_marked() -> None:
    left, right = side_by_side(["Gestern fiel Holladay 80 Meter tief."], ["It was Holladay who fell 80 metres."])
    assert [piece.text for piece in left[0] if piece.is_shared] == ["Holladay 80"]
    assert [piece.text for piece in right[0] if piece.is_shared] == ["Holladay", "80"]


def test_nothing_of_a_paragraph_is_lost_or_said_twice() -> None:
    words = "“One two three four,” he said; five six seven eight."
    for other in (words, "One two three four", "six seven eight. One two three four and more", "nothing at all"):
        ((pieces,), _) = side_by_side([words], [other])
        assert "".join(piece.text for piece in pieces) == words
