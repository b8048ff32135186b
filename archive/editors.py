"""The shelf of accounts: one-time tokens, sessions, failed sign-ins, the audit log. Only hashes of secrets come in."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from archive.soundness.chain import append
from archive.store.connection import Store
from archive.store.tables import audit, editors, failures, sessions
from records.editors import AuditEntry, Editor, EditorId, EditorRole, Session
from records.errors import ConflictError, NotFoundError

# A session that was opened later than now, by more than this, was opened under a wrong clock: it ends.
CLOCK_SLACK = timedelta(minutes=5)


class EditorsShelf:
    """The people who may change things."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, name: str, role: EditorRole, now: datetime) -> Editor:
        """Raise ConflictError when the name is taken."""
        if self.by_name(name) is not None:
            raise ConflictError(f"there is an editor called {name!r} already")
        row = {"name": name, "name_key": name.casefold(), "role": role.value, "created_at": now}
        with self._store.write() as connection:
            return _editor(connection.execute(insert(editors).values(row).returning(editors)).one())

    def by_name(self, name: str) -> Editor | None:
        """Return an account by its name, in whatever case."""
        with self._store.read() as connection:
            row = connection.execute(select(editors).where(editors.c.name_key == name.casefold())).one_or_none()
        return _editor(row) if row is not None else None

    def get(self, editor_id: EditorId) -> Editor:
        """Raise NotFoundError when there is none."""
        with self._store.read() as connection:
            row = connection.execute(select(editors).where(editors.c.id == editor_id)).one_or_none()
        if row is None:
            raise NotFoundError(f"there is no editor {editor_id}")
        return _editor(row)

    def count(self) -> int:
        """Return the number of accounts."""
        with self._store.read() as connection:
            return connection.execute(select(func.count()).select_from(editors)).scalar_one()

    def all(self) -> Sequence[Editor]:
        """Return every account, by name."""
        with self._store.read() as connection:
            return [_editor(row) for row in connection.execute(select(editors).order_by(editors.c.name_key))]

    def set_role(self, editor_id: EditorId, role: EditorRole) -> None:
        """Change what an account may do, and end its sessions. Raise ConflictError for the last admin."""
        with self._store.write() as connection:
            self._keep_an_admin(editor_id, stays=role is EditorRole.ADMIN)
            connection.execute(update(editors).where(editors.c.id == editor_id).values(role=role.value))
            connection.execute(delete(sessions).where(sessions.c.editor_id == editor_id))

    def set_disabled(self, editor_id: EditorId, *, is_disabled: bool) -> None:
        """Close an account, with its sessions and its one-time token, or open it again.

        Raise ConflictError for the last admin.
        """
        with self._store.write() as connection:
            self._keep_an_admin(editor_id, stays=not is_disabled)
            values = {"is_disabled": is_disabled, "token_sha256": None, "token_expires_at": None}
            connection.execute(update(editors).where(editors.c.id == editor_id).values(values))
            connection.execute(delete(sessions).where(sessions.c.editor_id == editor_id))

    def set_totp(self, editor_id: EditorId, secret: str | None) -> None:
        """Turn the second factor of an account on, with its base32 secret, or off."""
        with self._store.write() as connection:
            values = {"totp_secret": secret, "totp_last_step": None}
            connection.execute(update(editors).where(editors.c.id == editor_id).values(values))

    def use_totp_step(self, editor_id: EditorId, step: int) -> bool:
        """Note that the code of a time step was used; False when it, or a later one, was used before."""
        is_fresh = editors.c.totp_last_step.is_(None) | (editors.c.totp_last_step < step)
        with self._store.write() as connection:
            change = update(editors).where(editors.c.id == editor_id, is_fresh).values(totp_last_step=step)
            return connection.execute(change).rowcount == 1

    def keep_token(self, editor_id: EditorId, token_sha256: str, expires_at: datetime) -> None:
        """Store a one-time set-up token; an older one of the same account is void from then on."""
        values = {"token_sha256": token_sha256, "token_expires_at": expires_at}
        with self._store.write() as connection:
            connection.execute(update(editors).where(editors.c.id == editor_id).values(values))

    def by_token(self, token_sha256: str, now: datetime) -> Editor | None:
        """Return whose live one-time token this is, without using it up."""
        is_live = (editors.c.token_sha256 == token_sha256) & (editors.c.token_expires_at > now) & ~editors.c.is_disabled
        with self._store.read() as connection:
            row = connection.execute(select(editors).where(is_live)).one_or_none()
        return _editor(row) if row is not None else None

    def use_token(self, token_sha256: str, password_hash: str, now: datetime) -> Editor | None:
        """Set the password and void the token and all sessions of the account; None when unknown or expired."""
        with self._store.write() as connection:
            owner = self.by_token(token_sha256, now)
            if owner is None:
                return None
            values = {"password_hash": password_hash, "token_sha256": None, "token_expires_at": None}
            connection.execute(update(editors).where(editors.c.id == owner.id).values(values))
            connection.execute(delete(sessions).where(sessions.c.editor_id == owner.id))
            return self.get(owner.id)

    def set_password_hash(self, editor_id: EditorId, password_hash: str) -> None:
        """Replace a hash (a better one at sign-in, or a new password)."""
        with self._store.write() as connection:
            connection.execute(update(editors).where(editors.c.id == editor_id).values(password_hash=password_hash))

    def note_failure(self, key: str, now: datetime) -> None:
        """Count a failed sign-in for a key (a name or an address)."""
        with self._store.write() as connection:
            connection.execute(insert(failures).values(key=key, failed_at=now))

    def failures(self, key: str, since: datetime) -> int:
        """Return how many failed sign-ins a key has had since a moment."""
        query = select(func.count()).where(failures.c.key == key, failures.c.failed_at >= since)
        with self._store.read() as connection:
            return connection.execute(query).scalar_one()

    def clear_failures(self, key: str) -> None:
        """Forget the failures of a key."""
        with self._store.write() as connection:
            connection.execute(delete(failures).where(failures.c.key == key))

    def audit(
        self,
        actor: str,
        action: str,
        object_id: str,
        now: datetime,
        detail: str = "",
        *,
        before: str = "",
        after: str = "",
    ) -> None:
        """Append to the audit log: who did what to what, and how that was before and is now, in words or JSON.

        The row is linked to the one before it; see `archive.soundness.chain`.
        """
        row = {"at": now, "actor": actor, "action": action, "object_id": object_id, "detail": detail}
        with self._store.write() as connection:
            append(connection, insert(audit).values(row | {"before": before, "after": after}))

    def audit_log(
        self, limit: int, before_seq: int | None = None, *, actor: str = "", about: str = ""
    ) -> Sequence[AuditEntry]:
        """Return what was done, the newest first.

        Args:
            limit: so many entries at most.
            before_seq: only what was done before that entry.
            actor: only what somebody of this name did; the case of Latin letters does not matter.
            about: only what has this text in its action, object or detail, in the same way.
        """
        query = select(audit).order_by(audit.c.seq.desc()).limit(limit)
        if before_seq is not None:
            query = query.where(audit.c.seq < before_seq)
        if actor:
            query = query.where(func.lower(audit.c.actor) == actor.lower())
        if about:
            said = audit.c.action + " " + audit.c.object_id + " " + audit.c.detail
            query = query.where(said.icontains(about, autoescape=True))
        with self._store.read() as connection:
            return [_entry(row) for row in connection.execute(query)]

    def _keep_an_admin(self, editor_id: EditorId, *, stays: bool) -> None:
        """Refuse what would leave nobody who can manage accounts."""
        admins = {each.id for each in self.all() if each.role is EditorRole.ADMIN and not each.is_disabled}
        if not stays and admins == {editor_id}:
            raise ConflictError("this is the last admin; make another one first")


