"""Tests of crawler/extract/walls.py: what answers in an article's place is recognised and named, in four languages."""

import pytest

from crawler.extract import NotAnArticleError, extract
from crawler.extract.walls import SENTENCES
from tests.builders import NOW

SITE = "https://gazette.example"
STORY = f"{SITE}/film/bridge-jump"
SENTENCE = (
    "The bridge jump took nine takes, the stunt coordinator told the Gazette on Monday, and none of them was wasted, "
    "because the river below is busy by eight."
)
GALLERY = "".join(
    f"<figure><img src=/{n}.jpg><figcaption>The rider at the ramp, take {n}</figcaption></figure>" for n in range(9)
)
ARTICLE = '<script type=application/ld+json>{{"@type":"NewsArticle","datePublished":"2021-08-26"{more}}}</script>'


def a_page(title: str, text: str, head: str = "") -> bytes:
    paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n") if line)
    return (
        f"<!doctype html><title>{title}</title>{head}<nav><a href=/film/>Film</a></nav><main><h1>{title}</h1>"
        f"{paragraphs}</main><footer>© Gazette</footer>"
    ).encode()


@pytest.mark.parametrize(
    ("word", "url", "title", "text"),
    [
        ("not_found", STORY, "Page not found", "The page you asked for has moved or never was. Try the search."),
        ("not_found", STORY, "Página no encontrada", "La página que busca ya no existe o ha cambiado de dirección."),
        ("not_found", STORY, "Page introuvable", "La page demandée n'existe plus ou a changé d'adresse, désolé."),
        ("not_found", STORY, "Seite nicht gefunden", "Die gesuchte Seite gibt es nicht mehr oder hat es nie gegeben."),
        ("not_found", STORY, "404", "Sorry, we looked everywhere and found nothing here, not even a ramp or a rider."),
        ("consent_wall", STORY, "We value your privacy", f"We and our 812 partners store cookies.\n{SENTENCE}"),
        ("consent_wall", STORY, "Gazette", "Aceptar todas las cookies\nSi continúa, guardamos datos en su equipo."),
        ("consent_wall", STORY, "Gazette", "Continuer sans accepter\nNous et nos partenaires déposons des traceurs."),
        ("consent_wall", STORY, "Gazette", "Mit Werbung weiterlesen\nBesuchen Sie uns wie gewohnt mit Werbung."),
        ("paywall", STORY, "Nine takes for one jump", "Already a subscriber? Log in to continue reading."),
        ("paywall", STORY, "Nueve tomas para un salto", "Contenido exclusivo. Suscríbete para seguir leyendo."),
        ("paywall", STORY, "Neuf prises pour un saut", "Article réservé aux abonnés. Déjà abonné ? Connectez-vous."),
        ("paywall", STORY, "Neun Takes für einen Sprung", "Bereits Abonnent? Jetzt weiterlesen mit Gazette Plus."),
        ("script_only", STORY, "Gazette", "Please enable JavaScript to view this site."),
        ("script_only", STORY, "Gazette", "Para ver esta página necesita activar JavaScript."),
        ("script_only", STORY, "Gazette", "Veuillez activer JavaScript pour lire cette page."),
        ("script_only", STORY, "Gazette", "Bitte JavaScript aktivieren, um diese Seite zu lesen."),
        ("search_results", f"{SITE}/search?q=jump", "Search results for jump", SENTENCE * 8),
        ("search_results", f"{SITE}/buscar?q=salto", "Resultados de búsqueda", SENTENCE * 8),
        ("search_results", f"{SITE}/recherche/?s=saut", "Résultats de recherche", SENTENCE * 8),
        ("search_results", f"{SITE}/suche?q=sprung", "Suchergebnisse", SENTENCE * 8),
        ("video", f"{SITE}/video/bridge-jump", "Watch the bridge jump", SENTENCE),
        ("gallery", f"{SITE}/bildergalerie/sprung", "Der Sprung in Bildern", f"{GALLERY}\n{SENTENCE}"),
        ("gallery", f"{SITE}/fotos/salto", "El salto en imágenes", f"{GALLERY}\n{SENTENCE}"),
    ],
)  # fmt: skip
def test_what_stands_in_an_articles_place_is_named(word: str, url: str, title: str, text: str) -> None:
    with pytest.raises(NotAnArticleError) as refused:
        extract(a_page(title, text), url=url, now=NOW)
    assert (refused.value.reason, str(refused.value)) == (word, SENTENCES[word])


@pytest.mark.parametrize(
    ("title", "url"),
    [
        ("404 takes later: the jump nobody found", STORY),
        ("Page not found: the lost script of the river film", STORY),
        ("Search for the lost biplane", f"{SITE}/search-for-the-lost-biplane"),
        ("How cookies and privacy changed the way crews share call sheets", STORY),
    ],
)
def test_an_article_about_such_things_is_kept(title: str, url: str) -> None:
    assert extract(a_page(title, "\n".join([SENTENCE] * 6)), url=url, now=NOW).text.title == title


def test_the_teaser_of_a_paid_article_is_kept_and_said_to_be_one() -> None:
    head = ARTICLE.format(more=',"isAccessibleForFree":false,"headline":"Nine takes for one jump"')
    found = extract(
        a_page("Nine takes for one jump", f"{SENTENCE}\nSubscribe now to continue.", head), url=STORY, now=NOW
    )
    assert found.is_free is False
    assert found.text.paragraphs == (SENTENCE,)


def test_a_page_that_somebody_vouches_for_is_read_whatever_it_looks_like() -> None:
    page = a_page("About us", "\n".join([SENTENCE] * 3))
    assert extract(page, url=f"{SITE}/about", is_vouched=True, now=NOW).text.title == "About us"
