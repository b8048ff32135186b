"""Finds the figures that an article gives about stunts and their preparation."""

from collections.abc import Iterable

from knowledge.linking.linked import ReadingContext
from knowledge.reading.claims import cues
from knowledge.reading.claims.attribution import source_of, speaker_of
from knowledge.reading.claims.metrics import Measure, measure_of
from knowledge.reading.governing import governing_film
from knowledge.reading.quantities import Quantity, find_quantities
from knowledge.reading.quantities.units import IN_BASE
from knowledge.text.readable import Sentence
from records.findings import Claim, ClaimPhase, Place, StuntMention
from records.subjects import SubjectId

_PREFIX = "stunt:"
# Which types a metric belongs to before any other.
_TYPES_OF: dict[str, tuple[str, ...]] = {
    "skydives": ("prep.jump_training", "aerial.skydive", "aerial.halo_jump"),
    "jumps": ("prep.jump_training", "moto.jump", "moto.cliff_jump"),
    "training_time": ("prep.",),
    "rolls": ("car.cannon_roll", "car.", "heavy."),
    "breath_hold": ("uw.breath_hold",),
    "steps": ("fall.stair_fall",),
    "burns": ("fire.full_body_burn",),
}
# The type a metric speaks of even where no words tell a stunt.
_ALWAYS = {"breath_hold": "uw.breath_hold"}
# Preparation, rigging and what is not said more exactly: ways to a feat rather than the feat.
_MEANS = ("stunt:prep.", "stunt:wire.wire_work", "stunt:other.unspecified")
_HEADLINE = 2
_NEAR = 10
_ROUNDED = 0.05  # how far a headline may round a figure
_NOT_COMPARED = frozenset({"rolls", "days", "duration", "training_time"})
_TRAINING_METRICS = frozenset({"skydives", "training_time", "base_jumps", "dives"})
_DIVE_TRAINING = frozenset({"stunt:prep.dive_training"})
_PERFORMED = frozenset({"takes", "rolls", "burns", "people"})


def find_claims(context: ReadingContext) -> tuple[Claim, ...]:
    """Return one claim for each statement; what the headline repeats is not a second one."""
    if not context.films and not context.stunts:
        return ()
    sentences = context.text.sentences
    body = [sentence for sentence in sentences if sentence.place is Place.BODY]
    heads = [sentence for sentence in sentences if sentence.place is not Place.BODY]
    found: dict[tuple[SubjectId | None, str, float, str, str], Claim] = {}
    for sentence in body:
        for claim in _in_sentence(context, sentence):
            found.setdefault(_statement(claim), claim)
    told = list(found.values())
    for sentence in heads:
        for claim in _in_sentence(context, sentence):
            if not any(_repeats(claim, other) for other in told):
                found.setdefault(_statement(claim), claim)
    return tuple(found.values())


def _statement(claim: Claim) -> tuple[SubjectId | None, str, float, str, str]:
    """Return what makes two claims one: "180 miles an hour" and "over 180 miles an hour" are two."""
    return claim.film, claim.metric, claim.value, claim.unit, claim.comparator


def _repeats(head: Claim, told: Claim) -> bool:
    """Whether a headline only repeats or rounds a figure of the text: "seven minutes" for 7:14."""
    if head.value == told.value and head.unit == told.unit:
        return True
    if head.metric != told.metric:
        return False
    values = [claim.value * IN_BASE.get(claim.unit, 0.0) for claim in (head, told)]
    return min(values) > 0 and abs(values[0] - values[1]) <= _ROUNDED * max(values)


def _in_sentence(context: ReadingContext, sentence: Sentence) -> Iterable[Claim]:
    quantities = [
        quantity
        for quantity in find_quantities(sentence.folded, context.text.language)
        if not context.is_title(sentence.place, sentence.start + quantity.number.start)
    ]
    topics = {item.stunt.removeprefix(_PREFIX) for item in context.stunts}
    earlier = context.text.sentences[max(sentence.index - 1, 0)]
    before_it = earlier.folded if earlier.paragraph == sentence.paragraph and earlier is not sentence else ""
    for index, quantity in enumerate(quantities):
        is_paired = index + 1 < len(quantities) and quantities[index + 1].start == quantity.start
        following = quantities[index + 1].number.start if index + 1 < len(quantities) else len(sentence.folded)
        if is_paired or following < quantity.end:
            following = len(sentence.folded)
        measure = measure_of(quantity, sentence.folded, following, topics=topics, before_it=before_it)
        if measure is not None and sentence.is_headline and quantity.start == 0 and _is_listed(quantity, sentence):
            continue  # "7 stunts that ...", "9 times a film ...": how long the list is
        if measure is not None and _is_about_stunts(context, sentence, measure):
            yield _claim(context, sentence, quantity, measure)


def _is_listed(quantity: Quantity, sentence: Sentence) -> bool:
    return cues.LISTED.match(sentence.folded, quantity.number.end) is not None


