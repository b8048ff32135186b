"""A real Chromium before a real server; skipped where there is no Chromium."""

from collections.abc import Iterator
from threading import Thread

import pytest
from waitress import create_server

from tests.chromium import browser
from tests.webapp.conftest import Site, shared_site

__all__ = ["browser", "shared_site"]


@pytest.fixture(scope="session")
def address(shared_site: Site) -> Iterator[str]:
    """Address of the filled site, served on loopback."""
    server = create_server(shared_site.app, host="127.0.0.1", port=0, threads=4)
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=10)
