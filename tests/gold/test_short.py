"""Articles that were annotated before any reader saw them: their floors hold, and their annotations are sound."""

from datetime import UTC, datetime

import pytest

from knowledge import load_seed
from records.articles import ArticleText
from tests.gold.scoring import ASPECTS, Figure, figures, measured
from tests.gold.short import FOLDER, SEED, batches, expected, found, kept_figures, reader

FLOORED = ("films", "people", "stunts", "stunt categories", "stunts with performer", "claims", "claims with metric",
           "dates", "dates with event", "relevance")  # fmt: skip


def reached(batch: str) -> dict[str, Figure]:
    return {figure.aspect: figure for figure in figures(expected(batch), found(batch))}


@pytest.mark.parametrize("batch", batches())
def test_a_batch_stays_above_its_floors(batch):
    floors = kept_figures()[batch]["floors"]
    assert set(floors) == set(FLOORED)
    low = {aspect: figure.f1 for aspect, figure in reached(batch).items() if figure.f1 < floors.get(aspect, 0.0)}
    assert low == {}


@pytest.mark.parametrize("batch", batches())
def test_every_word_that_is_annotated_stands_in_its_article(batch):
    for row in expected(batch):
        texts = (row["title"], *row["paragraphs"])
        for item in (*row["stunts"], *row["claims"], *row["dates"]):
            assert any(item["surface"] in text for text in texts), (row["id"], item["surface"])


def test_every_subject_is_in_the_catalogue_or_marked_as_new():
    catalogue = load_seed(SEED)
    known = {film.id for film in catalogue.films} | {person.id for person in catalogue.people}
    kinds = {stunt.id.removeprefix("stunt:") for stunt in catalogue.stunts}
    for row in (row for batch in batches() for row in expected(batch)):
        named = {item["id"] for item in row["films"] + row["people"]}
        named |= {item["film"] for kind in ("stunts", "claims", "dates") for item in row[kind]} - {None}
        assert {name for name in named if not name.startswith("new:")} <= known, row["id"]
        assert {item["type"] for item in row["stunts"]} <= kinds, row["id"]


def test_every_batch_keeps_the_figures_of_its_first_run():
    assert set(kept_figures()) == set(batches())
    assert all(kept["first run"] for kept in kept_figures().values())


def test_stunts_are_also_compared_with_who_performed_them():
    assert "stunts with performer" in ASPECTS


# Share of the plain sentences whose stunt is read. First runs: 0.837, 0.451 and, in two parts, 0.740 and 0.711.
SENTENCES = {"stunt_sentences": 0.97, "more_sentences": 0.93, "further_sentences": 0.9}
# Share of sentences full of such words which tell of no stunt, and of which none is read. First run: 0.952.
SILENT = 0.95
FILM = {
    "en": "Director Christopher McQuarrie and Tom Cruise are filming Mission: Impossible – Fallout. ",
    "es": "El director Christopher McQuarrie y Tom Cruise ruedan «Misión: Imposible - Fallout». ",
    "fr": "Le réalisateur Christopher McQuarrie et Tom Cruise tournent « Mission: Impossible - Fallout ». ",
    "de": "Regisseur Christopher McQuarrie und Tom Cruise drehen „Mission: Impossible – Fallout“. ",
}


@pytest.mark.parametrize(("name", "least"), SENTENCES.items())
def test_nearly_every_plain_sentence_tells_its_stunt(name, least):
    rows = sentences(name)
    texts = [(kind, ArticleText(title="", paragraphs=(FILM[lang] + text,), language=lang)) for lang, kind, text in rows]
    told = [f"stunt:{kind}" in {item.stunt for item in reader().read(text).stunts} for kind, text in texts]
    assert sum(told) / len(told) >= least


# Share of short texts in which the stunt is read with its performer and the way it is told. At the first run 0.64;
# without the way 0.73, the stunt alone 0.81.
PERFORMED = 0.8


def test_most_short_texts_tell_who_performed_a_stunt_and_how_it_is_told():
    told = []
    for lang, kind, performer, modality, text in sentences("performer_sentences"):
        stunts = reader().read(ArticleText(title="", paragraphs=(text,), language=lang)).stunts
        found = {(item.stunt, item.performer, item.modality.value) for item in stunts}
        who = f"person:{performer}" if "-" in performer else performer
        if modality == "in_story":
            told.append(all(item.modality.value == "in_story" for item in stunts))
        else:
            told.append((f"stunt:{kind}", who, modality) in found)
    assert sum(told) / len(told) >= PERFORMED


def test_hardly_any_sentence_without_a_stunt_tells_one():
    rows = sentences("no_stunt_sentences")
    texts = [ArticleText(title="", paragraphs=(FILM[lang] + text,), language=lang) for lang, _, text in rows]
    silent = [not reader().read(text).stunts for text in texts]
    assert sum(silent) / len(silent) >= SILENT


# Share of the plain sentences whose figure is read with metric and comparator.
# At the first run 0.766, of fifteen more 0.867.
CLAIMS = 0.95


def test_nearly_every_plain_sentence_tells_its_figure():
    told = []
    for lang, wanted, text in sentences("claim_sentences"):
        metric, value, unit, comparator = wanted.split()
        claims = reader().read(ArticleText(title="", paragraphs=(FILM[lang] + text,), language=lang)).claims
        found = {(item.metric, measured(item.value, item.unit), item.comparator) for item in claims}
        told.append((metric, measured(float(value), unit), comparator) in found)
    assert sum(told) / len(told) >= CLAIMS


# Share of the plain sentences whose date is read with what happened on it. At the first run 0.837, of fifteen more 0.8.
DATES = 0.96
PUBLISHED = datetime(2024, 6, 13, 12, tzinfo=UTC)


