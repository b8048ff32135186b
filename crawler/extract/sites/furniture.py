"""How page furniture gives itself away: class names of boxes, and lines that no story has (four languages)."""

import re
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

# Words in class or id of boxes that stand among or inside articles but belong to the page. Counted on public
# collections of article pages: nearly no text of an article stands in boxes with these words.
FURNITURE_WORDS = frozenset((
    "account", "actions", "ad", "ads", "adv", "advert", "advertisement", "advertising", "advertisment", "affiliate",
    "alert", "authors", "banner", "bio", "bookmark", "breadcrumb", "breadcrumbs", "btn", "button", "buttons",
    "bylines", "carousel", "colophon", "comment", "commentform", "comments", "consent", "contact", "cookie",
    "cookies", "copyright", "cta", "disclaimer", "disqus", "donate", "donation", "dropdown", "embedded", "facebook",
    "factbox", "feedback", "flyout", "follow", "foot", "footer", "form", "gdpr", "icon", "icons", "infinite",
    "infobox", "jobs", "latest", "legal", "lightbox", "linkedin", "login", "mainmenu", "masthead", "menu", "menus",
    "meta", "metadata", "modal", "mostread", "nav", "navbar", "navbox", "navigation", "newsletter", "newsletters",
    "notice", "notification", "offer", "offers", "outbrain", "pager", "pagination", "paidcontent", "paywall",
    "piano", "podcast", "popover", "popular", "popup", "prev", "privacy", "profile", "promo", "promoted",
    "promotion", "rating", "readmore", "recent", "recirc", "recirculation", "recommendation", "recommendations",
    "recommended", "register", "registration", "regwall", "related", "reply", "respond", "share", "sharedaddy",
    "shares", "sharing", "sidebar", "signin", "signup", "slideshow", "social", "socials", "sponsor", "sponsored",
    "submenu", "subnav", "subscribe", "subscription", "swiper", "taboola", "tags", "taxonomy", "teaser", "teasers",
    "timestamp", "toolbar", "tooltip", "topics", "topnav", "trending", "upsell", "viafoura", "weather", "whatsapp",
    "youtube",
))  # fmt: skip
# Two words beside each other that say it together.
FURNITURE_PAIRS = frozenset((
    "about author", "author box", "author info", "author card", "author name", "also read", "read more", "read next",
    "more on", "more from", "more stories", "up next", "next article", "next post", "previous post", "sign up",
    "sign in", "log in", "link list", "most read", "most popular", "top stories", "post footer", "entry footer",
    "print only", "jp relatedposts", "post date", "article date", "publish date", "post author", "article author",
    "reading time", "read time", "by line", "message container", "editors picks", "skip link",
))  # fmt: skip
# The same for the lines under pictures, and for what readers do not see.
CAPTION_WORDS = frozenset((
    "caption", "captions", "figcaption", "credit", "credits", "attribution", "bildunterschrift", "legende", "leyenda",
    "imgcaption", "gallery", "galleries",
))  # fmt: skip
HIDDEN_WORDS = frozenset(("invisible", "noprint", "nodisplay", "offscreen", "hide", "screenreader"))
# Whole class names.
HIDDEN_NAMES = frozenset(("hidden", "d-none", "u-hidden", "is-hidden", "hiddenfromview"))
HIDDEN_PAIRS = frozenset(("visually hidden", "sr only", "screen reader", "display none", "print only", "is hidden"))
CAPTION_PAIRS = frozenset((
    "image description", "img description", "photo description", "image text", "media description",
))  # fmt: skip
# A box so named is the article's own, whatever else its name holds.
BODY_PAIRS = frozenset((
    "article body", "story body", "post body", "post content", "entry content", "article content", "story content",
    "body text", "article text", "body copy", "content body", "news content", "main content", "text content",
))  # fmt: skip
BODY_WORDS = frozenset(("articlebody", "storybody", "postcontent", "entrycontent", "articletext", "bodytext"))
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")


class Naming(StrEnum):
    """What class and id of a box say about it."""

    NEUTRAL = ""
    BODY = "body"
    FURNITURE = "furniture"
    CAPTION = "caption"
    HIDDEN = "hidden"
    DROPPED = "dropped"  # by a rule of the site, whatever it holds


@lru_cache(maxsize=4096)
def naming_of(names: str) -> Naming:
    """Return what a box is named, given its class and id."""
    words: set[str] = set()
    pairs: set[str] = set()
    for name in names.split():
        parts = [part.lower() for part in _WORD.findall(name)]
        words.update(parts)
        pairs.update(map(" ".join, pairwise(parts)))
    if words & HIDDEN_WORDS or not HIDDEN_NAMES.isdisjoint(names.split()) or pairs & HIDDEN_PAIRS:
        return Naming.HIDDEN
    if words & BODY_WORDS or pairs & BODY_PAIRS:
        return Naming.BODY
    if words & FURNITURE_WORDS or pairs & FURNITURE_PAIRS:
        return Naming.FURNITURE
    return Naming.CAPTION if words & CAPTION_WORDS or pairs & CAPTION_PAIRS else Naming.NEUTRAL


