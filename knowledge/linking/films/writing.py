"""What quotation marks, capitals and lists say about whether words are a title."""

import re
from collections.abc import Callable
from typing import NamedTuple

from knowledge.linking.candidates import Candidate
from knowledge.linking.films.scene import Scene
from records.findings import Place

_OPENING = "\"'“‘«„‚"
_NAME_OF = re.compile(r"(?:^|\w )(?!Star|Director|Cast|Trailer|Scene|Sequel|Best|Maker)[A-Z][a-z]+ of (?:the )?$")
_ITEM_START = re.compile(r"(?:#?\d{1,3}[.):]?\s*)?")
_ITEM_END = re.compile(r"\s*(?:\(\d{4}\)\s*)?(?:[–—:]|-\s|\n|$)")


class Signal(NamedTuple):
    """One sign: its weight in log-odds, and why in a few words."""

    weight: float
    reason: str


def is_quoted(scene: Scene, candidate: Candidate) -> bool:
    """Whether quotation marks hold just this title."""
    return any(
        quote.start == candidate.span.start and 0 <= quote.end - candidate.span.end <= 2
        for quote in scene.text.quotes
        if quote.place is candidate.span.place
    )


def is_part_of_title(scene: Scene, candidate: Candidate) -> bool:
    """Whether quotation marks hold a longer title that only contains this one: “Deadpool & Wolverine”."""
    quote = scene.text.quote_at(candidate.span.place, candidate.span.start)
    if quote is None or quote.word_count > 8 or is_quoted(scene, candidate) or quote.end < candidate.span.end - 1:
        return False  # a number may follow the closing mark: ‘Mission: Impossible’ 7
    words = scene.text.originals[quote.place][quote.start : quote.end].split()
    return all(word[0].isupper() or not word[0].isalpha() or len(word) <= 3 for word in words)


def writing(scene: Scene, candidate: Candidate, *, is_weak: bool) -> list[Signal]:
    """Return what the writing of a title says; the first rule that fits decides."""
    for holds, signal in _RULES:
        if holds(scene, candidate, is_weak):
            return [signal]
    return []


def _is_in_longer_name(scene: Scene, candidate: Candidate) -> bool:
    """Whether capitals stand right beside it: "Major General Rojas" means no film called The General."""
    if candidate.sentence.is_headline and scene.has_title_case:
        return False
    text = scene.text.originals[candidate.span.place]
    after = text[candidate.span.end : candidate.span.end + 2]
    if _NAME_OF.search(text[: candidate.span.start]):
        return True
    before = candidate.words[candidate.first - 1] if candidate.first > 1 else None
    is_joined = before is not None and text[before.end : candidate.span.start] == " "
    return (after[:1] == " " and after[1:].isupper()) or (
        is_joined and before is not None and text[before.start].isupper()
    )


def _heads_list_item(scene: Scene, candidate: Candidate) -> bool:
    """Whether it stands alone before a dash or colon, after a number or nothing: "3. Heat — A bank"."""
    text = scene.text.originals[candidate.span.place]
    if candidate.span.place is Place.TITLE or not _ITEM_END.match(text[candidate.span.end : candidate.span.end + 12]):
        return False
    line = text[: candidate.span.start].rsplit("\n", 1)[-1]
    return bool(_ITEM_START.fullmatch(line))


def _opens_speech(scene: Scene, candidate: Candidate) -> bool:
    before = scene.text.originals[candidate.span.place][: candidate.span.start].rstrip()[-1:]
    return before in (*_OPENING, ":", "–", "—") and bool(before)


def has_excuse(scene: Scene, candidate: Candidate) -> bool:
    """Whether a capital letter may have another reason than a title: sentence start, headline, start of speech."""
    in_headline = candidate.span.place is Place.TITLE and scene.has_title_case
    return candidate.starts_sentence or in_headline or _opens_speech(scene, candidate)


def _is_code(candidate: Candidate) -> bool:
    return any(sign.isdigit() for sign in candidate.surface) and not candidate.surface.isdigit()


# In this order; the last ones are only asked of titles that mean other things too.
_RULES: tuple[tuple[Callable[[Scene, Candidate, bool], bool], Signal], ...] = (
    (lambda scene, one, weak: is_quoted(scene, one), Signal(3.2, "in quotation marks")),
    (lambda scene, one, weak: is_part_of_title(scene, one), Signal(-6.0, "within a longer title")),
    (
        lambda scene, one, weak: weak and one.first == one.last and _is_in_longer_name(scene, one),
        Signal(-3.0, "a part of some longer name"),
    ),
    (lambda scene, one, weak: _heads_list_item(scene, one), Signal(3.5, "heads an item of a list")),
    (lambda scene, one, weak: not weak, Signal(0.0, "")),
    (lambda scene, one, weak: _is_code(one), Signal(1.0, "written like a name of a film, with its number")),
    (lambda scene, one, weak: has_excuse(scene, one), Signal(-0.6, "its capital letter may have another reason")),
    (lambda scene, one, weak: scene.text.language == "de", Signal(-2.0, "German writes every noun like that")),
    (lambda scene, one, weak: True, Signal(1.4, "a capital letter within a sentence")),
)
