"""Who made an article from which: verbatim, edited, credited, spun, translated; and who did not."""

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.relating import copy_links
from knowledge.relating.likeness.copy_index import CopyIndex
from knowledge.relating.likeness.postings import Postings, packed
from knowledge.relating.likeness.profiles import Profile
from knowledge.relating.likeness.signs import common_run, words_of
from knowledge.relating.likeness.sketches import RULES, kept_sketch, sketch_of
from records.findings import CopyKind
from tests.knowledge.related import REPORT, REWRITE, SECOND_REPORT, SPANISH, SPUN, a_claim, a_date, an_item

FIRST = an_item(outlet="Reel Wire", claims=(a_claim(9000),))


def test_same_words_under_another_roof_are_a_verbatim_copy():
    copy = an_item(outlet="Harbor Ledger", author="Reel Wire", hours=5)
    link = copy_links([FIRST, copy])[copy.id]
    assert (link.original, link.kind, link.likeness) == (FIRST.id, CopyKind.VERBATIM, 1.0)


def test_shortened_text_is_an_edited_copy():
    copy = an_item(
        (*REPORT[:3], "The paper asked the harbour master, who had seen nothing and wanted no part of it."), hours=3
    )
    assert copy_links([FIRST, copy])[copy.id].kind is CopyKind.EDITED


def test_swapped_words_are_a_spun_copy():
    copy = an_item(SPUN, hours=3, claims=(a_claim(900),))
    assert copy_links([FIRST, copy])[copy.id].kind is CopyKind.SPUN


def test_translation_is_known_by_the_order_of_names_and_figures():
    copy = an_item(SPANISH, language="es", hours=20, author="Redacción")
    link = copy_links([FIRST, copy])[copy.id]
    assert link.kind is CopyKind.TRANSLATED
    assert "in the same order" in link.reason


def test_rewrite_that_names_its_source_is_a_credited_copy():
    copy = an_item(REWRITE, hours=9, claims=(a_claim(9000),))
    link = copy_links([FIRST, copy])[copy.id]
    assert (link.kind, link.original) == (CopyKind.CREDITED, FIRST.id)
    assert "Reel Wire" in link.reason


def test_two_reports_of_one_event_with_the_same_quote_and_figures_are_no_copies():
    other = an_item(SECOND_REPORT, hours=1, claims=(a_claim(9000),))
    assert copy_links([FIRST, other]) == {}


def test_rewrite_without_a_credit_to_a_held_outlet_is_no_copy():
    stranger = an_item(REPORT, outlet="Kestrel Wire", claims=(a_claim(9000),))
    assert copy_links([stranger, an_item(REWRITE, hours=9, claims=(a_claim(9000),))]) == {}


def test_older_article_found_later_becomes_the_original():
    middle = an_item(outlet="Harbor Ledger", hours=2)
    last = an_item(outlet="Coast Post", hours=4)
    assert copy_links([middle, last])[last.id].original == middle.id
    links = copy_links([middle, last, FIRST])
    assert {links[middle.id].original, links[last.id].original} == {FIRST.id}


def test_undated_article_is_nobodys_original():
    undated = an_item(outlet="Drawer", published_at=None)
    links = copy_links([undated, FIRST])
    assert links[undated.id].original == FIRST.id
    assert FIRST.id not in links


FAMILY = [
    FIRST,
    an_item(outlet="Harbor Ledger", hours=5),
    an_item(SPUN, hours=7, claims=(a_claim(900),)),
    an_item(SPANISH, language="es", hours=20),
    an_item(SECOND_REPORT, hours=1, claims=(a_claim(9000),)),
    an_item(REWRITE, hours=9, claims=(a_claim(9000),)),
]


@given(st.permutations(FAMILY))
@settings(max_examples=15, deadline=None)
def test_links_do_not_depend_on_the_order_of_arrival(articles):
    assert copy_links(articles) == copy_links(FAMILY)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5000)), unique=True, max_size=300), st.integers(0, 300))
def test_postings_give_back_what_was_kept(entries, loaded):
    postings = Postings()
    for key, number in entries[loaded:]:
        postings.add(key << 33 | key, number)
    assert all(postings.of(key << 33 | key) is not None for key in range(20))
    postings.load((number, packed([key << 33 | key])) for key, number in entries[:loaded])
    for key in range(41):
        assert postings.of(key << 33 | key) == sorted(number for held, number in entries if held == key)


@given(st.integers(0, 2**40 - 1), st.sets(st.integers(0, 2**24 - 1), min_size=1))
def test_postings_of_one_key_can_be_replaced(key, numbers):
    postings = Postings()
    postings.load((number, packed([key])) for number in numbers)
    postings.replace(key, [min(numbers)])
    postings.add(key, max(numbers))
    assert set(postings.of(key)) == {min(numbers), max(numbers)}


def test_an_index_of_kept_sketches_finds_what_one_of_articles_finds():
    whole, loaded = CopyIndex(), CopyIndex()
    for article in FAMILY:
        whole.add(Profile(article))
    kept = [(one.id, one.published_at, kept_sketch(sketch_of(Profile(one)).as_bytes())) for one in FAMILY]
    loaded.load(kept)
    for article in FAMILY:
        assert loaded.candidates(Profile(article)) == whole.candidates(Profile(article)) != []


# Where this fails, kept sketches no longer fit: raise RULES in likeness/sketches.py.
SKETCHES = {"1": "70a433c93e5f68b7"}


def test_the_sketch_of_an_article_stays_the_same():
    made = sketch_of(Profile(an_item(outlet="Reel Wire", claims=(a_claim(9000),), dates=(a_date("2022-03-18"),))))
    assert hashlib.sha256(made.as_bytes()).hexdigest()[:16] == SKETCHES[RULES]


def test_stock_phrase_stays_with_the_earliest_articles():
    index = CopyIndex(shingle_cap=2, week_cap=2)
    copies = [an_item(hours=hours, id=900 + hours) for hours in (3, 1, 2, 0)]
    for copy in copies:
        index.add(Profile(copy))
    assert index.candidates(Profile(an_item(hours=9))) == [900, 901]


@given(st.text("abc", max_size=12), st.text("abc", max_size=12))
def test_common_run_is_the_longest_common_subsequence(left, right):
    rows = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for x, one in enumerate(left):
        for y, other in enumerate(right):
            rows[x + 1][y + 1] = rows[x][y] + 1 if one == other else max(rows[x][y + 1], rows[x + 1][y])
    assert common_run(left, right) == rows[-1][-1]


def test_thousands_are_one_number_in_every_language():
    assert words_of("13,000 / 13.000 / 13 000 / 7.5") == ["13000", "13000", "13000", "7.5"]
