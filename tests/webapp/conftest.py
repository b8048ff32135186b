"""The site over a small filled archive, and over an empty one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from archive import Archive, open_archive
from index import open_index
from records.articles import Article
from settings import Settings
from tests.builders import NOW
from tests.webapp.newsroom import fill, index_all
from webapp import create_app


@dataclass(frozen=True, kw_only=True)
class Site:
    """A running site without a server."""

    app: Flask
    archive: Archive
    articles: list[Article]
    folder: Path

    @property
    def client(self) -> FlaskClient:
        return self.app.test_client()


def open_site(folder: Path, *, is_filled: bool) -> Iterator[Site]:
    archive = open_archive(folder)
    articles = fill(archive) if is_filled else []
    engine = index_all(archive, folder / "index") if is_filled else open_index(folder / "index")
    app = create_app(Settings(), archive, engine, clock=lambda: NOW)
    app.testing = True
    app.config["PROPAGATE_EXCEPTIONS"] = False
    yield Site(app=app, archive=archive, articles=articles, folder=folder)
    engine.close()
    archive.close()


@pytest.fixture(scope="session")
def shared_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A filled site for tests that only read."""
    yield from open_site(tmp_path_factory.mktemp("site"), is_filled=True)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A filled site for tests that write."""
    yield from open_site(tmp_path / "own", is_filled=True)


@pytest.fixture
def empty_site(tmp_path: Path) -> Iterator[Site]:
    """A site before the first crawl."""
    yield from open_site(tmp_path / "empty", is_filled=False)


@pytest.fixture
def client(shared_site: Site) -> FlaskClient:
    return shared_site.client
