"""The stage of understanding: follows the change log, reads what is new, relates it to what is held."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from archive import Archive
from knowledge.catalogue.touching import Touched, touched, touches
from knowledge.reading import Reader
from knowledge.relating.likeness.copy_index import CopyIndex
from knowledge.relating.likeness.profiles import Profile
from knowledge.relating.likeness.sketches import RULES, kept_sketch, sketch_of
from knowledge.relating.neighbourhood import affected
from knowledge.relating.related import RelatedArticle
from knowledge.relating.relations import relate_profiles
from knowledge.verdicts import decided, judged
from records.articles import Article, ArticleId
from records.changes import FOLLOWED, UNDERSTANDING, Change, ChangeKind
from records.findings import Findings, Story
from records.subjects import Catalogue
from settings import KnowledgeSettings

FOLLOWER = UNDERSTANDING
BATCH = 50  # articles a transaction: what a crash makes us do again
_LOADED = 500  # articles a query while the index is filled
_SKETCHES = 5000  # likewise, where sketches are all that is asked for
_HELD = 3000  # profiles kept in memory; one takes some 60 kB


class Follower:
    """Reads and relates articles. Holds what is costly to make: the reader, and the index of all articles."""

    def __init__(self, archive: Archive, settings: KnowledgeSettings) -> None:
        """Prepare for an archive; nothing is read before the first step."""
        self._archive = archive
        self._settings = settings
        self._reader: Reader | None = None
        self._catalogue: Catalogue | None = None
        self._catalogue_seq = 0  # up to which changes of subjects are in the reader
        self._index: CopyIndex | None = None
        self._held: OrderedDict[ArticleId, Profile] = OrderedDict()

    def step(self, now: datetime, *, limit: int = BATCH) -> int:
        """Handle one batch of changed or never read articles; return their number, 0 when there is nothing to do.

        Findings, relations and checkpoint are one transaction: killed at any moment, the next step does the same again.
        """
        reader = self._current_reader()
        changes = self._archive.changes.since(self._archive.changes.checkpoint(FOLLOWER), FOLLOWED[FOLLOWER], limit)
        articles = self._to_read(changes, reader, limit)
        verdicts = self._archive.verdicts.of([article.id for article in articles])
        found = {
            article.id: judged(reader.read(article.current.extraction.text), verdicts.get(article.id, ()))
            for article in articles
        }
        stories, alone = self._related(articles, found)
        sketches = {article_id: sketch_of(self._held[article_id]).as_bytes() for article_id in found}
        with self._archive.writing():
            for article_id, findings in found.items():
                self._archive.findings.keep(article_id, findings, now)
            if found:
                self._archive.relations.keep(stories, alone, now)
                self._archive.sketches.keep(sketches, self._sketched_by)
            if changes:
                self._archive.changes.advance(FOLLOWER, changes[-1].seq)
        return len(articles)

    def _related(
        self, articles: Sequence[Article], found: Mapping[ArticleId, Findings]
    ) -> tuple[Sequence[Story], Sequence[ArticleId]]:
        """Return the stories that these articles and their neighbours now make, and which of them stand alone."""
        if not articles:
            return (), ()
        index = self._filled_index(found)
        changed = {article.id: self._profile(article, found[article.id]) for article in articles}
        for profile in changed.values():
            index.add(profile)
            self._hold(profile)
        said = decided(self._archive.verdicts.pairs())
        members = affected(changed, index, self._profiles, self._stories, said)
        stories = relate_profiles(members, said).stories
        told = {article_id for story in stories for article_id in story.articles}
        return stories, sorted(set(members) - told)

    def _current_reader(self) -> Reader:
        """Return the reader for the catalogue as it is now; articles that a change of it can touch become unread.

        Without the catalogue before, as after a start, that is every article which an older reader has read.
        """
        last = self._archive.changes.last()
        if self._reader is None or self._archive.changes.since(self._catalogue_seq, (ChangeKind.SUBJECT,), 1):
            catalogue = self._archive.subjects.catalogue()
            before, self._catalogue = self._catalogue, catalogue
            if before is None or self._reader is None or catalogue.digest != before.digest:
                former, self._reader = self._reader, Reader(catalogue)
                if before is not None and former is not None:
                    self._leave_untouched(former.version, self._reader.version, touched(before, catalogue))
            self._catalogue_seq = last
        return self._reader

    def _leave_untouched(self, former: str, version: str, change: Touched) -> None:
        """Note of articles that a changed catalogue cannot touch that they are read. Killed midway, more are read."""
        last = 0
        while not change.is_everything and (articles := self._archive.articles.after(last, _LOADED)):
            found = self._archive.findings.of([article.id for article in articles])
            same = [
                article.id
                for article in articles
                if article.id in found and not touches(change, article.current.extraction.text, found[article.id])
            ]
            self._archive.findings.adopt(same, former, version)
            last = articles[-1].id

    def _to_read(self, changes: Sequence[Change], reader: Reader, limit: int) -> Sequence[Article]:
        named = dict.fromkeys(ArticleId(int(change.record_id)) for change in changes)
        articles = list(self._archive.articles.many(list(named)))
        if len(articles) < limit:
            unread = self._archive.findings.unread(reader.version, limit)
            articles += [article for article in unread if article.id not in named][: limit - len(articles)]
        return articles

    def _filled_index(self, fresh: Mapping[ArticleId, Findings]) -> CopyIndex:
        """Return the index of all articles; at first it is filled from their sketches.

        A sketch that is missing, or of other rules, is made anew and kept: 2 ms an article, once.
        """
        if self._index is None:
            index, sketches, last = CopyIndex(), self._archive.sketches, 0
            while kept := sketches.after(last, self._sketched_by, _SKETCHES):
                index.load([(one.article_id, one.published_at, kept_sketch(one.sketch)) for one in kept])
                last = kept[-1].article_id
            last = 0
            while lacking := sketches.lacking(last, self._sketched_by, _LOADED):
                self._sketch([one for one in lacking if one not in fresh], index)
                last = lacking[-1]
            self._index = index
        return self._index

    def _sketch(self, article_ids: Sequence[ArticleId], index: CopyIndex) -> None:
        found = self._archive.findings.of(article_ids)
        articles = self._archive.articles.many(article_ids)
        profiles = [self._profile(article, found[article.id]) for article in articles if article.id in found]
        for profile in profiles:
            index.add(profile)
        made = {profile.article.id: sketch_of(profile).as_bytes() for profile in profiles}
        self._archive.sketches.keep(made, self._sketched_by)

    @property
    def _sketched_by(self) -> str:
        """The rules by which sketches are made, and how sure their films and people had to be."""
        return f"{RULES}:{self._settings.review_confidence:g}"

    def _profiles(self, article_ids: Iterable[ArticleId]) -> dict[ArticleId, Profile]:
        wanted = list(article_ids)
        missing = [article_id for article_id in wanted if article_id not in self._held]
        found = self._archive.findings.of(missing)
        made = {
            article.id: self._profile(article, found[article.id])
            for article in self._archive.articles.many(missing)
            if article.id in found
        }
        profiles = {**{one: self._held[one] for one in wanted if one in self._held}, **made}
        for profile in made.values():
            self._hold(profile)
        return profiles

    def _stories(self, article_ids: Iterable[ArticleId]) -> dict[ArticleId, Story]:
        return self._archive.relations.stories_of(list(article_ids))

    def _profile(self, article: Article, findings: Findings) -> Profile:
        return profile_of(article, findings, self._settings.review_confidence)

    def _hold(self, profile: Profile) -> None:
        self._held[profile.article.id] = profile
        self._held.move_to_end(profile.article.id)
        while len(self._held) > _HELD:
            self._held.popitem(last=False)


def follow(archive: Archive, settings: KnowledgeSettings, now: datetime, *, limit: int | None = None) -> int:
    """Read and relate everything that changed since the last time; return the number of articles handled.

    Args:
        archive: where articles come from and findings go.
        settings: how articles are read.
        now: noted as the time of every change.
        limit: stop after about so many articles; None: when nothing is left.
    """
    follower, handled = Follower(archive, settings), 0
    while (limit is None or handled < limit) and (done := follower.step(now)):
        handled += done
    return handled


def read_again(archive: Archive) -> None:
    """Have every article read and related anew by the next `follow`, as after a change of the rules."""
    archive.changes.advance(FOLLOWER, 0)


def related_article(article: Article, findings: Findings) -> RelatedArticle:
    """Return an article of the archive with its findings as what relations are decided by."""
    extraction = article.current.extraction
    return RelatedArticle(
        id=article.id,
        text=extraction.text,
        findings=findings,
        outlet=extraction.text.outlet or extraction.site_name or article.source,
        published_at=article.published_at,
    )


def profile_of(article: Article, findings: Findings, least: float) -> Profile:
    """Return an article's profile without what is less sure than `least` (0..1) and so not shown."""
    sure = replace(
        findings,
        films=tuple(mention for mention in findings.films if mention.confidence >= least),
        people=tuple(mention for mention in findings.people if mention.confidence >= least),
        stunts=tuple(mention for mention in findings.stunts if mention.confidence >= least),
    )
    return Profile(related_article(article, sure))
