"""A multimap of numbers that stays small: 8 bytes an entry, where a dict of lists takes a hundred."""

from array import array

_FULL = 0.72  # share of taken cells at which the table doubles
_NUMBER_BITS = 24  # 16 million articles and versions
_NUMBER = (1 << _NUMBER_BITS) - 1


class Postings:
    """A multimap from 40-bit keys to article numbers: open addressing in one flat array, 8 bytes an entry."""

    def __init__(self) -> None:
        self._cells = array("Q", bytes(8 << 12))
        self._used = 0

    def of(self, key: int) -> list[int]:
        """Return the numbers kept under a key."""
        mask, step = len(self._cells) - 1, (key >> 12) | 1
        place, found = key & mask, []
        while cell := self._cells[place]:
            if cell >> _NUMBER_BITS == key:
                found.append((cell & _NUMBER) - 1)
            place = (place + step) & mask
        return found

    def add(self, key: int, number: int) -> None:
        """Keep a number under a key."""
        if self._used >= _FULL * len(self._cells):
            self._double()
        self._put(self._cells, key << _NUMBER_BITS | number + 1)
        self._used += 1

    def replace(self, key: int, old: int, new: int) -> None:
        """Put `new` in the place of `old` under a key."""
        mask, step = len(self._cells) - 1, (key >> 12) | 1
        place = key & mask
        while self._cells[place] != key << _NUMBER_BITS | old + 1:
            place = (place + step) & mask
        self._cells[place] = key << _NUMBER_BITS | new + 1

    def _double(self) -> None:
        wider = array("Q", bytes(16 * len(self._cells)))
        for cell in self._cells:
            if cell:
                self._put(wider, cell)
        self._cells = wider

    @staticmethod
    def _put(cells: "array[int]", cell: int) -> None:
        key = cell >> _NUMBER_BITS
        mask, step = len(cells) - 1, (key >> 12) | 1
        place = key & mask
        while cells[place]:
            place = (place + step) & mask
        cells[place] = cell
