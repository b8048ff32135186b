"""Reads one article: links its names, then reads stunts, claims and dates, and judges whether it is ours."""

from dataclasses import replace

from knowledge.linking.linked import LinkedFilm, LinkedPerson, ReadingContext
from knowledge.linking.linker import Linker
from knowledge.reading.claims import find_claims
from knowledge.reading.dates import find_dates
from knowledge.reading.proposals import find_proposals
from knowledge.reading.relevance import relevance
from knowledge.reading.stunts import find_stunts
from knowledge.text.readable import readable
from records.articles import ArticleText
from records.findings import FilmMention, Findings, PersonMention
from records.subjects import Catalogue

# Raise it whenever rules change, so that articles are read again.
RULES = "8"


def version_of(digest: str) -> str:
    """Return what findings say of who read them: the rules and the digest of a catalogue."""
    return f"{RULES}:{digest}"


class Reader:
    """Reads articles with one catalogue. Pure: the same text gives the same findings."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Prepare for a catalogue; takes a second for a large one."""
        self._linker = Linker(catalogue)
        self.version = version_of(catalogue.digest)

    def read(self, source: ArticleText) -> Findings:
        """Return all that one article says."""
        text = readable(source)
        context = self._linker.link(text)
        stunts = find_stunts(context)
        context = replace(context, stunts=stunts)
        claims = find_claims(context)
        dates, supersedes = find_dates(context)
        findings = Findings(
            is_relevant=False,
            relevance_reason="",
            language=text.language,
            films=tuple(_film_mention(context, film) for film in context.films),
            people=tuple(_person_mention(context, person) for person in context.people),
            stunts=stunts,
            claims=claims,
            dates=dates,
            supersedes=supersedes,
            credits=context.credits,
            proposals=find_proposals(context),
            reader=self.version,
        )
        is_relevant, reason = relevance(text, context.films, findings)
        findings = replace(findings, is_relevant=is_relevant, relevance_reason=reason)
        return findings if is_relevant else _names_only(findings)


def _names_only(findings: Findings) -> Findings:
    """What is not about the making of films has names worth finding, but nothing for a timeline or a ledger."""
    return replace(findings, stunts=(), claims=(), dates=(), supersedes=(), proposals=())


def _film_mention(context: ReadingContext, film: LinkedFilm) -> FilmMention:
    evidence = tuple(context.text.evidence(span.place, span.start, span.end) for span in film.spans)
    return FilmMention(
        film=film.film,
        role=film.role,
        surface=max((item.quote for item in evidence), key=len),
        confidence=film.confidence,
        reasons=film.reasons,
        evidence=evidence,
    )


def _person_mention(context: ReadingContext, person: LinkedPerson) -> PersonMention:
    evidence = tuple(context.text.evidence(span.place, span.start, span.end) for span in person.spans)
    return PersonMention(
        person=person.person,
        surface=max((item.quote for item in evidence), key=len),
        confidence=person.confidence,
        reasons=person.reasons,
        evidence=evidence,
    )
