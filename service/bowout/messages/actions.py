"""What one can do with a message. `apply` is the only writer of its state."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from ..contacts.models import Contact
from ..declines.actions import IdTaken
from ..declines.findings import override, refuse_open
from ..declines.gate import SPOKEN
from ..declines.models import Decline
from ..declines.overriding import record_override
from ..declines.readiness import WORDS, NotReady
from ..declines.states import UNTOLD
from ..store import Conflict, Invalid, NotFound, load_owned, move, now, record
from ..vocabulary import DeclineState, MessageEvent, MessageKind, MessageState
from .lines import check_lines
from .models import Message
from .states import GOING_OUT, SETTLED, next_state, why_not, why_unchangeable
from .wording import compose, findings_of, keep_wording, wording_of

PAST_TENSE: Final[Mapping[MessageEvent, str]] = {
    MessageEvent.APPROVE: "message.approved",
    MessageEvent.UNDO: "message.undone",
    MessageEvent.HAND_OVER: "message.handed_over",
    MessageEvent.CONFIRM_SENT: "message.sent",
    MessageEvent.NOT_SENT: "message.kept_back",
    MessageEvent.SEND: "message.sending",
    MessageEvent.DELIVERED: "message.sent",
    MessageEvent.FAIL: "message.failed",
    MessageEvent.RETRY: "message.reopened",
    MessageEvent.DROP: "message.dropped",
}
# These hold the decision or the question itself.
DECIDING: Final = frozenset(
    {
        MessageKind.WRITTEN_DECLINE,
        MessageKind.WITHDRAW_ACCEPTANCE,
        MessageKind.ASK_FOR_TIME,
        MessageKind.ASK_FOR_TERMS,
    }
)
# Written before the telling, they would be a lie or give it away; the rest may be drafted at any time.
AFTER_TELLING: Final = frozenset({MessageKind.CONFIRMING_EMAIL})
NOTHING_MORE: Final[Mapping[DeclineState, str]] = {
    DeclineState.CANCELLED: "You changed your mind about this offer, so nothing is written for it any more.",
    DeclineState.OVERTAKEN: "They took the offer back, so nothing is written for it any more.",
}
# What could reach the employer waits until the employer knows.
AFTER_EMPLOYER_KNOWS: Final = frozenset({MessageKind.THANK_YOU, MessageKind.REFERRER_NOTE, MessageKind.POST})


def draft_message(
    session: Session,
    *,
    decline: Decline,
    contact: Contact,
    kind: MessageKind,
    id: UUID | None = None,
) -> Message:
    """Line up a message: the open one of that kind to that contact if there is one, else a new draft."""
    known = open_message(session, decline_id=decline.id, contact_id=contact.id, kind=kind)
    if known is not None:
        return known
    message = Message(
        id=id or uuid7(),
        account_id=decline.account_id,
        decline_id=decline.id,
        contact_id=contact.id,
        kind=kind,
        state=MessageState.DRAFT,
        to=[],
        edited=False,
    )
    session.add(message)
    session.flush()
    keep_composed(session, message)
    record(session, "message.drafted", row=message, to_state=message.state.value, data=_about(message))
    return message


def keep_composed(session: Session, message: Message) -> None:
    """Write down what is composed, so that the row itself is never without words. The addresses stay to be found."""
    if (letter := compose(session, message)) is not None:
        message.subject, message.body, message.template = letter.subject, letter.body, letter.template


def take_draft(session: Session, *, account_id: UUID, wanted: Mapping[str, Any]) -> tuple[Message, bool]:
    """Take over the draft of that kind to that contact, or start one. Returns the message and whether it is new.

    `wanted` is the request's body. An id of the client's own is kept: a draft of another id gives way to it, its own
    words going along. Raises `NotFound`, `Conflict`, `IdTaken` and `Invalid`.
    """
    decline = _owned(session, Decline, wanted["decline_id"], account_id=account_id, pointer="/decline_id")
    contact = _owned(session, Contact, wanted["contact_id"], account_id=account_id, pointer="/contact_id")
    kind, id_ = wanted["kind"], wanted.get("id")
    if (known := _known(session, id=id_, decline=decline, contact=contact, kind=kind)) is not None:
        return known, False
    draft = open_message(session, decline_id=decline.id, contact_id=contact.id, kind=kind)
    if draft is None:
        check_may_be_written(decline, kind=kind)
    text = {name: wanted[name] for name in ("subject", "body") if name in wanted}
    if draft is not None and id_ is not None and draft.state is MessageState.DRAFT:
        text = {**({"subject": draft.subject, "body": draft.body} if draft.edited else {}), **text}
        apply(session, draft, MessageEvent.DROP)
        session.flush()
        draft = None
    message = draft or draft_message(session, decline=decline, contact=contact, kind=kind, id=id_)
    if text:
        change_message(session, message=message, changes=text)
    if not message.body:
        raise Invalid("There is no text of this kind yet. Write your own: give subject and body.", pointer="/body")
    return message, draft is None


def change_message(session: Session, *, message: Message, changes: Mapping[str, Any]) -> Message:
    """Change the words or the addresses of a draft. Raises `Conflict` beyond the draft, `Invalid` for unsafe lines."""
    if message.state is not MessageState.DRAFT:
        raise Conflict(why_unchangeable(message.state))
    check_lines(changes)
    words = wording_of(session, message)
    wanted = {"subject": words.subject, "body": words.body, **{k: v for k, v in changes.items() if k != "to"}}
    if (wanted["subject"], wanted["body"]) != (words.subject, words.body):
        message.subject, message.body, message.edited = wanted["subject"], wanted["body"], True
        message.template = words.template
    if "to" in changes:
        message.to = list(changes["to"])
    session.flush()
    return message


def approve(session: Session, *, message: Message, seen: Mapping[str, str]) -> Message:
    """The person has seen these words and stands by them. `seen` may hold them, as a page showed them."""
    if message.state is MessageState.DRAFT and seen:
        change_message(session, message=message, changes=seen)
    keep_wording(session, message)
    apply(session, message, MessageEvent.APPROVE)
    message.approved_at = now()
    return message


def hand_over(session: Session, *, message: Message, seen: Mapping[str, str]) -> Message:
    """The words go to the person's own mail app. From a draft, that they opened them there is their approval."""
    if message.state is MessageState.DRAFT:
        approve(session, message=message, seen=seen)
    apply(session, message, MessageEvent.HAND_OVER)
    message.handed_over_at = now()
    return message


