"""How outlets describe an article to programs: JSON-LD, a graph of it, OpenGraph, microdata, or not at all."""

from collections.abc import Callable
from html import escape
from typing import Any

from demo.frames import ArticlePage, json_ld


def head_of(page: ArticlePage) -> str:
    """Return the head elements of an article's page: canonical link, description, and the outlet's metadata."""
    canonical = f'<link rel="canonical" href="{escape(page.url)}">'
    return "\n".join([canonical, *feed_links(page), METADATA[page.outlet.metadata](page)])


def feed_links(page: ArticlePage) -> list[str]:
    """Return feed autodiscovery links; the bare outlets have them on their home pages only."""
    if page.outlet.metadata == "bare":
        return []
    return [autodiscovery(offer.kind, offer.path, page.outlet.name) for offer in page.outlet.feeds]


def autodiscovery(kind: str, path: str, title: str) -> str:
    """Return the link by which a home page names a feed."""
    media = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}[kind]
    return f'<link rel="alternate" type="{media}" title="{escape(title)}" href="{path}">'


def news_article(page: ArticlePage) -> dict[str, Any]:
    """Return the article as a schema.org NewsArticle."""
    article = page.article
    described = {
        "@type": "NewsArticle",
        "mainEntityOfPage": page.url,
        "headline": article.title,
        "description": article.standfirst,
        "datePublished": article.published_at.isoformat(),
        "dateModified": article.changed_at.isoformat(),
        "inLanguage": article.lang,
        "author": {"@type": "Organization", "name": article.author} if article.author else None,
        "publisher": {"@type": "Organization", "name": page.outlet.name, "url": f"{page.base_url}/"},
    }
    return {key: value for key, value in described.items() if value is not None}


def _json_ld(page: ArticlePage) -> str:
    return json_ld({"@context": "https://schema.org", **news_article(page)}) + "\n" + _card(page)


def _graph(page: ArticlePage) -> str:
    crumbs = {
        "@type": "BreadcrumbList",
        "itemListElement": [{"@type": "ListItem", "position": 1, "name": page.outlet.sections[page.article.section]}],
    }
    site = {"@type": "WebSite", "name": page.outlet.name, "url": f"{page.base_url}/"}
    return json_ld({"@context": "https://schema.org", "@graph": [site, crumbs, news_article(page)]})


def _card(page: ArticlePage) -> str:
    """OpenGraph as sites write it for social networks: no dates."""
    return "\n".join(
        f'<meta property="og:{name}" content="{escape(value)}">'
        for name, value in (
            ("type", "article"),
            ("title", page.article.title),
            ("description", page.article.excerpt),
            ("url", page.url),
            ("site_name", page.outlet.name),
        )
    )


def _opengraph(page: ArticlePage) -> str:
    article = page.article
    dated = [f'<meta property="article:published_time" content="{article.published_at.isoformat()}">']
    if article.modified_at:
        dated.append(f'<meta property="article:modified_time" content="{article.modified_at.isoformat()}">')
    dated.append(f'<meta property="article:section" content="{escape(page.outlet.sections[article.section])}">')
    return "\n".join([_card(page), *dated])


def _in_the_body(_: ArticlePage) -> str:
    return ""


METADATA: dict[str, Callable[[ArticlePage], str]] = {
    "json-ld": _json_ld,
    "graph": _graph,
    "opengraph": _opengraph,
    "microdata": _in_the_body,
    "bare": _in_the_body,
}
