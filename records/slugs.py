"""Turns titles and names into the tail of an address."""

import re
import unicodedata

# Longer tails make addresses unreadable; the number decides anyway.
SLUG_CHARACTERS = 60


def article_slug(title: str) -> str:
    """Return the tail of an article's address: ASCII words of its title, cut between words.

    >>> article_slug("Tom Cruise’s “best jump” – so far")
    'tom-cruises-best-jump-so-far'
    """
    plain = unicodedata.normalize("NFKD", re.sub("['’‘]", "", title)).encode("ascii", "ignore").decode().lower()
    words = "-".join(re.findall(r"[a-z0-9]+", plain))
    if len(words) > SLUG_CHARACTERS:
        words = words[: SLUG_CHARACTERS + 1].rpartition("-")[0] or words[:SLUG_CHARACTERS]
    return words or "article"
