"""Who took the news from whom, and that trees and figures count those who found it out by one rule."""

from itertools import pairwise

import pytest

from knowledge.relating import RelatedArticle, copy_links, coverage, ledgers
from records.articles import ArticleId
from records.findings import CopyKind, CopyLink, Credit
from tests.knowledge.related import DROP, REWRITE, SECOND_REPORT, SOMEWHERE, SPANISH, a_claim, an_item

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


def test_coverage_is_a_tree_with_stubs_for_sources_that_are_not_held() -> None:
    first, stub = coverage(ARTICLES, copy_links(ARTICLES))
    assert (first.article, [one.article for one in first.children]) == (FIRST.id, [COPIED.id, REWRITTEN.id])
    assert (stub.article, stub.outlet, stub.before) == (None, "Deadline", REPORT_TWO.published_at)
    assert [(one.article, one.reason) for one in stub.children] == [(REPORT_TWO.id, "says “as Deadline said”")]


def naming(*outlets: str) -> tuple[Credit, ...]:
    return tuple(Credit(outlet=one, surface=f"{one} reports", evidence=SOMEWHERE) for one in outlets)


def a_teller(outlet: str, hours: int, *names: str, cited: str | None = None) -> RelatedArticle:
    return an_item(outlet=outlet, hours=hours, credits=naming(*names), claims=(a_claim(500, cited=cited),))


def a_link(copy: RelatedArticle, original: RelatedArticle) -> CopyLink:
    return CopyLink(article=copy.id, original=original.id, kind=CopyKind.SPUN, likeness=0.5, reason="same words")


def links(*made: CopyLink) -> dict[ArticleId, CopyLink]:
    return {link.article: link for link in made}


WIRE, AGAIN, POST = a_teller("Reel Wire", 1), a_teller("Reel Wire", 3), a_teller("Coast Post", 4, "Reel Wire")
LACKING = [a_teller("Herald", 1, "Empire"), a_teller("Courier", 2, cited="Empire"), a_teller("Gazette", 3)]
MUTUAL = [a_teller("Slate", 1, "Echo"), a_teller("Echo", 2, "Slate"), a_teller("Own", 3, "Own")]
WITNESSES = [a_teller("Herald", 1, cited="event:expo"), a_teller("Courier", 2, cited="event:expo")]
LATER = [a_teller("Herald", 1, "Reel Wire"), a_teller("Reel Wire", 2)]
EVERY = [WIRE, AGAIN, POST, *LACKING, *MUTUAL, *WITNESSES]


def roots_of_tree(told: list[RelatedArticle], made: dict[ArticleId, CopyLink]) -> list[tuple[int | None, str]]:
    return [(node.article, node.outlet) for node in coverage(told, made)]


@pytest.mark.parametrize(
    ("told", "made", "count"),
    [
        ([WIRE, AGAIN, POST], {}, 2),
        (LACKING, {}, 2),
        (MUTUAL, {}, 2),
        (WITNESSES, {}, 2),
        (LATER, {}, 1),
        ([WIRE, POST, LACKING[2]], links(a_link(LACKING[2], POST)), 1),
        ([WIRE, LACKING[0], LACKING[2]], links(a_link(LACKING[2], LACKING[0])), 2),
        ([WIRE, AGAIN], links(a_link(WIRE, AGAIN), a_link(AGAIN, WIRE)), 1),
        (EVERY, links(a_link(LACKING[2], WIRE)), 7),
    ],
)
def test_a_ledger_and_a_tree_count_the_same_roots(
    told: list[RelatedArticle], made: dict[ArticleId, CopyLink], count: int
) -> None:
    (ledger,) = ledgers(DROP, told, made)
    (line,) = ledger.lines
    assert [(root.article, root.outlet) for root in line.roots] == roots_of_tree(told, made)
    assert line.independent == count


def test_a_report_hangs_below_the_last_one_before_it_of_the_outlet_it_names() -> None:
    first, last = coverage([WIRE, AGAIN, POST], {})
    assert (first.children, [one.article for one in last.children]) == ((), [POST.id])


def test_of_several_named_outlets_the_one_that_is_held_counts() -> None:
    both = a_teller("Herald", 5, "Empire", "Reel Wire")
    (root,) = coverage([WIRE, both], {})
    assert [(one.article, one.reason) for one in root.children] == [(both.id, "says “Reel Wire reports”")]


def test_a_chain_of_a_thousand_reports_has_one_root() -> None:
    chain = [a_teller("Outlet", 0), *(a_teller(f"Outlet {number}", number) for number in range(1, 1000))]
    made = links(*(a_link(later, earlier) for earlier, later in pairwise(chain)))
    (node,) = coverage(chain, made)
    depth = 1
    while node.children:
        (node,) = node.children
        depth += 1
    assert depth == 1000
    assert ledgers(DROP, chain, made)[0].lines[0].independent == 1
