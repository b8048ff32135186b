"""What a power cut may leave of a folder: all that was forced to disk, and any sectors of what was not.

Names are as on journalling file systems: their changes come back in order, all before the last call that forced
anything, and any number of the later ones.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.disk import Change

SECTOR = 512
TOLD = ".told"  # what was acknowledged, to be read and not to be cut


@dataclass
class _File:
    """One file, whatever it is called: its changes with their places in the log, and when it was forced to disk."""

    changes: list[tuple[int, Change]] = field(default_factory=list)
    forced: int = -1


def cut(done: Sequence[Change], root: Path, into: Path, chance: random.Random) -> list[str]:
    """Write the files below `root` as they may be after a power cut behind these changes; return what was told."""
    last_forced = max((at for at, change in enumerate(done) if change.kind == "s"), default=0)
    names, files = _followed(done, chance.randint(last_forced, len(done)))
    told: list[str] = []
    for path, file in names.items():
        if path.endswith(TOLD):
            told = bytes(_content(file, None)).decode().split("\n")[:-1]
        elif Path(path).is_relative_to(root) and not path.endswith("-shm"):
            place = into / Path(path).relative_to(root)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(_content(file, chance))
    into.mkdir(exist_ok=True)
    assert files
    return told


def _followed(done: Sequence[Change], until: int) -> tuple[dict[str, _File], int]:
    """Return the files by their names, as names stand after so many changes, and how many files there ever were."""
    now: dict[str, _File] = {}
    then: dict[str, _File] | None = None
    files = 0
    for at, change in enumerate(done):
        if at == until:
            then = dict(now)
        match change.kind:
            case "u":
                now.pop(change.path, None)
            case "r":
                now = _renamed(now, change.path, change.content.decode())
            case "l" if change.path in now:
                now[change.content.decode()] = now[change.path]
            case "s" if not any(path.startswith(f"{change.path}/") for path in now):  # what is no folder of these
                now.setdefault(change.path, _File()).forced = at
            case "w" | "t":
                files += change.path not in now
                now.setdefault(change.path, _File()).changes.append((at, change))
    # What was told stands in its file at once: it stands for somebody who has heard it.
    heard = {path: file for path, file in now.items() if path.endswith(TOLD)}
    return {**(now if then is None else then), **heard}, files


def _renamed(names: dict[str, _File], old: str, new: str) -> dict[str, _File]:
    """Return the names after a file, or a folder with all in it, was given another one; what had that is gone."""
    moved = {path: new + path[len(old) :] for path in names if path == old or path.startswith(f"{old}/")}
    kept = {path: file for path, file in names.items() if path not in moved and path not in moved.values()}
    return kept | {moved[path]: names[path] for path in moved}


def _content(file: _File, chance: random.Random | None) -> bytearray:
    content = bytearray()
    for at, change in file.changes:
        is_certain = chance is None or file.forced > at
        if change.kind == "t":
            if is_certain or chance.random() < 0.5:
                del content[change.offset :]
            continue
        for offset, piece in _sectors(change):
            if is_certain or chance.random() < 0.5:
                content.extend(bytes(max(0, offset - len(content))))
                content[offset : offset + len(piece)] = piece
    return content


def _sectors(change: Change) -> Iterator[tuple[int, bytes]]:
    for at in range(0, len(change.content), SECTOR):
        yield change.offset + at, change.content[at : at + SECTOR]
