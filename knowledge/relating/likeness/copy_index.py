"""Finds the few articles worth comparing with one. Holds hashes only, so that 100,000 articles fit into memory."""

from collections import Counter
from collections.abc import Iterator

from knowledge.relating.likeness.postings import Postings
from knowledge.relating.likeness.profiles import Profile
from knowledge.relating.likeness.signs import COGNATE_LETTERS, hash40
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
        self._caps = (shingle_cap, week_cap)
        self._postings = Postings()
        self._ids: list[ArticleId | None] = []  # None: replaced by a later version
        self._orders: list[tuple[float, int]] = []
        self._numbers: dict[ArticleId, int] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._numbers

    def add(self, profile: Profile) -> None:
        """Add an article, or replace what was known of it."""
        article = profile.article
        self.discard(article.id)
        number = len(self._ids)
        published, _ = article.order
        self._ids.append(article.id)
        self._orders.append((published.timestamp(), article.id))
        self._numbers[article.id] = number
        for key in (*profile.shingles, *_name_keys(profile)):
            self._add(key, number, self._caps[0])
        for key in (*_fact_keys(profile), *_week_keys(profile, (0,))):
            self._add(key, number, self._caps[1])

    def discard(self, article_id: ArticleId) -> None:
        """Forget an article; unknown ones are fine."""
        number = self._numbers.pop(article_id, None)
        if number is not None:
            self._ids[number] = None

    def candidates(self, profile: Profile) -> list[ArticleId]:
        """Return the articles worth comparing, the likeliest first."""
        shared: Counter[int] = Counter()
        near_in_time = _week_keys(profile, range(-WEEKS, WEEKS + 1))
        for key in (*profile.shingles, *_name_keys(profile), *_fact_keys(profile), *near_in_time):
            shared.update(self._postings.of(key))
        ranked = sorted(shared, key=lambda number: (-shared[number], self._orders[number]))
        own = profile.article.id
        near = [found for number in ranked if (found := self._ids[number]) is not None and found != own]
        return near[:MOST_CANDIDATES]

    def _add(self, key: int, number: int, cap: int) -> None:
        held = self._postings.of(key)
        if len(held) < cap:
            self._postings.add(key, number)
            return
        gone = next((other for other in held if self._ids[other] is None), None)
        latest = max(held, key=self._orders.__getitem__) if gone is None else gone
        if gone is not None or self._orders[number] < self._orders[latest]:
            self._postings.replace(key, latest, number)


def _name_keys(profile: Profile) -> Iterator[int]:
    """Give the names beside a film: they survive a translation that comes months later."""
    for film in profile.main_films or profile.films:
        for name in profile.names:
            yield hash40(f"name {film} {name[:COGNATE_LETTERS]}")


def _fact_keys(profile: Profile) -> Iterator[int]:
    for figure in profile.figures:
        yield hash40(f"figure {figure}")
    for day in profile.days:
        yield hash40(f"day {day}")


def _week_keys(profile: Profile, offsets: "range | tuple[int, ...]") -> Iterator[int]:
    published = profile.article.published_at
    if published is None:
        return
    week = int(published.timestamp() // 604_800)
    subjects = profile.films or profile.people
    for subject in subjects:
        for offset in offsets:
            yield hash40(f"week {subject} {week + offset}")
