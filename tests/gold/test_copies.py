"""Copies of every kind are found among our own texts, and what only looks like one is not."""

from collections import Counter
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge.batch import read_batch
from tests.gold.short import reader

SET = Path(__file__).parent / "copies.yaml"
# How many of each kind are found as copies of the very article that they were made from, and as that kind.
FLOORS = {"verbatim": (1, 1), "edited": (3, 3), "spun": (3, 3), "credited": (2, 2), "translated": (5, 5)}

# Share of the pairs of articles with one piece of news that are in one story.
STORIES = 0.94
# Told months later, or of several things: these have news of their own.
ALONE = ("roll-later", "week", "shell")


@cache
def rows() -> tuple[dict[str, Any], ...]:
    return tuple(yaml.safe_load(SET.read_text(encoding="utf-8")))


@cache
def found() -> dict[str, dict[str, Any]]:
    read = [
        {
            "id": row["id"],
            "lang": row.get("lang", "en"),
            "published": f"{row['day']}T{'08' if 'of' not in row else '15'}:00:00+00:00",
            "title": row["title"],
            "outlet": row["outlet"],
            "author": row.get("author"),
            "paragraphs": row["text"],
        }
        for row in rows()
    ]
    return {row["id"]: row for row in read_batch(read, reader())}


@pytest.mark.parametrize("kind", FLOORS)
def test_copies_of_a_kind_are_found(kind):
    meant = [row for row in rows() if row.get("kind") == kind]
    linked = [row["id"] for row in meant if found()[row["id"]]["copy_of"] == row["of"]]
    named = [row["id"] for row in meant if row["id"] in linked and found()[row["id"]]["copy_kind"] == kind]
    assert (len(linked), len(named)) >= FLOORS[kind], (linked, named)


def test_nothing_else_is_a_copy():
    own = [row["id"] for row in rows() if "of" not in row]
    assert {one: found()[one]["copy_of"] for one in own} == dict.fromkeys(own)


def test_reports_of_one_piece_of_news_are_one_story_and_nothing_joins_them():
    pairs = list(combinations([row["id"] for row in rows()], 2))
    told = {pair for pair in pairs if found()[pair[0]]["story"] == found()[pair[1]]["story"]}
    meant = {pair for pair in pairs if news(pair[0]) == news(pair[1])}
    assert told <= meant
    assert len(told) / len(meant) >= STORIES


def test_the_set_has_every_kind():
    assert set(Counter(row["kind"] for row in rows() if "kind" in row)) == set(FLOORS)


def news(name):
    """Return the piece of news that an article tells: the first half of its name, unless it stands alone."""
    return name if name.startswith(ALONE) else name.split("-")[0]
