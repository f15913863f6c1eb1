"""The hostile servers, and the table of what each should come to."""

from __future__ import annotations

import json
import os
import subprocess
import urllib.request
from pathlib import Path
from typing import Any

TABLE = json.loads((Path(__file__).parent.parent / "rows.json").read_text(encoding="utf-8"))
FAULTS = json.loads((Path(__file__).parent.parent / "faults.json").read_text(encoding="utf-8"))
QUOTES = json.loads((Path(__file__).parent.parent / "quotes.json").read_text(encoding="utf-8"))
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


class Faulty:
    """A sandbox, as long as it is needed, and its control interface."""

    def __init__(self) -> None:
        command = [os.environ["STRIPE_SESSIONS_BINARY"], "sandbox", "--json", "--until-stdin-closes"]
        command += ["--seed", str(FAULTS["seed"])]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout
        self.url: str = json.loads(self.process.stdout.readline())["url"]

    def __enter__(self) -> Faulty:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.communicate()

    def control(self, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """Asks it something; tells it something, if there is a body."""
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(urllib.request.Request(self.url + path, data)) as reply:
            result: dict[str, Any] = json.load(reply)
        return result


def threads() -> int:
    """How many threads this process has."""
    return len(os.listdir("/proc/self/task"))
