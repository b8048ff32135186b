"""The words of pages that stand where an article was asked for: errors, walls, searches (four languages)."""

import re


def _any_of(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{phrase})" for phrase in phrases), re.IGNORECASE)


# In the title or heading of a page with little text.
NOT_FOUND = _any_of(
    r"\b(?:page|article|story|content) (?:was |could )?(?:not (?:be )?found|no longer (?:exists|available)|is gone)",
    r"\b(?:error )?404\b", r"^not found\b", r"^oops\b", r"can(?:no|')t find (?:that|this|the) page",
    r"p[áa]gina (?:no|inexistente|que buscas no)\b", r"\bno (?:se ha )?encontrad[ao]\b", r"contenido no disponible",
    r"\bpage (?:introuvable|non trouvée|inexistante)", r"\bn'existe (?:pas|plus)\b", r"\bintrouvable\b",
    r"seite (?:wurde )?nicht gefunden", r"\bnicht (?:mehr )?(?:gefunden|verfügbar|vorhanden)\b", r"existiert nicht",
)  # fmt: skip
# In the title, a heading or the first lines of a page with little text.
CONSENT = _any_of(
    r"\b(?:before you continue|we value your privacy|your privacy (?:choices|matters)|cookie (?:settings|consent))",
    r"\b(?:accept|reject) (?:all )?cookies\b|\bcookies? (?:and|&) (?:privacy|ads)\b",
    r"\b(?:tu|su) privacidad\b|acept(?:a|ar) (?:todas )?(?:las )?cookies|configuraci[óo]n de cookies",
    r"votre vie privée|votre consentement|(?:accepter|refuser) (?:tous )?les cookies|continuer sans accepter",
    r"(?:ihre )?privatsphäre|cookies? (?:akzeptieren|zustimmen|ablehnen)|mit werbung (?:weiter)?lesen|"
    r"zustimmung erforderlich|einwilligung|werbefrei (?:weiter)?lesen|datenschutz-?einstellungen",
)  # fmt: skip
PAYWALL = _any_of(
    r"subscribe (?:now )?to (?:continue|read|keep)|subscribers? only|for subscribers|already a subscriber|"
    r"to continue reading|unlock this (?:article|story)|premium (?:article|content)|members[- ]only",
    r"suscr[ií]bete para|solo para suscriptores|contenido (?:exclusivo|premium)|ya eres suscriptor|"
    r"para seguir leyendo",
    r"réservé (?:à nos|aux) abonnés|abonnez-vous pour|déjà abonné|la suite (?:de l'article )?est réservée|"
    r"pour lire la suite",
    r"nur für abonnenten|jetzt weiterlesen|weiterlesen mit|bereits abonnent|exklusiv für abonnenten|"
    r"mit .{0,20}(?:plus|premium)\b.{0,20}weiterlesen|um weiterzulesen",
)  # fmt: skip
SCRIPT_ONLY = _any_of(
    r"(?:enable|turn on|requires?|needs?|without) javascript|javascript (?:is )?(?:disabled|required|enabled)",
    r"(?:activ[ae]r?|habilit[ae]r?|necesita|requiere) javascript|sin javascript",
    r"(?:activer|activez|nécessite|sans) javascript",
    r"javascript (?:aktivieren|einschalten|ist deaktiviert|(?:wird )?benötigt)|(?:aktivieren|ohne) .{0,12}javascript",
    r"checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human",
)  # fmt: skip
SEARCH_TITLE = _any_of(
    r"^search(?: results)?\b|^you searched for\b|^results? for\b",
    r"^resultados? (?:de (?:la )?b[úu]squeda|para)\b|^b[úu]squeda\b|^buscar\b",
    r"^résultats? (?:de (?:la |votre )?recherche|pour)\b|^recherche\b",
    r"^such(?:e|ergebnisse?)\b|^ergebnisse für\b",
)  # fmt: skip
SEARCH_PARTS = frozenset((
    "search", "suche", "suchen", "buscar", "buscador", "busqueda", "recherche", "rechercher", "results",
))  # fmt: skip
SEARCH_PARAMETERS = frozenset(("q", "s", "query", "search", "suche", "suchbegriff", "buscar", "busqueda", "recherche"))
GALLERY_PARTS = frozenset((
    "gallery", "galleries", "photo-gallery", "photos", "pictures", "slideshow", "galeria", "galerias", "fotos",
    "fotogaleria", "imagenes", "galerie", "galeries", "diaporama", "diaporamas", "bilder", "bildergalerie",
    "bildergalerien", "fotostrecke", "fotostrecken", "image-gallery",
))  # fmt: skip
VIDEO_PARTS = frozenset(("video", "videos", "watch", "clip", "clips", "videoclips", "trailer", "trailers", "mediathek"))
GALLERY_TYPES = frozenset(("imagegallery", "mediagallery"))
VIDEO_TYPES = frozenset(("videoobject", "videogallery"))
