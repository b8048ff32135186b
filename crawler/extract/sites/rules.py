"""Dated rules of single sites: where a site's pages show what nothing general finds, and what is never its text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from lxml.cssselect import CSSSelector

from crawler.extract.text.plain import plain_text


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRule:
    """How the article pages of one site were built in one span of time; every place is a CSS selector."""

    host: str  # without www; the hosts below it are meant, too
    reason: str  # why nothing general reads it right
    valid_from: date | None = None  # the first and the last day on which pages were built so; None: open
    valid_until: date | None = None
    path: str = ""  # only pages whose path begins so
    title: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    published: str | None = None  # its datetime, content, value, title or text is the date
    body: str | None = None  # the box that holds the paragraphs
    drop: tuple[str, ...] = ()  # boxes that are never part of the text


NO_RULE = SiteRule(host="", reason="")


def rule_for(rules: Iterable[SiteRule], host: str, path: str, day: date) -> SiteRule:
    """Return the rule of a page that was fetched on a day: of the closest host, the longest path, the latest start."""
    name = host.lower().partition(":")[0].removeprefix("www.")
    fitting = [
        rule
        for rule in rules
        if (name == rule.host or name.endswith(f".{rule.host}"))
        and path.startswith(rule.path)
        and (rule.valid_from or date.min) <= day <= (rule.valid_until or date.max)
    ]
    return max(fitting, key=lambda rule: (len(rule.host), len(rule.path), rule.valid_from or date.min), default=NO_RULE)


def found_by(selector: str | None, tree: Any) -> list[Any]:
    """Return the elements that a selector finds, in the order of the page; none without a selector."""
    return list(_compiled(selector)(tree)) if selector else []


def text_by(selector: str | None, tree: Any, *attributes: str) -> str | None:
    """Return what the first element that says anything says: one of the attributes, else its text."""
    for element in found_by(selector, tree):
        said = next((value for name in attributes if (value := element.get(name))), None)
        if text := plain_text(said or " ".join(element.itertext())):
            return text
    return None


def places_of(rule: SiteRule) -> list[str]:
    """Return the selectors that must find something on every page of the rule; `drop` need not."""
    return [place for place in (rule.title, rule.standfirst, rule.byline, rule.published, rule.body) if place]


@cache
def _compiled(selector: str) -> Any:
    return CSSSelector(selector, translator="html")
