"""Writes addresses and the links that every page is full of: a film's page has seven hundred of them.

Templates ask for these by filters. A macro and Flask's own `url_for` took half of the time in which a film's page is
made; see docs/performance.md.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from urllib.parse import quote, urlencode

from flask import request, url_for
from markupsafe import Markup

from webapp.contexts.rows import ArticleRow, OutletLink
from webapp.directory import SubjectLink
from webapp.wording import iso, short_day

# What may stand as it is in a path and in a query (RFC 3986, 3.3 and 3.4); what Flask leaves as it is, too.
IN_PATH = "!$&'()*+,/:;=@"
IN_QUERY = "!$'()*,/:;?@"
VARIABLE = re.compile(r"<(?:[^:<>]+:)?(\w+)>")
# Subjects, outlets and days that are met again and again; the longest of their links take 200 bytes.
MET_AGAIN = 20_000
# HTML whose gaps escape what is put into them.
ARTICLE = Markup('<a href="{}"{}><bdi>{}</bdi></a>')
FOREIGN = Markup(' lang="{}" hreflang="{}"')
OUTLET = Markup('<a class="outlet" href="{}"><bdi>{}</bdi></a>')
SUBJECT = Markup('<a{} href="{}"><bdi>{}</bdi></a>')
STYLE = Markup(' class="{}"')
TIME = Markup('<time datetime="{}">{}</time>')
TAGS = 3  # films and stunts below the title of an article


class Addresses:
    """Addresses by the names of the table that they come from; of any other name Flask knows the address."""

    def __init__(self, table: Iterable[tuple[str, str, Any]]) -> None:
        self._parts = {name: VARIABLE.split(address) for address, name, _ in table}

    def url_for(self, endpoint: str, **values: Any) -> str:
        """Return what Flask's `url_for` would, from the same arguments."""
        parts = self._parts.get(endpoint)
        if parts is None or request.root_path or any(name.startswith("_") for name in values):
            return url_for(endpoint, **values)
        made = parts[0]
        for place in range(1, len(parts), 2):  # names of variables stand between the texts
            made += quote(str(values.pop(parts[place])), safe=IN_PATH) + parts[place + 1]
        query = _query(values)
        return f"{made}?{query}" if query else made


def _query(values: dict[str, Any]) -> str:
    pairs: list[tuple[str, str]] = []
    for name, value in values.items():
        several = value if isinstance(value, list | tuple) else (value,)
        pairs.extend((name, str(one)) for one in several if one is not None)
    return urlencode(pairs, safe=IN_QUERY)


def filters(address: Callable[..., str]) -> dict[str, Callable[..., str]]:
    """Return what templates write links with, by name.

    Args:
        address: gives the address of a page.
    """

    def article_url(row: ArticleRow) -> str:
        return address("article", ref=f"{row.id}-{row.slug}")

    def article_link(row: ArticleRow) -> str:
        foreign = FOREIGN.format(row.language, row.language) if is_foreign(row) else ""
        return ARTICLE.format(article_url(row), foreign, row.title)

    @lru_cache(MET_AGAIN)
    def outlet_link(link: OutletLink) -> str:
        return OUTLET.format(address("source", slug=link.slug), link.name)

    @lru_cache(MET_AGAIN)
    def subject_link(link: SubjectLink, style: str = "") -> str:
        page = address(link.kind.value, slug=link.slug)
        return SUBJECT.format(STYLE.format(style) if style else "", page, link.name)

    def subject_links(links: Sequence[SubjectLink], limit: int = 99) -> str:
        more = f" and {len(links) - limit} more" if len(links) > limit else ""
        return Markup(", ").join(map(subject_link, links[:limit])) + more

    def tags(links: Sequence[SubjectLink], style: str = "tag") -> str:
        return Markup(" ").join(subject_link(link, style) for link in links)

    def tag_links(row: ArticleRow) -> str:
        films = tags(row.films[:TAGS], "tag tag-film")
        return Markup(" ").join(part for part in (films, tags(row.stunts[:TAGS])) if part)

    made = (article_url, article_link, outlet_link, subject_link, subject_links, tags, tag_links, dated)
    return {one.__name__: one for one in made}


def is_foreign(row: ArticleRow) -> bool:
    """Tell whether an article is in another language than our pages."""
    return bool(row.language) and row.language != "en"


@lru_cache(MET_AGAIN)
def dated(value: datetime | date | None) -> str:
    """Return a day as it is read by people and by machines."""
    return TIME.format(iso(value), short_day(value)) if value else "undated"
