"""What the crawler learned to remember: one function for each part, called in order."""

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _captures()
    _health()
    _backfills()


def _captures() -> None:
    """Where captures came from, and when they were verified."""


def _health() -> None:
    """Alarms of sources, and whether articles still stand where they were found."""


def _backfills() -> None:
    """How far the back-fill of a source is."""
