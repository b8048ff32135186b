"""Turns bytes into text by a short list of known charsets, mending what is almost right and saying so."""

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass

# Python names of the only codecs that a foreign document may choose. utf-7, punycode, idna, the escape codecs and
# EBCDIC are left out on purpose: they hide markup from every check made before.
ALLOWED = frozenset(
    (
        "utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255",
        "cp1256", "cp1257", "cp1258", "iso8859-2", "iso8859-3", "iso8859-4", "iso8859-5", "iso8859-6", "iso8859-7",
        "iso8859-8", "iso8859-10", "iso8859-13", "iso8859-14", "iso8859-15", "iso8859-16", "koi8-r", "koi8-u",
        "mac-roman", "cp874", "cp866", "cp932", "cp949", "gb18030", "big5hkscs", "euc_jp", "iso2022_jp",
    )
)  # fmt: skip
# What a label means in practice (WHATWG Encoding Standard, 4.2): the wider code page that was really used.
_IN_PRACTICE = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "shift_jis": "cp932", "euc_kr": "cp949", "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs",
}  # fmt: skip
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED_IN_HTML = re.compile(rb"<meta[^<>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_DECLARED_IN_XML = re.compile(rb"^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})[\"']")
# How far a declaration may stand from the beginning (HTML says 1024 bytes; many pages come later).
_SEARCHED = 4096
# More broken sequences than one in so many bytes, and it was never UTF-8.
_BROKEN_SHARE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A document as text, the charset it was read in, and what had to be mended."""

    text: str
    charset: str
    warnings: tuple[str, ...] = ()


def decode(body: bytes, charset: str | None = None) -> Decoded:
    """Return the text of an HTML, XML or JSON document.

    The byte order mark decides, then `charset` (from the Content-Type header), then the document's own
    declaration, then UTF-8, then windows-1252. Bytes that are valid UTF-8 with characters outside ASCII are UTF-8
    whatever is declared.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return Decoded(text=body[len(mark) :].decode(name, "replace"), charset=name)
    warnings: list[str] = []
    is_utf8 = _is_utf8(body)
    for label in _labels(body, charset):
        codec = codec_named(label)
        if codec is None:
            warnings.append(f"charset {label[:40]!r} is not one we read")
            continue
        if is_utf8 and not codec.startswith("utf-") and not body.isascii() and codec != "iso2022_jp":
            warnings.append(f"declared as {label[:40]}, but is UTF-8")
            break
        read = _read_as(body, codec)
        if read is not None:
            return Decoded(text=read[0], charset=codec, warnings=(*warnings, *read[1]))
        warnings.append(f"declared as {label[:40]}, but is not")
    text, mended = _read_as(body, "utf-8" if is_utf8 else "cp1252") or ("", ())
    return Decoded(text=text, charset="utf-8" if is_utf8 else "cp1252", warnings=(*warnings, *mended))


def codec_named(label: str) -> str | None:
    """Return our codec for a charset label, or None when it is unknown or not allowed."""
    try:
        name = codecs.lookup(label.strip().lower()).name
    except (LookupError, ValueError):
        return None
    name = _IN_PRACTICE.get(name, name)
    return name if name in ALLOWED else None


def _labels(body: bytes, charset: str | None) -> Iterable[str]:
    head = body[:_SEARCHED]
    # Markup of single bytes is not in UTF-16, whatever the header says.
    is_single_bytes = head.lstrip().startswith(b"<") and b"\0" not in head
    if charset and not (is_single_bytes and (codec_named(charset) or "").startswith("utf-16")):
        yield charset
    declared = _DECLARED_IN_XML.search(head) or _DECLARED_IN_HTML.search(head)
    # A declaration that can be read as ASCII is not in UTF-16, whatever it says (HTML, 13.2.3.2).
    if declared and not declared[1].lower().startswith(b"utf-16"):
        yield declared[1].decode("ascii")
    elif body[:2] in (b"<\x00", b"\x00<"):
        yield "utf-16-le" if body[0] else "utf-16-be"


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _read_as(body: bytes, name: str) -> tuple[str, tuple[str, ...]] | None:
    """Return text and warnings, or None when the bytes are plainly something else."""
    try:
        return body.decode(name), ()
    except UnicodeDecodeError:
        pass
    text = body.decode(name, "second_unit_mend" if name in {"utf-8", "cp1252"} else "replace")
    broken = sum(1 for character in text if character == "\ufffd") if name != "utf-8" else _broken(body)
    if name == "utf-8" and broken * _BROKEN_SHARE > len(body):
        return None
    return text, (f"{broken} characters were not {name} and were mended",)


def _broken(body: bytes) -> int:
    return body.decode("utf-8", "replace").count("\ufffd") - body.count("\ufffd".encode())


def _mend(error: UnicodeError) -> tuple[str, int]:
    """Read single bytes that are not valid as windows-1252: the usual guest in a UTF-8 page."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    broken = error.object[error.start : error.end]
    return broken.decode("cp1252", "replace") if error.encoding == "utf-8" else "\ufffd" * len(broken), error.end


codecs.register_error("second_unit_mend", _mend)
