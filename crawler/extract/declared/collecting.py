"""Collects what a page declares about itself. Decides nothing."""

from typing import Any

from crawler.extract.declared.json_ld import read_json_ld
from crawler.extract.declared.metas import canonical_in, metas_of, read_metas
from crawler.extract.declared.microdata import read_microdata, read_microformats
from crawler.extract.declared.saying import Declared
from crawler.extract.titles import folded


def declared_by(tree: Any, address: str) -> Declared:
    """Return what the page declares. `tree` is its lxml root; `address` picks among several articles in one page."""
    found = Declared()
    metas = metas_of(tree)
    found.canonical = canonical_in(tree)
    found.shared_at = next(iter(metas.get("og:url", [])), None)
    shown = ("".join(heading.itertext()) for heading in tree.iter("h1"))
    headings = [folded(text) for text in (metas.get("og:title", [""])[0], *shown) if text]
    addresses = {address.partition("#")[0], found.canonical or "", found.shared_at or ""} - {""}
    read_json_ld(tree, found, addresses, headings)
    read_metas(metas, found)
    read_microdata(tree, found)
    read_microformats(tree, found)
    return found
