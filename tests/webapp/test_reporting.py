"""Reporting a mistake: kept for an editor, refused to programs, floods and other sites."""

import pytest

from tests.webapp.conftest import Site

FORM = {"page": "/film/the-long-drop-2021", "text": "The jump was filmed eight times.", "contact": ""}


@pytest.mark.parametrize("path", ["/film/the-long-drop-2021", "/film/the-long-drop-2021/motorcycle-cliff-jump"])
def test_a_page_leads_to_the_form_which_knows_it(site: Site, path: str) -> None:
    link = f"/report?page={path}"
    assert f'href="{link}"' in site.client.get(path).text
    assert f'value="{path}"' in site.client.get(link).text


def test_a_report_is_kept_with_its_page_and_its_article(site: Site) -> None:
    assert site.client.post("/report", data=FORM).status_code == 303
    article = site.articles[0]
    site.client.post("/report", data=FORM | {"page": f"http://localhost/article/{article.id}-a-title"})
    first, second = site.archive.reports.open()
    assert (first.page, first.article_id, first.text) == (FORM["page"], None, FORM["text"])
    assert second.article_id == article.id


@pytest.mark.parametrize("field", ["page", "text"])
def test_what_is_missing_is_said_and_nothing_typed_is_lost(site: Site, field: str) -> None:
    answer = site.client.post("/report", data=FORM | {field: ""})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert all(value in answer.text for name, value in FORM.items() if name != field)
    assert not site.archive.reports.open()


def test_programs_and_other_sites_are_turned_away(site: Site) -> None:
    assert site.client.post("/report", data=FORM | {"website": "http://spam.example"}).status_code == 303
    assert site.client.post("/report", data=FORM, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert not site.archive.reports.open()


def test_a_flood_is_stopped(site: Site) -> None:
    assert [site.client.post("/report", data=FORM).status_code for _ in range(4)] == [303, 303, 303, 429]
