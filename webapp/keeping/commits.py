"""Keeps what was read of the archive as long as nobody committed anything: asking that costs next to nothing."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from archive import Archive

T = TypeVar("T")


@dataclass(slots=True)
class CommitKeeper:
    """Values by name, each with the version of the archive before it was read. Threads may share it."""

    _kept: dict[str, tuple[int, Any]] = field(default_factory=dict)

    def of(self, archive: Archive, name: str, read: Callable[[], T]) -> T:
        """Return what was read last, or read it when anything was committed since, or that is not known.

        The version is looked at first: what is committed while we read is read again by the next one who asks.
        """
        version = archive.watch.version()
        kept = self._kept.get(name)
        if version is not None and kept is not None and kept[0] == version:
            value: T = kept[1]
            return value
        value = read()
        if version is not None:
            self._kept[name] = (version, value)
        return value
