"""Decides who gives a figure (the speaker) and which outlet or occasion is named as its source."""

import re

from knowledge.linking.linked import NamedOutlet, ReadingContext
from knowledge.text.readable import Sentence
from records.findings import Place
from records.subjects import SubjectId

_SAYS = (
    r"says?|said|tells?|told|recall(?:s|ed)|explain(?:s|ed)|remember(?:s|ed)|add(?:s|ed)|describ(?:es|ed)|"
    r"reveal(?:s|ed)|"
    r"describing|recount(?:s|ed)|relat(?:es|ed)|insist(?:s|ed)|laugh(?:s|ed)|jok(?:es|ed)|recalling|argu(?:es|ed)|"
    r"comment[oa]|narr[oa]|relat[oa]|bromea|bromeo|sostiene|insiste|calcula|resume|"
    r"souligne|se souvient|assure|ajoute|plaisante|confirme|detaille|admet|avoue|"
    r"betont|versichert|verrat|erinnert sich|sagten|meint|meinte|gibt zu|rechnet vor|"
    r"mention(?:s|ed)|estimat(?:es|ed)|claim(?:s|ed)|notes?|noted|admit(?:s|ted)"
    r"|conveys?|stated?|states|wrote|writes|confirm(?:s|ed)|puts|reckons|dijo|dice|conto|cuenta|explico|explica|"
    r"recuerda|recordo|afirm[oa]|asegur[oa]|senal[oa]|revel[oa]"
    r"|point(?:s|ed) out|continue[sd]|went on|quip(?:s|ped)|repli(?:es|ed)|answer(?:s|ed)|conced(?:es|ed)|declare[sd]|"
    r"acknowledge[sd]|observe[sd]|thinks|counts|counted|shared|"
    r"apunt[ao]|anad(?:e|io)|confes(?:o|a)|confiesa|detall[ao]|comento|admit(?:e|io)|sostuvo|preciso|precisa|"
    r"subray[ao]|declar[ao]|calculo|resumio|describe|describio|narro|"
    r"(?:a |ont )(?:ajoute|affirme|declare|indique|revele|assure|admis|decrit|estime|evoque|souligne|plaisante)|"
    r"declare|indique|revele|glisse|resume|se rappelle|poursuit|lache|lance|estime|decrit|"
    r"erinnerte sich|fugt(?:e)? hinzu|erganzt(?:e)?|berichtete|gestand|gesteht|bestatigt(?:e)?|beschreibt|beschrieb|"
    r"schilderte|meldete|betonte|rechnete vor"
    r"|dit|raconte|explique|evoque|precise|affirme|confie|a (?:dit|explique|raconte|confie|precise)|sagt|sagte|"
    r"(?:spoke|speaks|parle|parlait|habla|hablo|sprach|spricht) (?:of|de|d'|von)|"
    r"erzahlt|erzahlte|erklart|erklarte|berichtet|verriet|schildert"
)
# What follows these is what was said, and not who said it.
_OTHER = r"what|that|how|why|when|to|it|he|she|they|about|if|que|como|cuando|qu|comment|quand|wie|dass|was|ob|wann|als"
_SAYS_BEHIND = re.compile(rf"^(?:, [^,.;:\"]{{2,60}},)?[\"',\s]*(?:\w+ ){{0,2}}?(?:{_SAYS})(?![^\W_])")
# "hat der Regisseur X in Cannes geschildert": the verb stands at the end of the clause.
_HAS = re.compile(r"(?<![^\W_])(?:hat|habe|hatte)(?: \w+){0,3} $")
_SAID_LAST = re.compile(
    r"^[^.;:,]*? (?:geschildert|erzahlt|verraten|berichtet|erklart|gesagt|beschrieben|bestatigt)(?![^\W_])"
)
_SAYS_AHEAD = re.compile(
    rf"(?<![^\W_])(?:{_SAYS}|according to|segun|selon|d'apres|laut|nach angaben von|de acuerdo con|in the words of)"
    rf"[\s,]+(?:(?!(?:{_OTHER})\b)[\w'-]+[\s,]+){{0,6}}$"
)
_SO = re.compile(r"[,\"'] so (?:(?:der|die) [\w-]+ )?$")  # German: "Sieben Minuten, so Simon Pegg"
_ROLE = (
    r"(?:the (?:[\w-]+ ){0,2}?(?:director|actor|actress|coordinator|co-ordinator|filmmaker|stuntman|stuntwoman|"
    r"performer|star|driver|pilot|producer|supervisor|double)"
    r"|el (?:director|actor|especialista|coordinador)|la (?:actriz|directora|especialista)"
    r"|le (?:realisateur|comedien|cascadeur|coordinateur)|l'act(?:eur|rice)|la (?:comedienne|cascadeuse)"
    r"|der (?:regisseur|schauspieler|stuntman|koordinator)|die (?:schauspielerin|regisseurin|stuntfrau))"
)
_PRONOUN = r"(?:el|ella|er|sie|il|elle)"
# "The site says he fell": an English pronoun behind the verb is what the saying is about.
_PRONOUN_SAYS = re.compile(
    rf"(?<![^\W_])(?:(?:he|she|{_PRONOUN}|{_ROLE})\s(?:also |later |has |had |then )?(?:{_SAYS})"
    rf"|(?:{_SAYS})\s(?:{_PRONOUN}|{_ROLE}))(?![^\W_])"
)


