"""Reads sentences that only say who did, or did not do, the feat told before: "That was his double"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.linking.linked import ReadingContext
from knowledge.reading.claims.attribution import speaker_of
from knowledge.reading.stunts.performers import denying, words
from knowledge.reading.stunts.performers.acting import CARRIED, DOUBLED, Agent, AgentsOf, is_ruled_out
from knowledge.reading.stunts.performers.cast import is_stunt_person, star_before
from knowledge.text.readable import Sentence
from records.subjects import SubjectId

_BEFORE, _BEHIND = 60, 40
_ME = frozenset({"me", "moi", "yo", "ich"})


class Reference(NamedTuple):
    """Who is said to have done the last feat, or not to have; the offsets of the words that say so."""

    name: str
    is_denied: bool
    start: int
    end: int


def references_in(
    context: ReadingContext,
    sentence: Sentence,
    film: SubjectId | None,
    agents_of: AgentsOf,
    *,
    was_denied: bool,
    may_be_absent: bool,
) -> Iterator[Reference]:
    """Yield what a sentence says of the feat told last, which belongs to `film`.

    With `was_denied`, someone was just said not to have done it, so that "her double was" speaks of it, too; with
    `may_be_absent` it may be told in this sentence who was not there.
    """
    if not words.REFERS.search(sentence.folded):
        return
    folded = context.text.folded[sentence.place]
    agents = agents_of(film)
    denied = _denied(context, sentence, film, agents) or (_absent(folded, sentence, agents) if may_be_absent else [])
    yield from denied
    out = {reference.name for reference in denied}
    for agent in agents:
        before = folded[max(sentence.start, agent.start - _BEFORE) : agent.start]
        behind = folded[agent.end : min(sentence.end, agent.end + _BEHIND)]
        if is_ruled_out(folded, agent) and agent.weight > CARRIED:
            yield Reference(agent.names[0], is_denied=True, start=agent.start, end=agent.end)
            continue
        if agent.weight < CARRIED or agent.names[0] in out:
            continue
        is_sure = agent.weight >= DOUBLED or folded[agent.start : agent.end] in _ME
        if _is_meant(before, behind, is_sure=is_sure, was_denied=was_denied or bool(denied)):
            for name in agent.names:
                yield Reference(name, is_denied=False, start=agent.start, end=agent.end)


def _is_person(agent: Agent) -> bool:
    return agent.names[0].startswith(("person:", "new:"))


def _is_meant(before: str, behind: str, *, is_sure: bool, was_denied: bool) -> bool:
    if is_sure and words.IT_WAS.search(before) and not words.CLEFT.match(behind):
        return True
    if words.DID_IT.match(behind) or words.IT_WAS_DONE_BY.search(before):
        return True
    return was_denied and is_sure and words.DID_TOO.match(behind) is not None


def _denied(
    context: ReadingContext, sentence: Sentence, film: SubjectId | None, agents: Sequence[Agent]
) -> list[Reference]:
    """Return whom a sentence says did not do what was told before."""
    folded = context.text.folded[sentence.place]
    own = denying.NOT_ME.search(folded, sentence.start, sentence.end)
    speaker = speaker_of(context, sentence, own.start()) if own else None
    if own is not None and speaker is not None:
        return [Reference(speaker, is_denied=True, start=own.start(), end=own.end())]
    match = denying.NOT_THEM.search(folded, sentence.start, sentence.end)
    if match is None:
        return []
    named = [
        agent.names[0]
        for agent in agents
        if agent.weight >= DOUBLED
        and _is_person(agent)
        and agent.start < match.end() + _BEHIND
        and not is_stunt_person(context, SubjectId(agent.names[0]))
    ]
    who = named[0] if named else star_before(context, sentence, film)
    return [Reference(who, is_denied=True, start=match.start(), end=match.end())] if who else []


def _absent(folded: str, sentence: Sentence, agents: Sequence[Agent]) -> list[Reference]:
    """Return those of whom a sentence says that what was told before went on without them."""
    match = denying.NOT_THERE.search(folded, sentence.start, sentence.end)
    if match is None:
        return []
    before = [agent for agent in agents if agent.end <= match.start() and _is_person(agent)]
    chosen = before[-1:]
    for other in reversed(before[:-1]):
        if not words.AND.fullmatch(folded[other.end : chosen[0].start]):
            break
        chosen.insert(0, other)
    names = dict.fromkeys(name for agent in chosen for name in agent.names)
    return [Reference(name, is_denied=True, start=match.start(), end=match.end()) for name in names]
