"""Every form under which a subject may be written, with how far that form can be trusted."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from knowledge.catalogue.keys import key_of
from knowledge.catalogue.numerals import NUMBER_OF, PART_WORDS, spellings
from knowledge.catalogue.ordinary import ordinary_words
from knowledge.catalogue.words import ARTICLES, COMMON, GENERIC, JOINERS
from knowledge.text.folding import fold
from knowledge.text.tokens import words_of
from records.subjects import Catalogue, Film, Person


class Trust(StrEnum):
    """What a form needs before it is believed to name its subject."""

    UNIQUE = "A"  # nothing: three words or more, or a rare one
    CAPITAL = "B"  # a capital letter
    CONTEXT = "C"  # one more sign: it is an ordinary word
    SIGNALS = "D"  # two more signs: numbers, acronyms that mean something else, short words
    NEVER = "X"  # never alone: surnames, names of whole series, misspellings


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way to write a subject. `key` is its folded words, one blank between them."""

    key: str
    subject: str  # id of a film, person, outlet or occasion, or "series:<name>"
    # title, localised, subtitle, numbered, acronym, short, hashtag, series; name, surname, error; outlet; occasion
    kind: str
    trust: Trust
    language: str | None = None


SERIES = "series:"
_FEW = 3  # words; fewer ordinary ones together still mean other things, longer rows of them hardly ever
_SPELLED = re.compile(r"(?:[a-z] ){2,}\d{1,2}|(?:[a-z] )+[a-z]\d{1,2}")  # "M:I 7", "M:I7": nothing else is written so
_SUBTITLE = re.compile(r"\s*(?::|\s[–—-])\s+")


def forms_of(catalogue: Catalogue) -> tuple[Form, ...]:
    """Return the forms of every subject. Forms that several subjects share are all kept."""
    found: dict[tuple[str, str], Form] = {}
    for form in every_form(catalogue):
        if form.key:
            found.setdefault((form.key, form.subject), form)
    return tuple(found.values())


def every_form(catalogue: Catalogue) -> Iterator[Form]:
    """Yield the forms of every subject one by one; some of a subject may come twice, the first being the better."""
    ordinary = ordinary_words(catalogue)
    for film in catalogue.films:
        yield from film_forms(film, ordinary)
    yield from series_forms(catalogue.films)
    for person in catalogue.people:
        yield from person_forms(person)
    for outlet in catalogue.outlets:
        for name in (outlet.name, *outlet.aliases):
            yield Form(key=key_of(name), subject=outlet.id, kind="outlet", trust=Trust.CAPITAL)
    for occasion in catalogue.occasions:
        yield Form(key=key_of(occasion.name), subject=occasion.id, kind="occasion", trust=Trust.CAPITAL)
        bare = re.sub(r"\s*\d{4}$", "", occasion.name)
        for name in {bare, bare.split()[0] if bare.endswith("Film Festival") else bare}:
            yield Form(key=key_of(name), subject=occasion.id, kind="occasion", trust=Trust.CONTEXT)


def film_forms(film: Film, ordinary: Container[str] = COMMON) -> Iterator[Form]:
    """Yield the forms of one film: as written, then those made by rule; `ordinary` words name nothing alone."""
    written = [(film.title, "en", "title"), *((a.text, a.language, a.kind) for a in film.aliases)]
    for text, language, kind in written:
        label = "localised" if kind == "localised" else "title" if kind != "observed_error" else "error"
        for key in _variants(text):
            yield Form(
                key=key, subject=film.id, kind=label, trust=_trust(film, key, label, ordinary), language=language
            )
    for text, language, _ in written:
        yield from _subtitle_forms(film, text, language, ordinary)
        yield from _article_forms(film, text, language, ordinary)
        if "unchecked" not in film.ambiguity:  # of those, many a tag means something else
            tag = "".join(words_of(fold(text)))
            yield Form(key=tag, subject=film.id, kind="hashtag", trust=Trust.UNIQUE, language=language)


def _variants(text: str) -> set[str]:
    """Return the keys of a title with its numbers and joining words written in every way."""
    keys = {key_of(text)}
    if "&" in text:
        keys.update(key_of(text.replace("&", f" {joiner} ")) for joiner in JOINERS)
    joined = {re.sub(r" (?:and|y|et|und) ", " ", key) for key in keys}
    return {variant for key in keys | joined for variant in _numbered(key.split())}


