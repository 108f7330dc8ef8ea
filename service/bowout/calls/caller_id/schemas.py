"""Shapes of the number that the other side sees."""

import marshmallow as ma

from ...accounts.schemas import OwnPhone
from ...http.fields import Word
from ...vocabulary import CallerIdState


class CallerId(ma.Schema):
    """Whether calls show the account's own number. `text` and `hint` say it to people."""

    state = Word(CallerIdState, required=True)
    available = ma.fields.Boolean(
        required=True, metadata={"description": "whether the own number can be shown here and now"}
    )
    code = ma.fields.String(
        required=True, allow_none=True, metadata={"description": "to be typed on the phone that rings, while `ringing`"}
    )
    text = ma.fields.String(
        required=True, metadata={"description": "which number they see, in one line for people", "x-pii": True}
    )
    hint = ma.fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "what more there is to know, for people", "x-pii": True},
    )
    proven_at = ma.fields.DateTime(required=True, allow_none=True, metadata={"description": "when it was proven last"})
    due_at = ma.fields.DateTime(
        required=True, allow_none=True, metadata={"description": "from then on it is not shown, until proven again"}
    )


class OwnPhoneHere(OwnPhone):
    """The account's own number, with what calls show of it."""

    caller_id = ma.fields.Nested(CallerId, required=True, metadata={"description": "what calls show of it"})
