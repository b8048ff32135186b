"""What the extractor reads off our own pages must not get worse."""

import pytest

from tests.gold.extracting import extracted, extraction_figures, pages
from tests.gold.measuring import floors
from tests.gold.scoring import Figure

ASPECTS = ("page bodies", "page titles", "page dates", "page authors", "page standfirsts", "page languages")


@pytest.fixture(scope="module")
def reached() -> dict[str, Figure]:
    return {figure.aspect: figure for figure in extraction_figures()}


@pytest.mark.parametrize("aspect", ASPECTS)
def test_extraction_stays_above_its_floor(aspect: str, reached: dict[str, Figure]) -> None:
    figure = reached[aspect]
    assert figure.f1 >= floors()[aspect], f"{aspect}: {figure.f1:.3f} on {figure.items} pages"


def test_no_gold_page_is_refused() -> None:
    assert [page.name for page, found in extracted() if found is None] == []


def test_gold_pages_say_what_they_want_once() -> None:
    names = [page.name for page in pages()]
    assert len(names) == len(set(names))
