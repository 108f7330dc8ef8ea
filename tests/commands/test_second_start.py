"""A second start on one data folder says at once who has it open, and never disturbs the first."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bowout.jobs.runner import Held, sole_runner
from tests.calls.line import free_port
from tests.served import served


@pytest.mark.slow
def test_a_second_start_says_at_once_who_has_the_folder_open(tmp_path: Path) -> None:
    program = Path(sys.executable).parent / "bowout"
    with served(tmp_path) as first:
        worker = first.pids()[-1]
        environ = {"PATH": os.environ["PATH"], "BOWOUT_DATA": str(tmp_path)}
        begun = time.monotonic()
        command = [program, "serve", "--port", str(free_port())]
        with subprocess.Popen(command, env=environ, stderr=subprocess.PIPE, text=True) as second:
            assert second.stderr
            said = second.stderr.readline()
            waited = time.monotonic() - begun
            second.terminate()
        assert waited < 8
        assert str(tmp_path) in said
        assert f"process {worker}" in said
        assert first.ok("GET", "me")


def test_after_waiting_it_is_refused_by_name(tmp_path: Path) -> None:
    told: list[tuple[Path, str, float]] = []
    with sole_runner(tmp_path):
        again = sole_runner(tmp_path, wait=0.2, waiting=lambda *what: told.append(what))
        with pytest.raises(Held, match=f"process {os.getpid()}"), again:
            pass
    assert told == [(tmp_path, str(os.getpid()), 0.2)]
