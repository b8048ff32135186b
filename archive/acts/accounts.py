"""Opens, closes and changes accounts. Passwords and codes are asked for at the door, not here."""

from datetime import datetime

from archive.opening import Archive
from records.editors import Editor, EditorRole
from records.errors import ConflictError

# What can be wished for an account, as it stands in the log.
WISHES = {
    "close": "close account",
    "open": "open account",
    "editor": "change role",
    "admin": "change role",
    "sign-out": "sign out account",
    "reset-factor": "reset second factor",
}


def change(archive: Archive, editor: Editor, wish: str, by: str, now: datetime) -> tuple[str, str]:
    """Carry out a wish; return how it was and how it is.

    Raises:
        ConflictError: there is no such wish, or the last open admin account would be lost.
    """
    if wish not in WISHES:
        raise ConflictError("the form was not complete")
    with archive.writing():
        was, became = _change(archive, editor, wish)
        archive.editors.audit(by, WISHES[wish], editor.name, now, before=was, after=became)
    return was, became


def _change(archive: Archive, editor: Editor, wish: str) -> tuple[str, str]:
    shelf = archive.editors
    if wish in ("close", "open"):
        shelf.set_disabled(editor.id, is_disabled=wish == "close")
        return ("closed" if editor.is_disabled else "open"), ("closed" if wish == "close" else "open")
    if wish in set(EditorRole):
        shelf.set_role(editor.id, EditorRole(wish))
        return editor.role.value, wish
    if wish == "sign-out":
        return "", f"{archive.sessions.close_all(editor.id)} sessions ended"
    shelf.set_totp(editor.id, None)
    archive.sessions.close_all(editor.id)
    return "on" if editor.totp_secret else "off", "off"
