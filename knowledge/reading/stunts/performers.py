"""Decides who performed a stunt: a person named nearby, a double, a team, or nobody we can tell."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from knowledge.linking.linked import LinkedPerson, ReadingContext, Span
from knowledge.reading.stunts import agents
from knowledge.text.readable import Sentence
from records.subjects import SubjectId

DOUBLE, TEAM, UNKNOWN = "double", "team", "unknown"

_WITHIN = 12  # characters from the start of a clause; a stunt told there is its own subject
_BACK = 2  # paragraphs in which a pronoun looks for its name
_NEAR = 60  # characters behind a stunt in which its performer may be named
_NAMED, _DOUBLED, _GROUP, _CARRIED, _LED = 3.0, 2.0, 1.5, 1.0, 0.5
# Stunts told of machines, water and crowds: without an agent beside them nobody is their performer.
_OF_THINGS = (
    "car.", "heavy.", "boat.", "pyro.", "weapon.", "train.wreck", "water.tank", "moto.chase", "moto.crash",
    "fight.battle", "wire.", "fall.structure",
)  # fmt: skip


class Performers(NamedTuple):
    """Who performed, and how sure the words make us: 3 named, 2 a double, 1 carried over, 0 unknown."""

    names: tuple[str, ...]
    weight: float


def who_did_not(
    context: ReadingContext, sentence: Sentence, film: SubjectId | None
) -> tuple[SubjectId, int, int] | None:
    """Return whom a sentence says did not do what was told before, with the offsets of the words that say so."""
    folded = context.text.folded[sentence.place]
    match = agents.NOT_THEM.search(folded, sentence.start, sentence.end)
    if match is None:
        return None
    named = [person for person, span in _performing(context, sentence, film) if not _is_stunt_person(context, person)]
    who = named[0] if named else _star_before(context, sentence, film)
    return (who, match.start(), match.end()) if who else None


def _star_before(context: ReadingContext, sentence: Sentence, film: SubjectId | None) -> SubjectId | None:
    """Return the performer named last before a sentence who is no double, else whom the text is about."""
    for earlier in _earlier(context, sentence, _BACK):
        for person, _ in _performing(context, earlier, film):
            if not _is_stunt_person(context, person):
                return person
    return lead_of(context, film)


def _is_stunt_person(context: ReadingContext, person: SubjectId) -> bool:
    linked = next((item for item in context.people if item.person == person), None)
    return linked is not None and any(agents.STUNT_ROLE.search(role) for role in _roles(context, linked))


class _Agent(NamedTuple):
    """A word of a sentence that may be the one who acts."""

    start: int
    end: int
    names: tuple[str, ...]
    weight: float


NOBODY = Performers((UNKNOWN,), 0)


def performers_of(
    context: ReadingContext, sentence: Sentence, start: int, end: int, told: tuple[str, SubjectId | None]
) -> Performers:
    """Return person ids, `double`, `team` or `unknown` for the stunt at offsets `start` to `end` of its place.

    `told` is the stunt's type, without the prefix of its id, and its film.
    """
    kind, film = told
    folded = context.text.folded[sentence.place]
    acting = _agents(context, sentence, film)
    first, last = agents.clause(folded, sentence, start, end)
    chosen = (
        _by(folded, [agent for agent in acting if start <= agent.start])
        or _subject(folded, [agent for agent in acting if first <= agent.start and agent.end <= start])
        or _any(agent for agent in acting if start < agent.end and agent.start < end)
        or _any(agent for agent in acting if end <= agent.start < min(last, end + _NEAR))
    )
    if chosen is None and (not kind.startswith(_OF_THINGS) or start - first > _WITHIN):
        chosen = _subject(folded, [agent for agent in acting if agent.end <= start])
    if chosen is None:
        chosen = _told_next(context, sentence)
    if chosen is not None:
        joined = _joined(folded, chosen, acting) if chosen.weight == _NAMED else chosen.names
        return Performers(joined, chosen.weight)
    lead = None if kind.startswith(_OF_THINGS) else lead_of(context, film)
    return Performers((lead,), _LED) if lead else NOBODY


def _agents(context: ReadingContext, sentence: Sentence, film: SubjectId | None) -> list[_Agent]:
    """Return who may act in a sentence, in order; of overlapping words the surer ones."""
    folded = context.text.folded[sentence.place]
    named = [_Agent(span.start, span.end, (person,), _NAMED) for person, span in _performing(context, sentence, film)]
    found = [agent for agent in (*named, *_unnamed(context, sentence, film, named)) if not _is_doubled(folded, agent)]
    kept: list[_Agent] = []
    for agent in sorted(found, key=lambda agent: -agent.weight):
        if not any(agent.start < other.end and other.start < agent.end for other in kept):
            kept.append(agent)
    return sorted(kept)


def _unnamed(
    context: ReadingContext, sentence: Sentence, film: SubjectId | None, named: list[_Agent]
) -> Iterator[_Agent]:
    """Yield doubles, teams and pronouns, each with whom the words mean."""
    folded = context.text.folded[sentence.place]
    for match in agents.DOUBLE.finditer(folded, sentence.start, sentence.end):
        name = _named_behind(named, folded, match.end()) or _stunt_person(context, film) or DOUBLE
        yield _Agent(match.start(), match.end(), (name,), _DOUBLED)
    for match in agents.TEAM.finditer(folded, sentence.start, sentence.end):
        yield _Agent(match.start(), match.end(), (TEAM,), _GROUP)
    for match in agents.BOTH.finditer(folded, sentence.start, sentence.end):
        both = _last_two(context, sentence, match.start(), film)
        if both:
            yield _Agent(match.start(), match.end(), both, _CARRIED)
    for match in agents.PRONOUN.finditer(folded, sentence.start, sentence.end):
        carried = _antecedent(context, sentence, match.start(), film)
        if carried:
            yield _Agent(match.start(), match.end(), (carried,), _CARRIED)


def _named_behind(found: Iterable[_Agent], folded: str, end: int) -> str | None:
    """Return who is named right behind a word for a double: "her double Monique Ganderton"."""
    return next((agent.names[0] for agent in found if folded[end : agent.start] in (" ", ", ", " - ")), None)


def _is_doubled(folded: str, agent: _Agent) -> bool:
    """Whether someone is only named as the one who is doubled: "Craig's double", "doubling for Craig"."""
    if agent.weight != _NAMED:
        return False
    is_owner = agents.DOUBLE_BEHIND.match(folded, agent.end)
    return bool(is_owner or agents.DOUBLES_FOR.search(folded[max(0, agent.start - 40) : agent.start]))


def _by(folded: str, behind: list[_Agent]) -> _Agent | None:
    """Return whom the sentence names as the doer of what stands before: "was made by", "obra de", "ubernahm"."""
    for agent in behind:
        if agents.BY.search(folded[max(0, agent.start - 40) : agent.start]):
            return agent
    return None


def _subject(folded: str, before: list[_Agent]) -> _Agent | None:
    """Return the last agent before a stunt that is no object; an object when there is no other."""
    free = [agent for agent in before if not agents.OBJECT.search(folded[max(0, agent.start - 14) : agent.start])]
    said = [agent for agent in free if not agents.SAYS_BEHIND.match(folded, agent.end)]
    return _any(reversed(said)) or _any(reversed(before if free else []))


def _any(found: Iterable[_Agent]) -> _Agent | None:
    return next(iter(found), None)


def _told_next(context: ReadingContext, sentence: Sentence) -> _Agent | None:
    """Return whom the next sentence puts at the wheel: "Jim Wilkey was at the wheel", "Lo conducía Jim Wilkey"."""
    for following in context.text.sentences[sentence.index + 1 : sentence.index + 2]:
        if following.paragraph == sentence.paragraph and agents.WHEEL.search(following.folded):
            named = _performing(context, following, None)
            return _Agent(0, 0, (named[0][0],), _CARRIED) if named else None
    return None


def _joined(folded: str, chosen: _Agent, acting: list[_Agent]) -> tuple[str, ...]:
    """Return the names that "and" joins to the chosen one."""
    names = list(chosen.names)
    for other in acting:
        gap = folded[other.end : chosen.start] if other.end <= chosen.start else folded[chosen.end : other.start]
        if other is not chosen and other.weight >= _CARRIED and agents.AND.fullmatch(gap):
            names.extend(other.names)
    return tuple(dict.fromkeys(names))


def _stunt_person(context: ReadingContext, film: SubjectId | None) -> SubjectId | None:
    """Return the stunt performer whom an article means by "a double": the only one it names, or the film's own."""
    people = [
        person.person
        for person in context.people
        if any(agents.STUNT_ROLE.search(role) for role in _roles(context, person))
        and "director" not in _roles(context, person)
    ]
    own = [person for person in people if film and person in context.lookup.credits_of(film)]
    chosen = own if len(own) == 1 else people
    return chosen[0] if len(chosen) == 1 else None


