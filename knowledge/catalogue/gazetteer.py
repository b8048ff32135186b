"""Finds every known form in a text in one pass of one automaton."""

from array import array
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import ahocorasick

from knowledge.catalogue.aliases import Form, Trust
from knowledge.text.tokens import Token

_NONE = 0xFFFFFFFF  # ends a chain of forms
_HELD = 20_000  # keys whose forms are held as objects; a text of news uses the same few thousand again and again


class Hit(NamedTuple):
    """A known key in a run of words: the forms that share it and the word numbers it covers, `last` included."""

    forms: tuple[Form, ...]
    first: int
    last: int


class Gazetteer:
    """All forms of a catalogue, ready to be found.

    Forms lie in arrays of numbers and become objects when they are found: as objects, those of 100,000 films and
    200,000 people would take more than everything else together.
    """

    def __init__(self, forms: Iterable[Form]) -> None:
        """Build the automaton. Of forms with one key and one subject the first counts; a subject's stand together."""
        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        self._newest = array("I")  # by key: the form that was added last
        self._lengths = array("B")  # by key: how many words it has
        self._earlier = array("I")  # by form: the one before it with the same key
        self._owners = array("I")  # by form: whose it is, as a number in `_subjects`
        self._manners = array("H")  # by form: kind, trust and language, as a number in `_manner_list`
        self._subjects: list[str] = []
        self._manner_list: list[tuple[str, Trust, str | None]] = []
        numbers: dict[tuple[str, Trust, str | None], int] = {}
        for form in forms:
            if form.key:
                self._add(form, numbers.setdefault((form.kind, form.trust, form.language), len(numbers)))
        self._manner_list = list(numbers)
        self._made: dict[int, tuple[Form, ...]] = {}
        self._is_empty = not self._newest
        if not self._is_empty:
            self._automaton.make_automaton()

    def _add(self, form: Form, manner: int) -> None:
        padded = _padded(form.key.split())
        number = self._automaton.get(padded, -1)
        if number < 0:
            number = len(self._newest)
            self._automaton.add_word(padded, number)
            self._newest.append(_NONE)
            self._lengths.append(form.key.count(" ") + 1)
        elif any(self._subjects[self._owners[one]] == form.subject for one in self._chain(number)):
            return
        if not self._subjects or self._subjects[-1] != form.subject:
            self._subjects.append(form.subject)
        self._earlier.append(self._newest[number])
        self._newest[number] = len(self._owners)
        self._owners.append(len(self._subjects) - 1)
        self._manners.append(manner)

    def _chain(self, number: int) -> Iterator[int]:
        """Yield the forms of a key, the newest first."""
        one = self._newest[number]
        while one != _NONE:
            yield one
            one = self._earlier[one]

    def hits(self, words: list[Token]) -> list[Hit]:
        """Return every key in the words, overlapping ones too, in order of their ends."""
        if self._is_empty or not words:
            return []
        texts = [word.text for word in words]
        word_at = {}
        position = -1
        for number, text in enumerate(texts):
            position += len(text) + 2
            word_at[position] = number
        found = []
        for end, key in self._automaton.iter(_padded(texts)):
            last = word_at[end]
            first = last - self._lengths[key] + 1
            found.append(Hit(self._made.get(key) or self._forms(key, texts[first : last + 1]), first, last))
        return found

    def _forms(self, number: int, words: list[str]) -> tuple[Form, ...]:
        """Return the forms of a key in the order in which they were added."""
        key = " ".join(words)
        made = []
        for one in self._chain(number):
            kind, trust, language = self._manner_list[self._manners[one]]
            subject = self._subjects[self._owners[one]]
            made.append(Form(key=key, subject=subject, kind=kind, trust=trust, language=language))
        if len(self._made) >= _HELD:
            self._made.clear()
        self._made[number] = tuple(reversed(made))
        return self._made[number]


def _padded(words: list[str]) -> str:
    """Two blanks between words, one at either end: neighbours share none, so no match hides the next one."""
    return " " + "  ".join(words) + " "
