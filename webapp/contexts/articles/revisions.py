"""What changed from one version of an article to the next, quoted no further than the article's cap allows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher

from knowledge.text.sentences import sentence_spans
from records.articles import Article, ArticleText, Version
from records.searches import Passage
from webapp.excerpts import Quotations, clipped

QUOTED_CHANGES = 4
LINE = 120  # characters quoted of one changed sentence
MOST_SENTENCES = 400  # compared of each text: comparing costs their product


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One version beside the one before it; the first one has nothing to be compared with."""

    number: int
    kept_at: datetime
    title: tuple[Passage, ...]  # new words are marked when the headline changed
    old_title: str  # empty when it stayed
    has_new_standfirst: bool
    added: int  # sentences
    removed: int
    reworded: int
    quotes: tuple[tuple[Passage, ...], ...]  # of sentences that are new in it, new words marked
    is_silent: bool  # changed without any word of the text


def revisions(article: Article, versions: Sequence[Version], quotations: Quotations) -> tuple[Revision, ...]:
    """Return the versions of an article, the newest first, each with what changed.

    Headlines are shown whole. Of the text only what the latest version still says is quoted, within what the article
    may be quoted with on this page; what its publisher took out is counted, not repeated.
    """
    made = []
    before: Version | None = None
    for version in sorted(versions, key=lambda one: one.number):
        made.append(_revision(article, before, version, quotations))
        before = version
    return tuple(reversed(made))


def _revision(article: Article, before: Version | None, version: Version, quotations: Quotations) -> Revision:
    text = version.extraction.text
    old = before.extraction.text if before else text
    gone, came = _sentences(old), _sentences(text)
    added = removed = reworded = 0
    quotes: list[tuple[Passage, ...]] = []
    kept = set(_sentences(article.current.extraction.text))
    for tag, a, b, c, d in SequenceMatcher(None, gone, came, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        pairs = min(b - a, d - c)
        reworded, removed, added = reworded + pairs, removed + b - a - pairs, added + d - c - pairs
        for place in range(c, d):
            rival = gone[a + place - c] if place - c < pairs else ""
            if came[place] in kept and len(quotes) < QUOTED_CHANGES:
                quotes.append(marked(rival, quotations.of(article, clipped(came[place], LINE))))
    return Revision(
        number=version.number,
        kept_at=version.kept_at,
        title=marked(old.title, text.title) if before else (Passage(text=text.title),),
        old_title=old.title if old.title != text.title else "",
        has_new_standfirst=old.standfirst != text.standfirst,
        added=added,
        removed=removed,
        reworded=reworded,
        quotes=tuple(quote for quote in quotes if quote),
        is_silent=before is not None and old.title == text.title and gone == came and old.standfirst == text.standfirst,
    )


def _sentences(text: ArticleText) -> list[str]:
    found: Iterable[str] = (
        " ".join(paragraph[start:end].split())
        for paragraph in text.paragraphs
        for start, end in sentence_spans(paragraph, 0, len(paragraph), text.language)
    )
    return list(found)[:MOST_SENTENCES]


def marked(before: str, after: str) -> tuple[Passage, ...]:
    """Return a text with the words marked that the one before it did not have in their place.

    >>> [piece.text for piece in marked("It took six takes.", "It took nine takes.") if piece.is_match]
    ['nine']
    """
    old, new = before.split(), after.split()
    if not old or not new:
        return (Passage(text=after, is_match=bool(new)),) if new else ()
    pieces = []
    for tag, _a, _b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if d > c:
            pieces.append(Passage(text=" ".join(new[c:d]), is_match=tag != "equal"))
    return tuple(pieces)
