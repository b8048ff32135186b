"""Makes foreign feed files fit to parse: unpacked within a limit, decoded, free of DTDs and illegal characters."""

import re
import zlib
from dataclasses import dataclass
from html.entities import html5

from crawler.extract.text.charsets import decode
from crawler.extract.text.plain import without_illegal_xml
from records.errors import SecondUnitError

# Largest file, unless the caller says otherwise (bytes).
MAX_BYTES = 8 * 2**20
# A sitemap that comes packed may be as large as its protocol allows (sitemaps.org: 50 MB), whatever else is taken: only
# the child that unpacks it holds so much at a time.
MOST_UNPACKED = 50 * 2**20
SITEMAP_ROOTS = ("urlset", "sitemapindex")
_GZIP = b"\x1f\x8b"
_XML_DECLARATION = re.compile(r"<\?xml\b[^>]{0,300}\?>")
_ENTITY = re.compile(
    r"<!\[CDATA\[.*?\]\]>|&([A-Za-z][A-Za-z0-9]{1,30});|&(?![A-Za-z][A-Za-z0-9]{0,30};|#\d{1,7};|#[xX][0-9A-Fa-f]{1,6};)",
    re.DOTALL,
)
_OWN_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_REFERENCE = re.compile(r"&#(?:(\d{1,7})|[xX]([0-9A-Fa-f]{1,6}));")
_ROOT = re.compile(r"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_PREFIXED = re.compile(r"<([A-Za-z_][\w.-]{0,20}):(?:rss|channel|item|feed|entry|urlset|url|sitemapindex|sitemap)[\s>]")
# Rubbish (a byte order mark twice, a PHP notice) is looked past for so many characters.
_RUBBISH = 2000
_BEGINNING = re.compile(r"<\?xml\b|<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b|<!DOCTYPE", re.IGNORECASE)


class FeedRefusedError(SecondUnitError):
    """A file is not read as a feed or sitemap; `reason` is one word for the outcome, the text says more."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file fit to parse: its text, the name of its root element ("" for JSON and plain text), what was mended."""

    text: str
    root: str
    warnings: tuple[str, ...]

    @property
    def xml(self) -> bytes:
        """The text as UTF-8 bytes with a declaration that says so."""
        return b'<?xml version="1.0" encoding="utf-8"?>\n' + self.text.encode("utf-8")


def prepared(body: bytes, charset: str | None, max_bytes: int = MAX_BYTES) -> Document:
    """Return the document behind the bytes of an answer.

    Raises:
        FeedRefusedError: empty, too large when unpacked, a web page, or a DTD with declarations of its own. Those make
            parsers expand, recurse or crash (CVE-2024-8176), and no reader needs them.
    """
    body, warnings = _unpacked(body, max_bytes)
    size = len(body)
    decoded = decode(body, charset)
    text, illegal = without_illegal_xml(decoded.text)
    warnings += decoded.warnings
    if illegal:
        warnings.append(f"{illegal} illegal characters removed")
    text = text.lstrip("\ufeff \t\r\n")
    if not text:
        raise FeedRefusedError("empty", "the file is empty")
    document = _recognised(text, warnings)
    if size > max_bytes and document.root not in SITEMAP_ROOTS:
        raise _too_large(max_bytes)
    return document


def _recognised(text: str, warnings: list[str]) -> Document:
    if text[0] in "{[":
        return Document(text=text, root="", warnings=tuple(warnings))
    if text[0] != "<" and (found := _BEGINNING.search(text[:_RUBBISH])):
        warnings.append(f"{found.start()} characters before the document skipped")
        text = text[found.start() :]
    if text[0] != "<":
        return Document(text=text, root="", warnings=tuple(warnings))
    return _xml_document(text, warnings)


def _too_large(most: int) -> FeedRefusedError:
    return FeedRefusedError("too_large", f"the file is larger than we take: more than {most / 2**20:g} MB unpacked")


def _unpacked(body: bytes, most: int) -> tuple[bytes, list[str]]:
    warnings: list[str] = []
    most = max(most, MOST_UNPACKED) if body.startswith(_GZIP) else most
    # A file packed twice is as much as ever happens by mistake.
    for _ in range(2):
        if not body.startswith(_GZIP):
            break
        unpacker = zlib.decompressobj(wbits=31)
        try:
            body = unpacker.decompress(body, most + 1)
        except zlib.error as error:
            raise FeedRefusedError("gzip", f"the file is not valid gzip ({error})") from error
        if not unpacker.eof and len(body) <= most:
            warnings.append("the gzip file is cut off; what came was read")
    if len(body) > most:
        raise _too_large(most)
    return body, warnings


def _xml_document(text: str, warnings: list[str]) -> Document:
    body = _without_prolog(text)
    # One that is not at the very start is an error (XML 1.0, 2.8), and some stand below a comment.
    text = _XML_DECLARATION.sub("", text[: len(text) - len(body)]) + body
    text, doctype = _without_doctype(text)
    root = _ROOT.search(_without_prolog(text)[:500])
    name = root[1].lower() if root else ""
    if doctype.lower().startswith("html") or name == "html":
        raise FeedRefusedError("html", "this is a web page, not a feed or sitemap")
    if not name:
        raise FeedRefusedError("not_a_feed", "there is no XML element in the file")
    text, prefix = _without_undeclared_prefix(text)
    if prefix:
        warnings.append(f"the prefix {prefix!r} of its elements is not declared and was dropped")
    text, mended = _with_plain_entities(text)
    if mended:
        warnings.append(f"{mended} unescaped ampersands or unknown entities mended")
    return Document(text=text, root=name, warnings=tuple(warnings))


def _without_prolog(text: str) -> str:
    """Return the text from its first element on (XML 1.0, production 22): comments and instructions skipped."""
    position = 0
    while True:
        position += (
            len(text[position:]) - len(text[position:].lstrip()) if text[position : position + 1].isspace() else 0
        )
        for opening, closing in (("<!--", "-->"), ("<?", "?>")):
            if text.startswith(opening, position):
                end = text.find(closing, position + len(opening))
                if end < 0:
                    return ""
                position = end + len(closing)
                break
        else:
            return text[position:]


def _without_doctype(text: str) -> tuple[str, str]:
    """Return the text without its document type declaration, and what that declared."""
    rest = _without_prolog(text)
    if rest[:9].upper() != "<!DOCTYPE":
        return text, ""
    end = _end_of_doctype(rest)
    declared = rest[9:end].strip()
    if "[" in declared and "<!" in declared.partition("[")[2]:
        raise FeedRefusedError("dtd", "an internal DTD declares entities or elements of its own, which we do not read")
    return rest[end + 1 :], declared


def _end_of_doctype(text: str) -> int:
    quote, depth = "", 0
    for position, character in enumerate(text):
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'":
            quote = character
        elif character in "[]":
            depth += 1 if character == "[" else -1
        elif character == ">" and depth <= 0:
            return position
        elif character == "<" and depth > 0:
            # The first declaration inside the brackets settles it; the rest is not looked at.
            raise FeedRefusedError(
                "dtd", "an internal DTD declares entities or elements of its own, which we do not read"
            )
    raise FeedRefusedError("dtd", "the document type declaration does not end")


def _without_undeclared_prefix(text: str) -> tuple[str, str]:
    """Return XML whose own elements (`<rss:item>`) have lost a prefix that stands for no namespace, and the prefix."""
    found = _PREFIXED.search(text)
    if found is None or f"xmlns:{found[1]}" in text:
        return text, ""
    prefix = re.escape(found[1])
    text = re.sub(rf"(</?){prefix}:(?=[A-Za-z_])", r"\1", text)
    return re.sub(rf"(<[A-Za-z_][^<>]*?\s){prefix}:(?=[A-Za-z_]+=)", r"\1", text), found[1]


def _with_plain_entities(text: str) -> tuple[str, int]:
    """Return XML with HTML's named entities as characters and lone ampersands escaped, and the number of the latter."""
    mended = 0

    def replace(found: re.Match[str]) -> str:
        nonlocal mended
        piece, name = found[0], found[1]
        if piece.startswith("<![CDATA["):
            return piece
        if name in _OWN_OF_XML:
            return piece
        character = html5.get(f"{name};") if name else None
        if character and character not in "<>&\"'":
            return character
        mended += 1
        return "&amp;" + piece[1:]

    return _REFERENCE.sub(_legal_reference, _ENTITY.sub(replace, text)), mended


def _legal_reference(found: re.Match[str]) -> str:
    code = int(found[1]) if found[1] else int(found[2], 16)
    is_legal = code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code <= 0x10FFFF
    return found[0] if is_legal else ""
