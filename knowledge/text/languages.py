"""Tells English, Spanish, French and German apart by their commonest words."""

from collections import Counter
from collections.abc import Iterable

_STOPWORDS = {
    "en": "the of and to in that is was for on with he his it as at by from had which who this are were an",
    "es": "el la de que y en los del las por con una su para al lo como mas pero fue ha sus este",
    "fr": "le les des et est dans qui pour une sur par pas au plus avec ce sont ses aux cette ete il du",
    "de": "der die und das von zu den mit ist im sich des dem nicht ein eine auf fur als auch wurde nach",
}
_LANGUAGES_OF: dict[str, tuple[str, ...]] = {}
for _language, _words in _STOPWORDS.items():
    for _word in _words.split():
        _LANGUAGES_OF[_word] = (*_LANGUAGES_OF.get(_word, ()), _language)


def language_of(words: Iterable[str]) -> str | None:
    """Return the language of folded words, or None when too few of them tell or two languages tie."""
    counts: Counter[str] = Counter()
    for word in words:
        counts.update(_LANGUAGES_OF.get(word, ()))
    best = counts.most_common(2)
    if not best or best[0][1] < 3 or (len(best) > 1 and best[0][1] == best[1][1]):
        return None
    return best[0][0]
