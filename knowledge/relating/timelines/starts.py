"""Tells planned beginnings of filming from real ones, and a beginning from going on after a break."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.relating.timelines import words
from knowledge.relating.timelines.events import Event
from records.findings import EventClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Starts:
    """What became of each beginning of filming; events are known by identity."""

    replaced: dict[int, str]  # plans, with the ISO date that replaced them
    plans: frozenset[int]  # all that were only planned when they were told
    resumed: frozenset[int]  # beginnings after the first one

    @classmethod
    def of(cls, events: Sequence[Event]) -> "Starts":
        """Return what became of the beginnings among events."""
        begun = sorted(
            (event for event in events if event.kind is EventClass.FILMING_START), key=lambda one: one.date.first_on
        )
        plans = [event for event in begun if is_plan(event)]
        real = [event for event in begun if not any(event is plan for plan in plans)]
        replaced: dict[int, str] = {}
        by_report = sorted(plans, key=lambda one: (one.tellings[0].order, one.date.first_on))
        for place, plan in enumerate(by_report):
            later = next((event for event in real if event.date.first_on > plan.date.first_on), None)
            later = later or (by_report[place + 1] if place + 1 < len(by_report) else None)
            if later is not None:
                replaced[id(plan)] = later.date.iso
        return cls(
            replaced=replaced,
            plans=frozenset(id(plan) for plan in plans),
            resumed=frozenset(id(event) for event in real[1:]),
        )


def is_plan(event: Event) -> bool:
    """Whether every article told an event before its day, or in words for what was only meant to happen."""
    return all(
        (telling.published_on is not None and telling.published_on < telling.date.date.first_on)
        or words.has(words.PLAN, telling.date.sentence)
        for telling in event.tellings
    )
