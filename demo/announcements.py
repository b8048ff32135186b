"""How an outlet announces its articles: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1, sitemaps and robots.txt (RFC 9309)."""

import gzip
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from demo.articles import Article
from demo.frames import article_path, paragraphs
from demo.outlets import FeedOffer, Outlet, SitemapOffer

NEWEST = 30  # entries in a feed; no outlet has more articles, so that feeds announce all of them
TRACKING = "?utm_source=feed&utm_medium=rss&utm_campaign=daily"
KINDS = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
# Namespaces of sitemaps.org and of Google's extension for news.
NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
NEWS_NAMESPACE = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
IN_THE_NEWS = 10  # articles in a news sitemap


def feed(outlet: Outlet, base_url: str, offer: FeedOffer, articles: Sequence[Article]) -> bytes:
    """Return the bytes of a feed of `articles`, which are newest first, in the outlet's encoding."""
    text = WRITERS[offer.kind](outlet, base_url, offer, articles[:NEWEST])
    return text.encode("utf-8" if offer.kind == "json" else outlet.encoding, "xmlcharrefreplace")


def changed_at(articles: Sequence[Article]) -> datetime:
    """Return when the newest change to any of `articles` was made."""
    return max((article.changed_at for article in articles), default=datetime(2000, 1, 1, tzinfo=UTC))


def _link(outlet: Outlet, base_url: str, offer: FeedOffer, article: Article) -> str:
    return base_url + article_path(outlet, article) + (TRACKING if offer.tracking else "")


def _cdata(text: str) -> str:
    return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>"


def rss(outlet: Outlet, base_url: str, offer: FeedOffer, articles: Sequence[Article]) -> str:
    """Return an RSS 2.0 feed."""
    items = "\n".join(_rss_item(outlet, base_url, offer, article) for article in articles)
    return f"""<?xml version="1.0" encoding="{outlet.encoding}"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>{escape(outlet.name)}</title>
<link>{base_url}/</link>
<description>{escape(outlet.furniture.tagline)}</description>
<language>{outlet.lang}</language>
<lastBuildDate>{format_datetime(changed_at(articles))}</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="{base_url}{offer.path}"/>
{items}
</channel>
</rss>
"""


def _rss_item(outlet: Outlet, base_url: str, offer: FeedOffer, article: Article) -> str:
    url = base_url + article_path(outlet, article)
    author = f"\n<dc:creator>{escape(article.author)}</dc:creator>" if article.author else ""
    content = f"\n<content:encoded>{_cdata(paragraphs(article.body))}</content:encoded>" if offer.full else ""
    return f"""<item>
<title>{escape(article.title)}</title>
<link>{escape(_link(outlet, base_url, offer, article))}</link>
<guid isPermaLink="true">{escape(url)}</guid>
<pubDate>{format_datetime(article.published_at)}</pubDate>{author}
<category>{escape(outlet.sections[article.section])}</category>
<description>{escape(article.excerpt)}</description>{content}
</item>"""


def atom(outlet: Outlet, base_url: str, offer: FeedOffer, articles: Sequence[Article]) -> str:
    """Return an Atom feed."""
    entries = "\n".join(_atom_entry(outlet, base_url, offer, article) for article in articles)
    return f"""<?xml version="1.0" encoding="{outlet.encoding}"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{outlet.lang}">
<id>{base_url}/</id>
<title>{escape(outlet.name)}</title>
<subtitle>{escape(outlet.furniture.tagline)}</subtitle>
<updated>{changed_at(articles).isoformat()}</updated>
<author><name>{escape(outlet.name)}</name></author>
<link rel="self" href="{base_url}{offer.path}"/>
<link rel="alternate" href="{base_url}/"/>
{entries}
</feed>
"""