_DIRECTOR = (
    r"(?:the (?:film's |veteran )?(?:director|filmmaker|film-maker)|el (?:director|realizador|cineasta)|la directora|"
    r"le (?:realisateur|cineaste)|la realisatrice|der (?:regisseur|filmemacher)|die regisseurin)"
)
_DIRECTOR_SAYS = re.compile(
    rf"(?<![^\W_])(?:{_DIRECTOR}(?:,? (?:\w+ ){{0,4}}?)?\s?(?:{_SAYS})|(?:{_SAYS})\s{_DIRECTOR})(?![^\W_])"
)
_PARAGRAPHS = 2
_EARLY_PARAGRAPHS = 2
# An account that the following sentences go on with.
_ACCOUNT = re.compile(
    r"(?<![^\W_])(?:describ(?:es|ed|ing)|recount(?:s|ed|ing)|remember(?:s|ed|ing)|recall(?:s|ed|ing)|relat(?:es|ed)|"
    r"(?:tells?|told|explain(?:s|ed)|reveal(?:s|ed)) (?:[^\s.;]+ ){0,6}?how|"
    r"recuerda|recordo|relata|relato|narra|narro|describio|describe|"
    r"(?:conto|cuenta|explico|explica) (?:\S+ ){0,4}?como|"
    r"raconte|decrit|a decrit|se souvient|evoque|explique comment|"
    r"schildert\w*|geschildert|beschreibt|beschrieb|beschrieben|erinnert\w* sich|erzahlt\w*)(?![^\W_])"
)
# Who keeps records vouches for the figure beside the name, not for the article.
_KEEPER = re.compile(r"Records?\b|Guinness")


def speaker_of(context: ReadingContext, sentence: Sentence, position: int) -> SubjectId | None:
    """Return the person who gives the figure at `position`: who says the sentence, or the speech it stands in."""
    speech = context.text.speech_at(sentence.place, position)
    if speech is None:
        return _sayer(context, sentence) or _teller(context, sentence)
    first = context.text.sentence_at(sentence.place, speech.start)
    last = context.text.sentence_at(sentence.place, min(speech.end + 2, len(context.text.folded[sentence.place]) - 1))
    for candidate in (last, first):
        found = _sayer(context, candidate, outside=(speech.start, speech.end))
        if found is not None:
            return found
    lead = context.text.folded[sentence.place][first.start : speech.start].rstrip(" \"'«„“")
    if lead.endswith(":") and (
        named := [person for person, span in context.people_in(first) if span.end <= speech.start]
    ):
        return named[0]  # 'Simon Pegg saw it: "He fell 40 metres"'
    following = context.text.sentences[last.index + 1 : last.index + 2]
    for candidate in following:
        if candidate.paragraph == last.paragraph and candidate.place is last.place:
            found = _sayer(context, candidate)
            if found is not None:
                return found
    return _person_before(context, first)


