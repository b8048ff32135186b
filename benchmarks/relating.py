"""Relates articles one by one as they arrive: CPU time an article, by step, and memory; extrapolated to 100,000.

`python -m benchmarks.relating [N]`. Texts are made of the demo's vocabulary: a tenth are edited copies of earlier ones.
Reading is not measured here. The last line says what filling the index takes at a start: from the texts, as at the very
first one, and from kept sketches.
"""

import random
import resource
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from demo import read_articles, read_outlets
from knowledge.relating.copies import best_link
from knowledge.relating.likeness.copy_index import CopyIndex
from knowledge.relating.likeness.profiles import Profile
from knowledge.relating.likeness.sketches import kept_sketch, sketch_of
from knowledge.relating.related import RelatedArticle
from knowledge.relating.stories import told_after
from records.articles import ArticleId, ArticleText
from records.findings import FilmMention, Findings, Role
from records.subjects import SubjectId

FILMS = 400
BEGIN = datetime(2015, 1, 1, tzinfo=UTC)
EXTRAPOLATED = 100_000
HELD = 3000  # profiles that the stage keeps


def made(count: int) -> list[RelatedArticle]:
    """Return articles in order of publication; the same in every run."""
    dice = random.Random(7)  # noqa: S311  # nothing secret: the same articles in every run
    sentences = [one for article in read_articles(read_outlets()) for text in article.body for one in text.split(". ")]
    words = [word for sentence in sentences for word in sentence.split()]
    articles: list[RelatedArticle] = []
    for number in range(1, count + 1):
        film = SubjectId(f"film:{dice.randrange(FILMS)}")
        paragraphs = tuple(" ".join(dice.choices(words, k=60)) + "." for _ in range(6))
        if articles and dice.random() < 0.1:
            source = dice.choice(articles)
            film, paragraphs = source.findings.films[0].film, (*source.text.paragraphs[:4], paragraphs[0])
        mention = FilmMention(film=film, role=Role.MAIN, surface="Film", confidence=1.0)
        found = Findings(is_relevant=True, relevance_reason="", language="en", films=(mention,))
        published = BEGIN + timedelta(hours=number)
        text = ArticleText(title=f"Report {number}", paragraphs=paragraphs, language="en", published_at=published)
        outlet = f"Outlet {dice.randrange(60)}"
        made_one = RelatedArticle(
            id=ArticleId(number), text=text, findings=found, outlet=outlet, published_at=published
        )
        articles.append(made_one)
    return articles


def main(count: int) -> None:
    """Print the figures."""
    index, spent, links = CopyIndex(), dict.fromkeys(("fill", "find", "compare"), 0.0), 0
    kept: list[tuple[ArticleId, datetime | None, bytes]] = []
    articles, profiles = made(count), {}
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for article in articles:
        started = time.process_time()
        profile = profiles[article.id] = Profile(article)
        index.add(profile)
        added = time.process_time()
        near = [profiles[one] for one in index.candidates(profile) if one in profiles]
        found = time.process_time()
        links += best_link(profile, near) is not None
        told_after(profile, near)
        spent["fill"] += added - started
        spent["find"] += found - added
        spent["compare"] += time.process_time() - found
        kept.append((article.id, article.published_at, sketch_of(profile).as_bytes()))
        profiles.pop(ArticleId(article.id - HELD), None)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    each = {step: 1000 * seconds / count for step, seconds in spent.items()}
    print(f"{count} articles, {links} copies, {1000 / sum(each.values()):.0f} articles/s of CPU, {grown:.0f} MB grown")
    print(", ".join(f"{step} {value:.2f} ms" for step, value in each.items()))
    minutes = sum(each.values()) * EXTRAPOLATED / 60_000
    first = each["fill"] * EXTRAPOLATED / 1000
    print(f"{EXTRAPOLATED}: {minutes:.1f} min on one core; index at the very first start {first:.0f} s")
    start(kept)


def start(kept: Sequence[tuple[ArticleId, datetime | None, bytes]]) -> None:
    """Print what a later start takes: an index of EXTRAPOLATED sketches, those given with their keys moved."""
    rounds = -(-EXTRAPOLATED // len(kept))
    before, started, index = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time(), CopyIndex()
    for turn in range(rounds):
        moved = bytes.maketrans(bytes(range(256)), bytes((byte + 41 * turn) % 256 for byte in range(256)))
        sketches = [
            (ArticleId(turn * len(kept) + number), at, kept_sketch(sketch[:4] + sketch[4:].translate(moved)))
            for number, at, sketch in kept
        ]
        index.load(sketches)
    size = sum(len(sketch) for _, _, sketch in kept) / len(kept)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    seconds = time.process_time() - started
    print(f"{len(index)} kept sketches of {size:.0f} bytes: {seconds:.1f} s at a start, {grown:.0f} MB grown")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
