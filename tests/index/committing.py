"""Commits to an index until it is killed; a line of output for every document that was acknowledged."""

import sys
from pathlib import Path

from index.storing.writer import writing
from tests.index.builders import a_document


def main(folder: Path, first: int) -> None:
    """Put one document after the other, counting up from `first`; remove every seventh again."""
    number = first
    while True:
        with writing(folder) as writer:
            writer.commit(
                [a_document(number, title=f"Number {number}")], [number - 7] if number % 7 == 0 else [], number
            )
            writer.make_room()
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        number += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