# Anywhere in a short line.
_ANYWHERE = (
    r"\b(?:sign|signed) up (?:for|to) (?:our|the|get|receive)\b|\bour (?:free )?newsletters?\b",
    r"\bsubscribe (?:to|now|today|for)\b|suscr[ií]bete|abonnez-vous|inscrivez-vous|jetzt abonnieren",
    r"newsletter abonnieren|recibe nuestro bolet[ií]n|recevez notre lettre",
    r"\ball rights reserved\b|©|todos los derechos reservados|tous droits réservés|alle rechte vorbehalten",
    r"\((?:image|photo|picture|pic|foto|bild|imagen|crédits?)(?: credit)?\s*:[^)]{1,80}\)\s*$",
    r"^(?:write to|reach|contact|e-?mail|follow|have a (?:news )?tip)\b.{0,200}(?:@\w|\btwitter\b|\be-?mail\b)",
    r"\b(?:uses?|verwende[nt]|usa|utilise) (?:des )?cookies\b",
    r"\bfollow (?:us|me) on\b|s[ií]guenos en|suivez-nous|folgen sie uns",
)
# The whole line, with a colon at most.
_WHOLE = (
    r"read (?:more|also|next)|also read|see also|more on this|related(?: stories| articles| content)?|recommended",
    r"advert(?:isement|ising|s)?|ad|share(?: this)?|comments?|loading\.*|most (?:read|popular)|top stories|trending",
    r"up next|watch(?: now)?|video|photo|credit|tags|topics|more stories|print",
    r"lee tambi[ée]n|te puede interesar|leer m[áa]s|lo m[áa]s le[íi]do|m[áa]s noticias|publicidad|compartir",
    r"(?:à )?lire aussi|lire la suite|les plus lus|publicité|partager",
    r"mehr zum thema|lesen sie auch|weiterlesen|meistgelesen|anzeige|werbung|teilen|kommentare",
)
# What counts up with every look at a page: minutes, shares, comments, views. The whole line, too.
_SAID = r"(?:(?:last )?updated|posted|published|actualizado|publicado|mis à jour|publié|aktualisiert|veröffentlicht)"
_NUMBER = r"\d[\d.,]*\s?[km]?"
_COUNTED = (
    r"\d{1,2}\s?[:h.]\s?\d{2}(?:\s?(?:uhr|[ap]\.?m\.?|h))?",  # the clock beside the posts of a live blog
    rf"(?:read(?:ing)? time|lesezeit|lesedauer|tiempo de lectura|temps de lecture)\s*:?\s*(?:ca\. )?{_NUMBER}.{{0,9}}",
    rf"{_NUMBER}[\s-]*min(?:ute|uto)?s?\.?(?:[\s-]*(?:read|de lectura|de lecture|lesezeit))",
    rf"{_NUMBER}\s*(?:shares?|comments?|views?|likes?|reactions?|comentarios?|compartidos|partages|commentaires?|vues|"
    r"kommentare?|aufrufe|mal geteilt|retweets?)",
    rf"(?:shares?|comments?|views?|comentarios|commentaires|kommentare|partages)\s*[:(]\s*{_NUMBER}\)?",
    rf"{_SAID}?\s*:?\s*(?:{_NUMBER}|an?)\s*(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?) ago",
    rf"{_SAID}?\s*:?\s*(?:hace|il y a|vor)\s+{_NUMBER}\s*"
    r"(?:segundos?|minutos?|horas?|d[íi]as?|secondes?|minutes?|heures?|jours?|sekunden?|minuten?|stunden?|tagen?)",
)
# At the beginning of a line: a pointer to something else, a credit, a stamp.
_POINTERS = (
    r"read (?:more|also|next)|also read|also on|see also|up next|watch|listen|related|more from|don't miss|recommended",
    r"lee tambi[ée]n|te puede interesar|m[áa]s en|mira|(?:à )?lire aussi|à lire|plus sur",
    r"lesen sie (?:auch|hier)|mehr zum thema|mehr von|auch interessant",
)
_START = (
    rf"(?:{'|'.join(_POINTERS)})\s*(?:(?:on )?[\w ]{{2,30}})?\s*[:|→»>–—-]",
    r"(?:photo|image|picture|foto|bild|crédit|credits?|tags?|filed under|categor(?:y|ies)|topics)"
    r"(?:\s+(?:by|credit|courtesy))?\s*:\s",
    r"this (?:article|story|post) (?:was )?(?:first|originally)\b|originally published\b|an earlier version of this\b",
    r"(?:published|posted|updated|last updated|veröffentlicht|publicado|publié)\s*"
    r"(?:on|at|am|le|el)?\s*:?\s*\W?\d{1,2}\b.{0,60}$",
)


def _any_of(rules: tuple[str, ...], tail: str = "") -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(f"(?:{rule})" for rule in rules) + ")" + tail, re.IGNORECASE)


# To be searched for, and to be matched at the beginning of a line (the second to its end).
FURNITURE_LINES: tuple[re.Pattern[str], ...] = (
    _any_of(_ANYWHERE),
    _any_of((*_WHOLE, *_COUNTED), r"\s*[:.…]?\Z"),
    _any_of(_START),
)
