"""Finds in a sentence who may act: people by name, doubles, teams, and pronouns with whom they mean."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from knowledge.linking.linked import ReadingContext
from knowledge.reading.claims.attribution import speaker_of
from knowledge.reading.stunts.performers import words
from knowledge.reading.stunts.performers.cast import (
    antecedent,
    last_two,
    may_perform,
    performing,
    stunt_person_of,
)
from knowledge.text.folding import fold
from knowledge.text.readable import Sentence
from records.subjects import SubjectId

DOUBLE, TEAM, UNKNOWN = "double", "team", "unknown"
NAMED, DOUBLED, GROUP, CARRIED = 3.0, 2.0, 1.5, 1.0
_SHORTEST = 3  # letters of a first name that is surely one
_REACH = 40  # characters before a name in which it may be said that someone doubles them


class Agent(NamedTuple):
    """A word of a sentence that may be the one who acts, and how sure it makes us."""

    start: int
    end: int
    names: tuple[str, ...]
    weight: float


AgentsOf = Callable[[SubjectId | None], list[Agent]]  # who may act in one sentence, by the film that it speaks of


def agents_of(context: ReadingContext, sentence: Sentence, film: SubjectId | None) -> list[Agent]:
    """Return who may act in a sentence, in order; of overlapping words the surer ones."""
    folded = context.text.folded[sentence.place]
    named = [
        Agent(span.start, team.end(), (TEAM,), GROUP)
        if (team := words.OF_TEAM.match(folded, span.end))
        else Agent(span.start, span.end, (person,), NAMED)
        for person, span in performing(context, sentence, film)
    ]
    unnamed = (
        agent for agent in _unnamed(context, sentence, film) if not context.is_title(sentence.place, agent.start)
    )
    found = [agent for agent in (*named, *unnamed) if not _is_doubled(folded, agent)]
    kept: list[Agent] = []
    for agent in sorted(found, key=lambda agent: -agent.weight):
        if not any(agent.start < other.end and other.start < agent.end for other in kept):
            kept.append(agent)
    return sorted(kept)


def _unnamed(context: ReadingContext, sentence: Sentence, film: SubjectId | None) -> Iterator[Agent]:
    """Yield doubles, teams and pronouns, each with whom the words mean."""
    folded = context.text.folded[sentence.place]
    for match in words.DOUBLE.finditer(folded, sentence.start, sentence.end):
        if _is_no_double(folded, sentence, match.start(), match.end()):
            continue
        name = _named_behind(context, sentence, match.end()) or stunt_person_of(context, film, match.group()) or DOUBLE
        yield Agent(match.start(), match.end(), (name,), DOUBLED)
    for match in words.TEAM.finditer(folded, sentence.start, sentence.end):
        yield Agent(match.start(), match.end(), (TEAM,), GROUP)
    for match in words.BOTH.finditer(folded, sentence.start, sentence.end):
        both = last_two(context, sentence, match.start(), film)
        if both:
            yield Agent(match.start(), match.end(), both, CARRIED)
    for match in words.PRONOUN.finditer(folded, sentence.start, sentence.end):
        carried = antecedent(context, sentence, match.start(), film, match.group())
        if carried:
            yield Agent(match.start(), match.end(), (carried,), CARRIED)
    yield from _speaking(context, sentence)
    yield from _by_first_name(context, sentence)


def _is_no_double(folded: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a word for a double tells of one who is not there, or of somebody's part."""
    before = folded[max(sentence.start, start - _REACH) : start]
    is_absent = words.WITHOUT.search(before) or words.PLAYED.search(before)
    return bool(is_absent or words.PLAYED_BEHIND.match(folded, end))


def _speaking(context: ReadingContext, sentence: Sentence) -> Iterator[Agent]:
    """Yield the first person of quoted speech with whoever is quoted."""
    folded = context.text.folded[sentence.place]
    for match in words.FIRST_PERSON.finditer(folded, sentence.start, sentence.end):
        if context.text.speech_at(sentence.place, match.start()) is None:
            continue
        speaker = speaker_of(context, sentence, match.start())
        if speaker is not None and may_perform(context, speaker):
            yield Agent(match.start(), match.end(), (speaker,), CARRIED)


def _by_first_name(context: ReadingContext, sentence: Sentence) -> Iterator[Agent]:
    """Yield whom a quotation calls by the first name alone: "Arnold never made that jump"."""
    for person in context.people:
        known = context.lookup.people.get(person.person)
        first = fold(known.name).split()[0] if known and " " in known.name else ""
        if len(first) < _SHORTEST or first not in sentence.folded or not may_perform(context, person.person):
            continue
        for match in re.finditer(rf"(?<![^\W_]){re.escape(first)}(?![^\W_])", sentence.folded):
            at = sentence.start + match.start()
            if context.text.speech_at(sentence.place, at) and context.text.originals[sentence.place][at].isupper():
                yield Agent(at, at + len(first), (person.person,), DOUBLED)


def is_ruled_out(folded: str, agent: Agent) -> bool:
    """Whether someone is named as the one who did not do it: "his double, not Cruise"."""
    before = folded[max(0, agent.start - _REACH) : agent.start]
    is_replaced = words.NOT.search(before) and words.BUT.match(folded, agent.end)
    return bool(is_replaced or words.NOT_X.search(before))


def _named_behind(context: ReadingContext, sentence: Sentence, end: int) -> str | None:
    """Return who is named right behind a word for a double: "her double Monique Ganderton"."""
    folded = context.text.folded[sentence.place]
    people = context.people_in(sentence)
    return next((person for person, span in people if folded[end : span.start] in (" ", ", ", " - ")), None)


def _is_doubled(folded: str, agent: Agent) -> bool:
    """Whether someone is only named as the one who is doubled: "Craig's double", "doubling for Craig"."""
    if agent.weight < GROUP:
        return False
    is_owner = agent.weight == NAMED and words.DOUBLE_BEHIND.match(folded, agent.end)
    return bool(is_owner or words.DOUBLES_FOR.search(folded[max(0, agent.start - _REACH) : agent.start]))
