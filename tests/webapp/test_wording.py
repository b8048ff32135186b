"""Values read well: dates with their grain, counts with their noun, figures with their unit."""

from datetime import UTC, date, datetime

import pytest

from records.dates import Grain, PartialDate
from records.findings import ClaimPhase
from records.slugs import article_slug
from records.timelines import Phase
from tests.builders import a_text
from tests.webapp.newsroom import BODY, findings_of
from webapp.wording import counted, day, figure, iso, iso_words, language_name, partial, short_day, word


@pytest.mark.parametrize(
    ("value", "unit", "comparator", "read"),
    [
        (500, "count", ">", "more than 500 takes"),
        (1, "count", "=", "1 take"),
        (13000, "count", "~", "about 13,000 takes"),
        (1, "year", "=", "1 year"),
        (8.5, "h", ">=", "at least 8.5 hours"),
        (110, "km/h", "=", "110 km/h"),
        (250000, "usd", "<", "up to $250,000"),
    ],
)
def test_figures_read_as_a_person_would_write_them(value: float, unit: str, comparator: str, read: str) -> None:
    from dataclasses import replace

    claim = findings_of(a_text(title="Lead One in The Long Drop", paragraphs=BODY)).claims[0]
    assert figure(replace(claim, value=value, unit=unit, comparator=comparator)) == read


def test_dates_show_as_much_as_was_said() -> None:
    autumn = PartialDate(first_on=date(2020, 9, 1), last_on=date(2020, 11, 30), grain=Grain.SEASON)
    assert partial(autumn) == "September to November 2020"
    month = PartialDate(first_on=date(2020, 9, 1), last_on=date(2020, 9, 30), grain=Grain.MONTH)
    assert partial(month) == "September 2020"
    assert (iso_words("2021-05"), iso_words("2021-05-27"), iso_words("soon")) == ("May 2021", "27 May 2021", "soon")
    at = datetime(2021, 8, 26, 23, 30, tzinfo=UTC)
    assert (day(at), short_day(at), iso(at)) == ("26 August 2021", "26 Aug 2021", "2021-08-26T23:30:00Z")
    assert day(None) == "undated"


def test_equal_values_of_different_enumerations_read_differently() -> None:
    assert (word(Phase.FILMING), word(ClaimPhase.FILMING)) == ("Filming", "while filming")


def test_counts_agree_with_their_noun() -> None:
    assert (counted(1, "copy", "copies"), counted(1200, "article")) == ("1 copy", "1,200 articles")
    assert (language_name("es-419"), language_name("tlh")) == ("Spanish", "tlh")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Tom’s “best” jump – so far", "toms-best-jump-so-far"),
        ("Прыжок", "article"),
        ("é" * 200, "e" * 60),
        ("", "article"),
    ],
)
def test_article_addresses_are_short_plain_words(title: str, slug: str) -> None:
    assert article_slug(title) == slug
