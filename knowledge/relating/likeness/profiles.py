"""What of one article is compared with others, worked out once: costly to make, kept while comparing."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from knowledge.relating.ledgers.quantities import quantity_of
from knowledge.relating.likeness import signs
from knowledge.relating.likeness.credits import named_outlets, outlet_key, short_key
from knowledge.relating.related import RelatedArticle
from records.dates import Grain
from records.findings import EventClass, Modality, Role
from records.subjects import SubjectId


@dataclass(frozen=True)
class Profile:
    """An article with everything its relations are decided by."""

    article: RelatedArticle

    @cached_property
    def body(self) -> str:
        """Standfirst and paragraphs."""
        return "\n".join((self.article.text.standfirst or "", *self.article.text.paragraphs))

    @cached_property
    def shingles(self) -> frozenset[int]:
        """Sampled runs of four words outside quotes."""
        return signs.shingles_of(self.body)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words in order."""
        return tuple(signs.words_of(self.body))

    @cached_property
    def sentences(self) -> frozenset[str]:
        """Its longer sentences, folded."""
        return signs.sentences_of(self.body)

    @cached_property
    def names(self) -> frozenset[str]:
        """Folded words that look like names."""
        return frozenset(signs.names_in(self.article.text.paragraphs))

    @cached_property
    def strange_names(self) -> frozenset[str]:
        """Names beyond those of its films and people: places, companies, strangers. Few articles share these."""
        found = self.article.findings
        known = [mention.surface for mention in found.films] + [mention.surface for mention in found.people]
        return self.names - {word for surface in known for word in signs.words_of(surface)}

    @cached_property
    def signs(self) -> tuple[str, ...]:
        """What survives a translation, in order."""
        return tuple(signs.signs_of(self.words, self.names))

    @cached_property
    def word_counts(self) -> Mapping[str, int]:
        """How often it has each word."""
        return Counter(self.words)

    @cached_property
    def sign_counts(self) -> Mapping[str, int]:
        """How often it has each sign."""
        return Counter(self.signs)

    @cached_property
    def named_outlets(self) -> frozenset[str]:
        """Keys of the publications it may be naming."""
        return named_outlets(self.article)

    @cached_property
    def outlet(self) -> str:
        """Key of its own publication."""
        return outlet_key(self.article.outlet)

    @cached_property
    def films(self) -> frozenset[SubjectId]:
        """All films it means."""
        return frozenset(mention.film for mention in self.article.findings.films)

    @cached_property
    def main_films(self) -> frozenset[SubjectId]:
        """The films it is about."""
        return frozenset(mention.film for mention in self.article.findings.films if mention.role is Role.MAIN)

    @cached_property
    def people(self) -> frozenset[SubjectId]:
        """The people it names."""
        return frozenset(mention.person for mention in self.article.findings.people)

    @cached_property
    def stunts(self) -> frozenset[tuple[SubjectId | None, SubjectId]]:
        """The stunts it tells of as real, with their films."""
        told = self.article.findings.stunts
        return frozenset((found.film, found.stunt) for found in told if found.modality is not Modality.IN_STORY)

    @cached_property
    def figures(self) -> frozenset[tuple[SubjectId | None, str, float]]:
        """Its claims as film, dimension and rounded figure."""
        found = set()
        for claim in self.article.findings.claims:
            quantity = quantity_of(claim)
            found.add((claim.film, quantity.dimension, float(f"{quantity.base:.2g}")))
        return frozenset(found)

    @cached_property
    def days(self) -> frozenset[tuple[SubjectId | None, EventClass, str]]:
        """What it says happened, with film and date; years are too wide to tell news apart."""
        dates = self.article.findings.dates
        return frozenset(
            (found.film, found.event, found.date.iso) for found in dates if found.date.grain in (Grain.DAY, Grain.MONTH)
        )

    def credits(self, other: "Profile") -> bool:
        """Whether this article names the publication of another one."""
        return self.outlet != other.outlet and bool(self.named_outlets & {other.outlet, short_key(other.outlet)})
