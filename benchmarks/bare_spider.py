"""The least that crawls and extracts: Scrapy as it comes and trafilatura, one JSON line a page.

    python bare_spider.py URLS.txt OUT.jsonl [--metadata]

Imports nothing of ours, so that it also runs where only the two libraries are installed.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import scrapy
import trafilatura
from scrapy.crawler import CrawlerProcess
from scrapy.http import Response

SETTINGS = {
    "ROBOTSTXT_OBEY": True,
    "CONCURRENT_REQUESTS": 8,
    "DOWNLOAD_DELAY": 0,
    "LOG_LEVEL": "ERROR",
    "TELNETCONSOLE_ENABLED": False,
}


class BareSpider(scrapy.Spider):
    """Asks for every address of a file and yields what trafilatura reads."""

    name = "bare"

    def __init__(self, urls: str, with_metadata: bool) -> None:
        super().__init__()
        self.start_urls = Path(urls).read_text("utf-8").split()
        self._with_metadata = with_metadata

    def parse(self, response: Response, **_: Any) -> Iterator[dict[str, Any]]:
        """Extract one page."""
        if self._with_metadata:
            read = trafilatura.bare_extraction(response.body, url=response.url, with_metadata=True)
            if read is not None and not isinstance(read, dict):
                yield {"url": response.url, "title": read.title, "date": read.date, "text": read.text}
        else:
            yield {"url": response.url, "text": trafilatura.extract(response.body, url=response.url)}


def main() -> None:
    """Crawl and write JSON lines."""
    urls, out = sys.argv[1], sys.argv[2]
    process = CrawlerProcess({**SETTINGS, "FEEDS": {Path(out): {"format": "jsonlines"}}})
    process.crawl(BareSpider, urls=urls, with_metadata="--metadata" in sys.argv)
    process.start()


if __name__ == "__main__":
    main()
