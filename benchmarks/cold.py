"""What a person waits for, each in a new process, best of some. `python benchmarks/cold.py [ROUNDS]`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"
TEXT = b"Kenya urged Ethiopia on Monday to reopen the border."


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    verbale = str(Path(sys.executable).with_name("verbale"))
    with tempfile.TemporaryDirectory() as folder:
        db = str(Path(folder) / "news.duckdb")
        subprocess.run([verbale, "build", str(EXAMPLES), "--db", db], check=True, capture_output=True)
        nothing = best([sys.executable, "-c", "pass"], rounds)
        for name, command in {
            "import verbale": [sys.executable, "-c", "import verbale"],
            "verbale --help": [verbale, "--help"],
            "verbale code -": [verbale, "code", "-"],
            "verbale timeline": [verbale, "timeline", "--db", db],
            "verbale events": [verbale, "events", "--db", db],
            "verbale counts": [verbale, "counts", "--db", db],
            "verbale report": [verbale, "report", "--db", db, "--out", str(Path(folder) / "dossier")],
        }.items():
            less = nothing if name.startswith("import") else 0.0  # Python itself
            print(f"{name:<20}{best(command, rounds) - less:6.2f} s")


def best(command: list[str], rounds: int) -> float:
    took = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, input=TEXT)
        took.append(time.perf_counter() - start)
    return min(took)


if __name__ == "__main__":
    main()
