"""A whole outlet is taken down by one request."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("takedowns", sa.Column("source", sa.String(length=64), nullable=True))
    op.add_column("articles", sa.Column("withdrawn_by", sa.Integer(), nullable=True))
