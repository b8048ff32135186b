"""Measures a whole crawl against others on the same pages in one run: processor seconds a page, and pages a second.

    python -m benchmarks.crawl [--pages N] [--light] [--news-please FOLDER] [--news-please-pages N]

Ours fetches politely (but without a delay), keeps captures, extracts in the sandbox and commits; what understanding and
index cost is left out. The others are a bare Scrapy spider with trafilatura, once for text alone and once with title,
date and author as ours has them, and news-please, which writes pages and JSON to files. For that one make an
environment first, in a folder of your choice: `python -m venv FOLDER && FOLDER/bin/pip install news-please`.
Everybody's modules are compiled before, as they are wherever something was started once: a short crawl goes before
the one that counts.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks import bare_spider
from benchmarks.newsstand import Stand, newsstand

# Wanted: processor seconds a page of news-please over ours, and ours over the bare spider's.
LEAST_OVER_NEWS_PLEASE = 5.0
MOST_OVER_BARE = 1.3
# Enough for everything to be loaded, and its bytecode kept, before what counts.
WARM_UP_PAGES = 5
_NEWS_PLEASE = """[Crawler]
default = Download
fallbacks = {{"Download": None}}
number_of_parallel_crawlers = 1
number_of_parallel_daemons = 1
ignore_file_extensions = "(pdf)"
ignore_regex = "(tel)"
check_certificate = True
[Heuristics]
enabled_heuristics = {{}}
pass_heuristics_condition = ""
[Files]
relative_to_start_processes_file = False
url_input_file_name = sitelist.hjson
working_path = {folder}
local_data_directory = %working_path/data/%appendmd5_max_url_file_name_%timestamp_download.html
format_relative_path = True
[ArticleMasterExtractor]
extractors = ['newspaper_extractor', 'readability_extractor', 'date_extractor', 'lang_detect_extractor']
[DateFilter]
start_date = '1999-01-01 00:00:00'
end_date = '2999-12-31 00:00:00'
strict_mode = False
[Scrapy]
LOG_LEVEL = ERROR
BOT_NAME = 'news-please'
SPIDER_MODULES = ['newsplease.crawler.spiders']
NEWSPIDER_MODULE = 'newsplease.crawler.spiders'
JOBDIRNAME = .resume_jobdir
ROBOTSTXT_OBEY=True
CONCURRENT_REQUESTS=16
CONCURRENT_REQUESTS_PER_DOMAIN=4
USER_AGENT = 'news-please (+http://www.example.com/)'
ITEM_PIPELINES = {{'newsplease.pipeline.pipelines.ArticleMasterExtractor':100,
                  'newsplease.pipeline.pipelines.HtmlFileStorage':200,
                  'newsplease.pipeline.pipelines.JsonFileStorage':300}}
