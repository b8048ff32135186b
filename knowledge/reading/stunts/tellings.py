"""Weighs the tellings of one stunt in one article: who performed it, and how it is told on the whole."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from knowledge.reading.stunts.confidence import confidence_of
from knowledge.reading.stunts.performers import UNKNOWN, Performers
from records.findings import Evidence, Modality, StuntMention
from records.subjects import SubjectId

# What an article calls a jump on a motorcycle in passing is the cliff jump it is about.
_TOLD_BETTER_BY = {
    "stunt:aerial.exterior_hang": ("stunt:aerial.wing_walk",),
    "stunt:moto.jump": ("stunt:moto.cliff_jump",),
    "stunt:fall.high_fall": ("stunt:moto.cliff_jump",),
    # What holds somebody who climbs or falls is no feat of its own.
    "stunt:wire.wire_work": (
        "stunt:climb.building",
        "stunt:climb.free_climb",
        "stunt:train.top_fight",
        "stunt:aerial.exterior_hang",
        "stunt:aerial.wing_walk",
        "stunt:fall.bungee",
        "stunt:fall.descender",
    ),
    "stunt:train.top_run": ("stunt:train.top_fight",),
}
_FIRST = 0.5  # what an article says first weighs a little more
_SURE = 1.5  # a performer named beside the stunt, a double, or a team


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One place where an article tells of a stunt."""

    stunt: SubjectId
    film: SubjectId | None
    performers: Performers
    modality: Modality
    is_known: bool  # whether the film is known for the type
    is_literal: bool
    how: str
    evidence: Evidence


def mentions_of(tellings: Sequence[Telling]) -> tuple[StuntMention, ...]:
    """Return the mentions that tellings add up to: per stunt and film its performer, and who did not do it."""
    groups: dict[tuple[SubjectId, SubjectId | None], list[Telling]] = {}
    for telling in tellings:
        groups.setdefault((telling.stunt, telling.film), []).append(telling)
    told = [key for key in groups if not _is_hidden(key, groups)]
    practised = {film for stunt, film in groups if stunt == "stunt:prep.dive_training"}
    return tuple(
        replace(mention, modality=Modality.TRAINING)
        if mention.film in practised and _is_held_breath(mention)
        else mention
        for key in told
        for mention in _weighed(groups[key])
    )


def _is_held_breath(mention: StuntMention) -> bool:
    """Whether it is a breath held for practice where an article tells of diving lessons for its film."""
    return mention.stunt == "stunt:uw.breath_hold" and mention.modality in (Modality.ASSERTED, Modality.REPORTED)


def _is_hidden(key: tuple[SubjectId, SubjectId | None], groups: Collection[tuple[SubjectId, SubjectId | None]]) -> bool:
    """Whether the article tells the same feat more exactly elsewhere, or only says "a stunt" of what it tells."""
    stunt, film = key
    if stunt == "stunt:other.unspecified":
        return len(groups) > 1
    return any((SubjectId(better), film) in groups for better in _TOLD_BETTER_BY.get(stunt, ()))


def _weighed(group: list[Telling]) -> list[StuntMention]:
    done = [telling for telling in group if telling.modality is not Modality.DENIED]
    denied = [telling for telling in group if telling.modality is Modality.DENIED]
    if not done:
        return [_mention(denied, _voted(denied)[0])]
    out = {telling.performers.names[0] for telling in denied if telling.performers.weight >= 1}
    names = _voted(_without(done, out) or done)
    found = [_mention([item for item in done if name in item.performers.names] or done, name) for name in names]
    for telling in denied:
        name = telling.performers.names[0]
        if telling.performers.weight >= 1 and name not in names:
            found.append(_mention([telling], name))
    return found


def _without(done: list[Telling], out: set[str]) -> list[Telling]:
    """Return the tellings that name someone else than those who, the article says, did not do it."""
    return [telling for telling in done if telling.performers.weight >= 1 and not out & set(telling.performers.names)]


def _voted(group: list[Telling]) -> list[str]:
    """Return the performer with the most weight, and all who are surely told to have done it, too."""
    votes: dict[str, float] = {}
    for index, telling in enumerate(group):
        for name in telling.performers.names:
            votes[name] = votes.get(name, 0.0) + telling.performers.weight + (0.0 if index else _FIRST)
    best = max(votes, key=lambda name: votes[name])
    sure = {name for name, vote in _told_of(group).items() if vote >= _SURE}
    joined = {name for telling in group if best in telling.performers.names for name in telling.performers.names}
    return [best, *sorted((sure | joined) - {best, UNKNOWN})]


def _told_of(group: list[Telling]) -> dict[str, float]:
    """Return how surely each performer is told of, by all tellings that do not merely guess."""
    told: dict[str, float] = {}
    for telling in group:
        for name in telling.performers.names if telling.performers.weight >= 1 else ():
            told[name] = told.get(name, 0.0) + telling.performers.weight
    return told


def _mention(group: list[Telling], name: str) -> StuntMention:
    """Return the mention of one performer; a stunt once told as done is done."""
    modalities = [telling.modality for telling in group]
    told = next((item for item in modalities if item in (Modality.ASSERTED, Modality.REPORTED)), modalities[0])
    first = group[0]
    return StuntMention(
        stunt=first.stunt,
        film=first.film,
        performer=name,
        modality=told,
        surface=first.evidence.quote,
        confidence=confidence_of(
            is_known=any(telling.is_known for telling in group),
            is_repeated=len(group) > 1,
            is_literal=all(telling.is_literal for telling in group),
        ),
        reasons=tuple(f"{telling.how}: {telling.evidence.quote}" for telling in group),
        evidence=tuple(telling.evidence for telling in group),
    )
