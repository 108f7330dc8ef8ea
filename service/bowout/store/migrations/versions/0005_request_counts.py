"""request counts."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "request_counts",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("spent", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_counts")),
        sa.UniqueConstraint("key", name=op.f("uq_request_counts_key")),
    )
    op.create_index(op.f("ix_request_counts_until"), "request_counts", ["until"])


def downgrade() -> None:
    op.drop_table("request_counts")
