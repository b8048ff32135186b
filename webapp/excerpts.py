"""How much of a publisher's text the public sees: the one place where the cap is decided."""

import re
from datetime import date, datetime

from knowledge.text.sentences import sentence_spans
from records.articles import Article, ArticleText
from records.sources import Display, Source

MAX_SENTENCES = 2
MAX_CHARACTERS = 300
MAX_SHARE = 0.10  # of the text; the least of the three decides
# A shorter rest is no help to a reader and looks like an accident.
MIN_CHARACTERS = 40
ELLIPSIS = "…"
# What publishers say in robots directives and mean "show no text of ours": no snippet, nothing from an archive, and
# text and data mining reserved (TDM Reservation Protocol), which is how an excerpt of ours comes about.
HEADLINE_ONLY = frozenset({"nosnippet", "noarchive", "noindex", "none", "tdm-reservation"})


def cap_of(text: ArticleText, robots: tuple[str, ...] = (), display: Display = Display.EXCERPT, *, today: date) -> int:
    """Return how many characters of an article may be shown in all; 0 means its headline only.

    Args:
        text: the article's text.
        robots: its page's robots directives; those of HEADLINE_ONLY, `max-snippet:N` and `unavailable_after:` (from
            that day on only the headline) are obeyed. Others (noai, noimageai) forbid what we never do: nothing is
            trained, and no picture is taken.
        display: what the source's entry in config.yaml allows.
        today: in UTC, as pages are kept for a day at most.
    """
    words = {word.strip().lower() for word in robots}
    if display is Display.HEADLINE or words & HEADLINE_ONLY or any(_is_over(word, today) for word in words):
        return 0
    cap = min(MAX_CHARACTERS, int(len(text.body) * MAX_SHARE))
    for word in words:
        limit = re.fullmatch(r"max-snippet:\s*(-?\d+)", word)
        if limit and int(limit[1]) >= 0:
            cap = min(cap, int(limit[1]))
    return cap if cap >= MIN_CHARACTERS else 0


def _is_over(word: str, today: date) -> bool:
    name, _, moment = word.partition(":")
    try:
        return name == "unavailable_after" and datetime.fromisoformat(moment).date() <= today
    except ValueError:  # a date that could not be read when the page was; it forbids nothing
        return False


def excerpt_of(text: ArticleText, cap: int) -> str:
    """Return the beginning of an article: at most two sentences and `cap` characters, cut between words."""
    if cap <= 0:
        return ""
    first = text.paragraphs[0] if text.paragraphs else ""
    spans = list(sentence_spans(first, 0, min(len(first), MAX_CHARACTERS * 2), text.language))[:MAX_SENTENCES]
    return clipped(" ".join(" ".join(first[start:end] for start, end in spans).split()), cap)


def clipped(text: str, cap: int) -> str:
    """Return the text when it fits, else its beginning cut between words with an ellipsis, `cap` characters at most."""
    if len(text) <= cap:
        return text
    head = text[: cap - 1]
    at_word = head.rpartition(" ")[0] or head
    return at_word.rstrip(" ,;:–—-([“‘\"'") + ELLIPSIS


class Quotations:
    """What one page has quoted of each article, so that many short quotes never add up to more than its cap."""

    def __init__(self, sources: dict[str, Source], today: date) -> None:
        self._sources = sources
        self._today = today
        self._left: dict[int, int] = {}
        self._given: dict[tuple[int, str], str] = {}

    def of(self, article: Article, words: str) -> str:
        """Return as much of the article's words as its cap still allows on this page, empty when it is used up."""
        known = self._given.get((article.id, words))
        if known is not None:
            return known
        left = self.left(article)
        quote = clipped(" ".join(words.split()), left) if left >= MIN_CHARACTERS or len(words) <= left else ""
        self._left[article.id] = left - len(quote)
        self._given[article.id, words] = quote
        return quote

    def left(self, article: Article) -> int:
        """Return how many characters of an article may still be quoted."""
        if article.id not in self._left:
            self._left[article.id] = article_cap(article, self._sources, self._today)
        return self._left[article.id]


def article_cap(article: Article, sources: dict[str, Source], today: date) -> int:
    """Return how many characters of an article may be shown; an unknown source shows headlines only."""
    source = sources.get(article.source)
    extraction = article.current.extraction
    return cap_of(extraction.text, extraction.robots, source.display if source else Display.HEADLINE, today=today)


def article_excerpt(article: Article, sources: dict[str, Source], today: date) -> str:
    """Return the lawful excerpt of an article, empty when its source shows headlines only.

    An editor's choice of words stands in the place of the text's beginning, within the same cap: it may quote, too.
    """
    cap = article_cap(article, sources, today)
    if article.excerpt is not None:
        return clipped(article.excerpt, cap) if cap else ""
    return excerpt_of(article.current.extraction.text, cap)
