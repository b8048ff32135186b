"""Reads microdata of schema.org and the microformats hAtom and h-entry."""

from typing import Any

from crawler.extract.declared.saying import Declared, Said
from crawler.extract.sites.vocabulary import ARTICLE_TYPES
from records.dates import DateBasis

# More properties than this has no article.
_MOST_PROPERTIES = 500
_ENTRIES = frozenset(("hentry", "h-entry"))


def read_microdata(tree: Any, found: Declared) -> None:
    """Add what the first article in microdata says."""
    scopes = [item for item in tree.xpath("//*[@itemscope][@itemtype]") if _item_types(item) & ARTICLE_TYPES]
    if not scopes:
        return
    scope = scopes[0]
    found.articles += len(scopes)
    found.kinds |= _item_types(scope)
    for item in scope.xpath(".//*[@itemprop]")[:_MOST_PROPERTIES]:
        _read_property(item, item.get("itemprop").lower().split(), found)


def read_microformats(tree: Any, found: Declared) -> None:
    """Add the dates of the page's only entry in hAtom or h-entry; lists of entries say nothing of one article."""
    entries = [item for item in tree.xpath("//*[contains(@class, 'entry')]") if _classes(item) & _ENTRIES]
    if len(entries) != 1:
        return
    for item in entries[0].xpath(".//time[@class] | .//abbr[@class] | .//*[contains(@class, 'dt-')]"):
        value = item.get("datetime") or item.get("title") or item.get("value")
        names = _classes(item)
        if value and names & {"published", "dt-published"}:
            found.published.append(Said(DateBasis.TIME_ELEMENT, value, "hentry published"))
        elif value and names & {"updated", "dt-updated"}:
            found.modified.append(Said(DateBasis.TIME_ELEMENT, value, "hentry updated"))


def _classes(item: Any) -> set[str]:
    return set((item.get("class") or "").lower().split())


def _item_types(item: Any) -> set[str]:
    return {kind.rpartition("/")[2].lower() for kind in item.get("itemtype").split()}


def _text_in(item: Any) -> str:
    return "".join(item.itertext()).strip()


def _read_property(item: Any, names: list[str], found: Declared) -> None:
    value = item.get("content") or item.get("datetime") or _text_in(item)
    if not value:
        return
    if "headline" in names:
        found.titles.append(value)
    elif "datepublished" in names:
        found.published.append(Said(DateBasis.MICRODATA, value, "datePublished"))
    elif "datemodified" in names:
        found.modified.append(Said(DateBasis.MICRODATA, value, "dateModified"))
    elif "author" in names or "creator" in names:
        inner = [name.get("content") or _text_in(name) for name in item.xpath(".//*[@itemprop='name']")]
        found.authors.append(inner or [value])
    elif "articlesection" in names:
        found.sections.append(value)
    elif "keywords" in names:
        found.keywords += value.split(",")
