"""Runs migrations on the connection that it is given; the transaction belongs to the caller."""

from alembic import context

from archive.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,
    render_as_batch=True,
)
context.run_migrations()
