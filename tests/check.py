"""What `./run test` runs: ruff, mypy, pytest, each in full; the first that failed decides the exit code."""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
ROOMS = ("records", "settings.py", "logs.py", "archive", "crawler", "knowledge", "index", "webapp", "pipeline", "demo")


def main(arguments: list[str]) -> int:
    """Run the checks; arguments go to pytest, and then pytest alone runs."""
    python = [sys.executable, "-P", "-m"]
    checks = [
        [*python, "ruff", "check", "."],
        [*python, "ruff", "format", "--check", "."],
        [*python, "mypy", *ROOMS],
    ]
    # Browser tests and journeys start servers and Chromium; they share out over the processors like all others.
    tests = [*python, "pytest", "-n", str(os.cpu_count() or 2), "--dist", "loadgroup", *arguments]
    environment = os.environ | {"PYTHONPATH": str(PROJECT), "PYTHONDONTWRITEBYTECODE": "1"}
    codes = [
        subprocess.run(check, cwd=PROJECT, env=environment, check=False).returncode
        for check in ([tests] if arguments else [*checks, tests])
    ]
    return next((code for code in codes if code), 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
