"""Puts an outlet's pages, feeds and sitemaps at their addresses: a table of path and answer, made once."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from demo import announcements, designs, pages
from demo.articles import Article
from demo.frames import ArticlePage, Link, article_path
from demo.outlets import Outlet


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a site sends for one path. Validators are absent where the outlet has not got them."""

    body: bytes
    media_type: str
    etag: str | None = None
    modified_at: datetime | None = None
    status: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One outlet at its address, with its own articles (newest first) and the addresses of everyone's."""

    outlet: Outlet
    base_url: str
    articles: Sequence[Article]
    places: Mapping[str, Link]  # "outlet" or "outlet/slug" -> where it is

    def table(self) -> dict[str, Answer]:
        """Return the answer of every path of the site."""
        return {**self._articles(), **self._listings(), **self._announcements()}

    def not_found(self) -> Answer:
        """Return the answer for a path that is not in the table."""
        return self._page(pages.plain(self.outlet, "404", self.outlet.name), None, status=404)

    def _page(self, text: str, modified_at: datetime | None, *, status: int = 200) -> Answer:
        body = text.encode(self.outlet.encoding, "xmlcharrefreplace")
        return self._answer(body, f"text/html; charset={self.outlet.encoding}", modified_at, status=status)

    def _answer(self, body: bytes, media_type: str, modified_at: datetime | None, *, status: int = 200) -> Answer:
        kept = self.outlet.validators
        return Answer(
            body=body,
            media_type=media_type,
            etag=f'"{hashlib.sha256(body).hexdigest()[:16]}"' if "etag" in kept and status == 200 else None,
            modified_at=modified_at if "last-modified" in kept else None,
            status=status,
        )

    def _articles(self) -> dict[str, Answer]:
        table: dict[str, Answer] = {}
        for article in self.articles:
            page = self._article_page(article)
            table[article_path(self.outlet, article)] = self._page(designs.article_page(page), article.changed_at)
            for prefix in self.outlet.alternates:
                table[f"/{prefix}/{article.slug}"] = self._page(pages.alternate(page), article.changed_at)
        return table

    def _article_page(self, article: Article) -> ArticlePage:
        others = [other for other in self.articles if other is not article]
        same = [other for other in others if other.section == article.section]
        return ArticlePage(
            outlet=self.outlet,
            base_url=self.base_url,
            article=article,
            newest=pages.links_to(self.outlet, others[:5]),
            related=pages.links_to(self.outlet, same[-3:]),
            credit=self.places[article.credit] if article.credit else None,
        )

    def _listings(self) -> dict[str, Answer]:
        newest, words = announcements.changed_at(self.articles), self.outlet.furniture
        table = {
            "/": self._page(pages.home(self.outlet, self.articles), newest),
            "/about": self._page(pages.plain(self.outlet, self.outlet.name, words.about), None),
            "/search": self._page(pages.plain(self.outlet, words.search, words.tagline), None),
        }
        for slug in self.outlet.sections:
            members = [article for article in self.articles if article.section == slug]
            table[f"/{slug}/"] = self._page(pages.section(self.outlet, slug, members), newest)
        return table

    def _announcements(self) -> dict[str, Answer]:
        newest = announcements.changed_at(self.articles)
        robots = announcements.robots(self.outlet, self.base_url)
        table = {"/robots.txt": self._answer(robots, "text/plain; charset=utf-8", None)}
        for offer in self.outlet.feeds:
            body = announcements.feed(self.outlet, self.base_url, offer, self.articles)
            table[offer.path] = self._answer(body, announcements.KINDS[offer.kind], newest)
        for part in self.outlet.sitemaps:
            body = announcements.sitemap(self.outlet, self.base_url, part, self.articles)
            table[part.path] = self._answer(
                body, "application/gzip" if part.kind == "gzip" else "application/xml", newest
            )
        return table