def _numbered(words: list[str]) -> set[str]:
    """Return a key with its last or its part number written as digits, Roman number and word."""
    for index in range(len(words) - 1, 0, -1):
        is_part = words[index - 1] in PART_WORDS
        if words[index] in NUMBER_OF and (
            is_part
            or (index == len(words) - 1 and not words[index].isalpha())
            or (words[index] in ("ii", "iii", "iv", "vi", "vii", "viii"))
        ):
            number = NUMBER_OF[words[index]]
            return {" ".join((*words[:index], written, *words[index + 1 :])) for written in spellings(number)}
    return {" ".join(words)}


def _trust(film: Film, key: str, kind: str, ordinary: Container[str]) -> Trust:
    words = key.split()
    if kind == "error":
        return Trust.NEVER
    if len(words) == 1:
        return _trust_of_word(film, words[0], ordinary)
    if all(len(word) < 3 for word in words):
        return _trust_of_letters(key)
    if "unchecked" in film.ambiguity and len(words) <= _FEW and all(word in ordinary for word in words):
        return Trust.SIGNALS
    if all(word in COMMON or word in ARTICLES or len(word) < 3 for word in words):
        return Trust.CONTEXT if len(words) == 2 and words[0] in ARTICLES else Trust.CAPITAL
    return Trust.UNIQUE if len(words) >= 3 else Trust.CAPITAL


def _trust_of_letters(key: str) -> Trust:
    """Initials: "M:I 7" is written for nothing else; "T 2" may be much; without a number they name nothing."""
    if _SPELLED.fullmatch(key):
        return Trust.CAPITAL
    return Trust.SIGNALS if any(word[-1].isdigit() for word in key.split()) else Trust.NEVER


def _trust_of_word(film: Film, word: str, ordinary: Container[str]) -> Trust:
    if "unchecked" in film.ambiguity:
        return Trust.SIGNALS if word in ordinary else Trust.CONTEXT
    if (
        word.isdigit()
        or len(word) <= 2
        or "brand_name" in film.ambiguity
        or (any(c.isdigit() for c in word) and "acronym_clash" in film.ambiguity)
    ):
        return Trust.SIGNALS
    if word in ordinary or "common_word" in film.ambiguity or "place_name" in film.ambiguity:
        return Trust.CONTEXT
    return Trust.CAPITAL


def _subtitle_forms(film: Film, text: str, language: str | None, ordinary: Container[str]) -> Iterator[Form]:
    """Yield the part after the series' name, if it is telling enough to stand alone, and the series' name before it."""
    tails: set[str] = set()
    if subtitle := _subtitle(film, text):
        tails = _variants(subtitle)
        for key in tails:
            yield Form(
                key=key,
                subject=film.id,
                kind="subtitle",
                trust=_trust_of_subtitle(film, key, ordinary),
                language=language,
            )
    elif film.franchise and language == "en" and not _names_series(film, text):
        tails = _variants(text)
    for key in tails if film.franchise else ():
        whole = f"{key_of(film.franchise or '')} {key}"
        yield Form(key=whole, subject=film.id, kind="title", trust=Trust.UNIQUE, language=language)


def _subtitle(film: Film, text: str) -> str:
    """Return what follows the series' name or a colon; nothing when that names nothing by itself."""
    series = key_of(film.franchise or "-")
    if key_of(text).startswith(series + " "):
        parts = _SUBTITLE.split(text)[1:]
        rest = " ".join(part for part in parts if key_of(part) not in series)
    else:
        rest = text.partition(": ")[2]
    words = set(key_of(rest).split())
    return "" if words <= GENERIC or series in key_of(rest) else rest


def _trust_of_subtitle(film: Film, key: str, ordinary: Container[str]) -> Trust:
    words = key.split()
    if words[0] in PART_WORDS or all(word in NUMBER_OF for word in words):
        return Trust.NEVER
    if len(words) == 1:
        return Trust.SIGNALS if len(key) > 3 else Trust.NEVER
    return _trust(film, key, "subtitle", ordinary)


def _names_series(film: Film, text: str) -> bool:
    words = key_of(text).split()
    return bool(set(words) & set(key_of(film.franchise or "").split())) or len(words) < 2


def _article_forms(film: Film, text: str, language: str | None, ordinary: Container[str]) -> Iterator[Form]:
    words = key_of(text).split()
    if len(words) > 1 and words[0] in ARTICLES:
        key = " ".join(words[1:])
        trust = _trust(film, key, "short", ordinary)
        weaker = Trust.CONTEXT if len(words) == 2 and trust is Trust.CAPITAL else trust
        yield Form(key=key, subject=film.id, kind="short", trust=weaker, language=language)


