"""What single sites do unlike all others. A row needs a reason; a second site with the same habit makes a rule."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Quirks:
    """Exceptions for one site; XPath expressions are applied to its article pages."""

    drop: tuple[str, ...] = ()  # elements that are never part of the article
    body: str | None = None  # the element that holds the article, where nothing general finds it
    standfirst: str | None = None
    reason: str = ""


PLAIN = Quirks()

QUIRKS: dict[str, Quirks] = {
    "wikinews.org": Quirks(
        drop=("//*[@id='social_bookmarks']", "//*[@id='catlinks']", "//*[contains(@class, 'infobox')]"),
        reason="boxes stand inside the text without a class that others use",
    ),
}


def quirks_of(host: str) -> Quirks:
    """Return the quirks of a host or of the domain it belongs to."""
    parts = host.lower().partition(":")[0].split(".")
    for start in range(len(parts) - 1):
        if found := QUIRKS.get(".".join(parts[start:])):
            return found
    return PLAIN