def test_nearly_every_plain_sentence_tells_its_date():
    told = []
    for lang, wanted, text in sentences("date_sentences"):
        value, _, event = wanted.split()
        article = ArticleText(title="", paragraphs=(FILM[lang], text), language=lang, published_at=PUBLISHED)
        told.append((value, event) in {(item.date.iso, item.event.value) for item in reader().read(article).dates})
    assert sum(told) / len(told) >= DATES


# Figures and dates of plain and of dense sentences; a dense one holds several, and what is too much counts as well.
# First runs: 0.991 and 0.933, dates 0.855, dense 0.695 and, of a second lot after mending, 0.713.
FURTHER = {"further_claims": 0.97, "further_dates": 0.95}
# Four more lots, each written before the mending after the one before it. First runs: claims 0.82, 0.824, 0.844, 0.935,
# dates 0.808, 0.738, 0.737, 0.714 (their values alone 0.954, 0.964, 0.947, 0.964): new words for what happened on a
# date are still the weakest part. Four lots of short paragraphs in which sentences lean on each other: the first, far
# from all words known, 0.619 (values 0.924), three more, after dates were read by their clause, 0.899 (0.977),
# 0.822 (0.956) and 0.912 (0.982).
DENSE = {
    "dense_claims": 0.95, "third_claims": 0.95, "fourth_claims": 0.9, "fifth_claims": 0.91, "sixth_claims": 0.91,
    "dense_dates": 0.93, "second_dates": 0.82, "third_dates": 0.96, "fourth_dates": 0.94, "fifth_dates": 0.95,
    "sixth_dates": 0.9, "paragraph_dates": 0.88, "new_dates": 0.95, "trade_dates": 0.94, "last_dates": 0.92,
}  # fmt: skip


@pytest.mark.parametrize(("name", "least"), FURTHER.items())
def test_nearly_every_further_sentence_tells_what_it_holds(name, least):
    right = [wanted <= found if wanted else not found for wanted, found in _told_and_found(name)]
    assert sum(right) / len(right) >= least


@pytest.mark.parametrize(("name", "least"), DENSE.items())
def test_dense_sentences_tell_what_they_hold_and_nothing_else(name, least):
    rows = _told_and_found(name)
    both = sum(len(wanted & found) for wanted, found in rows)
    assert 2 * both / sum(len(wanted) + len(found) for wanted, found in rows) >= least


def _told_and_found(name):
    rows = []
    for lang, text_of_wanted, text in sentences(name):
        article = ArticleText(title="", paragraphs=(FILM[lang], text), language=lang, published_at=PUBLISHED)
        told = [item.split() for item in text_of_wanted.split("; ") if item != "none"]
        if name.endswith("dates"):
            wanted = {(item[0], item[-1]) for item in told}
            found = {(item.date.iso, item.event.value) for item in reader().read(article).dates}
        else:
            wanted = {(metric, measured(float(value), unit), sign) for metric, value, unit, sign in told}
            claims = reader().read(article).claims
            found = {(item.metric, measured(item.value, item.unit), item.comparator) for item in claims}
        rows.append((wanted, found))
    return rows


# Paragraphs with figures, who gives them and in which publication: share of the figures, then of these their stage,
# speaker and source. First runs: 0.857, 0.896, 0.917, 0.896; the second lot, after mending, 0.985, 0.969, 0.938, 0.938.
SPOKEN = {"paragraph_claims": (0.95, 0.92, 0.95, 0.95), "new_claims": (0.97, 0.95, 0.93, 0.92)}


@pytest.mark.parametrize(("name", "least"), SPOKEN.items())
def test_figures_of_paragraphs_are_told_with_stage_speaker_and_source(name, least):
    told, found, both, alike = 0, 0, 0, [0, 0, 0]
    for lang, wanted, text in sentences(name):
        article = ArticleText(title="", paragraphs=(FILM[lang], text), language=lang, published_at=PUBLISHED)
        rows = [item.split(" ", 6) for item in wanted.split("; ")]
        expected_of = {(row[0], measured(float(row[1]), row[2]), row[3]): row[4:] for row in rows}
        found_of = {_figure(item): _circumstances(item) for item in reader().read(article).claims}
        told, found, both = told + len(rows), found + len(found_of), both + len(expected_of.keys() & found_of.keys())
        for key in expected_of.keys() & found_of.keys():
            alike = [
                sum_ + (one == other) for sum_, one, other in zip(alike, expected_of[key], found_of[key], strict=True)
            ]
    reached_ = (2 * both / (told + found), *(count / both for count in alike))
    assert all(figure >= floor for figure, floor in zip(reached_, least, strict=True)), reached_


def _figure(claim):
    return claim.metric, measured(claim.value, claim.unit), claim.comparator


def _circumstances(claim):
    return [claim.phase.value, (claim.speaker or "-").removeprefix("person:"), claim.cited or "-"]


def sentences(name):
    """Return the rows of a file of sentences: language, what a careful reader finds, the sentence."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    return [line.split("|") for line in lines if line]


# How far a confidence may lie from the share that is right, over all batches (expected calibration error, ten bins).
CALIBRATION = 0.08


def test_confidences_of_stunts_say_how_often_they_are_right():
    bins: dict[int, list[tuple[float, bool]]] = {}
    for batch in batches():
        for row in expected(batch):
            wanted = {item["type"] for item in row["stunts"]}
            for item in found(batch)[row["id"]]["stunts"]:
                pair = (item["confidence"], item["type"] in wanted)
                bins.setdefault(int(item["confidence"] * 10), []).append(pair)
    every = sum(len(pairs) for pairs in bins.values())
    error = sum(abs(sum(told for told, _ in pairs) - sum(right for _, right in pairs)) for pairs in bins.values())
    assert error / every <= CALIBRATION
