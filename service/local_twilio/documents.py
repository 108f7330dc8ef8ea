"""Fetching call documents from the customer's service."""

from local_twilio.call import Call, CallOverError, Next
from local_twilio.params import call_params
from local_twilio.twiml import BadDocumentError, NotXmlError, Verb, read_document
from local_twilio.webhooks import Target

RETRIEVAL_FAILED = 11200
BAD_DOCUMENT = 12200


def fetch_document(call: Call, *, step: Next) -> tuple[Verb, ...]:
    """Ask what to do next. Without a usable answer it adds a Notification, ends the call, raises CallOverError."""
    try:
        return _fetch(call, step=step)
    except BadDocumentError as problem:
        call.exchange.journal.violation(where=f"call document {step.target.url}", problem=str(problem))
        _give_up(call, code=BAD_DOCUMENT, problem=problem, url=step.target.url)
    except NotXmlError as problem:
        fallback = call.placement.fallback_url
        if not fallback or step.target.url == fallback:
            _give_up(call, code=RETRIEVAL_FAILED, problem=problem, url=step.target.url)
        error = {"ErrorCode": str(RETRIEVAL_FAILED), "ErrorUrl": step.target.url}
        return fetch_document(call, step=Next(Target(fallback), {**step.params, **error}))
    raise CallOverError


def _fetch(call: Call, *, step: Next) -> tuple[Verb, ...]:
    reply = call.exchange.sender.send(step.target, params={**call_params(call.leg), **step.params})
    if reply is None:
        raise NotXmlError("the service did not answer")
    if reply.status != 200 or reply.content_type not in {"text/xml", "application/xml"}:
        raise NotXmlError(f"the service answered {reply.status} {reply.content_type}, not 200 text/xml")
    verbs = read_document(reply.body)
    call.exchange.journal.document(
        {
            "call_sid": call.leg.sid,
            "url": step.target.url,
            "xml": reply.body,
            "verbs": [verb.name for verb in verbs],
        }
    )
    if call.leg.is_over or call.board.generation != call.generation:
        raise CallOverError
    call.base_url = step.target.url
    return verbs


def _give_up(call: Call, *, code: int, problem: ValueError, url: str) -> None:
    call.board.notify(call.leg, code=code, text=str(problem), url=url)
    call.board.finish(call.leg, status="completed", by="application error")
    raise CallOverError
