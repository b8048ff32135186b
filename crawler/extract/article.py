"""Reads one page into an Extraction: what the publisher declares first, what the page shows second. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from crawler.extract.addresses import article_address, image_address, outgoing_links
from crawler.extract.agencies import agency_of
from crawler.extract.body import Body, body_of
from crawler.extract.bylines import agencies_of, authors_of, house_of, people_of
from crawler.extract.declared import Declared, Said, declared_by
from crawler.extract.headers import canonical_in, robots_in
from crawler.extract.kinds import kind_of
from crawler.extract.published import Moments, moments_of, shown_dates
from crawler.extract.refusals import NotAnArticleError
from crawler.extract.shown import (
    labelled_bylines,
    marked_authors,
    shown_bylines,
    shown_headings,
    signature,
    text_in,
    written_bylines,
)
from crawler.extract.sites import SiteRule, rule_for
from crawler.extract.sites.publications import RULES
from crawler.extract.sites.rules import found_by, places_of, text_by
from crawler.extract.text.charsets import decode
from crawler.extract.text.language import language_of
from crawler.extract.text.plain import SUMMARY_LIMIT, TAG_LIMIT, plain_text, text_of_markup, without_illegal_xml
from crawler.extract.titles import chosen_title, folded, title_in_address
from crawler.extract.walls import SENTENCES, wall_of
from records.articles import ArticleText, Extraction
from records.dates import DateBasis
from records.sources import Announcement
from records.urls import host_of

__all__ = ["EXTRACTOR", "NotAnArticleError", "extract"]

EXTRACTOR = f"second-unit 2 (trafilatura {version('trafilatura')}, htmldate {version('htmldate')})"
# Shorter bodies are teasers, error pages or captions (characters).
SHORTEST = 140
_READABLE = ("html", "xml", "text/plain", "octet-stream", "unknown")
_MOST_KEYWORDS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A parsed page and what it declares of itself."""

    source: str
    tree: Any
    url: str
    now: datetime
    declared: Declared
    hint: Announcement | None
    rule: SiteRule
    warnings: tuple[str, ...]

    @property
    def site_names(self) -> list[str]:
        """All names the publication goes by, its host's last but one."""
        host = host_of(self.url).removeprefix("www.").partition(":")[0]
        return [*self.declared.site_names, host, host.rpartition(".")[0]]


def extract(  # noqa: PLR0913 - all but the first are named and have their places in the wire of the sandbox
    body: bytes,
    *,
    url: str,
    media_type: str | None = None,
    charset: str | None = None,
    hint: Announcement | None = None,
    headers: Sequence[tuple[str, str]] = (),
    is_vouched: bool = False,
    rules: Sequence[SiteRule] = RULES,
    now: datetime | None = None,
) -> Extraction:
    """Return what one page says.

    Args:
        body: the page as it arrived, already decompressed.
        url: its final address.
        media_type: from the Content-Type header, without parameters.
        charset: from the Content-Type header.
        hint: how a feed announced the page; fills what the page itself leaves open.
        headers: of the answer, name and value; X-Robots-Tag, Link and tdm-reservation are looked at.
        is_vouched: somebody says that this is an article; what kind of page it looks like is not asked then.
        rules: of single sites.
        now: when the page was fetched; later dates are impossible. None: the clock.

    Raises:
        NotAnArticleError: there is no article on the page, with the reason.
    """
    source, tree, warnings = _parsed(body, media_type, charset)
    declared = declared_by(tree, url)
    declared.robots += robots_in(headers)
    declared.canonical = declared.canonical or canonical_in(headers)
    now = now or datetime.now(UTC)
    rule = rule_for(rules, host_of(url), urlsplit(url).path, now.date())
    warnings = (*warnings, *_obey(rule, tree, declared))
    page = Page(source=source, tree=tree, url=url, now=now, declared=declared, hint=hint, rule=rule, warnings=warnings)
    title = text_by(rule.title, tree, "content") or _title(page) or (host_of(url) if is_vouched else "")
    if not title:
        raise NotAnArticleError("no_title", "nothing on the page says what it is called")
    read = body_of(tree, source, url, title, declared=declared.body, rule=rule)
    if not is_vouched:
        _refuse_other_pages(page, title, read)
    elif not read.lines:
        raise NotAnArticleError("too_short", "no text was found on the page")
    return _extraction(page, title, read)


def _obey(rule: SiteRule, tree: Any, declared: Declared) -> list[str]:
    """Put what a rule finds before what the page declares; return a warning for every place where it finds nothing."""
    if byline := text_by(rule.byline, tree, "content"):
        declared.authors.insert(0, [byline])
    if said := text_by(rule.published, tree, "datetime", "content", "value", "title"):
        declared.published.insert(0, Said(DateBasis.TIME_ELEMENT, said, "rule of the site"))
    return [f"the rule of {rule.host} finds nothing: {place}" for place in places_of(rule) if not found_by(place, tree)]


def _parsed(body: bytes, media_type: str | None, charset: str | None) -> tuple[str, Any, tuple[str, ...]]:
    if media_type and not any(kind in media_type.lower() for kind in _READABLE):
        raise NotAnArticleError("media_type", f"the answer is {media_type}, not a web page")
    decoded = decode(body, charset)
    text, removed = without_illegal_xml(decoded.text)
    if not text.strip():
        raise NotAnArticleError("empty", "the page is empty")
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    tree = etree.fromstring(text.encode("utf-8"), parser=parser)
    if tree is None:
        raise NotAnArticleError("not_html", "the page holds no HTML")
    return text, tree, (*decoded.warnings, *([f"{removed} illegal characters removed"] if removed else []))


