"""An article as its relations see it: what it says, what was found in it, who published it and when."""

from dataclasses import dataclass
from datetime import UTC, datetime

from records.articles import ArticleId, ArticleText
from records.findings import Findings

# Articles without a date come after all dated ones: nobody can be shown to have copied from them.
UNDATED = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedArticle:
    """One article as input of everything in this package."""

    id: ArticleId
    text: ArticleText
    findings: Findings
    outlet: str  # name or host of the publication
    published_at: datetime | None

    @property
    def order(self) -> tuple[datetime, int]:
        """Place in the order of publication; equal times are told apart by id, so that the order is total."""
        return (self.published_at or UNDATED, self.id)

    @property
    def language(self) -> str:
        """ISO 639-1 code as read, else as declared, else English."""
        return self.findings.language or self.text.language or "en"
