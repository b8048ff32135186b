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


# What was said first, what was made of it, and how the second stands to the first: one number, 30 or 40 jumps.
RETOLD = [
    ("She did 30 jumps a day.", "She did 30 jumps in total.", "rate_slip"),
    ("She did 30 jumps daily for a year.", "She had done 30 jumps.", "rate_slip"),
    ("They allowed 30 jumps per day.", "They allowed 30 jumps per week.", "rate_slip"),
    ("Up to 30 jumps every single day", "30 jumps before the take", "rate_slip"),
    ("Some days she managed 30 jumps in one day.", "She managed 30 jumps.", "first"),
    ("She averaged 30 jumps between breakfast and lunch each day.", "30 jumps were made.", "rate_slip"),
    ("Each day she did 30 jumps.", "She did 30 jumps.", "rate_slip"),
    ("Every day there were 30 jumps to do.", "There were 30 jumps to do.", "rate_slip"),
    ("30 jumps a weekend", "30 jumps", "rate_slip"),
    ("30 jumps per hour", "30 jumps per day", "rate_slip"),
    ("Hizo 30 jumps cada día.", "Hizo 30 jumps en total.", "rate_slip"),
    ("Hacía 30 jumps diarios.", "Hizo 30 jumps.", "rate_slip"),
    ("Cada semana hacía 30 jumps.", "Hacía 30 jumps cada día.", "rate_slip"),
    ("Elle faisait 30 jumps par jour.", "Elle a fait 30 jumps.", "rate_slip"),
    ("Chaque jour, elle faisait 30 jumps.", "Elle a fait 30 jumps.", "rate_slip"),
    ("Elle enchaînait 30 jumps quotidiens.", "Elle a fait 30 jumps.", "rate_slip"),
    ("Sie machte 30 jumps am Tag.", "Sie machte 30 jumps.", "rate_slip"),
    ("Jeden Tag machte sie 30 jumps.", "Sie machte 30 jumps.", "rate_slip"),
    ("Es waren 30 jumps in der Woche.", "Es waren 30 jumps am Tag.", "rate_slip"),
    ("Es waren täglich 30 jumps.", "Es waren 30 jumps.", "rate_slip"),
    ("She did 30 jumps the day before.", "She did 30 jumps.", "first"),
    ("A day later she did 30 jumps.", "She did 30 jumps.", "first"),
    ("Hizo 30 jumps al día siguiente.", "Hizo 30 jumps.", "first"),
    ("She trained every day, and made 30 jumps in all.", "She made 30 jumps.", "first"),
    ("She made 30 jumps, and trained every day.", "She made 30 jumps.", "first"),
    ("40 jumps for this scene", "40 jumps for the whole film", "scope_slip"),
    ("40 jumps in a single sequence", "40 jumps throughout the production", "scope_slip"),
    ("40 jumps for one shot alone", "40 jumps during the entire shoot", "scope_slip"),
    ("The scene alone took 40 jumps.", "The entire film took 40 jumps.", "scope_slip"),
    ("40 jumps for that one stunt", "all in all 40 jumps across the film", "scope_slip"),
    ("40 jumps para esta escena", "40 jumps en toda la película", "scope_slip"),
    ("40 jumps solo para una secuencia", "40 jumps durante todo el rodaje", "scope_slip"),
    ("40 jumps pour cette scène", "40 jumps pour tout le film", "scope_slip"),
    ("40 jumps pour un seul plan", "40 jumps sur l'ensemble du tournage", "scope_slip"),
    ("40 jumps für diese Szene", "40 jumps im ganzen Film", "scope_slip"),
    ("40 jumps allein für eine Einstellung", "40 jumps während der gesamten Dreharbeiten", "scope_slip"),
    ("40 jumps for the scene", "40 jumps for the scene, in the rain", "first"),
    ("40 jumps in the film", "40 jumps in the movie", "first"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "later", "relation"), RETOLD)
def test_number_that_changed_what_it_is_of_on_the_way(first, later, relation):
    number = 30 if "30" in first else 40
    found = relations(said(number, first), said(number, later, hours=1))
    assert found[-1][0] == relation


OTHERWISE = [
    (a_claim(13000), a_claim(13), "magnitude_slip"),
    (a_claim(13000), a_claim(130000), "magnitude_slip"),
    (a_claim(500), a_claim(5000), "magnitude_slip"),
    (a_claim(1249, "m", "height"), a_claim(124, "m", "height"), "magnitude_slip"),
    (a_claim(25000, "ft", "height"), a_claim(2500, "ft", "height"), "magnitude_slip"),
    (a_claim(25000, "ft", "height"), a_claim(30000, "ft", "height"), "conflict"),
    (a_claim(25000, "ft", "height"), a_claim(7620, "m", "height"), "first"),
    (a_claim(25000, "ft", "height"), a_claim(7.6, "km", "height"), "rounding"),
    (a_claim(25000, "ft", "height"), a_claim(25000, "m", "height"), "unit_shift"),
    (a_claim(80, "mph", "speed"), a_claim(80, "km/h", "speed"), "unit_shift"),
    (a_claim(80, "mph", "speed"), a_claim(129, "km/h", "speed"), "rounding"),
    (a_claim(80, "mph", "speed"), a_claim(70, "knot", "speed"), "rounding"),
    (a_claim(6, "min", "breath_hold"), a_claim(6.5, "min", "breath_hold"), "refines"),
    (a_claim(6, "min", "breath_hold"), a_claim(360, "s", "breath_hold"), "first"),
    (a_claim(6, "min", "breath_hold"), a_claim(6, "h", "breath_hold"), "unit_shift"),
    (a_claim(828, "m", "height"), a_claim(830, "m", "height"), "rounding"),
    (a_claim(830, "m", "height"), a_claim(828, "m", "height"), "refines"),
    (a_claim(2, "year", "training_time"), a_claim(24, "month", "training_time"), "first"),
    (a_claim(2, "year", "training_time"), a_claim(2, "month", "training_time"), "unit_shift"),
    (a_claim(100, comparator=">"), a_claim(100), "refines"),
    (a_claim(100, comparator="~"), a_claim(106), "refines"),
    (a_claim(106), a_claim(100, comparator=">"), "rounding"),
    (a_claim(106), a_claim(100, comparator="~"), "rounding"),
    (a_claim(12, metric="takes"), a_claim(21, metric="takes"), "conflict"),
]


@pytest.mark.parametrize(("first", "later", "relation"), OTHERWISE)
def test_figure_that_was_given_otherwise(first, later, relation):
    (ledger,) = ledgers(DROP, [an_item(claims=(first,)), an_item(hours=1, claims=(later,))], {})
    assert ledger.lines[-1].relation == relation
