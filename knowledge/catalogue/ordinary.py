"""Tells which words are too ordinary to name a film by themselves: our own list, and what many names share."""

from collections import Counter
from collections.abc import Iterator

from knowledge.catalogue.keys import key_of
from knowledge.catalogue.words import COMMON
from records.subjects import Catalogue

_SHARED_BY = 3  # unrelated titles; a word that stands in so many is a word of the language, or a name like any other


def ordinary_words(catalogue: Catalogue) -> frozenset[str]:
    """Return the words of our list, those that several unrelated titles share, and the names that people bear.

    The larger the catalogue, the more of its words mean other things too; so the list grows with it.
    """
    shared = Counter(word for words in _words_of_titles(catalogue) for word in words)
    borne = {word for person in catalogue.people for word in key_of(person.name).split() if " " in person.name}
    return COMMON | borne | {word for word, count in shared.items() if count >= _SHARED_BY}


def _words_of_titles(catalogue: Catalogue) -> Iterator[set[str]]:
    """Yield the words of each title once, those of a whole series together."""
    series: dict[str, set[str]] = {}
    for film in catalogue.films:
        words = set(key_of(film.title).split())
        if film.franchise:
            series.setdefault(film.franchise, set()).update(words)
        else:
            yield words
    yield from series.values()
