"""Reads sentences that only say who did, or did not do, the feat told before: "That was his double"."""

from collections.abc import Iterator
from typing import NamedTuple

from knowledge.linking.linked import ReadingContext
from knowledge.reading.stunts.performers import words
from knowledge.reading.stunts.performers.acting import CARRIED, DOUBLED, Agent, agents_of, is_ruled_out
from knowledge.reading.stunts.performers.cast import is_stunt_person, star_before
from knowledge.text.readable import Sentence
from records.subjects import SubjectId

_BEFORE, _BEHIND = 60, 40


class Reference(NamedTuple):
    """Who is said to have done the last feat, or not to have; the offsets of the words that say so."""

    name: str
    is_denied: bool
    start: int
    end: int


def references_in(
    context: ReadingContext, sentence: Sentence, film: SubjectId | None, *, was_denied: bool
) -> Iterator[Reference]:
    """Yield what a sentence says of the feat told last, which belongs to `film`.

    With `was_denied`, someone was just said not to have done it, so that "her double was" speaks of it, too.
    """
    if not words.REFERS.search(sentence.folded):
        return
    folded = context.text.folded[sentence.place]
    denied = _denied(context, sentence, film)
    if denied is not None:
        yield denied
    for agent in agents_of(context, sentence, film):
        before = folded[max(sentence.start, agent.start - _BEFORE) : agent.start]
        behind = folded[agent.end : min(sentence.end, agent.end + _BEHIND)]
        if is_ruled_out(folded, agent) and agent.weight > CARRIED:
            yield Reference(agent.names[0], is_denied=True, start=agent.start, end=agent.end)
            continue
        if agent.weight < CARRIED or (denied is not None and agent.names[0] == denied.name):
            continue
        if _is_meant(agent, before, behind, was_denied=was_denied or denied is not None):
            for name in agent.names:
                yield Reference(name, is_denied=False, start=agent.start, end=agent.end)


def _is_person(agent: Agent) -> bool:
    return agent.names[0].startswith(("person:", "new:"))


def _is_meant(agent: Agent, before: str, behind: str, *, was_denied: bool) -> bool:
    if agent.weight >= DOUBLED and words.IT_WAS.search(before) and not words.CLEFT.match(behind):
        return True
    if words.DID_IT.match(behind) or (agent.weight >= DOUBLED and words.IT_WAS_DONE_BY.search(before)):
        return True
    return was_denied and agent.weight >= DOUBLED and words.DID_TOO.match(behind) is not None


def _denied(context: ReadingContext, sentence: Sentence, film: SubjectId | None) -> Reference | None:
    """Return whom a sentence says did not do what was told before."""
    folded = context.text.folded[sentence.place]
    match = words.NOT_THEM.search(folded, sentence.start, sentence.end)
    if match is None:
        return None
    agents = [agent for agent in agents_of(context, sentence, film) if agent.weight >= DOUBLED]
    named = [
        agent.names[0]
        for agent in agents
        if _is_person(agent)
        and agent.start < match.end() + _BEHIND
        and not is_stunt_person(context, SubjectId(agent.names[0]))
    ]
    who = named[0] if named else star_before(context, sentence, film)
    return Reference(who, is_denied=True, start=match.start(), end=match.end()) if who else None
