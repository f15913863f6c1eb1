"""What importing the package costs over a bare interpreter, beside the official one if it is installed.

    python bench/import_time.py
"""

import subprocess
import sys
import time

ROUNDS = 40


def milliseconds(code: str) -> float:
    """The best of many runs: what else the machine does only ever adds to it."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-I", "-c", code], check=True)
        best = min(best, time.perf_counter() - started)
    return best * 1000


bare = milliseconds("pass")
print(f"bare interpreter        {bare:6.1f} ms")
for module in ("stripe_sessions", "stripe"):
    try:
        print(f"import {module:<16} + {milliseconds(f'import {module}') - bare:6.1f} ms")
    except subprocess.CalledProcessError:
        print(f"import {module:<16} is not installed")
