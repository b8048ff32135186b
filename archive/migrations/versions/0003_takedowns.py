"""Requests to take an article down, and what became of each."""

import sqlalchemy as sa
from alembic import op

from archive.store.tables import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "takedowns",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("ground", sa.String(length=16), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("decided_at", UtcDateTime(), nullable=True),
        sa.Column("decided_by", sa.String(length=120), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("takedowns_article_id_of_articles")),
        sa.PrimaryKeyConstraint("id", name=op.f("takedowns_pk")),
        sqlite_autoincrement=True,
    )
    op.create_index("takedowns_by_state", "takedowns", ["state", "id"], unique=False)
    op.create_index("takedowns_of_article", "takedowns", ["article_id"], unique=False)
