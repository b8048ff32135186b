"""Every place of a text where a known form stands, the longest form hiding what lies within it."""

from dataclasses import dataclass

from knowledge.catalogue.aliases import Form
from knowledge.catalogue.gazetteer import Gazetteer, Hit
from knowledge.catalogue.words import ARTICLES
from knowledge.linking.linked import Span
from knowledge.text.readable import ReadableText, Sentence
from knowledge.text.tokens import Token

# A short form may be part of any longer name, so it hides nothing.
_HIDES_NOTHING = frozenset(("surname", "error", "occasion"))
_NAME_KINDS = frozenset(("name", "surname", "error"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One place where a form stands, with every form written like that."""

    forms: tuple[Form, ...]
    span: Span
    surface: str
    sentence: Sentence
    words: tuple[Token, ...]  # of the sentence
    first: int  # number of its first and last word in `words`
    last: int

    def before(self, count: int) -> tuple[str, ...]:
        """Return up to `count` words before it, the nearest last."""
        return tuple(word.text for word in self.words[max(0, self.first - count) : self.first])

    def after(self, count: int) -> tuple[str, ...]:
        """Return up to `count` words after it, the nearest first."""
        return tuple(word.text for word in self.words[self.last + 1 : self.last + 1 + count])

    @property
    def key(self) -> str:
        """Its folded words."""
        return self.forms[0].key

    @property
    def starts_sentence(self) -> bool:
        """Whether it opens its sentence, where a capital letter says nothing."""
        return self.first == 0


def candidates_in(text: ReadableText, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """Return the places where known forms stand as names, in reading order."""
    return tuple(found for sentence in text.sentences for found in _in_sentence(text, sentence, gazetteer))


def _in_sentence(text: ReadableText, sentence: Sentence, gazetteer: Gazetteer) -> list[Candidate]:
    found = [_candidate(text, sentence, hit) for hit in gazetteer.hits(list(sentence.words))]
    named = [candidate for candidate in found if _is_written_as_name(text, candidate)]
    named.sort(key=_from_telling)
    kept: list[Candidate] = []
    for candidate in named:
        if not any(_hides(longer, candidate) for longer in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda candidate: candidate.span)


def _from_telling(candidate: Candidate) -> tuple[int, bool, int]:
    """Order by length; of equally long ones what begins with an article is last: "The | Mission: Impossible star"."""
    return candidate.first - candidate.last, candidate.words[candidate.first].text in ARTICLES, candidate.first


def _candidate(text: ReadableText, sentence: Sentence, hit: Hit) -> Candidate:
    words = sentence.words
    span = Span(place=sentence.place, start=words[hit.first].start, end=words[hit.last].end)
    return Candidate(
        forms=hit.forms,
        span=span,
        surface=text.originals[span.place][span.start : span.end],
        sentence=sentence,
        words=words,
        first=hit.first,
        last=hit.last,
    )


def _hides(longer: Candidate, shorter: Candidate) -> bool:
    """Whether a longer form covers any word of a shorter one."""
    if all(form.kind in _HIDES_NOTHING for form in longer.forms):
        return False
    if (longer.first, longer.last) == (shorter.first, shorter.last):
        return False
    return longer.first <= shorter.last and shorter.first <= longer.last


def _is_written_as_name(text: ReadableText, candidate: Candidate) -> bool:
    """Whether it begins with a capital or a digit; people's names and hashtags have more to show."""
    surface = candidate.surface
    if all(form.kind == "hashtag" for form in candidate.forms):
        return is_tagged(text, candidate)
    is_one_word = candidate.first == candidate.last
    if not (surface[0].isupper() or surface[0].isdigit() or (is_one_word and any(sign.isupper() for sign in surface))):
        return False  # a capital within will do for one word: xXx
    if any(sign in surface for sign in '()[];"“”„«»'):
        return False
    is_name = any(form.kind in _NAME_KINDS for form in candidate.forms)
    last = text.originals[candidate.span.place][candidate.words[candidate.last].start]
    if is_name or (text.language == "en" and candidate.last > candidate.first):
        return last.isupper() or last.isdigit()
    return True


def is_tagged(text: ReadableText, candidate: Candidate) -> bool:
    """Whether it is written as a hashtag."""
    before = candidate.span.start - 1
    return before >= 0 and text.originals[candidate.span.place][before] == "#"
