"""Finding a Chromium for the tests, and fetching one where there is none.

In this order: `$CHROMIUM`, one on PATH, the one that Playwright downloads, Debian's package where we are root.
`python -m tests.browser` makes sure that one is there and says in one sentence what to do where none can be had.
"""

import functools
import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The sandbox needs rights that containers and root lack; the rest keeps the browser from calling home.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# A beep for a microphone, given without asking; and addresses that a page on the same machine can reach.
# Sound stays in the browser's own process: a separate one may be lost under load, and the microphone with it.
PRETEND_MICROPHONE = (
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-features=WebRtcHideLocalIpsWithMdns,AudioServiceOutOfProcess",
)
ADVICE = "The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM to its path."
DOWNLOAD_SECONDS = 300


@functools.cache
def find() -> str | None:
    """The path of a Chromium, or None."""
    if given := os.environ.get("CHROMIUM"):
        return given if Path(given).exists() else None
    for name in NAMES:
        if found := shutil.which(name):
            return found
    return _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def ensure() -> str | None:
    """Find a Chromium, or fetch one."""
    for fetch in (None, _download, _install_with_apt):
        if fetch is not None:
            fetch()
            find.cache_clear()
        if (found := find()) is not None:
            return found
    return None


def _download() -> None:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    try:
        subprocess.run(command, check=False, capture_output=True, timeout=DOWNLOAD_SECONDS)
    except subprocess.TimeoutExpired:
        print("Playwright's download of Chromium took too long; trying another way.", file=sys.stderr)


def _install_with_apt() -> None:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    packages = ["chromium", "fonts-roboto", "fonts-noto-core"]
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
    ):
        subprocess.run(command, check=False, env=environ, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    if ensure() is None:
        sys.exit(ADVICE)
