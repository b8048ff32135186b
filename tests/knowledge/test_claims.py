import pytest

from records.findings import ClaimPhase
from tests.knowledge.reading_a import reading
from tests.knowledge.sentences import CLAIMS, rows

FILM = "Tom Cruise rides a motorcycle off a cliff in Mission: Impossible – Dead Reckoning Part One. "
FILMS = {
    "en": FILM,
    "es": "Tom Cruise salta en moto desde un acantilado en Misión: Imposible – Dead Reckoning Part One. ",
    "fr": "Tom Cruise saute d'une falaise à moto dans Mission: Impossible – Dead Reckoning Part One. ",
    "de": "Tom Cruise springt in Mission: Impossible – Dead Reckoning Part One mit dem Motorrad von einer Klippe. ",
}


def claims(text: str, language: str = "en"):
    return reading(FILMS[language] + text, language=language).claims


def told(text: str, language: str = "en") -> set[tuple[str, float, str, str]]:
    return {(item.metric, item.value, item.unit, item.comparator) for item in claims(text, language)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He made more than 400 skydives.", ("skydives", 400, "count", ">")),
        ("The track saw 9,000 jumps on the bike.", ("jumps", 9000, "count", "=")),
        ("The leap took seven takes.", ("takes", 7, "count", "=")),
        ("He rode off the edge five times.", ("takes", 5, "count", "=")),
        ("He trained for about eight months.", ("training_time", 8, "month", "~")),
        ("The cliff is nearly 4,000 feet high.", ("height", 4000, "ft", "~")),
        ("The bike was doing 70 mph on the ramp.", ("speed", 70, "mph", "=")),
        ("The car flew 180 feet across the canyon.", ("distance", 180, "ft", "=")),
        ("Forty stunt performers worked on the chase.", ("people", 40, "count", "=")),
        ("Nine cameras followed the jump.", ("cameras", 9, "count", "=")),
        ("He held his breath for six minutes.", ("breath_hold", 6, "min", "=")),
        ("The car rolled over eight and a half times.", ("rolls", 8.5, "count", "=")),
    ],
)  # fmt: skip
def test_a_figure_gets_its_metric_unit_and_comparator(text: str, expected: tuple[str, float, str, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(("language", "metric", "value", "comparator", "text"), rows(CLAIMS))
def test_every_metric_is_read_in_a_plain_sentence(
    language: str, metric: str, value: str, comparator: str, text: str
) -> None:
    found = {(item.metric, item.value, item.comparator) for item in claims(text, language)}
    assert (metric, float(value), comparator) in found


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("El actor hizo 9.000 saltos con la moto.", "es", ("jumps", 9000, "count", "=")),
        ("Repitió la escena media docena de veces.", "es", ("takes", 6, "count", "=")),
        ("L'acteur a enchaîné plus de 400 sauts en parachute.", "fr", ("skydives", 400, "count", ">")),
        ("Il a sauté à sept reprises.", "fr", ("takes", 7, "count", "=")),
        ("Der Stunt wurde viermal gedreht.", "de", ("takes", 4, "count", "=")),
        ("Er trainierte zehn Monate lang.", "de", ("training_time", 10, "month", "=")),
    ],
)  # fmt: skip
def test_figures_are_read_in_four_languages(text: str, language: str, expected: tuple[str, float, str, str]) -> None:
    assert expected in told(text, language)


def test_days_of_dates_are_no_figures_and_figures_after_a_month_are() -> None:
    dates = "The film went through July 23, 2021, November 19, 2021 and Sept. 30, a record for a picture that rolls on."
    assert told(dates) == set()
    assert ("jumps", 23, "count", "=") in told("He made in July 23 jumps on the bike.")


@pytest.mark.parametrize(
    "text",
    [
        "Cruise, 59, looked pleased.",
        "The 59-year-old looked pleased.",
        "The film made $70 million at the box office.",
        "It was first told in 2019.",
        "Three years later he came back to the ramp.",
        "The studio asked him five times about the budget.",
    ],
)
def test_ages_years_and_takings_are_no_claims(text: str) -> None:
    assert told(text) == set()


