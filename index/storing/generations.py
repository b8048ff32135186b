"""Keeps generations of the index: each a folder that never changes once CURRENT names it. Knows nothing of documents.

A new generation begins with hard links to the files of the last one, so a commit costs only what it adds, and whatever
a killed writer leaves behind was never visible. Opening Whoosh's files runs pickles, and a damaged segment can answer
wrongly without a sign; so a manifest, signed with a key, is held against the files before anything is opened: all of
them by writers, by readers at first those that run or are small, and the rest behind the back of searches.
"""

import hmac
import json
import os
import re
import secrets
import shutil
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.storing.arrays import SUFFIX
from index.storing.seals import FileMark, Seal, is_whole, mark_of, sealed, seems_whole
from records.errors import SearchError

CURRENT = "CURRENT"
DAMAGED = "DAMAGED"  # which files of which generation a reader found to be other than sealed
MANIFEST = "MANIFEST"
KEY = "key"
UNFINISHED = ".new"
NAME = re.compile(r"gen-(\d{6,})")


class DamagedIndexError(SearchError):
    """The index on disk is not what its writer left there, as far as known in `files`; it has to be rebuilt."""

    def __init__(self, message: str, files: Collection[str] = ()) -> None:
        super().__init__(message)
        self.files = files


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """One published state: every change of the archive up to `seq` is in it."""

    folder: Path
    schema: int
    seq: int
    seals: Mapping[str, Seal]  # of every file, by its name
    lost: frozenset[str] = frozenset()  # files that can be made anew from the others, and are missing or changed


def stamp(folder: Path) -> FileMark | None:
    """Return what changes with every publication, cheaply; None while nothing was ever published."""
    try:
        return mark_of(folder / CURRENT)
    except OSError:
        return None


class Generations:
    """The generations in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def current(self, *, in_full: bool = True) -> Generation | None:
        """Return the generation in force after checking it; None when there is none yet.

        In full means every byte of every file. Otherwise large files are only looked at; `damaged` makes up for it, and
        until then their content must be taken for anything.

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
            return self._verified(self.folder / name, is_whole if in_full else seems_whole)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DamagedIndexError(f"the index in {self.folder / name} is damaged: {error}") from error

    def newest_whole(self) -> Generation | None:
        """Return the newest generation of which every byte is what was sealed, in force or not; None without any.

        What to answer from while the one in force is damaged. Files that a reader found damaged count as such under
        every link, also for a process that had read them before.
        """
        damaged = self._damaged_files()

        def is_sound(path: Path, seal: Seal) -> bool:
            return mark_of(path) not in damaged and is_whole(path, seal)

        for path in sorted(filter(_number, self.folder.iterdir()), key=_number, reverse=True):
            with suppress(OSError, ValueError, KeyError, TypeError):
                return self._verified(path, is_sound)
        return None

    def begin(self, base: Generation | None) -> Path:
        """Return a new folder that holds what `base` holds, to be worked in and then published."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._clear_unfinished()
        number = 1 + max((_number(path) for path in self.folder.iterdir()), default=0)
        folder = self.folder / f"gen-{number:06d}{UNFINISHED}"
        folder.mkdir()
        if base:
            for name in base.seals.keys() - base.lost:
                _link(base.folder / name, folder / name)
        return folder

    def publish(self, unfinished: Path, *, schema: int, seq: int, keep: int) -> Generation:
        """Sign a folder made by `begin`, put it in force, and remove all but the newest `keep` generations."""
        seals = {path.name: sealed(path) for path in sorted(unfinished.iterdir())}
        signed: dict[str, Any] = {"schema": schema, "seq": seq, "files": seals}
        signed["signature"] = _signature(signed, self._key(create=True))
        _write(unfinished / MANIFEST, json.dumps(signed, indent=1))
        _sync_folder(unfinished)
        folder = unfinished.with_suffix("")
        unfinished.rename(folder)
        _write(self.folder / f"{CURRENT}{UNFINISHED}", folder.name)
        (self.folder / f"{CURRENT}{UNFINISHED}").replace(self.folder / CURRENT)
        _sync_folder(self.folder)
        self._remove_old(folder, keep)
        return Generation(folder=folder, schema=schema, seq=seq, seals=seals)

    def damaged(self, generation: Generation, goes_on: Callable[[], bool] = lambda: True) -> frozenset[str]:
        """Return the files that are not what was sealed, after patiently reading all of them while that goes on.

        What is found is written down beside the generations, so that every process knows it and the writer mends it.
        Nothing is found of a generation that was replaced, nor are files missed: opening does that.
        """
        found = set()
        for name, seal in generation.seals.items():
            try:
                if goes_on() and not is_whole(generation.folder / name, seal, is_patient=True):
                    found.add(name)
            except FileNotFoundError:
                continue
            except OSError:  # the disk cannot read it
                found.add(name)
        is_told = found and goes_on() and self.condemn(generation, found)
        return frozenset(found) if is_told else frozenset()

    def condemn(self, generation: Generation, names: Collection[str]) -> bool:
        """Write down that files of the generation in force are damaged; False when it no longer is in force."""
        try:
            if (self.folder / CURRENT).read_text(encoding="ascii") != generation.folder.name:
                return False
            told = {
                "generation": generation.folder.name,
                "files": sorted({*self._condemned(generation.folder), *names}),
            }
            made = self.folder / f"{DAMAGED}{UNFINISHED}"
            _write(made, json.dumps(told))
            made.replace(self.folder / DAMAGED)
        except FileNotFoundError:  # the whole index was taken away
            return False
        except PermissionError:  # this process may only read; it knows all the same
            return True
        return True

    def _condemned(self, folder: Path) -> frozenset[str]:
        try:
            told = json.loads((self.folder / DAMAGED).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return frozenset()
        return frozenset(map(str, told["files"])) if told["generation"] == folder.name else frozenset()

    def _damaged_files(self) -> frozenset[FileMark]:
        marks = set()
        with suppress(OSError, ValueError, KeyError, TypeError):
            told = json.loads((self.folder / DAMAGED).read_text(encoding="utf-8"))
            for name in told["files"]:
                with suppress(OSError):
                    marks.add(mark_of(self.folder / told["generation"] / name))
        return frozenset(marks)

    def _verified(self, folder: Path, is_sound: Callable[[Path, Seal], bool]) -> Generation:
        signed = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        signature = str(signed.pop("signature"))
        if not hmac.compare_digest(signature, _signature(signed, self._key(create=False))):
            raise ValueError("its manifest is not ours")
        seals = {
            str(name): Seal(int(size), str(digest), str(head)) for name, (size, digest, head) in signed["files"].items()
        }
        # A file too many is as bad as one too few: Whoosh opens whatever lies there with the highest number.
        there = {path.name for path in folder.iterdir()}
        wrong = (there ^ {*seals, MANIFEST}) | self._condemned(folder)
        wrong |= {name for name, seal in seals.items() if name not in wrong and not is_sound(folder / name, seal)}
        lost = frozenset(name for name in wrong if name.endswith(SUFFIX) and name in seals)
        if wrong - lost:
            raise ValueError(f"{', '.join(sorted(wrong - lost))} was changed, added or taken away")
        return Generation(folder=folder, schema=int(signed["schema"]), seq=int(signed["seq"]), seals=seals, lost=lost)

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
