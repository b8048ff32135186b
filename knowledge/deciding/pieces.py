"""Turns named set-pieces into what is typed of them, and what is typed into set-pieces. Changes nothing."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from archive.acts.subjects import fingerprint
from knowledge.catalogue.directory import Directory
from knowledge.deciding.naming import full_name, subject_named
from knowledge.deciding.subjects import MOST_NAME, alias_lines, aliases_of, lines_of, names_of, people_of
from records.slugs import article_slug
from records.subjects import KnownSetPiece, SubjectId, SubjectKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceForm:
    """A set-piece as it is typed: lists are one a line."""

    name: str = ""
    film: str = ""
    stunt: str = ""
    also: str = ""
    place: str = ""
    performers: str = ""
    aliases: str = ""
    seen: str = ""


def piece_form(names: Directory, held: KnownSetPiece) -> PieceForm:
    """Return a set-piece as it is typed."""
    return PieceForm(
        name=held.name,
        film=name_of(names, held.film),
        stunt=name_of(names, held.stunt),
        also="\n".join(name_of(names, one) for one in held.also),
        place=held.place or "",
        performers=names_of(names, held.performers),
        aliases=alias_lines(held.aliases),
        seen=fingerprint(held),
    )


def piece_of(
    names: Directory, form: PieceForm, held: KnownSetPiece | None, taken: Collection[str] = ()
) -> KnownSetPiece:
    """Return the set-piece that a form describes; a new one gets an id that is none of `taken`.

    Raises:
        ValueError: a field cannot be read; the words are for the editor.
    """
    for given in (form.name, form.place or "-"):
        if not given or len(given) > MOST_NAME:
            raise ValueError(f"a name of 1 to {MOST_NAME} characters is needed")
    if not form.film or not form.stunt:
        raise ValueError("name its film and the stunt that it is told as")
    film = subject_named(names, SubjectKind.FILM, form.film)
    stunt = subject_named(names, SubjectKind.STUNT, form.stunt)
    also = dict.fromkeys(subject_named(names, SubjectKind.STUNT, line) for line in lines_of(form.also))
    made = held or KnownSetPiece(id=_free_id(taken, form.name, film), film=film, name="", stunt=stunt)
    return replace(
        made,
        film=film,
        name=form.name,
        stunt=stunt,
        also=tuple(one for one in also if one != stunt),
        place=form.place or None,
        performers=people_of(names, form.performers),
        aliases=aliases_of(form.aliases),
    )


def _free_id(taken: Collection[str], name: str, film: SubjectId) -> str:
    """Return an id made from the name; with the film where another film has one of that name."""
    plain = f"set-piece:{article_slug(name)}"
    return plain if plain not in taken else f"{plain}-{film.partition(':')[2]}"


def name_of(names: Directory, subject: SubjectId | None) -> str:
    """Return the full name of a subject; its id when the catalogue has none, nothing for none."""
    link = names.link(subject) if subject else None
    return full_name(link) if link else subject or ""
