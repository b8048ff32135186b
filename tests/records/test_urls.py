import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.errors import BadUrlError
from records.urls import canonical_url, host_of


@pytest.mark.parametrize(
    ("found", "canonical"),
    [
        ("HTTP://Gazette.Example:80/a/../b//c?b=2&a=1#top", "http://gazette.example/b/c?a=1&b=2"),
        ("https://gazette.example", "https://gazette.example/"),
        ("https://gazette.example/x?utm_source=feed&utm_medium=rss&id=7", "https://gazette.example/x?id=7"),
        ("https://gazette.example/%7Ejo/%e2%82%ac", "https://gazette.example/~jo/%E2%82%AC"),
        ("https://gazette.example/münchen", "https://gazette.example/m%C3%BCnchen"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        (" https://gazette.example/a\n", "https://gazette.example/a"),
        ("http://127.0.0.1:9180/x", "http://127.0.0.1:9180/x"),
        ("http://[2001:db8::1]/x", "http://[2001:db8::1]/x"),
    ],
)
def test_addresses_that_mean_the_same_have_one_form(found: str, canonical: str) -> None:
    assert canonical_url(found) == canonical
    assert canonical_url(canonical) == canonical


@pytest.mark.parametrize(
    "wrong",
    [
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "ftp://gazette.example/",
        "//gazette.example/x",
        "/only/a/path",
        "http://",
        "http://user:secret@gazette.example/",
        "http://evil.example\\@gazette.example/",
        "http://gazette.example:99999/",
        "http://a..b/",
        "http://%31%32%37.0.0.1/",
        "http://gazette.example/" + "a" * 3000,
        "http://gaz\u202eette.example/",
    ],
)
def test_what_we_never_ask_for_is_refused_with_a_reason(wrong: str) -> None:
    with pytest.raises(BadUrlError, match=r".+"):
        canonical_url(wrong)


def test_relative_addresses_start_at_their_page() -> None:
    assert canonical_url("../b?x=1", "https://gazette.example/a/page") == "https://gazette.example/b?x=1"


def test_host_of_names_what_politeness_counts_by() -> None:
    assert host_of("https://Gazette.example:8443/x") == "gazette.example:8443"


@given(st.text(max_size=60), st.text(max_size=30))
def test_the_canonical_form_is_a_fixed_point(path: str, query: str) -> None:
    try:
        once = canonical_url(f"https://gazette.example/{path}?{query}")
    except BadUrlError:
        return
    assert canonical_url(once) == once
