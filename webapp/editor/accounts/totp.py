"""Time-based one-time passwords (RFC 6238, on RFC 4226): secrets, codes, and the address that apps read. Pure."""

import base64
import binascii
import hashlib
import hmac
import secrets
import struct
from datetime import datetime
from urllib.parse import quote, urlencode

STEP_SECONDS = 30
DIGITS = 6
# Clocks differ: the code before and the one after count, too (RFC 6238, 5.2).
STEPS_AROUND = 1
SECRET_BYTES = 20  # as long as the hash (RFC 4226, 4, R6)


def new_secret() -> str:
    """Return a fresh secret in base32 (RFC 4648, 6), without padding: what apps want to be typed."""
    return base64.b32encode(secrets.token_bytes(SECRET_BYTES)).decode().rstrip("=")


def is_secret(text: str) -> bool:
    """Tell whether a text is a secret as `new_secret` makes them."""
    try:
        return len(_bytes(text)) == SECRET_BYTES
    except (binascii.Error, ValueError):
        return False


def step_at(now: datetime) -> int:
    """Return the number of the time step that a moment lies in."""
    return int(now.timestamp()) // STEP_SECONDS


def code_of(secret: str, step: int, digits: int = DIGITS) -> str:
    """Return the code of a time step (RFC 4226, 5.3: dynamic truncation of HMAC-SHA-1)."""
    digest = hmac.new(_bytes(secret), struct.pack(">Q", step), hashlib.sha1).digest()
    offset = digest[-1] & 0x0F
    number = struct.unpack(">I", digest[offset : offset + 4])[0] & 0x7FFFFFFF
    return str(number % 10**digits).zfill(digits)


def step_of(secret: str, code: str, now: datetime) -> int | None:
    """Return the time step whose code this is, near a moment; None when it is no such code."""
    given = "".join(code.split())
    found = None
    for step in range(step_at(now) - STEPS_AROUND, step_at(now) + STEPS_AROUND + 1):
        if hmac.compare_digest(code_of(secret, step).encode(), given.encode()):
            found = step
    return found


def uri(secret: str, name: str, issuer: str) -> str:
    """Return the address that authenticator apps take a secret from (the key URI format they agree on)."""
    query = urlencode({"secret": secret, "issuer": issuer, "digits": DIGITS, "period": STEP_SECONDS}, quote_via=quote)
    return f"otpauth://totp/{quote(issuer, safe='')}:{quote(name, safe='')}?{query}"


def _bytes(secret: str) -> bytes:
    return base64.b32decode(secret + "=" * (-len(secret) % 8))
