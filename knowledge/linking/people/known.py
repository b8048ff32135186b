"""Decides which known people an article names: full names first, then surnames and slips with a second sign."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from knowledge.catalogue.aliases import Trust, surname_of
from knowledge.catalogue.keys import key_of
from knowledge.catalogue.lookup import Lookup
from knowledge.catalogue.words import COMMON
from knowledge.linking.candidates import Candidate
from knowledge.linking.linked import LinkedPerson, Span
from knowledge.linking.people.roles import KIN_NOUNS, NOT_PERSONS, PLACE_SURNAMES, ROLE_NOUNS, SPEECH_VERBS
from knowledge.linking.people.written import WrittenName
from knowledge.text.distance import distance
from knowledge.text.readable import ReadableText
from knowledge.text.tokens import word_set
from records.subjects import Person, SubjectId


@dataclass(slots=True, kw_only=True)
class Found:
    """One person while the text is looked through."""

    person: Person
    confidence: float
    reason: str
    spans: list[Span] = field(default_factory=list)

    def linked(self) -> LinkedPerson:
        """Return it as it goes into the context."""
        return LinkedPerson(
            person=self.person.id,
            name=self.person.name,
            roles=self.person.roles,
            spans=tuple(sorted(set(self.spans), key=lambda span: (_PLACES.index(span.place.value), span.start))),
            confidence=self.confidence,
            reasons=(self.reason,),
        )


_PLACES = ("title", "standfirst", "body")
_DIRECTED_BY = ("directed", "by")
_DIRECTING = word_set("directed directs dirige dirigio realise inszenierte inszeniert")
_OF_STUNTS = word_set("stunt action unit")  # a "stunt director" is no director of films


def named_in_full(lookup: Lookup, candidates: Iterable[Candidate]) -> dict[SubjectId, Found]:
    """Return the people whose full name stands in the text."""
    found: dict[SubjectId, Found] = {}
    for candidate in candidates:
        for person in _owners(lookup, candidate, "name"):
            if _is_doubtful(candidate, person):
                continue
            one = found.setdefault(person.id, Found(person=person, confidence=0.99, reason="named in full"))
            one.spans.append(candidate.span)
    return found


def _owners(lookup: Lookup, candidate: Candidate, kind: str) -> Iterator[Person]:
    for form in candidate.forms:
        if form.kind == kind and (person := lookup.people.get(SubjectId(form.subject))) is not None:
            yield person


def _is_doubtful(candidate: Candidate, person: Person) -> bool:
    """Whether the name is an ordinary word, or said of a namesake in another job."""
    if any(form.trust is Trust.SIGNALS and form.subject == person.id for form in candidate.forms):
        return not any(word in ROLE_NOUNS for word in candidate.before(2))
    if "unchecked" in person.ambiguity and NOT_PERSONS & set(candidate.key.split()):
        return not any(word in ROLE_NOUNS for word in candidate.before(2))
    return _is_of_another_job(candidate, person)


def _is_of_another_job(candidate: Candidate, person: Person) -> bool:
    """Whether it is said of a director or composer, and this person, who shares the name with others, is neither."""
    before, after = candidate.before(2), candidate.after(2)
    directs = after[:1] if after[:1] != ("who",) else after[1:]
    is_director = before[-1:] == ("director",) or before == _DIRECTED_BY or bool(_DIRECTING & set(directs[:1]))
    job = "director" if is_director else "composer" if before[-1:] == ("composer",) else None
    if job is None or job in person.roles or set(before[:-1]) & _OF_STUNTS:
        return False
    return "namesake" in person.ambiguity or candidate.key != key_of(person.name)


def add_surnames(
    found: dict[SubjectId, Found], lookup: Lookup, candidates: Iterable[Candidate], films: Iterable[SubjectId]
) -> None:
    """Add the places where people stand by surname; a surname alone counts only for the people of the linked films."""
    credited = {person for film in films for person in lookup.credits_of(film)}
    for candidate in candidates:
        owners = list(_owners(lookup, candidate, "surname"))
        known = [person for person in owners if person.id in found]
        if len(known) == 1:
            found[known[0].id].spans.append(candidate.span)
            continue
        expected = [person for person in owners if person.id in credited]
        if not known and len(expected) == 1 and not _may_be_no_name(candidate):
            _add(found, expected[0], candidate.span, 0.93, "surname of someone who made a film named here")
    for candidate in candidates:
        for person in _owners(lookup, candidate, "error"):
            if person.id in credited or person.id in found:
                _add(found, person, candidate.span, 0.9, "a known misspelling, with a film of theirs named here")


def _may_be_no_name(candidate: Candidate) -> bool:
    """Whether a lone surname may be a place, or an ordinary word at the start of its sentence."""
    if candidate.key in PLACE_SURNAMES:
        near = {*candidate.before(2), *candidate.after(1)}
        return not near & (ROLE_NOUNS | SPEECH_VERBS)
    return candidate.starts_sentence and candidate.key in COMMON


def add_misspelled(
    found: dict[SubjectId, Found], lookup: Lookup, names: Iterable[WrittenName], films: Iterable[SubjectId]
) -> None:
    """Add people of the linked films whose surname is written one or two letters off."""
    missing = [lookup.people[p] for film in films for p in lookup.credits_of(film) if p not in found]
    by_first: dict[str, list[Person]] = {}
    for person in missing:
        by_first.setdefault(key_of(person.name).split()[0], []).append(person)
    for name in names:
        first, surname = name.words[0], name.words[-1]
        for person in by_first.get(first, ()):
            wanted = surname_of(key_of(person.name))
            if len(name.words) == 2 and len(wanted) >= 5 and 0 < distance(surname, wanted) <= 2:
                _add(found, person, name.span, 0.85, f"written “{name.surface}”, with a film of theirs named here")


def add_family(found: dict[SubjectId, Found], lookup: Lookup, text: ReadableText) -> None:
    """Add relatives named by first name only: "her sister Ann", where a namesake is named in full."""
    surnames = {surname_of(key_of(one.person.name)) for one in found.values()}
    relatives = {
        key_of(person.name).split()[0]: person
        for surname in surnames
        for person in lookup.families.get(surname, ())
        if person.id not in found
    }
    for sentence in text.sentences if relatives else ():
        for number, word in enumerate(sentence.words):
            before = {earlier.text for earlier in sentence.words[max(0, number - 2) : number]}
            if word.text in relatives and before & KIN_NOUNS:
                span = Span(place=sentence.place, start=word.start, end=word.end)
                _add(found, relatives[word.text], span, 0.8, "a relative named by first name")


def _add(found: dict[SubjectId, Found], person: Person, span: Span, confidence: float, reason: str) -> None:
    one = found.setdefault(person.id, Found(person=person, confidence=confidence, reason=reason))
    if span not in one.spans:
        one.spans.append(span)
