"""Gives one subject the names of another that turned out to be the same, and takes a set-piece out again. Pure."""

from dataclasses import replace

from records.errors import ConflictError
from records.subjects import Alias, Film, KnownSetPiece, Person, StuntType

Subject = Film | Person | StuntType


def with_names_of(kept: Subject, gone: Subject) -> Subject:
    """Return a subject with the names (of a stunt: the phrases) of another one besides its own.

    Raises:
        ValueError: they are of two kinds.
    """
    if isinstance(kept, StuntType) and isinstance(gone, StuntType):
        return replace(kept, phrases=tuple(dict.fromkeys((*kept.phrases, *gone.phrases))))
    if isinstance(kept, Film) and isinstance(gone, Film):
        return replace(kept, aliases=_joined(kept.title, kept.aliases, gone.title, gone.aliases))
    if isinstance(kept, Person) and isinstance(gone, Person):
        return replace(kept, aliases=_joined(kept.name, kept.aliases, gone.name, gone.aliases))
    raise ValueError("a film, a person and a stunt cannot be one")


def with_piece(kept: KnownSetPiece, gone: KnownSetPiece) -> KnownSetPiece:
    """Return a set-piece that is told as another one, too, and has its names and performers besides its own."""
    return replace(
        kept,
        also=tuple(one for one in dict.fromkeys((*kept.also, gone.stunt, *gone.also)) if one != kept.stunt),
        place=kept.place or gone.place,
        performers=tuple(dict.fromkeys((*kept.performers, *gone.performers))),
        aliases=_joined(kept.name, kept.aliases, gone.name, gone.aliases),
    )


def without_piece(kept: KnownSetPiece, gone: KnownSetPiece) -> KnownSetPiece:
    """Return a set-piece without the stunts and names that it took over; place and performers stay.

    Raises:
        ConflictError: it leads with a stunt that it took over.
    """
    stunts, names = {gone.stunt, *gone.also}, {gone.name, *(alias.text for alias in gone.aliases)}
    if kept.stunt in stunts:
        raise ConflictError(f"{kept.name} ({kept.id}) is told first as {kept.stunt}, which it took over; change that")
    return replace(
        kept,
        also=tuple(one for one in kept.also if one not in stunts),
        aliases=tuple(one for one in kept.aliases if one.text not in names),
    )


def _joined(name: str, aliases: tuple[Alias, ...], other: str, others: tuple[Alias, ...]) -> tuple[Alias, ...]:
    known = {(name.casefold(), None)} | {(alias.text.casefold(), alias.language) for alias in aliases}
    more = {
        (alias.text.casefold(), alias.language): alias
        for alias in reversed((Alias(text=other), *others))
        if (alias.text.casefold(), alias.language) not in known
    }
    return (*aliases, *reversed(more.values()))
