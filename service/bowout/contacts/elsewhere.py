"""What is left of a contact in the rooms above. They import this one, so their tables are named instead of imported."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from .models import Contact

# What lives on when the contact is deleted, with the name and without the person's details.
LIVES_ON = tuple(
    sa.table(name, sa.column("contact_id", sa.Uuid), sa.column("contact_name", sa.String))
    for name in ("messages", "steps")
)


def keep_name(session: Session, contact: Contact) -> None:
    """Write the name into what was written to them or lined up for them."""
    for table in LIVES_ON:
        session.execute(sa.update(table).where(table.c.contact_id == contact.id).values(contact_name=contact.name))
