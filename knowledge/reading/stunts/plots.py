"""Decides whether a sentence tells what happens in a film's story, and not how it was made."""

import re
from collections.abc import Sequence

from knowledge.linking.linked import ReadingContext, Span
from knowledge.text.readable import Sentence
from records.findings import Place
from records.subjects import SubjectId

# A sentence with one of these speaks of the making, whoever it names.
_ON_SET = re.compile(
    r"(?<![^\W_])(?:stunt\w*|doubles?|takes?|filmed|filming|shot|shoot\w*|rehears\w*|set|cameras?|actors?|actress|crew|"
    r"rod\w+|especialistas?|tournage|tourn\w+|cascad\w+|doublures?|gedreht|drehte\w*|dreharbeiten|unit|himself|"
    r"herself|coordinat\w*|studio|replica|rig|harness|practical|for real|trained|training|produc\w+|scenes?|sequence|"
    r"escenas?|secuencia|coordinador\w*|entren\w+|sequences?|entraine\w*|szenen?|sequenz|koordinator\w*|trainier\w*)"
    r"(?![^\W_])"
)
# What a summary says of a film, whose title stands here as a row of x; and what only people of a story must do.
_SUMMARY = re.compile(
    r"x{3,}\W{0,2} (?:follows|centres on|centers on|tells|sees|concerns|is about|sends|finds|pits|cuenta|narra|"
    r"sigue a|trata de|suit|raconte|handelt von|erzahlt|"
    r"folgt)"
    r"(?![^\W_])|(?<![^\W_])(?:synopsis|logline|premise|plot|storyline|sinopsis|trama|argumento|intrigue|pitch|"
    r"handlung|inhaltsangabe|"
    r"(?:the|our|its|his|her) (?:hero|heroine|villain|antihero|baddie|killer|assassin|henchmen?)|"
    r"(?:el|la) (?:heroina?|villano|villana|malo|asesino)|(?:le|la|l') ?(?:heros|heroine|mechant|assassin)|"
    r"(?:der|die) (?:held|heldin|schurke|bosewicht|killer)|"
    r"(?:who|and|he|she|they) must|who (?:has|have) to|(?:is|are) forced to|sets? out to|on the run|"
    r"(?:que|y) (?:debe|debera|deberan|tiene que|tendra que|tendran que)|(?:debera|tendra que)|"
    r"qui (?:doit|doivent|devra)|(?:contraint|force)e? de|"
    r"(?:der|die) [^.;,]{0,60}muss|reviews? of|stars? [^.;,]{3,40} as an? [^.;]{3,60} who|"
    r"protagonista es un[oa]?|(?:spielt|gibt) [^.;,]{3,40} eine?n? [^.;,]{3,40},|zombies?|aliens?|dragons?)(?![^\W_])"
)
_REVIEW = re.compile(r"(?<![^\W_])(?:review|kritik|critica|critique|filmkritik|resena)(?![^\W_])")
# Behind the name of a character who stands for a series: "a Bond film".
_FILM_NOUN = r" (?:films?|movies?|pictures?|series|franchise|saga|adventure|stunts?|producers?)(?!\w)"
# Before an actor's name: the one who acts is the character before it, "Natasha (Scarlett Johansson) falls".
_AS_CHARACTER = re.compile(
    r"[^\W\d_][\w'’.-]+(?: \($|, (?:who is )?(?:played|interpretad[oa]|incarnee?|jouee?|gespielt|verkorpert) "
    r"(?:by|por|par|von) $)"
)


def is_of_story(
    context: ReadingContext, sentence: Sentence, untitled: str, position: int, film: SubjectId | None
) -> bool:
    """Return whether the stunt at `position` (an offset in its place) only happens in the story of a film.

    `untitled` is the sentence, folded, with its film titles blotted out by rows of x.
    """
    if _ON_SET.search(untitled):
        return False
    if _SUMMARY.search(untitled) or (film in context.main_films and _is_review(context)):
        return True
    return _is_of_characters(context, sentence, position, film)


def _is_review(context: ReadingContext) -> bool:
    return bool(_REVIEW.search(context.text.folded[Place.TITLE]))


def _is_of_characters(context: ReadingContext, sentence: Sentence, position: int, film: SubjectId | None) -> bool:
    """Whether a character of the film is the last one named before a stunt: "Ethan Hunt rides off a cliff"."""
    people = [span for _, span in context.people_in(sentence) if span.start < position]
    if people:
        led_in = context.text.folded[sentence.place][sentence.start : people[-1].start]
        return bool(_AS_CHARACTER.search(led_in))
    entry = context.lookup.films.get(film) if film else None
    if entry is None or not entry.characters:
        return False
    written = context.text.originals[sentence.place]
    named = "|".join(re.escape(name) for name in _called(entry.characters))
    found = re.compile(rf"(?<!\w)(?:{named})(?!\w|[-'’]s|{_FILM_NOUN})").finditer(written, sentence.start, position)
    return any(not context.is_title(sentence.place, match.start()) for match in found)


def names_character(context: ReadingContext, span: Span) -> bool:
    """Whether the words of a span are how a character of one of the article's films is called."""
    words = context.text.originals[span.place][span.start : span.end]
    entries = (context.lookup.films.get(film.film) for film in context.films)
    return any(words in _called(entry.characters) for entry in entries if entry is not None)


def _called(characters: Sequence[str]) -> list[str]:
    """Return how characters are named: in full, and by a surname."""
    forms = (form for name in characters for form in (name, name.split()[-1]))
    return [form for form in dict.fromkeys(forms) if form[0].isupper()]
