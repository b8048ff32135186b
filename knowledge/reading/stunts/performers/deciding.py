"""Decides which of those who may act in a sentence performed the stunt that it tells."""

from collections.abc import Iterable
from typing import NamedTuple

from knowledge.linking.linked import ReadingContext
from knowledge.reading.stunts.performers import words
from knowledge.reading.stunts.performers.acting import (
    CARRIED,
    DOUBLED,
    GROUP,
    NAMED,
    UNKNOWN,
    Agent,
    agents_of,
    is_ruled_out,
)
from knowledge.reading.stunts.performers.cast import antecedent, is_stunt_person, lead_of, performing
from knowledge.text.readable import Sentence
from records.subjects import SubjectId

_WITHIN = 12  # characters from the start of a clause; a stunt told there is its own subject
_NEAR = 60  # characters behind a stunt in which its performer may be named
_LED = 0.5
_LED_IN = 24  # characters before a name in which a preposition makes it an object
# Stunts told of machines, water and crowds: without an agent beside them nobody is their performer.
_OF_THINGS = (
    "car.", "heavy.", "boat.", "pyro.", "weapon.", "train.wreck", "water.tank", "moto.chase", "moto.crash",
    "fight.battle", "wire.", "fall.structure",
)  # fmt: skip
# Two fight, and both are told as performers of the fight.
_OF_TWO = ("fight.", "train.top_fight", "uw.fight")


class Performers(NamedTuple):
    """Who performed, and how sure the words make us: 3 named, 2 a double, 1 carried over, 0 unknown."""

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
    everyone = agents_of(context, sentence, film)
    acting = [agent for agent in everyone if not is_ruled_out(folded, agent)]
    if any(agent.end <= start and agent not in acting and words.WHO.match(folded, agent.end) for agent in everyone):
        return NOBODY  # "it is not Evans who leaps"
    first, last = words.clause(folded, sentence, start, end)
    chosen = (
        _by(folded, [agent for agent in acting if start <= agent.start], end)
        or _subject(folded, [agent for agent in acting if first <= agent.start and agent.end <= start])
        or _any(agent for agent in acting if start < agent.end and agent.start < end)
        or _any(
            agent
            for agent in acting
            if end <= agent.start < min(last, end + _NEAR) and not _is_with_another(folded, agent, end)
        )
    )
    if chosen is None and (not kind.startswith(_OF_THINGS) or start - first > _WITHIN):
        chosen = _subject(folded, [agent for agent in acting if agent.end <= start])
    if chosen is None:
        chosen = _owner(context, sentence, start, film) or _any(
            agent for agent in acting if agent.start >= end and agent.weight in (DOUBLED, GROUP)
        )
    if chosen is None:
        chosen = _told_next(context, sentence)
    if chosen is not None:
        return Performers(_with_partners(folded, chosen, acting, kind), chosen.weight)
    lead = None if kind.startswith(_OF_THINGS) else lead_of(context, film)
    return Performers((lead,), _LED) if lead else NOBODY


def _with_partners(folded: str, chosen: Agent, acting: list[Agent], kind: str) -> tuple[str, ...]:
    """Return the chosen one with those named together with them, and whom they fight."""
    joined = _joined(folded, chosen, acting) if chosen.weight == NAMED else chosen.names
    if not kind.startswith(_OF_TWO) or not _is_someone(chosen):
        return joined
    partner = _any(
        agent
        for agent in acting
        if agent.start >= chosen.end
        and agent.weight == NAMED
        and words.AGAINST.search(folded[max(0, agent.start - 24) : agent.start])
    )
    return tuple(dict.fromkeys((*joined, *partner.names))) if partner else joined


def _is_someone(agent: Agent) -> bool:
    return agent.names[0].startswith(("person:", "new:"))


def _owner(context: ReadingContext, sentence: Sentence, start: int, film: SubjectId | None) -> Agent | None:
    """Return whose feat it is where a possessive stands right before it: "his fight"."""
    folded = context.text.folded[sentence.place]
    whose = words.POSSESSIVE.search(folded[max(sentence.start, start - 30) : start])
    if whose is None:
        return None
    who = antecedent(context, sentence, start, film, whose.group().split()[0])
    return Agent(start, start, (who,), CARRIED) if who else None


def _by(folded: str, behind: list[Agent], end: int) -> Agent | None:
    """Return whom the sentence names as the doer of what stands before: "was made by", "obra de", "ubernahm".

    "With" speaks only of the last thing of a list: "a leap off a cliff, a car chase with her".
    """
    for agent in behind:
        led_in = folded[max(0, agent.start - 40) : agent.start]
        if words.BY.search(led_in) and not _is_with_another(folded, agent, end):
            return agent
    return None


def _is_with_another(folded: str, agent: Agent, end: int) -> bool:
    """Whether "with" names someone beside the next thing of a list and not beside what ends at `end`."""
    led_in = folded[max(0, agent.start - _LED_IN) : agent.start]
    return bool(words.WITH.search(led_in) and words.NEXT_LISTED.search(folded, end, agent.start))


def _subject(folded: str, before: list[Agent]) -> Agent | None:
    """Return the last agent before a stunt that is no object or owner; an object when there is no other."""
    free = [agent for agent in before if not _is_object(folded, agent)]
    said = [agent for agent in free if not words.SAYS_BEHIND.match(folded, agent.end)]
    return _any(reversed(said)) or _any(reversed(before if free else []))


def _is_object(folded: str, agent: Agent) -> bool:
    if agent.weight == NAMED and words.OWNER.match(folded, agent.end):
        return True
    is_led_in = words.OBJECT.search(folded[max(0, agent.start - _LED_IN) : agent.start])
    return is_led_in is not None and not words.BUSY.match(folded, agent.end)


def _any(found: Iterable[Agent]) -> Agent | None:
    return next(iter(found), None)


def _told_next(context: ReadingContext, sentence: Sentence) -> Agent | None:
    """Return whom the next sentence puts at the wheel: "Jim Wilkey was at the wheel", "Lo conducía Jim Wilkey"."""
    for following in context.text.sentences[sentence.index + 1 : sentence.index + 2]:
        if following.paragraph == sentence.paragraph and following.place is sentence.place:
            named = [person for person, _ in performing(context, following, None)]
            is_told = named and (words.WHEEL.search(following.folded) or is_stunt_person(context, named[0]))
            return Agent(0, 0, (named[0],), CARRIED) if is_told else None
    return None


def _joined(folded: str, chosen: Agent, acting: list[Agent]) -> tuple[str, ...]:
    """Return the names that "and" joins to the chosen one."""
    names = list(chosen.names)
    for other in acting:
        gap = folded[other.end : chosen.start] if other.end <= chosen.start else folded[chosen.end : other.start]
        if other is not chosen and other.weight >= CARRIED and words.AND.fullmatch(gap):
            names.extend(other.names)
    return tuple(dict.fromkeys(names))
