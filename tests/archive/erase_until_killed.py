"""Erases an article in a copy of an archive, killed before its n-th line of code; prints how each copy was found after.

Arguments: the archive's folder, a folder for copies, every how many lines. A fork a kill, so nothing is started twice.
"""

import os
import shutil
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

from archive import open_archive
from records.articles import ArticleId
from tests.builders import NOW

WATCHED = ("captures/erasing.py", "warc/erasing.py", "store/erased.py")


def killed_at(line: int) -> Any:
    """Return a tracer that ends the process before so many lines of ours were run."""
    left = line

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal left
        if not frame.f_code.co_filename.endswith(WATCHED):
            return None
        if event == "line":
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    return trace


def erase(folder: Path, line: int) -> bool:
    """Erase the first article; return whether it came to its end."""
    child = os.fork()
    if child == 0:
        archive = open_archive(folder)
        sys.settrace(killed_at(line))
        archive.erasing.erase(ArticleId(1), NOW, with_text=True)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def found(folder: Path) -> str:
    """Say how the archive is: faults, then whether captures and text are there, half erased, or gone."""
    archive = open_archive(folder)
    report = archive.fixity.verify(NOW)
    files = b"".join(path.read_bytes() for path in (folder / "captures").glob("*.warc.gz"))
    state = archive.erasing.of(ArticleId(1))
    text = archive.articles.get(ArticleId(1)).current.extraction.text
    archive.close()
    return f"{report.fault_count} {report.erased} {state.erased} {int(bool(text.paragraphs))} {len(files)}"


def main(original: Path, copies: Path, step: int) -> None:
    line, is_done = 0, False
    while not is_done:
        copy = copies / str(line)
        shutil.copytree(original, copy)
        is_done = erase(copy, line)
        after = found(copy)
        erase(copy, 1_000_000)
        sys.stdout.write(f"{int(is_done)} {after} {found(copy)}\n")
        shutil.rmtree(copy)
        line += step


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
