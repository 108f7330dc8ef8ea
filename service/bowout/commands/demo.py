"""`bowout demo`: the service against a stand-in for Twilio, with a sample offer. Nobody is really rung."""

import contextlib
import importlib.util
import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta

import click
from sqlalchemy.orm import Session

from .. import migrate
from ..accounts import actions as accounts
from ..accounts.models import Account
from ..app import build
from ..offers import actions as offers
from ..settings import load_settings
from ..store import lookup, now
from ..vocabulary import Part, PayPeriod, PhoneState
from .listening import free_port
from .serving import serve

SERVICE_NUMBER = "+13125550100"
SAMS_NUMBER = "+13125550199"


def run(*, port: int) -> int:
    """Serve the demonstration until stopped. Its data is kept only where BOWOUT_DATA says so."""
    if importlib.util.find_spec("local_twilio") is None:
        raise click.ClickException("The demonstration runs from a checkout: make demo")
    port = port or free_port()
    with contextlib.ExitStack() as stack:
        if "BOWOUT_DATA" not in os.environ:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="bowout-demo-", ignore_cleanup_errors=True))
            os.environ["BOWOUT_DATA"] = folder
        phones = stack.enter_context(_pretend_network(port))
        os.environ["BOWOUT_PUBLIC_URL"] = f"http://127.0.0.1:{port}"
        _prepare(port)
        click.echo(f"\n  Practice calls only: nobody is rung. Play both phones here: {phones}")
        return serve(host="127.0.0.1", port=port, lan=False)


@contextlib.contextmanager
def _pretend_network(port: int) -> Iterator[str]:
    """Start the stand-in for Twilio, point the settings at it, and yield the page on which one plays both phones."""
    sid, token = f"AC{secrets.token_hex(16)}", secrets.token_hex(16)
    key, secret, app = f"SK{secrets.token_hex(16)}", secrets.token_hex(16), f"AP{secrets.token_hex(16)}"
    command = [sys.executable, "-m", "local_twilio", "--account", sid, "--token", token, "--caller", SERVICE_NUMBER]
    command += ["--api-key", f"{key}:{secret}", "--application", f"{app}=http://127.0.0.1:{port}/twilio/browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own program
        try:
            line = process.stdout.readline() if process.stdout else ""
            url = line.rpartition(" ")[2].strip()
            if not url.startswith("http://127.0.0.1:"):
                raise click.ClickException("The stand-in for Twilio did not start; see above.")
            os.environ |= {
                "BOWOUT_TWILIO_BASE_URL": url,
                "TWILIO_ACCOUNT_SID": sid,
                "TWILIO_AUTH_TOKEN": token,
                "TWILIO_PHONE_NUMBER": SERVICE_NUMBER,
                "TWILIO_VERIFY_SERVICE_SID": f"VA{secrets.token_hex(16)}",
                "TWILIO_API_KEY": key,
                "TWILIO_API_SECRET": secret,
                "TWILIO_TWIML_APP_SID": app,
            }
            yield url
        finally:
            process.terminate()
            process.wait()


def _prepare(port: int) -> None:
    parts = build(load_settings(port=port))
    migrate.upgrade(parts.database)
    with parts.database.transaction() as session:
        account = accounts.ensure_owner(session)
        if account.name is None:
            _introduce(account)
            _add_sample(session, account, regions=parts.settings.calls.regions)
    parts.database.dispose()


def _introduce(account: Account) -> None:
    account.name, account.email, account.time_zone = "Sam Lee", "sam@lee.example", "America/Chicago"
    account.phone, account.phone_hmac = SAMS_NUMBER, lookup(SAMS_NUMBER)
    account.phone_state, account.phone_proven_at = PhoneState.PROVEN, now()


def _add_sample(session: Session, account: Account, *, regions: tuple[str, ...]) -> None:
    fields = {
        "company": "Northwind",
        "role": "Senior data engineer",
        "location": "Chicago",
        "reply_by": now() + timedelta(days=2),
        "compensation": {"amount": 148_000, "currency": "USD", "period": PayPeriod.YEAR},
        "participants": [
            {
                "parts": [Part.EXTENDED_OFFER, Part.HIRING_MANAGER],
                "thank_for": "the walk through the data platform",
                "contact": {
                    "name": "Priya Raman",
                    "title": "Head of data",
                    "phones": [{"number": "+13125550142", "label": "work"}],
                    "emails": ["priya@northwind.example"],
                },
            },
            {
                "parts": [Part.INTERVIEWER],
                "thank_for": "the questions about streaming",
                "contact": {"name": "Tom Ortiz", "emails": ["tom@northwind.example"]},
            },
        ],
    }
    offers.create_offer(session, account=account, regions=regions, fields=fields)
