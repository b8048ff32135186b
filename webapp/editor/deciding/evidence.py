"""Shows words of an article in the sentence they stand in. For editors only: readers see what `excerpts` allows."""

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.text.sentences import sentence_spans
from records.articles import ArticleText
from records.findings import Evidence, Place

MOST_AROUND = 240  # characters on either side: sentences of lists and transcripts have no end
MOST_QUOTES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A sentence with the words that count."""

    before: str
    words: str
    after: str


def marked(text: ArticleText, evidence: Evidence) -> Marked:
    """Return the sentence around evidence; only its words where the text has changed since it was found."""
    whole = {Place.TITLE: text.title, Place.STANDFIRST: text.standfirst or "", Place.BODY: text.body}[evidence.place]
    start, end = evidence.start, evidence.end
    if whole[start:end] != evidence.quote:
        return Marked(before="", words=evidence.quote, after="")
    low, high = whole.rfind("\n", 0, start) + 1, whole.find("\n", end)
    high = len(whole) if high < 0 else high
    spans = list(sentence_spans(whole, low, high, text.language))
    first = max((begin for begin, _ in spans if begin <= start), default=low)
    last = min((finish for _, finish in spans if finish >= end), default=high)
    before, after = whole[first:start], whole[end:last]
    if len(before) > MOST_AROUND:
        before = "…" + before[-MOST_AROUND:].partition(" ")[2]
    if len(after) > MOST_AROUND:
        after = after[:MOST_AROUND].rpartition(" ")[0] + "…"
    return Marked(before=before, words=evidence.quote, after=after)


def all_marked(text: ArticleText, found: Iterable[Evidence]) -> tuple[Marked, ...]:
    """Return the first few places, each once."""
    return tuple(dict.fromkeys(marked(text, one) for one in found))[:MOST_QUOTES]
