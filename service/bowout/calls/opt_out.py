"""Not being rung from here any more: by a page for anybody, by the phone, and by the operator's command.

Nobody has to prove that the number is theirs: at worst a number is left in peace that need not be, and users still
have their own phone. Only the number's hash is kept.
"""

import functools
from pathlib import Path

import jinja2
import sqlalchemy as sa
from flask import Blueprint, Response, current_app, request
from sqlalchemy.orm import Session

from ..contacts.numbers import ReadNumber, UnusableNumber, read_number
from ..http import services
from ..settings import CallRules
from ..store import Refusal, lookup
from .models import BlockedNumber

PAGE = "no_calls.html"

blp = Blueprint("opt_out", __name__, url_prefix="/no-calls")


def block(session: Session, number: str) -> bool:
    """Ring `number` (E.164) no more. Returns False where that was so already."""
    number_hmac = lookup(number)
    if session.scalar(sa.select(BlockedNumber.id).where(BlockedNumber.number_hmac == number_hmac)) is not None:
        return False
    session.add(BlockedNumber(number_hmac=number_hmac))
    return True


def unblock(session: Session, number: str) -> bool:
    """Returns False where the number was not blocked."""
    done = session.execute(sa.delete(BlockedNumber).where(BlockedNumber.number_hmac == lookup(number)))
    return bool(done.rowcount)  # type: ignore[attr-defined]


def read(text: str, *, rules: CallRules) -> ReadNumber:
    """A number in any spelling, at home in the first region that may be rung. Raises `UnusableNumber`."""
    return read_number(text, country=rules.regions[0], regions=rules.regions)


@blp.get("")
def show_form() -> Response:
    return _page()


@blp.post("")
def leave_alone() -> Response:
    """Block what was typed. The answer is the same for a number that nobody here knows."""
    own = services()
    try:
        own.limiter.count_address(way_in=True)
    except Refusal as refusal:
        return _page(problem=refusal.detail, status=429)
    finally:
        own.limiter.tell()
    text = request.form.get("number", "")
    try:
        found = read(text, rules=own.settings.calls)
    except UnusableNumber as problem:
        return _page(problem=str(problem), typed=text, status=422)
    with own.database.transaction() as session:
        block(session, found.number)
    return _page(done=found.national)


def _page(*, problem: str = "", done: str = "", typed: str = "", status: int = 200) -> Response:
    text = _template().render(problem=problem, done=done, typed=typed[:40])
    return current_app.response_class(text, status=status, mimetype="text/html")


@functools.cache
def _template() -> jinja2.Template:
    source = (Path(__file__).parent / PAGE).read_text(encoding="utf-8")
    return jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined).from_string(source)
