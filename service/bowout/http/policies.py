"""What a page may load, and whom it may ask. Opened for calls in the browser only where they are set up."""

from urllib.parse import urlsplit

from ..settings import Settings

# The voice kit's signalling, and its reports on the quality of the line. Its sounds are left out, so none is loaded.
TWILIO = ("wss://voice-js.roaming.twilio.com", "https://eventgw.twilio.com")


def page_policy(settings: Settings) -> str:
    """The Content-Security-Policy of every page."""
    connect = " ".join(("'self'", *_telephone(settings)))
    media = "media-src data:; " if settings.browser_calls else ""
    return (
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; "
        f"connect-src {connect}; {media}"
        "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
    )


def permissions_policy(settings: Settings) -> str:
    microphone = "(self)" if settings.browser_calls else "()"
    return f"microphone={microphone}, camera=(), geolocation=()"


def _telephone(settings: Settings) -> tuple[str, ...]:
    if not settings.browser_calls or settings.twilio is None:
        return ()
    if settings.twilio.base_url is None:
        return TWILIO
    # With a local stand-in nothing goes to the provider, not even by mistake.
    return (f"ws://{urlsplit(settings.twilio.base_url).netloc}",)
