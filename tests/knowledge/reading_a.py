"""Builders of the reading tests: one catalogue for all, an article in one line, what was found in it."""

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from knowledge import load_seed
from knowledge.reading import Reader
from records.articles import ArticleText
from records.findings import Findings, Role
from records.subjects import Catalogue

DATA = Path(__file__).parents[2] / "data"


@cache
def the_catalogue() -> Catalogue:
    return load_seed(DATA)


@cache
def the_reader() -> Reader:
    return Reader(the_catalogue())


def reading(*paragraphs: str, title: str = "", on: date = date(2022, 6, 1), language: str | None = "en") -> Findings:
    published_at = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    text = ArticleText(title=title, paragraphs=paragraphs, language=language, published_at=published_at)
    return the_reader().read(text)


def films(findings: Findings) -> set[str]:
    return {mention.film.removeprefix("film:") for mention in findings.films}


def main_films(findings: Findings) -> set[str]:
    return {mention.film.removeprefix("film:") for mention in findings.films if mention.role is Role.MAIN}


def people(findings: Findings) -> set[str]:
    return {mention.person.removeprefix("person:") for mention in findings.people}
