"""Tells an article from the lists, profiles and notices around it, by points with reasons. Pure."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from crawler.extract.body import Body
from crawler.extract.body.outline import Block
from crawler.extract.declared import Declared
from crawler.extract.sites.addresses import LIST_PARTS, NOTICES, NUMBERED
from crawler.extract.sites.vocabulary import ARTICLE_TYPES, LISTING_TYPES, NOTICE_TYPES
from crawler.extract.text.dates import day_in_url
from crawler.extract.titles import folded
from records.sources import Announcement

# A page with so few points is no article.
REFUSED_AT = -3
# Text that stands under a link to another page, at most so long, is that page's teaser (characters, blocks).
_LONGEST_TEASER = 420
_MOST_BLOCKS = 3
# Share of a teaser's heading that is link.
_LINK = 0.9
# A paragraph of prose, and how many of them no teaser or notice has beside each other.
_PROSE = 160
_MANY = 4
_SOME = 2
# So many articles declared in one page are its list, when it shows one.
_SEVERAL = 3
# Less text than this is hardly an article unless something says so.
_SHORT = 500
_SLUG = re.compile(r"[\W_]+")
# Chinese and Japanese put no blanks between words: each of their signs counts for one.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
_ENDING = re.compile(r"\.(?:html?|php|aspx?|jsp)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a page is taken for: the points, each with its reason, and one word for what it looks like if no article."""

    points: tuple[tuple[int, str], ...]
    word: str

    @property
    def total(self) -> int:
        """The sum of the points."""
        return sum(points for points, _ in self.points)

    @property
    def is_article(self) -> bool:
        """Tell whether the page is taken for an article."""
        return self.total > REFUSED_AT

    @property
    def sentence(self) -> str:
        """What the page looks like, and what speaks against an article, the heaviest first."""
        against = "; ".join(reason for points, reason in sorted(self.points) if points < 0)
        return f"taken for {PHRASES[self.word]}: {against}"


def kind_of(url: str, title: str, declared: Declared, body: Body, hint: Announcement | None = None) -> Kind:
    """Return what kind of page this is.

    No single sign decides, but for the front page: publishers declare lists to be articles and articles to be web
    sites, and every sign is missing on some site.
    """
    found = [*_address(url, title), *_declarations(declared), *_shown(title, body), *_dated(url, declared, body, hint)]
    if declared.articles >= _SEVERAL and "teasers" in found:
        found.append("several_declared")
    held = {name: WEIGHTS[name] for name in found}
    worst = min(held, key=lambda name: held[name][0], default="")
    return Kind(points=tuple(held.values()), word=WORDS.get(worst, "not_an_article"))


# Sign -> points and reason. Weighed on public collections of article pages, of which none may be lost.
WEIGHTS: dict[str, tuple[int, str]] = {
    "front": (-8, "its address is that of a front page"),
    "notice": (-5, "its address is that of a standing page (about, contact, privacy, terms ...)"),
    "notice_title": (-3, "its title is that of a standing page (about, contact, privacy, terms ...)"),
    "list_path": (-2, "its address is that of a list (author, tag, section ...)"),
    "numbered": (-3, "its address is that of a further page of a list"),
    "section_title": (-2, "its title is one or two words of its address"),
    "short_title": (-1, "its title has three words at most"),
    "list_declared": (-4, "it declares itself a list or profile"),
    "several_declared": (-5, "each of its teasers declares an article"),
    "notice_declared": (-4, "it declares itself a page about the site"),
    "profile_declared": (-2, "it is shared as a person's profile"),
    "teasers": (-4, "its text is teasers under links to other pages"),
    "some_teasers": (-2, "much of its text is teasers under links to other pages"),
    "short": (-1, "it has little text"),
    "silent": (-1, "nothing says who wrote it, or when"),
    "article_declared": (3, "it declares itself an article"),
    "article_shared": (2, "it is shared as an article"),
    "dated": (2, "it has a date of publication"),
    "day_in_address": (2, "its address has a day"),
    "byline": (2, "byline or date stand below its title"),
    "author": (1, "it declares an author"),
    "announced": (2, "a feed announced it with title and date"),
    "some_prose": (1, "it has paragraphs of its own"),
    "prose": (2, "it has paragraph after paragraph of its own"),
}
PHRASES = {
    "home_page": "a front page",
    "listing": "a list of other pages",
    "standing_page": "a page about the site",
    "not_an_article": "no article",
}
WORDS = {
    "front": "home_page",
    **dict.fromkeys(("notice", "notice_title", "notice_declared"), "standing_page"),
    **dict.fromkeys(
        ("list_path", "numbered", "section_title", "list_declared", "several_declared", "teasers", "some_teasers"),
        "listing",
    ),
}


