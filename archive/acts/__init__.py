"""What editors do, once for the desk and the commands: each change and its line in the audit log are one transaction.

The shelves keep rows and know nothing of who may ask; an act takes the archive, what is wished, who wishes it (`by`),
and when. All raise what their shelves raise: NotFoundError, and ConflictError when somebody was faster.
"""

from archive.acts import accounts, runs, sources, subjects, takedowns
from archive.acts.reports import settle_report
from archive.acts.verdicts import give, take_back

__all__ = ["accounts", "give", "runs", "settle_report", "sources", "subjects", "take_back", "takedowns"]
