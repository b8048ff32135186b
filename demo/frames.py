"""What pages of every design share: addresses, dates, links, head metadata and the furniture around an article."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from demo.articles import Article
from demo.outlets import Outlet

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address and the words that lead there."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """All that an article's page shows, whatever the design."""

    outlet: Outlet
    base_url: str
    article: Article
    newest: Sequence[Link]
    related: Sequence[Link]
    credit: Link | None

    @property
    def url(self) -> str:
        """The canonical address."""
        return self.base_url + article_path(self.outlet, self.article)


def article_path(outlet: Outlet, article: Article) -> str:
    """Return the path of an article in its outlet's own manner."""
    at = article.published_at
    parts = {"year": f"{at:%Y}", "month": f"{at:%m}", "day": f"{at:%d}"}
    return outlet.path.format(slug=article.slug, section=article.section, **parts)


def date_line(outlet: Outlet, at: datetime) -> str:
    """Return a time as the outlet prints it, in its language."""
    month = MONTHS[outlet.lang].split()[at.month - 1]
    return outlet.date.format(day=at.day, month_name=month, year=at.year, clock=f"{at:%H:%M}")


def time_tag(outlet: Outlet, at: datetime, attributes: str = "") -> str:
    """Return a <time> element, readable by people and by programs."""
    return f'<time datetime="{at.isoformat()}"{attributes}>{escape(date_line(outlet, at))}</time>'


def byline(page: ArticlePage) -> str:
    """Return "By …" in the outlet's language, or nothing when nobody signed."""
    article = page.article
    return escape(f"{page.outlet.furniture.by} {article.author}") if article.author else ""


def updated(page: ArticlePage, attributes: str = "") -> str:
    """Return the line that tells of a later change, or nothing."""
    at = page.article.modified_at
    if at is None:
        return ""
    return f'<p class="updated">{escape(page.outlet.furniture.updated)} {time_tag(page.outlet, at, attributes)}</p>'


def paragraphs(body: Iterable[str]) -> str:
    """Return the text of an article as paragraphs and subheads."""
    return "\n".join(
        f"<h2>{escape(block[3:])}</h2>" if block.startswith("## ") else f"<p>{escape(block)}</p>" for block in body
    )


def credit_line(page: ArticlePage) -> str:
    """Return the line that names where the news came from, or nothing."""
    if page.credit is None:
        return ""
    return f'<p class="source">{escape(page.outlet.furniture.source)} {anchor(page.credit)}</p>'


def anchor(link: Link) -> str:
    """Return a link."""
    return f'<a href="{escape(link.path)}">{escape(link.text)}</a>'


def link_list(title: str, links: Iterable[Link], name: str) -> str:
    """Return a titled list of links as a box of the furniture."""
    items = "".join(f"<li>{anchor(link)}</li>" for link in links)
    return f'<section class="{name}"><h3>{escape(title)}</h3><ul>{items}</ul></section>' if items else ""


def trending(outlet: Outlet) -> str:
    """Return the list of what others read: headlines that lead to the front page, films of all sorts among them."""
    links = [Link(path="/", text=text) for text in outlet.furniture.trending]
    return link_list(outlet.furniture.trending_title, links, "trending")


def read_more(outlet: Outlet) -> str:
    """Return the plugs that stand in the middle of an article."""
    plugs = "".join(f'<li><a href="/">{escape(text)}</a></li>' for text in outlet.furniture.read_more)
    return f'<aside class="read-more"><ul>{plugs}</ul></aside>' if plugs else ""


def newsletter(outlet: Outlet) -> str:
    """Return the box that asks for an address."""
    return f'<aside class="newsletter" role="complementary"><p>{escape(outlet.furniture.newsletter)}</p></aside>'


def alternates(page: ArticlePage) -> str:
    """Return links to the second renderings of an article that robots.txt keeps crawlers away from."""
    text = page.outlet.furniture.alternate
    paths = (f"/{prefix}/{page.article.slug}" for prefix in page.outlet.alternates)
    return "".join(f'<p class="tools">{anchor(Link(path=path, text=text))}</p>' for path in paths)


def document(outlet: Outlet, title: str, head: str, body: str) -> str:
    """Return a whole page: head, header with navigation, body, footer and cookie line."""
    words = outlet.furniture
    sections = [Link(path=f"/{slug}/", text=name) for slug, name in outlet.sections.items()]
    about = Link(path="/about", text=outlet.name)
    return f"""<!DOCTYPE html>
<html lang="{outlet.lang}">
<head>
<meta charset="{outlet.encoding}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
{head}
</head>
<body class="{outlet.design}">
<div class="cookie-banner" role="dialog">{escape(words.cookie)} <button>OK</button></div>
<header class="site-header"><a class="logo" href="/">{escape(outlet.name)}</a> <span>{escape(words.tagline)}</span>
<nav>{" ".join(anchor(link) for link in [*sections, about])}</nav>
<form action="/search" role="search"><input name="q" aria-label="{escape(words.search)}"></form></header>
{body}
<footer class="site-footer"><p>{escape(words.footer)}</p></footer>
</body>
</html>
"""


def json_ld(graph: object) -> str:
    """Return structured data for the head of a page; `</` is escaped so that no text can end the element."""
    text = json.dumps(graph, ensure_ascii=False).replace("</", "<\\/")
    return f'<script type="application/ld+json">{text}</script>'
