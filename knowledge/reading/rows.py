"""Articles in and findings out as rows of JSON: the form in which reading is measured."""

from datetime import datetime
from typing import Any

from records.articles import ArticleText
from records.findings import (
    Claim,
    EventDate,
    FilmMention,
    Findings,
    PersonMention,
    Proposal,
    StuntMention,
    Supersession,
)
from records.subjects import SubjectId


def text_from_row(row: dict[str, Any]) -> ArticleText:
    """Return the article of a row: title, standfirst, paragraphs, lang, published, outlet, url, author.

    `published` is ISO 8601 with a zone. Everything else in the row is left unread.
    """
    published = row.get("published")
    return ArticleText(
        title=row["title"],
        standfirst=row.get("standfirst"),
        paragraphs=tuple(row.get("paragraphs") or ()),
        language=row.get("lang"),
        published_at=datetime.fromisoformat(published) if published else None,
        outlet=row.get("outlet"),
        url=row.get("url"),
        author=row.get("author"),
    )


def findings_as_row(article_id: str, findings: Findings) -> dict[str, Any]:
    """Return findings as one row. Stunt types lose the prefix of their ids; unknown is null or an empty list."""
    return {
        "id": article_id,
        "lang": findings.language,
        "relevant": findings.is_relevant,
        "relevance_reason": findings.relevance_reason,
        "films": [_film(item) for item in findings.films],
        "people": [_person(item) for item in findings.people],
        "stunts": [_stunt(item) for item in findings.stunts],
        "claims": [_claim(item) for item in findings.claims],
        "dates": [_date(item) for item in findings.dates],
        "supersedes": [_supersession(item) for item in findings.supersedes],
        "proposals": [_proposal(item) for item in findings.proposals],
        "reader": findings.reader,
    }


def _bare(stunt: SubjectId | None) -> str | None:
    return stunt.removeprefix("stunt:") if stunt else None


def _film(item: FilmMention) -> dict[str, Any]:
    return {
        "id": item.film,
        "role": item.role.value,
        "surface": item.surface,
        "confidence": item.confidence,
        "reasons": list(item.reasons),
    }


def _person(item: PersonMention) -> dict[str, Any]:
    return {
        "id": item.person,
        "surface": item.surface,
        "confidence": item.confidence,
        "reasons": list(item.reasons),
    }


def _stunt(item: StuntMention) -> dict[str, Any]:
    return {
        "type": _bare(item.stunt),
        "film": item.film,
        "performer": item.performer,
        "modality": item.modality.value,
        "surface": item.surface,
        "confidence": item.confidence,
        "reasons": list(item.reasons),
    }


def _claim(item: Claim) -> dict[str, Any]:
    return {
        "film": item.film,
        "type": _bare(item.stunt),
        "metric": item.metric,
        "value": item.value,
        "unit": item.unit,
        "comparator": item.comparator,
        "phase": item.phase.value,
        "speaker": item.speaker,
        "cited": item.cited,
        "surface": item.surface,
    }


def _date(item: EventDate) -> dict[str, Any]:
    return {
        "value": item.date.iso,
        "grain": item.date.grain.value,
        "basis": item.basis.value,
        "event": item.event.value,
        "film": item.film,
        "surface": item.surface,
    }


def _supersession(item: Supersession) -> dict[str, Any]:
    return {"film": item.film, "old": item.old, "new": item.new}


def _proposal(item: Proposal) -> dict[str, Any]:
    return {
        "kind": item.kind.value,
        "name": item.name,
        "id": item.id,
        "film": item.film,
        "type": _bare(item.stunt),
        "confidence": item.confidence,
        "hints": [list(hint) for hint in item.hints],
        "surface": item.evidence[0].quote if item.evidence else None,
    }
