"""What any search engine of ours must do (tests of the door), over the few documents of conftest.py."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from index import IndexedSubject, SearchEngine, open_index
from records.errors import InvalidQueryError
from records.findings import CopyKind, StoryId
from records.searches import FacetName, Passage, SearchStatus, Sort
from records.subjects import SubjectKind
from tests.index.builders import LEAD, LONG_DROP, NIGHT_BUS, a_document, an_index, ask, counts, day, ids


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", {1, 2, 3, 4, 5}),
        ("cliff", {1}),
        ("jump", {1, 2}),
        ("JUMPS", {1, 2}),
        ("cliff jump", {1}),
        ("cliff OR bus", {1, 2}),
        ("jump -cliff", {2}),
        ("-jump", {3, 4, 5}),
        ("lead -(cliff OR halo)", {2}),
        ('"car roll"', {2}),
        ('"roll car"', set()),
        ('"jumped off the cliff six times"', {1}),
        ("tld7", {1, 3}),
        ("motorcycle", {1}),
        ("der lange fall", {1, 3}),
        ('"lange fall"', {1, 3}),
        ("film:tld7", {1, 3}),
        ("film:the-long-drop-2021", {1, 3}),
        ('film:"long drop"', {1, 3}),
        ("film:bus", {2}),
        ('actor:"lead one"', {1, 2}),
        ("person:lead-one", {1, 2}),
        ("actor:one film:bus", {2}),
        ("director:orson", {1}),
        ("stunt:cliff", {1}),
        ("source:courier", {2, 4}),
        ('source:"evening courier"', {2, 4}),
        ("lang:de", {3}),
        ("before:2020", {2}),
        ("after:2021-09", {3}),
        ("on:2021", {1, 3}),
        ("on:2020-01-31", {4}),
        ("on:2020-01-30", set()),
        ("explosion", {2, 3, 4}),
        ("persecucion", {4}),
        ("hauser", {3}),
        ("haus", {3}),
        ("saltos", {4}),
        ("verfolg*", {3}),
        ("spiderman", set()),
        ("spider-man", {5}),
        ("o'brien", {5}),
        ("brien", {5}),
    ],
)
def test_query_finds(engine: SearchEngine, text: str, found: set[int]) -> None:
    assert set(ids(engine, text)) == found


def test_word_as_typed_ranks_before_its_other_forms(tmp_path: Path) -> None:
    bodies = ("They jumped.", "They jump.", "They jumps.")
    with_engine = an_index(tmp_path, [a_document(number, body=body) for number, body in enumerate(bodies, 1)])
    assert [ids(with_engine, word)[0] for word in ("jumped", "jump", "jumps")] == [1, 2, 3]
    with_engine.close()


def test_title_ranks_before_text_and_main_film_before_mention(tmp_path: Path) -> None:
    mentioned = IndexedSubject(
        kind=SubjectKind.FILM, slug=LONG_DROP.slug, name=LONG_DROP.name, aliases=LONG_DROP.aliases
    )
    engine = an_index(
        tmp_path,
        [
            a_document(1, body="A halo jump was seen."),
            a_document(2, title="Halo jump seen"),
            a_document(3, subjects=(mentioned,)),
            a_document(4, subjects=(LONG_DROP,)),
        ],
    )
    assert ids(engine, "halo jump") == [2, 1]
    assert ids(engine, "tld7") == [4, 3]
    assert ids(engine, film=LONG_DROP.slug) == [4, 3]
    engine.close()


def test_sorting_by_date_puts_undated_last(engine: SearchEngine) -> None:
    assert ids(engine, sort=Sort.NEWEST) == [3, 1, 4, 2, 5]
    assert ids(engine, sort=Sort.OLDEST) == [2, 4, 1, 3, 5]


def test_pages_join_to_the_whole_list(engine: SearchEngine) -> None:
    whole = ids(engine, sort=Sort.NEWEST)
    pages = [ids(engine, sort=Sort.NEWEST, page=page, page_size=2) for page in (1, 2, 3, 4)]
    assert [one for page in pages for one in page] == whole
    assert ask(engine, page=4, page_size=2).total == 5


def test_dates_beside_the_box_include_the_last_day(engine: SearchEngine) -> None:
    assert ids(engine, published_from=date(2021, 8, 26), published_to=date(2021, 9, 2)) == [3, 1]
    assert ids(engine, published_to=date(2019, 3, 1)) == [2]


def test_choosing_a_film_still_counts_the_others(engine: SearchEngine) -> None:
    results = ask(engine, film=LONG_DROP.slug)
    assert results.total == 2
    assert counts(results, FacetName.FILM) == {LONG_DROP.slug: 2, "night-bus-2019": 1}
    assert counts(results, FacetName.PERSON) == {LEAD.slug: 1}
    assert counts(results, FacetName.YEAR) == {"2021": 2}


def test_values_of_a_facet_widen_and_facets_narrow(engine: SearchEngine) -> None:
    assert set(ids(engine, film=(LONG_DROP.slug, "night-bus-2019"))) == {1, 2, 3}
    assert ids(engine, film=(LONG_DROP.slug, "night-bus-2019"), year="2019") == [2]
    assert ids(engine, lang="es", source="courier") == [4]


def test_a_chosen_value_without_hits_can_be_taken_back(engine: SearchEngine) -> None:
    results = ask(engine, "bus", film="no-such-film", year="20x9")
    chosen = {value.value: value.count for facet in results.facets for value in facet.values if value.is_chosen}
    assert (results.status, chosen) == (SearchStatus.NOTHING, {"no-such-film": 0, "20x9": 0})


def test_months_tell_when_hits_were_published(engine: SearchEngine) -> None:
    assert ask(engine).months == (("2019-03", 1), ("2020-01", 1), ("2021-08", 1), ("2021-09", 1))


def test_hit_marks_what_was_searched_for(engine: SearchEngine) -> None:
    hit = ask(engine, "jumping").hits[0]
    assert Passage(text="jumped", is_match=True) in hit.snippet
    title = ask(engine, '"car roll" film:bus').hits[0].title
    assert [piece.text for piece in title if piece.is_match] == ["Bus", "car roll"]


def test_misspelt_word_is_offered_but_not_taken(engine: SearchEngine) -> None:
    results = ask(engine, "clif motercycle")
    assert (results.status, results.total, results.did_you_mean) == (SearchStatus.NOTHING, 0, "cliff motorcycle")
    assert ask(engine, 'film:"nihgt bus" -jump').did_you_mean is None


def test_words_never_met_together_are_offered_one_by_one(engine: SearchEngine) -> None:
    assert ask(engine, "cliff bus").did_you_mean == "cliff OR bus"


def test_names_and_words_complete_what_is_typed(engine: SearchEngine) -> None:
    first = engine.suggest("dro", 5)[0]
    assert (first.text, first.kind, first.slug, first.count) == ("The Long Drop (2021)", "film", LONG_DROP.slug, 2)
    assert [one.slug for one in engine.suggest("tld")] == [LONG_DROP.slug, None]
    assert engine.suggest("lead o")[0].kind == "person"
    assert [one.text for one in engine.suggest("the explos")] == ["the explosions"]  # what some article says together
    assert engine.suggest("") == engine.suggest(" -") == ()


def test_headline_only_source_shows_no_words_of_its_text(tmp_path: Path) -> None:
    engine = an_index(tmp_path, [a_document(1, body="A halo jump was seen.", may_excerpt=False)])
    assert [hit.snippet for hit in ask(engine, "halo").hits] == [()]
    engine.close()


def test_put_replaces_and_remove_takes_out(tmp_path: Path) -> None:
    engine = an_index(tmp_path, [a_document(1, title="First title"), a_document(2, title="Other")])
    engine.put([a_document(1, title="Second title"), a_document(1, title="Third title")])
    assert (ids(engine, "first OR second"), ids(engine, "third"), engine.document_count()) == ([], [1], 2)
    engine.remove([1, 99])
    assert (ids(engine), engine.document_count()) == ([2], 1)
    engine.close()


def test_story_is_one_row_with_its_other_hits_and_the_first_report_leads(tmp_path: Path) -> None:
    told = {"title": "Halo jump seen", "story": StoryId(7)}
    documents = [
        a_document(1, **told),
        a_document(2, is_first=False, copy_kind=CopyKind.VERBATIM, **told),
        a_document(3, is_first=False, **told),
        a_document(4, title="Another halo jump seen by night"),
        a_document(5, title="Quiet", story=StoryId(7), is_first=False),
    ]
    engine = an_index(tmp_path, documents)
    results = ask(engine, "halo", fold=True)
    assert [(hit.article_id, hit.others) for hit in results.hits] == [(1, (3, 2)), (4, ())]
    assert (results.total, results.rows) == (4, 2)
    assert [ids(engine, "halo", fold=True, page=page, page_size=1) for page in (1, 2, 3)] == [[1], [4], []]
    assert ids(engine, "halo", fold=True, sort=Sort.NEWEST, published_to=date(2022, 1, 1)) == [4, 3]
    assert set(ids(engine, "story:7")) == {1, 2, 3, 5}
    assert set(ids(engine, "is:first")) == {1, 4}
    assert ids(engine, "is:copy") == [2]
    assert ids(engine, "is:translation") == []
    engine.close()


def test_main_subject_is_asked_for_apart_from_mention(tmp_path: Path) -> None:
    mentioned = replace(LONG_DROP, is_main=False)
    documents = [
        a_document(1, subjects=(LONG_DROP,), happened=("2020-09-06", "2021"), set_pieces=("Cliff jump The Long Drop",)),
        a_document(2, subjects=(mentioned, replace(NIGHT_BUS, is_main=True))),
        a_document(3),
    ]
    engine = an_index(tmp_path, documents)
    assert set(ids(engine, "is:main")) == {1, 2}
    assert ids(engine, "is:main film:drop") == [1]
    assert ids(engine, "-is:main") == [3]
    for asked in ("happened:2020", "happened:2020-09", "happened:2020-9-6", "happened:2021"):
        assert ids(engine, asked) == [1]
    assert ids(engine, "happened:2021-05") == []
    assert ids(engine, 'set-piece:"drop jumping"') == [1]
    engine.close()


def test_words_of_a_phrase_may_stand_apart(engine: SearchEngine) -> None:
    assert ids(engine, '"jumped cliff"') == []
    assert ids(engine, '"jumped cliff"~2') == [1]
    assert ids(engine, '"cliff jumped"~9') == []


def test_most_of_the_words_are_enough_when_nothing_has_all(engine: SearchEngine) -> None:
    assert ask(engine, "how did he jump off the cliff in zanzibar").total == 0
    loose = ask(engine, "how did he jump off the cliff in zanzibar", relax=True)
    assert (loose.is_relaxed, loose.hits[0].article_id) == (True, 1)
    assert not ask(engine, "cliff", relax=True).is_relaxed
    assert ids(engine, "jump cliff source:courier", relax=True) == [2]


def test_names_in_free_words_are_recognised_and_scores_explained(engine: SearchEngine) -> None:
    results = ask(engine, "lead one tld7 cliff", explain=True)
    assert [(name.kind, name.slug) for name in results.names] == [("person", LEAD.slug), ("film", LONG_DROP.slug)]
    reasons = results.hits[0].reasons
    assert [reason.partition(":")[0] for reason in reasons[:4]] == ["lead", "one", "tld7", "cliff"]
    assert "main subject: x 1.30" in reasons
    assert ask(engine, "cliff").hits[0].reasons == ()


def test_hits_without_snippets(engine: SearchEngine) -> None:
    assert ask(engine, "cliff", with_snippets=False).hits[0].snippet == ()


def test_bad_query_is_told_even_without_an_index(tmp_path: Path) -> None:
    engine = open_index(tmp_path / "none")
    with pytest.raises(InvalidQueryError):
        ask(engine, "(")
    assert ask(engine, "x").status is SearchStatus.UNAVAILABLE
    assert (engine.suggest("x"), engine.document_count()) == ((), 0)


def test_empty_index_finds_nothing(tmp_path: Path) -> None:
    engine = an_index(tmp_path, [])
    assert ask(engine, "x").status is SearchStatus.NOTHING
    assert ask(engine, sort=Sort.NEWEST).hits == ()
    assert engine.suggest("x") == ()
    engine.close()


def test_warmed_engine_answers_the_same(tmp_path: Path) -> None:
    engine = an_index(tmp_path, [a_document(1, subjects=(LONG_DROP,))])
    before = (ask(engine, "tld7"), engine.suggest("tld"))
    engine.close()
    engine.warm()
    assert (ask(engine, "tld7"), engine.suggest("tld")) == before
    engine.close()
    open_index(tmp_path / "none").warm()


def test_subjects_met_later_are_completed_and_renamed_ones_forget_their_old_name(tmp_path: Path) -> None:
    engine = an_index(tmp_path, [a_document(1, subjects=(LONG_DROP, LEAD))])
    assert [one.slug for one in engine.suggest("tld")] == [LONG_DROP.slug, None]
    renamed = replace(LONG_DROP, name="The Short Drop (2021)", aliases=("TSD",))
    engine.put([a_document(1, subjects=(renamed, LEAD)), a_document(2, subjects=(NIGHT_BUS,))])
    assert [one.slug for one in engine.suggest("tld")] == []
    assert engine.suggest("tsd")[0].text == "The Short Drop (2021)"
    assert engine.suggest("night b")[0].slug == NIGHT_BUS.slug
    assert [name.slug for name in ask(engine, "night bus tsd lead one").names] == [
        NIGHT_BUS.slug,
        LEAD.slug,
        LONG_DROP.slug,
    ]
    engine.close()


def test_closed_engine_opens_again(tmp_path: Path) -> None:
    engine = an_index(tmp_path, [a_document(1, published_at=day(2020))])
    engine.close()
    engine.close()
    assert ids(engine) == [1]
    engine.close()
