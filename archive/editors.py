"""The shelf of accounts: one-time tokens, sessions, failed sign-ins, the audit log. Only hashes of secrets come in."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from archive.store.connection import Store
from archive.store.tables import audit, editors, failures, sessions
from records.editors import Editor, EditorId, EditorRole, Session
from records.errors import ConflictError, NotFoundError


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

    def audit(self, actor: str, action: str, object_id: str, now: datetime, detail: str = "") -> None:
        """Append to the audit log: who did what to what."""
        row = {"at": now, "actor": actor, "action": action, "object_id": object_id, "detail": detail}
        with self._store.write() as connection:
            connection.execute(insert(audit).values(row))


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

    def close_all(self, editor_id: EditorId) -> None:
        """Sign an account out everywhere."""
        with self._store.write() as connection:
            connection.execute(delete(sessions).where(sessions.c.editor_id == editor_id))

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
    )


def _session(row: Any) -> Session:
    return Session(
        id_sha256=row.id_sha256,
        editor_id=EditorId(row.editor_id),
        created_at=row.created_at,
        last_seen_at=row.last_seen_at,
        csrf_token=row.csrf_token,
    )
