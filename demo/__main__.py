"""Serves the demo newsroom until SIGTERM or SIGINT: python -m demo [--port N] [--until DATE] [--config-out FILE]."""

import argparse
import signal
import sys
from datetime import UTC, datetime, time
from pathlib import Path

import yaml

from demo.newsroom import Newsroom

STOPS = {signal.SIGTERM, signal.SIGINT}


def main() -> int:
    """Serve, print `ready` when all sites answer, and return 0 after the signal; 1 when the port is taken."""
    options = _options()
    signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)  # threads inherit it, so that only the wait below is woken
    try:
        with Newsroom(options.port, options.until, options.delay_ms) as room:
            if options.config_out:
                sources = {"sources": [site.source() for site in room.sites]}
                options.config_out.write_text(yaml.safe_dump(sources, allow_unicode=True, sort_keys=False), "utf-8")
            for site in room.sites:
                print(f"{site.base_url}/  {site.name}, {len(site.articles)} articles")
            print("ready", flush=True)
            signal.sigwait(STOPS)
    except OSError as error:
        print(f"demo: cannot serve on port {options.port}: {error.strerror}", file=sys.stderr)
        return 1
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m demo", description="Serve the demo newsroom on loopback.")
    parser.add_argument("--port", type=int, default=8090, help="port of every outlet; 0 takes any free one")
    parser.add_argument("--until", type=moment, help="leave out articles published later (date or date-time)")
    parser.add_argument("--delay-ms", type=int, default=0, help="let every answer wait")
    parser.add_argument("--config-out", type=Path, help="write the outlets as a configuration's sources (YAML)")
    return parser.parse_args()


def moment(text: str) -> datetime:
    """Read a date, meant to its end, or a date-time; without a zone it is UTC."""
    moment = datetime.fromisoformat(text)
    if len(text) <= len("2021-08-26"):
        moment = datetime.combine(moment, time.max)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


if __name__ == "__main__":
    sys.exit(main())
