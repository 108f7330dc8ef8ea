"""An account's own templates. The built-in ones are data files of the words engine."""

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from ..store import Model, Owned, Timestamped, Versioned
from ..store.model import enum_column
from ..vocabulary import Tone


class Template(Owned, Timestamped, Versioned, Model):
    """`kind` is a `ScriptKind` or a `MessageKind`. `source` is Liquid, checked when it is saved."""

    __tablename__ = "templates"

    kind: Mapped[str] = mapped_column(sa.String(40))
    tone: Mapped[Tone] = enum_column(Tone)
    locale: Mapped[str] = mapped_column(sa.String(20))
    source: Mapped[str] = mapped_column(sa.Text)
    description: Mapped[str | None] = mapped_column(sa.String(200))
