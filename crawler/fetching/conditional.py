"""Makes a request conditional, so that a server may answer "not modified" (RFC 9110, 13.1)."""

# Validators are opaque and sent back unchanged, but not when a server tries to store something else in them.
MAX_VALIDATOR_BYTES = 256


def conditional_headers(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """Return the headers that ask for an answer only if it changed; validators go back exactly as received."""
    headers = {}
    if _is_sound(etag):
        headers["If-None-Match"] = etag
    if _is_sound(last_modified):
        headers["If-Modified-Since"] = last_modified
    return {name: value for name, value in headers.items() if value}


def _is_sound(validator: str | None) -> bool:
    return bool(validator) and len(validator or "") <= MAX_VALIDATOR_BYTES and (validator or "").isprintable()