def lead_of(context: ReadingContext, film: SubjectId | None) -> SubjectId | None:
    """Return the performer whom the article names most, of a main film; None when nobody stands out."""
    if context.films and film not in context.main_films:
        return None
    directing = _directing(context, film)
    counts = Counter(
        {
            person.person: len(person.spans)
            for person in context.people
            if person.person not in directing and _performs(context, person)
        }
    )
    best = counts.most_common(2)
    return best[0][0] if best else None


def _performing(context: ReadingContext, sentence: Sentence, film: SubjectId | None) -> list[tuple[SubjectId, Span]]:
    """Return the people of a sentence whom nothing places behind the camera; who directs a film does not star in it."""
    directing = _directing(context, film)
    folded = context.text.folded[sentence.place]
    people = {person.person: person for person in context.people}
    return [
        (person, span)
        for person, span in context.people_in(sentence)
        if person not in directing
        and _performs(context, people[person])
        and not agents.CREW_BEFORE.search(folded[sentence.start : span.start])
        and not agents.CREW_AFTER.match(folded[span.end : sentence.end])
    ]


def _directing(context: ReadingContext, film: SubjectId | None) -> set[SubjectId]:
    """Return who directs a film and does not star in it."""
    entry = context.lookup.films.get(film) if film else None
    return set(entry.directors) - set(entry.leads) if entry else set()


