"""The README's walk through the API, run as it stands against the real program."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.served import Served, served

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("curl") is None, reason="the walk is made with curl: apt-get install curl"),
]

README = Path(__file__).parents[2] / "README.md"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("readme")) as opened:
        yield opened


def walkthrough() -> str:
    """The shell block of the section on integrating."""
    section = README.read_text(encoding="utf-8").partition("## Integrating")[2].partition("\n## ")[0]
    (block,) = re.findall(r"```sh\n(.*?)```", section, flags=re.DOTALL)
    return str(block)


def run(program: Served, script: str) -> str:
    """What the script prints, with the address and the program of this test in place of the README's."""
    here = script.replace("http://127.0.0.1:8000", program.url).replace(".venv/bin/bowout", str(program.program))
    command = ["sh", "-euc", here]
    done = subprocess.run(command, env=program.environ, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_line_of_the_walk_through_works_as_it_stands(program: Served) -> None:
    printed = run(program, walkthrough())
    flow = re.search(rf"^{program.url}/offers/[0-9a-f-]{{36}}$", printed, flags=re.MULTILINE)
    assert flow
    assert '"kind":"call_script"' in printed
    assert '"kind":"confirming_email"' in printed
    assert '"state":"handed_over"' in printed
    assert printed.splitlines()[-1] == "closed"


def test_the_walk_through_stops_at_the_first_refusal(program: Served) -> None:
    broken = walkthrough().replace('"company": "Northwind", ', "")
    with pytest.raises(AssertionError, match="returned error: 422"):
        run(program, broken)
