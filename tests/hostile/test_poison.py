"""A page that breaks whoever reads it: tried three times over three runs, then set aside, and nobody else suffers."""

from pathlib import Path

import pytest

from records.crawls import Outcome
from tests.hostile.newsroom import House, Row, an_article, open_newsroom
from tests.hostile.pages import BROKEN
from tests.hostile.visiting import TIGHT, crawl

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("hostile")]

ATTRIBUTES = "".join(f" a{n}='{n}'" for n in range(60_000))
POISON = Row(
    path="/poison", does="breaks its reader", wanted=BROKEN, serve=an_article("X", below=f"<p{ATTRIBUTES}>x</p>")
)
GOOD = Row(path="/report/good", does="nothing wrong", wanted=(Outcome.NEW,), serve=an_article("A good report"))


def test_what_breaks_its_reader_is_tried_three_times_and_then_set_aside(tmp_path: Path) -> None:
    limits = TIGHT | {"parse_seconds": 1}
    with open_newsroom([House(slug="poison", pages=[POISON, GOOD])]) as newsroom:
        address = newsroom.base_of("poison") + POISON.path
        visits = [crawl(tmp_path, newsroom, 100, **limits) for _ in range(4)]
        asked = [each.path for each in newsroom.asked]
    outcomes = [visit.ends[address][0] for visit in visits if address in visit.ends]
    assert outcomes[:3] == [Outcome.EXTRACT_FAILED, Outcome.EXTRACT_FAILED, Outcome.QUARANTINED]
    assert Outcome.EXTRACT_FAILED not in outcomes[3:]
    assert asked.count(POISON.path) == 1  # what was captured is read again, not asked for again
    assert asked.count(GOOD.path) == 1
    assert all(visit.told["state"] == "finished" for visit in visits)
