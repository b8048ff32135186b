"""Publications are found by the frames in which sources are named, whether we know them or not."""

from datetime import date

import pytest

from tests.knowledge.reading_a import reading

FILM = "Tom Cruise jumped a motorcycle off a cliff for Mission: Impossible – Fallout, and the stunt took six takes. "


def credited(text: str, language: str = "en") -> list[str]:
    return [credit.outlet for credit in reading(FILM + text, language=language).credits]


@pytest.mark.parametrize(
    ("language", "text", "outlet"),
    [
        ("en", "The coordinator told Marquee Post that it was cold.", "Marquee Post"),
        ("en", "It was cold, according to the Harbour Lane Gazette.", "Harbour Lane Gazette"),
        ("en", "It was cold, as first reported by Flightline.", "Flightline"),
        ("en", "It was cold, Lantern Lane reports.", "Lantern Lane"),
        ("en", "He told the British magazine Scaffold it was cold.", "Scaffold"),
        ("es", "Hacía frío, según contó el portal Marquee Post.", "Marquee Post"),
        ("fr", "Il faisait froid, rapporte Reel Wire.", "Reel Wire"),
        ("fr", "Selon Flightline, il faisait froid.", "Flightline"),
        ("de", "Es war kalt, berichtet das Portal Reel Wire.", "Reel Wire"),
        ("de", "Es war kalt, wie Reel Wire schreibt.", "Reel Wire"),
    ],
)
def test_a_source_is_found_by_its_frame(language: str, text: str, outlet: str):
    assert credited(text, language) == [outlet]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The studio told Christopher McQuarrie to wait."),
        ("en", "It was cold, according to Paramount."),
        ("de", "Er hat in der Film-Crew viele Freunde."),
        ("de", "In dem Film springt er."),
    ],
)
def test_people_studios_and_plain_words_are_no_sources(language: str, text: str):
    assert credited(text, language) == []


def test_a_figure_cites_the_source_of_its_article():
    found = reading(FILM + "The coordinator told Marquee Post that it was cold.")
    assert {claim.cited for claim in found.claims} == {"Marquee Post"}


def test_an_occasion_named_by_its_year_is_not_the_nearest_one():
    found = reading(FILM + "At CinemaCon 2021 a clip showed the jump, made six times.", on=date(2022, 6, 25))
    assert {claim.cited for claim in found.claims} == {"event:cinemacon-2021"}
