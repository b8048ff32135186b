"""Gathers unsure tags and proposed subjects for editors, grouped so that one answer settles many."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from threading import Lock

from flask import current_app

from knowledge import related_article
from knowledge.relating import ProposedSubject, proposed
from knowledge.relating.proposed import family_of
from knowledge.text.folding import fold
from records.articles import ArticleId
from records.changes import ChangeKind
from records.findings import CopyLink, FilmMention, Findings, PersonMention, ProposalKind, StuntMention
from records.verdicts import Matter, Verdict
from webapp.rooms import Rooms

Mention = FilmMention | PersonMention | StuntMention
# The newest so many articles are asked about: older news is read by few, and each costs a moment at the first look.
NEWEST = 5000
_BATCH = 500
_CHANGES = 1000
KEY = "second_unit_review_queue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """One subject under one name, unsure in all these articles."""

    id: str
    matter: Matter
    key: str  # the subject
    surface: str
    mentions: tuple[tuple[ArticleId, Mention], ...]  # the surest first
    families: int  # an article and everything made from it are one

    @property
    def articles(self) -> tuple[ArticleId, ...]:
        """The articles that one answer settles."""
        return tuple(article_id for article_id, _ in self.mentions)


@dataclass(slots=True)
class Queue:
    """What was unsure or proposed in each article, kept up with the change log."""

    _seq: int = -1
    _held: dict[ArticleId, Findings] = field(default_factory=dict)
    _proposed: tuple[ProposedSubject, ...] | None = None
    _lock: Lock = field(default_factory=Lock)

    def findings(self, here: Rooms) -> dict[ArticleId, Findings]:
        """Return the unsure mentions and proposals of each article that has any."""
        with self._lock:
            self._follow(here)
            return dict(self._held)

    def proposals(self, here: Rooms) -> tuple[ProposedSubject, ...]:
        """Return what articles propose, gathered."""
        with self._lock:
            self._follow(here)
            if self._proposed is None:
                self._proposed = _gathered(here, self._held)
            return self._proposed

    def _follow(self, here: Rooms) -> None:
        changes = here.archive.changes.since(self._seq, [ChangeKind.FINDINGS], _CHANGES)
        if not changes and self._seq >= 0:
            return
        ids = [ArticleId(int(change.record_id)) for change in changes]
        if self._seq < 0 or len(changes) == _CHANGES:
            last = here.archive.articles.last_id()
            ids = [ArticleId(number) for number in range(max(1, last - NEWEST + 1), last + 1)]
            self._held.clear()
            self._seq = here.archive.changes.last()
        else:
            self._seq = changes[-1].seq
        for at in range(0, len(ids), _BATCH):
            found = here.archive.findings.of(ids[at : at + _BATCH])
            for article_id in ids[at : at + _BATCH]:
                self._held.pop(article_id, None)
                if article_id in found and (doubts := _doubts(here, found[article_id])):
                    self._held[article_id] = doubts
        self._proposed = None


def queue() -> Queue:
    """Return the queue of this process."""
    held: Queue = current_app.extensions.setdefault(KEY, Queue())
    return held


def unsure(here: Rooms) -> tuple[Unsure, ...]:
    """Return unsure tags that no editor has decided about, what settles most first."""
    held = queue().findings(here)
    ids = list(held)
    decided = {(article_id, one.matter, one.key) for article_id, given in _verdicts(here, ids).items() for one in given}
    withdrawn = _withdrawn(here, ids)
    groups: dict[tuple[Matter, str, str], list[tuple[ArticleId, Mention]]] = {}
    for article_id, found in held.items():
        for matter, key, one in mentions_of(found):
            if (article_id, matter, key) not in decided and article_id not in withdrawn:
                groups.setdefault((matter, key, fold(one.surface)), []).append((article_id, one))
    copies = _copies(here, ids)
    made = [_group(matter, key, told, copies) for (matter, key, _), told in groups.items()]
    return tuple(sorted(made, key=lambda one: (-one.families, -one.mentions[0][1].confidence, one.id)))


def waiting_proposals(here: Rooms) -> tuple[tuple[str, ProposedSubject], ...]:
    """Return ripe proposals with their keys, without those that an editor decided about or the catalogue has by now."""
    decided = here.archive.verdicts.proposals()
    kept = [(proposal_key(one), one) for one in queue().proposals(here) if one.is_ripe]
    return tuple(
        (key, one)
        for key, one in kept
        if key not in decided
        and not (one.kind is not ProposalKind.SET_PIECE and any(
            link.kind.value == one.kind.value for link in here.directory.named(one.name)))
    )  # fmt: skip


def proposal_key(one: ProposedSubject) -> str:
    """Return what verdicts call a proposal: its kind, its film and its folded name."""
    return ":".join(part for part in (one.kind.value, one.film or "", fold(one.name)) if part)


def mentions_of(found: Findings) -> Iterator[tuple[Matter, str, Mention]]:
    """Yield what an article mentions, with matter and key of a verdict on it."""
    for film in found.films:
        yield Matter.FILM, film.film, film
    for person in found.people:
        yield Matter.PERSON, person.person, person
    for stunt in found.stunts:
        yield Matter.STUNT, stunt.stunt, stunt


def _doubts(here: Rooms, found: Findings) -> Findings | None:
    """Return only what is unsure or proposed; None: nothing is, or the article is not about our subject."""

    def is_unsure(one: Mention) -> bool:
        return here.shown_from <= one.confidence < here.sure_from

    doubts = replace(
        found,
        films=tuple(one for one in found.films if is_unsure(one) and not one.film.startswith("new:")),
        people=tuple(one for one in found.people if is_unsure(one) and not one.person.startswith("new:")),
        stunts=tuple(one for one in found.stunts if is_unsure(one)),
        claims=(),
        dates=(),
        supersedes=(),
        credits=(),
    )
    has_any = doubts.films or doubts.people or doubts.stunts or doubts.proposals
    return doubts if has_any and found.is_relevant else None


def _group(
    matter: Matter, key: str, told: Sequence[tuple[ArticleId, Mention]], copies: Mapping[ArticleId, CopyLink]
) -> Unsure:
    order = sorted(told, key=lambda one: (-one[1].confidence, one[0]))
    surface = order[0][1].surface
    name = hashlib.sha256(f"{matter}|{key}|{fold(surface)}".encode()).hexdigest()[:16]
    families = {family_of(article_id, copies) for article_id, _ in order}
    return Unsure(id=name, matter=matter, key=key, surface=surface, mentions=tuple(order), families=len(families))


def _gathered(here: Rooms, held: Mapping[ArticleId, Findings]) -> tuple[ProposedSubject, ...]:
    ids = [article_id for article_id, found in held.items() if found.proposals]
    articles = [
        related_article(one, held[one.id])
        for at in range(0, len(ids), _BATCH)
        for one in here.archive.articles.many(ids[at : at + _BATCH])
        if not one.is_withdrawn
    ]
    return proposed(articles, _copies(here, ids))


def _copies(here: Rooms, ids: Sequence[ArticleId]) -> dict[ArticleId, CopyLink]:
    links: dict[ArticleId, CopyLink] = {}
    for at in range(0, len(ids), _BATCH):
        links |= here.archive.relations.copies_of(ids[at : at + _BATCH])
    return links


def _withdrawn(here: Rooms, ids: Sequence[ArticleId]) -> set[ArticleId]:
    batches = (ids[at : at + _BATCH] for at in range(0, len(ids), _BATCH))
    return {one for batch in batches for one in here.archive.articles.withdrawn(batch)}


def _verdicts(here: Rooms, ids: Sequence[ArticleId]) -> dict[ArticleId, tuple[Verdict, ...]]:
    found: dict[ArticleId, tuple[Verdict, ...]] = {}
    for at in range(0, len(ids), _BATCH):
        found |= here.archive.verdicts.of(ids[at : at + _BATCH])
    return found
