"""`python -m local_twilio`: serve until SIGTERM or Ctrl-C, for people who try the service without a telephone."""

import argparse
import signal
import threading

from local_twilio.app import LocalTwilio


def main() -> None:
    given = _read_arguments()
    stop = threading.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda *_: stop.set())
    try:
        twilio = _configured(given)
    except ValueError as error:
        raise SystemExit(f"local_twilio: {error}") from error
    with twilio:
        print(f"Local Twilio on {twilio.url}", flush=True)  # noqa: T201 - the one line that the caller waits for
        stop.wait()


def _configured(given: argparse.Namespace) -> LocalTwilio:
    return LocalTwilio(
        account_sid=given.account,
        auth_token=given.token,
        host=given.host,
        port=given.port,
        speed=given.speed,
        callers=given.caller or ["+13125550100"],
        verified=given.verified,
        api_keys=dict(key.split(":", 1) for key in given.api_key),
        applications=dict(given.application),
        account_type=given.account_type,
        account_status=given.account_status,
        default={"user": "manual", "hm": "manual"},
    )


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m local_twilio", description=__doc__)
    parser.add_argument("--account", required=True, metavar="AC...", help="the account's identifier")
    parser.add_argument("--token", required=True, help="the account's auth token: basic auth and signatures")
    parser.add_argument("--api-key", action="append", default=[], metavar="SK...:SECRET", type=_key)
    parser.add_argument("--application", action="append", default=[], metavar="AP...=URL", type=_application)
    parser.add_argument("--host", default="127.0.0.1", help="a loopback address (default 127.0.0.1)")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one (default)")
    parser.add_argument("--speed", type=float, default=1.0, help="virtual seconds per second (default 1)")
    parser.add_argument("--caller", action="append", metavar="+1...", help="a number of the account's own; repeatable")
    parser.add_argument("--verified", action="append", default=[], metavar="+1...", help="a proven number; repeatable")
    parser.add_argument("--account-type", choices=("Full", "Trial"), default="Full")
    parser.add_argument("--account-status", choices=("active", "suspended", "closed"), default="active")
    return parser.parse_args()


def _key(text: str) -> str:
    if not text.startswith("SK") or ":" not in text:
        raise argparse.ArgumentTypeError("an API key is written SK...:SECRET")
    return text


def _application(text: str) -> tuple[str, str]:
    name, found, url = text.partition("=")
    if not name.startswith("AP") or not found or not url.startswith(("http://", "https://")):
        raise argparse.ArgumentTypeError("a TwiML App is written AP...=http://its-voice-url")
    return name, url


if __name__ == "__main__":
    main()