def series_forms(films: Iterable[Film]) -> Iterator[Form]:
    """Yield the names of the series of these films, and of each film by its number."""
    by_series: dict[str, list[Film]] = {}
    for film in films:
        if film.franchise:
            by_series.setdefault(film.franchise, []).append(film)
    for name, members in by_series.items():
        bases = _series_names(name, members)
        for base in bases:
            for key in _variants(base) | _variants(_without_article(base)):
                yield Form(key=key, subject=f"{SERIES}{name}", kind="series", trust=Trust.NEVER)
        for film in members:
            if film.ordinal:
                yield from _numbered_forms(film, film.ordinal, name, bases)


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and fold(first) in ARTICLES else name


def _series_names(name: str, members: Iterable[Film]) -> set[str]:
    """Return the name of a series in every language: what stands before the number of one of its films."""
    names = {name}
    for film in members:
        if film.ordinal == 1:
            names.add(film.title)
            names.update(alias.text for alias in film.aliases if alias.kind == "localised" and ": " not in alias.text)
        for alias in film.aliases:
            words = alias.text.split()
            if film.ordinal and film.ordinal > 1 and len(words) > 2 and words[-1] == str(film.ordinal):
                names.add(" ".join(words[:-1]).rstrip(": "))
    return names


def _numbered_forms(film: Film, number: int, name: str, bases: set[str]) -> Iterator[Form]:
    for base in bases:
        words = key_of(base).split()
        heads = {" ".join(words), *(f"{' '.join(words)} {part}" for part in PART_WORDS)}
        if len(words) == 2:
            heads.add(f"{words[1]} {words[0]}")  # back-translations turn "Misión imposible" round
        for head in heads:
            for written in spellings(number) if number > 1 else ("1",):
                trust = Trust.UNIQUE if len(head.split()) > 1 else Trust.CAPITAL
                yield Form(key=f"{head} {written}", subject=film.id, kind="numbered", trust=trust)
    yield from _acronym_forms(film, number, name)


def _acronym_forms(film: Film, number: int, name: str) -> Iterator[Form]:
    words = [word for word in key_of(name).split() if word not in ARTICLES]
    if len(words) < 2 or number == 1:
        return
    letters = [word[0] for word in words]
    initials = "".join(letters)
    for key in (f"{initials}{number}", f"{initials} {number}"):
        yield Form(key=key, subject=film.id, kind="acronym", trust=Trust.SIGNALS)
    for key in (f"{' '.join(letters)} {number}", f"{' '.join(letters[:-1])} {letters[-1]}{number}"):
        yield Form(key=key, subject=film.id, kind="acronym", trust=Trust.CAPITAL)  # "M:I 7": nothing else is written so
    yield Form(key=f"{words[0]} {number}", subject=film.id, kind="acronym", trust=Trust.SIGNALS)


def person_forms(person: Person) -> Iterator[Form]:
    """Yield the forms of one person: full names, then the surname, which never stands alone."""
    name_key = key_of(person.name)
    single = " " not in name_key
    full = Trust.SIGNALS if single and name_key in COMMON else Trust.CAPITAL
    yield Form(key=name_key, subject=person.id, kind="name", trust=full)
    for alias in person.aliases:
        key = key_of(alias.text)
        if alias.kind == "observed_error":
            yield Form(key=key, subject=person.id, kind="error", trust=Trust.NEVER)
        elif " " in key:
            yield Form(key=key, subject=person.id, kind="name", trust=Trust.CAPITAL)
        else:
            yield Form(key=key, subject=person.id, kind="surname", trust=Trust.NEVER)
    surname = surname_of(name_key)
    if surname:
        yield Form(key=surname, subject=person.id, kind="surname", trust=Trust.NEVER)


_NAME_TAILS = frozenset(("jr", "sr", "ii", "iii"))
_PARTICLES = frozenset(("de", "del", "di", "da", "van", "von", "der", "la", "le", "st", "o'"))


def surname_of(key: str) -> str:
    """Return the surname in a name key, with its particle: "brian de palma" gives "de palma"; nothing for one word."""
    words = [word for word in key.split() if word not in _NAME_TAILS]
    if len(words) < 2:
        return ""
    start = len(words) - 1
    while start > 1 and words[start - 1] in _PARTICLES:
        start -= 1
    return " ".join(words[start:])
