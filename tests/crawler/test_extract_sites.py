"""Tests of crawler/extract/sites: dated rules of single sites, and that every rule has its gold page."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from crawler.extract import extract
from crawler.extract.sites import NO_RULE, SiteRule, rule_for
from crawler.extract.sites.publications import RULES

PAGES = Path(__file__).parent / "pages" / "sites"
OLD = SiteRule(
    host="northlight.example",
    reason="class names are numbers, and nothing is declared",
    valid_until=date(2022, 12, 31),
    title=".c7",
    standfirst=".c9",
    byline=".c3",
    published=".c4",
    body=".c8",
    drop=(".c6",),
)
NEW = SiteRule(
    host="northlight.example",
    reason="own elements that no HTML knows",
    valid_from=date(2023, 1, 1),
    title="story-head",
    byline="story-by",
    published="story-date[value]",
    body="story-text",
)
STORIES = SiteRule(host="northlight.example", reason="long reads", path="/long/", title="h2")
URL = "https://www.northlight.example/fjord/ropes"


def test_each_page_is_read_by_the_rule_of_its_day() -> None:
    old = (PAGES / "northlight.example-2019.html").read_bytes()
    found = extract(old, url=URL, rules=(OLD, NEW), now=datetime(2019, 5, 6, tzinfo=UTC))
    assert (found.text.title, found.text.standfirst) == ("Six ropes over the fjord", "Nobody had asked the eagles")
    assert found.authors[0] == "Signe Holt"
    assert found.text.published_at == datetime(2019, 5, 4, 8, 15, tzinfo=UTC)
    assert [line[:9] for line in found.text.paragraphs] == ["The six r", "By noon t"]
    new = (PAGES / "northlight.example-2023.html").read_bytes()
    found = extract(new, url=URL, rules=(OLD, NEW), now=datetime(2023, 6, 11, tzinfo=UTC))
    assert found.text.title == "Seven ropes over the fjord"
    assert found.text.published_at == datetime(2023, 6, 10, 7, tzinfo=UTC)
    assert [line[:7] for line in found.text.paragraphs] == ["The sev", "On Frid"]


def test_a_rule_that_finds_nothing_says_so_and_the_page_is_read_without_it() -> None:
    page = (PAGES / "northlight.example-2019.html").read_bytes()
    found = extract(page, url=URL, rules=(NEW,), is_vouched=True, now=datetime(2024, 1, 1, tzinfo=UTC))
    assert len(found.text.paragraphs) >= 2
    assert "the rule of northlight.example finds nothing: story-text" in found.warnings


@pytest.mark.parametrize(
    ("host", "path", "day", "rule"),
    [
        ("northlight.example", "/a", date(2019, 1, 1), OLD),
        ("www.northlight.example:8080", "/a", date(2022, 12, 31), OLD),
        ("m.northlight.example", "/a", date(2023, 1, 1), NEW),
        ("northlight.example", "/long/a", date(2023, 1, 1), STORIES),
        ("farnorthlight.example", "/a", date(2023, 1, 1), NO_RULE),
    ],
)
def test_a_rule_fits_by_host_path_and_day(host: str, path: str, day: date, rule: SiteRule) -> None:
    assert rule_for((OLD, NEW, STORIES), host, path, day) is rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.host} {rule.valid_from or ''}")
def test_every_rule_has_a_gold_page_that_it_reads(rule: SiteRule) -> None:
    """`<host>-<year of valid_from, or first>.html` is read as the `.json` beside it says, on a day of the rule."""
    name = f"{rule.host}-{rule.valid_from.year if rule.valid_from else 'first'}"
    told = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    fetched_at = datetime.fromisoformat(told["fetched_at"])
    found = extract((PAGES / f"{name}.html").read_bytes(), url=told["url"], rules=RULES, now=fetched_at)
    assert rule_for(RULES, rule.host, rule.path, fetched_at.date()) is rule
    assert (found.text.title, list(found.text.paragraphs)) == (told["title"], told["paragraphs"])
    assert not [warning for warning in found.warnings if "finds nothing" in warning]
