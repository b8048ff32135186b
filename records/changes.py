"""The change log: what was written, in which order. Stages follow it instead of calling each other."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

# The stages that follow the change log, each under its name in the list of checkpoints.
UNDERSTANDING = "understand"
INDEXING = "index"


class ChangeKind(StrEnum):
    """What was written."""

    ARTICLE = "article"  # a new article or version; record_id is the article's
    FINDINGS = "findings"  # an article was read or related anew; record_id is the article's
    SUBJECT = "subject"  # the catalogue changed; record_id is the subject's
    WITHDRAWAL = "withdrawal"  # an article was taken down or restored; record_id is the article's
    VERDICT = "verdict"  # an editor decided about an article; record_id is the article's
    LINK = "link"  # an article's page died, or lives again; record_id is the article's


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One entry of the change log."""

    seq: int
    kind: ChangeKind
    record_id: str
    changed_at: datetime


# What each stage follows: a change of any other kind gives it nothing to do.
FOLLOWED = {
    UNDERSTANDING: (ChangeKind.ARTICLE, ChangeKind.VERDICT),
    # Verdicts: a corrected title or date stands in the index too, though reading may find nothing new in it.
    INDEXING: (ChangeKind.FINDINGS, ChangeKind.VERDICT, ChangeKind.WITHDRAWAL, ChangeKind.SUBJECT),
}
