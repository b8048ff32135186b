import pytest

from knowledge.reading.quantities import find_numbers
from knowledge.text.folding import fold


def values(text: str, language: str = "en") -> list[float]:
    return [number.value for number in find_numbers(fold(text), language) if number.kind != "article"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("a count of 4,800 hops", "en", [4800]),
        ("unos 4.800 saltos", "es", [4800]),
        ("environ 4 800 sauts", "fr", [4800]),
        ("rund 4.800 Sprünge", "de", [4800]),
        ("13K jumps", "en", [13000]),
        ("1.5 tons", "en", [1.5]),
        ("1,5 Tonnen", "de", [1.5]),
        ("8½ rolls", "en", [8.5]),
        ("0.125 miles", "en", [0.125]),
        ("1.300.000 Euro", "de", [1_300_000]),
        ("part 022.022.022", "en", [22.022]),
    ],
)  # fmt: skip
def test_separators_are_read_as_each_language_writes_them(text: str, language: str, expected: list[float]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("two hundred and six falls", "en", [206]),
        ("thirty-five riders", "en", [35]),
        ("nine and a half turns", "en", [9.5]),
        ("half a dozen tries", "en", [6]),
        ("treinta y cinco dobles", "es", [35]),
        ("media docena de tomas", "es", [6]),
        ("quatre-vingt-dix mètres", "fr", [90]),
        ("une demi-douzaine de prises", "fr", [6]),
        ("fünfunddreißig Statisten", "de", [35]),
        ("dreizehntausend Sprünge", "de", [13000]),
        ("achteinhalb Überschläge", "de", [8.5]),
    ],
)  # fmt: skip
def test_numbers_in_words_are_added_up(text: str, language: str, expected: list[float]) -> None:
    assert values(text, language) == expected


def test_two_numbers_joined_by_and_stay_two() -> None:
    assert values("five and six") == [5, 6]


def test_collective_words_carry_a_bound() -> None:
    dozens, hundreds = find_numbers("dozens of runs and hundreds of extras", "en")
    assert (dozens.value, dozens.bound, hundreds.value, hundreds.bound) == (24, ">=", 200, ">=")


def test_a_stopwatch_reading_is_a_clock_and_once_or_twice_are_times() -> None:
    kinds = [(number.value, number.kind) for number in find_numbers("twice she reached 6:45", "en")]
    assert kinds == [(2, "times"), (405, "clock")]


def test_german_counts_times_in_one_word() -> None:
    assert [number.value for number in find_numbers("sie sprang achtmal", "de")] == [8]


def test_ordinals_are_not_counts() -> None:
    assert [number.kind for number in find_numbers("the fourth take of the 2nd unit", "en")] == ["ordinal", "ordinal"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "quatre-vingt-dix-huit voitures", 98),
        ("fr", "soixante-dix-sept prises", 77),
        ("fr", "un an et demi", 1.5),
        ("es", "ocho millones y medio de litros", 8_500_000),
        ("es", "un año y medio", 1.5),
        ("en", "a year and a half", 1.5),
        ("en", "two-and-a-half hours", 2.5),
        ("de", "zweieinhalb Jahre", 2.5),
    ],
)  # fmt: skip
def test_halves_and_counting_by_twenties_are_read(language: str, text: str, value: float) -> None:
    assert value in [number.value for number in find_numbers(fold(text), language)]
