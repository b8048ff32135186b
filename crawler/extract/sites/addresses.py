"""The words by which publishers' addresses and headings name pages that are no articles (four languages)."""

import re

# Parts of a path below which lists stand: what one person wrote, what carries one label.
LIST_PARTS = frozenset((
    "author", "authors", "autor", "autores", "autoren", "auteur", "auteurs", "by", "contributor", "contributors",
    "people", "person", "staff", "tag", "tags", "tagged", "etiqueta", "etiquetas", "schlagwort", "stichwort",
    "label", "category", "categories", "categoria", "categorias", "categorie", "kategorie", "kategorien", "section",
    "sections", "seccion", "secciones", "rubrique", "rubriques", "rubrik", "ressort", "topic", "topics", "tema",
    "temas", "theme", "themes", "thema", "themen", "archive", "archives", "archiv", "archivo", "search", "suche",
    "buscar", "busqueda", "recherche",
))  # fmt: skip
# Last parts of the paths of standing pages, and their headings, as words with hyphens.
NOTICES = frozenset((
    "about", "about-us", "about-this-site", "who-we-are", "our-team", "team", "masthead", "editorial-team", "careers",
    "jobs", "contact", "contact-us", "advertise", "advertise-with-us", "advertising", "media-kit", "privacy",
    "privacy-policy", "privacy-notice", "cookies", "cookie-policy", "terms", "terms-of-use", "terms-of-service",
    "terms-and-conditions", "legal", "legal-notice", "disclaimer", "accessibility", "imprint", "editorial-policy",
    "corrections-policy", "ethics-policy", "faq", "help", "support", "sitemap", "site-map", "newsletter",
    "newsletters", "subscribe", "subscription", "login", "log-in", "sign-in", "signin", "register", "feeds",
    "impressum", "datenschutz", "datenschutzerklarung", "datenschutzerklaerung", "agb", "nutzungsbedingungen",
    "kontakt", "uber-uns", "ueber-uns", "mediadaten", "barrierefreiheit", "hilfe", "anmelden", "abo",
    "quienes-somos", "sobre-nosotros", "nosotros", "acerca-de", "contacto", "privacidad",
    "politica-de-privacidad", "politica-de-cookies", "aviso-legal", "condiciones-de-uso", "terminos-y-condiciones",
    "publicidad", "ayuda", "suscripcion", "boletin", "qui-sommes-nous", "a-propos", "contactez-nous",
    "nous-contacter", "mentions-legales", "politique-de-confidentialite", "confidentialite", "vie-privee",
    "donnees-personnelles", "conditions-generales", "cgu", "publicite", "aide", "abonnement", "plan-du-site",
))  # fmt: skip
# The further pages of a list: /page/2, /p/3, ?page=2.
NUMBERED = re.compile(
    r"/(?:page|seite|pagina|p)[/-]?\d{1,4}/?$|[?&](?:page|paged|seite|pagina)=(?:[2-9]|\d{2,3})(?:&|$)"
)
# First labels of hosts that serve the same articles as AMP pages or to phones; hosts of caches of AMP pages.
AMP_HOSTS = frozenset(("amp",))
MOBILE_HOSTS = frozenset(("m", "mobile", "mobil", "movil", "touch", "wap"))
AMP_CACHES = (".cdn.ampproject.org", "-ampproject-org.webpkgcache.com")
AMP_PARAMETERS = frozenset(("amp", "amp_js_v", "usqp", "outputtype"))
# Second labels below which publishers register their own domains.
SHARED_DOMAINS = frozenset(("co", "com", "org", "net", "gov", "edu", "ac", "or", "ne", "gob", "gouv"))
