"""What both XML forms share: escaping that neither readers nor validators trip over."""

import re
from collections.abc import Mapping

from webapp.syndication.models import Entry

# What XML 1.0 cannot carry, escaped or not (2.2 Characters): one such letter breaks a whole feed.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Numeric forms: a title with &amp; in it makes the W3C validator warn of markup in plain text.
_ESCAPES = str.maketrans({"&": "&#x26;", "<": "&#x3C;", ">": "&#x3E;", '"': "&#x22;"})


def legal(text: str) -> str:
    """Return text without the characters that XML 1.0 cannot carry."""
    return _ILLEGAL.sub("", text)


def escaped(text: str) -> str:
    """Return text for XML: characters that it cannot carry are dropped first, then the special ones are escaped."""
    return legal(text).translate(_ESCAPES)


def element(name: str, text: str, attributes: Mapping[str, str] | None = None) -> str:
    """Return one XML element with plain text in it."""
    return f"<{name}{_attributes(attributes)}>{escaped(text)}</{name}>"


def empty(name: str, attributes: Mapping[str, str]) -> str:
    """Return one XML element that has attributes only."""
    return f"<{name}{_attributes(attributes)}/>"


def prologue(style: str) -> list[str]:
    """Return the first lines of a document; a browser shows it by the style sheet at `style`."""
    return [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<?xml-stylesheet type="text/css" href="{escaped(style)}"?>',
    ]


def html_of(entry: Entry) -> str:
    """Return an entry's text as HTML: the excerpt, then the facts, then what it is about."""
    parts = [entry.excerpt, ". ".join(entry.facts) + ".", f"About: {entry.about}" if entry.about else ""]
    return "".join(f"<p>{escaped(part)}</p>" for part in parts if part)


def _attributes(attributes: Mapping[str, str] | None) -> str:
    return "".join(f' {name}="{escaped(value)}"' for name, value in (attributes or {}).items())
