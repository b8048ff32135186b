"""Keeps captures until it is killed, and prints each once it is acknowledged. Arguments: folder, name, WARC bytes."""

import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from archive import open_archive
from tests.builders import an_answer


def main(folder: Path, name: str, warc_bytes: int) -> None:
    archive = open_archive(folder, warc_bytes=warc_bytes)
    for number in range(100_000):
        body = f"{name} {number} ".encode() + os.urandom(3000)
        answer = replace(an_answer(f"https://gazette.example/{name}/{number}", body), fetched_at=datetime.now(UTC))
        capture = archive.captures.keep(answer, None)
        sys.stdout.write(f"{capture.id} {capture.body_sha256}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
