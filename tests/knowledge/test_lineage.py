"""Who was first and how a story spread."""

from knowledge.relating import copy_links, coverage, lineage_of, relate
from records.findings import Credit
from tests.knowledge.related import REWRITE, SECOND_REPORT, SOMEWHERE, SPANISH, a_claim, an_item

FIRST = an_item(outlet="Reel Wire", claims=(a_claim(9000),))
REPORT_TWO = an_item(
    SECOND_REPORT,
    hours=1,
    claims=(a_claim(9000),),
    credits=(Credit(outlet="Deadline", surface="as Deadline said", evidence=SOMEWHERE),),
)
COPIED = an_item(SPANISH, language="es", hours=20)
REWRITTEN = an_item(REWRITE, hours=25, claims=(a_claim(9000),))
ARTICLES = [REWRITTEN, COPIED, REPORT_TWO, FIRST]


def test_lineage_says_who_was_first_and_which_reports_stand_on_their_own():
    lineage = lineage_of(relate(ARTICLES).stories[0], ARTICLES)
    assert lineage.first == FIRST.id
    assert lineage.roots == (FIRST.id, REPORT_TWO.id)


def test_every_copy_has_an_edge_with_its_reason():
    edges = lineage_of(relate(ARTICLES).stories[0], ARTICLES).edges
    assert [(edge.article, edge.source) for edge in edges if edge.source] == [
        (COPIED.id, FIRST.id),
        (REWRITTEN.id, FIRST.id),
    ]
    assert all(edge.reason for edge in edges)


def test_source_that_is_not_held_is_named_all_the_same():
    edges = lineage_of(relate(ARTICLES).stories[0], ARTICLES).edges
    assert [(edge.article, edge.outlet) for edge in edges if edge.source is None] == [(REPORT_TWO.id, "Deadline")]


def test_coverage_is_a_tree_with_stubs_for_sources_that_are_not_held():
    first, stub = coverage(ARTICLES, copy_links(ARTICLES))
    assert (first.article, [one.article for one in first.children]) == (FIRST.id, [COPIED.id, REWRITTEN.id])
    assert (stub.article, stub.outlet, stub.before) == (None, "Deadline", REPORT_TWO.published_at)
    assert [(one.article, one.reason) for one in stub.children] == [(REPORT_TWO.id, "says “as Deadline said”")]
