"""Decides whether an article is about how films are made, or not, and says why."""

from collections.abc import Iterable

from knowledge.linking.linked import LinkedFilm
from knowledge.text.readable import ReadableText, Sentence
from knowledge.text.tokens import word_set
from records.findings import Findings, Modality, Role

_MAKING = word_set(
    """
    shoot shooting shot filmed filming filmmakers set stunt stunts stuntman stuntmen stuntwoman stuntpeople double
    doubles doubled coordinator choreographer rehearsal rehearsals rehearsed take takes camera cameras crew unit
    production producers practical rig rigs ramp wire wires harness footage trailer scene sequence sequel
    delayed postponed screenplay choreography trained training release dated making-of featurette
    rodaje rodar rodo toma tomas especialista especialistas doble dobles escena camara estrena ensayo ensayos ensayaron
    entrenamiento productora secuencia
    tournage tourne tourner cascade cascades cascadeur cascadeurs doublure prise prises plateau sortira sequence
    entrainement repetitions scene
    dreh drehs dreharbeiten gedreht drehte stunts kamera klappe training szene kinostart proben trick
    """
)
_TELLING = 2  # making words a text needs when a film is its subject
_FACTS_WITHOUT_TITLE = 3  # stunts and figures of someone of film, where no title is recognised
_TELLING_OF_UNKNOWN = 6  # ... when no film in it is in the catalogue

# Other things said of films; where they fill headline and lead, the making of films is not the subject.
_OTHER_TOPICS = {
    "fashion": word_set(
        "dressed dress gown wore wearing outfit outfits tailoring tuxedo looks shorts heels jewellery couture"
    ),
    "a review": word_set("review verdict kritik critica critique rating"),
    "audience charts": word_set("streaming chart charts views viewers ratings grosses"),
    "a death": word_set("dies died obituary remembered survived mourned tributes aged"),
    "private lives": word_set("dating romance wedding divorce girlfriend boyfriend couple engaged"),
}
_TOPIC_WORDS = 2


def relevance(text: ReadableText, films: tuple[LinkedFilm, ...], findings: Findings | None = None) -> tuple[bool, str]:
    """Return whether the article is ours to show, with the reason in a short sentence."""
    making = sum(token.text in _MAKING for sentence in text.sentences for token in sentence.tokens)
    if not films:
        is_film_work = findings is not None and len(findings.stunts) > 0 and _facts(findings) >= _FACTS_WITHOUT_TITLE
        return is_film_work, "tells of film work without a title" if is_film_work else "means no film"
    main = [film for film in films if film.role is Role.MAIN]
    topic = _other_topic(text.sentences)
    facts = _facts(findings)
    if topic:
        return False, f"about {topic}, not about the making of a film"
    if not main and len(films) < 3:
        return False, "names a film only in passing"
    if all(film.film.startswith("new:") for film in films) and making + 2 * facts < _TELLING_OF_UNKNOWN:
        return False, "means no film that we know, and says little of film making"
    if making + 2 * facts < _TELLING:
        return False, "says next to nothing of how a film was made"
    return True, f"about {'a film' if main else 'several films'}, with {making} words of film making"


def _facts(findings: Findings | None) -> int:
    """Return how many stunts (not those of the plot), figures and dated events of films were read."""
    if findings is None:
        return 0
    real = [stunt for stunt in findings.stunts if stunt.modality is not Modality.IN_STORY]
    events = [date for date in findings.dates if date.film is not None]
    return len(real) + len(findings.claims) + len(events)


def _other_topic(sentences: Iterable[Sentence]) -> str | None:
    """Return the other topic that headline, standfirst and first paragraph are full of."""
    opening = [
        (token.text, 2 if sentence.is_headline else 1)
        for sentence in sentences
        if sentence.paragraph <= 0
        for token in sentence.tokens
    ]
    making = sum(weight for word, weight in opening if word in _MAKING)
    for topic, words in _OTHER_TOPICS.items():
        if sum(weight for word, weight in opening if word in words) >= max(_TOPIC_WORDS, making):
            return topic
    return None
