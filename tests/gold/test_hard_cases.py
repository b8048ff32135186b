"""Traps for a reader, each a short text: what must be found there and what must not."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge.batch import read_batch
from tests.gold.short import reader

CASES = yaml.safe_load((Path(__file__).parent / "hard_cases.yaml").read_text(encoding="utf-8"))


def _parameters() -> list[Any]:
    return [
        pytest.param(
            case, id=case["trap"], marks=[pytest.mark.xfail(reason=case["open"], strict=True)] if "open" in case else []
        )
        for case in CASES
    ]


@pytest.mark.parametrize("case", _parameters())
def test_a_trap_does_not_fool_the_reader(case):
    told = _told(case["trap"])
    for kind, wanted in case.get("has", {}).items():
        for line in wanted:
            assert _holds(told[kind], str(line)), (kind, line, told[kind])
    for kind, unwanted in case.get("not", {}).items():
        for line in unwanted:
            assert not _holds(told[kind], str(line)), (kind, line, told[kind])


def _holds(found: list[tuple[str, ...]], line: str) -> bool:
    """Whether one finding has all the words of a line; a number alone is met by the value of any claim."""
    words = line.split()
    return any(_meets(item, words) for item in found)


def _meets(item: tuple[str, ...], words: list[str]) -> bool:
    if len(words) == 1 and words[0].isdigit():
        return words[0] in item or item[0] == words[0]
    return len(words) <= len(item) and all(word in ("-", part) for word, part in zip(words, item, strict=False))


@cache
def _told(trap: str) -> dict[str, list[tuple[str, ...]]]:
    case = next(case for case in CASES if case["trap"] == trap)
    row = {
        "id": trap,
        "lang": case.get("lang", "en"),
        "published": f"{case['day']}T12:00:00+00:00",
        "title": "",
        "paragraphs": case["text"],
    }
    found = next(iter(read_batch([row], reader())))
    return {
        "films": [(item["id"].removeprefix("film:"),) for item in found["films"]],
        "people": [(item["id"].removeprefix("person:"),) for item in found["people"]],
        "stunts": [
            (item["type"], (item["performer"] or "unknown").removeprefix("person:"), item["modality"])
            for item in found["stunts"]
        ],
        "claims": [
            (item["metric"], f"{item['value']:g}", item["unit"], item["comparator"]) for item in found["claims"]
        ],
        "dates": [(item["value"], item["event"]) for item in found["dates"]],
    }
