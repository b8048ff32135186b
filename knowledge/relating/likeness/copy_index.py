"""Finds the few articles worth comparing with one. Holds hashes only, so that 100,000 articles fit into memory."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from knowledge.relating.likeness.postings import Postings
from knowledge.relating.likeness.profiles import Profile
from knowledge.relating.likeness.sketches import Sketch, fact_keys, keys_of, phrase_keys, sketch_of
from knowledge.relating.related import UNDATED
from records.articles import ArticleId

# A run of words in more articles than this is a stock phrase; the earliest keep it, since originals are early.
SHINGLE_CAP = 60
# Articles about one film in one week that are still looked at.
WEEK_CAP = 200
MOST_CANDIDATES = 60
WEEKS = 3  # before and after, in which any article about the same film is looked at


class CopyIndex:
    """All articles by what copies and reports of one event have in common."""

    def __init__(self, *, shingle_cap: int = SHINGLE_CAP, week_cap: int = WEEK_CAP) -> None:
        """Begin empty. The caps say how many articles, the earliest, are kept under one key."""
        self._phrases, self._facts = Postings(), Postings()
        self._caps = (shingle_cap, week_cap)
        self._ids: list[ArticleId | None] = []  # None: replaced by a later version
        self._orders: list[tuple[float, int]] = []
        self._numbers: dict[ArticleId, int] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    def add(self, profile: Profile) -> None:
        """Add an article, or replace what was known of it."""
        article = profile.article
        number = self._number_for(article.id, article.published_at)
        phrases, facts = keys_of(sketch_of(profile))
        for postings, keys in ((self._phrases, phrases), (self._facts, facts)):
            for key in keys:
                postings.add(key, number)

    def load(self, kept: Sequence[tuple[ArticleId, datetime | None, Sketch]]) -> None:
        """Add many articles by their sketches and times of publication: a hundredth of making their profiles."""
        numbers = [self._number_for(article_id, published_at) for article_id, published_at, _ in kept]
        sketches = [sketch for _, _, sketch in kept]
        self._phrases.load((number, sketch.phrases) for number, sketch in zip(numbers, sketches, strict=True))
        self._facts.load((number, sketch.facts) for number, sketch in zip(numbers, sketches, strict=True))

    def discard(self, article_id: ArticleId) -> None:
        """Forget an article; unknown ones are fine."""
        number = self._numbers.pop(article_id, None)
        if number is not None:
            self._ids[number] = None

    def candidates(self, profile: Profile) -> list[ArticleId]:
        """Return the articles worth comparing, the likeliest first."""
        shared: Counter[int] = Counter()
        for key in phrase_keys(profile):
            shared.update(self._under(self._phrases, key, self._caps[0]))
        for key in fact_keys(profile, range(-WEEKS, WEEKS + 1)):
            shared.update(self._under(self._facts, key, self._caps[1]))
        ranked = sorted(shared, key=lambda number: (-shared[number], self._orders[number]))
        own = profile.article.id
        near = [found for number in ranked if (found := self._ids[number]) is not None and found != own]
        return near[:MOST_CANDIDATES]

    def _under(self, postings: Postings, key: int, cap: int) -> list[int]:
        held = postings.of(key)
        if len(held) > cap:
            alive = [number for number in held if self._ids[number] is not None]
            held = sorted(alive, key=self._orders.__getitem__)[:cap]
            postings.replace(key, held)
        return held

    def _number_for(self, article_id: ArticleId, published_at: datetime | None) -> int:
        self.discard(article_id)
        number = self._numbers[article_id] = len(self._ids)
        self._ids.append(article_id)
        self._orders.append(((published_at or UNDATED).timestamp(), article_id))
        return number