def undo(session: Session, *, message: Message) -> Message:
    apply(session, message, MessageEvent.UNDO)
    message.approved_at = None
    return message


def apply(session: Session, message: Message, event: MessageEvent) -> None:
    """Let something happen to a message: the one writer of its state.

    Raises `Conflict` where it is not allowed, and where what goes out must be decided, mended or kept first
    `NotReady` and `OpenFindings`.
    """
    after = next_state(message.state, event)
    if after is not None and event in GOING_OUT:
        _check_decided(session, message)
        refuse_open(findings_of(session, message, wording_of(session, message)))
    refusal = why_not(message.state, event)
    move(session, message, event=event, to=after, name=PAST_TENSE[event], refusal=refusal, data=_about(message))


def _check_decided(session: Session, message: Message) -> None:
    """In writing as on the phone: nothing is declined or asked before the gate has led there. Raises `NotReady`."""
    decline = session.get(Decline, message.decline_id) if message.decline_id else None
    if decline is not None and message.kind in DECIDING and decline.state in UNTOLD and decline.route not in SPOKEN:
        raise NotReady(
            WORDS["route_answers"],
            links={"decline": f"/api/v1/declines/{decline.id}"},
            missing=["route_answers"],
        )


def override_finding(session: Session, *, message: Message, rule: str, text: str, keep: bool) -> Message:
    """Keep what one finding is about, or no longer. Raises `Invalid` where it is not there, `Conflict` when gone."""
    if message.state in SETTLED:
        raise Conflict(why_unchangeable(message.state))
    words = wording_of(session, message)
    found = findings_of(session, message, words)
    changed = override(message.overrides, found=found, whole=words.body, rule=rule, text=text, keep=keep)
    if changed is not None:
        message.overrides = changed
        record_override(session, message, rule=rule, keep=keep)
        session.flush()
    return message


def drop_all(session: Session, *, decline_id: UUID, kinds: frozenset[MessageKind] | None = None) -> list[Message]:
    """Drop every message of a decline that can still be dropped, of these kinds if any are named."""
    query = sa.select(Message).where(Message.decline_id == decline_id, Message.state.not_in(SETTLED))
    messages = [each for each in session.scalars(query) if kinds is None or each.kind in kinds]
    for message in messages:
        apply(session, message, MessageEvent.DROP)
    return messages


def open_message(session: Session, *, decline_id: UUID, contact_id: UUID, kind: MessageKind) -> Message | None:
    """The message of that kind to that contact that is neither sent nor dropped."""
    query = sa.select(Message).where(
        Message.decline_id == decline_id,
        Message.contact_id == contact_id,
        Message.kind == kind,
        Message.state.not_in(SETTLED),
    )
    return session.scalar(query.order_by(Message.id.desc()).limit(1))


def check_may_be_written(decline: Decline, *, kind: MessageKind) -> None:
    """Raises `Conflict` where the words would not be true yet, or would reach the employer before the person did."""
    if decline.state in NOTHING_MORE:
        raise Conflict(NOTHING_MORE[decline.state])
    if kind in AFTER_TELLING and decline.told_at is None:
        raise Conflict("It confirms what was said, and nothing was said yet. Tell them first.")
    if kind in AFTER_EMPLOYER_KNOWS and not decline.employer_knows:
        raise Conflict("This could reach the employer before you did. It waits until the employer knows.")


def _known(
    session: Session,
    *,
    id: UUID | None,
    decline: Decline,
    contact: Contact,
    kind: MessageKind,
) -> Message | None:
    message = session.get(Message, id) if id is not None else None
    if message is not None and (message.decline_id, message.contact_id, message.kind) != (decline.id, contact.id, kind):
        raise IdTaken("This id is taken. Make a new one.", pointer="/id")
    return message


def _owned(session: Session, model: Any, id_: UUID, *, account_id: UUID, pointer: str) -> Any:
    try:
        return load_owned(session, model, id_, account_id=account_id)
    except NotFound as missing:
        raise NotFound(missing.detail, pointer=pointer) from None


def _about(message: Message) -> dict[str, Any]:
    return {"decline_id": str(message.decline_id), "kind": message.kind.value}
