"""The site under requests that no browser makes, and the archive under many readers while it is written."""

import random
import re
import tempfile
import threading
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from archive import Archive, open_archive
from index import SearchEngine
from records.errors import SecondUnitError
from settings import Settings, StorageSettings
from tests.builders import NOW, an_article, some_findings
from tests.torture.drilling import Budget, Drill, Result
from tests.torture.mutating import QUERIES, SNIPPETS, mutated
from tests.webapp.newsroom import fill, index_all
from webapp import create_app

READERS = 64
METHODS = ("GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH")
HEADERS = (
    "Host",
    "Cookie",
    "Range",
    "If-None-Match",
    "If-Modified-Since",
    "Accept",
    "Accept-Encoding",
    "X-Forwarded-For",
    "Forwarded",
    "Content-Type",
    "Origin",
    "Referer",
    "Authorization",
    "Sec-Fetch-Site",
    "Accept-Language",
    "User-Agent",
)
PARAMETERS = (
    "q",
    "page",
    "sort",
    "film",
    "person",
    "stunt",
    "source",
    "lang",
    "from",
    "to",
    "cursor",
    "as_of",
    "limit",
    "next",
)
VALUES = (
    "mission-impossible-dead-reckoning-part-one-2023",
    "gazette",
    "1",
    "0",
    "-1",
    "999999999999999999999",
    "2021-08",
    "tom-cruise",
    "relevance",
    "%",
    "\x00",
    "../../etc/passwd",
    "' OR 1=1 --",
    "//evil.example",
    "__Host-sid=x",
    "bytes=0-1,5-2",
    '"*"',
    "W/",
)


def requests(budget: Budget) -> Result:
    """Any method, path, query, header and body to every route: no answer is a 5xx of our own making."""
    result = Result("requests", "odd methods, paths, queries, headers, bodies to all routes")
    with tempfile.TemporaryDirectory() as name:
        archive = open_archive(Path(name) / "var")
        fill(archive)
        engine = index_all(archive, Path(name) / "index")
        try:
            app = _app(archive, engine, Path(name))
            rules, client = list(app.url_map.iter_rules()), app.test_client()
            for _ in budget.rounds():
                result.timed(lambda: result.broken.extend(_asked(client, budget.chance.choice(rules), budget.chance)))
        finally:
            engine.close()
            archive.close()
    return result


def _app(archive: Archive, engine: SearchEngine, folder: Path) -> Flask:
    settings = Settings(storage=StorageSettings(folder=folder / "var"))
    app = create_app(settings, archive, engine, clock=lambda: NOW)
    app.config["PROPAGATE_EXCEPTIONS"] = False
    return app


def _asked(client: FlaskClient, rule: Rule, chance: random.Random) -> list[str]:
    path = re.sub(r"<(int)?[^>]*>", lambda found: _piece(chance, is_number=bool(found[1])), rule.rule)
    query = "&".join(f"{chance.choice(PARAMETERS)}={_quoted(_value(chance))}" for _ in range(chance.randrange(4)))
    headers = [(name, _header(chance)) for name in chance.sample(HEADERS, chance.randrange(3))]
    given: dict[str, Any] = {"method": chance.choice(METHODS), "headers": headers, "query_string": query}
    if given["method"] in ("POST", "PUT", "PATCH"):
        body = f"{_quoted(_value(chance))}={_quoted(_value(chance))}".encode()
        given["data"] = body if chance.random() < 0.5 else chance.randbytes(200)
    try:
        answer = client.open(path, **given)
    except Exception as error:
        return [f"{given['method']} {path!r} {query} {headers}: {type(error).__name__}: {str(error)[:200]}"]
    told = f"{given['method']} {path!r} {query} {headers}: {answer.status_code}"
    if answer.status_code >= 500 and answer.status_code not in (501, 503):
        return [told]
    if "Content-Security-Policy" not in answer.headers:
        return [f"{told} without Content-Security-Policy"]
    return []


def _piece(chance: random.Random, *, is_number: bool) -> str:
    if is_number and chance.random() < 0.8:
        return str(chance.choice((0, 1, 2, 3, 5, 10**9 - 1, 10**9, 10**30)))
    return _quoted(_value(chance))


def _quoted(value: str) -> str:
    return quote(value, safe="", errors="surrogatepass")


def _value(chance: random.Random) -> str:
    match chance.randrange(4):
        case 0:
            return chance.choice(SNIPPETS)
        case 1:
            return mutated(chance.choice(QUERIES), chance)[:300]
        case _:
            return chance.choice(VALUES)


def _header(chance: random.Random) -> str:
    value = "".join(letter for letter in _value(chance) if letter.isprintable())
    return value.encode("latin-1", "ignore").decode("latin-1")[:200]


def readers(budget: Budget) -> Result:
    """64 readers while one writes: nobody is told that the database is locked, and nobody sees half of a write."""
    result = Result("many readers", f"{READERS} threads read while one writes")
    with tempfile.TemporaryDirectory() as name:
        archive, over = open_archive(Path(name) / "var"), threading.Event()
        threads = [threading.Thread(target=_read, args=(archive, over, result.broken)) for _ in range(READERS)]
        for thread in threads:
            thread.start()
        try:
            for number in budget.rounds():
                result.timed(lambda number=number: _written(archive, number))
        finally:
            over.set()
            for thread in threads:
                thread.join()
            archive.close()
    return result


def _read(archive: Archive, over: threading.Event, broken: list[str]) -> None:
    while not over.is_set():
        try:
            articles = archive.articles.after(0, 50)
            found = archive.findings.of([article.id for article in articles])
        except SecondUnitError as error:
            broken.append(str(error))
            return
        if any(article.id not in found for article in articles):
            broken.append("an article was seen without what was written with it")
            return
        time.sleep(0.005)


def _written(archive: Archive, number: int) -> None:
    with archive.writing():
        article = an_article(archive, f"https://gazette.example/{number}", title=f"Jump {number}")
        archive.findings.keep(article.id, some_findings(), NOW)


DRILLS: tuple[Drill, ...] = (requests, readers)
