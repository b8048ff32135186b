"""What programs may ask: a read-only JSON API under /api/v1, described by itself in OpenAPI 3.1."""

from webapp.api.addresses import blueprint

__all__ = ["blueprint"]
