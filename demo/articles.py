"""The articles of the demo: Markdown files with front matter, read and checked."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from demo.outlets import FOLDER, ContentError, Outlet

LANGUAGES = frozenset({"en", "es", "de", "fr"})
SHORTEST, LONGEST = 120, 400  # words of a body; shorter is a caption, longer is not read in a demonstration


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as its outlet prints it. Both times are aware, in the outlet's own zone."""

    outlet: str
    slug: str
    title: str
    section: str
    lang: str
    published_at: datetime
    body: tuple[str, ...]  # paragraphs; one that begins with "## " is a subhead
    standfirst: str | None = None
    modified_at: datetime | None = None
    author: str | None = None
    credit: str | None = None  # the outlet, or outlet/slug, that the article names as its source

    @property
    def changed_at(self) -> datetime:
        """When the text last changed."""
        return self.modified_at or self.published_at

    @property
    def words(self) -> int:
        """How many words the body has, subheads included."""
        return sum(len(paragraph.split()) for paragraph in self.body)

    @property
    def excerpt(self) -> str:
        """What a feed shows: the standfirst, or the first paragraph."""
        return self.standfirst or self.body[0]


def read_articles(outlets: Sequence[Outlet], folder: Path = FOLDER / "articles") -> tuple[Article, ...]:
    """Return every article under `folder`, newest first; raise ContentError when one is not as it should be."""
    found = [_article(path) for path in sorted(folder.glob("*/*.md"))]
    _check(found, {outlet.slug: outlet for outlet in outlets})
    return tuple(sorted(found, key=lambda article: article.published_at, reverse=True))


def _article(path: Path) -> Article:
    try:
        _, head, text = path.read_text(encoding="utf-8").split("---\n", 2)
        keys: dict[str, Any] = yaml.safe_load(head)
        known = {each.name for each in fields(Article)} | {"published", "modified"}
        if unknown := keys.keys() - known:
            raise ContentError(f"{path.name}: unknown keys {sorted(unknown)}")
        return Article(
            outlet=path.parent.name,
            published_at=keys.pop("published"),
            modified_at=keys.pop("modified", None),
            body=tuple(" ".join(part.split()) for part in _blocks(text)),
            **keys,
        )
    except (TypeError, KeyError, yaml.YAMLError) as error:
        raise ContentError(f"{path.name}: {error}") from error


def _blocks(text: str) -> list[str]:
    """Split at empty lines, and after a subhead, which stands on a line of its own."""
    lines = [f"\n{line}\n" if line.startswith("## ") else line for line in text.splitlines()]
    return [block for block in "\n".join(lines).split("\n\n") if block.strip()]


def _check(articles: Sequence[Article], outlets: dict[str, Outlet]) -> None:
    for slug, count in Counter(article.slug for article in articles).items():
        if count > 1:
            raise ContentError(f"{slug}: the slug is used {count} times")
    names = outlets.keys() | {f"{article.outlet}/{article.slug}" for article in articles}
    for article in articles:
        if wrong := _fault(article, outlets, names):
            raise ContentError(f"{article.outlet}/{article.slug}: {wrong}")


def _fault(article: Article, outlets: dict[str, Outlet], names: set[str]) -> str | None:
    """Return what is wrong with an article, or None."""
    faults = {
        "its outlet is not in outlets.yaml": article.outlet not in outlets,
        "its section is unknown to its outlet": article.section not in outlets[article.outlet].sections,
        f"its language is none of {sorted(LANGUAGES)}": article.lang not in LANGUAGES,
        "a time has no zone": any(at.tzinfo is None for at in (article.published_at, article.changed_at)),
        "it changed before it was published": article.changed_at < article.published_at,
        f"{article.words} words are too few or too many": not SHORTEST <= article.words <= LONGEST,
        f"the credited {article.credit} does not exist": article.credit is not None and article.credit not in names,
    }
    return next((fault for fault, is_so in faults.items() if is_so), None)
