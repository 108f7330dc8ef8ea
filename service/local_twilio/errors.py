"""Twilio's error answers: `{code, message, more_info, status}` with the HTTP status of the same number."""

from typing import Any

TEXTS = {
    20001: (400, "The request does not match the description of this interface"),
    20003: (401, "Authenticate"),
    20004: (405, "Method not allowed"),
    20009: (409, "Cannot delete this resource before it is complete"),
    20404: (404, "The requested resource was not found"),
    20429: (429, "Too many requests"),
    20500: (500, "An internal server error has occurred"),
    20503: (503, "Service unavailable"),
    21201: (400, "No 'To' number is specified"),
    21205: (400, "Url is not a valid URL"),
    21210: (400, "The source phone number provided is not yet verified for your account"),
    21211: (400, "The 'To' number is not a valid phone number"),
    21212: (400, "The 'From' number is not a valid phone number"),
    21213: (400, "No 'From' number is specified"),
    21214: (400, "The 'To' phone number provided cannot be reached"),
    21215: (400, "Account not authorized to call this number: the country is not enabled"),
    21216: (400, "Account not allowed to call this number"),
    21217: (400, "The phone number does not appear to be valid"),
    21219: (400, "The number is unverified. Trial accounts may only make calls to verified numbers"),
    21220: (400, "Call is not in-progress. Cannot redirect or end it"),
    21450: (400, "Phone number already validated for your account"),
    60200: (400, "Invalid parameter"),
    60202: (429, "Max check attempts reached"),
    60203: (429, "Max send attempts reached"),
    60205: (403, "SMS is not supported by landline phone number"),
    60410: (403, "Verification delivery attempt blocked by Fraud Guard"),
    60605: (403, "Verification delivery attempt blocked: the destination country is not enabled"),
    573002: (400, "Trial accounts have limited parameter access: only To, From and Url are allowed"),
}


class TwilioError(Exception):
    """An answer that refuses: the handler raises it, the front door sends it."""

    def __init__(self, code: int, *, message: str = "") -> None:
        self.status, text = TEXTS.get(code, (400, "The request was refused"))
        self.code = code
        super().__init__(message or text)

    def body(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "message": str(self),
            "more_info": f"https://www.twilio.com/docs/errors/{self.code}",
            "status": self.status,
        }
