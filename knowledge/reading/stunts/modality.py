"""Decides how a stunt is told: as done, denied, planned, imagined, part of the plot, or training."""

import re

from records.findings import Modality

_WINDOW = 60  # characters before the stunt in which a word of scope reaches it
_AFTER = 45

_DENIED_BEFORE = re.compile(
    r"(?<![^\W_])(?:not|never|didn't|did not|wasn't|was not|weren't|rather than|"
    r"instead of|declined to let|refused"
    r"|denied|hadn't|isn't|cannot|couldn't|neither|nor|nunca|jamas|tampoco|ne|n'|jamais"
    r"|nicht|nie|niemals)(?![^\W_])[^.;:]*$"
    # What denies a thing or a person reaches to the end of its own clause: "told nobody, hung on", "with no net, he".
    r"|(?<![^\W_])(?:no|no one|nobody|without|ningun|ninguna|sin|aucun|aucune|sans|kein|keine|keinen|keiner|ohne)"
    r"(?![^\W_])(?:(?! (?:that|who|which|que|qui) )[^.;:,])*$"
)
# Somebody is denied, and another one named: "not Moore but his double", "nicht Moore, sondern sein Double".
_NOT_BUT = re.compile(
    r"(?<![^\W_])(?:not|no|non|pas|nicht)(?![^\W_])[^.;:]{1,40}?,? (?:but|sino|mais|sondern)(?![^\W_])"
)
_DENIED_AFTER = re.compile(
    r"^[^.;]{0,25}(?<![^\W_])(?:was not|wasn't|were not|never happened|is fake|was fake|is not (?:him|her)|"
    r"not him|not her"
    r"|no fue|n'est pas|n'a pas|war nicht|nicht)(?![^\W_])"
)
# Another one is set aside in passing: "it is he, not a stand-in, who runs".
_NOT_ASIDE = re.compile(
    r", (?:(?:and|y|et|und) )?(?:not|no|non|pas|nicht)(?![^\W_]) [^.;:,]{1,40},(?! (?:but|sino|mais|sondern))"
)
# "not only", "not since", "nothing to lose": the negation does not reach the stunt.
_HARMLESS = re.compile(
    r"(?:(?:refus\w*|declin\w*|turned down|rechaz\w*|renunci\w* a) (?:(?:to )?(?:us\w*|hav\w*) )?(?:[\w']+ ){0,2}"
    r"(?:stunt )?(?:doubles?|dobles?|doublures?)|"
    r"not only|not just|not merely|no less|never before|not once|no doubt|no wonder|no stranger|no idea|"
    r"no longer|no green screen|no sooner"
    r"|not since|no solo|no se olvid|pas seulement|nicht nur|no cgi|no hay trucos|without a net|not even|"
    r"couldn't stop|no wire|no music|no net|no safety|no cable|no cord|no harness|no double|nobody but|no one but)"
)
_STORY = re.compile(
    r"(?<![^\W_])(?:in the (?:story|plot|script|film's story)|in the (?:film|movie|sequel),? (?:\w+ )?(?:hunt|"
    r"he|she|his character|her character)"
    r"|(?:his|her|the|whose|'s) characters?|on (?:the )?page|le personnage de|personaje de|"
    r"between .{3,40} and a (?:troop|man|dragon|bear|shark|rhino\w*)|en la historia|en la trama|su personaje|"
    r"dans l'histoire|son personnage|im film"
    r"|plays? an? (?:[\w-]+ ){1,4}(?:who|that|forced|hired|on the run)"
    r"|(?:film|movie|story|plot|sequel|series|show|thriller) (?:follows|centres on|centers on|tells)"
    r"|interpreta a un[oa]? (?:[\w-]+ ){1,4}que|(?:pelicula|serie|historia|trama|cinta) (?:sigue|cuenta|narra)"
    r"|(?:incarne|joue|campe) une? (?:[\w-]+ ){1,4}qui|(?:film|serie|histoire|intrigue) (?:suit|raconte)"
    r"|spielt eine?n? (?:[\w-]+ ){1,3}(?:der|die)|(?:film|serie|geschichte|handlung) (?:erzahlt|handelt|folgt)"
    r"|seine figur|ihre figur|in der handlung|the plot|the villain|the hero|storyline)(?![^\W_])"
)
# Who stands in for a character stands before a camera.
_STOOD_IN = re.compile(r"(?<![^\W_])(?:doubles?|stunt\w*|doublures?|cascadeu\w+|dobles?|especialistas?)(?![^\W_])")
_PLANNED = re.compile(
    r"(?<![^\W_])(?:will|plans? to|is going to|set to|about to|is to|hopes? to|wants? to|intends? to|"
    r"preparing to|due to|next he|slated to|planned to"
    r"|what is left|what remains|still to be (?:shot|filmed)|left to (?:shoot|film)|yet to be (?:shot|filmed)|"
    r"queda(?:n)? por rodar|falta(?:n)? por rodar|reste a tourner|restent a tourner|noch zu drehen|"
    r"steh(?:t|en) noch aus|"
    r"early plan|original plan|planned|geplante\w*|va a|van a|planea\w*|preve\w*|piensa|"
    r"rodaran?|filmaran?|grabaran?|saltara|tournera|tourneront|sautera|tiene previsto|va(?:is)?|"
    r"prevoit|compte|"
    r"devrait|doit|soll|will|plant|geplant|wird|habra(?! que)|il y aura|es wird)(?![^\W_])[^.;]*$"
)
_PLANNED_AFTER = re.compile(
    r"^[^.;]{0,40}(?<![^\W_])(?:(?:is|are) (?:still |also |now )?(?:planned|to be (?:shot|filmed|staged)|due)|"
    r"will be|will follow|(?:est|sont) prevue?s?|sera|seront|(?:esta|estan) previst[oa]s?|se rodara|sera rodad[oa]|"
    r"geplant|vorgesehen|(?:gedreht|gefilmt) werden(?! (?:konnte|musste)))(?![^\W_])"
)
_HYPOTHETICAL = re.compile(
    r"(?<![^\W_])(?:would have|would be|could have|might have|if (?:he|she|they|the|it)|had planned|"
    r"wanted doubles|had wanted|considered|thought about|talked about"
    r"|habria|podria haber|aurait|serait)(?![^\W_])[^.;:]*$"
)
# Told by their umlauts, which folding takes away: "wurde" is no "würde".
_WOULD = re.compile(r"(?<![^\W_])(?:hätten?|wären?|würden?|könnten?)(?![^\W_])[^.;:]*$", re.IGNORECASE)


