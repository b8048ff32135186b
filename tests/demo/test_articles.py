"""The demo's own articles are complete and as a newsroom would print them."""

from collections import Counter
from pathlib import Path

import pytest

from demo import ContentError, read_articles, read_outlets

OUTLETS = read_outlets()
ARTICLES = read_articles(OUTLETS)

FAULTY = """---
title: A title
slug: a-slug
section: film
published: {published}
lang: en
{more}
---
{body}
"""


def written(folder: Path, *, published: str = "2021-08-26T10:00:00Z", more: str = "", words: int = 150) -> Path:
    """Write one article of the agency under `folder`, with what the test wants to be wrong."""
    path = folder / "kestrel-wire" / "01-a-slug.md"
    path.parent.mkdir(parents=True)
    path.write_text(FAULTY.format(published=published, more=more, body="word " * words), encoding="utf-8")
    return folder


def test_there_are_enough_outlets_articles_and_languages():
    languages = Counter(article.lang for article in ARTICLES)
    assert len(OUTLETS) >= 7
    assert len(ARTICLES) >= 60
    assert min(languages[lang] for lang in ("es", "de", "fr")) >= 4


def test_every_outlet_has_articles_in_its_own_language():
    by_slug = {outlet.slug: outlet for outlet in OUTLETS}
    assert {article.outlet for article in ARTICLES} == by_slug.keys()
    assert all(article.lang == by_slug[article.outlet].lang for article in ARTICLES)


def test_slugs_are_unique_and_files_are_named_by_them():
    slugs = [article.slug for article in ARTICLES]
    names = {path.stem[3:] for path in (Path(__file__).parents[2] / "demo" / "articles").glob("*/*.md")}
    assert len(set(slugs)) == len(slugs)
    assert names == set(slugs)


def test_newest_articles_come_first_and_span_two_decades():
    times = [article.published_at for article in ARTICLES]
    assert times == sorted(times, reverse=True)
    assert (times[-1].year, times[0].year) == (2004, 2025)


def test_one_article_is_a_verbatim_copy_of_another():
    bodies = Counter(article.body for article in ARTICLES)
    assert sorted(bodies.values())[-2:] == [1, 2]


def test_what_an_article_credits_was_published_before_it():
    published = {f"{article.outlet}/{article.slug}": article.published_at for article in ARTICLES}
    crediting = [article for article in ARTICLES if article.credit in published]
    assert len(crediting) >= 10
    assert all(published[article.credit] < article.published_at for article in crediting)


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ({"published": "2021-08-26T10:00:00"}, "a time has no zone"),
        ({"words": 20}, "too few"),
        ({"more": "credit: nowhere"}, "the credited nowhere does not exist"),
        ({"more": "film: a finding"}, "unknown keys"),
        ({"more": "modified: 2020-01-01T10:00:00Z"}, "changed before it was published"),
    ],
)
def test_a_faulty_article_is_refused_and_the_message_says_why(tmp_path, fault, told):
    with pytest.raises(ContentError, match=told):
        read_articles(OUTLETS, written(tmp_path, **fault))
