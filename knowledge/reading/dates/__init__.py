"""Reads the dates of film events in one article: `find_dates`. Strict grammar, never a free date search."""

from knowledge.linking.linked import ReadingContext
from knowledge.reading.dates.attach import dated_events, once_each
from knowledge.reading.dates.chains import superseded
from records.findings import EventDate, Supersession

__all__ = ["find_dates"]


def find_dates(context: ReadingContext) -> tuple[tuple[EventDate, ...], tuple[Supersession, ...]]:
    """Return the dated events of an article and the release dates it says were replaced.

    Articles that link no film have no film events. Dates are resolved against the publication date; one that
    would have to be guessed is left out.
    """
    if not context.films:
        return (), ()
    told = dated_events(context)
    return once_each(told), superseded(context, told)
