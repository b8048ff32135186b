"""Lists who told an event: the first report first, what says little about it last."""

from collections.abc import Iterable

from knowledge.relating.timelines.events import Telling
from records.articles import ArticleId
from records.findings import EventClass
from records.timelines import Told


def told_by(tellings: Iterable[Telling]) -> tuple[Told, ...]:
    """Return who told an event, each article once with its best words for it, in order of publication.

    Words of no class of event were only folded into it: articles that have no others come after all others.
    """
    told: dict[ArticleId, Told] = {}
    for telling in sorted(tellings, key=lambda one: (one.date.event is EventClass.OTHER, one.order)):
        said = telling.date
        words = Told(article_id=telling.article.id, sentence=said.sentence, basis=said.basis, date=said.date)
        told.setdefault(telling.article.id, words)
    return tuple(told.values())
