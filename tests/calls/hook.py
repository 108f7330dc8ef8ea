"""Twilio's requests, made by hand."""

from uuid import UUID

from twilio.request_validator import RequestValidator
from werkzeug.test import TestResponse

from bowout.calls.twilio.addresses import hook_url
from tests.calls.line import ACCOUNT_SID, AUTH_TOKEN, Line
from tests.conftest import SECRETS

SID, CHILD = "CA" + "a" * 32, "CA" + "b" * 32


class Hook:
    """Twilio's requests, made by hand, about one call of a line whose phone rings and is not answered."""

    def __init__(self, line: Line) -> None:
        self.line = line
        line.twilio.next(user="manual")
        self.call = line.place()
        line.wait_for_state(self.call, "user_ringing")
        self.sid = line.facts(self.call)["sid"]

    def send(self, route: str, *, sign: str | None = AUTH_TOKEN, url: str | None = None, **form: str) -> TestResponse:
        public = self.line.parts.settings.public_url
        address = url or hook_url(
            UUID(self.call["id"]), route, public_url=public, signing_key=SECRETS["BOWOUT_SIGNING_KEY"]
        )
        fields = {"CallSid": self.sid, "AccountSid": ACCOUNT_SID, "CallStatus": "in-progress", **form}
        headers = {"I-Twilio-Idempotency-Token": fields.pop("token", "one")}
        if sign:
            headers["X-Twilio-Signature"] = RequestValidator(sign).compute_signature(address, fields)
        path = address.removeprefix(public)
        return self.line.api.client.post(path, data=fields, headers=headers)
