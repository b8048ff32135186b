"""Finds word classes and literal phrases in a sentence: dictionary look-ups by word, never a pattern per stunt."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from knowledge.reading.quantities.words import ADDING, MULTIPLYING, PHRASES
from knowledge.reading.stunts.inflection import english_forms
from knowledge.reading.stunts.vocabulary import CLASSES
from knowledge.text.tokens import Token

_SHORTEST_STEM = 3
_CASES = ("s", "es", "n", "en")  # German endings of a noun
_MANY = 20  # a count from which jumps are practice rather than takes
_HEIGHT_OF_PLANES = 1000  # metres or feet; nobody falls so far without a parachute
_THOUSAND = frozenset({"thousand", "thousands", "mil", "miles", "mille", "tausend"})

_MEASURED = re.compile(r"\d+(?:ft|m|feet|meters|metres)")  # "20ft" is one word
# Two words that together mean something else than the first one.
_OTHERWISE = frozenset({
    ("car", "park"), ("car", "parks"), ("cable", "car"), ("cable", "cars"), ("stage", "coach"), ("spin", "off"),
    ("spin", "offs"), ("ski", "slope"), ("ski", "slopes"), ("ski", "resort"), ("ski", "lift"),
})  # fmt: skip
# The same, and it is the second word that means something else: "off his feet" measures nothing.
_OTHERWISE_BEHIND = frozenset({
    ("his", "feet"), ("her", "feet"), ("their", "feet"), ("my", "feet"), ("barbed", "wire")
})  # fmt: skip
_LASTING = re.compile(r"\w{3,}(?:monat|woch|jahr)ig\w*")  # "sechsmonatiges"
_ONE = frozenset({
    "several", "many", "varios", "varias", "plusieurs", "mehrere", "mehreren", "a", "one", "full", "whole", "entire",
    "un", "una", "une", "ein", "eine", "einem", "half", "medio", "demi", "halbes",
})  # fmt: skip
_TIME_WORDS = {
    "en": frozenset({"week", "weeks", "month", "months", "year", "years"}),
    "es": frozenset({"semana", "semanas", "mes", "meses", "ano", "anos"}),
    "fr": frozenset({"semaine", "semaines", "mois", "an", "ans", "annee"}),
    "de": frozenset({"woche", "wochen", "monat", "monate", "monaten", "jahr", "jahre", "jahren"}),
}

Positions = dict[str, list[tuple[int, int]]]  # class -> (first, last) word of each occurrence


@dataclass(slots=True)
class ClassIndex:
    """The classes of one language by word form, by word beginning or end, and by expression."""

    forms: dict[str, list[str]] = field(default_factory=dict)
    stems: dict[str, list[str]] = field(default_factory=dict)
    tails: dict[str, list[str]] = field(default_factory=dict)
    phrases: dict[str, list[tuple[str, str]]] = field(default_factory=dict)  # all words but the last -> its beginning
    starters: dict[str, int] = field(default_factory=dict)  # first word -> words of its longest expression
    seconds: dict[str, set[str]] = field(default_factory=dict)  # first word -> second words; "" where it is a beginning

    def add(self, name: str, written: str, language: str) -> None:
        """Enter one word or expression of a class."""
        word = written.replace("_", " ").replace("'", "")
        if word.startswith("~"):
            self.tails.setdefault(word[1:], []).append(name)
        elif not word.endswith("~") and "~" not in word:
            self._enter(word, name)
        elif language == "en":
            for form in english_forms(word.replace("~", "")):
                self._enter(form, name)
        elif " " in word:
            head, _, tail = word.replace("~", "").rpartition(" ")
            self.phrases.setdefault(head, []).append((tail, name))
            self._start(word, is_stem=True)
        else:
            self.stems.setdefault(word.rstrip("~"), []).append(name)

    def by_stem(self, word: str) -> list[str]:
        """Return the classes of all beginnings of a word."""
        sizes = range(_SHORTEST_STEM, len(word) + 1) if self.stems else ()
        return [name for size in sizes for name in self.stems.get(word[:size], ())]

    def by_tail(self, word: str) -> list[str]:
        """Return the classes of all ends of a word, as German joins its nouns."""
        sizes = range(_SHORTEST_STEM, len(word) + 1) if self.tails else ()
        bare = [word, *(word.removesuffix(ending) for ending in _CASES if word.endswith(ending))] if self.tails else []
        return [name for form in bare for size in sizes for name in self.tails.get(form[-size:], ())]

    def by_phrase(self, words: Sequence[str]) -> list[str]:
        """Return the classes of an expression, by its words and by the beginning of its last one."""
        *head, last = words
        begun = self.phrases.get(" ".join(head), ())
        return [*self.forms.get(" ".join(words), ()), *(name for stem, name in begun if last.startswith(stem))]

    def _enter(self, form: str, name: str) -> None:
        names = self.forms.setdefault(form, [])
        if name not in names:
            names.append(name)
        if " " in form:
            self._start(form)

    def _start(self, expression: str, *, is_stem: bool = False) -> None:
        first, *others = expression.split(" ")
        self.starters[first] = max(self.starters.get(first, 0), 1 + len(others))
        self.seconds.setdefault(first, set()).add("" if is_stem and len(others) == 1 else others[0])


@lru_cache(maxsize=8)
def class_index(language: str) -> ClassIndex:
    """Return the index of a language."""
    index = ClassIndex()
    for name, tongues in CLASSES.items():
        for written in tongues.get(language, ()):
            index.add(name, written, language)
    return index


@lru_cache(maxsize=8)
def _large_words(language: str) -> frozenset[str]:
    words = {word for word, value in ADDING[language].items() if value >= _MANY} | set(MULTIPLYING[language])
    return frozenset(
        words | {pattern for pattern, value, _ in PHRASES[language] if value >= _MANY and pattern.isalpha()}
    )


def plain_words(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Return words without apostrophes, as the tables write them."""
    return tuple(token.text.replace("'", "") for token in tokens)


