"""People and their numbers."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ..store import Model, Owned, SealedText, Timestamped, Versioned
from ..words.addressing import address_of


class Contact(Owned, Timestamped, Versioned, Model):
    __tablename__ = "contacts"

    name: Mapped[str] = mapped_column(sa.String(120))
    pronounced: Mapped[str | None] = mapped_column(sa.String(120))
    title: Mapped[str | None] = mapped_column(sa.String(120))
    company: Mapped[str | None] = mapped_column(sa.String(120))
    emails: Mapped[list[str]] = mapped_column(default=list)
    time_zone: Mapped[str | None] = mapped_column(sa.String(60))
    profile_link: Mapped[str | None] = mapped_column(sa.String(300))
    phones: Mapped[list["ContactPhone"]] = relationship(
        cascade="all, delete-orphan", order_by="ContactPhone.position", lazy="selectin", passive_deletes=True
    )

    @property
    def first_name(self) -> str | None:
        """How one speaks to them: by the first name where it is known. None where the entry names nobody («Dr.»)."""
        return address_of(self.name).short

    @property
    def phone(self) -> "ContactPhone | None":
        """The number to ring: the first that is not marked bad."""
        return next((phone for phone in self.phones if not phone.bad), None)


class ContactPhone(Owned, Model):
    """`number` is E.164. `bad` is set by the outcome "wrong number" and cleared only by editing the number."""

    __tablename__ = "contact_phones"

    contact_id: Mapped[UUID] = mapped_column(sa.ForeignKey("contacts.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    number: Mapped[str] = mapped_column(SealedText)
    number_hmac: Mapped[str] = mapped_column(sa.String(64), index=True)
    extension: Mapped[str | None] = mapped_column(SealedText)
    label: Mapped[str | None] = mapped_column(sa.String(40))
    bad: Mapped[bool] = mapped_column(default=False)