class SessionsShelf:
    """Signed-in browsers."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def open(self, session: Session) -> None:
        """Store a new session."""
        row = {
            "id_sha256": session.id_sha256,
            "editor_id": session.editor_id,
            "created_at": session.created_at,
            "last_seen_at": session.last_seen_at,
            "csrf_token": session.csrf_token,
            "user_agent": session.user_agent[:300],
        }
        with self._store.write() as connection:
            connection.execute(insert(sessions).values(row))

    def live(self, id_sha256: str, now: datetime, *, idle: timedelta, absolute: timedelta) -> Session | None:
        """Return a live session; None when unknown, expired, or its account is disabled.

        Notes that it was seen, but at most once a minute: reading pages shall not write all the time.
        """
        is_live = (
            (sessions.c.id_sha256 == id_sha256)
            & (sessions.c.created_at > now - absolute)
            & (sessions.c.last_seen_at > now - idle)
            & (sessions.c.created_at < now + CLOCK_SLACK)
            & ~editors.c.is_disabled
        )
        with self._store.read() as connection:
            row = connection.execute(select(sessions).join(editors).where(is_live)).one_or_none()
        if row is None:
            return None
        if row.last_seen_at < now - timedelta(minutes=1):
            with self._store.write() as connection:
                seen = update(sessions).where(sessions.c.id_sha256 == id_sha256)
                connection.execute(seen.values(last_seen_at=now))
        return _session(row)

    def of(self, editor_id: EditorId, now: datetime, *, idle: timedelta, absolute: timedelta) -> Sequence[Session]:
        """Return the live sessions of an account, the one seen last first."""
        is_live = (sessions.c.created_at > now - absolute) & (sessions.c.last_seen_at > now - idle)
        query = select(sessions).where(sessions.c.editor_id == editor_id, is_live)
        with self._store.read() as connection:
            return [_session(row) for row in connection.execute(query.order_by(sessions.c.last_seen_at.desc()))]

    def close_all(self, editor_id: EditorId, *, but: str = "") -> int:
        """Sign an account out everywhere, or everywhere but in one session; return how many sessions ended."""
        others = (sessions.c.editor_id == editor_id) & (sessions.c.id_sha256 != but)
        with self._store.write() as connection:
            return connection.execute(delete(sessions).where(others)).rowcount

    def close(self, id_sha256: str) -> None:
        """Forget a session; unknown ones are fine."""
        with self._store.write() as connection:
            connection.execute(delete(sessions).where(sessions.c.id_sha256 == id_sha256))


def _editor(row: Any) -> Editor:
    return Editor(
        id=EditorId(row.id),
        name=row.name,
        role=EditorRole(row.role),
        password_hash=row.password_hash,
        created_at=row.created_at,
        is_disabled=row.is_disabled,
        totp_secret=row.totp_secret,
    )


def _session(row: Any) -> Session:
    return Session(
        id_sha256=row.id_sha256,
        editor_id=EditorId(row.editor_id),
        created_at=row.created_at,
        last_seen_at=row.last_seen_at,
        csrf_token=row.csrf_token,
        user_agent=row.user_agent or "",
    )


def _entry(row: Any) -> AuditEntry:
    return AuditEntry(
        seq=row.seq,
        at=row.at,
        actor=row.actor,
        action=row.action,
        object_id=row.object_id,
        detail=row.detail,
        before=row.before,
        after=row.after,
    )
