"""Reads one page into an Extraction: what the publisher declares first, what the page shows second. Pure."""

from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any

import lxml.html
from lxml import etree

from crawler.extract.bylines import authors_of, house_of
from crawler.extract.generic import Body, body_of
from crawler.extract.kinds import kind_of
from crawler.extract.published import moments_of
from crawler.extract.shown import shown_bylines, text_in, written_bylines
from crawler.extract.sites import Quirks, quirks_of
from crawler.extract.structured import Declared, declared_by
from crawler.extract.text.charsets import decode
from crawler.extract.text.language import language_of
from crawler.extract.text.plain import SUMMARY_LIMIT, TAG_LIMIT, plain_text, text_of_markup, without_illegal_xml
from crawler.extract.titles import chosen_title, folded
from records.articles import ArticleText, Extraction
from records.errors import BadUrlError, SecondUnitError
from records.sources import Announcement
from records.urls import canonical_url, host_of

EXTRACTOR = f"second-unit 1 (trafilatura {version('trafilatura')}, htmldate {version('htmldate')})"
# Shorter bodies are teasers, error pages or captions (characters).
SHORTEST = 140
_READABLE = ("html", "xml", "text/plain", "octet-stream", "unknown")


class NotAnArticleError(SecondUnitError):
    """A page holds no article that can be read; `reason` is one word for the outcome, the text says more."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A parsed page and what it declares of itself."""

    tree: Any
    url: str
    now: datetime
    declared: Declared
    quirks: Quirks
    hint: Announcement | None
    warnings: tuple[str, ...]

    @property
    def site_names(self) -> list[str]:
        """All names the publication goes by, its host's last but one."""
        host = host_of(self.url).removeprefix("www.").partition(":")[0]
        return [*self.declared.site_names, host, host.rpartition(".")[0]]


def extract(
    body: bytes,
    *,
    url: str,
    media_type: str | None = None,
    charset: str | None = None,
    hint: Announcement | None = None,
    now: datetime | None = None,
) -> Extraction:
    """Return what one page says.

    Args:
        body: the page as it arrived, already decompressed.
        url: its final address.
        media_type: from the Content-Type header, without parameters.
        charset: from the Content-Type header.
        hint: how a feed announced the page; fills what the page itself leaves open.
        now: the present moment; later dates are impossible. None: the clock.

    Raises:
        NotAnArticleError: there is no article on the page, with the reason.
    """
    tree, warnings = _parsed(body, url, media_type, charset)
    page = Page(
        tree=tree,
        url=url,
        now=now or datetime.now(UTC),
        declared=declared_by(tree, url),
        quirks=quirks_of(host_of(url)),
        hint=hint,
        warnings=warnings,
    )
    title = _title(page)
    read = body_of(tree, url, title, page.quirks)
    _refuse_other_pages(page, title, read)
    return _extraction(page, title, read)


def _parsed(body: bytes, url: str, media_type: str | None, charset: str | None) -> tuple[Any, tuple[str, ...]]:
    if media_type and not any(kind in media_type.lower() for kind in _READABLE):
        raise NotAnArticleError("media_type", f"the answer is {media_type}, not a web page")
    decoded = decode(body, charset)
    text, removed = without_illegal_xml(decoded.text)
    if not text.strip():
        raise NotAnArticleError("empty", "the page is empty")
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = lxml.html.document_fromstring(text.encode("utf-8"), parser=parser)
    except etree.ParserError as error:
        raise NotAnArticleError("not_html", f"the page holds no HTML ({error})") from error
    return tree, (*decoded.warnings, *([f"{removed} illegal characters removed"] if removed else []))


def _refuse_other_pages(page: Page, title: str, body: Body) -> None:
    length = sum(map(len, body.paragraphs))
    if length < SHORTEST and page.tree.xpath("boolean(//input[@type='password'])"):
        raise NotAnArticleError("login", "the page asks for a password and shows no article")
    kind = kind_of(page.url, title, page.declared, body, page.hint)
    if not kind.is_article:
        raise NotAnArticleError(kind.word, kind.sentence)
    if length < SHORTEST:
        raise NotAnArticleError("too_short", f"too little text for an article ({length} characters)")


def _extraction(page: Page, title: str, body: Body) -> Extraction:
    declared, hint = page.declared, page.hint
    authors = _authors(page, body.head)
    announced_at = hint.published_at if hint else None
    moments = moments_of(page.tree, page.url, declared, announced_at=announced_at, head=body.head, now=page.now)
    languages = [
        *declared.languages[:1],
        page.tree.get("lang"),
        page.tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
    ]
    languages += [*declared.languages[1:], hint.language if hint else None]
    site = next((plain_text(name, TAG_LIMIT) for name in declared.site_names if name.strip()), None)
    text = ArticleText(
        title=title,
        standfirst=_standfirst(page, body),
        paragraphs=body.paragraphs,
        language=language_of(languages, " ".join(body.paragraphs)),
        published_at=moments.published_at,
        outlet=site or host_of(page.url),
        url=page.url,
        author=", ".join(authors) or None,
        section=next((plain_text(section, TAG_LIMIT) for section in declared.sections), None),
    )
    return Extraction(
        text=text,
        canonical_url=_canonical(page),
        authors=authors,
        published_basis=moments.published_basis,
        modified_at=moments.modified_at,
        modified_basis=moments.modified_basis,
        site_name=site,
        robots=tuple(dict.fromkeys(declared.robots)),
        is_free=declared.is_free,
        extractor=EXTRACTOR,
        warnings=(*page.warnings, *moments.warnings),
    )


def _title(page: Page) -> str:
    declared = page.declared
    titles = [*declared.titles, *([page.hint.title] if page.hint and page.hint.title else [])]
    headings = [text_in(heading) for heading in page.tree.iter("h1")]
    found = chosen_title(declared.headline, titles, headings, page.tree.findtext(".//title") or "", page.site_names)
    if not found:
        raise NotAnArticleError("no_title", "nothing on the page says what it is called")
    return found


def _authors(page: Page, head: tuple[str, ...]) -> tuple[str, ...]:
    """Return who wrote it: people before houses, what is declared before what is shown before what is written."""
    announced = [[page.hint.author]] if page.hint and page.hint.author else []
    said = [*page.declared.authors, *announced]
    if people := next(filter(None, (authors_of(bylines, page.site_names) for bylines in said)), None):
        return people
    said += [*shown_bylines(page.tree), written_bylines(head)]  # looking costs more than all that was declared
    people = next(filter(None, (authors_of(bylines, page.site_names) for bylines in said)), None)
    return people or next(filter(None, map(house_of, said)), ())


def _standfirst(page: Page, body: Body) -> str | None:
    """Return the deck: as shown, else a description that the page shows outside the body."""
    if body.deck:
        return body.deck
    shown = folded(text_in(page.tree))
    top = folded(" ".join(body.paragraphs[:3]))
    for text in (text_of_markup(description, SUMMARY_LIMIT) for description in page.declared.descriptions):
        form = folded(text)
        if len(text) > 25 and form in shown and form[:60] not in top:
            return text
    return None


def _canonical(page: Page) -> str | None:
    try:
        return canonical_url(page.declared.canonical, page.url) if page.declared.canonical else None
    except BadUrlError:
        return None
