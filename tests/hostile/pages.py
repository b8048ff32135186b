"""Pages that break, delay or mislead whoever reads them."""

import json
from collections.abc import Iterator

from records.crawls import Outcome
from tests.hostile.newsroom import Answer, House, Place, Row, Serve, a_page, an_article

NEW = (Outcome.NEW,)
NO_ARTICLE = (Outcome.NOT_AN_ARTICLE,)
# What only a limit can end; a reader that is quick enough may also succeed.
BROKEN = (Outcome.EXTRACT_FAILED, Outcome.NEW, Outcome.NOT_AN_ARTICLE)
# Text direction, zero width, line separators, C0 and C1 controls, a noncharacter.
ODD = (
    "Jump \u202egnirts\u202c \u200bzero\u200d \u2066iso\u2069 "
    "\x00nul\x07bell\x1b[31m \x85next \u2028line \ufffe =1+1 {{7*7}}"
)


def _ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def _heavy() -> Iterator[Row]:
    attributes = "".join(f" a{n}='{n}'" for n in range(60_000))
    short = [f"It was jump number {n}." for n in range(14_000)]
    deep = "<div>" * 100_000
    bait = "a-" * 200_000 + "!"
    yield Row(
        path="/attributes",
        does="60,000 attributes on one tag",
        wanted=BROKEN,
        serve=an_article("Attributes", below=f"<p{attributes}>x</p>"),
    )
    yield Row(
        path="/paragraphs",
        is_long=True,
        does="14,000 paragraphs",
        wanted=BROKEN,
        serve=Answer(body=a_page("Paragraphs", paragraphs=short)),
    )
    yield Row(
        path="/deep", does="100,000 elements inside each other", wanted=NEW, serve=an_article("Deep", below=deep + "x")
    )
    yield Row(
        path="/deep-first",
        does="the article below them",
        wanted=(*NO_ARTICLE, *NEW),
        serve=Answer(body=b"<html><body>" + deep.encode() + a_page("Below")),
    )
    yield Row(
        path="/bait",
        is_long=True,
        does="bait for regular expressions",
        wanted=BROKEN,
        serve=an_article("Bait", below=bait),
    )
    yield Row(
        path="/dates",
        is_long=True,
        does="200,000 almost-dates",
        wanted=BROKEN,
        serve=an_article("Dates", below="<time>" + "12.2012." * 100_000 + "</time>"),
    )
    yield Row(path="/title", does="a title of 1 MB", wanted=NEW, serve=an_article("Long " * 200_000))
    yield Row(
        path="/title/larger",
        does="a title of 10 MB",
        wanted=(Outcome.TOO_LARGE,),
        serve=an_article("Long " * 2_000_000),
    )
    yield Row(
        path="/word",
        is_long=True,
        does="one word of 1 MB",
        wanted=BROKEN,
        serve=Answer(body=a_page("Word", paragraphs=["x" * 2**20])),
    )


def _described() -> Iterator[Row]:
    nested = '<script type="application/ld+json">' + "[" * 200_000 + "</script>"
    wide = _ld(author=[{"@type": "Person", "name": f"Nobody Number {n}"} for n in range(5_000)])
    never = _ld(datePublished="9999-99-99T99:99:99Z", dateModified="-1", headline=["a", {"b": 1}], author=7)
    graph: object = "x"
    for _ in range(400):
        graph = {"@graph": [graph, {"@type": ["NewsArticle"], "@id": "#self", "mainEntity": {"@id": "#self"}}]}
    yield Row(path="/ld/deep", does="JSON-LD that nests too deep", wanted=NEW, serve=an_article("Deep LD", head=nested))
    yield Row(path="/ld/graph", does="graphs in graphs", wanted=NEW, serve=an_article("Graphs", head=_ld(about=graph)))
    yield Row(path="/ld/wide", does="5,000 authors", wanted=NEW, serve=an_article("Everybody", head=wide))
    yield Row(path="/ld/wrong", does="fields of other types", wanted=NEW, serve=an_article("Wrong", head=never))
    yield Row(
        path="/ld/cut", does="JSON that breaks off", wanted=NEW, serve=an_article("Cut", head=_ld()[:-20] + "</script>")
    )
    yield Row(
        path="/future",
        does="published in the year 3000",
        wanted=NEW,
        serve=an_article("Future", head=_ld(datePublished="3000-01-01T00:00:00Z")),
    )


def _lies() -> Iterator[Row]:
    def canonical(href: str) -> Serve:
        return lambda place: an_article(
            f"Canonical {href}", head=f'<link rel="canonical" href="{href.replace("CANARY", place.canary)}">'
        )

    for name, href in (
        ("home", "/"),
        ("abroad", "http://127.0.1.1/report/0"),
        ("inside", "CANARY/"),
        ("script", "javascript:alert(1)"),
        ("rubbish", "http://[::1::]/"),
        ("nowhere", "/canonical/nothing-here"),
    ):
        yield Row(path=f"/canonical/{name}", does=f"says it is really {href}", wanted=NEW, serve=canonical(href))


