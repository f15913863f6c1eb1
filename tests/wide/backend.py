"""A backend that a suite starts: a program that says when it serves."""

from __future__ import annotations

import contextlib
import os
import subprocess
import threading
from collections.abc import Iterator, Mapping


@contextlib.contextmanager
def started(command: list[str], port: int, settings: Mapping[str, str]) -> Iterator[None]:
    """Runs a command, in which `{port}` stands for the port, from when it prints a line with `Started` until the end of the block."""
    words = [word.replace("{port}", str(port)) for word in command]
    process = subprocess.Popen(words, env={**os.environ, **settings}, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        said = []
        for line in process.stdout:
            said.append(line)
            if "Started" in line:
                break
        else:
            raise AssertionError("it ended before it served:\n" + "".join(said[-40:]))
        # What it says later is nobody's, but must go somewhere.
        threading.Thread(target=process.stdout.read, daemon=True).start()
        yield
    finally:
        process.terminate()
        process.wait()
