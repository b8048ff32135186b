"""Articles of one invented newsroom about an invented film, for the tests of relating."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from knowledge.relating import RelatedArticle
from records.articles import ArticleId, ArticleText
from records.dates import DateBasis, Grain, PartialDate
from records.findings import (
    Claim,
    ClaimPhase,
    EventClass,
    EventDate,
    Evidence,
    FilmMention,
    Findings,
    Modality,
    PersonMention,
    Place,
    Role,
    StuntMention,
)
from records.subjects import SubjectId

DROP = SubjectId("film:the-long-drop-2021")
JUMP = SubjectId("stunt:moto.cliff_jump")
TRAINING = SubjectId("stunt:prep.jump_training")
LEAD = SubjectId("person:lead-one")
NOON = datetime(2021, 8, 26, 12, 0, tzinfo=UTC)
SOMEWHERE = Evidence(place=Place.BODY, start=0, end=0, quote="")
_numbers = count(1)

REPORT = (
    "Producers of “The Long Drop” let reporters into a hangar near Bergen on Tuesday and showed how Marit "
    "Solberg rode a "
    "motorcycle off a cliff above the Hardanger fjord. The ramp was 64 metres long and had been carried up in "
    "31 pieces.",
    "“I was not brave, I was rehearsed, and there is a very long difference between the two,” Solberg said.",
    "Coordinator Pavel Kratina counted 412 parachute jumps and 9,000 jumps on the motorcycle before the first "
    "take. The "
    "helicopter followed her down on all seven takes, the last of them in October rain.",
    "Director Ines Abadie watched from a tent in Odda and asked for one more. The film opens on 18 March 2022.",
)
SPUN = (
    "Makers of “The Long Drop” let journalists into a shed near Bergen on Tuesday and displayed how Marit "
    "Solberg drove "
    "a motorbike off a precipice above the Hardanger inlet. The incline was 64 metres long and had been "
    "hauled up in 31 "
    "bits.",
    "“I was not courageous, I was drilled, and there is a really long gap between the two,” Solberg stated.",
    "Organizer Pavel Kratina tallied 412 parachute leaps and 900 leaps on the motorbike before the initial take. The "
    "chopper trailed her down on all seven takes, the final of them in October drizzle.",
    "Chief Ines Abadie observed from a marquee in Odda and begged for one more. The movie opens on 18 March 2022.",
)
SPANISH = (
    "Los productores de «The Long Drop» abrieron el martes un hangar cerca de Bergen y enseñaron cómo Marit Solberg "
    "saltó en moto desde un acantilado sobre el fiordo de Hardanger. La rampa medía 64 metros y se subió en 31 piezas.",
    "«No fui valiente, estaba ensayada, y hay una diferencia muy larga entre las dos cosas», dijo Solberg.",
    "El coordinador Pavel Kratina contó 412 saltos en paracaídas y 9.000 saltos en la moto antes de la "
    "primera toma. El "
    "helicóptero la siguió en las siete tomas, la última bajo la lluvia de octubre.",
    "La directora Ines Abadie miraba desde una carpa en Odda y pidió una más. La película se estrena el 18 de marzo de "
    "2022.",
)
SECOND_REPORT = (
    "It rained in Bergen, and nobody in the hangar minded. On a bed sheet the size of a sail the makers of “The Long "
    "Drop” played four minutes of film, in which a small figure leaves a mountain and does not come back.",
    "Abadie, the director, had asked for no music. “I was not brave, I was rehearsed, and there is a very "
    "long difference "
    "between the two,” Solberg told the room when the lights were on again.",
    "She went seven times, we were told, after 9,000 jumps on a training track in Voss and 412 parachute "
    "jumps. Kratina "
    "keeps the list in a school notebook. Insurers asked to see it in March.",
    "Somebody wanted to know about the sequel. There was coffee instead.",
)
REWRITE = (
    "A motorcycle, a cliff and a great deal of practice: that is how “The Long Drop” got its big moment, Reel Wire "
    "reports from Bergen.",
    "Marit Solberg made 412 parachute jumps first, the site says, and 9,000 on a motorcycle. Pavel Kratina ran the "
    "training. The cliff stands above the Hardanger fjord.",
    "Solberg is known for the television series “Harbour Lights”, and has two children. Fans are already impatient.",
)


def an_item(paragraphs: tuple[str, ...] = REPORT, **changes: Any) -> RelatedArticle:
    """Return an article; `hours` counts from noon of the first report, other changes are fields of text or article."""
    number = changes.pop("id", None) or next(_numbers)
    published = changes.pop("published_at", NOON + timedelta(hours=changes.pop("hours", 0)))
    outlet = changes.pop("outlet", f"Outlet {number}")
    text = ArticleText(
        title=changes.pop("title", "Rider leaves a cliff for The Long Drop"),
        paragraphs=paragraphs,
        language=changes.pop("language", "en"),
        published_at=published,
        outlet=outlet,
        author=changes.pop("author", "A Writer"),
    )
    findings = replace(found(language=text.language), **changes)
    return RelatedArticle(id=ArticleId(number), text=text, findings=findings, outlet=outlet, published_at=published)


def found(**changes: Any) -> Findings:
    """Return findings of a relevant article about The Long Drop and its cliff jump."""
    findings = Findings(
        is_relevant=True,
        relevance_reason="tells of a stunt",
        language="en",
        films=(FilmMention(film=DROP, role=Role.MAIN, surface="The Long Drop", confidence=1.0),),
        people=(PersonMention(person=LEAD, surface="Marit Solberg", confidence=1.0),),
        stunts=(a_stunt(),),
    )
    return replace(findings, **changes)


def a_stunt(stunt: SubjectId = JUMP, surface: str = "off a cliff", **changes: Any) -> StuntMention:
    mention = StuntMention(
        stunt=stunt, film=DROP, performer="unknown", modality=Modality.ASSERTED, surface=surface, confidence=1.0
    )
    return replace(mention, **changes)


def a_claim(value: float, unit: str = "count", metric: str = "jumps", **changes: Any) -> Claim:
    claim = Claim(
        film=DROP,
        stunt=TRAINING,
        metric=metric,
        value=value,
        unit=unit,
        comparator="=",
        phase=ClaimPhase.TRAINING,
        speaker=None,
        cited=None,
        surface=f"{value:g} {unit}",
        evidence=SOMEWHERE,
        sentence=f"There were {value:g} {unit}.",
    )
    return replace(claim, **changes)


def a_date(iso: str, event: EventClass = EventClass.RELEASE, **changes: Any) -> EventDate:
    told = EventDate(
        date=partial(iso),
        basis=DateBasis.EXPLICIT,
        event=event,
        film=DROP,
        surface=iso,
        evidence=SOMEWHERE,
        sentence=f"It was {iso}.",
    )
    return replace(told, **changes)


def partial(iso: str) -> PartialDate:
    parts = [int(part) for part in iso.split("-")]
    if len(parts) == 3:
        return PartialDate(first_on=date(*parts), last_on=date(*parts), grain=Grain.DAY)
    if len(parts) == 2:
        last = (date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)) - timedelta(days=1)
        return PartialDate(first_on=date(parts[0], parts[1], 1), last_on=last, grain=Grain.MONTH)
    return PartialDate(first_on=date(parts[0], 1, 1), last_on=date(parts[0], 12, 31), grain=Grain.YEAR)
