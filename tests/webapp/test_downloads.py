"""What readers take along: tables that spreadsheets open and do not run, and a frame for other sites."""

import csv
import io
from html import unescape

import pytest
from flask.testing import FlaskClient

from webapp.pages.downloads import cell

FILM = "/film/the-long-drop-2021"


def table(client: FlaskClient, address: str) -> list[dict[str, str]]:
    answer = client.get(address)
    assert answer.mimetype == "text/csv"
    assert "attachment" in answer.headers["Content-Disposition"]
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))


def test_a_timeline_as_a_table_names_who_tells_each_event(client: FlaskClient) -> None:
    rows = table(client, f"{FILM}/timeline.csv")
    assert {"date", "headline", "source", "url"} <= set(rows[0])
    told = [row for row in rows if row["event"] == "stunt_filmed"]
    assert told
    assert told[0]["rank"] == "1"
    assert all(row["url"].startswith("https://") for row in rows)


def test_a_ledger_as_a_table_has_a_line_for_everyone_who_gave_a_figure(client: FlaskClient) -> None:
    rows = table(client, f"{FILM}/ledger.csv")
    first = [row for row in rows if row["relation"] == "first"]
    assert first[0]["source"] == "Gazette"
    assert float(first[0]["value"]) > 0
    assert {row["rank"] for row in rows} > {"1"}


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "=HYPERLINK(1)"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize(("value", "shown"), [(None, ""), (-3, "-3"), (1.5, "1.5"), (500.0, "500"), ("-12", "-12")])
def test_numbers_stay_numbers(value: str | float | None, shown: str) -> None:
    assert cell(value) == shown


def test_other_sites_may_frame_the_snippet_and_nothing_else(client: FlaskClient) -> None:
    for _ in range(2):  # the second one comes from memory
        framed = client.get(f"{FILM}/embed")
        assert "frame-ancestors *" in framed.headers["Content-Security-Policy"]
        assert "X-Frame-Options" not in framed.headers
        assert "<script" not in framed.text
    page = client.get(FILM)
    assert page.headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]


def test_a_film_page_gives_the_frame_to_copy(client: FlaskClient) -> None:
    page = unescape(client.get(FILM).text)
    assert f'<iframe src="http://localhost{FILM}/embed" title="The Long Drop: what happened when"' in page