def _is_about_stunts(context: ReadingContext, sentence: Sentence, measure: Measure) -> bool:
    if measure.is_strong:
        return True
    if not context.stunts:
        beside = (sentence, *_neighbours(context, sentence)) if measure.is_physical else (sentence,)
        return any(cues.ACTION.search(one.folded) for one in beside)
    if measure.is_physical or cues.ACTION.search(sentence.folded) or cues.HURT.search(sentence.folded):
        return True
    return any(sentence.covers(span.place, span.start) for item in context.stunts for span in item.evidence)


def _neighbours(context: ReadingContext, sentence: Sentence) -> list[Sentence]:
    """Return the sentences right before and behind one in its paragraph."""
    beside = context.text.sentences[max(sentence.index - 1, 0) : sentence.index + 2]
    return [one for one in beside if one is not sentence and one.paragraph == sentence.paragraph]


def _claim(context: ReadingContext, sentence: Sentence, quantity: Quantity, measure: Measure) -> Claim:
    start, end = sentence.start + quantity.start, sentence.start + max(measure.end, quantity.end)
    position = sentence.start + quantity.number.start
    film = governing_film(context, sentence, position)
    stunt = _stunt_of(context, sentence, position, film, measure.metric)
    evidence = context.text.evidence(sentence.place, start, end)
    return Claim(
        film=film,
        stunt=stunt,
        metric=measure.metric,
        value=quantity.value,
        unit=measure.unit or "count",
        comparator=_comparator(quantity, measure.metric, sentence.folded),
        phase=_phase(context, sentence, quantity, measure.metric, stunt),
        speaker=speaker_of(context, sentence, position),
        cited=source_of(context, sentence),
        surface=evidence.quote,
        evidence=evidence,
        sentence=sentence.text,
    )


def _comparator(quantity: Quantity, metric: str, folded: str) -> str:
    """A car that goes over eight times, a scene shot over three weeks: there "over" compares nothing."""
    is_over = folded.startswith("over ", quantity.start)
    is_turned = metric in _NOT_COMPARED or cues.ROLLED.search(
        folded[max(0, quantity.start - _NEAR) : quantity.start + len("over ")]
    )
    return "=" if is_over and is_turned else quantity.comparator


def _stunt_of(
    context: ReadingContext, sentence: Sentence, position: int, film: SubjectId | None, metric: str
) -> SubjectId | None:
    """Return the stunt type a figure is about: one the metric asks for, else the nearest of the film."""
    of_film = [item for item in context.stunts if item.film == film and item.evidence]
    wanted = [_PREFIX + kind for kind in _TYPES_OF.get(metric, ())]
    for kind in wanted:
        for item in of_film:
            if item.stunt.startswith(kind):
                return item.stunt
    if metric in _ALWAYS and SubjectId(_PREFIX + _ALWAYS[metric]) in context.lookup.stunts:
        return SubjectId(_PREFIX + _ALWAYS[metric])
    return max(of_film, key=lambda item: _closeness(item, sentence, position)).stunt if of_film else None


def _closeness(item: StuntMention, sentence: Sentence, position: int) -> tuple[bool, int, int]:
    """A stunt of the same sentence comes first, then what the article tells most of; means come after feats."""
    here = [abs(span.start - position) for span in item.evidence if sentence.covers(span.place, span.start)]
    is_means = item.stunt.startswith(_MEANS)
    weight = len(item.evidence) + (_HEADLINE if item.evidence[0].place is Place.TITLE else 0)
    return bool(here) and not is_means, weight - (_HEADLINE * 2 if is_means else 0), -min(here, default=0)


def _phase(
    context: ReadingContext, sentence: Sentence, quantity: Quantity, metric: str, stunt: SubjectId | None
) -> ClaimPhase:
    is_preparation = stunt is not None and stunt.startswith("stunt:prep.")
    if metric == "breath_hold" and any(item.stunt in _DIVE_TRAINING for item in context.stunts):
        return ClaimPhase.TRAINING
    if metric == "rehearsals":
        return ClaimPhase.REHEARSAL
    if metric in _TRAINING_METRICS or (metric == "jumps" and is_preparation):
        is_rehearsal = metric == "training_time" and not is_preparation and cues.REHEARSING.search(sentence.folded)
        return ClaimPhase.REHEARSAL if is_rehearsal else ClaimPhase.TRAINING
    near = sentence.folded[max(0, quantity.start - 60) : quantity.end + 40]
    if metric != "takes" and cues.REHEARSING.search(near):
        return ClaimPhase.REHEARSAL
    other = cues.OTHER_CLAUSE.match(sentence.folded[max(0, quantity.start - 60) : quantity.start])
    is_trained = cues.TRAINING.search(near, other.end() if other else 0) and metric not in _PERFORMED
    return ClaimPhase.TRAINING if is_trained else ClaimPhase.FILMING
