"""Print figures of the whole product; none of them is asserted.

    python -m tests.bench [start] [load] [throughput] [calls] [words]

Without a name all are measured, in about two minutes. Only this machine's loopback is used. A busy machine makes the
times longer, so the load stands in every heading; sizes, memory and processor times suffer less.
"""

import sys

from tests.bench import calling, engine, loading, starting, throughput

PARTS = {
    "words": engine.main,
    "start": starting.main,
    "load": loading.main,
    "throughput": throughput.main,
    "calls": calling.main,
}


def main(names: list[str]) -> int:
    if unknown := [name for name in names if name not in PARTS]:
        print(f"There is no {', '.join(unknown)}. Choose from: {', '.join(PARTS)}")
        return 2
    for name, measure in PARTS.items():
        if not names or name in names:
            measure()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
