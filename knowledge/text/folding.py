"""Folds text one character to one character, so that offsets in the folded form are offsets in the original."""

import unicodedata

_SAME = {
    **dict.fromkeys("‘’‚‛′´`ʼ", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2009\u202f\u2007\u200a\t", " "),
}


class _Folds(dict[int, str]):
    """Works out each character once."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = _SAME.get(char)
        if folded is None:
            base = unicodedata.normalize("NFD", char)[0]
            lower = base.lower()
            folded = lower if len(lower) == 1 else base
        self[code] = folded
        return folded


_FOLDS = _Folds()


def fold(text: str) -> str:
    """Return `text` without case and accents, with plain quotes, dashes and spaces; its length stays the same."""
    return text.translate(_FOLDS)
