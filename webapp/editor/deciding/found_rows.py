"""What was found in an article as rows: each with its words marked, how sure it is, and what may be changed of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from knowledge.verdicts import claim_key, date_key
from records.articles import Article
from records.findings import Evidence, Findings, StuntMention
from records.subjects import SubjectId
from records.verdicts import Matter, Ruling, Verdict
from webapp.editor.deciding import naming
from webapp.editor.deciding.evidence import Marked, all_marked
from webapp.editor.deciding.forms import ANYBODY
from webapp.editor.deciding.queue import Mention
from webapp.rooms import Rooms
from webapp.wording import figure, partial, word


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRow:
    """One thing that was found in the article, with what may be changed of it."""

    matter: Matter
    key: str
    name: str
    slug: str  # of its own page; empty: it has none
    notes: tuple[str, ...]
    is_unsure: bool
    by: str  # editor whose verdict holds
    quotes: tuple[Marked, ...]
    reasons: tuple[str, ...]
    film: str = ""  # names as they are typed
    stunt: str = ""
    performer: str = ""
    choice: str = ""  # role, modality, phase or event
    value: str = ""
    unit: str = ""


def found_rows(
    here: Rooms, article: Article, found: Findings, verdicts: Sequence[Verdict]
) -> tuple[tuple[Matter, str, tuple[FoundRow, ...]], ...]:
    """Return all findings by matter, with a heading each."""
    by = {(one.matter, one.key): one.by for one in verdicts if one.ruling is not Ruling.REJECT}
    row = _Rows(here, article, by)
    return (
        (Matter.FILM, "Films", row.films(found)),
        (Matter.PERSON, "People", row.people(found)),
        (Matter.STUNT, "Stunts", row.stunts(found)),
        (Matter.CLAIM, "Figures", row.claims(found)),
        (Matter.DATE, "Dates", row.dates(found)),
    )


class _Rows:
    """Makes rows of the findings of one article."""

    def __init__(self, here: Rooms, article: Article, by: dict[tuple[Matter, str], str]) -> None:
        self._here, self._text, self._by = here, article.current.extraction.text, by

    def films(self, found: Findings) -> tuple[FoundRow, ...]:
        return tuple(
            self._mention(Matter.FILM, one, one.film, (word(one.role),), choice=one.role.value) for one in found.films
        )

    def people(self, found: Findings) -> tuple[FoundRow, ...]:
        return tuple(self._mention(Matter.PERSON, one, one.person, ()) for one in found.people)

    def stunts(self, found: Findings) -> tuple[FoundRow, ...]:
        return tuple(self._stunt(one) for one in found.stunts)

    def claims(self, found: Findings) -> tuple[FoundRow, ...]:
        return tuple(
            self._row(
                Matter.CLAIM,
                claim_key(one),
                name=figure(one),
                notes=tuple(
                    filter(None, (one.metric.replace("_", " "), word(one.phase), *self._of(one.film, one.stunt)))
                ),
                quotes=self._quotes([one.evidence]),
                film=self._name(one.film),
                stunt=self._name(one.stunt),
                choice=one.phase.value,
                value=f"{one.value:g}",
                unit=one.unit,
            )
            for one in found.claims
        )

    def dates(self, found: Findings) -> tuple[FoundRow, ...]:
        return tuple(
            self._row(
                Matter.DATE,
                date_key(one),
                name=partial(one.date),
                notes=(word(one.event), *self._of(one.film)),
                quotes=self._quotes([one.evidence]),
                film=self._name(one.film),
                choice=one.event.value,
            )
            for one in found.dates
        )

    def _stunt(self, one: StuntMention) -> FoundRow:
        performer = one.performer if one.performer in ANYBODY else self._name(SubjectId(one.performer))
        return self._mention(
            Matter.STUNT,
            one,
            one.stunt,
            (word(one.modality), *self._of(one.film), f"by {performer}"),
            film=self._name(one.film),
            performer=performer,
            choice=one.modality.value,
        )

    def _mention(
        self, matter: Matter, one: Mention, subject: SubjectId, notes: tuple[str, ...], **more: str
    ) -> FoundRow:
        unsure = one.confidence < self._here.sure_from
        sureness = f"{one.confidence:.2f}" + (", hidden" if one.confidence < self._here.shown_from else "")
        link = self._here.directory.link(subject)
        row = self._row(
            matter,
            subject,
            name=naming.full_name(link) if link else one.surface or subject,
            notes=(*notes, sureness),
            quotes=self._quotes(one.evidence),
            **more,
        )
        return replace(row, is_unsure=unsure, reasons=tuple(dict.fromkeys(one.reasons)))

    def _row(
        self, matter: Matter, key: str, *, name: str, notes: tuple[str, ...], quotes: tuple[Marked, ...], **more: str
    ) -> FoundRow:
        link = self._here.directory.link(key)
        return FoundRow(
            matter=matter,
            key=key,
            name=name,
            slug=link.slug if link else "",
            notes=notes,
            is_unsure=False,
            by=self._by.get((matter, key), ""),
            quotes=quotes,
            reasons=(),
            **more,
        )

    def _quotes(self, evidence: Iterable[Evidence]) -> tuple[Marked, ...]:
        return all_marked(self._text, evidence)

    def _name(self, subject: SubjectId | None) -> str:
        link = self._here.directory.link(subject) if subject else None
        return naming.full_name(link) if link else subject or ""

    def _of(self, *subjects: SubjectId | None) -> tuple[str, ...]:
        return tuple(self._name(one) for one in subjects if one)
