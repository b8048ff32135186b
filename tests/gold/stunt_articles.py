"""Short articles about stunts alone, annotated before any reader had seen them: `short/stunt_articles_<batch>.txt`.

An article is a line `# id language day | title`, its paragraphs, and a line `* type | film | performer | modality |
words` for each stunt that a careful reader finds; `-` stands for no film. Films and people outside the catalogue are
named by a slug, too. Texts are invented, the figures need not be true.
"""

import re
from functools import cache
from typing import Any

from knowledge.batch import read_batch
from tests.gold.short import FOLDER, reader

_ARTICLE = re.compile(r"(?m)^# (?=\S+ [a-z]{2} \d{4}-)")


@cache
def expected(batch: str) -> tuple[dict[str, Any], ...]:
    """Return the articles of a batch, each with its stunts."""
    text = (FOLDER / f"stunt_articles_{batch}.txt").read_text(encoding="utf-8")
    return tuple(_article(block) for block in _ARTICLE.split(text)[1:])


@cache
def found(batch: str) -> dict[str, list[dict[str, Any]]]:
    """Return the stunts that the project's reader finds in a batch, by article."""
    unread = [{key: row[key] for key in ("id", "lang", "published", "title", "paragraphs")} for row in expected(batch)]
    return {row["id"]: row["stunts"] for row in read_batch(unread, reader())}


def scores(batch: str) -> dict[str, float]:
    """Return F1 of types, categories and types with their performer, and the share told the right way of the last."""
    pairs = [(row["stunts"], found(batch)[row["id"]]) for row in expected(batch)]
    return {
        "leaf": _f1([({_kind(one) for one in told}, {_kind(one) for one in got}) for told, got in pairs]),
        "parent": _f1([({_category(one) for one in told}, {_category(one) for one in got}) for told, got in pairs]),
        "performer": _f1([(set(_done(told)), set(_done(got))) for told, got in pairs]),
        "modality": _told_right(pairs),
    }


def _article(block: str) -> dict[str, Any]:
    heading, *lines = block.strip().split("\n")
    about, _, title = heading.partition(" | ")
    name, lang, day = about.split()
    return {
        "id": name,
        "lang": lang,
        "published": f"{day}T12:00:00+00:00",
        "title": title,
        "paragraphs": [line for line in lines if not line.startswith("* ")],
        "stunts": [_stunt(line.removeprefix("* ")) for line in lines if line.startswith("* ")],
    }


def _stunt(line: str) -> dict[str, Any]:
    kind, film, performer, modality, surface = (cell.strip() for cell in line.split(" | "))
    return {"type": kind, "film": film, "performer": performer, "modality": modality, "surface": surface}


def _kind(stunt: dict[str, Any]) -> str:
    return str(stunt["type"])


def _category(stunt: dict[str, Any]) -> str:
    return _kind(stunt).partition(".")[0]


def _done(stunts: list[dict[str, Any]]) -> dict[tuple[str, str], str]:
    return {(_kind(one), str(one["performer"]).rpartition(":")[2]): str(one["modality"]) for one in stunts}


def _f1(pairs: list[tuple[set[Any], set[Any]]]) -> float:
    both = sum(len(told & got) for told, got in pairs)
    return 2 * both / sum(len(told) + len(got) for told, got in pairs)


def _told_right(pairs: list[tuple[list[dict[str, Any]], list[dict[str, Any]]]]) -> float:
    right = [
        modality == _done(got)[done]
        for told, got in pairs
        for done, modality in _done(told).items()
        if done in _done(got)
    ]
    return sum(right) / len(right)
