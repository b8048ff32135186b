"""Decides which of those who may act in a sentence performed the stunt that it tells."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from knowledge.linking.linked import ReadingContext
from knowledge.reading.stunts.performers import denying, words
from knowledge.reading.stunts.performers.acting import (
    CARRIED,
    DOUBLED,
    GROUP,
    NAMED,
    UNKNOWN,
    Agent,
    AgentsOf,
    is_ruled_out,
)
from knowledge.reading.stunts.performers.cast import (
    antecedent,
    is_stunt_person,
    known_doers,
    lead_of,
    performing,
    star_before,
)
from knowledge.text.readable import Sentence
from records.subjects import SubjectId

_WITHIN = 12  # characters from the start of a clause; a stunt told there is its own subject
_NEAR = 60  # characters behind a stunt in which its performer may be named
_LED = 0.5
_LEFT_IN = 100  # characters before a name in which it may be told what was left to them
_LED_IN = 24  # characters before a name in which a preposition makes it an object
# Stunts told of machines, water and crowds: without an agent beside them nobody is their performer.
_OF_THINGS = (
    "car.", "heavy.", "boat.", "pyro.", "weapon.", "train.wreck", "water.tank", "moto.chase", "moto.crash",
    "fight.battle", "wire.", "fall.structure",
)  # fmt: skip
# What is as often done by somebody unnamed as by the lead.
_UNGUESSED = ("moto.jump", "aerial.heli_fly", "aerial.speedflying", "parkour.foot_chase", "other.ski")
_LEARNT = "prep."
# What somebody sits in and drives, rides or flies.
_DRIVEN = ("car.", "moto.", "heavy.", "boat.", "aerial.heli", "aerial.plane", "aerial.jet", "pyro.aircraft", "animal.")
# Two fight, and both are told as performers of the fight.
_OF_TWO = ("fight.", "train.top_fight", "uw.fight")


class Performers(NamedTuple):
    """Who performed, and how sure the words make us: 3 named, 2 a double, 1 carried over, 0 unknown."""

    names: tuple[str, ...]
    weight: float


NOBODY = Performers((UNKNOWN,), 0)


def performers_of(
    context: ReadingContext,
    sentence: Sentence,
    place: tuple[int, int],
    told: tuple[str, SubjectId | None],
    agents: AgentsOf,
) -> Performers:
    """Return person ids, `double`, `team` or `unknown` for the stunt from one offset of its place to another.

    `told` is the stunt's type, without the prefix of its id, and its film; `agents` says who may act in the sentence.
    """
    kind, film = told
    folded = context.text.folded[sentence.place]
    start, end = place
    everyone = agents(film)
    out = [agent for agent in everyone if is_ruled_out(folded, agent)]
    if any(agent.end <= start and words.WHO.match(folded, agent.end) for agent in out):
        return NOBODY  # "it is not Evans who leaps"
    acting = [
        agent for agent in everyone if agent not in out and not (kind.startswith(_LEARNT) and _teaches(folded, agent))
    ]
    chosen = (
        _beside(folded, sentence, acting, place, kind)
        or _owner(context, sentence, start, film)
        or _any(agent for agent in acting if agent.start >= end and agent.weight in (DOUBLED, GROUP))
        or _told_next(context, sentence, kind, film)
    )
    if chosen is not None:
        return Performers(_with_partners(folded, chosen, acting, kind), chosen.weight)
    alone = _alone(context, sentence, acting, film)
    return Performers(alone, CARRIED) if alone else _unnamed(context, kind, film)


def _beside(folded: str, sentence: Sentence, acting: list[Agent], place: tuple[int, int], kind: str) -> Agent | None:
    """Return who acts beside a stunt: aboard, by name behind "by", as its subject, within its words, or behind it."""
    start, end = place
    first, last = words.clause(folded, sentence, start, end)
    behind = [agent for agent in acting if start <= agent.start]
    chosen = (
        _aboard(folded, behind, kind)
        or _by(folded, behind, end, kind)
        or _subject(folded, [agent for agent in acting if first <= agent.start and agent.end <= start], kind)
        or _surest([agent for agent in acting if start < agent.end and agent.start < end])
        or _any(
            agent
            for agent in acting
            if end <= agent.start < min(last, end + _NEAR) and not _is_with_another(folded, agent, end)
        )
    )
    if chosen is None and (not kind.startswith(_OF_THINGS) or start - first > _WITHIN):
        return _subject(folded, [agent for agent in acting if agent.end <= start], kind)
    return chosen


def _alone(context: ReadingContext, sentence: Sentence, acting: list[Agent], film: SubjectId | None) -> tuple[str, ...]:
    """Return those of whom a sentence says that nobody stood in for them: "neither used a double"."""
    if not denying.NO_DOUBLE.search(sentence.folded):
        return ()
    stars = [agent for agent in acting if agent.weight == NAMED]
    if stars:
        return _joined(context.text.folded[sentence.place], stars[0], acting)
    star = star_before(context, sentence, film)
    return (star,) if star else ()


def _unnamed(context: ReadingContext, kind: str, film: SubjectId | None) -> Performers:
    """Return whom a sentence means that names nobody: who is known for the feat, else the lead of the film."""
    known = known_doers(context, kind, film)
    if known:
        return Performers(known, CARRIED)
    lead = None if kind.startswith((*_OF_THINGS, *_UNGUESSED)) else lead_of(context, film)
    return Performers((lead,), _LED) if lead else NOBODY


def _teaches(folded: str, agent: Agent) -> bool:
    """Whether someone only teaches what is learnt: "Krack ran the lessons", "trained with Gracie"."""
    led_in = folded[max(0, agent.start - _LED_IN) : agent.start]
    return bool(denying.TEACHES.match(folded, agent.end) or words.TAUGHT_BY.search(led_in))


def _with_partners(folded: str, chosen: Agent, acting: list[Agent], kind: str) -> tuple[str, ...]:
    """Return the chosen one with those named together with them, and whom they fight."""
    joined = _joined(folded, chosen, acting) if chosen in acting and chosen.weight in (NAMED, CARRIED) else chosen.names
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


def _aboard(folded: str, behind: list[Agent], kind: str) -> Agent | None:
    """Return who is said to sit in the machine: "the car rolled, with a stunt driver at the wheel"."""
    if not kind.startswith(_DRIVEN):
        return None
    return _any(agent for agent in behind if words.ABOARD.match(folded, agent.end))


def _by(folded: str, behind: list[Agent], end: int, kind: str) -> Agent | None:
    """Return whom the sentence names as the doer of what stands before: "was made by", "obra de", "ubernahm".

    "With" speaks only of the last thing of a list, "a leap off a cliff, a car chase with her", and in a fight of the
    partner.
    """
    for agent in behind:
        led_in = folded[max(0, agent.start - 40) : agent.start]
        first = max(0, agent.start - _LEFT_IN)
        left = denying.LEFT_TO.search(folded[first : agent.start])
        is_left = left is not None and first + left.start() < end
        if kind.startswith(_OF_TWO) and words.WITH.search(led_in):
            continue
        if (words.BY.search(led_in) or is_left) and not _is_with_another(folded, agent, end):
            return agent
    return None


def _is_with_another(folded: str, agent: Agent, end: int) -> bool:
    """Whether "with" names someone beside the next thing of a list and not beside what ends at `end`."""
    led_in = folded[max(0, agent.start - _LED_IN) : agent.start]
    return bool(words.WITH.search(led_in) and words.NEXT_LISTED.search(folded, end, agent.start))


def _subject(folded: str, before: list[Agent], kind: str) -> Agent | None:
    """Return the last agent before a stunt that is no object or owner; an object when there is no other.

    Who only speaks of what machines and crowds do does not do it.
    """
    free = [agent for agent in before if not _is_object(folded, agent)]
    said = [agent for agent in free if not words.SAYS_BEHIND.match(folded, agent.end)]
    if kind.startswith(_OF_THINGS) and not said:
        return None
    return _any(reversed(said)) or _any(reversed(before if free else []))


def _is_object(folded: str, agent: Agent) -> bool:
    if agent.weight == NAMED and words.OWNER.match(folded, agent.end):
        return True
    is_led_in = words.OBJECT.search(folded[max(0, agent.start - _LED_IN) : agent.start])
    return is_led_in is not None and not words.BUSY.match(folded, agent.end)


def _surest(found: list[Agent]) -> Agent | None:
    return max(found, key=lambda agent: agent.weight, default=None)


def _any(found: Iterable[Agent]) -> Agent | None:
    return next(iter(found), None)


def _told_next(context: ReadingContext, sentence: Sentence, kind: str, film: SubjectId | None) -> Agent | None:
    """Return whom the next sentence puts at the wheel: "Jim Wilkey was at the wheel", "Lo conducía Jim Wilkey"."""
    for following in context.text.sentences[sentence.index + 1 : sentence.index + 2]:
        if following.paragraph == sentence.paragraph and following.place is sentence.place:
            named = [person for person, _ in performing(context, following, film)]
            is_said = context.text.speech_at(following.place, following.start) is not None
            is_told = named and (
                (kind.startswith(_DRIVEN) and words.WHEEL.search(following.folded))
                or (is_stunt_person(context, named[0]) and not is_said)
            )
            return Agent(0, 0, (named[0],), CARRIED) if is_told else None
    return None


def _joined(folded: str, chosen: Agent, acting: list[Agent]) -> tuple[str, ...]:
    """Return the names that "and" joins to the chosen one, and those that stand before it in a list."""
    known = [agent for agent in acting if agent.weight >= CARRIED]
    at = known.index(chosen)
    first = last = at
    while first > 0 and _is_joint(folded[known[first - 1].end : known[first].start]):
        first -= 1
    while last + 1 < len(known) and _is_joint(folded[known[last].end : known[last + 1].start]):
        last += 1
    gaps = [folded[one.end : other.start] for one, other in pairwise(known[first : last + 1])]
    if not any(words.AND.fullmatch(gap) for gap in gaps):
        return chosen.names
    return tuple(dict.fromkeys((*chosen.names, *(name for agent in known[first : last + 1] for name in agent.names))))


def _is_joint(gap: str) -> bool:
    return bool(words.AND.fullmatch(gap) or words.COMMA.fullmatch(gap))
