"""Texts, documents and requests that nobody would write: whatever comes, the answer is one of ours."""

import json
import random
import string
from collections.abc import Callable, Sequence
from datetime import date
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from crawler.discovery.documents import FeedRefusedError
from crawler.extract.article import NotAnArticleError
from crawler.sandbox import Sandbox
from index.queries import parse
from knowledge.reading import Reader
from records.articles import ArticleText
from records.errors import BadUrlError, InvalidQueryError, SandboxError
from records.findings import Evidence, Findings, Place
from records.guard import Guard
from records.urls import canonical_url
from tests.builders import NOW, a_catalogue
from tests.torture.drilling import Budget, Drill, Result

PARSE_SECONDS, PARSE_MEGABYTES = 10.0, 1024
SLOW = 12.0  # seconds: beyond the limit of a child and its end
FEED = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
    "<channel><title>Gazette &amp; Co</title><link>https://gazette.example/</link>"
    + "".join(
        f"<item><title>Jump {n} &lt;b&gt;bold&lt;/b&gt;</title><link>https://gazette.example/{n}</link><guid>g{n}</guid>"
        f"<pubDate>Tue, 24 Aug 2021 1{n}:00:00 GMT</pubDate><description><![CDATA[<p>Six takes &#8211; done</p>]]>"
        "</description><content:encoded>&lt;img src=x onerror=1&gt;</content:encoded></item>"
        for n in range(5)
    )
    + "</channel></rss>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>urn:x</id><updated>2021-08-24T10:00:00Z</updated>'
    "<entry>"
    '<title type="html">&lt;i&gt;Jump&lt;/i&gt;</title><link href="/1"/><id>urn:1</id>'
    "<updated>2021-08-24T10:00:00Z</updated>"
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><script>1</script></div></content></entry></feed>'
)
SITEMAP = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">'
    "<url><loc>https://gazette.example/1</loc><lastmod>2021-08-24</lastmod><n:news><n:title>Jump</n:title>"
    "<n:publication_date>2021-08-24T10:00:00+02:00</n:publication_date></n:news></url></urlset>"
)
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "A",
        "items": [{"id": "1", "url": "https://gazette.example/1"}],
    }
)
PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Jump | Gazette</title>'
    '<meta property="og:title" content="Jump"><meta property="article:published_time" content="2021-08-24T10:00:00Z">'
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Jump","author":[{"name":"Jo Writer"}],'
    '"datePublished":"2021-08-24"}</script></head><body><article><h1>Jump</h1><p class="byline">By Jo Writer</p>'
    + "".join(
        f"<p>The star rode {n} times off the cliff, a witness said on Tuesday, and landed well.</p>" for n in range(9)
    )
    + "</article><footer>Read more</footer></body></html>"
)
QUERIES = (
    'film:"the long drop" stunt:jump -person:cruise',
    "before:2021-08 after:2019",
    "(a OR b) AND NOT c",
    'happened:2021 "x y"~3',
    "is:first lang:de cliff*",
    "source:gazette story:12 mission: impossible",
)
SENTENCES = (
    "He did 13,000 motorcycle jumps and 500 skydives in a year, Cruise said on 24 August 2021.",
    "El actor entrenó más de 500 horas y saltó seis veces en Noruega.",
    "Il a sauté 1.300 fois, de 2.000 à 3.000 mètres.",
    "Der Sprung wurde achtmal gedreht, am 3. Mai 2021, sagte „Lead One“.",
    "“The Long Drop” was delayed from July to May 2022.",
)
ADDRESSES = (
    "http://gazette.example/a?b=1&utm_source=x#y",
    "https://127.0.0.1:80/",
    "http://[::ffff:10.0.0.1]/",
    "http://2130706433/",
    "https://bücher.example/%7ejo/../x",
    "http://0x7f.1/",
    "//gazette.example/x",
    "http://user:pw@gazette.example\\@evil.example/",
    "http://gazette.example:443/;p?q=%00",
    "http://169.254.169.254/latest/",
    "HTTP://GAZETTE.example./",
    "http://[fe80::1%25eth0]/",
)
SNIPPETS = (
    "\x00",
    "\u202e",
    "\ufeff",
    "\ud800",
    "\U0001f3cd",
    "&#x0;",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE x [",
    "&lol;",
    "<script>",
    "%00",
    "..",
    "9" * 40,
    "-",
    '"',
    "((((",
    "))))",
    "*" * 9,
    "~",
    ":",
    "\\",
    "\r\n",
    "\t",
    "javascript:",
    "@",
    "%2f",
    "[",
    "]",
    "a" * 2000,
    "ß",
    "İ",
    "1e999",
    "0x",
    "NaN",
    "2021-13-45",
    "31 February",
    "half a dozen",
    "§",
    "\u2028",
    "，",
    "．",
    "。",
)


def feeds(budget: Budget) -> Result:
    """Feeds and sitemaps with bytes changed, through the real child."""
    seeds = [text.encode() for text in (FEED, ATOM, SITEMAP, JSON_FEED)]
    return _documents(budget, Result("feeds and sitemaps", "bytes changed, in the sandbox"), seeds, _read_feed)


def pages(budget: Budget) -> Result:
    """Pages with bytes changed, through the real child."""
    return _documents(budget, Result("pages", "bytes changed, in the sandbox"), [PAGE.encode()], _extract)


def queries(budget: Budget) -> Result:
    """What people and machines may type into the search."""
    result = Result("queries", "texts changed, into the parser")
    for _ in budget.rounds():
        text = mutated(budget.chance.choice(QUERIES), budget.chance)
        _tried(result, text, lambda text=text: parse(text), (InvalidQueryError,))
    return result


def addresses(budget: Budget) -> Result:
    """Addresses: a canonical form is its own canonical form, and nothing forbidden passes the guard."""
    result, guard = Result("addresses", "texts changed, through canonical form and guard"), Guard()

    def check(url: str) -> None:
        canonical = canonical_url(url)
        assert canonical_url(canonical) == canonical, "not a fixed point"
        guard.check(canonical)
        host = urlsplit(canonical).hostname or ""
        assert urlsplit(canonical).scheme in ("http", "https")
        assert not any(letter.isspace() or ord(letter) < 32 for letter in canonical)
        try:
            literal = ip_address(host)
        except ValueError:
            return
        assert guard.permits(literal, 80)
        assert literal.is_global, f"{literal} is not public"

    for _ in budget.rounds():
        url = mutated(budget.chance.choice(ADDRESSES), budget.chance)
        _tried(result, url, lambda url=url: check(url), (BadUrlError,))
    return result


def texts(budget: Budget) -> Result:
    """Articles: every finding's words stand exactly where it says."""
    result, reader = Result("articles", "texts changed, through the reader"), Reader(a_catalogue())

    def check(paragraphs: tuple[str, ...]) -> None:
        text = ArticleText(title=paragraphs[0], paragraphs=paragraphs, language="en", published_at=NOW)
        found = reader.read(text)
        for evidence in _evidence(found):
            whole = text.title if evidence.place is Place.TITLE else text.body
            assert whole[evidence.start : evidence.end] == evidence.quote, "offsets are off"
        assert all(isinstance(event.date.first_on, date) for event in found.dates)

    for _ in budget.rounds():
        chosen = budget.chance.sample(SENTENCES, 3)
        paragraphs = tuple(mutated(sentence, budget.chance) for sentence in chosen)
        _tried(result, " / ".join(paragraphs), lambda paragraphs=paragraphs: check(paragraphs), ())
    return result


def mutated(text: str, chance: random.Random) -> str:
    """Return a text with one to four pieces changed, repeated, taken out, turned round or put in."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text) + 1)
        to = min(len(text), at + chance.randint(0, 12))
        match chance.randrange(6):
            case 0:
                text = text[:at] + text[to:]
            case 1:
                text = text[:at] + chance.choice(SNIPPETS) + text[at:]
            case 2:
                text = text[:at] + text[at:to] * chance.randint(2, 30) + text[to:]
            case 3:
                text = text[:at] + text[at:to][::-1] + text[to:]
            case 4:
                text = text[:at] + "".join(chance.choices(string.printable, k=3)) + text[to:]
            case _:
                text = text[:at] + chr(chance.randrange(0x110000)) + text[to:]
    return text


def _documents(
    budget: Budget, result: Result, seeds: Sequence[bytes], read: Callable[[Sandbox, bytes], object]
) -> Result:
    with Sandbox(PARSE_SECONDS, PARSE_MEGABYTES) as sandbox:
        for _ in budget.rounds():
            body = _changed(budget.chance.choice(seeds), budget.chance)
            _tried(
                result,
                repr(body[:80]),
                lambda body=body: read(sandbox, body),
                (FeedRefusedError, NotAnArticleError, SandboxError),
            )
    if result.worst_seconds > SLOW:
        result.broken.append(f"one took {result.worst_seconds:.1f} s")
    return result


def _read_feed(sandbox: Sandbox, body: bytes) -> object:
    return sandbox.read_feed(body, url="https://gazette.example/feed", now=NOW)


def _extract(sandbox: Sandbox, body: bytes) -> object:
    return sandbox.extract(body, url="https://gazette.example/1", now=NOW)


def _changed(body: bytes, chance: random.Random) -> bytes:
    if chance.random() < 0.5:
        return mutated(body.decode("utf-8", "replace"), chance).encode("utf-8", "surrogatepass")
    content = bytearray(body)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(content))
        content[at : at + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3))
    return bytes(content[: chance.choice((len(content), chance.randrange(1, len(content) + 1)))])


def _tried(result: Result, what: str, work: Callable[[], object], ours: tuple[type[Exception], ...]) -> None:
    """Do it; errors of ours are an answer, all others are not as wanted."""

    def guarded() -> None:
        try:
            work()
        except ours:
            pass
        except Exception as error:
            result.broken.append(f"{type(error).__name__}: {str(error)[:200]} from {what[:160]!r}")

    result.timed(guarded)


def _evidence(found: Findings) -> list[Evidence]:
    many: list[Any] = [*found.films, *found.people, *found.stunts]
    alone = [*found.claims, *found.dates, *found.credits]
    return [each for one in many for each in one.evidence] + [one.evidence for one in alone]


DRILLS: tuple[Drill, ...] = (feeds, pages, queries, addresses, texts)
