"""Finds the figures that an article gives about stunts and their preparation."""

from collections.abc import Iterable

from knowledge.reading.claims import cues
from knowledge.reading.claims.attribution import source_of, speaker_of
from knowledge.reading.claims.metrics import Measure, measure_of
from knowledge.reading.context import ReadingContext
from knowledge.reading.governing import governing_film
from knowledge.reading.quantities import Quantity, find_quantities
from knowledge.reading.text import Sentence
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
_TRAINING_METRICS = frozenset({"skydives", "training_time", "base_jumps", "dives"})
_SETTLED = frozenset({"jumps"})  # training figures where the article tells of training


def find_claims(context: ReadingContext) -> tuple[Claim, ...]:
    """Return one claim for each statement; what the headline repeats is not a second one."""
    if not context.films:
        return ()
    sentences = context.text.sentences
    body = [sentence for sentence in sentences if sentence.place is Place.BODY]
    heads = [sentence for sentence in sentences if sentence.place is not Place.BODY]
    found: dict[tuple[SubjectId | None, str, float, str], Claim] = {}
    for sentence in body:
        for claim in _in_sentence(context, sentence):
            found.setdefault((claim.film, claim.metric, claim.value, claim.unit), claim)
    told = {(claim.value, claim.unit) for claim in found.values()}
    for sentence in heads:
        for claim in _in_sentence(context, sentence):
            if (claim.value, claim.unit) not in told:
                found.setdefault((claim.film, claim.metric, claim.value, claim.unit), claim)
    return tuple(found.values())


def _in_sentence(context: ReadingContext, sentence: Sentence) -> Iterable[Claim]:
    quantities = [
        quantity
        for quantity in find_quantities(sentence.folded, context.text.language)
        if not context.is_title(sentence.place, sentence.start + quantity.number.start)
    ]
    topics = {item.stunt.removeprefix(_PREFIX) for item in context.stunts}
    for index, quantity in enumerate(quantities):
        is_paired = index + 1 < len(quantities) and quantities[index + 1].start == quantity.start
        following = quantities[index + 1].number.start if index + 1 < len(quantities) else len(sentence.folded)
        if is_paired or following < quantity.end:
            following = len(sentence.folded)
        measure = measure_of(quantity, sentence.folded, following, topics)
        if measure is not None and _is_about_stunts(context, sentence, measure):
            yield _claim(context, sentence, quantity, measure)


def _is_about_stunts(context: ReadingContext, sentence: Sentence, measure: Measure) -> bool:
    if measure.is_strong:
        return True
    if cues.ACTION.search(sentence.folded):
        return True
    return bool(context.stunts) and (measure.is_physical or bool(cues.HURT.search(sentence.folded)))


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
        comparator=quantity.comparator,
        phase=_phase(sentence, quantity, measure.metric, stunt),
        speaker=speaker_of(context, sentence, position),
        cited=source_of(context, sentence),
        surface=evidence.quote,
        evidence=evidence,
        sentence=sentence.text,
    )


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
    pool = [item for item in of_film if not item.stunt.startswith("stunt:prep.")] or of_film
    return min(pool, key=lambda item: _distance(context, item, sentence, position)).stunt if pool else None


def _distance(context: ReadingContext, item: StuntMention, sentence: Sentence, position: int) -> tuple[int, int]:
    """Sentences between, then characters; what was told before counts as nearer than what comes after."""
    evidence = item.evidence[0]
    place = context.text.sentence_at(evidence.place, evidence.start).index
    apart = sentence.index - place
    return (abs(apart) * 2 + (1 if apart < 0 else 0), abs(evidence.start - position))


def _phase(sentence: Sentence, quantity: Quantity, metric: str, stunt: SubjectId | None) -> ClaimPhase:
    is_preparation = stunt is not None and stunt.startswith("stunt:prep.")
    if metric == "rehearsals":
        return ClaimPhase.REHEARSAL
    if metric == "training_time":
        return (
            ClaimPhase.TRAINING
            if is_preparation or not cues.REHEARSING.search(sentence.folded)
            else ClaimPhase.REHEARSAL
        )
    if metric in _TRAINING_METRICS or (metric in _SETTLED and is_preparation):
        return ClaimPhase.TRAINING
    near = sentence.folded[max(0, quantity.start - 60) : quantity.end + 40]
    if cues.REHEARSING.search(near):
        return ClaimPhase.REHEARSAL
    if cues.TRAINING.search(near) and metric not in ("takes", "rolls", "burns", "people"):
        return ClaimPhase.TRAINING
    return ClaimPhase.FILMING
