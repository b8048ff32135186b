"""What visitors of a large archive ask for: most of them the same few pages, the others anything (Zipf's law)."""

import itertools
import random
from collections.abc import Callable, Sequence
from pathlib import Path

from archive import open_archive
from benchmarks.search_corpus import SEED, Corpus
from records.subjects import SubjectId, SubjectKind

SEARCHES = 5_000  # different ones
# Of a hundred requests so many are for each kind of page.
SHARES = {"film": 40, "search": 20, "article": 15, "person": 8, "stunt": 4, "home": 5, "feed": 8}
Asking = Callable[[], str]


class Crowd:
    """Gives addresses of one archive. Threads may share it."""

    def __init__(self, folder: Path) -> None:
        archive = open_archive(folder)
        catalogue = archive.subjects.catalogue()
        self.films = _ranked(archive.subjects.article_counts(SubjectKind.FILM), {f.id: f.slug for f in catalogue.films})
        self.people = _ranked(
            archive.subjects.article_counts(SubjectKind.PERSON), {p.id: p.slug for p in catalogue.people}
        )
        stunts = _ranked(archive.subjects.article_counts(SubjectKind.STUNT), {s.id: s.slug for s in catalogue.stunts})
        last = archive.articles.last_id()
        archive.close()
        draw = random.Random(SEED)  # noqa: S311 - no secret
        self._draw = random.Random(SEED + 1)  # noqa: S311
        self._fresh = itertools.count()
        self.pages = {
            "film": [f"/film/{slug}" for slug in self.films],
            "search": self._searches(draw),
            "article": [f"/article/{number}" for number in draw.sample(range(1, last), min(20_000, last - 1))],
            "person": [f"/person/{slug}" for slug in self.people],
            "stunt": [f"/stunt/{slug}" for slug in stunts],
            "home": ["/"],
            "feed": ["/feed.xml"] + [f"/film/{slug}/feed.xml" for slug in self.films[:500]],
        }
        self._weights = {kind: _zipf(len(pages)) for kind, pages in self.pages.items()}

    def one_of(self, kind: str) -> str:
        """Return an address of a kind of page: the n-th is asked for 1/n as often as the first."""
        return self._draw.choices(self.pages[kind], cum_weights=self._weights[kind])[0]

    def any(self) -> str:
        """Return an address of any kind, in the shares above."""
        return self.one_of(self._draw.choices(list(SHARES), list(SHARES.values()))[0])

    def new_film(self) -> str:
        """Return an address that nobody asked for yet, of one of the fifty most told films."""
        return f"/film/{self.films[next(self._fresh) % 50]}?nothing={next(self._fresh)}"

    def new_search(self) -> str:
        """Return a search for the busiest film and person that nobody asked for yet."""
        number = next(self._fresh)
        return f"/search?q=jump&film={self.films[number % 50]}&person={self.people[number % 7]}&nothing={number}"

    def _searches(self, draw: random.Random) -> list[str]:
        """A third for a word, a third for a word and a film, a third for a word and a person."""
        words, made = Corpus().words[200:2_500], list[str]()
        for number in range(SEARCHES):
            word = draw.choice(words)
            film, person = draw.choice(self.films[:300]), draw.choice(self.people[:300])
            made.append(f"/search?q={word}" + ("", f"&film={film}", f"&person={person}")[number % 3])
        return made


def _ranked(counts: dict[SubjectId, int], slugs: dict[SubjectId, str]) -> list[str]:
    """Return the slugs of subjects that any article is about, the most told first."""
    return [slugs[one] for one in sorted(counts, key=lambda one: (-counts[one], one)) if one in slugs]


def _zipf(size: int) -> Sequence[float]:
    return list(itertools.accumulate(1 / place for place in range(1, size + 1)))
