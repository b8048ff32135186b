"""Decides which stunt frames hold in a sentence, and which of several types is meant."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from knowledge.reading.stunts.frames import FRAMES, PERFORMED, SPAN
from knowledge.reading.stunts.matching import Positions


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A stunt type with the word classes that make it."""

    type: str
    needed: tuple[str, ...]
    around: tuple[str, ...]  # must stand somewhere in the article
    barred: tuple[str, ...]
    span: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A stunt type seen in a sentence, from word `first` to word `last`."""

    type: str
    first: int
    last: int
    weight: int  # how many words or classes speak for it
    is_literal: bool = False
    is_weak: bool = False  # counts only where someone is told to have done it


FramesByClass = dict[str, list[Frame]]


def frames_by_class(table: str) -> FramesByClass:
    """Return the frames of a table by their first class."""
    found: FramesByClass = {}
    for line in table.strip().splitlines():
        name, *words = line.split()
        needed = tuple(word for word in words if word[0] not in "!<@")
        around = tuple(word[1:] for word in words if word[0] == "@")
        barred = tuple(word[1:] for word in words if word[0] == "!")
        span = next((int(word[1:]) for word in words if word[0] == "<"), SPAN)
        found.setdefault(needed[0], []).append(Frame(type=name, needed=needed, around=around, barred=barred, span=span))
    return found


_FRAMES = frames_by_class(FRAMES)
PERFORMED_FRAMES = frames_by_class(PERFORMED)


def framed(
    positions: Positions,
    around: Set[str],
    frames: FramesByClass | None = None,
    *,
    joins: bool = False,
    breaks: Sequence[int] = (),
    only: Set[str] | None = None,
) -> list[Sighting]:
    """Return the stunt types whose frames hold, each with its tightest place; `around` are the article's classes.

    With `joins` one word may stand for several classes, as German compounds do. No frame reaches over the `breaks`:
    numbers of the words before which a semicolon, colon or dash stands. With `only`, just these types are looked for.
    """
    table = _FRAMES if frames is None else frames
    found: list[Sighting] = []
    for name in positions:
        for frame in table.get(name, ()):
            if (only is None or frame.type in only) and _holds(frame, positions, around):
                place = _tightest(frame, positions, joins=joins)
                if place is not None and not any(place[0] < at <= place[1] for at in breaks):
                    weight = len(frame.needed) + len(frame.around)
                    found.append(Sighting(type=frame.type, first=place[0], last=place[1], weight=weight))
    return found


def _holds(frame: Frame, positions: Positions, around: Set[str]) -> bool:
    return (
        all(part in positions for part in frame.needed)
        and not any(part in positions for part in frame.barred)
        and all(part in around for part in frame.around)
    )


def _tightest(frame: Frame, positions: Positions, *, joins: bool) -> tuple[int, int] | None:
    """Return the smallest stretch of words that holds every class once, in words of its own; None when too wide."""
    best: tuple[int, int] | None = None
    for anchor in positions[frame.needed[0]]:
        chosen = [anchor]
        for part in frame.needed[1:]:
            free = [place for place in positions[part] if all(_is_free(place, used, joins=joins) for used in chosen)]
            if not free:
                break
            chosen.append(min(free, key=lambda place: abs(place[0] - anchor[0])))
        else:
            first, last = min(place[0] for place in chosen), max(place[1] for place in chosen)
            if (last - first < frame.span or len(chosen) == 1) and (best is None or last - first < best[1] - best[0]):
                best = (first, last)
    return best


def _is_free(place: tuple[int, int], used: tuple[int, int], *, joins: bool) -> bool:
    return place[1] < used[0] or place[0] > used[1] or (joins and place == used)
