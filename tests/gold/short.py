"""Our own short articles, written in batches: every batch was annotated before any reader had seen it.

`short/<batch>.yaml` holds the articles with what a careful reader finds in them, `short/figures.json` what was reached
at the first run of each batch, before anybody looked at its errors, and the floors of today. The first runs are the
honest figures: they tell how unseen articles are read. Texts are invented; films and people are real, the figures need
not be.

A stunt is `type | film | performer | modality | words`, a claim `film | metric | value unit | comparator | phase |
speaker | words`, a date `value | event | film | words`; `M` marks a main film, `-` stands for nothing.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge import Reader, load_seed
from knowledge.batch import read_batch

FOLDER = Path(__file__).parent / "short"
FIGURES = FOLDER / "figures.json"
SEED = Path(__file__).parent.parent.parent / "data"
_GRAINS = {4: "year", 7: "month", 10: "day"}
_WORDS = ("double", "team", "unknown")


def batches() -> tuple[str, ...]:
    """Return the names of the batches, the oldest first."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


@cache
def expected(batch: str) -> tuple[dict[str, Any], ...]:
    """Return the articles of a batch with their annotations, in the form that `scoring` compares."""
    text = (FOLDER / f"{batch}.yaml").read_text(encoding="utf-8")
    return tuple(_row(article) for article in yaml.safe_load(text))


@cache
def reader() -> Reader:
    """Return the reader with the catalogue of the project."""
    return Reader(load_seed(SEED))


@cache
def found(batch: str) -> dict[str, dict[str, Any]]:
    """Return what the project's reader finds in a batch, by article."""
    return {row["id"]: row for row in read_batch([_unread(row) for row in expected(batch)], reader())}


def kept_figures() -> dict[str, dict[str, dict[str, float]]]:
    """Return, for each batch, the figures of its first run and its floors, by aspect."""
    return json.loads(FIGURES.read_text(encoding="utf-8"))


def _unread(row: dict[str, Any]) -> dict[str, Any]:
    return {key: row[key] for key in ("id", "lang", "published", "title", "paragraphs")}


def _row(article: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": article["id"],
        "article": article["id"],
        "story": article["id"],
        "copy_of": None,
        "copy_kind": None,
        "lang": article["lang"],
        "published": f"{article['day']}T12:00:00+00:00",
        "title": article["title"],
        "paragraphs": article["text"],
        "relevant": article.get("relevant", True),
        "films": [_film(item) for item in article["films"]],
        "people": [{"id": _person(item), "surface": item} for item in article["people"]],
        "stunts": [_stunt(*_cells(item)) for item in article["stunts"]],
        "claims": [_claim(*_cells(item)) for item in article["claims"]],
        "dates": [_date(*_cells(item)) for item in article["dates"]],
        "supersedes": [],
    }


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


def _film(item: str) -> dict[str, Any]:
    slug = item.removeprefix("M ")
    return {"id": _film_id(slug), "role": "main" if item.startswith("M ") else "mention", "surface": slug}


def _film_id(slug: str) -> str | None:
    if slug == "-":
        return None
    return slug if slug.startswith("new:") else f"film:{slug}"


def _person(name: str) -> str:
    return name if name in _WORDS or name.startswith("new:") else f"person:{name}"


def _stunt(kind: str, film: str, performer: str, modality: str, surface: str) -> dict[str, Any]:
    who = _person(performer)
    return {"type": kind, "film": _film_id(film), "performer": who, "modality": modality, "surface": surface}


def _claim(*cells: str) -> dict[str, Any]:
    film, metric, amount, comparator, phase, speaker, surface = cells
    value, unit = amount.split()
    return {
        "film": _film_id(film),
        "type": None,
        "metric": metric,
        "value": float(value),
        "unit": unit,
        "comparator": comparator,
        "phase": phase,
        "speaker": None if speaker == "-" else _person(speaker),
        "surface": surface,
    }


def _date(value: str, event: str, film: str, surface: str) -> dict[str, Any]:
    return {
        "value": value,
        "grain": _GRAINS[len(value)],
        "event": event,
        "film": _film_id(film),
        "surface": surface,
    }