def _atom_entry(outlet: Outlet, base_url: str, offer: FeedOffer, article: Article) -> str:
    author = f"\n<author><name>{escape(article.author)}</name></author>" if article.author else ""
    content = f'\n<content type="html">{escape(paragraphs(article.body))}</content>' if offer.full else ""
    return f"""<entry>
<id>{escape(base_url + article_path(outlet, article))}</id>
<title>{escape(article.title)}</title>
<link rel="alternate" href="{escape(_link(outlet, base_url, offer, article))}"/>
<published>{article.published_at.isoformat()}</published>
<updated>{article.changed_at.isoformat()}</updated>{author}
<category term="{escape(article.section)}" label="{escape(outlet.sections[article.section])}"/>
<summary>{escape(article.excerpt)}</summary>{content}
</entry>"""


def json_feed(outlet: Outlet, base_url: str, offer: FeedOffer, articles: Sequence[Article]) -> str:
    """Return a JSON Feed."""
    items = [
        {
            "id": base_url + article_path(outlet, article),
            "url": _link(outlet, base_url, offer, article),
            "title": article.title,
            "content_text": article.excerpt,
            "date_published": article.published_at.isoformat(),
            "date_modified": article.changed_at.isoformat(),
            "authors": [{"name": article.author or outlet.name}],
            "tags": [outlet.sections[article.section]],
            "language": article.lang,
        }
        for article in articles
    ]
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": outlet.name,
        "description": outlet.furniture.tagline,
        "home_page_url": f"{base_url}/",
        "feed_url": base_url + offer.path,
        "language": outlet.lang,
    }
    return json.dumps({**head, "items": items}, ensure_ascii=False, indent=1)


WRITERS: dict[str, Callable[[Outlet, str, FeedOffer, Sequence[Article]], str]] = {
    "rss": rss,
    "atom": atom,
    "json": json_feed,
}


def sitemap(outlet: Outlet, base_url: str, offer: SitemapOffer, articles: Sequence[Article]) -> bytes:
    """Return the bytes of one sitemap; `articles` are newest first."""
    if offer.kind == "index":
        return _index(outlet, base_url, articles).encode()
    if offer.kind == "news":
        return _urls(outlet, base_url, articles[:IN_THE_NEWS], is_news=True).encode()
    body = _urls(outlet, base_url, articles).encode()
    return gzip.compress(body, mtime=0) if offer.kind == "gzip" else body


def robots(outlet: Outlet, base_url: str) -> bytes:
    """Return robots.txt: search and second renderings are forbidden to everyone."""
    forbidden = ["/search", *(f"/{prefix}/" for prefix in outlet.alternates)]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in forbidden)]
    if outlet.crawl_delay is not None:
        lines.append(f"Crawl-delay: {outlet.crawl_delay}")
    lines += ["", *(f"Sitemap: {base_url}{offer.path}" for offer in outlet.announced_sitemaps)]
    return ("\n".join(lines).rstrip() + "\n").encode()


def _index(outlet: Outlet, base_url: str, articles: Sequence[Article]) -> str:
    changed = changed_at(articles).isoformat()
    parts = "".join(
        f"<sitemap><loc>{base_url}{offer.path}</loc><lastmod>{changed}</lastmod></sitemap>\n"
        for offer in outlet.sitemaps
        if offer.kind != "index"
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex {NAMESPACE}>\n{parts}</sitemapindex>\n'


def _urls(outlet: Outlet, base_url: str, articles: Sequence[Article], *, is_news: bool = False) -> str:
    entries = "".join(
        f"<url><loc>{escape(base_url + article_path(outlet, article))}</loc>"
        f"<lastmod>{article.changed_at.isoformat()}</lastmod>{_news(outlet, article) if is_news else ''}</url>\n"
        for article in articles
    )
    spaces = f"{NAMESPACE} {NEWS_NAMESPACE}" if is_news else NAMESPACE
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {spaces}>\n{entries}</urlset>\n'


def _news(outlet: Outlet, article: Article) -> str:
    return (
        f"<news:news><news:publication><news:name>{escape(outlet.name)}</news:name>"
        f"<news:language>{outlet.lang}</news:language></news:publication>"
        f"<news:publication_date>{article.published_at.isoformat()}</news:publication_date>"
        f"<news:title>{escape(article.title)}</news:title></news:news>"
    )
