"""Decides which films an article means: every title is weighed, the sure ones help with the others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import exp

from knowledge.catalogue.aliases import SERIES, Form, Trust
from knowledge.linking.candidates import Candidate, is_tagged
from knowledge.linking.films.scene import Scene
from knowledge.linking.films.signals import film_signals, has_film_cue, signals_of
from knowledge.linking.films.writing import Signal, writing
from knowledge.linking.linked import Span
from records.subjects import Film, SubjectId

Kin = dict[SubjectId, Span]  # films already sure, with the place that made them so

PUBLISH = 0.9  # shown without anyone looking
REVIEW = 0.5  # kept, shown to editors; below that it is dropped

_PLACE = 0.3  # a doubtful place of a film that is sure elsewhere

_MARKED = 3.0  # quotation marks, the head of an item of a list
_WEAK = frozenset((Trust.CONTEXT, Trust.SIGNALS, Trust.NEVER))


def confidence_of(signals: Iterable[Signal]) -> float:
    """Return the probability that summed log-odds stand for."""
    total = sum(signal.weight for signal in signals)
    return round(1 / (1 + exp(-max(-30.0, min(30.0, total)))), 4)


@dataclass(slots=True, kw_only=True)
class Weighed:
    """One film while it is weighed: where it may be named, and what the best place shows."""

    film: Film
    spans: list[Span] = field(default_factory=list)
    surfaces: list[str] = field(default_factory=list)
    signals: list[Signal] = field(default_factory=list)
    confidence: float = 0.0
    best: Span | None = None

    def add(self, span: Span, surface: str, signals: Sequence[Signal]) -> None:
        """Take in one more place; the best one decides."""
        confidence = confidence_of(signals)
        if span not in self.spans and confidence >= _PLACE:
            self.spans.append(span)
            self.surfaces.append(surface)
        if confidence > self.confidence:
            self.confidence = confidence
            self.best = span
            self.signals = list(signals)

    @property
    def reasons(self) -> tuple[str, ...]:
        """The signs that count, the strongest first."""
        return tuple(sign.reason for sign in sorted(self.signals, key=lambda sign: -abs(sign.weight)) if sign.reason)


def weigh_titles(scene: Scene, kin: Kin) -> dict[SubjectId, Weighed]:
    """Weigh every title of a document; `kin` are films already sure, whose series speak for their other films.

    Films below `REVIEW` are left out. Names of series are left to `knowledge.linking.series`.
    """
    found: dict[SubjectId, Weighed] = {}
    for candidate in scene.candidates:
        if is_series_name(candidate):
            continue
        choice = _best_owner(scene, candidate, kin)
        if choice is not None:
            film, signals = choice
            found.setdefault(film.id, Weighed(film=film)).add(candidate.span, candidate.surface, signals)
    return {film_id: weighed for film_id, weighed in found.items() if weighed.confidence >= REVIEW}


def is_series_name(candidate: Candidate) -> bool:
    """Whether a form is the name of a whole series (and perhaps of its first film too)."""
    return any(form.subject.startswith(SERIES) for form in candidate.forms)


def _best_owner(scene: Scene, candidate: Candidate, kin: Kin) -> tuple[Film, list[Signal]] | None:
    """Return which film of those that share a form is meant, with the signs for it."""
    options = [
        (film, _all_signals(scene, candidate, form, film, kin))
        for form in candidate.forms
        if (film := scene.lookup.films.get(SubjectId(form.subject))) is not None
        and (form.kind != "hashtag" or is_tagged(scene.text, candidate))
        and not _is_idle(scene, candidate, form, film)
    ]
    return max(options, key=lambda option: (confidence_of(option[1]), option[0].year or 0), default=None)


def _is_idle(scene: Scene, candidate: Candidate, form: Form, film: Film) -> bool:
    """Whether an ordinary word is the title of an unchecked film, and neither writing nor people speak for it."""
    if form.trust is not Trust.SIGNALS or "unchecked" not in film.ambiguity or scene.credits_named(film):
        return False
    return not any(signal.weight >= _MARKED for signal in writing(scene, candidate, is_weak=True))


def _all_signals(scene: Scene, candidate: Candidate, form: Form, film: Film, kin: Kin) -> list[Signal]:
    signals = signals_of(scene, candidate, form, film)
    is_weak = form.trust in _WEAK
    signals += film_signals(
        scene, film, is_weak=is_weak, is_among_films=has_film_cue(signals) or bool(kin.keys() - {film.id})
    )
    if is_weak and kin.get(film.id, candidate.span) != candidate.span:
        signals.append(Signal(2.5, "sure at another place"))
    elif film.franchise and any(
        scene.lookup.films[other].franchise == film.franchise for other in kin.keys() - {film.id}
    ):
        signals.append(Signal(2.5, f"beside other films of {film.franchise}"))
    elif is_weak and _stands_in_row(scene, candidate, film, kin):
        signals.append(Signal(2.0, "in a row of film titles"))
    return signals


def _stands_in_row(scene: Scene, candidate: Candidate, film: Film, kin: Kin) -> bool:
    """Whether two sure titles stand in the same paragraph, near enough to be listed together."""
    near = [
        other
        for other, span in kin.items()
        if other != film.id and span.place is candidate.span.place and abs(span.start - candidate.span.start) < 200
    ]
    text = scene.text
    return (
        sum(text.sentence_at(kin[o].place, kin[o].start).paragraph == candidate.sentence.paragraph for o in near) >= 2
    )
