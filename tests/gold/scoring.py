"""Compares findings with what careful readers expect, aspect by aspect. Reads nothing and writes nothing."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

Row = Mapping[str, Any]
Keys = Mapping[Hashable, str]  # what is compared -> the words of the article, for whoever reads the errors

# Factors to one unit of each kind; a unit that is not listed is compared as it stands.
TO_BASE: Mapping[str, tuple[str, float]] = {
    "s": ("s", 1),
    "min": ("s", 60),
    "h": ("s", 3600),
    "ft": ("m", 0.3048),
    "in": ("m", 0.0254),
    "yd": ("m", 0.9144),
    "cm": ("m", 0.01),
    "m": ("m", 1),
    "km": ("m", 1000),
    "mile": ("m", 1609.344),
    "km/h": ("km/h", 1),
    "mph": ("km/h", 1.609344),
    "knot": ("km/h", 1.852),
    "kg": ("kg", 1),
    "lb": ("kg", 0.45359237),
    "l": ("l", 1),
    "litre": ("l", 1),
    "gallon": ("l", 3.785411784),
    "day": ("day", 1),
    "week": ("day", 7),
    "month": ("month", 1),
    "year": ("month", 12),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How well one aspect is read. `items` is the number of things, articles or pairs expected."""

    aspect: str
    precision: float
    recall: float
    items: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One thing missed, or found too much, in one article."""

    article: str
    aspect: str
    kind: str  # "missed" or "too much"
    key: str
    surface: str


def films(row: Row) -> Keys:
    """Return the films of the catalogue that an article means."""
    return {item["id"]: item["surface"] for item in row["films"] if not item["id"].startswith("new:")}


def main_film(row: Row) -> Keys:
    """Return what an article is about; a film outside the catalogue counts as one, whatever its id."""
    mains = (item for item in row["films"] if item["role"] == "main")
    return {"new" if item["id"].startswith("new:") else item["id"]: item["surface"] for item in mains}


def people(row: Row) -> Keys:
    """Return the people of the catalogue whom an article names."""
    return {item["id"]: item["surface"] for item in row["people"] if not item["id"].startswith("new:")}


def stunts(row: Row) -> Keys:
    """Return each kind of stunt with its film."""
    return {(item["type"], _film(item)): item["surface"] for item in row["stunts"]}


def stunt_categories(row: Row) -> Keys:
    """Return each category of stunt with its film."""
    return {(item["type"].partition(".")[0], _film(item)): item["surface"] for item in row["stunts"]}


def performed_stunts(row: Row) -> Keys:
    """Return each kind of stunt with its film and performer; all people outside the catalogue are alike."""
    return {(item["type"], _film(item), _performer(item)): item["surface"] for item in row["stunts"]}


def claims(row: Row) -> Keys:
    """Return each figure with its film, in one unit of its kind and to three significant digits."""
    return {(_film(item), *measured(item["value"], item["unit"])): item["surface"] for item in row["claims"]}


def strict_claims(row: Row) -> Keys:
    """Return what `claims` returns together with what was counted."""
    return {
        (_film(item), *measured(item["value"], item["unit"]), item["metric"]): item["surface"] for item in row["claims"]
    }


def dates(row: Row) -> Keys:
    """Return each date with its grain."""
    return {(item["value"], item["grain"]): item["surface"] for item in row["dates"]}


def dates_with_event(row: Row) -> Keys:
    """Return each date with its grain and what happened."""
    return {(item["value"], item["grain"], item["event"]): item["surface"] for item in row["dates"]}


def supersessions(row: Row) -> Keys:
    """Return each release date of a film with the one that replaced it."""
    return {(_film(item), item["old"], item["new"]): "" for item in row["supersedes"]}


ASPECTS: Mapping[str, Callable[[Row], Keys]] = {
    "films": films,
    "main film": main_film,
    "people": people,
    "stunts": stunts,
    "stunt categories": stunt_categories,
    "stunts with performer": performed_stunts,
    "claims": claims,
    "claims with metric": strict_claims,
    "dates": dates,
    "dates with event": dates_with_event,
    "supersessions": supersessions,
}


def measured(value: float, unit: str) -> tuple[float, str]:
    """Return a value in the base unit of its kind, to three significant digits."""
    base, factor = TO_BASE.get(unit, (unit, 1))
    return float(f"{value * factor:.3g}"), base


def _film(item: Row) -> str | None:
    """A film outside the catalogue has no agreed id, so that all of them are alike."""
    film = item["film"]
    return "new" if film and film.startswith("new:") else film


def _performer(item: Row) -> str:
    """A person outside the catalogue has no agreed id either."""
    performer: str = item["performer"] or "unknown"
    return "new" if performer.startswith("new:") else performer


def figures(expected: Sequence[Row], found: Mapping[str, Row]) -> list[Figure]:
    """Return one figure for each aspect. Rows without `films` are compared for stories and copies only."""
    read = [row for row in expected if "films" in row]
    scored = [_micro(aspect, keys, read, found) for aspect, keys in ASPECTS.items()]
    return [*scored, _relevance(read, found), _stories(expected, found), _copies(expected, found)]


def _micro(aspect: str, keys: Callable[[Row], Keys], expected: Sequence[Row], found: Mapping[str, Row]) -> Figure:
    pairs = [(set(keys(row)), set(keys(found[row["article"]]))) for row in expected]
    hits = sum(len(wanted & got) for wanted, got in pairs)
    wanted_count, got_count = (sum(len(pair[side]) for pair in pairs) for side in (0, 1))
    return _figure(aspect, hits, got_count, wanted_count)


def _figure(aspect: str, hits: int, got: int, wanted: int) -> Figure:
    return Figure(
        aspect=aspect, precision=hits / got if got else 1.0, recall=hits / wanted if wanted else 1.0, items=wanted
    )


def _relevance(expected: Sequence[Row], found: Mapping[str, Row]) -> Figure:
    """Accuracy; it stands for both precision and recall."""
    right = sum(row["relevant"] == found[row["article"]]["relevant"] for row in expected)
    return _figure("relevance", right, len(expected), len(expected))


def _stories(expected: Sequence[Row], found: Mapping[str, Row]) -> Figure:
    """B-cubed (Bagga and Baldwin 1998): each article's own precision and recall, averaged over the articles."""
    wanted = {row["article"]: row["story"] for row in expected}
    got = {article: found[article]["story"] for article in wanted}
    both = Counter((wanted[article], got[article]) for article in wanted)
    of_wanted, of_got = Counter(wanted.values()), Counter(got.values())
    shared = [(both[wanted[article], got[article]], article) for article in wanted]
    precision = sum(count / of_got[got[article]] for count, article in shared) / len(wanted)
    recall = sum(count / of_wanted[wanted[article]] for count, article in shared) / len(wanted)
    return Figure(aspect="stories", precision=precision, recall=recall, items=len(wanted))


