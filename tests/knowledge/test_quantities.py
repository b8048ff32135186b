import pytest

from knowledge.reading.quantities import find_quantities
from knowledge.text.folding import fold


def told(text: str, language: str = "en") -> list[tuple[float, str, str]]:
    return [
        (item.value, item.unit, item.comparator)
        for item in find_quantities(fold(text), language)
        if item.number.kind != "article" or item.unit
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("more than 95 miles an hour", "en", (95, "mph", ">")),
        ("at least 20 weeks", "en", (20, "week", ">=")),
        ("just under 40 feet", "en", (40, "ft", "<")),
        ("up to 12 minutes", "en", (12, "min", "<")),
        ("roughly 2 tons", "en", (2, "ton", "~")),
        ("a 45-foot drop", "en", (45, "ft", "=")),
        ("6,000ft", "en", (6000, "ft", "=")),
        ("some $3m", "en", (3e6, "usd", "~")),
        ("casi 80 kilómetros por hora", "es", (80, "km/h", "~")),
        ("menos de tres semanas", "es", (3, "week", "<")),
        ("plus de 30 mètres", "fr", (30, "m", ">")),
        ("moins d'une minute", "fr", (1, "min", "<")),
        ("mindestens zehn Sekunden", "de", (10, "s", ">=")),
        ("höchstens 15 Zentimeter", "de", (15, "cm", "<")),
    ],
)  # fmt: skip
def test_a_quantity_has_value_unit_and_comparator(text: str, language: str, expected: tuple[float, str, str]) -> None:
    assert told(text, language) == [expected]


def test_a_range_gives_both_ends_the_unit_and_a_bound() -> None:
    assert told("between 30 and 40 feet") == [(30, "ft", ">="), (40, "ft", "<=")]


def test_a_loose_range_is_two_approximations() -> None:
    assert told("18, maybe 20 seconds") == [(18, "s", "~"), (20, "s", "~")]


def test_minutes_and_seconds_are_one_time() -> None:
    assert told("five minutes and 30 seconds") == [(330, "s", "=")]
    assert told("5 minutes 30", "fr") == [(330, "s", "=")]


def test_degrees_below_zero_are_negative() -> None:
    assert told("two degrees below zero") == [(-2, "C", "=")]
