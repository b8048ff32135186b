"""Numbers that changed what they are of on the way from article to article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.relating import ledgers
from knowledge.relating.ledgers.quantities import quantity_of
from records.findings import ClaimPhase
from tests.knowledge.related import DROP, JUMP, LEAD, a_claim, a_stunt, an_item

UNITS = ("m", "ft", "km", "mile", "yd", "s", "min", "h", "km/h", "mph", "knot", "kg", "lb", "t")


def said(value, sentence, hours=0, **changes):
    performer = changes.pop("performer", "unknown")
    surface = changes.pop("surface", f"{value} jumps")
    claim = a_claim(value, surface=surface, sentence=sentence, stunt=JUMP, **changes)
    return an_item(hours=hours, claims=(claim,), stunts=(a_stunt(surface="off a cliff", performer=performer),))


def relations(*articles):
    (ledger,) = ledgers(DROP, articles, {})
    return [(line.relation, line.note) for line in ledger.lines]


def test_rate_told_as_a_total_is_a_rate_slip():
    rate = said(30, "She did 30 jumps a day.")
    total = said(30, "She did 30 jumps before the take.", hours=2)
    assert relations(rate, total)[1] == ("rate_slip", "the same number, in all here and a day there")


def test_rate_of_another_period_is_a_rate_slip():
    found = relations(
        said(30, "Ella hizo 30 saltos al día.", surface="30 saltos"), said(30, "30 jumps a week", hours=1)
    )
    assert found[1] == ("rate_slip", "the same number, a week here and a day there")


def test_figure_of_the_lead_given_to_a_double_is_an_owner_slip():
    lead = said(500, "She went off a cliff after 500 jumps.", performer=LEAD)
    double = said(500, "Her double went off a cliff after 500 jumps.", hours=3, performer="double")
    assert relations(lead, double)[1] == (
        "owner_slip",
        "the same number, of the double here and of Lead One there",
    )


def test_figure_whose_performer_is_not_told_is_no_slip():
    lead = said(500, "She went off a cliff after 500 jumps.", performer=LEAD)
    assert [one for one, _ in relations(lead, said(500, "There were 500 jumps.", hours=3))] == ["first"]


def test_number_of_skydives_told_of_jumps_is_an_owner_slip():
    skydives = said(500, "500 skydives", surface="500 skydives", metric="skydives")
    jumps = said(500, "500 jumps", hours=1)
    assert relations(skydives, jumps)[1][0] == "owner_slip"


def test_number_of_training_told_of_filming_is_a_scope_slip():
    trained = said(106, "They practised 106 jumps.", phase=ClaimPhase.TRAINING)
    filmed = said(106, "They filmed 106 jumps.", hours=1, phase=ClaimPhase.FILMING)
    assert relations(trained, filmed)[1] == ("scope_slip", "the same number, of filming here and of training there")


def test_number_of_one_scene_told_of_the_whole_film_is_a_scope_slip():
    scene = said(40, "There were 40 jumps for this scene.")
    film = said(40, "There were 40 jumps in the whole film.", hours=1)
    assert relations(scene, film)[1][0] == "scope_slip"


def test_article_that_gives_both_means_both():
    rate = a_claim(30, surface="30 jumps", sentence="She did 30 jumps a day.", stunt=JUMP)
    total = a_claim(30, surface="30 jumps", sentence="They kept 30 jumps.", stunt=JUMP)
    found = ledgers(DROP, [an_item(claims=(rate, total))], {})
    assert not {line.relation for ledger in found for line in ledger.lines} & {"rate_slip", "conflict"}


@pytest.mark.parametrize("value", [2, 3, 4])
def test_small_numbers_meet_by_chance(value):
    trained = said(value, "trained", phase=ClaimPhase.TRAINING)
    filmed = said(value, "filmed", hours=1, phase=ClaimPhase.FILMING)
    assert "scope_slip" not in [one for one, _ in relations(trained, filmed)]


@given(st.integers(10, 50_000), st.sampled_from(UNITS), st.sampled_from(UNITS))
def test_figure_converted_and_rounded_is_never_at_odds(value, unit, other):
    first, base = a_claim(value, unit, "size"), quantity_of(a_claim(1, other, "size"))
    own = quantity_of(first)
    if own.dimension != base.dimension:
        return
    converted = own.base / base.base
    rounded = float(f"{converted:.2g}") if converted < 100 else float(round(converted))
    if rounded < 1:
        return
    later = an_item(hours=1, claims=(a_claim(rounded, other, "size"),))
    (ledger,) = ledgers(DROP, [an_item(claims=(first,)), later], {})
    assert {line.relation for line in ledger.lines[1:]} <= {"same", "rounding", "refines", "unit_shift"}


def test_so_many_in_a_day_is_a_total():
    found = relations(said(6, "6 jumps", metric="takes"), said(6, "6 jumps in a day", hours=1, metric="takes"))
    assert [one for one, _ in found] == ["first"]
