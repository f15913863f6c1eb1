"""A local stand-in for the API, for tests.

    from stripe_sessions_sandbox import Sandbox

    with Sandbox() as sandbox:
        client = Client(sandbox.key, base_url=sandbox.url)

With pytest there is the fixture ``stripe_sandbox``, one for the whole run and as new for every test.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sysconfig
from http.client import HTTPConnection
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

if TYPE_CHECKING:
    from typing_extensions import Self

__all__ = ["Sandbox", "SandboxError"]


class SandboxError(Exception):
    """The sandbox did not start, or did not do what it was asked to."""

    def __init__(self, message: str) -> None:
        super().__init__(message)


def program() -> str:
    """The program that comes with this package; ``STRIPE_SESSIONS_BINARY`` names another."""
    name = "stripe-sessions.exe" if os.name == "nt" else "stripe-sessions"
    own = os.path.join(sysconfig.get_path("scripts"), name)
    found = os.environ.get("STRIPE_SESSIONS_BINARY") or (own if os.path.exists(own) else shutil.which(name))
    if not found:
        raise SandboxError(f"there is no program {name}: reinstall stripe-sessions-sandbox")
    return found


class Sandbox:
    """A sandbox of one's own, on this machine, until it is closed or this process ends.

    Safe to be used by several threads once it has started.
    """

    def __init__(self, *, delay_ms: int = 0) -> None:
        """Starts it. Each reply takes ``delay_ms`` milliseconds."""
        command = [program(), "sandbox", "--json", "--until-stdin-closes", "--delay-ms", str(delay_ms)]
        # Its end of the pipe is the sandbox's life: however this process ends, the sandbox ends with it.
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self._process.stdin and self._process.stdout
        self._stdin = self._process.stdin
        with self._process.stdout as output:
            line = output.readline()
        if not line:
            self.close()
            raise SandboxError(f"{command[0]} sandbox ended with status {self._process.returncode}")
        info = json.loads(line)
        self.url: str = info["url"]
        """Where it is: the ``base_url`` of a client."""
        self.key: str = info["key"]
        """A key it accepts. It accepts any that begins like a test key."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends it."""
        self._stdin.close()
        self._process.wait()

    def control(self, path: str, body: dict[str, Any] | None = None, *, method: str | None = None) -> Any:
        """Asks its control interface something (GET), or tells it to do something (POST, with a body).

        The paths are those of ``GET /_sandbox`` in the sandbox's own documentation, without that beginning.
        """
        connection = HTTPConnection(urlsplit(self.url).netloc)
        try:
            text = None if body is None else json.dumps(body)
            connection.request(method or ("GET" if body is None else "POST"), f"/_sandbox/{path}", text)
            reply = connection.getresponse()
            answer = json.loads(reply.read())
        finally:
            connection.close()
        if reply.status != 200:
            raise SandboxError(answer["error"]["message"])
        return answer

    def reset(self) -> None:
        """Makes it as new."""
        self.control("reset", {})

    def advance(self, seconds: int) -> int:
        """Turns its clock, and says what it shows then: seconds since the Unix epoch."""
        now: int = self.control("clock", {"advance": seconds})["now"]
        return now

    def add_fault(self, kind: str, **fields: Any) -> None:
        """Lets something go wrong with the next request: ``add_fault("status", status=503)``, ``add_fault("reset")``."""
        self.control("faults", {"kind": kind, **fields})

    def add_account(self, id: str, **facts: str) -> None:
        """Adds a connected account with an id of your choice."""
        self.control("accounts", {"id": id, **facts})

    def complete_session(self, session: str, *accounts: dict[str, Any]) -> list[str]:
        """Links accounts in a Financial Connections session, as its holder does in the browser. Gives their ids.

        One checking account unless told otherwise: ``{"institution": …, "subcategory": …, "count": …}``.
        """
        body = {"accounts": list(accounts)} if accounts else {}
        ids: list[str] = self.control(f"financial_connections/sessions/{session}/complete", body)["accounts"]
        return ids

    def requests(self, **filter: str | int) -> list[dict[str, Any]]:
        """The requests it has seen, newest first, without secrets. ``method``, ``path``, ``status``, ``limit`` narrow it."""
        found: list[dict[str, Any]] = self.control(f"requests?{urlencode(filter)}")["data"]
        return found
