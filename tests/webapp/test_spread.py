"""Who took the news from whom: copies, named outlets that we hold or lack, and what changed on the way."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

from flask.testing import FlaskClient

from knowledge.relating import RelatedArticle
from records.articles import ArticleId
from records.findings import CopyKind, CopyLink, Credit, Story, StoryId
from tests.builders import NOW, a_text, evidence, some_findings
from tests.webapp.conftest import Site
from webapp.contexts.articles.stories import StoryForest, drawn
from webapp.contexts.films.spread import DEEPEST, Drawing, SpreadNode, drawing, own_and_made, spread, spread_of
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


def a_copy(article: int, original: int) -> CopyLink:
    return CopyLink(
        article=ArticleId(article), original=ArticleId(original), kind=CopyKind.SPUN, likeness=0.5, reason="same words"
    )


def rendered(site: Site, macro: str, parts: str, nodes: object) -> str:
    template = site.app.jinja_env.from_string(f"{{% from '{parts}' import {macro} %}}{{{{ {macro}(nodes) }}}}")
    with site.app.test_request_context():
        return template.render(nodes=nodes)


def test_a_chain_of_a_thousand_reports_is_counted_and_drawn_as_far_as_a_page_can(shared_site: Site) -> None:
    chain = [a_report(number, f"Outlet {number}") for number in range(1, 1001)]
    shown = spread_of(told(*chain, copies=tuple(a_copy(later.id, earlier.id) for earlier, later in pairwise(chain))))
    assert (shown.own, shown.made, shown.independent) == (1, 999, 1)
    page = rendered(shared_site, "spread_tree", "spread_parts.html", shown.trees)
    assert page.count('class="node') == DEEPEST
    assert f"and {1000 - DEEPEST} more further down the chain" in page


def test_a_story_of_a_thousand_copies_of_copies_is_drawn_too(shared_site: Site) -> None:
    rows = rows_of(*(a_report(number, "Wire") for number in range(1, 1001)))
    links = {ArticleId(number): a_copy(number, number - 1) for number in range(2, 1001)}
    page = rendered(shared_site, "tree", "parts.html", drawn(StoryForest(rows=rows, links=links)))
    assert "and 994 more further down the chain" in page


def test_a_story_of_articles_that_are_said_to_be_copies_of_each_other_has_a_first_one(site: Site) -> None:
    one, other = (article.id for article in site.articles[3:])
    round_about = (a_copy(one, other), a_copy(other, one))
    site.archive.relations.keep(
        [Story(id=StoryId(-1), title="Jump", articles=(one, other), copies=round_about)], [], NOW
    )
    story = site.archive.relations.story_of(one)
    assert story is not None
    assert site.client.get(f"/story/{story.id}").text.count('class="node"') == 2


def test_of_many_reports_below_one_the_later_ones_are_folded_away(shared_site: Site) -> None:
    reports = [a_report(number, f"Outlet {number}") for number in range(1, 10)]
    trees = spread_of(told(*reports, copies=tuple(a_copy(one.id, 1) for one in reports[1:]))).trees
    page = rendered(shared_site, "spread_tree", "spread_parts.html", trees)
    assert "<summary>5 more reports</summary>" in page
    assert page.count('class="node') == 9


def test_reports_are_drawn_by_the_moment_they_were_published(shared_site: Site) -> None:
    rows = rows_of(a_report(1, "Wire"), a_report(2, "Post"), a_report(3, "Herald"))
    ahead = timezone(timedelta(hours=14))
    moments = (DAY, DAY.astimezone(ahead) - timedelta(hours=1), DAY + timedelta(hours=1))
    nodes = [
        SpreadNode(
            row=replace(row, published_at=at), outlet="", kind=None, reason="", before=None, above_at=None,
            changed=(), children=(),
        )
        for row, at in zip(rows.values(), moments, strict=True)
    ]  # fmt: skip
    found = drawing(nodes)
    assert found is not None
    assert [mark.row.id for mark in found.marks] == [2, 1, 3]


def test_sources_are_counted_whether_we_hold_their_report_or_not(site: Site) -> None:
    article = site.articles[3]
    found = site.archive.findings.of([article.id])[article.id]
    cited = tuple(replace(claim, cited="Reel Wire") for claim in found.claims)
    site.archive.findings.keep(article.id, replace(found, claims=cited), NOW)
    page = site.client.get(PIECE).text
    assert "4 independent sources" in page
    assert re.search(r"1 publication named as a source is not in the archive: <bdi>Reel Wire</bdi>", page)
    assert "credited to <bdi>Reel Wire</bdi>, but the archive holds no report of theirs with this figure" in page
