from datetime import date

import pytest

from tests.knowledge.reading_a import reading


def test_an_article_about_how_a_film_was_shot_is_relevant_and_says_why() -> None:
    found = reading(
        "“Gladiator II” resumed its shoot in Malta; the stunt crew rehearsed for weeks.", on=date(2023, 12, 5)
    )
    assert found.is_relevant
    assert found.relevance_reason.startswith("about a film")


@pytest.mark.parametrize(
    ("title", "text", "reason"),
    [
        ("A new head for MI6", "The agency said so on Sunday.", "means no film"),
        ("Gladiator II premiere: the best outfits", "Paul Mescal wore velvet, and one gown had wings.",
         "fashion"),
        ("Review: Gladiator II", "Our verdict on the film by Ridley Scott: long.", "a review"),
        ("Council in uproar", "The chair said the budget flew like Top Gun and landed like a brick.", "means no film"),
    ],
)  # fmt: skip
def test_other_subjects_are_kept_out_with_the_reason(title: str, text: str, reason: str) -> None:
    found = reading(text, title=title, on=date(2024, 11, 14))
    assert not found.is_relevant
    assert reason in found.relevance_reason