def classes_in(words: Sequence[str], language: str) -> Positions:
    """Return where each class occurs among the words of a sentence."""
    found: Positions = {}
    for at, word in enumerate(words):
        if (word, words[at + 1] if at + 1 < len(words) else "") in _OTHERWISE:
            continue
        is_otherwise = at > 0 and (words[at - 1], word) in _OTHERWISE_BEHIND
        for name in () if is_otherwise else _classes_of(word, language):
            found.setdefault(name, []).append((at, at))
        if at and word in _TIME_WORDS[language] and _counts_time(words[at - 1], language):
            found.setdefault("counted_time", []).append((at - 1, at))
        for name, last in _expressions(words, at, language):
            found.setdefault(name, []).append((at, last))
    return found


def _expressions(words: Sequence[str], at: int, language: str) -> Iterator[tuple[str, int]]:
    """Yield the class and the last word of each expression that begins at a word."""
    index = class_index(language)
    longest = min(index.starters.get(words[at], 0), len(words) - at)
    if longest < 2 or not {"", words[at + 1]} & index.seconds[words[at]]:
        return
    for size in range(2, longest + 1):
        for name in index.by_phrase(words[at : at + size]):
            yield name, at + size - 1


@lru_cache(maxsize=20_000)
def _classes_of(word: str, language: str) -> tuple[str, ...]:
    """Return the classes of one word: by its form, its beginning, its end, or as a number."""
    index = class_index(language)
    names = (*index.forms.get(word, ()), *index.by_stem(word), *index.by_tail(word))
    lasting = ("counted_time",) if _LASTING.fullmatch(word) else ()
    return tuple(dict.fromkeys((*names, *lasting, *_number_classes(word, language))))


def _number_classes(word: str, language: str) -> tuple[str, ...]:
    """Return the classes of a number: any, a large one, one with a unit of length ("20ft" is one word)."""
    if not word[0].isdigit() and word not in _large_words(language):
        return ()
    if _MEASURED.fullmatch(word):
        return ("number_word", "feet_high")
    if not _is_large(word):
        return ("number_word",)
    return ("number_word", "large_number", "huge_number") if _is_huge(word) else ("number_word", "large_number")


def _counts_time(word: str, language: str) -> bool:
    return word in ADDING[language] or word in _ONE or word[0].isdigit()


def _is_huge(word: str) -> bool:
    digits = re.sub(r"[.,]", "", word)
    return int(digits) >= _HEIGHT_OF_PLANES if digits.isdecimal() else word in _THOUSAND


