"""Measures our extraction against trafilatura alone on the same pages, in one run: pages per second of processor time.

    python -m benchmarks.extraction [FOLDER...]

Without folders of HTML files it takes the articles of the demo newsroom. Ours does more (title, authors, dates, deck,
furniture, the kind of page), so the ratio says what that costs; it is below 1 when ours is slower.
"""

import argparse
import logging
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.request import urlopen

import trafilatura

from crawler.extract import NotAnArticleError, extract
from demo.newsroom import Newsroom

Page = tuple[str, bytes]  # address and body
ROUNDS = 3  # the best of them counts: other work on the machine only ever slows one down


def main() -> None:
    """Measure both in turns on every page and print three lines."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="folders of .html files")
    folders = parser.parse_args().folders
    logging.disable(logging.WARNING)
    pages = saved_pages(folders) if folders else demo_pages()
    if not pages:
        parser.error("no .html file in these folders")
    ours, plain = fastest(pages, ours_of, plain_of)
    print(f"second unit         {len(pages) / ours:7.1f} pages per CPU second ({len(pages)} pages)")
    print(f"trafilatura.extract {len(pages) / plain:7.1f} pages per CPU second")
    print(f"ratio               {plain / ours:7.2f}")


def saved_pages(folders: Sequence[Path]) -> list[Page]:
    """Return the HTML files of some folders and the folders below them."""
    files = [path for folder in folders for path in sorted(folder.rglob("*.html"))]
    return [(f"https://pages.example/{number}/{path.stem}", path.read_bytes()) for number, path in enumerate(files)]


def demo_pages() -> list[Page]:
    """Return the articles of the demo newsroom as its sites serve them."""
    with Newsroom() as room:
        urls = [url for site in room.sites for url in site.articles]
        return [(url, _body(url)) for url in urls]


def _body(url: str) -> bytes:
    with urlopen(url, timeout=10) as answer:  # noqa: S310 - our own newsroom on loopback
        return bytes(answer.read())


def fastest(pages: Sequence[Page], *readers: Callable[[Page], object]) -> list[float]:
    """Return the processor time (s) that each reader needs for all pages, at best; the readers take turns."""
    for reader in readers:
        reader(pages[0])  # libraries load their tables with the first page
    rounds = [[_seconds(reader, pages) for reader in readers] for _ in range(ROUNDS)]
    return [min(times) for times in zip(*rounds, strict=True)]


def _seconds(reader: Callable[[Page], object], pages: Sequence[Page]) -> float:
    began = time.process_time()
    for page in pages:
        reader(page)
    return time.process_time() - began


def ours_of(page: Page) -> object:
    """Extract a page with the crawler's extractor; a refusal is an answer, too."""
    url, body = page
    try:
        return extract(body, url=url)
    except NotAnArticleError as refusal:
        return refusal


def plain_of(page: Page) -> object:
    """Extract a page with trafilatura as it comes, without metadata."""
    url, body = page
    return trafilatura.extract(body, url=url)


if __name__ == "__main__":
    main()
