"""Finds publications named as sources, and dated public occasions."""

from collections.abc import Iterable

from knowledge.catalogue.lookup import Lookup
from knowledge.linking.candidates import Candidate
from knowledge.linking.linked import NamedOccasion, NamedOutlet, Span
from knowledge.linking.sources import is_credited
from knowledge.text.readable import ReadableText
from knowledge.text.tokens import word_set
from records.findings import Credit
from records.subjects import Occasion, OutletName

_SOURCE_BEFORE = word_set(
    "sagte erzahlte verriet informa informo publica publico berichtet meldet schreibt rapporte revele confie "
    "to via per by told with from segun selon laut bei gegenuber report reports a de der dem den in"
)
_SOURCE_AFTER = word_set(
    "reported reports report said says wrote writes first berichtet schreibt meldet informo informa rapporte"
)


def outlets_named(text: ReadableText, lookup: Lookup, candidates: Iterable[Candidate]) -> tuple[NamedOutlet, ...]:
    """Return the known publications that are named, each with whether it is named as a source."""
    known = {outlet.id: outlet for outlet in lookup.catalogue.outlets}
    return tuple(
        NamedOutlet(name=outlet.name, outlet=outlet, span=candidate.span, is_credited=is_source)
        for candidate in candidates
        for outlet in _owners(candidate, known)
        if (is_source := _is_credited(text, candidate, outlet)) or " " in candidate.key
    )


def _owners(candidate: Candidate, known: dict[str, OutletName]) -> list[OutletName]:
    return [known[form.subject] for form in candidate.forms if form.kind == "outlet" and form.subject in known]


def _is_credited(text: ReadableText, candidate: Candidate, outlet: OutletName) -> bool:
    start = candidate.sentence.start
    signs = text.originals[candidate.span.place][max(0, candidate.span.start - 1) : candidate.span.start]
    if outlet.name.startswith("/") and signs != "/":
        return False  # /Film, not the word
    return (
        any(word in _SOURCE_BEFORE for word in candidate.before(2))
        or any(word in _SOURCE_AFTER for word in candidate.after(2))
        or is_credited(candidate.sentence, candidate.span.start - start, candidate.span.end - start)
    )


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
    for candidate in _longest(candidates, known):
        meant = _meant(text, [known[form.subject] for form in candidate.forms if form.subject in known])
        if meant is not None:
            spans.setdefault(meant.id, []).append(candidate.span)
    return tuple(NamedOccasion(occasion=known[key], spans=tuple(places)) for key, places in spans.items())


def _longest(candidates: Iterable[Candidate], known: dict[str, Occasion]) -> list[Candidate]:
    """Return the places that name an occasion; "CinemaCon 2021" hides the bare "CinemaCon" in it."""
    named = [one for one in candidates if any(form.subject in known for form in one.forms)]
    return [
        one
        for one in named
        if not any(
            other is not one and other.span.covers(one.span.place, one.span.start) and other.span.end > one.span.end
            for other in named
        )
    ]


def _meant(text: ReadableText, options: list[Occasion]) -> Occasion | None:
    if len(options) == 1 or text.published_at is None:
        return options[0] if options else None
    published = text.published_at.date()
    nearest = min(options, key=lambda item: abs((item.first_on - published).days), default=None)
    if nearest is None or abs((nearest.first_on - published).days) > 183:
        return None
    return nearest
