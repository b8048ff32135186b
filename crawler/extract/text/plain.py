"""Makes plain text of what publishers send: no tags, no entities, no control or direction characters, no excess."""

import html
import re
import unicodedata

TITLE_LIMIT = 300
NAME_LIMIT = 120
TAG_LIMIT = 60
SUMMARY_LIMIT = 1000
# Markup behind this is not looked at when a short text is wanted; keeps hostile input linear.
MARKUP_LIMIT = 40_000

# C0 and C1 controls but tab and line ends, zero-width and direction characters, non-characters, lone surrogates.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_XML_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
# Anything but letters and signs that are their own normal form and never forbidden: ASCII, Latin-1, dashes, quotes.
_UNUSUAL = re.compile("[^\t\n\r -~\xa0-\xac\xae-\xff\u2013\u2014\u2018-\u201e\u2026\u20ac]")
_ENTITY = re.compile(r"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]*)(?:\s[^<>]*|/)?>|<[!?][^<>]*>")
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "section", "table", "td",
    "th", "tr", "ul",
))  # fmt: skip


def plain_text(text: str, limit: int | None = None) -> str:
    """Return text on one line: forbidden characters dropped, NFC, white space collapsed, cut at `limit` characters."""
    if limit is not None:
        text = text[: limit * 20]
    if _UNUSUAL.search(text):
        text = unicodedata.normalize("NFC", _FORBIDDEN.sub("", text))
    clean = " ".join(text.split())
    return clean if limit is None else shortened(clean, limit)


def shortened(text: str, limit: int) -> str:
    """Return the text, cut at a word's end with an ellipsis when it has more than `limit` characters."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit // 2 else cut).rstrip(" ,;:-") + "…"


def text_of_markup(markup: str, limit: int) -> str:
    """Return the plain text of a piece of HTML: scripts, styles and comments gone, tags stripped, entities decoded."""
    markup = _without_hidden(markup[:MARKUP_LIMIT])
    stripped = _TAG.sub(lambda tag: " " if (tag[1] or "").lower() in _BLOCKS else "", markup)
    return plain_text(html.unescape(stripped), limit)


def decoded(text: str) -> str:
    """Return the text with character references decoded that were encoded once too often (`&amp;#8217;`)."""
    return html.unescape(text) if _ENTITY.search(text) else text


def without_illegal_xml(text: str) -> tuple[str, int]:
    """Return the text without characters that XML 1.0 forbids (section 2.2), and how many there were."""
    return _XML_FORBIDDEN.subn("", text)


def _without_hidden(markup: str) -> str:
    for opening, closing in (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")):
        pieces, position, folded = [], 0, markup.lower()
        while (start := folded.find(opening, position)) >= 0:
            pieces.append(markup[position:start])
            end = folded.find(closing, start)
            if end < 0:
                position = len(markup)
                break
            position = end + len(closing)
        pieces.append(markup[position:])
        markup = " ".join(pieces) if len(pieces) > 1 else markup
    return markup
