"""The first load of a signed-in person, counted by a real browser over real HTTP."""

import shutil
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests import browser as chromium
from tests.bench.figures import heading, show
from tests.faults.conftest import ready_decline
from tests.served import Served

FRONTEND = Path(__file__).parents[2] / "frontend"
PHONE = {"width": 390, "height": 844}


class Traffic:
    """Every request of a page with what it took on the wire, head included."""

    def __init__(self, page: Page) -> None:
        self.sent: dict[str, tuple[str, str]] = {}
        self.bytes: dict[str, float] = {}
        session = page.context.new_cdp_session(page)
        session.on("Network.requestWillBeSent", self._note)
        session.on(
            "Network.loadingFinished", lambda event: self.bytes.update({event["requestId"]: event["encodedDataLength"]})
        )
        session.send("Network.enable")
        session.send("Network.clearBrowserCache")

    def _note(self, event: dict[str, Any]) -> None:
        self.sent[event["requestId"]] = event["type"], event["request"]["url"]

    def _weigh(self, event: dict[str, Any]) -> None:
        self.bytes[event["requestId"]] = event["encodedDataLength"]

    def by_kind(self) -> dict[str, list[float]]:
        kinds: dict[str, list[float]] = defaultdict(list)
        for identifier, (kind, _) in self.sent.items():
            kinds[kind].append(self.bytes.get(identifier, 0.0))
        return kinds

    def each(self) -> list[tuple[tuple[str, str], float]]:
        """Kind and address of every request with its bytes, the heaviest first."""
        found = [(request, self.bytes.get(identifier, 0.0)) for identifier, request in self.sent.items()]
        return sorted(found, key=lambda entry: -entry[1])


def main() -> None:
    heading("First load of `/`, signed in, nothing cached, brotli over HTTP, no service worker")
    path = chromium.find()
    if path is None:
        print(f"  not measured. {chromium.ADVICE}")
    else:
        with tempfile.TemporaryDirectory(prefix="bowout-bench-") as folder:
            program = Served(Path(folder)).start()
            try:
                ready_decline(program)
                _load(program, path)
            finally:
                program.stop()
    _built()


def _load(program: Served, path: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True, service_workers="block")
        page = context.new_page()
        page.goto(program.link())
        page.wait_for_load_state("networkidle")
        traffic = Traffic(page)
        page.goto(f"{program.url}/")
        page.wait_for_load_state("networkidle")
        kinds = traffic.by_kind()
        browser.close()
    for kind, sizes in sorted(kinds.items()):
        show(f"{kind.lower()}, {len(sizes)} requests", [sum(sizes) / 1000], "kB")
    for (_, url), size in traffic.each():
        print(f"      {size:>8.0f} B  {url.removeprefix(program.url)}")
    total = [size for sizes in kinds.values() for size in sizes]
    show(f"all, {len(total)} requests", [sum(total) / 1000], "kB", budget="<= 40")


def _built() -> None:
    """What the build's own budget counts."""
    heading("Sizes of the build, gzip -9")
    node = shutil.which("node")
    if node is None:
        print("  not measured: there is no Node on PATH")
        return
    done = subprocess.run([node, "budget.mjs"], cwd=FRONTEND, capture_output=True, text=True, check=False)
    print("".join(f"  {line}\n" for line in done.stdout.splitlines()), end="")
