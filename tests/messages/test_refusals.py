"""Why something cannot happen is said in a sentence that anybody understands."""

from typing import Any

import pytest

from bowout.messages.states import TABLE, why_not, why_unchangeable
from bowout.steps.states import TABLE as STEPS
from bowout.steps.states import why_not as why_no_step
from bowout.vocabulary import MessageEvent, MessageState, StepEvent, StepState
from tests.api import Api
from tests.declines.cast import ready
from tests.flow.cast import after, messages, send, steps


def draft(api: Api) -> Any:
    return messages(api, ready(api, channel="written"))[0]


def refused(api: Api, path: str, body: Any = None) -> str:
    answer = api.post(path, body)
    assert (answer.status_code, answer.json["code"]) == (409, "conflict")
    return str(answer.json["detail"])


def test_every_refused_event_is_answered_with_sentences_without_jargon() -> None:
    said = [why_not(state, event) for state in MessageState for event in MessageEvent if (state, event) not in TABLE]
    said += [why_unchangeable(state) for state in MessageState]
    said += [why_no_step(state) for state in StepState for event in StepEvent if (state, event) not in STEPS]
    for sentence in said:
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert "_" not in sentence
        assert "cannot not" not in sentence
        assert "allowed_events" not in sentence


def test_what_was_sent_was_already_sent(api: Api) -> None:
    sent = send(api, draft(api))
    for command in ("sent", "not-sent", "undo", "drop", "approve", "hand-over"):
        assert refused(api, f"messages/{sent['id']}/{command}") == "This message was already sent."
    answer = api.patch(f"messages/{sent['id']}", {"subject": "Hello"})
    assert answer.json["detail"] == "This message was already sent."


@pytest.mark.parametrize(
    ("before", "command", "detail"),
    [
        ((), "sent", "This message is still a draft. Open it in your mail app first."),
        ((), "undo", "This message is still a draft."),
        (("approve",), "approve", "This message was already approved."),
        (("approve",), "sent", "This message was not opened in your mail app yet. Do that first."),
        (("hand-over",), "undo", "This message is in your mail app already. Say whether you sent it."),
        (("drop",), "hand-over", "This message was dropped. Start a new one."),
    ],
)
def test_each_state_is_named_with_what_to_do(api: Api, before: tuple[str, ...], command: str, detail: str) -> None:
    message = draft(api)
    for earlier in before:
        api.ok(api.post(f"messages/{message['id']}/{earlier}", {}))
    assert refused(api, f"messages/{message['id']}/{command}") == detail


@pytest.mark.parametrize(
    ("command", "detail"),
    [
        ("approve", "This message was approved. Take that back first, then change it."),
        ("hand-over", "This message is in your mail app already. Say that it was not sent, then change it here."),
    ],
)
def test_words_that_are_on_their_way_say_how_to_get_them_back(api: Api, command: str, detail: str) -> None:
    message = draft(api)
    api.ok(api.post(f"messages/{message['id']}/{command}", {}))
    assert api.patch(f"messages/{message['id']}", {"subject": "Hello"}).json["detail"] == detail


def test_a_step_that_is_done_was_already_done(api: Api) -> None:
    decline = ready(api)
    after(api, decline, "voicemail")
    step = steps(api, decline, "due")[0]
    api.ok(api.post(f"steps/{step['id']}/done"))
    for command in ("done", "drop"):
        assert refused(api, f"steps/{step['id']}/{command}") == "This step was already done."


def test_nothing_is_written_after_a_change_of_mind(api: Api) -> None:
    decline = ready(api)
    api.ok(api.post(f"declines/{decline['id']}/events", {"event": "change_mind"}))
    body = {"decline_id": decline["id"], "contact_id": decline["contact_id"], "kind": "call_request"}
    said = "You changed your mind about this offer, so nothing is written for it any more."
    assert refused(api, "messages", body) == said
