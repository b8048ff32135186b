"""Finds real people whom the catalogue does not have, by what stands beside their names."""

import re
from collections import defaultdict
from collections.abc import Iterable

from knowledge.catalogue.lookup import Lookup
from knowledge.catalogue.seed import slug_of
from knowledge.catalogue.words import COMMON
from knowledge.linking.linked import LinkedPerson, Span
from knowledge.linking.people.given_names import GIVEN_NAMES
from knowledge.linking.people.roles import (
    FICTION_CUES,
    GERMAN_ROLES,
    NOT_PERSONS,
    ROLE_NOUNS,
    SAID_BY,
    SPEECH_VERBS,
    STUNT_ROLES,
    SURNAMES_TOO,
    WORK_NOUNS,
)
from knowledge.linking.people.written import WrittenName
from knowledge.text.readable import ReadableText
from knowledge.text.tokens import word_set
from records.findings import Place
from records.subjects import SubjectId

_AGE_AFTER = re.compile(r"^,? ?\(?\d{1,2}[,)]")
_RELATIVE_AFTER = re.compile(r"^, (?:who|whose|que|quien|qui|dont|der|die|dessen|deren|then)\b")
_APPOSITION_AFTER = re.compile(r"^, (?:the|a|an|el|la|un|une|le|ein|eine)\b")
_AT_PLACES = word_set("at in near en bei chez")
_RACE_TRACKS = word_set("circuit circuito track strecke piste")
_ARTICLES = word_set("the a an this that el la un una le les une der die das ein eine dem den des")
_OF = word_set("of de d del by von")
_WANTED = 3.0  # points from which a name is taken for a real person's
# Of 52 such names in annotated articles 50 were people; a name nobody confirmed stays below what is shown as sure.
_CONFIDENCE = 0.88


def new_people(
    text: ReadableText,
    lookup: Lookup,
    names: Iterable[WrittenName],
    *,
    taken: Iterable[Span],
    known: Iterable[Span],
) -> tuple[LinkedPerson, ...]:
    """Return people outside the catalogue.

    Args:
        text: the article.
        lookup: its catalogue.
        names: what may be names in it.
        taken: places already explained: titles, known people, outlets.
        known: those of known people, whose parts are no people of their own: "Cruise's Ethan Hunt".
    """
    covered, actors = tuple(taken), tuple(known)
    by_name: dict[tuple[str, ...], list[WrittenName]] = defaultdict(list)
    for name in names:
        if not (_is_excluded(name, covered, lookup.characters) or _is_a_part(text, name.span, actors)):
            by_name[name.words].append(name)
    singles, speakers = _lone_capitals(text)
    found = []
    for places in by_name.values():
        if all(place.span.place is Place.TITLE for place in places):
            continue  # headlines write anything with capitals
        first = places[0].words[0].split("-")[0]
        is_given = first in GIVEN_NAMES or first in lookup.given_names
        points, reasons, role = _judge(text, places, singles, speakers, is_given=is_given)
        is_known_so = is_given or places[0].words[-1] in speakers or any(map(_is_titled, places)) or _acts(places)
        is_german_noun = text.language == "de" and not is_known_so
        if points >= _WANTED + 2.0 * is_german_noun:
            found.append(_person(places, reasons, role))
    return tuple(found)


def _is_excluded(name: WrittenName, covered: tuple[Span, ...], characters: frozenset[str]) -> bool:
    is_given = name.words[0] in GIVEN_NAMES and name.words[-1] in SURNAMES_TOO
    if len(name.words) > 4 or any(
        word in NOT_PERSONS or word[0].isdigit() for word in (name.words[:-1] if is_given else name.words)
    ):
        return True
    if " ".join(name.words) in characters or name.surface.isupper():
        return True
    return any(
        span.place is name.span.place and span.start < name.span.end and name.span.start < span.end for span in covered
    )


def _is_a_part(text: ReadableText, span: Span, actors: Iterable[Span]) -> bool:
    """Whether the name is what a known person plays: "Cruise's Ethan Hunt", "Ethan Hunt (Tom Cruise)"."""
    original = text.originals[span.place]
    return any(
        original[actor.end : span.start] in ("'s ", "’s ") or original[span.end : actor.start] == " ("
        for actor in actors
        if actor.place is span.place
    )


