"""Finds every known form in a text in one pass of one automaton."""

from collections.abc import Iterable
from typing import NamedTuple

import ahocorasick

from knowledge.catalogue.aliases import Form
from knowledge.text.tokens import Token


class Hit(NamedTuple):
    """A known key in a run of words: the forms that share it and the word numbers it covers, `last` included."""

    forms: tuple[Form, ...]
    first: int
    last: int


class Gazetteer:
    """All forms of a catalogue, ready to be found."""

    def __init__(self, forms: Iterable[Form]) -> None:
        """Build the automaton; about a second for 300,000 forms."""
        by_key: dict[str, list[Form]] = {}
        for form in forms:
            by_key.setdefault(form.key, []).append(form)
        self._automaton = ahocorasick.Automaton()
        for key, owners in by_key.items():
            self._automaton.add_word(_padded(key.split()), (tuple(owners), key.count(" ") + 1))
        self._automaton.make_automaton()
        self._is_empty = not by_key

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
        return [
            Hit(forms, word_at[end] - length + 1, word_at[end])
            for end, (forms, length) in self._automaton.iter(_padded(texts))
        ]


def _padded(words: list[str]) -> str:
    """Two blanks between words, one at either end: neighbours share none, so no match hides the next one."""
    return " " + "  ".join(words) + " "
