"""The desk's list of takedown requests: decided with one click, written down, and taken back."""

from archive import Archive
from archive.desk.takedowns import Request
from records.editors import Ground, TakedownState
from records.sources import SourceSlug
from tests.builders import NOW, a_source, an_article
from tests.webapp.editor.conftest import Browser

HOSTILE = "<script>alert(1)</script>"


def a_request(archive: Archive, *, known: bool = True) -> int:
    archive.sources.sync([a_source()], NOW)
    article = an_article(archive) if known else None
    request = Request(
        url="https://gazette.example/1",
        article_id=article.id if article else None,
        ground=Ground.PERSON,
        contact="a@b.example",
        reason=HOSTILE,
    )
    return archive.takedowns.receive(request, NOW).id


def test_one_click_takes_down_and_another_takes_it_back(archive: Archive, editor: Browser) -> None:
    number = a_request(archive)
    for state, is_withdrawn in (("hidden", True), ("restored", False)):
        assert editor.post(f"/editor/takedowns/{number}", page="/editor/takedowns", state=state).status_code == 303
        assert archive.articles.after(0, 1)[0].is_withdrawn is is_withdrawn
        assert archive.takedowns.recent()[0].state is TakedownState(state)
    assert archive.takedowns.recent()[0].decided_by == "Ana"


def test_what_was_asked_is_shown_as_text(archive: Archive, editor: Browser) -> None:
    a_request(archive)
    text = editor.get("/editor/takedowns").text
    assert HOSTILE not in text
    assert "&lt;script&gt;" in text


def test_a_decision_that_cannot_be_is_told(archive: Archive, editor: Browser) -> None:
    number = a_request(archive, known=False)
    for state, status in (("hidden", 409), ("restored", 409), ("nonsense", 422), ("declined", 303)):
        answer = editor.post(f"/editor/takedowns/{number}", page="/editor/takedowns", state=state)
        assert answer.status_code == status, state
    assert editor.post(f"/editor/takedowns/{10**30}", page="/editor/takedowns", state="hidden").status_code == 404


def test_nobody_decides_without_signing_in(archive: Archive, visitor: Browser) -> None:
    number = a_request(archive)
    answer = visitor.client.post(f"/editor/takedowns/{number}", data={"state": "hidden"})
    assert answer.status_code in (303, 401, 403)
    assert not archive.articles.after(0, 1)[0].is_withdrawn


def by_number(archive: Archive) -> dict[str, bool]:
    """Return of every article's address whether it is hidden."""
    return {article.url.rpartition("/")[2]: article.is_withdrawn for article in archive.articles.after(0, 10)}


def test_a_whole_outlet_goes_with_one_click_and_comes_back_but_for_what_was_hidden_for_itself(
    archive: Archive, editor: Browser
) -> None:
    number = a_request(archive)
    for each in ("2", "3"):
        an_article(archive, f"https://gazette.example/{each}")
    an_article(archive, "https://herald.example/4")
    unwanted = an_article(archive, "https://gazette.example/6")
    archive.articles.withdraw(unwanted.id, is_withdrawn=True, now=NOW)  # its publisher wants it in no index
    editor.post(f"/editor/takedowns/{number}", page="/editor/takedowns", state="hidden")
    form = {"ground": "legal", "reason": "A court said so"}
    answer = editor.post("/editor/sources/gazette/takedown", page="/editor/sources/gazette", **form)
    assert answer.status_code == 303
    an_article(archive, "https://gazette.example/5")  # arrives all the same, from a saved page
    assert by_number(archive) == {"1": True, "2": True, "3": True, "4": False, "5": True, "6": True}
    assert archive.sources.get(SourceSlug("gazette")).is_paused
    assert archive.takedowns.ground_of(archive.articles.after(0, 10)[1].id) is Ground.LEGAL
    assert "All of <bdi>" in editor.get("/editor/takedowns").text
    again = editor.post(f"/editor/takedowns/{number}", page="/editor/takedowns", state="restored")
    assert again.status_code == 409
    whole = next(one.id for one in archive.takedowns.recent() if one.source)
    assert editor.post(f"/editor/takedowns/{whole}", page="/editor/takedowns", state="restored").status_code == 303
    assert by_number(archive) == {"1": True, "2": False, "3": False, "4": False, "5": False, "6": True}
    assert [entry.action for entry in archive.editors.audit_log(3)][:2] == ["takedown restored", "takedown outlet"]


def test_an_outlet_is_not_taken_down_without_a_reason_nor_twice(archive: Archive, editor: Browser) -> None:
    a_request(archive)
    for form, status in (
        ({"ground": "legal", "reason": " "}, 422),
        ({"ground": "whim", "reason": "x"}, 422),
        ({"ground": "legal", "reason": "x"}, 303),
        ({"ground": "legal", "reason": "x"}, 409),
    ):
        answer = editor.post("/editor/sources/gazette/takedown", page="/editor/sources/gazette", **form)
        assert answer.status_code == status, form
    assert sum(one.source is not None for one in archive.takedowns.recent()) == 1