def _lone_capitals(text: ReadableText) -> tuple[set[str], set[str]]:
    """Return words that stand capitalised in the body, not within a longer name; and those that say or do things."""
    found, speaking = set(), set()
    for sentence in text.sentences:
        if sentence.place is not Place.BODY:
            continue
        original = text.originals[sentence.place]
        words = sentence.words
        for number, word in enumerate(words):
            is_alone = number == 0 or not original[words[number - 1].start].isupper()
            if original[word.start].isupper() and is_alone:
                found.add(word.text)
                before, after = words[max(0, number - 1) : number], words[number + 1 : number + 2]
                is_thing = any(one.text in _ARTICLES for one in before)
                if not is_thing and any(one.text in SPEECH_VERBS for one in before + after):
                    speaking.add(word.text)
    return found, speaking


def _is_titled(name: WrittenName) -> bool:
    """Whether what somebody does stands right before the name: "Stuntkoordinator Volkhart Buff"."""
    before = name.sentence.words[name.first - 1].text if name.first else ""
    return before in ROLE_NOUNS or before.endswith(GERMAN_ROLES)


def _acts(places: list[WrittenName]) -> bool:
    """Whether the name says or does something, and no article makes a thing of it."""
    for place in places:
        words = [word.text for word in place.sentence.words]
        is_thing = any(word in _ARTICLES for word in words[max(0, place.first - 1) : place.first])
        if not is_thing and any(word in SPEECH_VERBS for word in words[place.last + 1 : place.last + 2]):
            return True
    return False


def _judge(
    text: ReadableText, places: list[WrittenName], singles: set[str], speakers: set[str], *, is_given: bool
) -> tuple[float, list[str], str | None]:
    points, reasons, role = 0.0, [], None
    words = places[0].words
    if is_given:
        points += 2.0
        reasons.append("begins with a given name")
    if not any(word in COMMON for word in words):
        points += 1.0
    if words[-1] in singles:
        points += 2.5 if words[-1] in speakers else 1.5
        reasons.append("goes on by surname")
    best = max((_beside(text, place) for place in places), key=lambda item: item[0])
    points += best[0]
    if best[1]:
        reasons.append(best[1])
        role = best[2]
    return points, reasons, role


def _beside(text: ReadableText, name: WrittenName) -> tuple[float, str, str | None]:
    """Return points for what stands beside one place of a name."""
    words = [word.text for word in name.sentence.words]
    rest = text.originals[name.span.place][name.span.end : name.span.end + 12]
    reach = 5 if _APPOSITION_AFTER.match(rest) else 3
    before, after = words[max(0, name.first - 3) : name.first], words[name.last + 1 : name.last + 1 + reach]
    if any(word in FICTION_CUES for word in before[-2:]):
        return -4.0, "", None
    roles = [word for word in (*before, *after) if word in ROLE_NOUNS or word.endswith(GERMAN_ROLES)]
    points, reason = 0.0, ""
    if any(word in SPEECH_VERBS for word in after[:1]) or any(word in SAID_BY for word in before[-1:]):
        points, reason = 2.0, "says or does something"
    if roles:
        points, reason = points + 2.0 + _is_titled(name), f"beside “{roles[0]}”"
    elif _owns_work(before, after):
        points, reason = points + 2.0, "somebody's work"
    if not points and (set(before[-1:]) & _AT_PLACES or set(before[-2:]) & _RACE_TRACKS):
        return -1.5, "", None
    more, told = _after(rest)
    role = "stunt_performer" if any(word in STUNT_ROLES for word in roles) else None
    return points + more, reason or told, role


def _after(rest: str) -> tuple[float, str]:
    """Return points for what follows a name after a comma: a clause, an apposition, an age."""
    points, reason = 0.0, ""
    if _RELATIVE_AFTER.match(rest):
        points, reason = 2.0, "told of in a clause"
    elif _APPOSITION_AFTER.match(rest):
        points = 1.5
    if _AGE_AFTER.match(rest):
        points, reason = points + 2.0, "with an age"
    return points, reason


def _owns_work(before: list[str], after: list[str]) -> bool:
    """Whether a film or a crew is somebody's: "N's thriller", "le prochain film d'N"."""
    return (after[:1] == ["'s"] and any(word in WORK_NOUNS for word in after[1:])) or (
        bool(set(before[-1:]) & _OF) and any(word in WORK_NOUNS for word in before)
    )


def _person(places: list[WrittenName], reasons: list[str], role: str | None) -> LinkedPerson:
    body_first = sorted(places, key=lambda place: place.span.place is Place.TITLE)
    return LinkedPerson(
        person=SubjectId(f"new:{slug_of(body_first[0].surface)}"),
        name=body_first[0].surface,
        roles=(role,) if role else (),
        spans=tuple(place.span for place in places),
        confidence=_CONFIDENCE,
        reasons=tuple(reasons),
    )
