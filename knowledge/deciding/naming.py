"""Finds what an editor names: a film, person or stunt by any of its names, an article by its number or address."""

import re

from archive import Archive
from knowledge.catalogue.directory import Directory, SubjectLink
from records.articles import Article, ArticleId
from records.errors import BadUrlError, NotFoundError
from records.subjects import SubjectId, SubjectKind
from records.urls import canonical_url

OWN_ADDRESS = re.compile(r"(?:https?://[^/]+)?/article/(\d{1,18})(?:-|$)")


def full_name(link: SubjectLink) -> str:
    """Return a name that tells a film from its namesakes: `Heat 1995`; stunts and people have their own."""
    return f"{link.name} {link.note}".strip() if link.kind is SubjectKind.FILM else link.name


def subject_named(names: Directory, kind: SubjectKind, text: str) -> SubjectId:
    """Return the one subject of a kind that is meant by a name, a slug or an id.

    Raises:
        ValueError: none is, or more than one.
    """
    by_id = names.link(text)
    found = [by_id] if by_id else [link for link in names.named(text) if link.kind is kind]
    found = [link for link in found if link.kind is kind]
    if not found:
        raise ValueError(f"the catalogue has no {kind.value} called “{text[:80]}”")
    if len(found) > 1:
        choice = ", ".join(f"{full_name(link)} ({link.id})" for link in found[:5])
        raise ValueError(f"“{text[:80]}” is the name of several: {choice}; write the one that is meant")
    return found[0].id


def article_named(archive: Archive, text: str) -> Article:
    """Return the article of a number, a page of this site, or a publisher's address.

    Raises:
        NotFoundError: there is none.
    """
    wanted = text.strip()
    own = OWN_ADDRESS.match(wanted)
    number = own[1] if own else wanted.removeprefix("#")
    if number.isascii() and number.isdigit() and len(number) <= 18:
        return archive.articles.get(ArticleId(int(number)))
    try:
        found = archive.articles.by_url(canonical_url(wanted))
    except BadUrlError as error:
        raise NotFoundError(f"“{wanted[:80]}” is neither the number of an article nor an address") from error
    if found is None:
        raise NotFoundError(f"no article of ours stands at {wanted[:200]}")
    return found
