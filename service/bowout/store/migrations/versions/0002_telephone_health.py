"""telephone health."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "telephone_health",
        sa.Column("account_sid", sa.String(length=34), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=True),
        sa.Column("problem", sa.String(length=20), nullable=True),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_telephone_health")),
        sa.UniqueConstraint("account_sid", name=op.f("uq_telephone_health_account_sid")),
    )


def downgrade() -> None:
    op.drop_table("telephone_health")
