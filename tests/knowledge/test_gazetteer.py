from knowledge.catalogue.aliases import Form, Trust
from knowledge.catalogue.gazetteer import Gazetteer
from knowledge.text.folding import fold
from knowledge.text.tokens import tokens_of


def a_form(key: str) -> Form:
    return Form(key=key, subject=f"film:{key}", kind="title", trust=Trust.CAPITAL)


def found(text: str, *keys: str) -> list[tuple[str, int, int]]:
    words = [token for token in tokens_of(fold(text)) if token.is_word]
    return [(hit.forms[0].key, hit.first, hit.last) for hit in Gazetteer(map(a_form, keys)).hits(words)]


def test_keys_are_found_as_whole_words_only() -> None:
    assert found("The heather and the Heat", "heat") == [("heat", 4, 4)]


def test_neighbouring_and_overlapping_keys_are_all_found() -> None:
    assert found("Top Gun Heat", "top gun", "heat", "gun heat") == [
        ("top gun", 0, 1),
        ("gun heat", 1, 2),
        ("heat", 2, 2),
    ]


def test_punctuation_between_words_does_not_matter() -> None:
    assert found("MISSION : IMPOSSIBLE – Fallout", "mission impossible fallout") == [
        ("mission impossible fallout", 0, 2)
    ]


def test_an_empty_gazetteer_finds_nothing() -> None:
    assert found("Heat") == []
