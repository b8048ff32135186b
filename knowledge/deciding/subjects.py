"""Turns subjects into what is typed of them, and what is typed into subjects. Changes nothing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from archive.acts.subjects import fingerprint
from archive.desk import Subject
from knowledge.catalogue.directory import Directory
from knowledge.deciding.naming import full_name, subject_named
from records.slugs import article_slug
from records.subjects import Alias, Film, Person, StuntType, SubjectId, SubjectKind

MOST_NAME, MOST_LINES = 200, 300
ALIAS_KINDS = ("official", "localised", "working", "short", "generated", "observed_error")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectForm:
    """A subject as it is typed: lists are one a line, parts of a line are parted by bars."""

    kind: str
    name: str = ""
    slug: str = ""
    year: str = ""
    aliases: str = ""
    directors: str = ""
    leads: str = ""
    roles: str = ""
    category: str = ""
    definition: str = ""
    phrases: str = ""
    seen: str = ""


def typed(kind: SubjectKind, form: Mapping[str, str]) -> SubjectForm:
    """Return what was typed, nothing checked yet."""
    fields = [name for name in SubjectForm.__dataclass_fields__ if name != "kind"]
    return SubjectForm(kind=kind.value, **{name: form.get(name, "").strip()[:20_000] for name in fields})


def form_of(names: Directory, subject: Subject) -> SubjectForm:
    """Return a subject as its form."""
    seen = fingerprint(subject)
    if isinstance(subject, Film):
        return SubjectForm(
            kind="film",
            name=subject.title,
            slug=subject.slug,
            year=str(subject.year or ""),
            aliases=alias_lines(subject.aliases),
            directors=names_of(names, subject.directors),
            leads=names_of(names, subject.leads),
            seen=seen,
        )
    if isinstance(subject, Person):
        aliases, roles = alias_lines(subject.aliases), ", ".join(subject.roles)
        return SubjectForm(kind="person", name=subject.name, slug=subject.slug, aliases=aliases, roles=roles, seen=seen)
    return SubjectForm(
        kind="stunt",
        name=subject.label,
        slug=subject.slug,
        category=subject.category,
        definition=subject.definition,
        phrases="\n".join(f"{language} | {pattern}" for language, pattern in subject.phrases),
        seen=seen,
    )


def subject_of(names: Directory, form: SubjectForm, held: Subject | None) -> Subject:
    """Return the subject that a form describes; what the form does not show stays as it is.

    Raises:
        ValueError: a field cannot be read; the words are for the editor.
    """
    if not form.name or len(form.name) > MOST_NAME:
        raise ValueError(f"a name of 1 to {MOST_NAME} characters is needed")
    year = _year(form.year)
    slug = form.slug or article_slug(f"{form.name} {year or ''}")
    if not SLUG.fullmatch(slug) or len(slug) > 100:
        raise ValueError("an address has small letters, digits and single hyphens")
    if form.kind == "film":
        film = held if isinstance(held, Film) else Film(id=SubjectId(f"film:{slug}"), slug=slug, title="", year=None)
        return replace(
            film,
            slug=slug,
            title=form.name,
            year=year,
            aliases=aliases_of(form.aliases),
            directors=people_of(names, form.directors),
            leads=people_of(names, form.leads),
        )
    if form.kind == "person":
        person = held if isinstance(held, Person) else Person(id=SubjectId(f"person:{slug}"), slug=slug, name="")
        roles = tuple(part.strip() for part in form.roles.split(",") if part.strip())
        return replace(person, slug=slug, name=form.name, roles=roles, aliases=aliases_of(form.aliases))
    return _stunt(names, form, slug, held)


def _stunt(names: Directory, form: SubjectForm, slug: str, held: Subject | None) -> StuntType:
    labels = {stunt.category: stunt.category_label for stunt in names.stunts.values()}
    if form.category not in labels:
        raise ValueError("choose one of the categories")
    phrases = []
    for line in lines_of(form.phrases):
        language, bar, pattern = (part.strip() for part in line.partition("|"))
        if not bar or not pattern or not re.fullmatch(r"[a-z]{2,3}", language):
            raise ValueError(f"a phrase is a language, a bar and words (en | car roll), not “{line[:60]}”")
        phrases.append((language, pattern))
    plain = StuntType(
        id=SubjectId(f"stunt:{form.category}.{slug.replace('-', '_')}"), slug=slug, label="", category="",
        category_label="", definition="",
    )  # fmt: skip
    return replace(
        held if isinstance(held, StuntType) else plain,
        slug=slug,
        label=form.name,
        category=form.category,
        category_label=labels[form.category],
        definition=form.definition,
        phrases=tuple(phrases),
    )


def aliases_of(text: str) -> tuple[Alias, ...]:
    """Return names typed one a line; raise ValueError with words for the editor."""
    found = []
    for line in lines_of(text):
        name, language, kind, since = ([part.strip() for part in line.split("|")] + ["", "", ""])[:4]
        if not name or len(name) > MOST_NAME:
            raise ValueError(f"“{line[:60]}” is no name of 1 to {MOST_NAME} characters")
        if language and not re.fullmatch(r"[a-z]{2,3}", language):
            raise ValueError(f"“{language[:20]}” is no code of a language (en, de, fr)")
        if kind and kind not in ALIAS_KINDS:
            raise ValueError(f"“{kind[:20]}” is no kind of name; there are {', '.join(ALIAS_KINDS)}")
        try:
            day = date.fromisoformat(since) if since else None
        except ValueError as error:
            raise ValueError(f"“{since[:20]}” is no day (2026-11-23)") from error
        found.append(Alias(text=name, language=language or None, kind=kind or "official", valid_from=day))
    return tuple(found)


def alias_lines(aliases: tuple[Alias, ...]) -> str:
    """Return names as they are typed."""
    rows = [
        (one.text, one.language or "", one.kind, one.valid_from.isoformat() if one.valid_from else "")
        for one in aliases
    ]
    return "\n".join(" | ".join(row).rstrip(" |") for row in rows)


def people_of(names: Directory, text: str) -> tuple[SubjectId, ...]:
    """Return the people named one a line; raise ValueError with words for the editor."""
    return tuple(
        SubjectId(line) if line.startswith("person:") else subject_named(names, SubjectKind.PERSON, line)
        for line in lines_of(text)
    )


def names_of(names: Directory, people: tuple[SubjectId, ...]) -> str:
    """Return people as they are typed: by name, or by id where the name is that of several."""
    links = [(one, names.link(one)) for one in people]
    return "\n".join(full_name(link) if link and len(names.named(link.name)) == 1 else one for one, link in links)


def lines_of(text: str) -> list[str]:
    """Return the lines that hold something; raise ValueError when there are too many."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_LINES:
        raise ValueError(f"more than {MOST_LINES} lines")
    return lines


def _year(text: str) -> int | None:
    if text and not (text.isascii() and text.isdigit() and 1870 <= int(text[:6]) <= 2100):
        raise ValueError(f"“{text[:10]}” is no year")
    return int(text) if text else None
