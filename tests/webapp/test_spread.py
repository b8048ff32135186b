"""Who took the news from whom: copies, named outlets that we hold or lack, and what changed on the way."""

from datetime import UTC, datetime, timedelta

from flask.testing import FlaskClient

from knowledge.relating import RelatedArticle
from records.articles import ArticleId
from records.findings import CopyKind, CopyLink, Credit
from tests.builders import a_text, evidence, some_findings
from webapp.contexts.films.spread import Drawing, SpreadNode, drawing, own_and_made, spread
from webapp.contexts.rows import ArticleRow, OutletLink

DAY = datetime(2021, 8, 26, 12, tzinfo=UTC)
PIECE = "/film/the-long-drop-2021/motorcycle-cliff-jump"


def a_report(number: int, outlet: str, naming: str = "") -> RelatedArticle:
    text = a_text()
    named = (
        (Credit(outlet=naming, surface=f"according to {naming}", evidence=evidence(text, "jump")),) if naming else ()
    )
    at = DAY + timedelta(days=number)
    return RelatedArticle(
        id=ArticleId(number), text=text, findings=some_findings(credits=named), outlet=outlet, published_at=at
    )


def rows_of(*reports: RelatedArticle) -> dict[ArticleId, ArticleRow]:
    return {
        one.id: ArticleRow(
            id=one.id,
            slug="x",
            title=f"Report {one.id}",
            url="https://x.example/",
            outlet=OutletLink(slug=one.outlet.lower(), name=one.outlet),
            published_at=one.published_at,
            indexed_at=None,
            language="en",
            author="",
            is_subscription=False,
        )
        for one in reports
    }


def told(*reports: RelatedArticle, copies: tuple[CopyLink, ...] = ()) -> tuple[SpreadNode, ...]:
    return spread(reports, {link.article: link for link in copies}, rows_of(*reports), ())


def below(node: SpreadNode) -> list[int]:
    return [child.row.id for child in node.children if child.row]


def test_a_report_that_names_an_outlet_hangs_below_what_that_outlet_said_last() -> None:
    trees = told(a_report(1, "Wire"), a_report(2, "Wire"), a_report(3, "Post", naming="Wire"), a_report(4, "Wire"))
    assert {tree.row.id: below(tree) for tree in trees if tree.row} == {1: [], 2: [3], 4: []}
    assert own_and_made(trees) == (3, 1)


def test_an_outlet_that_is_named_and_not_held_stands_in_the_tree_without_an_article() -> None:
    (stub,) = told(a_report(1, "Post", naming="Reel Wire"), a_report(2, "Herald", naming="Reel Wire"))
    assert (stub.row, stub.outlet, below(stub)) == (None, "Reel Wire", [1, 2])
    assert stub.before == DAY + timedelta(days=1)
    assert own_and_made([stub]) == (0, 2)


def test_an_arc_leads_from_each_report_to_what_was_made_from_it() -> None:
    link = CopyLink(
        article=ArticleId(3), original=ArticleId(1), kind=CopyKind.VERBATIM, likeness=1.0, reason="same text"
    )
    found = drawing(told(a_report(1, "Wire"), a_report(2, "Post"), a_report(3, "Herald"), copies=(link,)))
    assert isinstance(found, Drawing)
    assert [mark.is_own for mark in found.marks] == [True, True, False]
    assert len(found.arcs) == 1
    assert [mark.year for mark in found.marks] == ["2021", "", ""]


def test_too_few_reports_are_not_drawn() -> None:
    assert drawing(told(a_report(1, "Wire"), a_report(2, "Post"))) is None


def test_reports_that_are_not_public_are_left_out() -> None:
    hidden, shown = a_report(1, "Wire"), a_report(2, "Post")
    trees = spread((hidden, shown), {}, rows_of(shown), ())
    assert [tree.row.id for tree in trees if tree.row] == [2]


def test_a_change_stands_at_the_report_that_made_it(client: FlaskClient) -> None:
    page = client.get(PIECE).text.partition('id="spread"')[2].partition("</section>")[0]
    assert "<strong>8 takes</strong>" in page
