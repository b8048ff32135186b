"""What pages made anew cost: processor time of each kind, without a server, over an archive of any size.

`python -m benchmarks.site_pages FOLDER [TIMES]`: FOLDER holds an archive with its index, such as one that
`benchmarks.site_archive` made. What is kept of pages is passed by, as each request has an address of its own; what is
kept of films and counts is not, as every page is asked for once before.
"""

import os
import re
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from flask.testing import FlaskClient

from archive import Archive, open_archive
from index import open_index
from records.subjects import SubjectId, SubjectKind
from settings import Settings
from webapp import create_app

TIMES = 21
MOST_TOLD = 6
WORDS = 12


def main(folder: Path, times: int) -> None:
    """Measure every kind of page and print a table."""
    archive = open_archive(folder)
    engine = open_index(folder / "index")
    client = create_app(Settings(), archive, engine).test_client()
    counts = archive.articles.counts()
    print(f"{counts.get('indexed', 0)} articles, load {os.getloadavg()[0]:.1f}\n")
    print(f"{'page':28}{'status':>7}{'packed bytes':>14}{'p50 ms':>9}{'p95 ms':>9}")
    for name, paths in kinds(archive, client):
        status, size, costs = measure(client, paths, times)
        print(f"{name:28}{status:>7}{size:>14}{costs[len(costs) // 2]:>9.1f}{costs[int(len(costs) * 0.95)]:>9.1f}")
    engine.close()
    archive.close()


def measure(client: FlaskClient, paths: Sequence[str], times: int) -> tuple[int, int, list[float]]:
    """Ask for some pages in turn; return the last one's status and size, and what each cost (ms), sorted."""
    for path in paths:
        client.get(path)
    costs, status, size = [], 0, 0
    for number in range(times):
        path = paths[number % len(paths)]
        once = f"{path}{'&' if '?' in path else '?'}once={number}"
        start = time.thread_time()
        answer = client.get(once, headers={"Accept-Encoding": "gzip"})
        costs.append((time.thread_time() - start) * 1000)
        status, size = answer.status_code, len(answer.data)
    return status, size, sorted(costs)


def kinds(archive: Archive, client: FlaskClient) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the kinds of pages, each with the addresses of those that are told of most."""
    slugs = {film.id: film.slug for film in archive.subjects.catalogue().films}
    films = [f"/film/{slugs[one]}" for one in most_told(archive, SubjectKind.FILM) if one in slugs][:MOST_TOLD]
    about = archive.findings.about(SubjectId(f"film:{films[0].rpartition('/')[2]}"), limit=100)
    days = sorted(article.published_at for article, _ in about if article.published_at)
    pieces = re.findall(rf'href="({films[0]}/(?!embed|feed|changes)[a-z0-9-]+)"', client.get(films[0]).text)
    words = sorted(set(re.findall(r"[a-z]{5,}", about[0][0].current.extraction.text.body)))
    yield "home", ["/"]
    yield "film, the most told", films[:1]
    yield "films, the most told six", films
    yield "film as of a day", [f"{films[0]}?as_of={days[len(days) // 2]:%Y-%m-%d}"]
    yield "set-piece", list(dict.fromkeys(pieces))[:3] or films[:1]
    yield "search, a common word", ["/search?q=jump"]
    yield "search, words of an article", [f"/search?q={one}" for one in words[:: max(1, len(words) // WORDS)][:WORDS]]
    yield "search by film", [f"/search?film={film.rpartition('/')[2]}" for film in films]
    for kind in (SubjectKind.PERSON, SubjectKind.STUNT):
        yield kind.value, [f"/{kind}/{most_told(archive, kind)[0].partition(':')[2]}"]
    yield "outlet", [f"/source/{archive.sources.all()[0].slug}"]
    pages = [client.get(f"/article/{article.id}").location or f"/article/{article.id}" for article, _ in about[:4]]
    yield "article", pages
    for path in ("/films", "/people", "/people?order=name", "/stunts", "/sources", "/feed.xml"):
        yield path, [path]


def most_told(archive: Archive, kind: SubjectKind) -> list[SubjectId]:
    """Return the subjects of a kind, the most told first."""
    counts: Mapping[SubjectId, int] = archive.subjects.article_counts(kind)
    return sorted(counts, key=lambda one: (-counts[one], one))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else TIMES)
