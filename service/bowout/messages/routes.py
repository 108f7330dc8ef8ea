"""Messages over HTTP. What sending one sets off in other rooms stands in `flow`."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from ..declines.text_schemas import OverrideIn
from ..http import Blueprint, actor, check_version, database_session
from ..http.owned import load_own, page_of_own
from . import actions, examples, models
from .describe import describe_message
from .schemas import Message, MessageIn, MessageList, MessagePatch, MessageQuery, SeenMessage

blp = Blueprint("messages", __name__, description="Texts to people: lined up, changed, approved, handed over, sent")


@blp.route("/messages", scope="messages:read")
@blp.arguments(MessageQuery, location="query")
@blp.response(200, MessageList)
def list_messages(query: dict[str, Any]) -> Any:
    """List messages.

    In the order in which they were lined up; `decline_id` and `state` narrow the list.
    """
    return page_of_own(models.Message, query, narrowed_by=("decline_id", "state"), describe=describe_message)


@blp.route("/messages", methods=["POST"], scope="messages:write")
@blp.arguments(MessageIn, examples=examples.TAKEN_OVER)
@blp.response(201, Message)
@blp.alt_response(200, schema=Message, description="The draft that was lined up, or that the same id made before")
@blp.problems("conflict", "id-taken", "not-found")
def create_message(body: dict[str, Any]) -> Any:
    """Take over a draft.

    The one that was lined up for this kind and contact, or a new one. With an `id` of yours, repeating it changes
    nothing.
    """
    session = database_session()
    message, new = actions.take_draft(session, account_id=actor().account_id, wanted=body)
    return describe_message(session, message), 201 if new else 200, {"Location": f"/api/v1/messages/{message.id}"}


@blp.route("/messages/<uuid:message_id>", scope="messages:read")
@blp.response(200, Message)
def get_message(message_id: UUID) -> Any:
    """Read a message.

    A draft that nobody touched is composed anew at each reading; every text is checked at each reading.
    """
    return describe_message(database_session(), load_own(models.Message, message_id))


@blp.route("/messages/<uuid:message_id>", methods=["PATCH"], scope="messages:write")
@blp.arguments(MessagePatch, examples=examples.CHANGED)
@blp.response(200, Message)
@blp.problems("conflict")
def change_message(body: dict[str, Any], message_id: UUID) -> Any:
    """Change a draft.

    Its subject, words or addresses. From then on the wording is yours and is not composed anew.
    """
    session, message = database_session(), load_own(models.Message, message_id, lock=True)
    check_version(Message(), describe_message(session, message))
    return describe_message(session, actions.change_message(session, message=message, changes=body))


@blp.route("/messages/<uuid:message_id>/approve", methods=["POST"], scope="messages:write")
@blp.arguments(SeenMessage, examples=examples.SEEN)
@blp.response(200, Message)
@blp.problems("decline-not-ready", "open-findings", "conflict")
def approve_message(body: dict[str, Any], message_id: UUID) -> Any:
    """Approve a message.

    With `subject` and `body`, these are the words that were seen, and are kept. Refused with `open-findings` while a
    finding of severity `must` is neither mended nor overridden.
    """
    return _after(message_id, actions.approve, seen=body)


@blp.route("/messages/<uuid:message_id>/hand-over", methods=["POST"], scope="messages:write")
@blp.arguments(SeenMessage, examples=examples.SEEN)
@blp.response(200, Message)
@blp.problems("decline-not-ready", "open-findings", "conflict")
def hand_over_message(body: dict[str, Any], message_id: UUID) -> Any:
    """Hand a message over to one's own mail app.

    A draft is approved by that, and refused like an approval. It counts as sent only when the person says so.
    """
    return _after(message_id, actions.hand_over, seen=body)


@blp.route("/messages/<uuid:message_id>/undo", methods=["POST"], scope="messages:write")
@blp.response(200, Message)
@blp.problems("conflict")
def undo_message(message_id: UUID) -> Any:
    """Take an approval back.

    The message is a draft again. What was sent or handed over stays so.
    """
    return _after(message_id, actions.undo)


@blp.route("/messages/<uuid:message_id>/overrides", methods=["POST"], scope="messages:write")
@blp.arguments(OverrideIn, examples=examples.OVERRIDDEN)
@blp.response(200, Message)
@blp.problems("conflict")
def override_message_finding(body: dict[str, Any], message_id: UUID) -> Any:
    """Keep what a finding in a message is about.

    This finding stands in the way no longer, as long as its words stay as they are. With `keep` false it does again.
    """
    return _after(message_id, actions.override_finding, **body)


def _after(message_id: UUID, act: Callable[..., models.Message], **said: Any) -> dict[str, Any]:
    """The message, after something was done with it."""
    session, message = database_session(), load_own(models.Message, message_id, lock=True)
    return describe_message(session, act(session, message=message, **said))
