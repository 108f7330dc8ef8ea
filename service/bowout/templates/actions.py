"""What one can do with templates: the built-in ones are read, an account's own are written."""

import re
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from ..http.paging import page
from ..store import Conflict, Invalid, NotFound, Refusal, load_owned, now
from ..vocabulary import MessageKind, ScriptKind, Tone
from ..words.builtin import NoTemplate
from ..words.composing import TemplateProblem
from .library import builtins, describe_builtin, find_builtins
from .models import Template
from .trying import Trial, check_template, text_kind, try_template

MOST: Final = 200
_PLACE: Final = re.compile(r"b(\d{1,6})")


class TemplateMistake(Refusal):
    """The template cannot be filled. The detail names the line and the mistake."""

    code = "template-problem"


def list_templates(
    session: Session, *, account_id: UUID, kind: str | None, locale: str | None, limit: int, after: str | None
) -> dict[str, Any]:
    """One page: the built-in templates first, then the account's own in the order in which they were made."""
    listed = find_builtins(kind=kind, locale=locale)
    start, own_after = _unpack(after, end=len(listed))
    items = listed[start : start + limit]
    room, place = limit - len(items), start + len(items)
    if room == 0:
        return {"items": items, "next": f"b{place}"}
    query = sa.select(Template).where(Template.account_id == account_id)
    query = query.where(Template.kind == kind) if kind else query
    query = query.where(Template.locale == locale) if locale else query
    own = page(session, query, key=Template.id, limit=room, after=own_after)
    items += [describe(template) for template in own["items"]]
    return {"items": items, "next": f"o{own['next']}" if own["next"] else None}


def read_template(session: Session, *, account_id: UUID, template_id: str) -> dict[str, Any]:
    """The shape `Template` of a built-in template or of an own one. Raises `NotFound`."""
    if (builtin := builtins().get(template_id)) is not None:
        return describe_builtin(builtin)
    return describe(load_template(session, account_id=account_id, template_id=template_id))


def load_template(session: Session, *, account_id: UUID, template_id: str, lock: bool = False) -> Template:
    """An own template. Raises `NotFound`, and `Conflict` for a built-in one, which nobody changes."""
    if template_id in builtins():
        raise Conflict("A built-in template stays as it is. Make your own from its source.")
    try:
        own_id = UUID(template_id)
    except ValueError:
        raise NotFound("There is no such template.") from None
    return load_owned(session, Template, own_id, account_id=account_id, lock=lock)


def create_template(session: Session, *, account_id: UUID, fields: dict[str, Any]) -> Template:
    """Raises `TemplateMistake`, and `Invalid` for a kind that Bowout has no text of."""
    count = session.scalar(sa.select(sa.func.count()).where(Template.account_id == account_id)) or 0
    if count >= MOST:
        raise Conflict(f"You have {MOST} templates. Delete one that you no longer use.")
    _check(source=fields["source"], kind=fields["kind"], tone=fields["tone"], locale=fields["locale"])
    template = Template(id=uuid7(), account_id=account_id, **fields)
    session.add(template)
    session.flush()
    return template


def change_template(session: Session, *, template: Template, fields: dict[str, Any]) -> Template:
    """Raises `TemplateMistake`."""
    for name, value in fields.items():
        setattr(template, name, value)
    _check(source=template.source, kind=template.kind, tone=template.tone, locale=template.locale)
    template.updated_at = now()
    session.flush()
    return template


def delete_template(session: Session, *, template: Template) -> None:
    session.delete(template)
    session.flush()


def preview(*, source: str, kind: str, tone: Tone, locale: str) -> Trial:
    """The template, filled for a made-up offer. Raises as `create_template`."""
    _check(source=source, kind=kind, tone=tone, locale=locale)
    return try_template(source, kind=kind, tone=tone, locale=locale)


def own_source(
    session: Session, *, account_id: UUID, kind: ScriptKind | MessageKind, tone: Tone, locale: str
) -> str | None:
    """The source of the account's newest template for this kind of text, said or sent; None if it has none."""
    query = sa.select(Template.source).where(
        Template.account_id == account_id,
        Template.kind == kind.value,
        Template.tone == tone,
        Template.locale == locale,
    )
    sources = session.scalars(query.order_by(Template.id.desc()))
    return next((each for each in sources if text_kind(kind.value, source=each) is kind), None)


def describe(template: Template) -> dict[str, Any]:
    """The shape `Template`."""
    spoken = isinstance(text_kind(template.kind, source=template.source), ScriptKind)
    names = ("kind", "tone", "locale", "source", "description", "version")
    own = {name: getattr(template, name) for name in names}
    return {"id": str(template.id), **own, "spoken": spoken, "builtin": False, "reviewed": False}


def _check(*, source: str, kind: str, tone: Tone, locale: str) -> None:
    try:
        check_template(source, kind=kind, tone=tone, locale=locale)
    except NoTemplate:
        raise Invalid("Bowout has no text of this kind yet, so it cannot be replaced.", pointer="/kind") from None
    except TemplateProblem as problem:
        raise TemplateMistake(str(problem), pointer="/source", line=problem.line) from None


def _unpack(after: str | None, *, end: int) -> tuple[int, str | None]:
    """Where a page begins: the place among the built-in templates, and the cursor of the own ones after them."""
    if after is None:
        return 0, None
    if found := _PLACE.fullmatch(after):
        return int(found[1]), None
    if after.startswith("o"):
        return end, after[1:]
    raise Invalid("after: give back the `next` of the page before.", pointer="?after")
