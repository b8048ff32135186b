"""Addresses are those that Flask would give, and nothing that is put into a link can break out of it."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from flask import url_for
from hypothesis import given
from hypothesis import strategies as st

from records.articles import ArticleId
from records.subjects import SubjectId, SubjectKind
from tests.webapp.conftest import Site
from webapp.addresses import ADDRESSES
from webapp.contexts.rows import ArticleRow, OutletLink
from webapp.directory import SubjectLink
from webapp.linking import Addresses, filters

BREAKING = '"><script>alert(1)</script>'
ROW = ArticleRow(
    id=ArticleId(7), slug="a-slug", title=BREAKING, url="https://wire.example/7", language=BREAKING, author="",
    outlet=OutletLink(slug="wire", name=BREAKING), published_at=None, indexed_at=None, is_subscription=False,
)  # fmt: skip


@pytest.fixture(autouse=True)
def _asked(shared_site: Site) -> Iterator[None]:
    with shared_site.app.test_request_context("/"):
        yield


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


@given(slug=TEXTS, piece=TEXTS, query=st.dictionaries(st.sampled_from(["q", "film", "as_of"]), st.lists(TEXTS) | TEXTS))
def test_an_address_is_the_one_that_flask_gives(slug: str, piece: str, query: dict[str, list[str] | str]) -> None:
    ours = Addresses(ADDRESSES).url_for
    assert ours("set_piece", slug=slug, piece=piece, **query) == url_for("set_piece", slug=slug, piece=piece, **query)
    assert ours("search", **query) == url_for("search", **query)


def test_empty_values_and_unknown_names_are_left_to_what_flask_does() -> None:
    ours = Addresses(ADDRESSES).url_for
    for endpoint, values in (
        ("search", {"q": None, "page": 2}),
        ("feed_archive", {"number": 3, "form": "atom"}),
        ("api.openapi", {}),
        ("home", {"_external": True}),
    ):
        assert ours(endpoint, **values) == url_for(endpoint, **values)


def test_no_name_breaks_out_of_a_link() -> None:
    made = filters(Addresses(ADDRESSES).url_for)
    person = SubjectLink(id=SubjectId("person:x"), kind=SubjectKind.PERSON, slug=BREAKING, name=BREAKING)
    written = (
        made["article_link"](ROW),
        made["outlet_link"](ROW.outlet),
        made["subject_link"](person, BREAKING),
        made["subject_links"]((person, person), 1),
        made["dated"](datetime(2021, 8, 26, tzinfo=UTC)),
    )
    for html in written:
        assert "<script" not in html
        assert html.count('"') % 2 == 0
    assert "&lt;script&gt;" in written[0]
