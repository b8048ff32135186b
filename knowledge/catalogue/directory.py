"""Names and slugs of all subjects in memory: by id, by slug and by every name."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from knowledge.reading import Reader
from records.subjects import Alias, Catalogue, Film, Person, StuntType, SubjectId, SubjectKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectLink:
    """A subject as a link: its page is the address of its kind with its slug."""

    id: SubjectId
    kind: SubjectKind
    slug: str
    name: str
    note: str = ""  # year of a film, category of a stunt


class Directory:
    """One state of the catalogue, by id, by slug and by every name."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.films: dict[SubjectId, Film] = {film.id: film for film in catalogue.films}
        self.people: dict[SubjectId, Person] = {person.id: person for person in catalogue.people}
        self.stunts: dict[SubjectId, StuntType] = {stunt.id: stunt for stunt in catalogue.stunts}
        self._links = {link.id: link for link in _links(catalogue)}
        self._by_slug = {(link.kind, link.slug): link for link in self._links.values()}
        self._by_name: dict[str, list[SubjectLink]] = {}
        for link in self._links.values():
            for name in {spelled(name) for name in self._names(link)} - {""}:
                self._by_name.setdefault(name, []).append(link)

    @cached_property
    def _by_word(self) -> dict[str, list[SubjectLink]]:
        """The subjects by each word of their names; made when the first search names none as it is called."""
        made: dict[str, list[SubjectLink]] = {}
        for link in self._links.values():
            for word in set(spelled(link.name).split()):
                made.setdefault(word, []).append(link)
        return made

    @cached_property
    def credits(self) -> dict[SubjectId, dict[SubjectId, tuple[str, ...]]]:
        """The films that credit a person, each with what they do there; made for the first person's page."""
        made: dict[SubjectId, dict[SubjectId, tuple[str, ...]]] = {}
        for film in self.catalogue.films:
            for role, people in (("director", film.directors), ("cast", film.leads), ("stunts", film.stunt_team)):
                for person in dict.fromkeys(people):
                    mine = made.setdefault(person, {})
                    mine[film.id] = (*mine.get(film.id, ()), role)
        return made

    @cached_property
    def reader(self) -> Reader:
        """Reads texts by this catalogue; made when one is read anew, as for a past day."""
        return Reader(self.catalogue)

    def link(self, subject: SubjectId | str) -> SubjectLink | None:
        """Return a subject's link, or None when the catalogue does not know it."""
        return self._links.get(SubjectId(subject))

    def links(self, subjects: Iterable[SubjectId | str]) -> tuple[SubjectLink, ...]:
        """Return the links of those subjects that the catalogue knows, each once, in order."""
        found = (self.link(subject) for subject in dict.fromkeys(subjects))
        return tuple(link for link in found if link is not None)

    def by_slug(self, kind: SubjectKind, slug: str) -> SubjectLink | None:
        """Return the subject of a kind that has this slug."""
        return self._by_slug.get((kind, slug))

    def named(self, text: str) -> tuple[SubjectLink, ...]:
        """Return the subjects that have exactly this name or alias; case and punctuation do not matter."""
        return tuple(self._by_name.get(spelled(text), ()))

    def containing(self, text: str) -> tuple[SubjectLink, ...]:
        """Return the subjects in whose name all words of a text stand: `cliff jump` is in `Motorcycle cliff jump`.

        A single word names a person (`cruise`) and nothing else: too many films and stunts share their words.
        """
        words = set(spelled(text).split())
        rarest = min((self._by_word.get(word, ()) for word in words), key=len, default=())
        links = [link for link in rarest if len(words) > 1 or link.kind is SubjectKind.PERSON]
        return tuple(link for link in links if words <= set(spelled(link.name).split()))

    def of_kind(self, kind: SubjectKind) -> tuple[SubjectLink, ...]:
        """Return all subjects of a kind, in the order of the catalogue."""
        return tuple(link for link in self._links.values() if link.kind is kind)

    def _names(self, link: SubjectLink) -> Iterable[str]:
        aliases: tuple[Alias, ...] = ()
        if link.kind is SubjectKind.FILM:
            aliases = self.films[link.id].aliases
            yield f"{link.name} {link.note}"
        elif link.kind is SubjectKind.PERSON:
            aliases = self.people[link.id].aliases
        yield link.name
        yield link.slug
        yield from (alias.text for alias in aliases if alias.kind != "observed_error")


def spelled(text: str) -> str:
    """Return a name as compared: folded case, no accents, words parted by single blanks.

    >>> spelled("Mission: Impossible – Dead Reckoning")
    'mission impossible dead reckoning'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain))


def _links(catalogue: Catalogue) -> Iterable[SubjectLink]:
    for film in catalogue.films:
        note = str(film.year) if film.year else ""
        yield SubjectLink(id=film.id, kind=SubjectKind.FILM, slug=film.slug, name=film.title, note=note)
    for person in catalogue.people:
        yield SubjectLink(id=person.id, kind=SubjectKind.PERSON, slug=person.slug, name=person.name)
    for stunt in catalogue.stunts:
        note = stunt.category_label
        yield SubjectLink(id=stunt.id, kind=SubjectKind.STUNT, slug=stunt.slug, name=stunt.label, note=note)
