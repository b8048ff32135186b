"""Writes the headline of a timeline entry in our own words: what happened, to which stunt, at which occasion."""

from collections.abc import Collection

from knowledge.relating.timelines import words
from knowledge.relating.timelines.events import Event, distinct
from records.dates import Grain, PartialDate
from records.findings import EventClass
from records.subjects import Catalogue, SubjectId

_UNNAMED = "stunt:other."  # a stunt of no kind that we know
_NAMED = 2  # stunts that fit into a headline
_PLAIN = {
    EventClass.ANNOUNCED: "Project announced",
    EventClass.FILMING_START: "Filming begins",
    EventClass.FILMING_WRAP: "Filming ends",
    EventClass.STUNT_FILMED: "Stunt filmed",
    EventClass.INJURY: "Injury on set",
    EventClass.TRAILER: "Trailer released",
    EventClass.FOOTAGE_SHOWN: "Footage shown",
    EventClass.PREMIERE: "Premiere",
    EventClass.AWARD: "Award",
    EventClass.RECORD: "Record",
}
_AT_OCCASIONS = frozenset((EventClass.FOOTAGE_SHOWN, EventClass.PREMIERE, EventClass.TRAILER, EventClass.AWARD))


class Headlines:
    """Writes headlines with the names of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Keep the names of stunts and people and the occasions."""
        self._labels = {stunt.id: stunt.label for stunt in catalogue.stunts}
        self._people = {person.id: person.name for person in catalogue.people}
        self._occasions = catalogue.occasions

    def of(self, event: Event, *, is_first: bool = False, is_late: bool = False) -> str:
        """Return the headline of an event that is no release.

        Args:
            event: the event.
            is_first: whether nothing of the film was shown before.
            is_late: whether the production is past the phase of such events, so that its class says little.
        """
        if event.kind in (EventClass.OTHER, EventClass.DELAY, EventClass.CAST) or is_late:
            return self._topic(event)
        if event.kind is EventClass.INJURY:
            return self._injury(event)
        stunt = self.stunts(main_stunts(event))
        if event.kind is EventClass.STUNT_FILMED and stunt:
            return f"{capital(stunt)} filmed"
        if event.kind in (EventClass.RECORD, EventClass.AWARD) and stunt:
            return f"{_PLAIN[event.kind]} for the {stunt}"
        plain = _PLAIN[event.kind]
        occasion = self._occasion(event.date) if event.kind in _AT_OCCASIONS else ""
        if event.kind is EventClass.FOOTAGE_SHOWN:
            plain = f"{capital(stunt)} shown" if stunt else plain
            plain = plain.replace("shown", "first shown") if is_first and stunt else plain
        elif event.kind is EventClass.TRAILER and occasion:
            plain = "Trailer shown"
        return plain + occasion

    def reports(self, stunts: Collection[SubjectId]) -> str:
        """Return the headline of first reports of stunts whose day nobody tells."""
        names = [self._name(stunt) for stunt in stunts]
        return f"First report of the {_listed(names[:3])}" + (" and others" if len(names) > 3 else "")

    def stunts(self, stunts: Collection[SubjectId]) -> str:
        """Return names of stunts in the middle of a sentence, the most told first; empty without any."""
        return _listed([self._name(stunt) for stunt in list(stunts)[:_NAMED]])

    def _name(self, stunt: SubjectId) -> str:
        name = self._labels.get(stunt, stunt.rpartition(".")[2].replace("_", " "))
        return name if name[1:2].isupper() else name[:1].lower() + name[1:]

    def _injury(self, event: Event) -> str:
        sentences = [telling.date.sentence for telling in event.tellings]
        part = next((found for found in map(words.injured_part, sentences) if found), None)
        stunt = self.stunts(main_stunts(event)[:1])
        headline = f"{part} injury" if part else "Injury on set"
        person = "" if stunt else self._person(event)
        headline += f" in the {stunt}" if stunt else f" of {person}" if person else ""
        is_halted = any(words.has(words.HALT, sentence) for sentence in sentences)
        return headline + ("; filming stopped" if is_halted else "")

    def _topic(self, event: Event) -> str:
        """Return a word for what the first report is about, and whom or what it concerns."""
        sentence = event.tellings[0].date.sentence
        topic = "Casting" if event.kind is EventClass.CAST else words.topic(sentence)
        if event.kind is EventClass.DELAY and topic not in ("Work stopped", "Strike", "New title"):
            topic = "About the schedule"
        subject = self.stunts(main_stunts(event)) or self._person(event)
        if topic and subject:
            return f"{topic}: {subject}"
        return topic or (f"News of the {subject}" if event.stunts else f"News of {subject or 'the film'}")

    def _person(self, event: Event) -> str:
        telling = event.tellings[0]
        named = [
            self._people.get(mention.person, "")
            for mention in telling.article.findings.people
            if mention.surface in telling.date.sentence
        ]
        return next((name for name in named if name), "")

    def _occasion(self, when: PartialDate) -> str:
        if when.grain is not Grain.DAY:
            return ""
        held = [one for one in self._occasions if one.first_on <= when.first_on and when.last_on <= one.last_on]
        return f" at {held[0].name}" if len(held) == 1 else ""


def main_stunts(event: Event) -> tuple[SubjectId, ...]:
    """Return the stunts that an event is about: told by at least half as many words as the first; no training."""
    named = [stunt for stunt in distinct(event.stunts) if not stunt.startswith(_UNNAMED)]
    real = [stunt for stunt in named if not stunt.startswith("stunt:prep.")] or named
    told = {stunt: sum(stunt in telling.stunts for telling in event.tellings) for stunt in real}
    return tuple(stunt for stunt in real if told[stunt] * 2 >= told[real[0]])


def spelled(when: PartialDate) -> str:
    """Return a date in words: `27 May 2022`, `May 2022` or `2022`."""
    if when.grain is Grain.DAY:
        return f"{when.first_on.day} {when.first_on:%B %Y}"
    return f"{when.first_on:%B %Y}" if when.grain is Grain.MONTH else when.iso


def moved(old: PartialDate, new: PartialDate) -> str:
    """Return what is said when a release date replaces another one; the year once when it is the same."""
    verb = "brought forward" if new.first_on < old.first_on else "moved"
    before = spelled(old)
    if old.grain is not Grain.YEAR and old.first_on.year == new.first_on.year:
        before = before.rpartition(" ")[0]
    return f"Release {verb} from {before} to {spelled(new)}"


def capital(text: str) -> str:
    """Return a text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def _listed(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
