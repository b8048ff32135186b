"""Gives one subject the names of another that turned out to be the same. Pure."""

from dataclasses import replace

from records.subjects import Alias, Film, Person, StuntType

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


def _joined(name: str, aliases: tuple[Alias, ...], other: str, others: tuple[Alias, ...]) -> tuple[Alias, ...]:
    known = {(name.casefold(), None)} | {(alias.text.casefold(), alias.language) for alias in aliases}
    more = {
        (alias.text.casefold(), alias.language): alias
        for alias in reversed((Alias(text=other), *others))
        if (alias.text.casefold(), alias.language) not in known
    }
    return (*aliases, *reversed(more.values()))
