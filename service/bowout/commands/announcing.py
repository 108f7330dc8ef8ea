"""Saying where Bowout is as soon as it can serve, and what is missing as long as it cannot."""

import contextlib
import json
import sys
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass

from .lan import LanAccess

READY_WITHIN = 30.0
# Until it answers for the first time, and once it has said what is missing.
QUICKLY, SLOWLY = 0.05, 1.0


@dataclass(frozen=True, slots=True)
class Start:
    """What is known at the start. `asked_at` is where this machine itself reaches the server, by the name `host`."""

    public_url: str
    asked_at: str
    host: str
    port: int
    link: str | None
    access: LanAccess | None


def announce_when_ready(start: Start) -> None:
    threading.Thread(target=_announce, args=(start,), daemon=True).start()


def _announce(start: Start) -> None:
    if start.access:
        start.access.wait_until_open(start.port)
    elif not _wait_until_ready(start):
        print("Bowout did not become ready; see the log above.", file=sys.stderr, flush=True)
        return
    print(f"\n  Bowout is ready on {start.public_url}", flush=True)
    if start.link:
        print(f"  Sign in with this link (it works once): {start.public_url}{start.link}\n", flush=True)
    if start.access and start.link:
        print(start.access.invitation(start.link), flush=True)


def _wait_until_ready(start: Start) -> bool:
    """Ask until it is ready. What it says is missing is told at once, each thing once."""
    deadline = time.monotonic() + READY_WITHIN
    told: set[str] = set()
    while time.monotonic() < deadline:
        missing = _ask(start)
        if missing == "":
            return True
        if missing is not None and missing not in told:
            told.add(missing)
            print(f"Bowout is not ready yet. {missing}", file=sys.stderr, flush=True)
        time.sleep(SLOWLY if missing else QUICKLY)
    return False


def _ask(start: Start) -> str | None:
    """What is missing: nothing (""), what the service says, or None where it does not answer yet."""
    request = urllib.request.Request(f"http://{start.asked_at}:{start.port}/health/ready", headers={"Host": start.host})
    try:
        with urllib.request.urlopen(request, timeout=2):  # noqa: S310 - our own address, over HTTP
            return ""
    except urllib.error.HTTPError as error:
        with contextlib.suppress(ValueError, KeyError):
            return str(json.loads(error.read())["detail"])
    except OSError:
        pass
    return None
