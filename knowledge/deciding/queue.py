"""Gathers unsure tags and proposed subjects for editors, grouped so that one answer settles many."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from threading import Lock

from archive import Archive
from archive.desk.verdicts import Decision
from knowledge import related_article
from knowledge.catalogue.directory import Directory
from knowledge.deciding.wishes import before
from knowledge.relating import ProposedSubject, proposed
from knowledge.relating.proposed import family_of
from knowledge.text.folding import fold
from records.articles import ArticleId
from records.changes import ChangeKind
from records.findings import CopyLink, FilmMention, Findings, PersonMention, ProposalKind, StuntMention
from records.verdicts import Matter, Ruling, Verdict

Mention = FilmMention | PersonMention | StuntMention
# The newest so many articles are asked about: older news is read by few, and each costs a moment at the first look.
NEWEST = 5000
_BATCH = 500
_CHANGES = 1000


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
    """What was unsure or proposed in each article, kept up with the change log.

    Unsure is what is at least as sure as `shown_from`, but less than `sure_from` (0..1).
    """

    shown_from: float
    sure_from: float
    _seq: int = -1
    _held: dict[ArticleId, Findings] = field(default_factory=dict)
    _proposed: tuple[ProposedSubject, ...] | None = None
    _lock: Lock = field(default_factory=Lock)

    def findings(self, archive: Archive) -> dict[ArticleId, Findings]:
        """Return the unsure mentions and proposals of each article that has any."""
        with self._lock:
            self._follow(archive)
            return dict(self._held)

    def proposals(self, archive: Archive) -> tuple[ProposedSubject, ...]:
        """Return what articles propose, gathered."""
        with self._lock:
            self._follow(archive)
            if self._proposed is None:
                self._proposed = _gathered(archive, self._held)
            return self._proposed

    def _follow(self, archive: Archive) -> None:
        changes = archive.changes.since(self._seq, [ChangeKind.FINDINGS], _CHANGES)
        if not changes and self._seq >= 0:
            return
        ids = [ArticleId(int(change.record_id)) for change in changes]
        if self._seq < 0 or len(changes) == _CHANGES:
            last = archive.articles.last_id()
            ids = [ArticleId(number) for number in range(max(1, last - NEWEST + 1), last + 1)]
            self._held.clear()
            self._seq = archive.changes.last()
        else:
            self._seq = changes[-1].seq
        for at in range(0, len(ids), _BATCH):
            found = archive.findings.of(ids[at : at + _BATCH])
            for article_id in ids[at : at + _BATCH]:
                self._held.pop(article_id, None)
                if article_id in found and (doubts := self._doubts(found[article_id])):
                    self._held[article_id] = doubts
        self._proposed = None

    def _doubts(self, found: Findings) -> Findings | None:
        """Return only what is unsure or proposed; None: nothing is, or the article is not about our subject."""

        def is_unsure(one: Mention) -> bool:
            return self.shown_from <= one.confidence < self.sure_from

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


def unsure(archive: Archive, queue: Queue) -> tuple[Unsure, ...]:
    """Return unsure tags that no editor has decided about, what settles most first."""
    held = queue.findings(archive)
    ids = list(held)
    decided = {
        (article_id, one.matter, one.key) for article_id, given in _verdicts(archive, ids).items() for one in given
    }
    withdrawn = _withdrawn(archive, ids)
    groups: dict[tuple[Matter, str, str], list[tuple[ArticleId, Mention]]] = {}
    for article_id, found in held.items():
        for matter, key, one in mentions_of(found):
            if (article_id, matter, key) not in decided and article_id not in withdrawn:
                groups.setdefault((matter, key, fold(one.surface)), []).append((article_id, one))
    copies = _copies(archive, ids)
    made = [_group(matter, key, told, copies) for (matter, key, _), told in groups.items()]
    return tuple(sorted(made, key=lambda one: (-one.families, -one.mentions[0][1].confidence, one.id)))


def waiting_proposals(archive: Archive, names: Directory, queue: Queue) -> tuple[tuple[str, ProposedSubject], ...]:
    """Return ripe proposals with their keys, without those that an editor decided about or the catalogue has by now."""
    decided = archive.verdicts.proposals()
    kept = [(proposal_key(one), one) for one in queue.proposals(archive) if one.is_ripe]
    return tuple((key, one) for key, one in kept if key not in decided and not _is_known(names, one))


def _is_known(names: Directory, one: ProposedSubject) -> bool:
    """Tell whether the catalogue has it: a subject of that name, or a set-piece of that film and stunt."""
    if one.kind is ProposalKind.SET_PIECE:
        return any(
            one.film == piece.film and one.stunt in (piece.stunt, *piece.also) for piece in names.catalogue.set_pieces
        )
    return any(link.kind.value == one.kind.value for link in names.named(one.name))


def on_tags(archive: Archive, group: Unsure, ruling: Ruling) -> list[Decision]:
    """Return the decisions that one answer to a question about tags means: one for each article that asks it."""
    found = archive.findings.of(group.articles)
    return [
        Decision(
            article_id=article.id,
            matter=group.matter,
            key=group.key,
            ruling=ruling,
            before=before(article, found.get(article.id), group.matter, group.key),
        )
        for article in archive.articles.many(group.articles)
    ]


def on_proposal(key: str, ruling: Ruling) -> Decision:
    """Return the decision that an answer to a proposed name means."""
    return Decision(article_id=None, matter=Matter.PROPOSAL, key=key, ruling=ruling)


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


def _group(
    matter: Matter, key: str, told: Sequence[tuple[ArticleId, Mention]], copies: Mapping[ArticleId, CopyLink]
) -> Unsure:
    order = sorted(told, key=lambda one: (-one[1].confidence, one[0]))
    surface = order[0][1].surface
    name = hashlib.sha256(f"{matter}|{key}|{fold(surface)}".encode()).hexdigest()[:16]
    families = {family_of(article_id, copies) for article_id, _ in order}
    return Unsure(id=name, matter=matter, key=key, surface=surface, mentions=tuple(order), families=len(families))


def _gathered(archive: Archive, held: Mapping[ArticleId, Findings]) -> tuple[ProposedSubject, ...]:
    ids = [article_id for article_id, found in held.items() if found.proposals]
    articles = [
        related_article(one, held[one.id])
        for at in range(0, len(ids), _BATCH)
        for one in archive.articles.many(ids[at : at + _BATCH])
        if not one.is_withdrawn
    ]
    return proposed(articles, _copies(archive, ids))


def _copies(archive: Archive, ids: Sequence[ArticleId]) -> dict[ArticleId, CopyLink]:
    links: dict[ArticleId, CopyLink] = {}
    for at in range(0, len(ids), _BATCH):
        links |= archive.relations.copies_of(ids[at : at + _BATCH])
    return links


def _withdrawn(archive: Archive, ids: Sequence[ArticleId]) -> set[ArticleId]:
    batches = (ids[at : at + _BATCH] for at in range(0, len(ids), _BATCH))
    return {one for batch in batches for one in archive.articles.withdrawn(batch)}


def _verdicts(archive: Archive, ids: Sequence[ArticleId]) -> dict[ArticleId, tuple[Verdict, ...]]:
    found: dict[ArticleId, tuple[Verdict, ...]] = {}
    for at in range(0, len(ids), _BATCH):
        found |= archive.verdicts.of(ids[at : at + _BATCH])
    return found
