"""Reduces an article to the keys under which others find it: some 700 bytes that outlive the process."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from struct import Struct

from knowledge.relating.likeness.postings import KEY_BYTES, packed, unpacked
from knowledge.relating.likeness.profiles import Profile
from knowledge.relating.likeness.signs import COGNATE_LETTERS, hash40

# Raise it whenever the same article would get other keys, so that kept sketches are made anew.
RULES = "1"
_WEEK = 604_800  # seconds
_COUNT = Struct("<I")  # how many keys are phrases


@dataclass(frozen=True, slots=True)
class Sketch:
    """The keys of one article, packed: five bytes each."""

    phrases: bytes  # runs of words, and names beside a film
    facts: bytes  # figures, days, and subjects by week

    def as_bytes(self) -> bytes:
        """Return it in the form that is kept."""
        return _COUNT.pack(len(self.phrases) // KEY_BYTES) + self.phrases + self.facts


def kept_sketch(kept: bytes) -> Sketch:
    """Return the sketch that `as_bytes` wrote."""
    middle = _COUNT.size + KEY_BYTES * int(_COUNT.unpack_from(kept)[0])
    return Sketch(kept[_COUNT.size : middle], kept[middle:])


def sketch_of(profile: Profile) -> Sketch:
    """Return the sketch of an article: what it is found by."""
    return Sketch(packed(phrase_keys(profile)), packed(fact_keys(profile, (0,))))


def keys_of(sketch: Sketch) -> tuple[list[int], list[int]]:
    """Return the keys of a sketch: phrases and facts."""
    return unpacked(sketch.phrases), unpacked(sketch.facts)


def phrase_keys(profile: Profile) -> list[int]:
    """Return keys of runs of words, and of names beside a film: these survive a translation that comes months later."""
    return sorted({*profile.shingles, *_name_keys(profile)})


def fact_keys(profile: Profile, weeks: Iterable[int]) -> list[int]:
    """Return keys of figures, days, and subjects in the weeks that lie so many after the article's own."""
    return sorted({*_told_keys(profile), *_week_keys(profile, weeks)})


def _name_keys(profile: Profile) -> Iterator[int]:
    for film in profile.main_films or profile.films:
        for name in profile.names:
            yield hash40(f"name {film} {name[:COGNATE_LETTERS]}")


def _told_keys(profile: Profile) -> Iterator[int]:
    for figure in profile.figures:
        yield hash40(f"figure {figure}")
    for day in profile.days:
        yield hash40(f"day {day}")


def _week_keys(profile: Profile, offsets: Iterable[int]) -> Iterator[int]:
    published = profile.article.published_at
    if published is None:
        return
    week = int(published.timestamp() // _WEEK)
    for offset in offsets:
        for subject in profile.films or profile.people:
            yield hash40(f"week {subject} {week + offset}")