def _sayer(context: ReadingContext, sentence: Sentence, outside: tuple[int, int] | None = None) -> SubjectId | None:
    """Return the person of a sentence who has a verb of saying right behind or right before the name."""
    folded = context.text.folded[sentence.place]
    for person, span in context.people_in(sentence):
        if outside and outside[0] <= span.start < outside[1]:
            continue
        before = folded[sentence.start : span.start]
        is_so = context.text.language == "de" and _SO.search(before)
        if is_so or _is_sayer(before, folded[span.end : sentence.end]):
            return person
    words = _without(folded, sentence, outside)
    if _DIRECTOR_SAYS.search(words) and (director := _director(context)) is not None:
        return director
    if _PRONOUN_SAYS.search(words):
        return _person_before(context, sentence)
    return None


def _is_sayer(before: str, after: str) -> bool:
    """Whether a name between these words of its sentence has a verb of saying right behind or right before it."""
    if _SAYS_BEHIND.match(after) or _SAYS_AHEAD.search(before):
        return True
    return bool(_HAS.search(before) and _SAID_LAST.match(after))


def _teller(context: ReadingContext, sentence: Sentence) -> SubjectId | None:
    """Return whose account a sentence goes on with: an account ends with the next paragraph or speaker.

    What opens an account says that somebody describes or remembers; a plain "said" opens none, but ends one.
    """
    for item in reversed(context.text.sentences[: sentence.index]):
        distance = sentence.paragraph - item.paragraph
        if item.place is not sentence.place or distance > 1:
            return None
        person = _sayer_of(context, item)
        if person is None:
            continue
        return person if _ACCOUNT.search(item.folded) else None
    return None


def _director(context: ReadingContext) -> SubjectId | None:
    """Return the person of the article who directs its main film."""
    entries = [context.lookup.films.get(film) for film in context.main_films]
    directing = {person for entry in entries if entry for person in entry.directors}
    return next((person.person for person in context.people if person.person in directing), None)


def _without(folded: str, sentence: Sentence, outside: tuple[int, int] | None) -> str:
    if outside is None:
        return folded[sentence.start : sentence.end]
    return folded[sentence.start : max(sentence.start, outside[0])] + " " + folded[outside[1] : sentence.end]


def _person_before(context: ReadingContext, sentence: Sentence) -> SubjectId | None:
    """Return who spoke last before a sentence, within two paragraphs; else who was named first in the one before."""
    earlier = [
        item
        for item in reversed(context.text.sentences[: sentence.index])
        if item.place is sentence.place and sentence.paragraph - item.paragraph <= _PARAGRAPHS
    ]
    for item in earlier:
        person = _sayer_of(context, item)
        if person is not None:
            return person
    return next((people[0][0] for item in earlier if (people := context.people_in(item))), None)


def _sayer_of(context: ReadingContext, sentence: Sentence) -> SubjectId | None:
    folded = context.text.folded[sentence.place]
    for person, span in context.people_in(sentence):
        if _is_sayer(folded[sentence.start : span.start], folded[span.end : sentence.end]):
            return person
    return _director(context) if _DIRECTOR_SAYS.search(sentence.folded) else None


def _is_early(context: ReadingContext, outlet: NamedOutlet) -> bool:
    """Whether an outlet is credited where articles say whom they retell; a later one is told a sentence or two."""
    place = outlet.span.place
    if place is Place.BODY:
        return context.text.sentence_at(place, outlet.span.start).paragraph < _EARLY_PARAGRAPHS
    return place is not Place.TITLE


def source_of(context: ReadingContext, sentence: Sentence) -> str | None:
    """Return the outlet credited in a sentence or, once credited early, in the whole article; else its occasion."""
    for outlet in context.outlets_in(sentence):
        if outlet.is_credited:
            return outlet.name
    credited = [
        outlet
        for outlet in context.outlets
        if outlet.is_credited and _is_early(context, outlet) and not _KEEPER.search(outlet.name)
    ]
    if credited:
        return credited[0].name
    if context.occasions and any(occasion.spans for occasion in context.occasions):
        return context.occasions[0].occasion.id
    return None
