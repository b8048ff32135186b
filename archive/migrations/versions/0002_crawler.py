"""What the crawler learned to remember: one function for each part, called in order."""

import sqlalchemy as sa
from alembic import op

from archive.store.tables import UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _captures()
    _health()
    _backfills()
    _hosts()


def _captures() -> None:
    """Where captures came from, where their payload lies, who read them last, and when they were verified."""
    op.add_column("captures", sa.Column("origin", sa.String(length=16), nullable=False, server_default="crawl"))
    op.add_column("captures", sa.Column("body_in", sa.Integer(), nullable=True))
    op.add_column("captures", sa.Column("read_by", sa.Text(), nullable=True))
    op.add_column("captures", sa.Column("verified_at", UtcDateTime(), nullable=True))
    op.add_column("captures", sa.Column("fault", sa.Text(), nullable=True))
    # Counted anew at each reading from now on; what is quarantined stays so.
    op.execute("UPDATE captures SET attempts = 0 WHERE settled_as IS NOT NULL AND settled_as <> 'quarantined'")
    op.create_index("captures_in_file", "captures", ["warc_file", "warc_offset"], unique=True)
    op.create_index("captures_by_verification", "captures", ["verified_at", "id"], unique=False)
    op.add_column("versions", sa.Column("reread_at", UtcDateTime(), nullable=True))
    op.create_index("versions_of_capture", "versions", ["capture_id"], unique=False)


def _health() -> None:
    """Alarms of sources, and whether articles still stand where they were found."""
    for name in ("link_checked_at", "link_gone_at", "link_dead_since"):
        op.add_column("articles", sa.Column(name, UtcDateTime(), nullable=True))
    op.create_index("articles_by_day", "articles", ["source", "published_at", "first_captured_at"], unique=False)
    op.create_index("articles_to_recheck", "articles", ["source", "link_checked_at"], unique=False)
    is_gone = sa.text("link_gone_at IS NOT NULL")
    op.create_index("articles_gone", "articles", ["source", "link_gone_at"], unique=False, sqlite_where=is_gone)
    in_captures = sa.text("settled_as IN ('quarantined', 'extract_failed')")
    op.create_index("captures_in_quarantine", "captures", ["id"], unique=False, sqlite_where=in_captures)
    in_runs = sa.text("outcome IN ('quarantined', 'extract_failed')")
    op.create_index("run_urls_in_quarantine", "run_urls", ["url"], unique=False, sqlite_where=in_runs)
    counted = ("read", "unmodified", "failed", "announced", "pages", "unreadable", "kept", "undated", "short")
    op.create_table(
        "source_days",
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in counted),
        sa.ForeignKeyConstraint(["source"], ["sources.slug"], name=op.f("source_days_source_of_sources")),
        sa.PrimaryKeyConstraint("source", "on", name=op.f("source_days_pk")),
    )
    _alarms()


def _alarms() -> None:
    op.create_table(
        "alarms",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("since_at", UtcDateTime(), nullable=False),
        sa.Column("raised_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["sources.slug"], name=op.f("alarms_source_of_sources")),
        sa.PrimaryKeyConstraint("id", name=op.f("alarms_pk")),
        sqlite_autoincrement=True,
    )
    op.create_index("alarms_of_source", "alarms", ["source", "raised_at"], unique=False)
    is_open = sa.text("ended_at IS NULL")
    op.create_index(
        "one_open_alarm", "alarms", ["source", "kind"], unique=True, sqlite_where=is_open, postgresql_where=is_open
    )


def _backfills() -> None:
    """How far the back-fill of a source is."""
    op.create_table(
        "backfills",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("wish", sa.Text(), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=False),
        sa.Column("finished_at", UtcDateTime(), nullable=True),
        sa.Column("pause_seconds", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["source"], ["sources.slug"], name=op.f("backfills_source_of_sources")),
        sa.PrimaryKeyConstraint("id", name=op.f("backfills_pk")),
        sqlite_autoincrement=True,
    )
    is_open = sa.text("finished_at IS NULL")
    op.create_index(
        "one_open_backfill", "backfills", ["source", "wish"], unique=True, sqlite_where=is_open,
        postgresql_where=is_open,
    )  # fmt: skip
    op.create_table(
        "backfill_lists",
        sa.Column("backfill_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("last_run_id", sa.Integer(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.Column("is_read", sa.Boolean(), nullable=False),
        sa.Column("links_sha256", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["backfill_id"], ["backfills.id"], name=op.f("backfill_lists_backfill_id_of_backfills")
        ),
        sa.PrimaryKeyConstraint("backfill_id", "url", name=op.f("backfill_lists_pk")),
    )
    op.create_table(
        "backfill_pages",
        sa.Column("backfill_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("is_sure", sa.Boolean(), nullable=False),
        sa.Column("published_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["backfill_id"], ["backfills.id"], name=op.f("backfill_pages_backfill_id_of_backfills")
        ),
        sa.PrimaryKeyConstraint("backfill_id", "url", name=op.f("backfill_pages_pk")),
    )
    op.create_index("backfill_pages_in_order", "backfill_pages", ["backfill_id", "is_sure", "published_at"])


def _hosts() -> None:
    """What hosts reserve of text and data mining."""
    op.add_column("hosts", sa.Column("tdm_fetched_at", UtcDateTime(), nullable=True))
    op.add_column("hosts", sa.Column("tdm_status", sa.Integer(), nullable=True))
    op.add_column("hosts", sa.Column("tdm_body", sa.LargeBinary(), nullable=True))
