"""The pages of an outlet that are not articles: home, sections, about, search, not found, second renderings."""

from collections.abc import Sequence
from html import escape

from demo import frames
from demo.articles import Article
from demo.frames import ArticlePage, Link, article_path
from demo.metadata import autodiscovery
from demo.outlets import Outlet

ON_THE_FRONT = 12  # articles on a home page; the rest are found by section, feed or sitemap


def home(outlet: Outlet, articles: Sequence[Article]) -> str:
    """Return the home page, with autodiscovery links to the outlet's feeds."""
    head = "\n".join(autodiscovery(offer.kind, offer.path, outlet.name) for offer in outlet.feeds)
    body = f"<main><h1>{escape(outlet.name)}</h1>{_teasers(outlet, articles[:ON_THE_FRONT])}</main>"
    return frames.document(outlet, f"{outlet.name}: {outlet.furniture.tagline}", head, body + frames.trending(outlet))


def section(outlet: Outlet, slug: str, articles: Sequence[Article]) -> str:
    """Return the listing of one section."""
    name = outlet.sections[slug]
    body = f"<main><h1>{escape(name)}</h1>{_teasers(outlet, articles)}</main>"
    return frames.document(outlet, f"{name} | {outlet.name}", "", body)


def plain(outlet: Outlet, title: str, text: str) -> str:
    """Return a page with a heading and one paragraph: about, search, not found."""
    return frames.document(outlet, title, "", f"<main><h1>{escape(title)}</h1><p>{escape(text)}</p></main>")


def alternate(page: ArticlePage) -> str:
    """Return the second rendering of an article, for printers or telephones: the text and its canonical address."""
    article = page.article
    return f"""<!DOCTYPE html>
<html lang="{article.lang}"><head><meta charset="{page.outlet.encoding}"><title>{escape(article.title)}</title>
<link rel="canonical" href="{escape(page.url)}"><meta name="robots" content="noindex"></head>
<body><h1>{escape(article.title)}</h1>
{frames.paragraphs(article.body)}
</body></html>
"""


def links_to(outlet: Outlet, articles: Sequence[Article]) -> list[Link]:
    """Return links to articles by their headlines."""
    return [Link(path=article_path(outlet, article), text=article.title) for article in articles]


def _teasers(outlet: Outlet, articles: Sequence[Article]) -> str:
    return "\n".join(
        f'<div class="teaser"><h2>{frames.anchor(link)}</h2><p>{escape(article.excerpt)}</p>'
        f"{frames.time_tag(outlet, article.published_at)}</div>"
        for link, article in zip(links_to(outlet, articles), articles, strict=True)
    )
