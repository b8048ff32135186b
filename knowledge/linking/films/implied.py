"""Finds films that are only described by who makes them: "Charlize Theron's new spy film"."""

import re
from collections.abc import Iterator, Mapping

from knowledge.catalogue.words import DESCRIBING
from knowledge.linking.films.scene import Scene
from knowledge.linking.films.series import in_production
from knowledge.linking.films.weighing import Weighed
from knowledge.linking.films.writing import Signal
from knowledge.linking.linked import Span
from records.subjects import Film, SubjectId

# "N's new spy film"; "la nueva pelicula de N", "le nouveau film de N", "der neue Film von N".
_AFTER = re.compile(rf"^'s?\s(?:(?!own\b|last\b|first\b|other\b)[\w-]+\s){{0,3}}?(?:{DESCRIBING})\b")
_BEFORE = re.compile(
    rf"\b(?:nueva|nuevo|nouveau|neue[rnms]?|new)\s(?:[\w-]+\s)?(?:{DESCRIBING})\s(?:de|von|by|from)\s$"
)
_DESCRIBED = Signal(1.2, "described by who makes it, and the only such film then new")


def weigh_described(scene: Scene, linked: Mapping[SubjectId, Weighed]) -> dict[SubjectId, Weighed]:
    """Return films described by a maker or star and made when the text was published; only if there is just one.

    Where one of their films is among those `linked` already, "Ann Lee's film" goes back to it.
    """
    found: dict[SubjectId, Weighed] = {}
    for person, span in _described(scene):
        is_linked = any(person in scene.lookup.credits_of(film_id) for film_id in linked)
        film = None if is_linked else _only_film(scene, person)
        if film is not None:
            text = scene.text.originals[span.place][span.start : span.end]
            found.setdefault(film.id, Weighed(film=film)).add(span, text, [_DESCRIBED])
    return found


def _described(scene: Scene) -> Iterator[tuple[SubjectId, Span]]:
    for person, spans in scene.people.items():
        for span in spans:
            folded = scene.text.folded[span.place]
            after = _AFTER.match(folded[span.end : span.end + 60])
            if after:
                yield person, Span(place=span.place, start=span.start, end=span.end + after.end())
            before = _BEFORE.search(folded[max(0, span.start - 60) : span.start])
            if before:
                yield person, Span(place=span.place, start=span.start - len(before.group()), end=span.end)


def _only_film(scene: Scene, person: SubjectId) -> Film | None:
    published = scene.text.published_at
    if published is None:
        return None
    theirs = scene.lookup.works.get(person, ())
    current = [film for film in theirs if in_production([film], published.date()) is not None]
    current.sort(key=lambda film: -len(scene.credits_named(film)))
    if len(current) > 1 and len(scene.credits_named(current[0])) == len(scene.credits_named(current[1])):
        return None
    return current[0] if current else None
