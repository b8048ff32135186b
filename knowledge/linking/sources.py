"""Finds the publications that a text credits, known to us or not, by the frames in which sources are named."""

import re
from collections.abc import Iterable, Iterator

from knowledge.linking.linked import NamedOutlet, Span
from knowledge.text.readable import ReadableText, Sentence
from knowledge.text.tokens import word_set, words_of

_WORD = r"[A-ZÀ-Þ][\w’'&-]*"
_NAME = re.compile(rf"{_WORD}(?:\s(?:(?:of|the|and|&|de|del|la|le|du|des|der|für)\s)?{_WORD}){{0,4}}")
_ARTICLE = r"(?:the|a|an|el|la|los|las|le|les|der|die|das|den|dem|al|au|aux|del|du|de|vom|beim)"
_KIND = (
    r"(?:site|website|magazine|newspaper|paper|outlet|daily|weekly|tabloid|agency|broadcaster|podcast|portal|diario|"
    r"periodico|revista|medio|sitio|agencia|cadena|journal|quotidien|hebdomadaire|agence|magazin|zeitung|zeitschrift|"
    r"branchenblatt|blatt|nachrichtenagentur|onlineportal)"
)
_KINDLY = rf"(?:{_ARTICLE} )?(?:\w+ ){{0,2}}?{_KIND}(?: \w+)?"
# Frames that hold even for a name of one word.
_SURE_BEFORE = re.compile(
    r"(?<![^\W_])(?:(?:according to|via|(?:first |as |originally )?reported by|as told to|speaking (?:to|with)|"
    rf"interview with|segun|selon|d'apres|laut)(?: {_ARTICLE})?|{_KINDLY}) ?[\"'«„]?$"
)
# Frames in which people and companies stand as well: what stands there needs two words.
_LIKELY_BEFORE = re.compile(
    r"(?<![^\W_])(?:told|tells|telling|per|speaking (?:to|with)|speaks to|spoke (?:to|with)|talk(?:ing|ed) to|said to|"
    r"(?:an |in )interview (?:with|for|in)|(?:dijo|declaro|conto|explico|cuenta|explica|confeso|revelo|declaraciones|"
    r"(?:ha )?(?:dicho|contado|explicado|declarado)) a|entrevista (?:con|en|para|a)|informa|informo|publica|publico|"
    r"recoge|recogio|adelanta|adelanto|cuenta|(?:confie|declare|raconte|explique|dit|revele|assure|affirme) a|"
    r"rapporte|rapportait|indique|revele|relaie|ecrit|cite par|relaye par|berichtet\w*|meldet\w*|schreibt|schrieb|"
    rf"gegenuber|(?:gesprach|interview) mit|sagte)(?: {_ARTICLE})? ?[\"'«„]?$"
)
_LIKELY_AFTER = re.compile(
    r"[\"'»“]?,? (?:first |also |has |had |exclusively )?(?:reports?|reported|writes|wrote|berichtet\w*|meldet\w*|"
    r"schreibt|schrieb|informa|informo|publica|publico|rapporte|ecrit|zufolge)(?: first| exclusively)?"
    r"(?=[\s,.;:]|$)(?! (?:to|for) )"
)
_LEAD = re.compile(rf"(?:(?:via|per|told|segun|selon|laut|{_KIND})\s)+(?:{_ARTICLE}\s)?")
_SLUG = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ ,.]+ \($")
_SLUG_END = re.compile(r"\)\s?[–—-]")
# Those who make, police and count films speak for themselves; they publish nothing that could be copied.
_NO_OUTLETS = word_set(
    """
    paramount disney warner sony universal lionsgate netflix amazon skydance apple marvel lucasfilm mgm eon imax
    pictures studios entertainment police guild academy court hospital university ministry guinness records
    cinemacon cannes comic-con festival monday tuesday wednesday thursday friday saturday sunday
    """
)
_NEAR = 60
_SHORT = 4  # letters in the short name of a broadcaster


def credited_names(text: ReadableText, taken: Iterable[Span]) -> Iterator[NamedOutlet]:
    """Yield names that stand where a source is named ("according to Flightline") and are not yet explained."""
    covered = tuple(taken)
    own = _own_key(text)
    for sentence in text.sentences:
        for match in _NAME.finditer(sentence.text):
            lead = _LEAD.match(sentence.folded, match.start(), match.end())
            first = lead.end() if lead else match.start()
            name = sentence.text[first : match.end()].removesuffix("'s").removesuffix("’s")
            span = Span(place=sentence.place, start=sentence.start + first, end=sentence.start + first + len(name))
            if _is_covered(span, covered) or not is_credited(sentence, first, first + len(name)):
                continue
            words = words_of(sentence.folded[first : first + len(name)])
            if not (_NO_OUTLETS & set(words)) and "".join(words) != own:
                yield NamedOutlet(name=name, outlet=None, span=span, is_credited=True)


def is_credited(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the name at `sentence.text[start:end]` stands where a source is named."""
    folded = sentence.folded
    before = folded[max(0, start - _NEAR) : start]
    if _SURE_BEFORE.search(before):
        return True
    if _SLUG.match(sentence.text[:start]) and _SLUG_END.match(sentence.text[end : end + 4]):
        return True
    name = sentence.text[start:end].strip()
    is_short = name.isupper() and 1 < len(name) <= _SHORT  # BBC, ARD, TF1
    if " " not in name and not is_short:
        return False
    return bool(_LIKELY_BEFORE.search(before) or _LIKELY_AFTER.match(folded[end : end + 40]))


def _is_covered(span: Span, covered: tuple[Span, ...]) -> bool:
    return any(one.place is span.place and one.start < span.end and span.start < one.end for one in covered)


def _own_key(text: ReadableText) -> str:
    """The publication's own name, as its host writes it."""
    host = (text.source.outlet or "").removeprefix("www.").split(".")[0]
    return host.replace("-", "").lower()
