"""Checks and judges passwords: argon2id, one hash at a time, and a limit to guessing."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from threading import Lock

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from archive import Archive
from records.editors import Editor
from webapp.editor.accounts import totp

HASHER = PasswordHasher()  # argon2id with 64 MiB, three passes: the second choice of RFC 9106, section 4
HASHING = Lock()  # a hash costs a core and 64 MiB: guesses queue up instead of taking the site down
WAIT_SECONDS = 3.0

SHORTEST, LONGEST = 12, 128
FEWEST_CHARACTERS = 5  # different ones; "aaaaaaaaaaaa" is long but no secret
COMMON = ("password", "passwort", "123456", "qwerty", "letmein", "secondunit", "second unit", "changeme")

WINDOW = timedelta(minutes=15)
PER_NAME = 5
PER_ADDRESS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """How a sign-in went. Whether the name or the password was wrong is not said, here or anywhere."""

    editor: Editor | None = None
    is_throttled: bool = False


def check(archive: Archive, name: str, password: str, *, address: str, now: datetime, code: str | None = None) -> Check:
    """Return whose name, password and code these are, if anybody's; failures are counted by name and by address.

    A code is asked of accounts with a second factor, and each is good once; None: the second factor is not asked for.
    """
    if not HASHING.acquire(timeout=WAIT_SECONDS):
        return Check(is_throttled=True)
    try:
        limits = {f"name:{name.casefold()[:80]}": PER_NAME, f"address:{address}": PER_ADDRESS}
        if any(archive.editors.failures(key, now - WINDOW) >= limit for key, limit in limits.items()):
            return Check(is_throttled=True)
        editor = archive.editors.by_name(name)
        held = editor.password_hash if editor and not editor.is_disabled else None
        is_right = _fits(held, password) and editor is not None
        if editor is None or not is_right or not (code is None or _code_fits(archive, editor, code, now)):
            for key in limits:
                archive.editors.note_failure(key, now)
            return Check()
        archive.editors.clear_failures(f"name:{name.casefold()[:80]}")
        if held and HASHER.check_needs_rehash(held):
            archive.editors.set_password_hash(editor.id, HASHER.hash(normal(password)))
        return Check(editor=editor)
    finally:
        HASHING.release()


def hashed(password: str) -> str:
    """Return the argon2id hash of a password, in its standard text form."""
    with HASHING:
        return HASHER.hash(normal(password))


def fault_of(password: str, repeated: str, name: str) -> str:
    """Return what is wrong with a new password in a sentence, or nothing when it will do."""
    folded = normal(password).casefold()
    if password != repeated:
        return "The two passwords differ."
    if len(password) < SHORTEST:
        return f"A password needs at least {SHORTEST} characters; a few words will do."
    if len(password) > LONGEST:
        return f"A password may have at most {LONGEST} characters."
    if name.casefold() in folded:
        return "The password must not contain your name."
    if len(set(folded)) < FEWEST_CHARACTERS or any(folded.startswith(word) for word in COMMON):
        return "This password is easily guessed; take a few words that do not belong together."
    return ""


def normal(password: str) -> str:
    """Return a password in one Unicode form (NFC), so that two keyboards type the same."""
    return unicodedata.normalize("NFC", password)


def _code_fits(archive: Archive, editor: Editor, code: str, now: datetime) -> bool:
    """Tell whether a code is right and fresh; accounts without a second factor need none."""
    if editor.totp_secret is None:
        return True
    step = totp.step_of(editor.totp_secret, code, now)
    return step is not None and archive.editors.use_totp_step(editor.id, step)


def _fits(held: str | None, password: str) -> bool:
    """Compare with a hash; without one do the same work in vain, so that time does not tell which names exist."""
    try:
        return HASHER.verify(held or _nobody(), normal(password)[:LONGEST]) and held is not None
    except (VerificationError, InvalidHashError):
        return False


@cache
def _nobody() -> str:
    return HASHER.hash("nobody signs in with this")
