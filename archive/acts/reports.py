"""Notes what became of a reader's report."""

from datetime import datetime

from archive.opening import Archive
from records.verdicts import Report, ReportState


def settle_report(archive: Archive, number: int, state: ReportState, by: str, now: datetime) -> Report:
    """Settle or decline a report; OPEN takes it up again.

    Raises:
        NotFoundError: there is none of that number.
        ConflictError: somebody settled it already.
    """
    with archive.writing():
        was = archive.reports.get(number).state
        held = archive.reports.settle(number, state, by, now)
        archive.editors.audit(
            by, f"report {state.value}", f"report:{number}", now, detail=held.page, before=was.value, after=state.value
        )
    return held