def _antecedent(context: ReadingContext, sentence: Sentence, position: int, film: SubjectId | None) -> SubjectId | None:
    """Return whom a pronoun means: the subject of the clause or sentence before it, else whom the text is about."""
    folded = context.text.folded[sentence.place]
    for earlier in _earlier(context, sentence, _BACK):
        named = [item for item in _performing(context, earlier, film) if item[1].end <= position]
        free = [item for item in named if not agents.OBJECT.search(folded[max(0, item[1].start - 14) : item[1].start])]
        if free or named:
            return (free or named)[0][0]
    return lead_of(context, film)


def _last_two(
    context: ReadingContext, sentence: Sentence, position: int, film: SubjectId | None
) -> tuple[SubjectId, ...] | None:
    """Return the performers named together last: whom "both" and "they" mean."""
    folded = context.text.folded[sentence.place]
    for earlier in _earlier(context, sentence, 1):
        named = [item for item in _performing(context, earlier, film) if item[1].end <= position]
        for (one, first), (other, second) in pairwise(named):
            if one != other and agents.JOINING.fullmatch(folded[first.end : second.start]):
                return one, other
    return None


def _earlier(context: ReadingContext, sentence: Sentence, paragraphs: int) -> Iterator[Sentence]:
    """Yield a sentence and those before it in its place, the nearest first, so many paragraphs back."""
    for earlier in reversed(context.text.sentences[: sentence.index + 1]):
        if earlier.place is not sentence.place or sentence.paragraph - earlier.paragraph > paragraphs:
            return
        yield earlier


def _performs(context: ReadingContext, person: LinkedPerson) -> bool:
    """Whether someone may stand before the camera: nobody known only for work behind it."""
    roles = _roles(context, person)
    return (
        not roles
        or any(agents.BEFORE_CAMERA.search(role) for role in roles)
        or not any(agents.BEHIND_CAMERA.search(role) for role in roles)
    )


def _roles(context: ReadingContext, person: LinkedPerson) -> tuple[str, ...]:
    known = context.lookup.people.get(person.person)
    return known.roles if known and known.roles else person.roles