def _address(url: str, title: str) -> list[str]:
    parts, query = _parts_of(url), urlsplit(url).query
    if not parts or (len(parts) == 1 and (parts[0] in {"index", "home"} or re.fullmatch("[a-z]{2}", parts[0]))):
        return [] if query and not NUMBERED.search(f"?{query}") else ["front"]
    last, name = parts[-1], _slug(title)
    found = ["notice"] if last in NOTICES else ["notice_title"] if name in NOTICES else []
    if NUMBERED.search(f"{urlsplit(url).path}?{query}"):
        found.append("numbered")
    if last.count("-") < 4 and any(part in LIST_PARTS for part in parts[-3:]):
        found.append("list_path")
    words = len(_WORD.findall(title))
    if words <= 3:
        found.append("section_title" if words < 3 and name in parts else "short_title")
    return found


def _declarations(declared: Declared) -> list[str]:
    signs = {
        "list_declared": declared.kinds & LISTING_TYPES,
        "notice_declared": declared.kinds & NOTICE_TYPES,
        "profile_declared": declared.og_type == "profile",
        "article_declared": declared.kinds & ARTICLE_TYPES,
        "article_shared": declared.og_type == "article",
        "author": declared.authors,
    }
    return [name for name, is_seen in signs.items() if is_seen]


def _shown(title: str, body: Body) -> list[str]:
    length = sum(map(len, body.paragraphs))
    teasers = _teasers(body.blocks, title)
    own = [line for line in body.paragraphs if folded(line) not in teasers]
    share = 1 - sum(map(len, own)) / length if length else 0.0
    found = ["teasers"] if share >= 0.6 else ["some_teasers"] if share >= 0.35 else []
    if length < _SHORT:
        found.append("short")
    if body.head:
        found.append("byline")
    prose = sum(len(line) >= _PROSE for line in own)
    if prose >= _SOME:
        found.append("prose" if prose >= _MANY else "some_prose")
    return found


def _dated(url: str, declared: Declared, body: Body, hint: Announcement | None) -> list[str]:
    signs = {
        "dated": declared.published,
        "day_in_address": day_in_url(url) and not _parts_of(url)[-1].isdecimal(),
        "announced": hint and hint.title and hint.published_at,
    }
    found = [name for name, is_seen in signs.items() if is_seen]
    return found if found or body.head or declared.authors else ["silent"]


def _teasers(blocks: Sequence[Block], title: str) -> set[str]:
    """Return the folded texts of links to other pages and of the short texts right below them."""
    found: set[str] = set()
    own, left, room = folded(title), 0, 0
    for block in blocks:
        form = block.form
        if _is_link(block) and form != own:
            left, room = _MOST_BLOCKS, _LONGEST_TEASER
        elif form == own or len(block.text) > room or not left:
            left = 0
            continue
        else:
            left, room = left - 1, room - len(block.text)
        found.add(form)
    return found


def _is_link(block: Block) -> bool:
    return block.linked >= _LINK * len(block.text) and len(block.text.split()) > 3


def _parts_of(url: str) -> list[str]:
    path = _ENDING.sub("", unquote(urlsplit(url).path).lower().rstrip("/"))
    return [slug for part in path.split("/") if (slug := _slug(part))]


def _slug(text: str) -> str:
    """Return a text as publishers write it into addresses: `Über uns` is `uber-uns`."""
    letters = unicodedata.normalize("NFKD", text.lower())
    return _SLUG.sub("-", "".join(each for each in letters if not unicodedata.combining(each))).strip("-")
