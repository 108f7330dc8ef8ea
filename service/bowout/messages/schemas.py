"""Shapes of messages."""

import marshmallow as ma

from ..declines.text_schemas import Finding
from ..http.fields import Email, Id, Text, Word
from ..http.paging import PageQuery, envelope
from ..vocabulary import MessageEvent, MessageKind, MessageState

MOST_SUBJECT = 200
MOST_BODY = 10_000
MOST_ADDRESSES = 10


class SeenMessage(ma.Schema):
    """The words as they were seen. What is not given stands as it is."""

    subject = Text(most=MOST_SUBJECT, pii=True)
    body = Text(most=MOST_BODY, lines=True, pii=True, metadata={"description": "the text below the subject"})


class MessagePatch(SeenMessage):
    """Only what is given changes. Changed words are the person's own, and nothing composes them anew."""

    to = ma.fields.List(Email(), validate=ma.validate.Length(max=MOST_ADDRESSES))


class MessageIn(SeenMessage):
    """Takes over the draft that was lined up for this kind and contact, or starts one."""

    id = Id()
    decline_id = ma.fields.UUID(required=True)
    contact_id = ma.fields.UUID(required=True)
    kind = Word(MessageKind, required=True)


class Message(ma.Schema):
    """`findings` count their places in `body`. Only the person's word makes a handed-over message `sent`."""

    id = ma.fields.UUID(required=True)
    decline_id = ma.fields.UUID(allow_none=True, required=True)
    contact_id = ma.fields.UUID(allow_none=True, required=True)
    contact_name = ma.fields.String(allow_none=True, required=True, metadata={"x-pii": True})
    kind = Word(MessageKind, required=True)
    state = Word(MessageState, required=True)
    to = ma.fields.List(ma.fields.String(metadata={"x-pii": True}), required=True)
    subject = ma.fields.String(required=True, metadata={"x-pii": True})
    body = ma.fields.String(required=True, metadata={"description": "the text below the subject", "x-pii": True})
    findings = ma.fields.List(ma.fields.Nested(Finding), required=True)
    allowed_events = ma.fields.List(Word(MessageEvent), required=True)
    edited = ma.fields.Boolean(
        required=True, metadata={"description": "in the candidate's own words: nothing composes it anew"}
    )
    can_send = ma.fields.Boolean(required=True, metadata={"description": "this installation can send it by itself"})
    handed_over_at = ma.fields.AwareDateTime(format="iso", allow_none=True, required=True)
    sent_at = ma.fields.AwareDateTime(format="iso", allow_none=True, required=True)
    created_at = ma.fields.AwareDateTime(format="iso", required=True)
    updated_at = ma.fields.AwareDateTime(format="iso", required=True)
    links = ma.fields.Dict(keys=ma.fields.String(), values=ma.fields.String(), required=True)


class MessageQuery(PageQuery):
    decline_id = ma.fields.UUID(load_default=None)
    state = Word(MessageState, load_default=None)


MessageList = envelope(Message)
