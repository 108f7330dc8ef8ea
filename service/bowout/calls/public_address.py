"""Whether the telephone provider can reach us at `BOWOUT_PUBLIC_URL`: by its form, and by trying it ourselves."""

import ipaddress
from urllib.parse import urlsplit

import requests

from ..settings import is_loopback

FETCH_SECONDS = 5.0
LOCAL_NAMES = (".local", ".localhost", ".internal", ".lan", ".home.arpa")

NOT_FROM_OUTSIDE = "Twilio can't reach this address from outside. Set the HTTPS address by which the world does."
NO_PATH = "Bowout lives at the root of a host: take away the path."
NO_USER = "Take the name and password out of the address: whoever reads a log would have them."
NOT_HTTPS = "Twilio's requests carry numbers: the address must begin with https://"


def judge_address(url: str, *, practice: bool) -> str | None:
    """What is wrong with the form of `url`. With a local stand-in for Twilio, this machine's own address will do."""
    parts = urlsplit(url)
    if parts.path.strip("/"):
        return NO_PATH
    if parts.username is not None:
        return NO_USER
    if is_loopback(url):
        return None if practice else NOT_FROM_OUTSIDE
    if not practice and _is_private(parts.hostname or ""):
        return NOT_FROM_OUTSIDE
    return None if parts.scheme == "https" else NOT_HTTPS


def judge_answer(url: str) -> str | None:
    """Fetch our own sign of life by the public address. A redirection is a problem: it would break signed requests."""
    try:
        answer = requests.get(f"{url}/health/live", timeout=FETCH_SECONDS, allow_redirects=False)
        alive = answer.status_code == 200 and answer.json() == {"status": "ok"}
    except requests.exceptions.SSLError:
        return "Its certificate isn't one that Twilio accepts. Get one from a public authority."
    except requests.JSONDecodeError:
        return "Something else answers there. Point the address, or your proxy, at Bowout."
    except requests.RequestException:
        return "Nobody answers there. Start Bowout, and check the name, the proxy and the firewall."
    if answer.is_redirect:
        return "It answers with a redirection. Set the address to which it leads."
    return None if alive else f"Something else answers there (status {answer.status_code}). Point it at Bowout."


def _is_private(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith(LOCAL_NAMES)
