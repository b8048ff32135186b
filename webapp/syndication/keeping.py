"""Keeps written feeds with their validators, so that most requests end before any article is looked up."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from threading import Lock

MOST_KEPT = 400  # feeds in memory


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedCopy:
    """A written feed with its validators, and the state of the archive it was made from."""

    body: bytes
    tag: str
    modified_at: datetime
    made_from: tuple[int, ...]


@dataclass(slots=True)
class FeedKeeper:
    """Keeps written feeds until the archive changes.

    The tag is a hash of the feed itself: changes elsewhere in the archive leave it as it is. A feed whose content
    changes always gets a later date too, for readers that look at one of the two only.
    """

    _kept: OrderedDict[str, FeedCopy] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def get(self, address: str, made_from: tuple[int, ...], write: Callable[[], tuple[str, datetime]]) -> FeedCopy:
        """Return the feed of an address, made anew only when the archive is no longer `made_from`.

        Args:
            address: the feed's own absolute address.
            made_from: the present state of archive and index.
            write: looks the articles up and writes the feed; returns it with the moment of its newest change.
        """
        with self._lock:
            held = self._kept.get(address)
        if held is not None and held.made_from == made_from:
            return held
        fresh = _copy(*write(), made_from)
        if held is not None and held.tag == fresh.tag:
            fresh = replace(held, made_from=made_from)
        elif held is not None and fresh.modified_at <= held.modified_at:
            fresh = replace(fresh, modified_at=held.modified_at + timedelta(seconds=1))
        with self._lock:
            self._kept[address] = fresh
            self._kept.move_to_end(address)
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return fresh


def is_fresh(copy: FeedCopy, tags: Collection[str], since: datetime | None, *, has_tags: bool) -> bool:
    """Tell whether a reader's copy is still right. Tags win over the date when both are given (RFC 9110, 13.2.2)."""
    if has_tags:
        return "*" in tags or copy.tag in tags
    return since is not None and copy.modified_at <= since


def _copy(text: str, updated_at: datetime, made_from: tuple[int, ...]) -> FeedCopy:
    body = text.encode()
    tag = hashlib.sha256(body).hexdigest()[:20]
    return FeedCopy(body=body, tag=tag, modified_at=updated_at.replace(microsecond=0), made_from=made_from)
