"""overridden findings, and the names of contacts that are gone."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ADDED = (
    ("declines", "overrides", sa.JSON()),
    ("messages", "overrides", sa.JSON()),
    ("messages", "contact_name", sa.String(length=120)),
    ("steps", "contact_name", sa.String(length=120)),
)


def upgrade() -> None:
    for table, name, kind in ADDED:
        op.add_column(table, sa.Column(name, kind, nullable=True))


def downgrade() -> None:
    for table, name, _ in ADDED:
        op.drop_column(table, name)
