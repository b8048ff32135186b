"""Feeds that break, delay or mislead whoever reads them."""

import gzip
import json
from collections.abc import Iterator

from records.crawls import Outcome
from tests.hostile.newsroom import Answer, House, Place, Row, Serve, a_feed, a_file, an_article
from tests.hostile.pages import ODD
from tests.hostile.wires import packed

READ = (Outcome.READ,)
BAD = (Outcome.EXTRACT_FAILED,)
# What only a limit can end; a reader that is quick enough may also succeed.
EITHER = (Outcome.EXTRACT_FAILED, Outcome.READ)
ITEM = "<item><title>{0}</title><link>/fine</link></item>"
FILTERED = {r"http://127\.0\.1\.\d+:\d+/other/\d+": (Outcome.FILTERED,)}


def rss(inside: str, prolog: str = "", encoding: str = "utf-8") -> Answer:
    """Answer with an RSS file around this."""
    text = f'<?xml version="1.0" encoding="{encoding}"?>{prolog}<rss version="2.0"><channel>{inside}</channel></rss>'
    return Answer(body=text.encode(errors="surrogatepass"), kind="application/rss+xml")


def _entities() -> Iterator[Row]:
    chain = "".join(f'<!ENTITY e{n} "&e{n + 1};">' for n in range(60_000))
    laughs = '<!ENTITY l0 "ha">' + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    once = f'<!ENTITY a "{"a" * 50_000}">'
    for name, declared, used in (
        ("chain", chain, "&e0;"),
        ("laughs", laughs, "&l9;"),
        ("quadratic", once, "&a;" * 20_000),
        ("file", '<!ENTITY x SYSTEM "file:///etc/hostname">', "&x;"),
        ("parameter", '<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;', "x"),
    ):
        yield Row(
            path=f"/entities/{name}",
            does="a DTD with entities of its own",
            wanted=BAD,
            serve=rss(ITEM.format(used), f"<!DOCTYPE rss [{declared}]>"),
        )

    def asks_inside(place: Place) -> Answer:
        return rss(ITEM.format("&x;"), f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{place.canary}/">]>')

    def has_its_dtd_inside(place: Place) -> Answer:
        return rss(ITEM.format("x"), f'<!DOCTYPE rss SYSTEM "{place.canary}/rss.dtd">')

    def includes(place: Place) -> Answer:
        return rss(
            f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{place.canary}/"/>' + ITEM.format("x")
        )

    yield Row(path="/entities/inside", does="an entity from inside", wanted=BAD, serve=asks_inside)
    yield Row(path="/dtd/inside", does="a DTD from inside", wanted=EITHER, serve=has_its_dtd_inside)
    yield Row(path="/xinclude", does="includes something from inside", wanted=READ, serve=includes)


def _no_feeds() -> Iterator[Row]:
    for path, does, body in (
        ("/just-a-path", "the path of a file", b"/etc/hostname"),
        ("/just-a-url", "an address", b"file:///etc/hostname"),
        ("/empty", "nothing", b""),
        ("/noise", "noise", bytes(range(256)) * 200),
        ("/page", "a web page", b"<!doctype html><html><body><h1>Feeds</h1></body></html>"),
        ("/number", "a number", b"7"),
        ("/json/deep", "JSON that nests too deep", b'{"items":' + b"[" * 200_000),
        ("/json/other", "JSON that is no feed", b'{"version": 1, "items": {"a": null}}'),
        ("/json/list", "a list", b"[1, 2, 3]"),
    ):
        yield Row(path=path, does=does, serve=Answer(body=body, kind="application/rss+xml"), wanted=BAD)
    yield Row(path="/gone", does="is gone", serve=Answer(status=410), wanted=(Outcome.GONE,))
    yield Row(path="/never-was", does="was never there", serve=Answer(status=404), wanted=(Outcome.GONE,))
    yield Row(path="/ill", does="answers 500", serve=Answer(status=500), wanted=(Outcome.FETCH_FAILED,))


def _heavy() -> Iterator[Row]:
    def many(number: int) -> Serve:
        return lambda place: a_feed(*(f"{place.other('127.0.1.1')}/other/{n}" for n in range(number)))

    yield Row(
        path="/more", does="2,000 entries, of which the newest are read", wanted=READ, serve=many(2_000), also=FILTERED
    )

    yield Row(path="/many", is_long=True, does="20,000 entries", wanted=EITHER, serve=many(20_000), also=FILTERED)
    yield Row(path="/title", does="a title of 1 MB", wanted=EITHER, serve=rss(ITEM.format("Long " * 200_000)))
    yield Row(path="/larger", does="a title of 10 MB", wanted=(Outcome.TOO_LARGE,), serve=rss(ITEM.format("x" * 10**7)))
    yield Row(
        path="/token",
        does="an attribute of 2 MB",
        wanted=EITHER,
        serve=rss(f"<x y='{'z' * 2_000_000}'/>" + ITEM.format("x")),
    )
    yield Row(
        path="/open-tag",
        is_long=True,
        does="a tag that never ends",
        wanted=EITHER,
        serve=rss("<item a='" + "z" * 2_000_000),
    )
    yield Row(
        path="/deep", is_long=True, does="100,000 elements inside each other", wanted=EITHER, serve=rss("<a>" * 100_000)
    )
    yield Row(
        path="/comments",
        does="100,000 beginnings of comments",
        wanted=EITHER,
        serve=rss(ITEM.format("x").replace("</item>", f"<description>{'&lt;!--' * 100_000}</description></item>")),
    )
    yield Row(
        path="/bomb",
        does="64 MB in 64 kB, as a file",
        wanted=(Outcome.TOO_LARGE,),
        serve=Answer(body=packed(), kind="application/gzip"),
    )
    yield Row(
        path="/bomb-twice",
        does="the same in a file twice packed",
        wanted=(Outcome.TOO_LARGE,),
        serve=Answer(body=packed(times=2), kind="application/gzip"),
    )


def _letters() -> Iterator[Row]:
    umlaut = ITEM.format("Jump über den Fjord")
    for encoding in ("punycode", "undefined", "utf-7", "idna", "unicode_escape", "cp037", "klingon-8", "utf-16"):
        yield Row(
            path=f"/encoding/{encoding}",
            does=f"says it is {encoding}",
            wanted=EITHER,
            serve=rss(umlaut, encoding=encoding),
        )
    yield Row(path="/odd-text", does="characters that show nothing", wanted=READ, serve=rss(ITEM.format(ODD)))
    yield Row(
        path="/halves",
        does="halves of characters",
        wanted=READ,
        serve=rss(ITEM.format("Half &#xD800; \ud83d &#0; &#99999999;")),
    )
    yield Row(path="/unclosed", does="breaks off", wanted=EITHER, serve=rss(ITEM.format("Fine") + "<item><title>Br"))
    yield Row(
        path="/trailing",
        does="goes on after its end",
        wanted=READ,
        serve=Answer(body=rss(umlaut).body + b"<!-- --><b>and</b>", kind="text/xml"),
    )
    yield Row(path="/fine", does="nothing wrong", wanted=(Outcome.NEW,), serve=an_article("Fine"), announced=False)
    yield Row(
        path="/cut.gz",
        does="a gzip file without its end",
        wanted=EITHER,
        serve=Answer(body=gzip.compress(rss(umlaut * 400).body)[:-30], kind="application/gzip"),
    )


def _links() -> Iterator[Row]:
    def bad(place: Place) -> Answer:
        port = place.port
        urls = (
            "javascript:alert(1)",
            "file:///etc/hostname",
            "data:text/html,x",
            f"{place.canary}/",
            "http://[::1::]/",
            f"http://u:p@127.0.1.1:{port}/",
            "/\x00\x01",
            "x" * 5_000,
            "",
            "#",
            "http://",
        )
        enclosure = f'<enclosure url="{place.canary}/e" type="audio/mpeg"/>'
        return Answer(
            body=a_feed(*urls).body.replace(b"</channel>", enclosure.encode() + b"</channel>"),
            kind="application/rss+xml",
        )

    dates = "".join(
        f"<item><title>{n}</title><link>/dated/{n}</link><pubDate>{text}</pubDate></item>"
        for n, text in enumerate(
            ("Mon, 99 Foo 9999 99:99:99", "0000-00-00", "1 Jan 1601 00:00 GMT", "1e308", "-1", "3000-01-01")
        )
    )
    entry = {"id": 7, "url": ["/fine"], "title": {"a": 1}, "date_published": False, "authors": "me", "tags": 3}
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": [entry, None, 7, "x", {"url": "/told"}]}
    yield Row(
        path="/links",
        does="addresses that nobody may ask",
        wanted=READ,
        serve=bad,
        also={
            r"http://127\.0\.9\.9:\d+/": (Outcome.FILTERED, Outcome.REFUSED),
            r"http://[^/]+/(x{5000}|%00%01)?": (Outcome.FILTERED, Outcome.REFUSED, Outcome.GONE),
        },
    )
    yield Row(
        path="/dates",
        does="dates that cannot be",
        wanted=READ,
        serve=rss(dates),
        also={r".*/dated/\d": (Outcome.GONE,)},
    )
    yield Row(
        path="/json",
        does="JSON of wrong types",
        wanted=EITHER,
        also={r".*/(told|fine|7)": (Outcome.GONE,)},
        serve=Answer(body=json.dumps(feed).encode(), kind="application/feed+json"),
    )


def _sitemaps() -> Iterator[Row]:
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

    def index(*paths: str) -> Serve:
        def serve(place: Place) -> Answer:
            urls = [path if "://" in path else place.base + path for path in paths]
            urls = [url.replace("http://canary", place.canary) for url in urls]
            return a_file(
                f"<sitemapindex {space}>{''.join(f'<sitemap><loc>{url}</loc></sitemap>' for url in urls)}"
                "</sitemapindex>"
            )

        return serve

    def urls(pattern: str, number: int) -> Serve:
        def serve(place: Place) -> Answer:
            listed = (
                place.base + pattern % n if pattern.startswith("/") else f"{place.other('127.0.1.1')}/other/{n}"
                for n in range(number)
            )
            return a_file(f"<urlset {space}>{''.join(f'<url><loc>{url}</loc></url>' for url in listed)}</urlset>")

        return serve

    yield Row(path="/map/a", does="names the next, which names it", wanted=READ, serve=index("/map/b", "/map/a"))
    yield Row(path="/map/b", does="names the first again", wanted=READ, serve=index("/map/a"), announced=False)
    yield Row(
        path="/map/abroad",
        does="names others and inside",
        wanted=READ,
        serve=index("http://canary/map.xml", "http://127.0.1.1:9/map.xml", "file:///etc/hostname"),
        also={r".*/map\.xml": (Outcome.FILTERED,)},
    )
    yield Row(
        path="/map/giant",
        is_long=True,
        does="60,000 addresses of another",
        wanted=(*EITHER, Outcome.TOO_LARGE),
        serve=urls("other", 60_000),
        also=FILTERED,
    )
    yield Row(
        path="/map/bomb.xml.gz",
        does="64 MB in 64 kB",
        wanted=(Outcome.TOO_LARGE,),
        serve=Answer(body=packed(), kind="application/gzip"),
    )
    yield Row(
        path="/map/calendar",
        does="a calendar for ever",
        wanted=READ,
        serve=urls("/calendar/%d/calendar/", 2_000),
        also={r".*/calendar/\d+/calendar/": (Outcome.GONE, Outcome.OVER_BUDGET)},
    )
    yield Row(
        path="/map/laughs",
        does="entities",
        wanted=BAD,
        serve=a_file(
            f"<urlset {space}><url><loc>&a;</loc></url></urlset>",
            '<!DOCTYPE urlset [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>',
        ),
    )


def _endless() -> Iterator[Row]:
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    for depth in range(5):
        further = "".join(f"<sitemap><loc>/deeper/{depth + 1}?n={n}</loc></sitemap>" for n in range(40))
        yield Row(
            path=f"/deeper/{depth}",
            does="names forty that name forty",
            wanted=READ,
            announced=depth == 0,
            also={r".*/deeper/\d\?n=\d+": (*READ, Outcome.OVER_BUDGET)},
            serve=lambda place, further=further: a_file(
                f"<sitemapindex {space}>{further.replace('<loc>', f'<loc>{place.base}')}</sitemapindex>"
            ),
        )


HOUSES = [
    House(slug="entities", feeds=list(_entities())),
    House(slug="no-feeds", feeds=list(_no_feeds())),
    House(slug="heavy-feeds", feeds=list(_heavy())),
    House(slug="feed-letters", feeds=list(_letters())),
    House(slug="links", feeds=list(_links())),
    House(slug="maps", sitemaps=list(_sitemaps())),
    House(slug="endless-maps", sitemaps=list(_endless())),
]
