import pytest

from knowledge.text.folding import fold
from knowledge.text.quotes import quotes_in
from knowledge.text.readable import readable
from knowledge.text.sentences import sentence_spans
from knowledge.text.tokens import tokens_of
from records.articles import ArticleText
from records.findings import Place


def sentences(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, 0, len(text), language)]


def quoted(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in quotes_in(Place.BODY, text)]


def test_folding_keeps_every_offset() -> None:
    text = "Šárka’s “Élan” – İstanbul ﬁlm"
    assert len(fold(text)) == len(text)
    assert fold("Édgar’s “X” – Y") == 'edgar\'s "x" - y'


def test_tokens_keep_numbers_and_names_whole_and_part_genitives() -> None:
    words = [token.text for token in tokens_of(fold("Cruise’s 13,000 jumps at 7:14, didn’t O’Hara? L’honneur, MI7"))]
    assert words == ["cruise", "'s", "13,000", "jumps", "at", "7:14", ",", "didn't", "o'hara", "?",
                     "l'", "honneur", ",", "mi7"]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("Dr. J.J. Abrams met Mr. Poole. They left at 5 p.m. on Dec. 4.", "en", 2),
        ("It opens on Nov. 22. Nobody minds.", "en", 2),
        ("Der Film startet am 12. Juli im Kino. Die Szene dauert ca. 3 Minuten.", "de", 2),
        ("El Sr. López rodó en EE. UU. durante un mes. Fue duro.", "es", 2),
        ("« C’est fini. » Il rit. M. Dupont part.", "fr", 3),
        ("“It works.” He smiled.", "en", 2),
    ],
)
def test_abbreviations_and_ordinals_do_not_end_sentences(text: str, language: str, count: int) -> None:
    assert len(sentences(text, language)) == count


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("He said “no more.” Then ‘Fast X’ came.", ["no more.", "Fast X"]),
        ("« Rogue Nation » sort", ["Rogue Nation"]),
        ("„Matrix 4“ hat »einen« Titel", ["Matrix 4", "einen"]),
        ("The stunts' cost and the actors’ strike", []),
        ('It was "like this" and "that".', ["like this", "that"]),
        ("“One paragraph\n\n“and the next.”", ["One paragraph", "and the next."]),
    ],
)
def test_quotations_are_found_in_every_style(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


def test_sentences_know_their_place_and_evidence_quotes_the_original() -> None:
    text = readable(ArticleText(title="A Jump", standfirst="It was high.", paragraphs=("One. Two.", "Three.")))
    assert [(sentence.paragraph, sentence.text) for sentence in text.sentences] == [
        (-2, "A Jump"), (-1, "It was high."), (0, "One."), (0, "Two."), (1, "Three."),
    ]  # fmt: skip
    last = text.sentences[-1]
    assert text.evidence(last.place, last.start, last.end).quote == "Three."
    assert text.source.body[last.start : last.end] == "Three."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The star of the film was on the set and it rained.", "en"),
        ("El actor dijo que la escena no se rodó en los estudios.", "es"),
        ("Le tournage est dans les Alpes et il pleut sur le plateau.", "fr"),
        ("Der Star ist auf dem Dach und die Szene ist nicht fertig.", "de"),
        ("Tom Cruise", None),
    ],
)
def test_the_language_is_told_by_common_words(text: str, language: str | None) -> None:
    assert readable(ArticleText(title="", paragraphs=(text,))).language == language