# Whatever was only practised so far.
_REHEARSED_AFTER = re.compile(
    r"[^.;]{0,40}(?<![^\W_])(?:in (?:practice|rehearsals?|training)|en los ensayos|aux? repetitions?|a l'entrainement|"
    r"bei den proben|in der probe|im training)(?![^\W_])"
)
# Stunts that are also ways of practising for another one.
_PRACTISED = frozenset({"aerial.skydive", "aerial.base_jump", "moto.jump", "uw.breath_hold", "uw.dive"})
_TRAINING = re.compile(
    r"(?<![^\W_])(?:train\w*|practi[cs]\w*|prepar\w*|coach|mentor|instructor\w*|lessons?|warm(?:ed|s)? up|"
    r"heated up|entren\w*|ensay\w*"
    r"|calent\w*|entrain\w*|preparation|echauff\w*|trainier\w*|training\w*|vorbereit\w*|ubte\w*)(?![^\W_])"
)


def modality_of(kind: str, sentence: str, written: str, start: int, end: int) -> Modality:
    """Return how the stunt at `sentence[start:end]` is told; preparation is always training.

    `sentence` is folded, `written` the same sentence as it stands in the article, of the same length.
    """
    is_practice = kind in _PRACTISED and _TRAINING.search(sentence)
    if kind.startswith("prep.") or is_practice or _REHEARSED_AFTER.match(sentence, end):
        return Modality.TRAINING
    if _STORY.search(sentence) and not _STOOD_IN.search(sentence):
        return Modality.IN_STORY
    before = sentence[max(0, start - _WINDOW) : start]
    before = _NOT_ASIDE.sub(" ", _NOT_BUT.sub("", before))
    # "Without a cut", "no visible edit": the words of an unbroken shot deny something else.
    denied = kind != "fight.oner" and (
        _DENIED_BEFORE.search(before) or _DENIED_AFTER.match(sentence[end : end + _AFTER])
    )
    if denied and not _HARMLESS.search(before + sentence[start:end]):
        return Modality.DENIED
    told = before + sentence[start:end]
    if _HYPOTHETICAL.search(told) or _WOULD.search(written[max(0, start - _WINDOW) : end]):
        return Modality.HYPOTHETICAL
    is_planned = _PLANNED.search(told) or _PLANNED_AFTER.match(sentence[end : end + _AFTER])
    return Modality.PLANNED if is_planned else Modality.ASSERTED
