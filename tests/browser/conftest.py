"""A real Chromium before a real server; skipped where there is no Chromium."""

from collections.abc import Iterator

import pytest

from tests.chromium import browser
from tests.serving import served
from tests.webapp.conftest import Site, shared_site

__all__ = ["browser", "shared_site"]


@pytest.fixture(scope="session")
def address(shared_site: Site) -> Iterator[str]:
    """Address of the filled site, served on loopback."""
    with served(shared_site.app) as address:
        yield address
