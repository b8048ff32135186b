"""Finds names in a sorted list by what was typed, though letters are wrong: a Levenshtein automaton over the list.

The automaton is Wu and Manber's (1992): one number holds, bit by bit, how much of what was typed may have been read
with so many slips; neighbours in each other's place are one slip. The sorted list is read as a tree of its first
letters, all nodes of one depth at once, so that the cost grows with the beginnings that are near, not with the names.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from index.storing.arrays import Ints, Longs

MOST_SLIPS = 2
# Letters typed from which one slip is forgiven, and two. In fewer letters a slip makes another name.
ONE_SLIP, TWO_SLIPS = 4, 8
# Bytes of a name looked at; who has typed so many of it needs no completion.
DEEPEST = 26
# Bytes of a name by which it is sorted at first; sorting by more takes longer than a first answer may.
HEAD = 2
EIGHT = 8  # bytes of a number
# Between words; what is less ends a name, and `\n` all names of one owner.
BLANK, OWNER_END = 0x20, 0x0A

Letters = NDArray[np.uint8]


def slips_forgiven(typed: str) -> int:
    """Return how many slips are forgiven in what was typed."""
    letters = len(typed.replace(" ", ""))
    return (letters >= ONE_SLIP) + (letters >= TWO_SLIPS)


@dataclass(frozen=True, slots=True)
class _Nodes:
    """Nodes of one depth: the rows of each, and what may have been read, for every number of slips."""

    first: Ints
    last: Ints  # not included
    read: tuple[Longs, ...]  # bit i: the first i letters typed
    half: tuple[Longs, ...]  # bit i: those, and after them letter i + 1 in the place of letter i


class Beginnings:
    """The beginnings of sorted names."""

    def __init__(self, letters: Letters) -> None:
        """Take a row of `DEEPEST` bytes a name, zeros behind its end, in order; make it once for a list."""
        size = len(letters)
        self._letters = letters
        same = np.logical_and.accumulate(self._letters[1:] == self._letters[:-1], axis=1)
        shared = np.concatenate((np.zeros(min(size, 1), np.int64), same.sum(axis=1)))  # letters, with the row before
        self._size = size
        self._nodes: list[tuple[Ints, Ints]] = []  # for each depth the rows of every node
        for depth in range(DEEPEST):
            bounds = np.flatnonzero(shared <= depth).astype(np.int32)
            ends = np.append(bounds[1:], np.int32(size))
            is_there = self._letters[bounds, depth] > 0
            self._nodes.append((bounds[is_there], ends[is_there]))

    def near(self, typed: str, slips: int) -> Longs:
        """Return the rows that begin with what was typed but for so many slips, in order.

        Only the first two dozen bytes typed are compared.
        """
        pattern = typed.encode()[: DEEPEST - MOST_SLIPS]
        masks = np.zeros(256, np.int64)  # for each letter the places where it was typed
        for place, letter in enumerate(pattern):
            masks[letter] |= 1 << place
        nodes = self._root(slips)
        found = []
        for depth in range(len(pattern) + slips):
            nodes = self._stepped(nodes, depth, masks)
            is_whole = np.bitwise_or.reduce(nodes.read) & (1 << len(pattern)) > 0
            found.append(_rows(nodes.first[is_whole], nodes.last[is_whole]))
        return np.unique(np.concatenate(found))

    def _root(self, slips: int) -> _Nodes:
        """Return the beginning of all names; so many letters typed may have been too many already."""
        read = tuple(np.array([(2 << count) - 1], np.int64) for count in range(slips + 1))
        half = tuple(np.zeros(1, np.int64) for _ in range(slips))
        return _Nodes(np.zeros(1, np.int32), np.full(1, self._size, np.int32), read, half)

    def _stepped(self, above: _Nodes, depth: int, masks: Longs) -> _Nodes:
        """Return the nodes one letter deeper in which something may still have been read."""
        firsts, lasts = self._nodes[depth]
        begin = np.searchsorted(firsts, above.first)
        counts = np.searchsorted(firsts, above.last) - begin
        parent = np.repeat(np.arange(len(counts)), counts)
        node = np.arange(len(parent)) + np.repeat(begin - (np.cumsum(counts) - counts), counts)
        meant = masks[self._letters[firsts[node], depth]]
        read = [(above.read[0][parent] & meant) << 1]
        for slip, half in enumerate(above.half):
            fewer, same = above.read[slip][parent], above.read[slip + 1][parent]
            left_out_or_other = fewer | fewer << 1
            read.append((same & meant) << 1 | left_out_or_other | read[-1] << 1 | (half[parent] & meant) << 2)
        halves = tuple(one[parent] & meant >> 1 for one in above.read[:-1])
        alive = np.bitwise_or.reduce(read) > 0
        return _Nodes(
            firsts[node[alive]],
            lasts[node[alive]],
            tuple(one[alive] for one in read),
            tuple(one[alive] for one in halves),
        )


class Starts:
    """All words of many owners' names, found by what a name goes on with from there, rightly typed or not."""

    def __init__(self, names: bytes, most: int) -> None:
        """Take the names of one owner a line, a mark less than a blank between them.

        Only the first `most` words of a name are looked at. Everything is done for all names at once.
        """
        self._text = np.frombuffer(names + bytes(DEEPEST), np.uint8)
        before = np.concatenate((np.array([OWNER_END], np.uint8), self._text[:-1]))
        places = np.flatnonzero((before <= BLANK) & (self._text > BLANK))
        is_first = before[places] < BLANK
        words = np.arange(len(places))
        near = words - np.maximum.accumulate(np.where(is_first, words, 0)) < most
        places, is_first = places[near], is_first[near]
        owners: Longs = np.searchsorted(np.flatnonzero(self._text == OWNER_END), places)
        heads = self._following(places, HEAD).view(">u2")[:, 0].astype(np.uint16)
        order = np.argsort(heads, kind="stable")  # by counting, as these numbers are small
        self._heads, self._places = heads[order], places[order]
        self.owners, self.is_first = owners[order], is_first[order]

    def beginning(self, typed: str) -> Longs:
        """Return the rows of `owners` and `is_first` where a name goes on with what was typed."""
        pattern = typed.encode()
        low, high = (int.from_bytes(pattern[:HEAD].ljust(HEAD, fill)) for fill in (b"\0", b"\xff"))
        first = np.searchsorted(self._heads, np.uint16(low))
        rows = np.arange(first, np.searchsorted(self._heads, np.uint16(high), "right"))
        for place in range(HEAD, len(pattern)):
            rows = rows[self._text[self._places[rows] + place] == pattern[place]]
        return rows

    def whole(self, name: str) -> Longs:
        """Return the rows where this is a whole name."""
        rows = self.beginning(name)
        ends = self._text[self._places[rows] + len(name.encode())] < BLANK
        return rows[ends & self.is_first[rows]]

    def near(self, typed: str, slips: int) -> Longs:
        """Return the rows where a name goes on with what was typed but for so many slips."""
        order, beginnings = self._in_order
        return order[beginnings.near(typed, slips)]

    @cached_property
    def _in_order(self) -> tuple[Longs, Beginnings]:
        letters = self._following(self._places, DEEPEST)
        order = np.lexsort(_big_numbers(letters).T[::-1])
        return order, Beginnings(letters[order])

    def _following(self, places: Longs, count: int) -> Letters:
        """Return so many bytes from each place on, zeros behind the end of its name."""
        letters: Letters = sliding_window_view(self._text, count)[places]
        letters[letters < BLANK] = 0
        for place in range(1, count):
            letters[:, place] *= letters[:, place - 1] > 0
        return letters


def _big_numbers(letters: Letters) -> NDArray[np.uint64]:
    """Return rows of bytes as rows of numbers that are in the same order."""
    rows, size = letters.shape
    padded = np.zeros((rows, -(-size // EIGHT) * EIGHT), np.uint8)
    padded[:, :size] = letters
    return padded.view(">u8").astype(np.uint64)


def _rows(first: Ints, last: Ints) -> Longs:
    """Return every row of some ranges."""
    lengths = (last - first).astype(np.int64)
    behind = np.arange(int(lengths.sum())) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return np.repeat(first.astype(np.int64), lengths) + behind