def _refuse_other_pages(page: Page, title: str, body: Body) -> None:
    length = sum(map(len, body.paragraphs))
    if wall := wall_of(page.url, title, page.tree, page.declared, body):
        raise NotAnArticleError(wall, SENTENCES[wall])
    kind = kind_of(page.url, title, page.declared, body, page.hint)
    if not kind.is_article:
        raise NotAnArticleError(kind.word, kind.sentence)
    if length < SHORTEST:
        raise NotAnArticleError("too_short", f"too little text for an article ({length} characters)")


def _extraction(page: Page, title: str, body: Body) -> Extraction:
    declared = page.declared
    authors = _authors(page, body)
    moments = _moments(page, body)
    site = next((plain_text(name, TAG_LIMIT) for name in declared.site_names if name.strip()), None)
    return Extraction(
        text=_text(page, title, body, authors, moments),
        canonical_url=article_address(page.url, declared.canonical, declared.shared_at),
        authors=authors,
        published_basis=moments.published_basis,
        modified_at=moments.modified_at,
        modified_basis=moments.modified_basis,
        site_name=site,
        robots=tuple(dict.fromkeys(declared.robots)),
        is_free=declared.is_free,
        extractor=EXTRACTOR,
        warnings=(*page.warnings, *moments.warnings),
        image_url=image_address(declared.images, page.url),
        image_credit=_first(declared.image_credits),
        date_candidates=moments.candidates,
    )


def _text(page: Page, title: str, body: Body, authors: tuple[str, ...], moments: Moments) -> ArticleText:
    declared = page.declared
    keywords = (plain_text(word, TAG_LIMIT) for word in declared.keywords[: 4 * _MOST_KEYWORDS])
    return ArticleText(
        title=title,
        standfirst=_standfirst(page, body),
        paragraphs=body.paragraphs,
        language=language_of(_languages(page), " ".join(body.paragraphs)),
        published_at=moments.published_at,
        outlet=_first(declared.site_names) or host_of(page.url),
        url=page.url,
        author=", ".join(authors) or None,
        section=_first(declared.sections),
        marks=tuple(line.mark for line in body.lines),
        captions=body.captions,
        keywords=tuple(dict.fromkeys(filter(None, keywords)))[:_MOST_KEYWORDS],
        agency=agency_of([*(byline for said in declared.authors for byline in said), *authors], body.paragraphs),
        links=outgoing_links(body.lines, page.url),
    )


def _first(texts: Iterable[str]) -> str | None:
    return next((plain_text(text, TAG_LIMIT) for text in texts if text.strip()), None)


def _languages(page: Page) -> list[str | None]:
    declared, tree = page.declared.languages, page.tree
    own = [tree.get("lang"), tree.get("{http://www.w3.org/XML/1998/namespace}lang")]
    return [*declared[:1], *own, *declared[1:], page.hint.language if page.hint else None]


def _moments(page: Page, body: Body) -> Moments:
    return moments_of(
        page.source,
        page.url,
        page.declared,
        shown_dates(page.tree),
        announced_at=page.hint.published_at if page.hint else None,
        head=body.head,
        now=page.now,
    )


def _title(page: Page) -> str | None:
    declared = page.declared
    titles = [*declared.titles, *([page.hint.title] if page.hint and page.hint.title else [])]
    found = chosen_title(
        declared.headline, titles, shown_headings(page.tree), page.tree.findtext(".//title") or "", page.site_names
    )
    found = found or next((text for heading in page.tree.iter("h2", "h3") if (text := text_in(heading))), None)
    return found or title_in_address(page.url)


def _authors(page: Page, body: Body) -> tuple[str, ...]:
    """Return who wrote it: people before houses, what is declared before what is shown before what is written."""
    announced = [[page.hint.author]] if page.hint and page.hint.author else []
    said = [*page.declared.authors, *announced]
    if desks := next(filter(None, map(agencies_of, said)), ()):
        return desks
    if people := people_of(said, page.site_names):
        # Metadata often hold the first of several; the page names all.
        marked = authors_of(marked_authors(page.tree), page.site_names)
        return marked if set(people) < set(marked) else people
    # Looking costs more than all that was declared.
    said += [*shown_bylines(page.tree), written_bylines(body.head)]
    said += [labelled_bylines([block.text for block in body.blocks]), signature(page.tree)]
    people = people_of(said, page.site_names)
    return people or next(filter(None, map(house_of, said)), ())


def _standfirst(page: Page, body: Body) -> str | None:
    """Return the deck: as shown, else a description that the page shows outside the body."""
    if ruled := text_by(page.rule.standfirst, page.tree, "content"):
        return ruled
    if body.deck:
        return body.deck
    shown = "".join(block.form for block in body.blocks)
    top = folded(" ".join(body.paragraphs[:3]))
    for text in (text_of_markup(description, SUMMARY_LIMIT) for description in page.declared.descriptions):
        form = folded(text)
        if len(text) > 25 and form in shown and form[:60] not in top:
            return text
    return None