def _is_large(word: str) -> bool:
    digits = re.sub(r"[.,]", "", word)
    return not digits.isdecimal() or (int(digits) >= _MANY and not re.fullmatch(r"(?:19|20)\d\d", word))


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A literal phrase of the taxonomy, made ready: what it names, and the pattern over words joined by blanks."""

    name: str
    pattern: re.Pattern[str]
    weight: int  # literal words; the longer phrase is the more specific one


class PhraseBook:
    """Literal phrases of one language, found through one telling word of each."""

    def __init__(self, phrases: Iterable[tuple[str, str]], language: str) -> None:
        """Take (name, phrase) pairs in the taxonomy's notation."""
        self._language = language
        self._by_word: dict[str, list[Phrase]] = {}
        self._by_stem: dict[str, list[Phrase]] = {}
        for name, written in phrases:
            self._add(name, written)

    def _add(self, name: str, written: str) -> None:
        elements = [self._alternatives(element) for element in _elements(written)]
        if not elements:
            return
        telling = max((element for element in elements if element is not None), key=_telling, default=None)
        if telling is None:
            return
        pattern = re.compile(_joined(elements))
        phrase = Phrase(name=name, pattern=pattern, weight=sum(element is not None for element in elements))
        for form, is_stem in telling:
            first = form.split(" ", 1)[0]
            (self._by_stem if is_stem else self._by_word).setdefault(first, []).append(phrase)

    def _alternatives(self, element: str) -> list[tuple[str, bool]] | None:
        """Return (form, is a beginning) for each way to write an element; None for a gap."""
        if element == "..":
            return None
        found: list[tuple[str, bool]] = []
        for choice in _choices(element):
            bare = choice.replace("~", "")
            if "~" not in choice:
                found.append((bare, False))
            elif self._language == "en":
                found.extend((form, False) for form in sorted(english_forms(bare)))
            else:
                found.append((bare, True))
        return found

    def _candidates(self, word: str) -> list[Phrase]:
        sizes = range(_SHORTEST_STEM, len(word) + 1) if self._by_stem else ()
        stems = [phrase for size in sizes for phrase in self._by_stem.get(word[:size], ())]
        return [*self._by_word.get(word, ()), *stems]

    def find(self, words: Sequence[str]) -> list[tuple[Phrase, int, int]]:
        """Return (phrase, first word, last word) of every phrase in a sentence."""
        candidates = {id(phrase): phrase for word in words for phrase in self._candidates(word)}
        if not candidates:
            return []
        text = " ".join(words)
        found = []
        for phrase in candidates.values():
            for match in phrase.pattern.finditer(text):
                first = text.count(" ", 0, match.start())
                found.append((phrase, first, first + match.group().count(" ")))
        return found


_NUMBER_WORD = (
    r"\d[\d.,]*|[a-z]+ty(?: [a-z]+)?|hundreds?|thousands?|dozens?|one|two|three|four|five|six|seven|eight|nine|ten"
)


def _elements(written: str) -> list[str]:
    """Cut a phrase into words, gaps and alternatives; hyphens part words as they do in the text."""
    text = written.replace("-", " ").replace("'", "").replace("’", "")
    return [element for element in text.split() if element]


def _choices(element: str) -> list[str]:
    """Alternatives are parted by `/`; "_" stands for a blank within one."""
    return [choice.replace("_", " ") for choice in element.split("/") if choice]


def _telling(element: list[tuple[str, bool]]) -> tuple[bool, int]:
    """How well an element serves to find its phrase: a word, long in its shortest form."""
    return all(form != "{num}" for form, _ in element), min(len(form) for form, _ in element)


def _joined(elements: list[list[tuple[str, bool]] | None]) -> str:
    parts: list[str] = []
    for index, element in enumerate(elements):
        if element is None:
            continue
        forms = "|".join(_form(form, is_stem=is_stem) for form, is_stem in element)
        gap = "" if not parts else (r" (?:\S+ ){0,5}?" if elements[index - 1] is None else " ")
        parts.append(f"{gap}(?:{forms})")
    return rf"(?<!\S){''.join(parts)}(?!\S)"


def _form(form: str, *, is_stem: bool) -> str:
    if form == "{num}":
        return _NUMBER_WORD
    return re.escape(form) + (r"\S*" if is_stem else "")
