"""Which publications an article names as its source. Knows names only, not whether we hold what they published."""

import re
from functools import lru_cache

from knowledge.relating.likeness.signs import fold
from knowledge.relating.related import RelatedArticle

# What a byline says when nobody of the outlet's own wrote the text.
_DESKS = frozenset(
    re.findall(
        r"\w+",
        "staff redaccion redaction laredaction redaktion admin team editor editors desk news newsdesk agency agencies "
        "agencias agence",
    )
)
_HOST = re.compile(r"^(?:https?://)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*)\.[a-z]{2,}(?:/.*)?$", re.IGNORECASE)
_NAME = r"[A-ZÀ-Þ0-9][\w’'&.-]*"
_CAPITALS = re.compile(rf"{_NAME}(?:[ \u00a0](?:{_NAME}|of|the|de|la|du|des|der|y|and|&))*")
_CUE = re.compile(
    r"\b(?:according to|as told|told|tells|via|per|reports?|reported|reporting|quoted|first ran|originally|published|"
    r"speaking (?:to|with)|interview with|says|said to|outlet|site|magazine|"
    r"segun|cuenta|conto|informo|adelanto|recoge|declaro|explico|diario|periodico|"
    r"selon|rapporte|explique|confie|d'apres|indique|relaie|laut|berichtet\w*|zufolge|gegenuber|portal|magazin)\b"
)
_ARTICLES = frozenset(("the", "le", "la", "les", "l", "el", "los", "las", "der", "die", "das"))
_LONGEST = 5  # words of a publication's name
_GENERIC = re.compile(r"(?:news|online|magazine|com|daily|24)$")
_NEAR = 45  # characters between a source word and a one-word name: "told the British magazine Empire"


@lru_cache(maxsize=4096)
def outlet_key(name: str) -> str:
    """Return the name or host of a publication in a form that compares: `reel-wire.example` and "Reel Wire" agree."""
    host = _HOST.match(name.strip())
    plain = fold(host.group(1).split(".")[-1] if host else name).replace("&", " and ")
    words = re.findall(r"[a-z0-9]+", plain)
    if len(words) > 1 and words[0] in _ARTICLES:
        del words[0]
    return "".join(words)


def short_key(key: str) -> str:
    """Return an outlet's key without "News" and the like at its end, unless little would be left."""
    short = _GENERIC.sub("", key)
    return short if len(short) >= 6 else key


def named_outlets(article: RelatedArticle) -> frozenset[str]:
    """Return the keys of all publications that an article may be naming, in its text, byline or findings.

    Names of several words count wherever they stand; a single word only beside a word such as "told" or "laut", since
    Empire and Variety are also just words.
    """
    text = article.text
    keys = {outlet_key(credit.outlet) for credit in article.findings.credits}
    keys |= {outlet_key(claim.cited) for claim in article.findings.claims if claim.cited and ":" not in claim.cited}
    for part in (text.title, text.standfirst or "", *text.paragraphs):
        keys |= _named_in(part)
    if text.author:
        keys |= {outlet_key(run) for run in _runs(text.author)}
    return frozenset(key for key in keys if len(key) > 2)


def has_desk_byline(article: RelatedArticle) -> bool:
    """Whether no named person signed an article: what comes out of a translation desk seldom has a byline."""
    author = re.sub(r"[^a-z ]", "", fold(article.text.author or ""))
    return not author or author.replace(" ", "") in _DESKS or bool(_DESKS & set(author.split()))


def _named_in(text: str) -> set[str]:
    keys = set()
    for match in _CAPITALS.finditer(text):
        around = fold(text[max(0, match.start() - _NEAR) : match.end() + _NEAR])
        has_cue = bool(_CUE.search(around))
        keys |= {outlet_key(run) for run in _runs(match.group()) if has_cue or " " in run}
    return keys


def _runs(text: str) -> list[str]:
    words = [word.removesuffix("’s").removesuffix("'s").strip(".,") for word in text.split()]
    spans = range(1, _LONGEST + 1)
    return [" ".join(words[start : start + length]) for length in spans for start in range(len(words) - length + 1)]
