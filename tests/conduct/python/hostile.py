"""The hostile servers, and the table of what each should come to."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

TABLE = json.loads((Path(__file__).parent.parent / "rows.json").read_text(encoding="utf-8"))
ROWS = [row for group in TABLE["groups"] for row in group["rows"]]
CLASSES = {kind: names["python"] for kind, names in TABLE["classes"].items()}
MEMBERS = {member: names["python"] for member, names in TABLE["members"].items()}
KEY = TABLE["api_key"]
PARAMETERS = {"account": "acct_1", "components": {"payments": {"enabled": True}}}


class Hostile:
    """The servers, as long as they are needed."""

    def __init__(self) -> None:
        program = os.environ["HOSTILE_BINARY"]
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.options: dict[str, dict[str, Any]] = self.read()

    def __enter__(self) -> Hostile:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.communicate()

    def read(self) -> dict[str, Any]:
        assert self.process.stdout
        result: dict[str, Any] = json.loads(self.process.stdout.readline())
        return result

    def seen(self, name: str, count: str | None = None, number: int = 0) -> dict[str, int]:
        """What a server has seen; once that count is that number, if one is given."""
        assert self.process.stdin
        self.process.stdin.write(name if count is None else f"{name} {count} {number}")
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return self.read()


def threads() -> int:
    """How many threads this process has."""
    return len(os.listdir("/proc/self/task"))
