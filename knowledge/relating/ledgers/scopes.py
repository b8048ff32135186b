"""Tells what time, phase and part of the work a figure is of, by the words around it."""

import re

from records.findings import Claim, ClaimPhase

# Unit of time -> its names in English, Spanish, French and German.
_TIMES = (
    ("day", "day|día|jour|tag"),
    ("hour", "hour|hora|heure|stunde"),
    ("weekend", "weekend|fin de semana|week-end|wochenende"),
    ("week", "week|semana|semaine|woche"),
    ("month", "month|mes|mois|monat"),
    ("session", "session|sesión|séance"),
)
# "A day" follows its figure closely; "each day" may also stand further off in its clause, or begin the sentence.
_CLOSE = r"(?<!\bin )(?:\b(?:an?|per|each|every) (?:single )?|\b(?:al|a la|por|par|pro|am|in der|im) )"
_CLEAR = r"\b(?:each|every|cada|chaque|jede[nrms]?) (?:single )?"
_ADVERBS = {
    "day": r"\bdaily|\bdiari[oa]s?|\bdiariamente|\bquotidien(?:ne)?s?|\btäglich",
    "hour": r"\bhourly|\bstündlich",
    "week": r"\bweekly|\bsemanal(?:es|mente)?|\bhebdomadaires?|\bwöchentlich",
    "month": r"\bmonthly|\bmensual(?:es|mente)?|\bmensuels?|\bmonatlich",
}
# "The day before" and "a day later" are points in time.
_NO_POINT = r"\b(?! (?:before|after|later|earlier|ago|siguiente|después|antes|suivant|danach|davor|darauf)\b)"
_NEXT_TO = 20  # characters behind a figure in which "a day" is its own
_IN_CLAUSE = 40  # characters on either side in which "each day" is
_CLAUSE = re.compile(r"[.,;:!?\d]")
_SCENE = r"scene|shot|sequence|stunt|take"
_FILM = r"film|movie|shoot|production|filming"
_SCOPES = (
    (
        "the scene",
        rf"\b(?:for|in) (?:just |only )?(?:the|this|that|one|a) (?:single |one )?(?:{_SCENE})\b|"
        rf"\bthe (?:{_SCENE}) alone\b|"
        r"\b(?:para|en) (?:una? sola? |la |una |esta |este |un )(?:sola )?(?:escena|toma|secuencia|plano)\b|"
        r"\bpour (?:la |cette |une |ce |un )(?:seule? )?(?:scène|séquence|plan|cascade)\b|"
        r"\bfür (?:die|diese|eine|eine einzige) (?:szene|einstellung|sequenz)\b",
    ),
    (
        "the whole film",
        rf"\b(?:the|this) (?:whole|entire) (?:{_FILM})\b|\b(?:across|throughout) the (?:{_FILM})\b|"
        r"\b(?:en|durante) tod[oa] (?:la|el) (?:película|producción|rodaje)\b|"
        r"\b(?:tout le|l'ensemble du|l’ensemble du) (?:film|tournage)\b|"
        r"\b(?:im ganzen|im gesamten) (?:film|dreh)\b|\bder (?:ganzen|gesamten) (?:dreharbeiten|produktion)\b",
    ),
)
_AROUND = 60  # characters around a figure in which its scope is told
_PHASES = {ClaimPhase.TRAINING: "training", ClaimPhase.REHEARSAL: "training", ClaimPhase.FILMING: "filming"}


def is_rate(claim: Claim) -> bool:
    """Whether a claim tells how many in a given time, as in "thirty jumps a day", and no total."""
    return bool(period_of(claim))


def period_of(claim: Claim) -> str:
    """Return the time that a rate is for (day, week, ...); empty for a total, and for all that is not counted."""
    if claim.unit not in ("count", ""):
        return ""
    start = max(0, claim.sentence.find(claim.surface))
    before, words = claim.sentence[:start].casefold()[-_IN_CLAUSE:], claim.surface.casefold()
    after = claim.sentence[start + len(words) :].casefold()
    clause = _CLAUSE.split(after[:_IN_CLAUSE])[0]
    for period, names in _TIMES:
        clear = rf"(?:{_CLEAR}(?:{names}){_NO_POINT}|{_ADVERBS.get(period, '(?!)')})"
        is_close = re.search(rf"{_CLOSE}(?:{names}){_NO_POINT}", words + after[:_NEXT_TO])
        is_ahead = start <= _IN_CLAUSE and re.match(rf"\W*{clear}[^.;:!?\d]*$", before)
        if is_close or is_ahead or re.search(clear, words + clause) or re.search(rf"{clear}\W+$", before):
            return period
    return ""


def phase_of(claim: Claim) -> str:
    """Return whether a figure is of training or of filming; empty when that is not told."""
    return _PHASES.get(claim.phase, "")


def scope_of(claim: Claim) -> str:
    """Return whether a figure is told of one scene or of the whole film; empty when that is not told."""
    start = max(0, claim.sentence.find(claim.surface))
    around = claim.sentence[max(0, start - _AROUND) : start + len(claim.surface) + _AROUND].casefold()
    return next((scope for scope, pattern in _SCOPES if re.search(pattern, around)), "")