def _copies(expected: Sequence[Row], found: Mapping[str, Row]) -> Figure:
    wanted = family_pairs({row["article"]: row["copy_of"] for row in expected})
    got = family_pairs({row["article"]: found[row["article"]]["copy_of"] for row in expected})
    return _figure("copies", len(wanted & got), len(got), len(wanted))


def family_pairs(copy_of: Mapping[str, str | None]) -> set[tuple[str, ...]]:
    """Return every two articles that come from one original, each pair in alphabetical order."""
    families: dict[str, set[str]] = {}
    for article in copy_of:
        families.setdefault(_origin(article, copy_of), set()).add(article)
    return {pair for family in families.values() for pair in combinations(sorted(family), 2)}


def _origin(article: str, copy_of: Mapping[str, str | None]) -> str:
    seen: set[str] = set()
    while (source := copy_of.get(article)) and article not in seen:
        seen.add(article)
        article = source
    return article


def slips(expected: Sequence[Row], found: Mapping[str, Row]) -> Iterator[Slip]:
    """Yield what was missed or too much, article by article."""
    for row in expected:
        article, got = row["article"], found[row["article"]]
        if "films" in row:
            for aspect, keys in ASPECTS.items():
                yield from _between(article, aspect, keys(row), keys(got))
            yield from _between(article, "relevance", {row["relevant"]: ""}, {got["relevant"]: ""})
        yield from _between(article, "copies", _source(row), _source(got))
    yield from _story_slips(expected, found)


def _source(row: Row) -> Keys:
    return {row["copy_of"]: row["copy_kind"]} if row["copy_of"] else {}


def _between(article: str, aspect: str, wanted: Keys, got: Keys) -> Iterator[Slip]:
    for kind, these, those in (("missed", wanted, got), ("too much", got, wanted)):
        for key in sorted(these.keys() - those.keys(), key=str):
            yield Slip(article=article, aspect=aspect, kind=kind, key=_shown(key), surface=these[key])


def _story_slips(expected: Sequence[Row], found: Mapping[str, Row]) -> Iterator[Slip]:
    wanted = {row["article"]: row["story"] for row in expected}
    for one, other in combinations(wanted, 2):
        together = found[one]["story"] == found[other]["story"]
        if together != (wanted[one] == wanted[other]):
            kind = "too much" if together else "missed"
            yield Slip(article=one, aspect="stories", kind=kind, key=f"with {other}", surface="")


def _shown(key: Hashable) -> str:
    return " ".join(str(part) for part in key) if isinstance(key, tuple) else str(key)
