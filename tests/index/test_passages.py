"""What of a text is shown with a hit: the best sentence or two, never more than the law of quoting allows."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from index.queries import parse
from index.reading.passages import LONGEST_SNIPPET, Marker
from index.reading.translate import words_asked

TEXT = (
    "The studio gave a date. It was a quiet week.\n\n"
    "The star jumped off a cliff. Dr. Who was not there! He jumps again, six times in all. The end came late."
)


def snippet(query: str, text: str = TEXT, language: str = "en") -> str:
    """Return a snippet with its matches in brackets."""
    pieces = Marker(list(words_asked(parse(query)))).snippet(text, language)
    return "".join(f"[{piece.text}]" if piece.is_match else piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("jump cliff", "The star [jumped] off a [cliff]. Dr."),
        ("jump six", "He [jumps] again, [six] times in all."),
        ('"quiet week"', "It was a [quiet week]."),
        ('"week quiet"', "The studio gave a date. It was a quiet week."),
        ("nothing", "The studio gave a date. It was a quiet week."),
        ("stud*", "The [studio] gave a date."),
        ("-studio", "The studio gave a date. It was a quiet week."),
    ],
)
def test_best_sentences_are_shown(query: str, shown: str) -> None:
    assert snippet(query).startswith(shown)


def test_forms_of_other_languages_are_marked() -> None:
    assert snippet("haus", "Die Häuser brannten.", "de") == "Die [Häuser] brannten."
    assert snippet("persecución", "Las persecuciones fueron reales.", "es") == "Las [persecuciones] fueron reales."
    assert snippet("cascades", "Une cascade de l’acteur.", "fr") == "Une [cascade] de l’acteur."


def test_long_sentence_is_cut_around_the_match() -> None:
    text = "word " * 200 + "needle " + "word " * 200
    shown = snippet("needle", text)
    assert shown.startswith("…word")
    assert shown.endswith("word…")
    assert "[needle]" in shown


@given(some.text(alphabet="aB.!? \n“”é", max_size=1500), some.sampled_from(["a", '"a b"', "aab*", ""]))
def test_snippet_is_part_of_the_text_and_short(text: str, query: str) -> None:
    pieces = Marker(list(words_asked(parse(query)))).snippet(text, "en")
    shown = "".join(piece.text for piece in pieces)
    assert len(shown) <= LONGEST_SNIPPET
    assert shown.strip("…") in text
