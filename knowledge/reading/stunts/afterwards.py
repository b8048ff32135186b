"""Reads what a sentence adds to the feats told before it: who did them after all, and who did not."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.linking.linked import ReadingContext
from knowledge.reading.governing import governing_film
from knowledge.reading.stunts.performers import NOBODY, AgentsOf, Performers, references_in
from knowledge.reading.stunts.tellings import Telling
from knowledge.text.readable import Sentence
from records.findings import Modality

_TOLD_OUT = 3.0  # someone is said by name, or by a plain pronoun, not to have done it
_TOLD = 2.0  # a double, or someone by name
_NO_FEATS = ("stunt:prep.", "stunt:other.unspecified")  # what "it was his double" never speaks of
_FEATS = 3  # how many feats back a sentence may speak of


def referring(context: ReadingContext, sentence: Sentence, told: list[Telling], agents: AgentsOf) -> list[Telling]:
    """Return what a sentence adds to the last feat told: who did it after all, or who did not.

    Whom it says did not do it is taken from the feat, in `told`.
    """
    feats = _feats(sentence, told)
    if not feats or told[feats[0]].modality is Modality.IN_STORY:
        return []
    added = []
    was_denied = told[feats[0]].modality is Modality.DENIED
    film = told[feats[0]].film
    is_here = _stands_in(told[feats[0]], sentence)
    is_same = governing_film(context, sentence, sentence.start) in (film, None)
    for name, is_denied, start, end in references_in(
        context, sentence, film, agents, was_denied=was_denied, may_be_absent=is_same and not is_here
    ):
        if is_denied and was_denied:
            if is_here and told[feats[0]].performers.weight < _TOLD:
                told[feats[0]] = replace(told[feats[0]], performers=Performers((name,), _TOLD_OUT))
            continue
        at = _feat_of(told, feats, name) if is_denied and not is_here else feats[0]
        last = told[at]
        evidence = context.text.evidence(sentence.place, start, end)
        modality = Modality.DENIED if is_denied else _done(last.modality)
        performers = Performers((name,), _TOLD_OUT)
        added.append(replace(last, performers=performers, modality=modality, how="reference", evidence=evidence))
        if is_denied and name in last.performers.names:
            left = tuple(other for other in last.performers.names if other != name)
            told[at] = replace(last, performers=Performers(left, last.performers.weight) if left else NOBODY)
    return added


def _feats(sentence: Sentence, told: Sequence[Telling]) -> list[int]:
    """Return the numbers of the feats that a sentence may speak of, the last one first; its own come before all."""
    if told and _stands_in(told[-1], sentence) and told[-1].stunt.startswith(_NO_FEATS[0]):
        return [len(told) - 1]
    return [at for at in reversed(range(len(told))) if not told[at].stunt.startswith(_NO_FEATS)][:_FEATS]


def _stands_in(telling: Telling, sentence: Sentence) -> bool:
    evidence = telling.evidence
    return evidence.place is sentence.place and sentence.start <= evidence.start < sentence.end


def _feat_of(told: Sequence[Telling], feats: Sequence[int], name: str) -> int:
    """Return which of the feats told last somebody is said not to have done.

    It is the last one where we only guess that they did it, else one that another is told to have done.
    """
    if name in told[feats[0]].performers.names and told[feats[0]].performers.weight <= 1:
        return feats[0]
    others = (at for at in feats if not {name, *NOBODY.names} & set(told[at].performers.names))
    return next(others, feats[0])


def _done(modality: Modality) -> Modality:
    return Modality.ASSERTED if modality is Modality.DENIED else modality
