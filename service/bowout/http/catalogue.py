"""Every problem that the API can answer with, from one list: code, status, title, and what it means."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProblemKind:
    code: str
    status: int
    title: str
    meaning: str


_KINDS = (
    ProblemKind("malformed", 400, "Not readable", "The body is no JSON, or the request breaks HTTP's own rules."),
    ProblemKind("sign-in", 401, "Sign in first", "Send a session cookie or an API key as Authorization: Bearer …"),
    ProblemKind("link-used", 401, "This link was used", "A sign-in link works once and for a day. Start Bowout again."),
    ProblemKind("not-allowed", 403, "Not allowed", "The key lacks the scope, or the request came from another site."),
    ProblemKind("one-owner", 403, "One owner", "This installation has one owner; guests exist in server mode only."),
    ProblemKind("not-found", 404, "Not found", "There is no such thing, or it belongs to somebody else."),
    ProblemKind("method", 405, "Method not allowed", "The path exists, with the methods that the Allow header lists."),
    ProblemKind("not-acceptable", 406, "Not acceptable", "This answer exists in other media types only."),
    ProblemKind("refused", 409, "Not now", "The request was understood, and is refused in the words of the detail."),
    ProblemKind("conflict", 409, "Not in this state", "The thing's state does not allow it; see allowed_events."),
    ProblemKind("changed-meanwhile", 409, "Changed meanwhile", "Somebody else changed it at this moment. Try again."),
    ProblemKind("in-progress", 409, "Being answered", "A request with this Idempotency-Key is being answered now."),
    ProblemKind(
        "open-findings", 409, "Something to look at first", "Mend what `findings` names, or keep it: POST …/overrides."
    ),
    ProblemKind("id-taken", 409, "This id is taken", "The id given by the client belongs to something else."),
    ProblemKind("decline-exists", 409, "Already declining", "The offer has an active decline; its link is given."),
    ProblemKind("decline-not-ready", 409, "Not ready to be said", "Something of the decline is missing; see missing."),
    ProblemKind("live-call", 409, "A call is live", "End the call that is going on first; its link is given."),
    ProblemKind("outside-hours", 409, "Outside their hours", "Confirm with late_ok, or wait for their morning."),
    ProblemKind(
        "already-told", 409, "Already told", "They know. Confirm with again_ok that you agreed to speak again."
    ),
    ProblemKind(
        "caller-id-lost", 409, "Your number can’t be shown", "Confirm with service_number_ok, or prove it again."
    ),
    ProblemKind("calling-unavailable", 409, "Not available", "This way of calling is not set up; the detail says why."),
    ProblemKind(
        "stale", 412, "A newer version exists", "If-Match names an old version. Read it again, then change it."
    ),
    ProblemKind("too-large", 413, "Too large", "The body is larger than this service reads."),
    ProblemKind("media-type", 415, "Media type", "Send application/json (imports also take mail and vCards)."),
    ProblemKind("invalid", 422, "Some of this cannot be used", "See errors: each names a field and says what to do."),
    ProblemKind("key-reused", 422, "Key used for something else", "This Idempotency-Key came with another request."),
    ProblemKind("number-refused", 422, "Not a number to ring", "The number is not one that Bowout will dial."),
    ProblemKind("no-number", 422, "No number", "The person to call has no usable number yet."),
    ProblemKind("phone-unproven", 422, "Prove your number first", "Bowout rings only numbers that are proven yours."),
    ProblemKind("template-problem", 422, "The template has a mistake", "The detail names the line and the mistake."),
    ProblemKind("version-needed", 428, "Say which version", "PUT, PATCH and DELETE need If-Match with the ETag."),
    ProblemKind("key-needed", 428, "Idempotency-Key needed", "Placing a call needs an Idempotency-Key header."),
    ProblemKind("limit", 429, "Too often", "A limit was reached; Retry-After says when to try again."),
    ProblemKind("broken", 500, "Something broke here", "It was logged under the instance id. Nothing was half-saved."),
    ProblemKind("not-ready", 503, "Not ready", "The database cannot be reached at the moment."),
)

CATALOGUE = {kind.code: kind for kind in _KINDS}
BY_STATUS = {400: "malformed", 401: "sign-in", 403: "not-allowed", 404: "not-found", 405: "method"} | {
    406: "not-acceptable", 409: "conflict", 412: "stale", 413: "too-large", 415: "media-type",
    422: "invalid", 428: "version-needed", 429: "limit", 500: "broken", 503: "not-ready",
}  # fmt: skip
