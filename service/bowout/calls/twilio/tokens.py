"""Access tokens for the voice kit in the page: short-lived, and for calling out only."""

from datetime import datetime, timedelta

from twilio.jwt.access_token import AccessToken
from twilio.jwt.access_token.grants import VoiceGrant

from ...settings import TwilioSettings
from ...store import now

LASTS = timedelta(minutes=10)


def make_token(settings: TwilioSettings | None, *, identity: str) -> tuple[str, datetime]:
    """A token for `identity`, and when it expires. Raises `ValueError` where calls in the browser are not set up.

    The library allows a day, and an hour by default; a page connects within seconds.
    """
    if settings is None or not (settings.api_key and settings.api_secret and settings.twiml_app_sid):
        raise ValueError("calls in the browser are not set up")
    token = AccessToken(
        settings.account_sid,
        settings.api_key,
        settings.api_secret,
        identity=identity,
        ttl=int(LASTS.total_seconds()),
        grants=[VoiceGrant(outgoing_application_sid=settings.twiml_app_sid, incoming_allow=False)],
    )
    return str(token.to_jwt()), now() + LASTS