def test_the_headline_repeats_a_claim_and_makes_no_second_one() -> None:
    found = reading(FILM + "The leap took seven takes.", title="Seven takes for one leap of Tom Cruise").claims
    assert [(item.metric, item.value) for item in found] == [("takes", 7)]


def test_each_film_owns_its_own_figure() -> None:
    found = claims("He rode off the edge six times, and made 106 HALO jumps for Mission: Impossible – Fallout.")
    owners = {item.value: item.film for item in found}
    assert owners[106] == "film:mission-impossible-fallout-2018"
    assert owners[6] == "film:mission-impossible-dead-reckoning-part-one-2023"


def test_who_says_a_figure_is_its_speaker() -> None:
    found = claims("“We did it seven times before breakfast and nobody complained,” said Wade Eastwood.")
    assert [item.speaker for item in found] == ["person:wade-eastwood"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wade Eastwood describes long days. The bike hit 70 mph on the ramp.", "en"),
        ("Wade Eastwood, who plans every leap, said the bike hit 70 mph.", "en"),
        ("Wade Eastwood kept watch. “The bike hit 70 mph,” the coordinator said.", "en"),
        ("Wade Eastwood recuerda el día. La moto iba a 110 km/h.", "es"),
        ("Wade Eastwood, coordinateur des cascades, raconte : la moto roulait à 110 km/h.", "fr"),
        ("Das hat Wade Eastwood am Montag in Cannes geschildert. Das Motorrad fuhr 110 km/h.", "de"),
    ],
)
def test_an_account_keeps_its_speaker(text: str, language: str) -> None:
    assert [item.speaker for item in claims(text, language) if item.metric == "speed"] == ["person:wade-eastwood"]


@pytest.mark.parametrize(
    "text",
    [
        "Wade Eastwood said he was pleased. The bike hit 70 mph on the ramp.",
        "Wade Eastwood was there. The site says he saw the bike hit 70 mph.",
    ],
)
def test_what_the_article_tells_itself_has_no_speaker(text: str) -> None:
    assert [item.speaker for item in claims(text) if item.metric == "speed"] == [None]


def test_one_figure_hedged_twice_is_two_claims() -> None:
    found = told("The bike was doing 70 mph on the ramp. The helicopter beside it did more than 70 mph.")
    assert {item for item in found if item[0] == "speed"} == {("speed", 70, "mph", "="), ("speed", 70, "mph", ">")}


def test_preparation_and_shooting_are_told_apart() -> None:
    phases = {
        item.metric: item.phase for item in claims("He made 400 skydives in training. The leap took seven takes.")
    }
    assert phases == {"skydives": ClaimPhase.TRAINING, "takes": ClaimPhase.FILMING}


def test_a_claim_quotes_the_exact_words_of_its_sentence() -> None:
    (found,) = claims("The leap took seven takes.")
    assert found.surface == found.evidence.quote == "seven takes"
    assert found.surface in found.sentence


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "El coche dio ocho vueltas y media con la rampa.", ("rolls", 8.5, "count", "=")),
        ("en", "He made half a thousand skydives.", ("skydives", 500, "count", "=")),
        ("en", "The wait may last between six weeks and three months.", ("duration", 6, "week", ">=")),
        ("de", "Die Pause dauert sechs Wochen bis drei Monate.", ("duration", 3, "month", "<=")),
        ("en", "Tests took a year of work.", ("training_time", 1, "year", "=")),
        ("en", "He held his breath for three minutes, then trained until he could manage six.",
            ("breath_hold", 6, "min", "=")),
    ],
)  # fmt: skip
def test_a_number_told_in_a_roundabout_way_is_still_a_figure(language, text, expected):
    assert expected in told(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The nine-minute film shows it all.",
        "The film is 73 minutes long.",
        "He hit the wall with a foot and fell a storey.",
        "It all happened in less than a week of filming.",
        "The film cost a few million dollars.",
        "We watched the nine minutes again.",
    ],
)
def test_lengths_of_films_limbs_and_moments_are_no_figures(text):
    assert told(text) == set()
