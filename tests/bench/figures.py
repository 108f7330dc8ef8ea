"""How figures are printed: median, and the smallest and the largest of what was measured."""

import os
import statistics
from collections.abc import Iterable


def heading(title: str) -> None:
    print(f"\n{title}   (load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors)")


def show(name: str, values: Iterable[float], unit: str, *, budget: str = "") -> None:
    """A line: the median, then [smallest - largest] and how many runs there were."""
    found = sorted(values)
    spread = f"[{found[0]:.4g} - {found[-1]:.4g}], {len(found)} runs" if len(found) > 1 else ""
    print(f"  {name:64} {statistics.median(found):>9.4g} {unit:8} {spread:36} {_aim(budget)}".rstrip())


def show_p95(name: str, milliseconds: Iterable[float], *, budget: str = "") -> None:
    """A line: the 95th percentile, then the median and the largest."""
    found = sorted(milliseconds)
    p95 = found[min(len(found) - 1, int(len(found) * 0.95))]
    spread = f"p50 {statistics.median(found):.4g}, max {found[-1]:.4g}, {len(found)} runs"
    print(f"  {name:64} {p95:>9.4g} {'ms p95':8} {spread:36} {_aim(budget)}".rstrip())


def _aim(budget: str) -> str:
    return f"aim {budget}" if budget else ""
