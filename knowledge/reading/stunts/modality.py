"""Decides how a stunt is told: as done, denied, planned, imagined, part of the plot, or training."""

import re

from records.findings import Modality

_WINDOW = 60  # characters before the stunt in which a word of scope reaches it
_AFTER = 45

_DENIED_BEFORE = re.compile(
    r"(?<![^\W_])(?:not|never|didn't|did not|wasn't|was not|weren't|no one|nobody|without|rather than|instead of|declined to let|refused"
    r"|denied|hadn't|isn't|cannot|couldn't|neither|nor|no|nunca|jamas|ningun|ninguna|sin|tampoco|ne|n'|aucun|aucune|jamais|sans"
    r"|nicht|kein|keine|keinen|keiner|nie|niemals|ohne)(?![^\W_])[^.;:]*$"
)
_DENIED_AFTER = re.compile(
    r"^[^.;]{0,25}(?<![^\W_])(?:was not|wasn't|were not|never happened|is fake|was fake|is not (?:him|her)|not him|not her"
    r"|no fue|n'est pas|n'a pas|war nicht|nicht)(?![^\W_])"
)
# "not only", "not since", "nothing to lose": the negation does not reach the stunt.
_HARMLESS = re.compile(
    r"(?:not only|not just|not merely|no less|never before|not once|no doubt|no wonder|no stranger|no idea|no longer|no green screen|no sooner"
    r"|not since|no solo|no se olvid|pas seulement|nicht nur|no cgi|no hay trucos|without a net|not even|couldn't stop|no wire|no music)"
)
_STORY = re.compile(
    r"(?<![^\W_])(?:in the (?:story|plot|script|film's story)|in the (?:film|movie|sequel),? (?:\w+ )?(?:hunt|he|she|his character|her character)"
    r"|(?:his|her|the|whose) characters?|on (?:the )?page|en la historia|en la trama|su personaje|dans l'histoire|son personnage|im film"
    r"|seine figur|ihre figur|in der handlung|the plot|the villain|the hero|storyline)(?![^\W_])"
)
_PLANNED = re.compile(
    r"(?<![^\W_])(?:will|plans? to|is going to|set to|about to|is to|hopes? to|wants? to|intends? to|preparing to|due to|next he|slated to|planned to"
    r"|early plan|original plan|va a|van a|planea\w*|preve\w*|piensa|tiene previsto|va(?:is)?|prevoit|compte|devrait|doit|soll|will|plant|geplant|wird)(?![^\W_])[^.;]*$"
)
_HYPOTHETICAL = re.compile(
    r"(?<![^\W_])(?:would have|would be|could have|might have|if (?:he|she|they|the|it)|had planned|wanted doubles|had wanted|considered|thought about|talked about"
    r"|habria|podria haber|aurait|serait|hatte|ware|wurde|konnte)(?![^\W_])[^.;]*$"
)


def modality_of(kind: str, sentence: str, start: int, end: int) -> Modality:
    """Return how the stunt at `sentence[start:end]` (folded) is told; preparation is always training."""
    before = sentence[max(0, start - _WINDOW) : start]
    inside = sentence[start:end]
    if kind.startswith("prep."):
        return Modality.TRAINING
    if _STORY.search(sentence):
        return Modality.IN_STORY
    scope = before + inside
    denied = _DENIED_BEFORE.search(before) or _DENIED_AFTER.match(sentence[end : end + _AFTER])
    if denied and not _HARMLESS.search(scope):
        return Modality.DENIED
    if _HYPOTHETICAL.search(before):
        return Modality.HYPOTHETICAL
    if _PLANNED.search(before):
        return Modality.PLANNED
    return Modality.ASSERTED
