"""Makes a row of an article and of what should be found in it: a case for tests of reading."""

from archive import Archive
from knowledge.reading.rows import findings_as_row
from knowledge.verdicts import judged
from records.articles import Article
from records.verdicts import Verdict


def case_of(archive: Archive, article: Article) -> dict[str, object]:
    """Return an article as a row, with the findings that editors want under `expected` and their verdicts."""
    text = article.current.extraction.text
    verdicts = archive.verdicts.of([article.id]).get(article.id, ())
    found = archive.findings.of([article.id]).get(article.id)
    name = f"article-{article.id}"
    return {
        "id": name,
        "title": text.title,
        "standfirst": text.standfirst,
        "paragraphs": list(text.paragraphs),
        "lang": text.language,
        "published": text.published_at.isoformat() if text.published_at else None,
        "outlet": text.outlet,
        "url": article.url,
        "author": text.author,
        "expected": findings_as_row(name, judged(found, verdicts)) if found else None,
        "verdicts": [_as_row(verdict) for verdict in verdicts],
    }


def _as_row(verdict: Verdict) -> dict[str, str]:
    return {
        "matter": verdict.matter.value,
        "key": verdict.key,
        "ruling": verdict.ruling.value,
        "value": verdict.value,
        "note": verdict.note,
    }
