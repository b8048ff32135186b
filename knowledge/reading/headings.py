"""Finds the heading that a paragraph stands under: a line of its own, short and unstopped, or numbered."""

import re
from functools import lru_cache

_LONGEST = 12  # words
_NUMBERED = re.compile(r"(?:#+\s*)?(?:(?:no|nr|n)\.?\s?)?\d{1,2}\s?[.):–—-]\s?\S")
_MARKED = re.compile(r"#+\s")
_STOPPED = re.compile(r"[.,;:!?…][\"'”’»)\]]*$")
_QUOTED = re.compile(r"[\"'“‘«„]")


def heading_above(body: str, start: int) -> tuple[int, int] | None:
    """Return the span of the last heading before the paragraph that starts at `start`, None without one."""
    above = [span for span in _headings(body) if span[0] < start]
    return above[-1] if above else None


@lru_cache(maxsize=4)
def _headings(body: str) -> tuple[tuple[int, int], ...]:
    found = []
    position = 0
    for paragraph in body.split("\n\n"):
        if _is_heading(paragraph.strip()):
            found.append((position, position + len(paragraph)))
        position += len(paragraph) + 2
    return tuple(found)


def _is_heading(paragraph: str) -> bool:
    """A numbered line may end in an exclamation mark that belongs to a title; other headings have no stop."""
    if not paragraph or len(paragraph.split()) > _LONGEST:
        return False
    if _MARKED.match(paragraph):
        return True
    if _NUMBERED.match(paragraph):
        return not paragraph.endswith((".", ";", ","))
    return not _STOPPED.search(paragraph) and not _QUOTED.match(paragraph)
