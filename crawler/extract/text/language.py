"""Tells the language of an article: as declared, else by its small words (English, Spanish, French, German)."""

import re
from collections.abc import Iterable

# Frequent words that are no words of the other three languages.
SMALL_WORDS = {
    "en": "the and of to that was with for is this from have are were which their would been",
    "es": "el los las una por con del para como pero más fue está sobre también según muy",
    "fr": "le les des une du dans est pour qui sur avec pas plus cette mais ont été aux",
    "de": "der die das und den von mit ist nicht ein eine dem auf für sich des im wurde auch",
}
_OWNER = {word: language for language, words in SMALL_WORDS.items() for word in words.split()}
_WORD = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"\s*([A-Za-z]{2})(?:$|[-_@. ,;])")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
# Fewer small words than this say nothing.
LEAST = 5


def language_code(declared: str | None) -> str | None:
    """Return the ISO 639-1 code of a declared language (`en-GB`, `es_MX`), or None when it is no such code."""
    found = _CODE.match(declared or "")
    return found[1].lower() if found else None


def guessed_language(text: str) -> str | None:
    """Return the language whose small words lead clearly in the text, or None."""
    counts = dict.fromkeys(SMALL_WORDS, 0)
    for word in _WORD.findall(text[:20_000].lower()):
        if word in _OWNER:
            counts[_OWNER[word]] += 1
    first, second = sorted(counts.values(), reverse=True)[:2]
    return max(counts, key=counts.__getitem__) if first >= LEAST and first >= 2 * second else None


def language_of(declared: Iterable[str | None], text: str) -> str | None:
    """Return the article's language.

    A clear reading of the text wins over what the page declares: templates are translated later than articles. Where
    the text is silent, or in a script other than Latin, the first usable declaration counts.
    """
    codes = [code for code in map(language_code, declared) if code]
    guess = guessed_language(text)
    if guess and (not codes or codes[0] in SMALL_WORDS):
        return guess
    return codes[0] if codes else guess
