"""What editors decide: verdicts, an edited catalogue, edited sources, corrected articles, reports, second factors."""

import sqlalchemy as sa
from alembic import op

from archive.store.tables import UtcDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _verdicts()
    _reports()
    _catalogue()
    op.add_column("articles", sa.Column("corrected", sa.Text(), nullable=True))
    op.add_column("sources", sa.Column("is_edited", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("sources", sa.Column("declared", sa.Text(), nullable=True))
    op.add_column("editors", sa.Column("totp_secret", sa.Text(), nullable=True))
    op.add_column("editors", sa.Column("totp_last_step", sa.Integer(), nullable=True))
    op.add_column("sessions", sa.Column("user_agent", sa.String(length=300), nullable=True))
    op.add_column("audit", sa.Column("before", sa.Text(), nullable=False, server_default=""))
    op.add_column("audit", sa.Column("after", sa.Text(), nullable=False, server_default=""))


def _verdicts() -> None:
    op.create_table(
        "verdicts",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("matter", sa.String(length=16), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("ruling", sa.String(length=8), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=120), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("undone_at", UtcDateTime(), nullable=True),
        sa.Column("undone_by", sa.String(length=120), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("verdicts_article_id_of_articles")),
        sa.PrimaryKeyConstraint("id", name=op.f("verdicts_pk")),
        sqlite_autoincrement=True,
    )
    op.create_index("verdicts_of_article", "verdicts", ["article_id", "id"], unique=False)
    is_live = sa.text("undone_at IS NULL")
    op.create_index("verdicts_live", "verdicts", ["matter", "key"], unique=False, sqlite_where=is_live)


def _reports() -> None:
    op.create_table(
        "reports",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.Column("settled_by", sa.String(length=120), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("reports_article_id_of_articles")),
        sa.PrimaryKeyConstraint("id", name=op.f("reports_pk")),
        sqlite_autoincrement=True,
    )
    op.create_index("reports_by_state", "reports", ["state", "id"], unique=False)


def _catalogue() -> None:
    """Subjects that editors changed keep what the seed says beside; addresses that moved lead on."""
    op.add_column("subjects", sa.Column("is_edited", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("subjects", sa.Column("seed_record", sa.Text(), nullable=True))
    op.add_column("subjects", sa.Column("merged_into", sa.String(length=200), nullable=True))
    op.create_table(
        "subject_slugs",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("slug", sa.String(length=200), nullable=False),
        sa.Column("subject_id", sa.String(length=200), nullable=False),
        sa.Column("moved_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "slug", name=op.f("subject_slugs_pk")),
    )
