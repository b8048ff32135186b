"""How page furniture gives itself away: class names of boxes, and lines that no story has (four languages)."""

import re

# Words in class or id of boxes that stand inside article bodies but belong to the page.
_BOX_WORDS = (
    "related", "newsletter", "subscribe", "promo", "share", "social", "sharing", "sharedaddy", "breadcrumb",
    "byline-bio", "author-bio", "author-box", "about-author", "most-read", "mostread", "trending", "recirc",
    "recommended", "outbrain", "taboola", "advert", "paywall-offer", "cookie", "consent", "comments", "comment-list",
    "disqus", "tags-list", "post-tags", "print-only", "jp-relatedposts", "read-more", "readmore", "also-read",
    "signup", "sign-up", "toolbar", "pagination",
)  # fmt: skip
# To be searched for in class and id, lower case, with hyphens for underscores; in these elements.
FURNITURE_NAMES = re.compile("|".join(map(re.escape, _BOX_WORDS)))
FURNITURE_TAGS = ("div", "section", "ul", "p", "span")
FURNITURE_PATHS: tuple[str, ...] = (
    "//form | //button | //nav | //dialog",
    "//aside",
    "//figure | //figcaption",
    "//*[@hidden or @aria-hidden='true' or contains(translate(@style, ' ', ''), 'display:none')]",
)

# Anywhere in a short line.
_ANYWHERE = (
    r"\b(?:sign|signed) up (?:for|to) (?:our|the|get|receive)\b|\bour (?:free )?newsletters?\b",
    r"\bsubscribe (?:to|now|today|for)\b|suscr[ií]bete|abonnez-vous|inscrivez-vous|jetzt abonnieren",
    r"newsletter abonnieren|recibe nuestro bolet[ií]n|recevez notre lettre",
    r"\ball rights reserved\b|©|todos los derechos reservados|tous droits réservés|alle rechte vorbehalten",
    r"\b(?:uses?|verwende[nt]|usa|utilise) (?:des )?cookies\b",
    r"\bfollow (?:us|me) on\b|s[ií]guenos en|suivez-nous|folgen sie uns",
)
# The whole line, with a colon at most.
_WHOLE = (
    r"read (?:more|also|next)|also read|see also|more on this|related(?: stories| articles| content)?|recommended",
    r"advertisement|ad|share(?: this)?|comments?|loading\.*|most (?:read|popular)|top stories|trending|up next",
    r"watch(?: now)?|video|photo|credit|tags|topics|more stories|print",
    r"lee tambi[ée]n|te puede interesar|leer m[áa]s|lo m[áa]s le[íi]do|m[áa]s noticias|publicidad|compartir",
    r"(?:à )?lire aussi|lire la suite|les plus lus|publicité|partager",
    r"mehr zum thema|lesen sie auch|weiterlesen|meistgelesen|anzeige|werbung|teilen|kommentare",
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
FURNITURE_LINES: tuple[re.Pattern[str], ...] = (_any_of(_ANYWHERE), _any_of(_WHOLE, r"\s*[:.…]?\Z"), _any_of(_START))
