"""Lists stunts whose day nobody tells: they stand at their first report, all of one day together."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from knowledge.relating.related import RelatedArticle
from knowledge.relating.timelines.headlines import Headlines
from knowledge.text.sentences import sentence_spans
from records.dates import DateBasis, Grain, PartialDate
from records.findings import EventClass, Modality, Role
from records.subjects import SubjectId
from records.timelines import Phase, TimelineEntry, Told


def first_reports(
    film: SubjectId,
    articles: Sequence[RelatedArticle],
    dated: Collection[SubjectId],
    phase: Callable[[EventClass, date], Phase],
    headlines: Headlines,
) -> list[TimelineEntry]:
    """Return an entry for each day on which main articles first tell of stunts that have no date.

    Args:
        film: whose stunts.
        articles: all that mean it.
        dated: stunts that a dated event tells already.
        phase: tells in which phase something of a class happened.
        headlines: writes their headlines.
    """
    reports: dict[SubjectId, list[RelatedArticle]] = {}
    for article in sorted(articles, key=lambda article: article.order):
        if article.published_at is None or not _is_main(article, film):
            continue
        told = (one for one in article.findings.stunts if one.film == film and one.modality is Modality.ASSERTED)
        for stunt in dict.fromkeys(stunt.stunt for stunt in told):
            if stunt not in dated:
                reports.setdefault(stunt, []).append(article)
    days: dict[date, list[SubjectId]] = {}
    for stunt, told_by in reports.items():
        days.setdefault(told_by[0].order[0].date(), []).append(stunt)
    return [
        TimelineEntry(
            date=_day(on),
            event=EventClass.OTHER,
            phase=phase(EventClass.OTHER, on),
            headline=headlines.reports(stunts),
            stunts=tuple(stunts),
            told=_told(stunts, reports, film),
        )
        for on, stunts in days.items()
    ]


def _told(
    stunts: Sequence[SubjectId], reports: dict[SubjectId, list[RelatedArticle]], film: SubjectId
) -> tuple[Told, ...]:
    tellers = {article.id: (article, stunt) for stunt in reversed(stunts) for article in reports[stunt]}
    return tuple(
        Told(
            article_id=article.id,
            sentence=_words_on(article, stunt, film),
            basis=DateBasis.PUBLISHED,
            date=_day(article.order[0].date()),
        )
        for article, stunt in sorted(tellers.values(), key=lambda teller: teller[0].order)
    )


def _day(on: date) -> PartialDate:
    return PartialDate(first_on=on, last_on=on, grain=Grain.DAY)


def _words_on(article: RelatedArticle, stunt: SubjectId, film: SubjectId) -> str:
    """Return the sentence that an article tells a stunt in, the words for it when they stand in its title."""
    found = next(told for told in article.findings.stunts if told.stunt == stunt and told.film == film)
    sentences = (
        paragraph[start:end]
        for paragraph in article.text.paragraphs
        if found.surface in paragraph
        for start, end in sentence_spans(paragraph, 0, len(paragraph), article.language)
    )
    return next((sentence for sentence in sentences if found.surface in sentence), found.surface)


def _is_main(article: RelatedArticle, film: SubjectId) -> bool:
    return any(mention.film == film and mention.role is Role.MAIN for mention in article.findings.films)
