"""Finds films that are counted and not named: "the eighth picture", "Part Two", "the 2015 remake"."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from knowledge.catalogue.keys import key_of
from knowledge.catalogue.numerals import NUMBER_OF, ORDINAL_OF, PART_WORDS
from knowledge.catalogue.words import ARTICLES, JOINERS
from knowledge.linking.films.scene import Scene
from knowledge.linking.films.series import members, part_of
from knowledge.linking.films.weighing import Weighed
from knowledge.linking.films.words import FIRST_WORDS, PART_NOUNS, REMAKE_WORDS
from knowledge.linking.films.writing import Signal
from knowledge.linking.linked import Span
from knowledge.text.readable import Sentence
from knowledge.text.tokens import word_set
from records.subjects import Film, SubjectId

_DATED_NOUNS = REMAKE_WORDS | word_set("film movie original picture classic")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_PARTS = 3  # of one story; "part eight" counts the films of a series
_COUNTED = Signal(1.6, "counted within the series of the main film")
# Verbs that make a bare ordinal the subject of its sentence.
_GOES_ON = word_set(
    "is was will has had follows followed arrives arrived opens opened starts started begins began comes came"
)
_NOT_ENGLISH = ARTICLES - {"the", "a", "an"}


class Spot(NamedTuple):
    """Two neighbouring words, seen from the film whose series is counted in."""

    scene: Scene
    leader: Film
    sentence: Sentence
    number: int  # of the first of both words

    @property
    def here(self) -> str:
        """The first word."""
        return self.sentence.words[self.number].text

    @property
    def following(self) -> str:
        """The second word."""
        return self.sentence.words[self.number + 1].text

    def member(self, ordinal: int) -> Film | None:
        """Return the film of this number in the leader's series."""
        films = members(self.scene, self.leader.franchise) if self.leader.franchise else []
        return next((film for film in films if film.ordinal == ordinal), None)

    def other_part(self, number: int) -> Film | None:
        """Return another part of the leader, where it is told in parts."""
        own = part_of(self.leader)
        if own is None or own[1] == number or not self.leader.franchise:
            return None
        return next((f for f in members(self.scene, self.leader.franchise) if part_of(f) == (own[0], number)), None)


def weigh_counted(scene: Scene, linked: dict[SubjectId, Weighed]) -> dict[SubjectId, Weighed]:
    """Return the films that are only counted; `linked` are those named, whose series are counted in."""
    leader = max(linked.values(), key=lambda weighed: (len(weighed.spans), weighed.confidence), default=None)
    if leader is None or leader.confidence < 0.9:
        return {}
    found: dict[SubjectId, Weighed] = {}
    for spot in _spots(scene, leader.film):
        for rule, length in _RULES:
            film = rule(spot)
            if film is not None:
                words = spot.sentence.words[spot.number : spot.number + length]
                span = Span(place=spot.sentence.place, start=words[0].start, end=words[-1].end)
                surface = scene.text.originals[span.place][span.start : span.end]
                found.setdefault(film.id, Weighed(film=film)).add(span, surface, [_COUNTED])
                break
    return found


def _spots(scene: Scene, leader: Film) -> Iterator[Spot]:
    for sentence in scene.text.sentences:
        for number in range(len(sentence.words) - 1):
            here = sentence.words[number].text
            if here in ORDINAL_OF or here in _STARTERS or _YEAR.fullmatch(here):
                yield Spot(scene, leader, sentence, number)


_STARTERS = FIRST_WORDS | set(PART_WORDS) | set(JOINERS)


def _dated(spot: Spot) -> Film | None:
    """The 2015 remake."""
    if not _YEAR.fullmatch(spot.here) or spot.following not in _DATED_NOUNS:
        return None
    films = spot.scene.lookup.films.values()
    year = int(spot.here)
    return next((film for film in films if film.year == year and film.title == spot.leader.title), None)


def _part(spot: Spot) -> Film | None:
    """Part Two; la segunda parte."""
    if spot.here in PART_WORDS and spot.following in NUMBER_OF:
        number = NUMBER_OF[spot.following]
        return spot.other_part(number) or (spot.member(number) if number > _MOST_PARTS else None)
    if spot.here in ORDINAL_OF and spot.following in PART_WORDS:
        return spot.other_part(ORDINAL_OF[spot.here])
    return None


def _first(spot: Spot) -> Film | None:
    """The original of 1986; la primera, de 1994: only with the year, as so much else comes first."""
    is_counted = ORDINAL_OF.get(spot.here) == 1 and spot.following in PART_NOUNS
    first = spot.member(1)
    if first is None or not (spot.here in FIRST_WORDS or is_counted):
        return None
    near = spot.sentence.words[max(0, spot.number - 3) : spot.number + 5]
    return first if any(word.text == str(first.year) for word in near) else None


def _ordinal(spot: Spot) -> Film | None:
    """The eighth picture. Second films are left out: "the second film" is too often of someone's work."""
    count = ORDINAL_OF.get(spot.here, 0)
    return spot.member(count) if count > 2 and spot.following in PART_NOUNS else None


def _bare_ordinal(spot: Spot) -> Film | None:
    """La octava, en mayo; the eighth is ...: an ordinal that is all of its noun phrase."""
    count = ORDINAL_OF.get(spot.here, 0)
    before = spot.sentence.words[spot.number - 1].text if spot.number else ""
    if count > 2 and before == "the" and spot.following in _GOES_ON:
        return spot.member(count)  # "The eighth is to start this spring"
    if count <= 2 or before not in _NOT_ENGLISH:
        return None
    end = spot.sentence.words[spot.number].end
    after = spot.scene.text.folded[spot.sentence.place][end : end + 1]
    return spot.member(count) if after in {",", ".", ";"} else None


def _next_number(spot: Spot) -> Film | None:
    """Mission: Impossible 7 and 8: the second number counts in the same series."""
    series = key_of(spot.leader.franchise or "")
    if spot.here not in JOINERS or spot.following not in NUMBER_OF or spot.number == 0 or not series:
        return None
    words = [word.text for word in spot.sentence.words[: spot.number]]
    is_numbered = words[-1] in NUMBER_OF and " ".join(words[:-1]).endswith(series)
    return spot.member(NUMBER_OF[spot.following]) if is_numbered else None


# Each rule with the number of words it reads; the first that finds a film decides.
_RULES: tuple[tuple[Callable[[Spot], Film | None], int], ...] = (
    (_dated, 2),
    (_part, 2),
    (_first, 1),
    (_ordinal, 2),
    (_bare_ordinal, 1),
    (_next_number, 2),
)
