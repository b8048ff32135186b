"""What is in force in a crawler that was really built, not what we wrote down."""

import pytest
from scrapy.crawler import Crawler

from crawler.scrapy_settings import scrapy_settings
from crawler.spider import RunSpider
from settings import CrawlerSettings

IN_FORCE = {
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
    "COOKIES_ENABLED": False,
    "REFERER_ENABLED": False,
    "METAREFRESH_ENABLED": False,
    "HTTPPROXY_ENABLED": False,
    "HTTPCACHE_ENABLED": False,
    "AUTOTHROTTLE_ENABLED": False,
    "ROBOTSTXT_OBEY": False,  # ours obeys better
    "DOWNLOAD_VERIFY_CERTIFICATES": True,
    "DOWNLOAD_TLS_MIN_VERSION": "TLSv1.2",
    "DOWNLOAD_TIMEOUT": 20.0,
    "DOWNLOAD_MAXSIZE": 8 * 1024 * 1024,
    "DOWNLOAD_DELAY": 2.0,
    "DOWNLOAD_DELAY_JITTER": 0.0,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
    "REDIRECT_MAX_TIMES": 5,
    "RETRY_TIMES": 1,
    "JOBDIR": None,
    "HTTPAUTH_USER": "",
    "TWISTED_DNS_RESOLVER": "crawler.fetching.resolver.GuardedResolver",
    "USER_AGENT": "SecondUnitBot/1.0 (+https://second-unit.example/about/bot)",
}
SWITCHED_OFF = ("offsite", "robotstxt", "httpauth", "MetaRefresh", "cookies", "httpproxy", "httpcache")


@pytest.fixture(scope="module")
def crawler() -> Crawler:
    return Crawler(RunSpider, scrapy_settings(CrawlerSettings()))


@pytest.mark.parametrize(("name", "value"), IN_FORCE.items())
def test_a_setting_is_in_force(crawler: Crawler, name: str, value: object) -> None:
    assert crawler.settings.get(name) == value


def test_only_http_and_https_have_a_handler(crawler: Crawler) -> None:
    handlers = crawler.settings.getwithbase("DOWNLOAD_HANDLERS")
    assert {scheme for scheme, handler in handlers.items() if handler} == {"http", "https"}


def test_the_gate_is_the_first_middleware_and_unwanted_ones_are_gone(crawler: Crawler) -> None:
    ranks = {name: rank for name, rank in crawler.settings.getwithbase("DOWNLOADER_MIDDLEWARES").items() if rank}
    assert min(ranks, key=lambda name: ranks[name]) == "crawler.fetching.middlewares.GateMiddleware"
    assert not [name for name in ranks for word in SWITCHED_OFF if word in name]


def test_no_extension_opens_a_door(crawler: Crawler) -> None:
    extensions = crawler.settings.getwithbase("EXTENSIONS")
    running = {name.rpartition(".")[2] for name, rank in extensions.items() if rank is not None}
    assert running == {"MemoryUsage"}
