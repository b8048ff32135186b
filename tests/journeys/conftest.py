"""One crawl of the whole newsroom, shared by the journeys that only look at what came of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive import Archive, open_archive
from demo import Newsroom
from tests.journeys.scene import Scene, set_up


@pytest.fixture(scope="session")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """The newsroom, crawled, read and indexed by `./run seed` and `./run crawl`."""
    with Newsroom(port=0) as newsroom:
        scene = set_up(tmp_path_factory.mktemp("journey"), newsroom)
        scene.run("seed")
        scene.run("crawl")
        yield scene


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    with Newsroom(port=0) as newsroom:
        yield newsroom


@pytest.fixture
def scene(tmp_path: Path, newsroom: Newsroom) -> Scene:
    return set_up(tmp_path, newsroom)


@pytest.fixture
def shelves(crawled: Scene) -> Iterator[Archive]:
    opened = open_archive(crawled.folder / "var")
    yield opened
    opened.close()
