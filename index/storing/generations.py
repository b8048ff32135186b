"""Keeps generations of the index: each a folder that never changes once CURRENT names it. Knows nothing of documents.

A new generation begins with hard links to the files of the last one, so a commit costs only what it adds, and whatever
a killed writer leaves behind was never visible. Opening Whoosh's files runs pickles, and a damaged segment can answer
wrongly without a sign; so every file is checked against a manifest, signed with a key, before anything is opened.
"""

import hashlib
import hmac
import json
import os
import re
import secrets
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from index.storing.arrays import SUFFIX
from records.errors import SearchError

CURRENT = "CURRENT"
MANIFEST = "MANIFEST"
KEY = "key"
UNFINISHED = ".new"
NAME = re.compile(r"gen-(\d{6,})")

FileMark = tuple[int, int, int, int]  # device, inode, size, time of change: the same means untouched


class DamagedIndexError(SearchError):
    """The index on disk is not what its writer left there; it has to be rebuilt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """One published state: every change of the archive up to `seq` is in it."""

    folder: Path
    schema: int
    seq: int
    digests: Mapping[str, str]  # SHA-256 of every file, by its name
    lost: frozenset[str] = frozenset()  # files that can be made anew from the others, and are missing or changed


def stamp(folder: Path) -> FileMark | None:
    """Return what changes with every publication, cheaply; None while nothing was ever published."""
    try:
        return _mark(folder / CURRENT)
    except OSError:
        return None


class Generations:
    """The generations in one folder."""

    # What this process has checked, so that only new files cost time. Links to one file share a mark.
    _checked: ClassVar[dict[FileMark, str]] = {}

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def current(self) -> Generation | None:
        """Return the generation in force after checking every file of it; None when there is none yet.

        Raises:
            DamagedIndexError: a file is missing, was changed or added, or the manifest is not signed with our key.
        """
        try:
            name = (self.folder / CURRENT).read_text(encoding="ascii")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise DamagedIndexError(f"cannot read {self.folder / CURRENT}: {error}") from error
        if not NAME.fullmatch(name):
            raise DamagedIndexError(f"{self.folder / CURRENT} names no generation")
        try:
            return self._verified(self.folder / name)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DamagedIndexError(f"the index in {self.folder / name} is damaged: {error}") from error

    def begin(self, base: Generation | None) -> Path:
        """Return a new folder that holds what `base` holds, to be worked in and then published."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._clear_unfinished()
        number = 1 + max((_number(path) for path in self.folder.iterdir()), default=0)
        folder = self.folder / f"gen-{number:06d}{UNFINISHED}"
        folder.mkdir()
        if base:
            for name in base.digests.keys() - base.lost:
                _link(base.folder / name, folder / name)
        return folder

    def publish(self, unfinished: Path, *, schema: int, seq: int, keep: int) -> Generation:
        """Sign a folder made by `begin`, put it in force, and remove all but the newest `keep` generations."""
        digests = {path.name: self._digest(path, is_new=True) for path in sorted(unfinished.iterdir())}
        signed: dict[str, Any] = {"schema": schema, "seq": seq, "files": digests}
        signed["signature"] = _signature(signed, self._key(create=True))
        _write(unfinished / MANIFEST, json.dumps(signed, indent=1))
        _sync_folder(unfinished)
        folder = unfinished.with_suffix("")
        unfinished.rename(folder)
        _write(self.folder / f"{CURRENT}{UNFINISHED}", folder.name)
        (self.folder / f"{CURRENT}{UNFINISHED}").replace(self.folder / CURRENT)
        _sync_folder(self.folder)
        self._remove_old(folder, keep)
        return Generation(folder=folder, schema=schema, seq=seq, digests=digests)

    def _verified(self, folder: Path) -> Generation:
        signed = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        signature = str(signed.pop("signature"))
        if not hmac.compare_digest(signature, _signature(signed, self._key(create=False))):
            raise ValueError("its manifest is not ours")
        digests = {str(name): str(digest) for name, digest in signed["files"].items()}
        # A file too many is as bad as one too few: Whoosh opens whatever lies there with the highest number.
        there = {path.name for path in folder.iterdir()}
        wrong = there ^ {*digests, MANIFEST}
        wrong |= {name for name, digest in digests.items() if name in there and self._digest(folder / name) != digest}
        lost = frozenset(name for name in wrong if name.endswith(SUFFIX) and name in digests)
        if wrong - lost:
            raise ValueError(f"{', '.join(sorted(wrong - lost))} was changed, added or taken away")
        return Generation(
            folder=folder, schema=int(signed["schema"]), seq=int(signed["seq"]), digests=digests, lost=lost
        )

    def _digest(self, path: Path, *, is_new: bool = False) -> str:
        mark = _mark(path)
        if mark not in self._checked:
            with path.open("rb") as file:
                if is_new:
                    os.fsync(file.fileno())
                self._checked[mark] = hashlib.file_digest(file, "sha256").hexdigest()
        return self._checked[mark]

    def _key(self, *, create: bool) -> bytes:
        path = self.folder / KEY
        if create and not path.exists():
            made = path.with_name(f"{KEY}{UNFINISHED}")
            made.unlink(missing_ok=True)
            descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(secrets.token_bytes(32))
                file.flush()
                os.fsync(file.fileno())
            made.replace(path)
        return path.read_bytes()

    def _clear_unfinished(self) -> None:
        for path in self.folder.glob(f"gen-*{UNFINISHED}"):
            shutil.rmtree(path)

    def _remove_old(self, newest: Path, keep: int) -> None:
        old = sorted((path for path in self.folder.iterdir() if _number(path) and path != newest), key=_number)
        for path in old[: max(0, len(old) - keep + 1)]:
            shutil.rmtree(path)


def _number(path: Path) -> int:
    match = NAME.fullmatch(path.name)
    return int(match[1]) if match else 0


def _mark(path: Path) -> FileMark:
    status = path.stat()
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # a file system without hard links
        shutil.copy2(source, target)


def _signature(signed: Mapping[str, Any], key: bytes) -> str:
    return hmac.new(key, json.dumps(signed, sort_keys=True).encode(), "sha256").hexdigest()


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
