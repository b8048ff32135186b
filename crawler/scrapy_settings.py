"""Says how Scrapy has to behave: its defaults are made for scraping, ours for being a guest at other people's sites."""

from typing import Any

from crawler.fetching.heads import BoundedHandler
from settings import CrawlerSettings

MEGABYTE = 1024 * 1024
_SWITCHED_OFF = {
    # servers that listen on loopback and run what they are sent
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
    # schemes that read files, other services, or the request itself
    "DOWNLOAD_HANDLERS": {
        # the class, not its name: loaded late, on a deep stack, Scrapy's deprecated names cost half a second
        **dict.fromkeys(("http", "https"), BoundedHandler),
        **dict.fromkeys(("file", "data", "ftp", "s3")),
    },
    # things that tell publishers about our readers, or each other
    "COOKIES_ENABLED": False,
    "REFERER_ENABLED": False,
    "REFERRER_POLICY": "no-referrer",
    # a meta refresh is page content, not an answer; a proxy would undo the guard
    "METAREFRESH_ENABLED": False,
    "HTTPPROXY_ENABLED": False,
    # replaced by our gate
    "ROBOTSTXT_OBEY": False,
    # could go below the delay that was promised
    "AUTOTHROTTLE_ENABLED": False,
    "DOWNLOAD_DELAY_JITTER": 0.0,
    # state belongs into the archive, not into pickles; and a cache would hide 304s
    "JOBDIR": None,
    "HTTPCACHE_ENABLED": False,
    # what is counted, is counted in the archive
    "STATS_CLASS": "scrapy.statscollectors.DummyStatsCollector",
    "STATS_DUMP": False,
    "LOGSTATS_INTERVAL": 0,
    # whoever starts the process decides where its log goes
    "LOG_INSTALL_ROOT_HANDLER": False,
}
# What is not named here is not even loaded: neither now nor when Scrapy gets more of it.
_MIDDLEWARES = {
    "crawler.fetching.middlewares.GateMiddleware": 10,
    "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware": 350,
    "scrapy.downloadermiddlewares.defaultheaders.DefaultHeadersMiddleware": 400,
    "scrapy.downloadermiddlewares.useragent.UserAgentMiddleware": 500,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": 550,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": 590,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": 600,
    "crawler.fetching.middlewares.AnswerMiddleware": 890,
}
_EXTENSIONS = {"scrapy.extensions.memusage.MemoryUsage": 0}
_RETRIES = {
    # One more try for what broke on the way; everything else waits for a later run.
    "RETRY_TIMES": 1,
    "RETRY_HTTP_CODES": [408, 500, 502, 504, 522, 524],  # 429 and 503 are wishes, not failures
    "RETRY_EXCEPTIONS": ["scrapy.exceptions.DownloadFailedError", "twisted.internet.error.ConnectionLost"],
}


def scrapy_settings(crawler: CrawlerSettings) -> dict[str, Any]:
    """Return the settings of the crawl process. `tests/crawler/test_scrapy_settings.py` reads them back in force."""
    largest = max(crawler.max_feed_megabytes, crawler.max_page_megabytes)
    return {
        **_SWITCHED_OFF,
        **_RETRIES,
        "BOT_NAME": crawler.bot_name,
        "USER_AGENT": crawler.user_agent,
        # gzip alone: its end can be told from a cut
        "DEFAULT_REQUEST_HEADERS": {"Accept": "*/*", "Accept-Encoding": "gzip"},
        "DOWNLOADER_MIDDLEWARES_BASE": {},
        "DOWNLOADER_MIDDLEWARES": dict(_MIDDLEWARES),
        "EXTENSIONS_BASE": {},
        "EXTENSIONS": dict(_EXTENSIONS),
        "TWISTED_DNS_RESOLVER": "crawler.fetching.resolver.GuardedResolver",
        "GUARD_ALLOWED_NETWORKS": list(crawler.allowed_networks),
        "GUARD_ALLOWED_PORTS": list(crawler.allowed_ports),
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "DOWNLOAD_TLS_MIN_VERSION": "TLSv1.2",
        "DOWNLOAD_MAXSIZE": int(largest * MEGABYTE),
        "DOWNLOAD_WARNSIZE": 0,
        "DOWNLOAD_FAIL_ON_DATALOSS": True,
        "DOWNLOAD_TIMEOUT": crawler.timeout_seconds,
        "REDIRECT_MAX_TIMES": crawler.max_redirects,
        "REDIRECT_ENABLED": crawler.max_redirects > 0,
        "CONCURRENT_REQUESTS": crawler.concurrent_hosts,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_DELAY": crawler.delay_seconds,
        "MEMUSAGE_LIMIT_MB": 1024,
    }
