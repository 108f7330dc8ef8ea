"""From the start of the process to the first 200 of /health/ready, and what the running processes take."""

import os
import tempfile
import time
from pathlib import Path

from tests.bench.figures import heading, show
from tests.served import Served

RUNS = 5
TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    heading("Start: `bowout serve`, process start to the first 200 of /health/ready")
    cold, warm, work = [], [], []
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory(prefix="bowout-bench-") as folder:
            cold.append(_started(Path(folder))[0])
            seconds, cpu = _started(Path(folder))
            warm.append(seconds)
            work.append(cpu)
    show("first start, empty data folder, migrations included", cold, "s")
    show("second start", warm, "s", budget="<= 1.5")
    show("second start, processor time", work, "s")
    _memory()


def _memory() -> None:
    heading("Memory of all processes of `bowout serve`, jobs included")
    with tempfile.TemporaryDirectory(prefix="bowout-bench-") as folder:
        program = Served(Path(folder)).start()
        try:
            show("when ready, proportional (PSS)", [memory(program, "Pss")], "MB", budget="<= 150")
            show("when ready, resident (RSS; counts shared pages twice)", [memory(program, "Rss")], "MB")
            for _ in range(300):
                program.ok("GET", "me")
            show("after 300 requests, proportional (PSS)", [memory(program, "Pss")], "MB", budget="<= 150")
        finally:
            program.stop()


def _started(data: Path) -> tuple[float, float]:
    program = Served(data)
    begun = time.perf_counter()
    program.start()
    seconds = time.perf_counter() - begun
    cpu = processor_seconds(program.pids())
    program.stop()
    return seconds, cpu


def processor_seconds(pids: list[int]) -> float:
    """User and system time of these processes so far."""
    total = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def memory(program: Served, kind: str) -> float:
    """`Pss` or `Rss` in MB, summed over all processes."""
    kilobytes = 0
    for pid in program.pids():
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines():
            if line.startswith(f"{kind}:"):
                kilobytes += int(line.split()[1])
    return kilobytes / 1024
