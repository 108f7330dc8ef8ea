"""How alembic reaches our database. It is only ever called by `bowout.migrate`, which hands over a connection."""

from alembic import context

from bowout.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    compare_type=True,
    compare_server_default=True,
)
with context.begin_transaction():
    context.run_migrations()
