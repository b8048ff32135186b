"""How page furniture gives itself away: class names of boxes, and lines that no story has (four languages)."""

import re

# Words in class, id or role of boxes that stand inside article bodies but belong to the page.
_BOX_WORDS = (
    "related", "newsletter", "subscribe", "promo", "share", "social", "sharing", "sharedaddy", "breadcrumb", "byline-bio", "author-bio",
    "author-box", "about-author", "most-read", "mostread", "trending", "recirc", "recommended", "outbrain", "taboola", "advert",
    "paywall-offer", "cookie", "consent", "comments", "comment-list", "disqus", "tags-list", "post-tags", "print-only", "jp-relatedposts",
    "read-more", "readmore", "also-read", "signup", "sign-up", "toolbar", "pagination",
)  # fmt: skip
_ATTRIBUTES = (
    "concat(' ', translate(@class, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ_', 'abcdefghijklmnopqrstuvwxyz-'), ' ', @id, ' ')"
)

FURNITURE_PATHS: tuple[str, ...] = (
    "//form | //button | //nav | //dialog",
    "//aside",
    "//figure | //figcaption",
    "//*[@hidden or @aria-hidden='true' or contains(translate(@style, ' ', ''), 'display:none')]",
    "//*[self::div or self::section or self::ul or self::p or self::span]["
    + " or ".join(f"contains({_ATTRIBUTES}, '{word}')" for word in _BOX_WORDS)
    + "]",
)

_ANYWHERE = (
    r"(?:sign|signed) up (?:for|to) (?:our|the|get|receive)\b|\bour (?:free )?newsletters?\b|\bsubscribe (?:to|now|today|for)\b|suscr[ií]bete|"
    r"abonnez-vous|inscrivez-vous|newsletter abonnieren|jetzt abonnieren|recibe nuestro bolet[ií]n|recevez notre lettre",
    r"\ball rights reserved\b|©|todos los derechos reservados|tous droits réservés|alle rechte vorbehalten",
    r"\b(?:uses?|verwende[nt]|usa|utilise) (?:des )?cookies\b",
    r"\bfollow (?:us|me) on\b|s[ií]guenos en|suivez-nous|folgen sie uns",
)
_WHOLE = (
    r"(?:read more|read also|also read|see also|more on this|related(?: stories| articles| content)?|recommended|advertisement|ad|share(?: this)?|"
    r"comments?|loading\.*|most read|most popular|top stories|lo m[áa]s le[íi]do|m[áa]s noticias|les plus lus|meistgelesen|trending|up next|watch(?: now)?|video|photo|credit|tags|topics|more stories|print|"
    r"lee tambi[ée]n|te puede interesar|leer m[áa]s|publicidad|compartir|lire aussi|à lire aussi|lire la suite|publicité|partager|"
    r"mehr zum thema|lesen sie auch|weiterlesen|anzeige|werbung|teilen|kommentare)\s*[:.…]?",
)
_START = (
    r"(?:read more|read next|up next|watch|listen|read also|also read|also on|see also|related|more from|don't miss|recommended|m[áa]s en|mira|plus sur|mehr von|lee tambi[ée]n|te puede interesar|lire aussi|à lire aussi|"
    r"à lire|lesen sie (?:auch|hier)|mehr zum thema|auch interessant)\s*(?:(?:on )?[\w ]{2,30})?\s*[:|→»>–—-]",
    r"(?:photo|image|picture|foto|bild|crédit|credits?|tags?|filed under|categor(?:y|ies)|topics)(?:\s+(?:by|credit|courtesy))?\s*:\s",
    r"(?:this (?:article|story|post) (?:was )?(?:first|originally)|originally published|an earlier version of this)\b",
    r"(?:published|posted|updated|last updated|veröffentlicht|publicado|publié)\s*(?:on|at|am|le|el)?\s*:?\s*\W?\d{1,2}\b.{0,60}$",
)
# Each is looked for in a line by itself; the second and third kinds only at its beginning.
FURNITURE_LINES: tuple[re.Pattern[str], ...] = (
    re.compile("|".join(f"(?:{rule})" for rule in _ANYWHERE), re.IGNORECASE),
    re.compile("(?:" + "|".join(f"(?:{rule})" for rule in _WHOLE) + r")\Z", re.IGNORECASE),
    re.compile("|".join(f"(?:{rule})" for rule in _START), re.IGNORECASE),
)
