"""Follows what was made from what, however long the chain: without recursion, and without going round in a circle."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def without_circles(above: Mapping[T, T], order: Sequence[T]) -> dict[T, T]:
    """Return the same links, cut where they go round in a circle: its first member in `order` has nothing above it."""
    place = {one: number for number, one in enumerate(order)}
    kept, sound = dict(above), set[T]()
    for start in order:
        path: dict[T, None] = {}
        one = start
        while one in kept and one not in sound and one not in path:
            path[one] = None
            one = kept[one]
        if one in path:
            walked = list(path)
            circle = walked[walked.index(one) :]
            del kept[min(circle, key=lambda member: place.get(member, len(place)))]
        sound.update(path)
    return kept


def ends(above: Mapping[T, T], members: Iterable[T]) -> dict[T, T]:
    """Return for each member the end of its chain: itself when nothing is above it. The links hold no circle."""
    found: dict[T, T] = {}
    for start in members:
        path, one = [start], start
        while one not in found and one in above:
            one = above[one]
            path.append(one)
        end = found.get(one, one)
        found.update(dict.fromkeys(path, end))
    return found


def descending(roots: Iterable[T], below: Mapping[T, Sequence[T]]) -> list[T]:
    """Return the roots with all that hangs below them, each after what it hangs from, in the order of a drawn tree."""
    waiting, listed = list(roots)[::-1], []
    while waiting:
        one = waiting.pop()
        listed.append(one)
        waiting.extend(reversed(below.get(one, ())))
    return listed
