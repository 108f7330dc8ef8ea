"""A hook's signature is checked against the configured address, whatever a proxy made of the request on its way."""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from twilio.request_validator import RequestValidator
from werkzeug.datastructures import MultiDict

from bowout.app import build, create_app
from bowout.settings import load_settings
from tests.calls.line import ACCOUNT_SID, AUTH_TOKEN, NEXT_TOKEN, SERVICE_NUMBER
from tests.conftest import SECRETS

HOOK = "/twilio/inbound"
PUBLIC = "https://bowout.example.org"
FORM = (("AccountSid", ACCOUNT_SID), ("From", "+13125550142"))
TWICE = (*FORM, ("Tag", "one"), ("Tag", "two"))


@dataclass(frozen=True)
class Hook:
    """One request. `signed` is the address that Twilio signed, `path` where the request arrives, over plain HTTP."""

    name: str
    status: int
    signed: str = PUBLIC + HOOK
    public: str = PUBLIC
    path: str = HOOK
    told: tuple[tuple[str, str], ...] = FORM
    arrives: tuple[tuple[str, str], ...] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    token: str = AUTH_TOKEN

    def __str__(self) -> str:
        return self.name


HOOKS = (
    Hook("behind a proxy that ends TLS", 200),
    Hook("with a usual port in the signed address", 200, signed=f"{PUBLIC}:443{HOOK}"),
    Hook("with a port that nobody configured", 403, signed=f"{PUBLIC}:8443{HOOK}"),
    Hook("with a port that is configured", 200, signed=f"{PUBLIC}:8443{HOOK}", public=f"{PUBLIC}:8443"),
    Hook("with a slash after the configured address", 200, public=f"{PUBLIC}/"),
    Hook("signed for plain HTTP", 403, signed=f"http://bowout.example.org{HOOK}"),
    Hook("signed for another host", 403, signed=f"https://evil.example{HOOK}"),
    Hook(
        "signed for another host which the headers name as well",
        403,
        signed=f"https://evil.example{HOOK}",
        headers={"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https"},
    ),
    Hook("whose headers lie", 200, headers={"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "ftp"}),
    Hook("with a query as it was signed", 200, signed=f"{PUBLIC}{HOOK}?a=b%2Fc%20d", path=f"{HOOK}?a=b%2Fc%20d"),
    Hook("whose query a proxy wrote anew", 403, signed=f"{PUBLIC}{HOOK}?a=b%2Fc", path=f"{HOOK}?a=b/c"),
    Hook("with an empty field", 200, told=(*FORM, ("Digits", ""))),
    Hook("that lost its empty field", 403, told=(*FORM, ("Digits", "")), arrives=FORM),
    Hook("with a field twice", 200, told=TWICE),
    Hook("that lost one of two fields", 403, told=TWICE, arrives=TWICE[:-1]),
    Hook("that gained a slash on the way is redirected nowhere", 403, path=f"{HOOK}/"),
    Hook("signed by the second of two tokens", 200, token=NEXT_TOKEN),
    Hook("signed by a third token", 403, token="a third one"),
    Hook("signed by an empty token", 403, token=""),
)


def post(hook: Hook, *, data: Path, signature: str | None) -> int:
    environ = {
        "BOWOUT_DATA": str(data),
        "BOWOUT_PUBLIC_URL": hook.public,
        "TWILIO_ACCOUNT_SID": ACCOUNT_SID,
        "TWILIO_AUTH_TOKEN": f"{AUTH_TOKEN},{NEXT_TOKEN}",
        "TWILIO_PHONE_NUMBER": SERVICE_NUMBER,
        **SECRETS,
    }
    parts = build(load_settings(environ))
    headers = dict(hook.headers) | ({} if signature is None else {"X-Twilio-Signature": signature})
    form: MultiDict[str, str] = MultiDict(hook.told if hook.arrives is None else hook.arrives)
    answer = create_app(parts).test_client().post(hook.path, data=form, headers=headers)
    parts.database.dispose()
    return answer.status_code


@pytest.mark.parametrize("hook", HOOKS, ids=str)
def test_a_hook_is_judged_by_the_configured_address(hook: Hook, tmp_path: Path) -> None:
    signature = RequestValidator(hook.token).compute_signature(hook.signed, MultiDict(hook.told))
    assert post(hook, data=tmp_path, signature=signature) == hook.status


@pytest.mark.parametrize("signature", [None, "", "====", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "ß"])
def test_without_its_signature_a_hook_is_refused(signature: str | None, tmp_path: Path) -> None:
    assert post(HOOKS[0], data=tmp_path, signature=signature) == 403


def test_a_request_does_not_choose_the_algorithm_that_it_is_judged_by(tmp_path: Path) -> None:
    text = PUBLIC + HOOK + "".join(sorted(name + value for name, value in FORM))
    stronger = base64.b64encode(hmac.new(AUTH_TOKEN.encode(), text.encode(), hashlib.sha256).digest()).decode()
    hook = Hook("", 403, headers={"X-Twilio-Webhooks-Signature-Settings": "HMAC_SHA256"})
    assert post(hook, data=tmp_path, signature=stronger) == 403
