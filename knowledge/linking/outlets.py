"""Finds publications named as sources, and dated public occasions."""

import re
from collections.abc import Iterable

from knowledge.catalogue.lookup import Lookup
from knowledge.linking.candidates import Candidate
from knowledge.linking.linked import NamedOccasion, NamedOutlet, Span
from knowledge.text.readable import ReadableText
from knowledge.text.tokens import word_set
from records.findings import Credit
from records.subjects import Occasion, OutletName

_SOURCE_BEFORE = word_set(
    "to via per by told with from segun selon laut bei gegenuber report reports a de der dem den in"
)
_SOURCE_AFTER = word_set(
    "reported reports report said says wrote writes first berichtet schreibt meldet informo informa rapporte"
)
_NAMED_SOURCE = re.compile(
    r"(?:[Aa]ccording to|\b[Vv]ia|\b[Pp]er|\b[Ff]irst reported by|\breported by|\btold|[Ss]egún|[Ss]elon|\b[Ll]aut)\s+"
    r"(?:the\s|a\s|la\s|el\s|le\s|l[’'])?((?:[A-Z][\w’'&-]*)(?:\s(?:of|the|[A-Z][\w’'&-]*))*)"
)


def outlets_named(text: ReadableText, lookup: Lookup, candidates: Iterable[Candidate]) -> tuple[NamedOutlet, ...]:
    """Return the known publications that are named, each with whether it is named as a source."""
    known = {outlet.id: outlet for outlet in lookup.catalogue.outlets}
    return tuple(
        NamedOutlet(name=outlet.name, outlet=outlet, span=candidate.span, is_credited=_is_credited(candidate))
        for candidate in candidates
        for outlet in _owners(candidate, known)
        if _is_credited(candidate) or " " in candidate.key
    )


def _owners(candidate: Candidate, known: dict[str, OutletName]) -> list[OutletName]:
    return [known[form.subject] for form in candidate.forms if form.kind == "outlet" and form.subject in known]


def _is_credited(candidate: Candidate) -> bool:
    return any(word in _SOURCE_BEFORE for word in candidate.before(2)) or any(
        word in _SOURCE_AFTER for word in candidate.after(2)
    )


def unknown_sources(text: ReadableText, taken: Iterable[Span]) -> tuple[NamedOutlet, ...]:
    """Return names that stand where a source is named ("according to Flightline") and are not yet explained."""
    covered = tuple(taken)
    found = []
    for sentence in text.sentences:
        for match in _NAMED_SOURCE.finditer(sentence.text):
            start = sentence.start + match.start(1)
            span = Span(place=sentence.place, start=start, end=start + len(match.group(1)))
            if not any(s.place is span.place and s.start < span.end and span.start < s.end for s in covered):
                found.append(NamedOutlet(name=match.group(1), outlet=None, span=span, is_credited=True))
    return tuple(found)


def credits_of(text: ReadableText, outlets: Iterable[NamedOutlet]) -> tuple[Credit, ...]:
    """Return the sources an article credits, each outlet once, where it is first named as one."""
    first: dict[str, Credit] = {}
    for outlet in outlets:
        if outlet.is_credited:
            span = outlet.span
            evidence = text.evidence(span.place, span.start, span.end)
            first.setdefault(outlet.name, Credit(outlet=outlet.name, surface=evidence.quote, evidence=evidence))
    return tuple(first.values())


def occasions_named(text: ReadableText, lookup: Lookup, candidates: Iterable[Candidate]) -> tuple[NamedOccasion, ...]:
    """Return the occasions named; a name without a year means the one nearest to publication, within half a year."""
    known = {occasion.id: occasion for occasion in lookup.catalogue.occasions}
    spans: dict[str, list[Span]] = {}
    for candidate in candidates:
        meant = _meant(text, [known[form.subject] for form in candidate.forms if form.subject in known])
        if meant is not None:
            spans.setdefault(meant.id, []).append(candidate.span)
    return tuple(NamedOccasion(occasion=known[key], spans=tuple(places)) for key, places in spans.items())


def _meant(text: ReadableText, options: list[Occasion]) -> Occasion | None:
    if len(options) == 1 or text.published_at is None:
        return options[0] if options else None
    published = text.published_at.date()
    nearest = min(options, key=lambda item: abs((item.first_on - published).days), default=None)
    if nearest is None or abs((nearest.first_on - published).days) > 183:
        return None
    return nearest
