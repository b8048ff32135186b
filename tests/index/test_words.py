"""Words: folded, stemmed in their own language, and found from any of their forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

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


def word(text: str) -> Word:
    return next(words(text))
