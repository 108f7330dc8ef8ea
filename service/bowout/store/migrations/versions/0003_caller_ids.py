"""who may show which number."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "caller_ids",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("number_hmac", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(length=300), nullable=True),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("rung_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sid", sa.String(length=34), nullable=True),
        sa.Column("made_here", sa.Boolean(), nullable=False),
        sa.Column("proven_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_caller_ids_account_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caller_ids")),
        sa.UniqueConstraint("account_id", name=op.f("uq_caller_ids_account_id")),
    )
    op.create_index(op.f("ix_caller_ids_sid"), "caller_ids", ["sid"])
    op.drop_column("accounts", "phone_is_caller_id")


def downgrade() -> None:
    op.add_column("accounts", sa.Column("phone_is_caller_id", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.drop_table("caller_ids")