ITEM_CLASS = 'newsplease.crawler.items.NewscrawlerItem'
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one crawl cost, its child processes included."""

    name: str
    pages: int  # that came out
    cpu_s: float
    wall_s: float
    peak_mb: float  # of its largest process

    @property
    def cpu_ms_a_page(self) -> float:
        """Processor time a page (ms)."""
        return 1000 * self.cpu_s / max(self.pages, 1)


def measured(name: str, command: Sequence[str], folder: Path) -> tuple[float, float, float, str]:
    """Run a command; return processor seconds, seconds, peak memory (MB), and what it printed; children count, too."""
    began = time.monotonic()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with (folder / f"{name}.log").open("w") as log:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment)
    assert process.stdout is not None  # noqa: S101 - it was asked for above
    printed = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{name} failed: {(folder / f'{name}.log').read_text()[-2000:]}")
    return used.ru_utime + used.ru_stime, time.monotonic() - began, used.ru_maxrss / 1024, printed


def ours(stand: Stand, folder: Path) -> Cost:
    """Crawl all sources of the stand with our crawler."""
    crawler = {"delay_seconds": 0, "allowed_networks": ["127.0.0.0/8"], "max_entries": 50_000, "poll_minutes": 0}
    config = {"storage": {"folder": "var"}, "crawler": crawler, "sources": stand.sources()}
    path = folder / "config.yaml"
    path.write_text(yaml.safe_dump(config), "utf-8")
    cpu, wall, peak, printed = measured(
        "second-unit", [sys.executable, "-m", "benchmarks.one_crawl", str(path)], folder
    )
    told = json.loads(printed)
    parts = told["crawler"]["cpu_s"], told["sandbox"]["cpu_s"]
    print(f"  {len(stand.urls)} pages: the crawl process {parts[0]:.1f} s, the sandbox {parts[1]:.1f} s")
    return Cost(name="second unit", pages=told["outcomes"].get("new", 0), cpu_s=cpu, wall_s=wall, peak_mb=peak)


def bare(stand: Stand, folder: Path, *, with_metadata: bool) -> Cost:
    """Crawl the addresses of all articles with the bare spider."""
    name = "bare spider, metadata" if with_metadata else "bare spider, text only"
    urls, out = folder / "urls.txt", folder / f"bare-{with_metadata}.jsonl"
    urls.write_text("\n".join(stand.urls), "utf-8")
    command = [sys.executable, str(bare_spider.__file__), str(urls), str(out)]
    cpu, wall, peak, _ = measured(name, [*command, "--metadata"] if with_metadata else command, folder)
    return Cost(name=name, pages=_lines(out), cpu_s=cpu, wall_s=wall, peak_mb=peak)


def news_please(stand: Stand, folder: Path, environment: Path, pages: int) -> Cost:
    """Crawl some of the articles with news-please: with its crawler that downloads what it is told, and no more."""
    place = folder / "news-please"
    place.mkdir()
    (place / "config.cfg").write_text(_NEWS_PLEASE.format(folder=place), "utf-8")
    site = {"crawler": "Download", "url": list(stand.urls[:pages])}
    (place / "sitelist.hjson").write_text(json.dumps({"base_urls": [site]}), "utf-8")
    # One crawler process is what its launcher starts for each site.
    code = (
        "import newsplease.single_crawler as s, sys;"
        "s.SingleCrawler(sys.argv[1] + '/config.cfg', sys.argv[1] + '/sitelist.hjson', 0, False, False)"
    )
    command = [str(environment / "bin" / "python"), "-c", code, str(place)]
    cpu, wall, peak, _ = measured("news-please", command, folder)
    came = sum(1 for _ in (place / "data").rglob("*.json"))
    return Cost(name="news-please", pages=came, cpu_s=cpu, wall_s=wall, peak_mb=peak)


def _lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def crawl(pages: int, options: argparse.Namespace) -> list[Cost]:
    """Crawl a newsstand of so many pages with each in turn, ours first."""
    with tempfile.TemporaryDirectory() as name, newsstand(pages, is_light=options.light) as stand:
        folder = Path(name)
        costs = [ours(stand, folder)]
        costs += [bare(stand, folder, with_metadata=which) for which in (False, True)]
        if options.news_please:
            costs.append(news_please(stand, folder, options.news_please, min(pages, options.news_please_pages)))
    return costs


def main() -> None:
    """Crawl with each in turn, print a table and the two ratios."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.crawl", description=__doc__)
    parser.add_argument("--pages", type=int, default=600)
    parser.add_argument("--news-please", type=Path, metavar="FOLDER", help="environment with news-please in it")
    parser.add_argument("--news-please-pages", type=int, default=200, help="it is slow; so many are enough")
    parser.add_argument("--light", action="store_true", help="pages of 10 kB, as plain sites have, not of 107 kB")
    options = parser.parse_args()
    crawl(WARM_UP_PAGES, options)
    costs = crawl(options.pages, options)
    print(f"{'':24}{'pages':>7}{'CPU ms a page':>15}{'pages/s':>9}{'peak MB':>9}")
    for cost in costs:
        rate = cost.pages / cost.wall_s
        print(f"{cost.name:24}{cost.pages:7}{cost.cpu_ms_a_page:15.1f}{rate:9.1f}{cost.peak_mb:9.0f}")
    mine = costs[0].cpu_ms_a_page
    for other in costs[1:3]:
        print(f"ours / {other.name:24} {mine / other.cpu_ms_a_page:5.2f}   (wanted: at most {MOST_OVER_BARE})")
    for other in costs[3:]:
        print(f"{other.name} / ours {other.cpu_ms_a_page / mine:21.2f}   (wanted: at least {LEAST_OVER_NEWS_PLEASE})")


if __name__ == "__main__":
    main()
