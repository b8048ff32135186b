"""Tells a film's life by when things happened: one entry an event with all who told it, the first report first."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from knowledge.relating.events import Event, events_of
from knowledge.relating.ledger import ledgers
from knowledge.relating.related import RelatedArticle
from knowledge.relating.releases import moves_of, release_in_force, superseded
from records.articles import ArticleId
from records.dates import DateBasis, Grain, PartialDate
from records.findings import CopyLink, EventClass, Modality, Role
from records.subjects import Catalogue, Film, SubjectId
from records.timelines import Phase, Timeline, TimelineEntry, Told

# Shoots seldom last longer; a trailer after that, with no end of filming told, belongs to the work that follows.
_SHOOT = timedelta(days=300)
_ALWAYS_FILMING = frozenset(
    (EventClass.FILMING_START, EventClass.FILMING_WRAP, EventClass.STUNT_FILMED, EventClass.INJURY)
)
_KEY = frozenset(
    (
        EventClass.FILMING_START,
        EventClass.FILMING_WRAP,
        EventClass.STUNT_FILMED,
        EventClass.INJURY,
        EventClass.PREMIERE,
        EventClass.RECORD,
        EventClass.ANNOUNCED,
    )
)
_HEADLINES = {
    EventClass.ANNOUNCED: "Project announced",
    EventClass.CAST: "Casting announced",
    EventClass.FILMING_START: "Filming begins",
    EventClass.FILMING_WRAP: "Filming ends",
    EventClass.STUNT_FILMED: "Filming of {stunt}",
    EventClass.INJURY: "Injury on set",
    EventClass.DELAY: "Delay",
    EventClass.TRAILER: "Trailer",
    EventClass.FOOTAGE_SHOWN: "Footage shown",
    EventClass.PREMIERE: "Premiere",
    EventClass.AWARD: "Award",
    EventClass.RECORD: "Record",
    EventClass.OTHER: "Work on {stunt}",
}
_AT_OCCASIONS = frozenset((EventClass.FOOTAGE_SHOWN, EventClass.PREMIERE, EventClass.TRAILER, EventClass.AWARD))


def film_timeline(
    film: Film, articles: Sequence[RelatedArticle], copies: Mapping[ArticleId, CopyLink], catalogue: Catalogue
) -> Timeline:
    """Return the timeline of a film.

    Args:
        film: the film.
        articles: all that mean it, in any order: main articles, and mentions that carry a date or claim of it.
        copies: for each article that is a copy, where it was made from.
        catalogue: names of stunts and occasions.
    """
    moves = moves_of(film, articles)
    events = events_of(film.id, articles, copies, moves)
    releases = [event for event in events if event.kind is EventClass.RELEASE]
    replaced = superseded(film, releases, moves)
    after = {id(releases[place]): new for place, new in replaced.items()}
    calendar = _Calendar(events, release_in_force(film, releases, replaced))
    entries = [_entry(event, after.get(id(event)), calendar, catalogue, copies) for event in events]
    entries += _undated(film.id, articles, events, calendar, catalogue)
    entries.sort(
        key=lambda entry: (entry.date.first_on, entry.date.last_on, list(Phase).index(entry.phase), entry.headline)
    )
    return Timeline(film=film.id, entries=tuple(entries), ledgers=ledgers(film.id, articles, copies))


class _Calendar:
    """The days that part the phases of one production."""

    def __init__(self, events: Sequence[Event], released_on: date | None) -> None:
        starts = _days(events, EventClass.FILMING_START) or _days(events, EventClass.STUNT_FILMED)
        wraps = _days(events, EventClass.FILMING_WRAP)
        self.released_on = released_on
        self._start = min(starts, default=None)
        self._wrap = max(wraps, default=None)

    def phase(self, kind: EventClass, on: date) -> Phase:
        """Return the phase in which something of a kind happened."""
        if kind in _ALWAYS_FILMING:
            return Phase.FILMING
        if kind is EventClass.RELEASE or (self.released_on and on >= self.released_on):
            return Phase.RELEASED
        if self._start is None or on < self._start:
            return Phase.PREPARATION if kind in (EventClass.OTHER, EventClass.RECORD) else Phase.ANNOUNCED
        end = self._wrap or self._start + _SHOOT
        return Phase.FILMING if on <= end else Phase.POST_PRODUCTION


def _entry(
    event: Event, new: str | None, calendar: _Calendar, catalogue: Catalogue, copies: Mapping[ArticleId, CopyLink]
) -> TimelineEntry:
    told: dict[ArticleId, Told] = {}
    for telling in event.tellings:
        article_id = telling.article.id
        date_told = telling.date
        told.setdefault(
            article_id,
            Told(article_id=article_id, sentence=date_told.sentence, basis=date_told.basis, date=date_told.date),
        )
    is_in_force = event.kind is EventClass.RELEASE and new is None
    phase = calendar.phase(event.kind if is_in_force else _plan_of(event.kind), event.date.first_on)
    # What is announced of a film in the making is a date or a title, not the film.
    is_late = event.kind is EventClass.ANNOUNCED and phase is not Phase.ANNOUNCED
    return TimelineEntry(
        date=event.date,
        event=event.kind,
        phase=phase,
        headline="Announcement" if is_late else _headline(event, new, catalogue),
        stunts=tuple(sorted(event.stunts)),
        told=tuple(told.values()),
        is_superseded=new is not None,
        superseded_by=new,
        is_key=is_in_force or _is_key(event, sum(article_id not in copies for article_id in told)),
    )


def _plan_of(kind: EventClass) -> EventClass:
    """Return what a day that was only planned counts as: a release that was moved is an announcement."""
    return EventClass.ANNOUNCED if kind is EventClass.RELEASE else kind


def _is_key(event: Event, originals: int) -> bool:
    """Whether an event belongs into a short telling; footage needs a stunt in it or a second independent teller."""
    if event.kind is EventClass.FOOTAGE_SHOWN:
        return originals > 1 or bool(event.stunts)
    return event.kind in _KEY


def _headline(event: Event, new: str | None, catalogue: Catalogue) -> str:
    if event.kind is EventClass.RELEASE:
        return _release_headline(event, new)
    stunt = _stunt_name(event.stunts, catalogue)
    if event.kind is EventClass.OTHER and not event.stunts:
        return "Also reported"
    headline = _HEADLINES[event.kind].format(stunt=stunt)
    if event.kind is EventClass.RECORD and event.stunts:
        headline = f"Record for {stunt}"
    if event.kind is EventClass.INJURY and event.stunts:
        headline = f"Injury on set: {_plain_name(event.stunts, catalogue)}"
    if event.kind in _AT_OCCASIONS:
        headline += _occasion(event.date, catalogue)
    return headline


def _release_headline(event: Event, new: str | None) -> str:
    if new is not None:
        return f"Release date set: {spelled(event.date)} (later moved)"
    published = [telling.article.published_at for telling in event.tellings if telling.article.published_at]
    is_past = any(at.date() >= event.date.last_on for at in published)
    return "Released" if is_past else f"Release date set: {spelled(event.date)}"


def spelled(when: PartialDate) -> str:
    """Return a date in words: `27 May 2022`, `May 2022` or `2022`."""
    if when.grain is Grain.DAY:
        return f"{when.first_on.day} {when.first_on:%B %Y}"
    return f"{when.first_on:%B %Y}" if when.grain is Grain.MONTH else when.iso


def _stunt_name(stunts: frozenset[SubjectId], catalogue: Catalogue) -> str:
    return f"the {_plain_name(stunts, catalogue)}" if stunts else "a stunt"


def _plain_name(stunts: frozenset[SubjectId], catalogue: Catalogue) -> str:
    labels = {stunt.id: stunt.label for stunt in catalogue.stunts}
    names = [labels.get(stunt, stunt.rpartition(".")[2].replace("_", " ")) for stunt in sorted(stunts)[:2]]
    return " and ".join(name if name[:2].isupper() else name[:1].lower() + name[1:] for name in names)


def _occasion(when: PartialDate, catalogue: Catalogue) -> str:
    if when.grain is not Grain.DAY:
        return ""
    held = [one for one in catalogue.occasions if one.first_on <= when.first_on and when.last_on <= one.last_on]
    return f" at {held[0].name}" if len(held) == 1 else ""


def _undated(
    film: SubjectId,
    articles: Sequence[RelatedArticle],
    events: Sequence[Event],
    calendar: _Calendar,
    catalogue: Catalogue,
) -> list[TimelineEntry]:
    """Return an entry for each stunt that main articles tell of while nobody gives its day: at the first report."""
    dated = {stunt for event in events for stunt in event.stunts}
    reports: dict[SubjectId, list[RelatedArticle]] = {}
    for article in sorted(articles, key=lambda article: article.order):
        if article.published_at is None or not _is_main(article, film):
            continue
        told = (
            stunt for stunt in article.findings.stunts if stunt.film == film and stunt.modality is Modality.ASSERTED
        )
        for stunt in dict.fromkeys(stunt.stunt for stunt in told):
            if stunt not in dated:
                reports.setdefault(stunt, []).append(article)
    return [_report(stunt, told, film, calendar, catalogue) for stunt, told in reports.items()]


def _report(
    stunt: SubjectId, told: Sequence[RelatedArticle], film: SubjectId, calendar: _Calendar, catalogue: Catalogue
) -> TimelineEntry:
    when = _published(told[0])
    return TimelineEntry(
        date=when,
        event=EventClass.OTHER,
        phase=calendar.phase(EventClass.OTHER, when.first_on),
        headline=f"First report of {_stunt_name(frozenset((stunt,)), catalogue)}",
        stunts=(stunt,),
        told=tuple(
            Told(
                article_id=article.id,
                sentence=_words_on(article, stunt, film),
                basis=DateBasis.PUBLISHED,
                date=_published(article),
            )
            for article in told
        ),
    )


def _published(article: RelatedArticle) -> PartialDate:
    on = article.order[0].date()
    return PartialDate(first_on=on, last_on=on, grain=Grain.DAY)


def _words_on(article: RelatedArticle, stunt: SubjectId, film: SubjectId) -> str:
    told = article.findings.stunts
    return next((found.surface for found in told if found.stunt == stunt and found.film == film), "")


def _is_main(article: RelatedArticle, film: SubjectId) -> bool:
    return any(mention.film == film and mention.role is Role.MAIN for mention in article.findings.films)


def _days(events: Sequence[Event], kind: EventClass) -> list[date]:
    return [event.date.first_on for event in events if event.kind is kind]
