"""Says who of an article may stand before the camera, and whom its pronouns mean."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from knowledge.linking.linked import LinkedPerson, ReadingContext, Span
from knowledge.reading.stunts.performers import words
from knowledge.reading.stunts.performers.pronouns import may_mean
from knowledge.text.readable import Sentence
from records.subjects import SubjectId

_COMMANDS = frozenset({"director", "coordinator", "stunt_coordinator", "second_unit_director"})
_TITLE = 60  # characters beside a name in which its role is told
_BACK = 2  # paragraphs in which a pronoun looks for its name


def performing(context: ReadingContext, sentence: Sentence, film: SubjectId | None) -> list[tuple[SubjectId, Span]]:
    """Return the people of a sentence whom nothing places behind the camera; who directs a film does not star in it."""
    directing = _directing(context, film)
    folded = context.text.folded[sentence.place]
    people = {person.person: person for person in context.people}
    return [
        (person, span)
        for person, span in context.people_in(sentence)
        if person not in directing
        and _performs(context, people[person])
        and not words.CREW_BEFORE.search(folded[sentence.start : span.start])
        and not words.CREW_AFTER.match(folded[span.end : sentence.end])
    ]


def may_perform(context: ReadingContext, person: SubjectId) -> bool:
    """Whether someone of the article may stand before the camera, whatever a sentence calls them."""
    return any(linked.person == person and _performs(context, linked) for linked in context.people)


def lead_of(context: ReadingContext, film: SubjectId | None, pronoun: str = "") -> SubjectId | None:
    """Return the performer whom the article names most, of equals one known to be in the film.

    For a film told in passing, only those known to be in it count; with a pronoun, only those whom it may mean.
    """
    is_aside = bool(context.films) and film not in context.main_films
    credited = context.lookup.credits_of(film) if film else ()
    directing = _directing(context, film)
    counts = Counter(
        {
            person.person: len(person.spans)
            for person in context.people
            if person.person not in directing
            and _performs(context, person)
            and may_mean(pronoun, person.name)
            and (not is_aside or person.person in credited)
        }
    )
    return max(counts, key=lambda person: (counts[person], person in credited), default=None)


def antecedent(
    context: ReadingContext, sentence: Sentence, position: int, film: SubjectId | None, pronoun: str
) -> SubjectId | None:
    """Return whom a pronoun means: the subject of the clause or sentence before it, else whom the text is about."""
    folded = context.text.folded[sentence.place]
    meant = {person.person for person in context.people if may_mean(pronoun, person.name)}
    if words.STAR.search(pronoun):
        meant -= {person for person in meant if person in _directing(context, film) or is_stunt_person(context, person)}
    # "Craig and she": she is someone else.
    meant -= {
        person for person, span in context.people_in(sentence) if words.AND.fullmatch(folded[span.end : position])
    }
    for before in sentences_before(context, sentence, _BACK):
        people = performing(context, before, film)
        named = [item for item in people if item[0] in meant and item[1].end <= position]
        free = [item for item in named if not words.OBJECT.search(folded[max(0, item[1].start - 24) : item[1].start])]
        if free or named:
            return (free or named)[0][0]
        crew = [span for person, span in context.people_in(before) if person in meant and span.end <= position]
        if crew and not words.SAYS_BEHIND.match(folded, crew[0].end):
            return None  # "Nolan wanted no models. He bought an airliner": who directs does not perform
    return lead_of(context, film, pronoun)


def last_two(
    context: ReadingContext, sentence: Sentence, position: int, film: SubjectId | None
) -> tuple[SubjectId, ...] | None:
    """Return the performers named together last: whom "both" and "they" mean."""
    folded = context.text.folded[sentence.place]
    for before in sentences_before(context, sentence, 1):
        named = [item for item in performing(context, before, film) if item[1].end <= position]
        for (one, first), (other, second) in pairwise(named):
            if one != other and words.JOINING.fullmatch(folded[first.end : second.start]):
                return one, other
    return None


def known_doers(context: ReadingContext, kind: str, film: SubjectId | None) -> tuple[SubjectId, ...]:
    """Return those whom the catalogue names for a set-piece of this type and film, and whom the article names, too."""
    pieces = (piece for piece in context.lookup.catalogue.set_pieces if piece.film == film)
    told = {person.person for person in context.people}
    stunt = f"stunt:{kind}"
    names = [name for piece in pieces if stunt == piece.stunt for name in piece.performers if name in told]
    return tuple(dict.fromkeys(names))


def star_before(context: ReadingContext, sentence: Sentence, film: SubjectId | None) -> SubjectId | None:
    """Return the performer named last before a sentence who is no double, else whom the text is about."""
    for before in sentences_before(context, sentence, _BACK):
        for person, _ in performing(context, before, film):
            if not is_stunt_person(context, person):
                return person
    return lead_of(context, film)


def is_stunt_person(context: ReadingContext, person: SubjectId) -> bool:
    """Whether someone is known, or introduced, as one who doubles others."""
    linked = next((item for item in context.people if item.person == person), None)
    return linked is not None and any(words.STUNT_ROLE.search(role) for role in _roles(context, linked))


def stunt_person_of(context: ReadingContext, film: SubjectId | None, called: str) -> SubjectId | None:
    """Return the stunt performer whom an article calls "a double": the only one it names, or the film's own."""
    people = [
        person.person
        for person in context.people
        if is_stunt_person(context, person.person)
        and may_mean(called, person.name)
        and not _COMMANDS & set(_roles(context, person))
    ]
    own = [person for person in people if film and person in context.lookup.credits_of(film)]
    chosen = own if len(own) == 1 else people
    return chosen[0] if len(chosen) == 1 else None


def sentences_before(context: ReadingContext, sentence: Sentence, paragraphs: int) -> Iterator[Sentence]:
    """Yield a sentence and those before it in its place, the nearest first, so many paragraphs back."""
    for before in reversed(context.text.sentences[: sentence.index + 1]):
        if before.place is not sentence.place or sentence.paragraph - before.paragraph > paragraphs:
            return
        yield before


def _directing(context: ReadingContext, film: SubjectId | None) -> set[SubjectId]:
    """Return who directs a film and does not star in it."""
    entry = context.lookup.films.get(film) if film else None
    return set(entry.directors) - set(entry.leads) if entry else set()


def _performs(context: ReadingContext, person: LinkedPerson) -> bool:
    """Whether someone may stand before the camera: nobody known only for work behind it."""
    roles = _roles(context, person)
    if not roles:
        return not _is_introduced_as_crew(context, person)
    return any(words.BEFORE_CAMERA.search(role) for role in roles) or not any(
        words.BEHIND_CAMERA.search(role) for role in roles
    )


def _is_introduced_as_crew(context: ReadingContext, person: LinkedPerson) -> bool:
    """Whether the article calls someone we know nothing of a coordinator, producer or the like, wherever it does."""
    for span in person.spans:
        folded = context.text.folded[span.place]
        if words.CREW_BEFORE.search(folded[max(0, span.start - _TITLE) : span.start]) or words.CREW_AFTER.match(
            folded[span.end : span.end + _TITLE]
        ):
            return True
    return False


def _roles(context: ReadingContext, person: LinkedPerson) -> tuple[str, ...]:
    known = context.lookup.people.get(person.person)
    return known.roles if known and known.roles else person.roles
