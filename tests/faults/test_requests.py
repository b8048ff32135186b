"""Requests to the public site that look, lie about where they come from, or carry too much."""

import re
import sqlite3
from pathlib import Path
from urllib.parse import quote

import pytest
from flask import Flask

from tests.webapp.conftest import Site

FILLED = {"ref": "1", "number": "1", "slug": "the-long-drop-2021"}
MARK = "elsewhere.example"


def addresses(app: Flask) -> list[str]:
    """Return an address of every public route."""
    rules = [rule for rule in app.url_map.iter_rules() if not rule.endpoint.startswith("editor.")]
    return [re.sub(r"<(?:\w+:)?(\w+)>", lambda found: FILLED.get(found[1], "1"), rule.rule) for rule in rules]


def everything(folder: Path) -> str:
    """Return the archive as text, row by row."""
    with sqlite3.connect(folder / "second-unit.db") as connection:
        dump = "\n".join(connection.iterdump())
    connection.close()
    return dump


def test_looking_at_the_public_site_changes_nothing(public: Site) -> None:
    before = everything(public.folder)
    for address in addresses(public.app):
        for method in ("GET", "HEAD", "OPTIONS"):
            assert public.client.open(address, method=method).status_code < 500, address
    assert everything(public.folder) == before


def test_every_error_carries_the_headers_and_no_cookie(public: Site) -> None:
    def broken() -> str:
        raise ValueError("/secret")

    public.app.view_functions["about"] = broken
    for address, method, status in (
        ("/nowhere", "GET", 404),
        ("/static/nothing.css", "GET", 404),
        ("/article/1", "DELETE", 405),
        ("/about", "GET", 500),
        ("/search?q=%22", "GET", 400),
        ("/api/v1/nowhere", "GET", 404),
    ):
        answer = public.client.open(address, method=method)
        assert answer.status_code == status, address
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"], address
        assert answer.headers["X-Content-Type-Options"] == "nosniff", address
        assert "Set-Cookie" not in answer.headers, address


@pytest.mark.parametrize("header", ["X-Forwarded-Host", "X-Host", "Forwarded", "X-Original-URL", "X-Rewrite-URL"])
def test_no_header_of_a_stranger_gets_into_an_address(public: Site, header: str) -> None:
    value = f"host={MARK}" if header == "Forwarded" else MARK
    for address in ("/", "/search?q=jump", "/feed.xml", "/sitemap.xml", "/robots.txt", "/api/v1/articles"):
        answer = public.client.get(address, headers={header: value, "X-Forwarded-Proto": "gopher"})
        assert answer.status_code == 200, address
        assert MARK not in answer.text, address
        assert "gopher:" not in answer.text, address


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"x=" + b"a" * 1_000_000, "application/x-www-form-urlencoded"),
        (b"".join(b"f%d=1&" % number for number in range(100_000)), "application/x-www-form-urlencoded"),
        (
            b"".join(
                b'--b\r\nContent-Disposition: form-data; name="f%d"\r\n\r\n1\r\n' % number for number in range(800)
            )
            + b"--b--\r\n",
            "multipart/form-data; boundary=b",
        ),
    ],
    ids=["long", "many-fields", "many-parts"],
)
def test_a_form_of_any_size_is_refused_before_it_is_kept(public: Site, body: bytes, kind: str) -> None:
    before = everything(public.folder)
    for address in ("/takedown", "/report"):
        assert public.client.post(address, data=body, content_type=kind).status_code == 413, address
    assert everything(public.folder) == before


@pytest.mark.parametrize(
    "piece", ["'", "1' OR '1'='1", "1;DROP TABLE articles", "\x00", "../../etc/passwd", "-1", "1e9"]
)
def test_whatever_stands_in_an_address_nothing_breaks_and_nothing_more_is_told(public: Site, piece: str) -> None:
    held = {article.id for article in public.articles}
    for rule in public.app.url_map.iter_rules():
        if "GET" not in (rule.methods or ()) or rule.endpoint.startswith("editor."):
            continue
        address = re.sub(r"<[^>]+>", lambda _: quote(piece, safe=""), rule.rule)
        answer = public.client.get(f"{address}?q={quote(piece)}&page={quote(piece)}&from={quote(piece)}")
        assert answer.status_code < 500 or (answer.status_code, address) == (503, "/readyz"), address
        assert "sqlite" not in answer.text.lower(), address
    assert {article.id for article in public.archive.articles.after(0, 100)} == held
