"""One open newsroom for the tests that only read from it."""

from collections.abc import Iterator

import pytest

from demo import Newsroom


@pytest.fixture(scope="session")
def room() -> Iterator[Newsroom]:
    with Newsroom(port=0) as opened:
        yield opened
