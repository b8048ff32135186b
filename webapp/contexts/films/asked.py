"""What a reader asks a film's history for: a kind of event, a person, an outlet, and the day up to which we knew."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from records.errors import InvalidQueryError
from records.timelines import TimelineEntry

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MOST_NAME = 200  # characters of a slug that is looked at


def any_entry(_entry: TimelineEntry) -> bool:
    """Show everything."""
    return True


# What a timeline can show; without a choice what tells something.
SHOWN: dict[str, Callable[[TimelineEntry], bool]] = {
    "": lambda entry: not entry.is_minor,
    "key": lambda entry: entry.is_key,
    "stunts": lambda entry: bool(entry.stunts),
    "all": any_entry,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The state of a film's page; all of it stands in its address."""

    show: str = ""
    person: str = ""  # slug
    outlet: str = ""  # slug
    as_of: date | None = None  # None: as it is known now

    @property
    def params(self) -> dict[str, str]:
        """What of it stands in the address."""
        day = self.as_of.isoformat() if self.as_of else ""
        named = {"show": self.show, "person": self.person, "outlet": self.outlet, "as_of": day}
        return {name: value for name, value in named.items() if value}

    @property
    def is_narrowed(self) -> bool:
        """Whether only a person's or an outlet's part is shown."""
        return bool(self.person or self.outlet)

    def but(self, **changes: Any) -> "Asked":
        """Return the same question with some of it changed."""
        return replace(self, **changes)


def read_asked(args: Mapping[str, str], today: date) -> Asked:
    """Return what an address asks for; unknown choices are left out. Raise InvalidQueryError for a wrong day."""
    show = args.get("show", "")
    return Asked(
        show=show if show in SHOWN else "",
        person=args.get("person", "").strip()[:MOST_NAME],
        outlet=args.get("outlet", "").strip()[:MOST_NAME],
        as_of=read_day(args.get("as_of", ""), today),
    )


def read_day(text: str, today: date) -> date | None:
    """Return the day up to which somebody wants to know what was known; None for now.

    Raises:
        InvalidQueryError: it is no day, or has not begun yet.
    """
    text = text.strip()
    if not text:
        return None
    try:
        found = date.fromisoformat(text) if ISO_DAY.fullmatch(text) else None
    except ValueError:
        found = None
    if found is None:
        raise InvalidQueryError(f"as_of has to be a day such as {today.isoformat()}; {text[:40]!r} is none")
    if found > today:
        raise InvalidQueryError(f"{found.isoformat()} has not come yet: as_of can be {today.isoformat()} at the latest")
    return found
