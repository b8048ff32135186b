"""Weighs the entries of a timeline: which make a short telling, and which say too little for any but a full one.

The score of an entry is the weight of its class, plus one for each further independent teller up to `MOST_VOICES`,
less its coarseness (a month half a point, a year two). Of those that may be key the `MOST_KEY` highest are.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from records.articles import ArticleId
from records.dates import DateBasis, Grain
from records.findings import CopyLink, EventClass
from records.timelines import Phase, TimelineEntry

MOST_KEY = 10
MOST_VOICES = 4
# What a fan of stunts would tell first; a release is what everything leads to.
WEIGHTS = {
    EventClass.RELEASE: 10.0,
    EventClass.STUNT_FILMED: 8.0,
    EventClass.FILMING_START: 7.0,
    EventClass.INJURY: 7.0,
    EventClass.FILMING_WRAP: 6.0,
    EventClass.RECORD: 6.0,
    EventClass.FOOTAGE_SHOWN: 5.0,
    EventClass.ANNOUNCED: 5.0,
    EventClass.AWARD: 5.0,
    EventClass.PREMIERE: 4.0,
    EventClass.DELAY: 3.0,
    EventClass.TRAILER: 3.0,
}
_COARSE = {Grain.DAY: 0.0, Grain.MONTH: 0.5, Grain.SEASON: 1.0, Grain.YEAR: 2.0}
_AT_WORK = frozenset((EventClass.FILMING_START, EventClass.FILMING_WRAP, EventClass.STUNT_FILMED, EventClass.INJURY))
_OF_STUNTS = frozenset((EventClass.RECORD, EventClass.AWARD, EventClass.FOOTAGE_SHOWN, EventClass.TRAILER))


def weighed(
    entries: Sequence[TimelineEntry], copies: Mapping[ArticleId, CopyLink], turns: Collection[int]
) -> list[TimelineEntry]:
    """Return entries with what makes them key or minor.

    Args:
        entries: the entries, in any order; one that is minor already stays so.
        copies: articles that were made from other ones; they add no voice.
        turns: places of entries that changed a title, or a release by much.
    """
    voices = [sum(told.article_id not in copies for told in entry.told) for entry in entries]
    filmed = [place for place, entry in enumerate(entries) if entry.event is EventClass.STUNT_FILMED]
    reported = [place for place, entry in enumerate(entries) if _is_report(entry) and voices[place] > 1]
    best = max(
        filmed or reported, key=lambda place: (voices[place], -entries[place].date.first_on.toordinal()), default=None
    )
    rated = [
        (score(entry, voices[place]), -entry.date.first_on.toordinal(), -place)
        for place, entry in enumerate(entries)
        if place in turns or _may_be_key(entry, voices[place], is_best=place == best)
    ]
    key = {-place for _, _, place in sorted(rated, reverse=True)[:MOST_KEY]}
    return [
        replace(entry, is_key=place in key, is_minor=place not in key and _is_minor(entry, voices[place]))
        for place, entry in enumerate(entries)
    ]


def score(entry: TimelineEntry, voices: int) -> float:
    """Return the score of an entry that so many independent articles tell; see the module's description."""
    return WEIGHTS.get(entry.event, 0.0) + min(max(0, voices - 1), MOST_VOICES) - _COARSE[entry.date.grain]


def _may_be_key(entry: TimelineEntry, voices: int, *, is_best: bool) -> bool:
    if entry.is_minor or entry.is_superseded:
        return False
    if entry.event is EventClass.STUNT_FILMED:
        return is_best or voices > 1
    if entry.event is EventClass.OTHER:
        return is_best
    if entry.event in _OF_STUNTS:
        return bool(entry.stunts) or (voices > 1 and entry.event in (EventClass.FOOTAGE_SHOWN, EventClass.TRAILER))
    if entry.event is EventClass.ANNOUNCED:
        return entry.phase is Phase.ANNOUNCED and not entry.stunts
    return entry.event in (*_AT_WORK, EventClass.RELEASE, EventClass.PREMIERE)


def _is_minor(entry: TimelineEntry, voices: int) -> bool:
    """Whether an entry says too little: of no class, too coarse for its one teller, or off the film's own course."""
    if entry.is_minor:
        return True
    if entry.event is EventClass.OTHER:
        return not (entry.stunts and (_is_report(entry) or voices > 1))
    if entry.event is EventClass.ANNOUNCED and entry.phase is not Phase.ANNOUNCED:
        return True
    if entry.event in (EventClass.RECORD, EventClass.AWARD) and not entry.stunts:
        return entry.date.grain is Grain.YEAR or voices < 2
    return entry.event not in (*_AT_WORK, EventClass.RELEASE) and entry.date.grain is Grain.YEAR and voices < 2


def _is_report(entry: TimelineEntry) -> bool:
    """Whether an entry stands at the day of its first report, as nobody tells when it happened."""
    return bool(entry.told) and all(told.basis is DateBasis.PUBLISHED for told in entry.told)
