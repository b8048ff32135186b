"""Accounts, their sessions and second factors, and the log of what was done."""

from datetime import datetime, timedelta

import pytest

from archive import Archive
from records.editors import EditorRole, Session
from records.errors import ConflictError

DAY = timedelta(days=1)


def a_session(archive: Archive, editor_id: int, now: datetime, name: str) -> Session:
    session = Session(
        id_sha256=name, editor_id=editor_id, created_at=now, last_seen_at=now, csrf_token="t", user_agent=name * 400
    )  # type: ignore[arg-type]  # a number is enough here
    archive.sessions.open(session)
    return session


def test_the_last_admin_keeps_role_and_account(archive: Archive, now: datetime) -> None:
    ana = archive.editors.add("Ana", EditorRole.ADMIN, now)
    with pytest.raises(ConflictError, match="last admin"):
        archive.editors.set_role(ana.id, EditorRole.EDITOR)
    with pytest.raises(ConflictError, match="last admin"):
        archive.editors.set_disabled(ana.id, is_disabled=True)
    archive.editors.add("Ben", EditorRole.ADMIN, now)
    archive.editors.set_disabled(ana.id, is_disabled=True)
    assert archive.editors.get(ana.id).is_disabled


def test_another_role_ends_the_sessions(archive: Archive, now: datetime) -> None:
    ana = archive.editors.add("Ana", EditorRole.EDITOR, now)
    a_session(archive, ana.id, now, "a")
    archive.editors.set_role(ana.id, EditorRole.ADMIN)
    assert not archive.sessions.of(ana.id, now, idle=DAY, absolute=DAY)


def test_a_disabled_account_loses_its_set_up_link(archive: Archive, now: datetime) -> None:
    ana = archive.editors.add("Ana", EditorRole.EDITOR, now)
    archive.editors.keep_token(ana.id, "hash", now + DAY)
    archive.editors.set_disabled(ana.id, is_disabled=True)
    archive.editors.set_disabled(ana.id, is_disabled=False)
    assert archive.editors.by_token("hash", now) is None


def test_sessions_are_listed_with_their_browser_and_all_but_one_can_end(archive: Archive, now: datetime) -> None:
    ana = archive.editors.add("Ana", EditorRole.EDITOR, now)
    for name in ("a", "b", "c"):
        a_session(archive, ana.id, now, name)
    assert {len(one.user_agent) for one in archive.sessions.of(ana.id, now, idle=DAY, absolute=DAY)} == {300}
    assert archive.sessions.close_all(ana.id, but="b") == 2
    assert [one.id_sha256 for one in archive.sessions.of(ana.id, now, idle=DAY, absolute=DAY)] == ["b"]
    assert not archive.sessions.of(ana.id, now + 2 * DAY, idle=DAY, absolute=3 * DAY)


def test_no_time_step_of_a_second_factor_counts_twice(archive: Archive, now: datetime) -> None:
    ana = archive.editors.add("Ana", EditorRole.EDITOR, now)
    archive.editors.set_totp(ana.id, "SECRET")
    assert archive.editors.use_totp_step(ana.id, 7)
    assert not archive.editors.use_totp_step(ana.id, 7)
    assert not archive.editors.use_totp_step(ana.id, 6)
    assert archive.editors.use_totp_step(ana.id, 8)


def test_the_log_is_read_backwards_page_by_page(archive: Archive, now: datetime) -> None:
    for number in range(5):
        archive.editors.audit("Ana", "pause", str(number), now, before="on", after="off")
    first = archive.editors.audit_log(2)
    assert [entry.object_id for entry in first] == ["4", "3"]
    assert (first[0].before, first[0].after) == ("on", "off")
    assert [entry.object_id for entry in archive.editors.audit_log(9, before_seq=first[-1].seq)] == ["2", "1", "0"]
