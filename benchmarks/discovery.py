"""Measures how we read feeds and robots.txt files that others collected, and prints shares and the exceptions to them.

    python -m benchmarks.discovery CORPORA

CORPORA is a folder of sets, each with `files.tar.xz` (members `files/<id>`) and `labels.json` (id to what is right):
`feeds-*` with `items_in_source` where entries were counted, `robots-*` with `sitemaps`. Rules of robots.txt are
compared with Protego's on addresses made of each file's own lines.
"""

import argparse
import codecs
import json
import random
import re
import tarfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from protego import Protego

from crawler.discovery import FeedRefusedError, read_feed, sitemaps_in_robots
from crawler.fetching.robots import rules_of
from records.sources import FeedReading

BOT = "SecondUnitBot"
# Every entry counts when entries are counted.
MOST_ENTRIES = 50_000
# Formats in which no entries are announced.
NOT_FEEDS = ("opml", "other")
RULE = re.compile(rb"^\s*(?:dis)?allow\s*:\s*(\S+)", re.IGNORECASE | re.MULTILINE)
PATHS_A_FILE = 40
ACTIVE = re.compile(r"<\s*/?\s*(?:script|style|iframe|object|embed)\b|<[^<>]*\s(?:on\w+|style)\s*=", re.IGNORECASE)


def main() -> None:
    """Measure every set of the folder."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.discovery", description=__doc__)
    parser.add_argument("corpora", type=Path, metavar="CORPORA")
    folder = parser.parse_args().corpora
    for place in sorted(folder.glob("feeds-*")):
        measure_feeds(place)
    for place in sorted(folder.glob("robots-*")):
        measure_robots(place)


def members(place: Path) -> Iterator[tuple[str, bytes]]:
    """Yield id and bytes of each file of a set."""
    with tarfile.open(place / "files.tar.xz") as packed:
        for member in packed:
            stream = packed.extractfile(member) if member.name.startswith("files/") else None
            if stream is not None:
                yield member.name.removeprefix("files/"), stream.read()


def measure_feeds(place: Path) -> None:
    """Print how many files of a set are read, with how many entries, dates and links, and what survives of scripts."""
    labels: dict[str, Any] = json.loads((place / "labels.json").read_text("utf-8"))
    counts: Counter[str] = Counter()
    began = time.process_time()
    for name, body in members(place):
        counts["files"] += 1
        try:
            reading = read_feed(body, url="https://feed.invalid/", max_entries=MOST_ENTRIES)
        except FeedRefusedError as refusal:
            counts[f"refused as {refusal.reason}"] += 1
            reading = FeedReading(title=None, format="", announcements=())
        counts.update(_counted(reading))
        label = labels.get(name, {})
        if "items_in_source" in label and label.get("format") not in NOT_FEEDS:
            counts["countable"] += 1
            counts["with the exact number of entries"] += reading.entries == label["items_in_source"]
    print(
        f"{place.name}: {time.process_time() - began:.1f} s; {', '.join(f'{n} {what}' for what, n in counts.items())}"
    )


def _counted(reading: FeedReading) -> Counter[str]:
    told = reading.announcements
    texts = [text for each in told for text in (each.title, each.summary, each.author) if text]
    return Counter({
        "entries": reading.entries,
        "announcements": len(told),
        "of these with a date": sum(bool(each.published_at or each.updated_at) for each in told),
        "with active markup": sum(bool(ACTIVE.search(text)) for text in texts),
    })  # fmt: skip


def measure_robots(place: Path) -> None:
    """Print on how many addresses we agree with Protego, and in how many files we find the labelled sitemaps."""
    labels: dict[str, Any] = json.loads((place / "labels.json").read_text("utf-8"))
    chance = random.Random(1)  # noqa: S311 - the same sample each time
    counts: Counter[str] = Counter()
    began = time.process_time()
    for host, body in members(place):
        ours = rules_of((datetime.now(UTC), 200, body), BOT)
        theirs = Protego.parse(body.decode("utf-8", errors="replace"))
        urls = [f"https://{host}{path}" for path in _paths(body, chance)]
        same = [ours.allow(url, BOT) == theirs.can_fetch(url, BOT) for url in urls]
        counts["addresses"] += len(same)
        counts["decided alike"] += sum(same)
        if not all(same):
            counts["files decided otherwise"] += 1
            # RFC 9309 has UTF-8, where a byte order mark is no text; Protego takes it for part of the first line.
            counts["of these with a byte order mark"] += body.startswith(codecs.BOM_UTF8)
        found = sitemaps_in_robots(body.decode("utf-8", errors="replace"), f"https://{host}/robots.txt")
        counts["files"] += 1
        counts["with all labelled sitemaps"] += set(labels[host]["sitemaps"]) <= set(found)
    print(
        f"{place.name}: {time.process_time() - began:.1f} s; {', '.join(f'{n} {what}' for what, n in counts.items())}"
    )


def _paths(body: bytes, chance: random.Random) -> list[str]:
    """Return paths on both sides of a file's rules: as they stand, longer, shorter, with something for wildcards."""
    said = [quote(found[1].decode("utf-8", errors="replace"), safe="/*$?=&%-._~") for found in RULE.finditer(body)]
    paths = ["/", "/index.html"]
    for rule in chance.sample(said, min(len(said), PATHS_A_FILE // 4)):
        plain = "/" + rule.replace("*", "x").replace("$", "").lstrip("/")
        paths += [plain, f"{plain}more/a.html", plain[: max(len(plain) // 2, 1)], plain.swapcase()]
    return paths[:PATHS_A_FILE]


if __name__ == "__main__":
    main()
