from knowledge.reading.rows import findings_as_row, text_from_row
from tests.knowledge.reading_a import reading, the_reader

ROW = {
    "id": "one-1", "title": "‘Fast X’ wraps", "standfirst": None,
    "paragraphs": ["The crew shot in Rome, Deadline reports."],
    "lang": "en", "published": "2023-05-19T10:00:00+02:00", "outlet": "reel.example", "url": None, "author": None,
    "boilerplate": ["Read more: Gladiator II"], "films": [{"id": "film:heat-1995"}],
}  # fmt: skip


def test_reading_twice_gives_the_same() -> None:
    assert the_reader().read(text_from_row(ROW)) == the_reader().read(text_from_row(ROW))


def test_a_row_is_read_without_its_boilerplate_and_expected_findings() -> None:
    row = findings_as_row("one-1", the_reader().read(text_from_row(ROW)))
    assert row["id"] == "one-1"
    assert [film["id"] for film in row["films"]] == ["film:fast-x-2023"]
    assert row["films"][0]["role"] == "main"


def test_sources_are_credited_whether_known_or_not() -> None:
    found = reading("The film was delayed, Deadline reports.", "According to Flightline it flew again.")
    assert [credit.outlet for credit in found.credits] == ["Deadline", "Flightline"]


def test_an_empty_article_is_read_without_complaint() -> None:
    found = reading("")
    assert not found.is_relevant
    assert found.films == ()


def test_findings_name_rules_and_catalogue() -> None:
    assert reading("x").reader == the_reader().version
