"""The key of a name: what two ways of writing it have in common."""

from knowledge.text.folding import fold
from knowledge.text.tokens import words_of


def key_of(text: str) -> str:
    """Return the key of a name: its folded words, one blank between them."""
    return " ".join(words_of(fold(text)))
