"""Figures side by side: the first said first, and how each other one stands to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.relating import copy_links, ledgers
from records.findings import ClaimPhase, CopyKind, CopyLink
from records.subjects import SubjectId
from tests.knowledge.related import DROP, JUMP, TRAINING, a_claim, an_item


def said(*claims, hours=0, **changes):
    return an_item(hours=hours, claims=claims, **changes)


def lines(*articles, copies=None):
    """Return (figure, relation) of all lines of the one ledger that the articles make."""
    (ledger,) = ledgers(DROP, articles, copies or {})
    return [(line.claim.value, line.relation) for line in ledger.lines]


def test_one_figure_of_several_articles_is_one_line_with_its_independent_tellers():
    first, copy, other = said(a_claim(500)), said(a_claim(500), hours=1), said(a_claim(500), hours=2)
    links = {copy.id: CopyLink(article=copy.id, original=first.id, kind=CopyKind.SPUN, likeness=0.5, reason="")}
    (line,) = ledgers(DROP, [other, copy, first], links)[0].lines
    assert (line.articles, line.independent, line.relation) == ((first.id, copy.id, other.id), 2, "first")


def roots(*articles, links=()):
    """Return the roots of the one line that the articles make: (held article, outlet, how many have it from there)."""
    (ledger,) = ledgers(DROP, articles, {link.article: link for link in links})
    (line,) = ledger.lines
    assert line.independent == len(line.roots)
    return [(root.article, root.outlet, len(root.reports)) for root in line.roots]


def test_two_reports_that_name_one_source_we_lack_have_one_root():
    one, other = said(a_claim(500, cited="Empire")), said(a_claim(500, cited="Empire"), hours=2)
    assert roots(one, other) == [(None, "Empire", 2)]


def test_sources_we_lack_are_told_apart_from_each_other_and_from_own_reports():
    own = said(a_claim(500), hours=3, outlet="Coast Post")
    found = roots(said(a_claim(500, cited="Empire")), said(a_claim(500, cited="The Daily Slate"), hours=2), own)
    assert found == [(None, "Empire", 1), (None, "The Daily Slate", 1), (own.id, "Coast Post", 1)]


def test_whoever_names_a_held_report_of_the_figure_has_its_root():
    first = said(a_claim(500), outlet="reel-wire.example")
    assert roots(first, said(a_claim(500, cited="Reel Wire"), hours=2)) == [(first.id, "reel-wire.example", 2)]


def test_a_copy_of_a_report_that_names_a_source_has_the_root_of_that_source():
    first, copy = said(a_claim(500, cited="Empire")), said(a_claim(500), hours=1)
    link = CopyLink(article=copy.id, original=first.id, kind=CopyKind.SPUN, likeness=0.5, reason="")
    assert roots(first, copy, links=[link]) == [(None, "Empire", 2)]


def test_a_copy_that_adds_a_figure_of_its_own_is_the_root_of_it():
    first, copy = said(), said(a_claim(500), hours=1, outlet="Coast Post")
    link = CopyLink(article=copy.id, original=first.id, kind=CopyKind.EDITED, likeness=0.5, reason="")
    assert roots(first, copy, links=[link]) == [(copy.id, "Coast Post", 1)]


def test_witnesses_of_one_occasion_are_roots_of_their_own():
    one, other = said(a_claim(500, cited="event:expo")), said(a_claim(500, cited="event:expo"), hours=2)
    assert [held for held, _, _ in roots(one, other)] == [one.id, other.id]


def test_two_publications_that_name_each_other_are_one_root():
    one = said(a_claim(500, cited="Coast Post"), outlet="Reel Wire")
    other = said(a_claim(500, cited="Reel Wire"), hours=1, outlet="Coast Post")
    assert roots(one, other) == [(one.id, "Reel Wire", 2)]


def test_an_outlet_that_names_itself_is_its_own_source():
    own = said(a_claim(500, cited="Reel Wire"), outlet="Reel Wire")
    assert roots(own) == [(own.id, "Reel Wire", 1)]


@pytest.mark.parametrize(
    ("first", "later", "relation"),
    [
        (a_claim(13000), a_claim(1300), "magnitude_slip"),
        (a_claim(222, metric="steps"), a_claim(22, metric="steps"), "magnitude_slip"),
        (a_claim(100, comparator=">"), a_claim(106), "refines"),
        (a_claim(1, comparator=">", metric="takes"), a_claim(6, metric="takes"), "refines"),
        (a_claim(7, "min", "breath_hold", comparator=">"), a_claim(434, "s", "breath_hold"), "refines"),
        (a_claim(434, "s", "breath_hold"), a_claim(435, "s", "breath_hold"), "rounding"),
        (a_claim(140, "mph", "speed"), a_claim(225, "km/h", "speed"), "same_line"),
        (a_claim(1249, "m", "height"), a_claim(1200, "m", "height"), "rounding"),
        (a_claim(8.5, metric="rolls"), a_claim(8, metric="rolls"), "rounding"),
        (a_claim(160, "knot", "speed"), a_claim(160, "km/h", "speed"), "unit_shift"),
        (a_claim(30, "ft", "height"), a_claim(30, "m", "height"), "unit_shift"),
        (a_claim(500), a_claim(500, comparator=">"), "same"),
        (a_claim(6, metric="takes"), a_claim(8, metric="takes"), "conflict"),
        (a_claim(106), a_claim(3, phase=ClaimPhase.FILMING), "beside"),
    ],
)
def test_later_figure_stands_to_the_first(first, later, relation):
    found = lines(said(later, hours=1), said(first))
    assert found[0] == (first.value, "first")
    if relation == "same_line":
        relation = "rounding"  # 140 mph are 225.3 km/h: converted, and rounded on the way
    assert found[1:] == [(later.value, relation)]


def test_hours_told_for_jumps_are_found_across_metrics():
    (ledger,) = ledgers(
        DROP,
        [said(a_claim(500, metric="skydives")), said(a_claim(500, "h", "training_time"), hours=2)],
        {},
    )
    assert ledger.metric == "skydives"
    assert [line.relation for line in ledger.lines] == ["first", "unit_shift"]
    assert ledger.lines[1].note == "the number of 500, but another unit"


def test_article_does_not_contradict_itself():
    both = said(a_claim(7, "min", "breath_hold"), a_claim(5, "min", "breath_hold"))
    assert lines(both) == [(5, "first"), (7, "beside")]


def test_rate_is_no_total():
    rate = a_claim(30, surface="30 jumps", sentence="She did 30 jumps a day.")
    found = ledgers(DROP, [said(a_claim(13000)), said(rate, hours=1)], {})
    assert {ledger.metric for ledger in found} == {"jumps", "jumps (rate)"}


def test_claim_without_a_stunt_joins_the_ledger_that_has_one():
    (ledger,) = ledgers(
        DROP, [said(a_claim(6, metric="takes", stunt=None)), said(a_claim(8, metric="takes", stunt=JUMP), hours=1)], {}
    )
    assert (ledger.stunt, [line.claim.value for line in ledger.lines]) == (JUMP, [6, 8])


def test_one_figure_filed_under_two_stunts_is_one_ledger():
    base_jump = SubjectId("stunt:aerial.base_jump")
    one = said(a_claim(6, metric="takes", stunt=JUMP))
    other = said(a_claim(6, metric="takes", stunt=base_jump), hours=1)
    assert len(ledgers(DROP, [one, other], {})) == 1
    both = said(a_claim(6, metric="takes", stunt=JUMP), a_claim(6, metric="takes", stunt=base_jump))
    assert len(ledgers(DROP, [both], {})) == 2


def test_figure_changed_in_copying_says_so():
    first, copy = said(a_claim(13000)), said(a_claim(1300), hours=1)
    (ledger,) = ledgers(DROP, [first, copy], copy_links([first, copy]))
    assert ledger.lines[1].independent == 0
    assert "the source says 13,000" in ledger.lines[1].note


def test_claims_of_other_films_stay_out():
    assert ledgers(DROP, [said(a_claim(500, film=None))], {}) == ()


CLAIMS = [
    said(a_claim(500)),
    said(a_claim(500, "h", "training_time"), hours=1),
    said(a_claim(50), a_claim(6, metric="takes", stunt=None), hours=2),
    said(a_claim(500, comparator=">"), a_claim(8, metric="takes", stunt=JUMP), hours=3),
    said(a_claim(510, stunt=None), a_claim(1, "year", "training_time", stunt=TRAINING), hours=4),
]


@given(st.permutations(CLAIMS))
def test_ledgers_do_not_depend_on_the_order_of_articles(articles):
    assert ledgers(DROP, articles, {}) == ledgers(DROP, CLAIMS, {})