def _letters() -> Iterator[Row]:
    text = a_page("Jump über den Fjord: «coup d’œil»")
    latin = text.decode().encode("cp1252", "xmlcharrefreplace")
    for name, kind, body in (
        ("wrong", "text/html; charset=utf-8", latin),
        ("unknown", "text/html; charset=klingon-8", text),
        ("code", "text/html; charset=idna", text),
        ("seven", "text/html; charset=utf-7", text),
        ("none", "text/html", latin),
        ("half", "text/html; charset=utf-8", text[:300] + b"\xff\xfe\xc3(" + text[300:]),
    ):
        yield Row(
            path=f"/charset/{name}", does=f"{kind}, which is not so", wanted=NEW, serve=Answer(body=body, kind=kind)
        )
    yield Row(
        path="/odd-text",
        does="characters that show nothing or turn text around",
        wanted=NEW,
        serve=an_article(ODD, head=_ld(headline=ODD, author={"name": ODD})),
    )
    yield Row(
        path="/nul",
        does="10 kB of NUL in between",
        wanted=NEW,
        serve=Answer(body=a_page("Nul").replace(b"<p>", b"\x00" * 10_000 + b"<p>", 1)),
    )
    yield Row(
        path="/surrogates",
        does="halves of characters",
        wanted=NEW,
        serve=an_article("Half \ud83d a smile &#xD83D; &#0; &#x110000;"),
    )


def _no_articles() -> Iterator[Row]:
    short = "<html><head><title>{0}</title></head><body><h1>{0}</h1><p>{1}</p></body></html>"
    png = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
    svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
    script = "<html><head><title>On</title></head><body><div id=root></div><script>go(%s)</script></body></html>"
    for path, does, body, kind in (
        ("/png", "a picture that calls itself a page", png, "text/html"),
        ("/pdf", "a PDF", b"%PDF-1.7 %%EOF", "application/pdf"),
        ("/svg", "a drawing with a script", svg, "image/svg+xml"),
        ("/empty", "nothing at all", b"", "text/html"),
        ("/path", "the path of a file", b"/etc/hostname", "text/html"),
        ("/script-only", "a page that a script would fill", (script % ("1," * 9000)).encode(), "text/html"),
        (
            "/not-here",
            "says 200 and means 404",
            short.format("Page not found", "Nothing here. Try the search.").encode(),
            "text/html",
        ),
        (
            "/consent",
            "asks for consent first",
            short.format(
                "Before you continue", "We use cookies. Accept all? Reject all? Manage choices in our privacy centre."
            ).encode(),
            "text/html",
        ),
        (
            "/log-in",
            "asks who you are",
            b"<title>Log in</title><h1>Log in</h1><form method=post><input name=user>"
            b"<input type=password name=p><button>Log in</button></form>",
            "text/html",
        ),
    ):
        yield Row(path=path, does=does, wanted=NO_ARTICLE, serve=Answer(body=body, kind=kind))


def _statuses() -> Iterator[Row]:
    for status, wanted in (
        (204, Outcome.FETCH_FAILED),
        (206, Outcome.FETCH_FAILED),
        (400, Outcome.FETCH_FAILED),
        (401, Outcome.FETCH_FAILED),
        (403, Outcome.FETCH_FAILED),
        (404, Outcome.GONE),
        (410, Outcome.GONE),
        (451, Outcome.GONE),
        (500, Outcome.FETCH_FAILED),
        (502, Outcome.FETCH_FAILED),
        (599, Outcome.FETCH_FAILED),
        (304, Outcome.FETCH_FAILED),
    ):
        body = b"" if status in (204, 304) else a_page(f"Status {status}")
        yield Row(
            path=f"/status/{status}", does=f"answers {status}", wanted=(wanted,), serve=Answer(status=status, body=body)
        )
    yield Row(
        path="/validators",
        does="validators of 6 kB with odd characters",
        wanted=NEW,
        serve=Answer(
            body=a_page("Validators"), headers=[("ETag", '"' + "x" * 6_000 + '"'), ("Last-Modified", "yesterday\x85")]
        ),
    )


def _internal(place: Place) -> Answer:
    links = "".join(f'<{tag}="{place.canary}/{tag[:3]}">' for tag in ("img src", "iframe src", "link rel=icon href"))
    return an_article("Pictures from inside", below=links)


HOUSES = [
    House(slug="heavy", pages=list(_heavy())),
    House(slug="described", pages=[*_described(), *_lies()]),
    House(slug="letters", pages=list(_letters())),
    House(
        slug="no-articles",
        pages=[*_no_articles(), Row(path="/pictures", does="shows pictures from inside", wanted=NEW, serve=_internal)],
    ),
    House(slug="statuses", pages=list(_statuses())),
]
