"""Finds films that are counted and not named: "the eighth picture", "Part Two", "the 2015 remake"."""

import re

from knowledge.catalogue.aliases import key_of
from knowledge.catalogue.numerals import NUMBER_OF, ORDINAL_OF, PART_WORDS
from knowledge.catalogue.words import ARTICLES, JOINERS
from knowledge.linking.films.scene import Scene
from knowledge.linking.films.series import members, part_of
from knowledge.linking.films.signals import Signal
from knowledge.linking.films.weighing import Weighed
from knowledge.linking.films.words import FIRST_WORDS, PART_NOUNS, REMAKE_WORDS
from knowledge.linking.linked import Span
from knowledge.text.readable import Sentence
from knowledge.text.tokens import Token
from records.subjects import Film, SubjectId

_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED = Signal(1.6, "counted within the series of the main film")


def weigh_counted(scene: Scene, linked: dict[SubjectId, Weighed]) -> dict[SubjectId, Weighed]:
    """Return the films that are only counted; `linked` are those named, whose series are counted in."""
    leader = max(linked.values(), key=lambda weighed: (len(weighed.spans), weighed.confidence), default=None)
    if leader is None or leader.confidence < 0.9:
        return {}
    found: dict[SubjectId, Weighed] = {}
    for sentence in scene.text.sentences:
        words = sentence.words
        for number in range(len(words) - 1):
            film, length = _film_at(scene, sentence, words, number, leader.film)
            if film is not None:
                start, end = words[number].start, words[number + length - 1].end
                span = Span(place=sentence.place, start=start, end=end)
                surface = scene.text.originals[sentence.place][start:end]
                weighed = found.setdefault(film.id, Weighed(film=film))
                weighed.add(span, surface, [_COUNTED])
    return found


def _film_at(
    scene: Scene, sentence: Sentence, words: tuple[Token, ...], number: int, leader: Film
) -> tuple[Film | None, int]:
    """Return the film that the words from `number` on count, and how many words do so."""
    here, following = words[number].text, words[number + 1].text
    if _YEAR.fullmatch(here) and following in REMAKE_WORDS:
        return _same_title(scene, leader, int(here)), 2
    if here in PART_WORDS and following in NUMBER_OF and words[number].text != "part one":
        return _other_part(scene, leader, NUMBER_OF[following]), 2
    count = ORDINAL_OF.get(here)
    if here in FIRST_WORDS and _has_year_near(words, number, leader_year(scene, leader)):
        return _member(scene, leader, 1), 1
    if count is not None and count > 2 and _stands_alone(scene, sentence, words, number):
        return _member(scene, leader, count), 1
    if here in JOINERS and number and words[number - 1].text in NUMBER_OF and following in NUMBER_OF:
        return _numbered_next(scene, sentence, words, number, leader), 2
    if count is None or following not in PART_NOUNS:
        return None, 0
    if following in PART_WORDS and (film := _other_part(scene, leader, count)) is not None:
        return film, 2
    if count <= 2 and not (count == 1 and _has_year_near(words, number, leader_year(scene, leader))):
        return None, 0
    return _member(scene, leader, count), 2


def leader_year(scene: Scene, leader: Film) -> int | None:
    """Return the year of the first film of the leader's series."""
    first = _member(scene, leader, 1)
    return first.year if first else None


def _stands_alone(scene: Scene, sentence: Sentence, words: tuple[Token, ...], number: int) -> bool:
    """Whether an ordinal is all there is of its noun phrase: "la octava, a 2024"."""
    after = scene.text.folded[sentence.place][words[number].end : words[number].end + 1]
    return number > 0 and words[number - 1].text in ARTICLES - {"the", "a", "an"} and after in {",", ".", ";"}


def _numbered_next(
    scene: Scene, sentence: Sentence, words: tuple[Token, ...], number: int, leader: Film
) -> Film | None:
    """In "Mission: Impossible 7 and 8" the second number counts in the same series."""
    head = " ".join(word.text for word in words[max(0, number - 3) : number - 1])
    series = key_of(leader.franchise or "")
    return _member(scene, leader, NUMBER_OF[words[number + 1].text]) if series and head.endswith(series) else None


def _has_year_near(words: tuple[Token, ...], number: int, year: int | None) -> bool:
    return year is not None and any(word.text == str(year) for word in words[max(0, number - 3) : number + 5])


def _member(scene: Scene, leader: Film, ordinal: int) -> Film | None:
    if not leader.franchise:
        return None
    return next((film for film in members(scene, leader.franchise) if film.ordinal == ordinal), None)


def _same_title(scene: Scene, leader: Film, year: int) -> Film | None:
    return next((f for f in scene.lookup.films.values() if f.title == leader.title and f.year == year), None)


def _other_part(scene: Scene, leader: Film, number: int) -> Film | None:
    own = part_of(leader)
    if own is None or own[1] == number or not leader.franchise:
        return None
    return next(
        (film for film in members(scene, leader.franchise) if part_of(film) == (own[0], number) and film is not leader),
        None,
    )
