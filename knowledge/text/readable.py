"""An article's text made ready to be read: places, sentences, tokens and quotations, built once."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime

from knowledge.text.folding import fold
from knowledge.text.languages import language_of
from knowledge.text.quotes import Quote, quotes_in
from knowledge.text.sentences import sentence_spans
from knowledge.text.tokens import Token, tokens_of
from records.articles import ArticleText
from records.findings import Evidence, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence. Offsets count in its place, as those of `Evidence` do."""

    index: int  # 0 for the first of the whole article (usually the headline)
    place: Place
    start: int
    end: int
    paragraph: int  # 0 for the first of the body; -2 for the headline, -1 for the standfirst
    text: str
    folded: str  # of the same length as `text`
    tokens: tuple[Token, ...]
    words: tuple[Token, ...]  # the tokens without bare signs

    @property
    def is_headline(self) -> bool:
        """Whether it stands in the headline."""
        return self.place is Place.TITLE

    @property
    def is_lead(self) -> bool:
        """Whether it stands in the standfirst or the first paragraph."""
        return self.paragraph in (-1, 0)

    def covers(self, place: Place, position: int) -> bool:
        """Whether a character offset lies within."""
        return self.place is place and self.start <= position < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadableText:
    """An article ready to be read. Build it with `readable`."""

    source: ArticleText
    language: str | None
    published_at: datetime | None
    originals: dict[Place, str]
    folded: dict[Place, str]
    sentences: tuple[Sentence, ...]  # headline, standfirst, body
    quotes: tuple[Quote, ...]

    def evidence(self, place: Place, start: int, end: int) -> Evidence:
        """Return the words of a span as evidence."""
        return Evidence(place=place, start=start, end=end, quote=self.originals[place][start:end])

    def sentence_at(self, place: Place, position: int) -> Sentence:
        """Return the sentence that covers a position, or the one that ended before it."""
        inside = [sentence for sentence in self.sentences if sentence.place is place]
        index = bisect_right([sentence.start for sentence in inside], position) - 1
        return inside[max(index, 0)]

    def quote_at(self, place: Place, position: int) -> Quote | None:
        """Return the innermost quotation that covers a position."""
        covering = [quote for quote in self.quotes if quote.place is place and quote.covers(position)]
        return min(covering, key=lambda quote: quote.end - quote.start, default=None)

    def speech_at(self, place: Place, position: int) -> Quote | None:
        """Return the longest quotation that covers a position, if it is long enough to be speech."""
        covering = [quote for quote in self.quotes if quote.place is place and quote.covers(position)]
        longest = max(covering, key=lambda quote: quote.end - quote.start, default=None)
        return longest if longest is not None and longest.is_speech else None


def readable(source: ArticleText) -> ReadableText:
    """Prepare an article: fold, cut into sentences and tokens, find quotations and the language."""
    originals = {Place.TITLE: source.title, Place.STANDFIRST: source.standfirst or "", Place.BODY: source.body}
    folded = {place: fold(text) for place, text in originals.items()}
    language = source.language[:2].lower() if source.language else _language(folded)
    return ReadableText(
        source=source,
        language=language,
        published_at=source.published_at,
        originals=originals,
        folded=folded,
        sentences=_sentences(originals, folded, language),
        quotes=tuple(quote for place, text in originals.items() for quote in quotes_in(place, text)),
    )


def _language(folded: dict[Place, str]) -> str | None:
    return language_of(word for text in folded.values() for word in text.split())


def _sentences(originals: dict[Place, str], folded: dict[Place, str], language: str | None) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    for place, paragraph, start, end in _paragraphs(originals):
        text = originals[place]
        for begin, stop in sentence_spans(text, start, end, language):
            tokens = tokens_of(folded[place], begin, stop)
            found.append(
                Sentence(
                    index=len(found),
                    place=place,
                    start=begin,
                    end=stop,
                    paragraph=paragraph,
                    text=text[begin:stop],
                    folded=folded[place][begin:stop],
                    tokens=tokens,
                    words=tuple(token for token in tokens if token.is_word),
                )
            )
    return tuple(found)


def _paragraphs(originals: dict[Place, str]) -> list[tuple[Place, int, int, int]]:
    """Return (place, paragraph number, start, end) of everything that has text."""
    found = [
        (place, number, 0, len(originals[place]))
        for place, number in ((Place.TITLE, -2), (Place.STANDFIRST, -1))
        if originals[place].strip()
    ]
    position = 0
    for number, paragraph in enumerate(originals[Place.BODY].split("\n\n")):
        if paragraph.strip():
            found.append((Place.BODY, number, position, position + len(paragraph)))
        position += len(paragraph) + 2
    return found
