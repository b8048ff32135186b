"""The desk and the public site, as their own tests open them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.webapp.conftest import Site, open_site
from tests.webapp.editor.conftest import ana, app, clock, editor, rows, sources, visitor

__all__ = ["ana", "app", "clock", "editor", "rows", "sources", "visitor"]


@pytest.fixture
def public(tmp_path: Path) -> Iterator[Site]:
    """A filled site without anybody's account."""
    yield from open_site(tmp_path / "public", is_filled=True)
