"""Words: folded, stemmed in their own language, and found from any of their forms."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from index.queries import Words
from index.reading.passages import Marker
from index.words import Word, folded_words, forms_asked, forms_kept, words


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Cruise’s JUMPS", ("cruise", "jumps")),
        ("Über-Œuvre naïve", ("uber", "oeuvre", "naive")),
        ("l’avion d'Ethan", ("l", "avion", "d", "ethan")),
        ("M:I-7, 007", ("m", "i", "7", "007")),
        ("Straße_Łódź", ("strasse", "lodz")),
        ("\x00\ud800 ?!", ()),
    ],
)
def test_words_are_folded(text: str, read: tuple[str, ...]) -> None:
    assert folded_words(text) == read


@pytest.mark.parametrize(
    ("typed", "written", "language"),
    [
        ("jumps", "jump", "en"),
        ("jump", "jumped", "en"),
        ("jump", "jumping", None),
        ("persecución", "persecuciones", "es"),
        ("saltos", "salto", "es"),
        ("motores", "motor", "es"),
        ("cascade", "cascades", "fr"),
        ("sprünge", "sprung", "de"),
        ("haus", "häuser", "de"),
    ],
)
def test_forms_find_each_other(typed: str, written: str, language: str | None) -> None:
    kept = set(forms_kept(word(written), language))
    assert kept & {word(typed).exact, *forms_asked(word(typed))}


def test_stem_of_one_language_finds_nothing_in_another() -> None:
    assert not set(forms_kept(word("Hal"), "en")) & {"halo", *forms_asked(word("halo"))}


@given(some.text(max_size=30), some.sampled_from(["en", "es", "fr", "de", "it", None]))
def test_every_word_is_found_as_it_is_written(text: str, language: str | None) -> None:
    for one in words(text):
        assert one.exact in forms_kept(one, language)
        assert not set(one.exact) & set(" |~\n")


PAIRS = Path(__file__).parent / "stems.txt"
# Shares of the pairs that hold; they only rise. Where rules would join or part others instead, the rest stays.
MEETING, APART = 0.995, 0.945


def pairs(wanted: str) -> Iterator[tuple[str, str, str]]:
    """Yield language and words of every pair with a sign."""
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        language, _, listed = line.partition(f" {wanted} ")
        for pair in listed.split(",") if len(language) == 2 else ():
            one, other = pair.split()
            yield language, one, other


def finds(typed: str, written: str, language: str) -> bool:
    return bool(set(forms_kept(word(written), language)) & {word(typed).exact, *forms_asked(word(typed))})


def test_words_that_belong_together_find_each_other() -> None:
    listed = list(pairs("="))
    failed = [one for one in listed if not (finds(one[1], one[2], one[0]) and finds(one[2], one[1], one[0]))]
    assert len(listed) >= 240
    assert 1 - len(failed) / len(listed) >= MEETING, failed


def test_words_that_only_look_alike_do_not() -> None:
    listed = list(pairs("/"))
    failed = [one for one in listed if finds(one[1], one[2], one[0]) or finds(one[2], one[1], one[0])]
    assert len(listed) >= 110
    assert 1 - len(failed) / len(listed) >= APART, failed


def test_what_finds_a_word_marks_it_too() -> None:
    for language, typed, written in pairs("="):
        if finds(typed, written, language):
            marker = Marker([Words(text=typed, position=0)])
            for text in (f"So: {written}.", f"So: {written}. {'and on ' * 40}"):
                marked = [piece.text for piece in marker.marked(text, language) if piece.is_match]
                assert marked == [word(written).written], (language, typed, written)


def word(text: str) -> Word:
    return next(words(text))
