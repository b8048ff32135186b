"""What copies are found by, a chain through the audit log, answers given together, and captures that were erased."""

import sqlalchemy as sa
from alembic import op

from archive.store.tables import UtcDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sketches",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.String(length=32), nullable=False),
        sa.Column("sketch", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["version_id"], ["versions.id"], name=op.f("sketches_version_id_of_versions")),
        sa.PrimaryKeyConstraint("version_id", name=op.f("sketches_pk")),
    )
    op.add_column("audit", sa.Column("link", sa.String(length=64), nullable=True))
    op.add_column("verdicts", sa.Column("batch", sa.Integer(), nullable=True))
    op.add_column("captures", sa.Column("erased_at", UtcDateTime(), nullable=True))
