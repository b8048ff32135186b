"""What the pages of the catalogue show: lists, one subject, what a merge would change, and how re-reading goes."""

from dataclasses import dataclass

from archive.desk import Edit
from knowledge.deciding.subjects import SubjectForm, form_of
from knowledge.reading.reader import version_of
from records.subjects import SubjectId, SubjectKind
from webapp.directory import SubjectLink, spelled
from webapp.editor.deciding import naming
from webapp.editor.frame import DeskPage, bar
from webapp.rooms import Rooms

MOST_ROWS = 200
KINDS = {SubjectKind.FILM: "Films", SubjectKind.PERSON: "People", SubjectKind.STUNT: "Stunts"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectRow:
    """One subject of the list."""

    link: SubjectLink
    name: str
    articles: int
    edit: Edit | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CataloguePage(DeskPage):
    """Subjects of one kind."""

    kind: str
    kinds: tuple[tuple[str, str], ...]
    query: str
    edited_only: bool
    rows: tuple[SubjectRow, ...]
    more: int
    merged: tuple[Edit, ...]
    unread: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePreview:
    """What a merge changes."""

    into: SubjectId
    name: str
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectPage(DeskPage):
    """One subject, or a new one."""

    form: SubjectForm
    id: str = ""  # empty: a new one
    slug: str = ""  # as it is kept
    kind: str
    articles: int = 0
    edit: Edit | None = None
    preview: MergePreview | None = None
    proposal: str = ""
    names: tuple[str, ...] = ()  # to merge into
    people: tuple[str, ...] = ()
    categories: tuple[tuple[str, str], ...] = ()
    unread: int = 0


def unread(here: Rooms) -> int:
    """Return how many articles the present rules and catalogue have not read."""
    return here.archive.findings.count_unread(version_of(here.archive.subjects.digest()))


def catalogue_page(here: Rooms, kind: SubjectKind, query: str, *, edited_only: bool) -> CataloguePage:
    """Return the list of a kind, narrowed to names with these words."""
    edits = {one.id: one for one in here.archive.catalogue.edits()}
    counts = here.archive.subjects.article_counts(kind)
    words = spelled(query).split()
    links = [
        link
        for link in here.directory.of_kind(kind)
        if all(word in spelled(f"{naming.full_name(link)} {link.slug}") for word in words)
    ]
    known = {link.id for link in here.directory.named(query)} if query else set()
    links += [link for link in here.directory.named(query) if link.kind is kind and link not in links] if known else []
    links = [link for link in links if not edited_only or link.id in edits]
    links.sort(key=lambda link: (-counts.get(link.id, 0), link.name))
    waiting = unread(here)
    return CataloguePage(
        title="Catalogue",
        bar=bar("catalogue"),
        kind=kind.value,
        kinds=tuple((one.value, label) for one, label in KINDS.items()),
        query=query,
        edited_only=edited_only,
        rows=tuple(
            SubjectRow(link=link, name=naming.full_name(link), articles=counts.get(link.id, 0), edit=edits.get(link.id))
            for link in links[:MOST_ROWS]
        ),
        more=max(0, len(links) - MOST_ROWS),
        merged=tuple(one for one in edits.values() if one.kind is kind and one.merged_into),
        unread=waiting,
    )


def subject_page(
    here: Rooms,
    subject_id: SubjectId,
    *,
    form: SubjectForm | None = None,
    into: SubjectId | None = None,
    fault: str = "",
    notice: str = "",
) -> SubjectPage:
    """Return the page of a subject; raise NotFoundError when there is none. `into`: show what merging would change."""
    held = here.archive.catalogue.get(subject_id)
    kind = SubjectKind(subject_id.partition(":")[0])
    shown = form_of(here.directory, held)
    waiting, articles = unread(here), len(here.archive.findings.ids_about(subject_id))
    link = here.directory.link(into) if into else None
    return SubjectPage(
        title=shown.name,
        bar=bar("catalogue"),
        fault=fault,
        notice=notice,
        form=form or shown,
        id=subject_id,
        slug=shown.slug,
        kind=kind.value,
        articles=articles,
        edit=next((one for one in here.archive.catalogue.edits() if one.id == subject_id), None),
        preview=MergePreview(into=link.id, name=naming.full_name(link), articles=articles) if link else None,
        names=naming.options(here, kind),
        people=naming.options(here, SubjectKind.PERSON) if kind is SubjectKind.FILM else (),
        categories=categories(here),
        unread=waiting,
    )


def new_page(here: Rooms, kind: SubjectKind, form: SubjectForm, *, proposal: str = "", fault: str = "") -> SubjectPage:
    """Return the form of a new subject."""
    return SubjectPage(
        title=f"A new {kind.value}",
        bar=bar("catalogue"),
        fault=fault,
        form=form,
        kind=kind.value,
        proposal=proposal,
        people=naming.options(here, SubjectKind.PERSON) if kind is SubjectKind.FILM else (),
        categories=categories(here),
    )


def categories(here: Rooms) -> tuple[tuple[str, str], ...]:
    """Return the categories of stunts, with their labels."""
    return tuple(sorted({(one.category, one.category_label) for one in here.directory.stunts.values()}))
