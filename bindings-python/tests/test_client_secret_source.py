"""Client secrets from a backend."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from stripe_sessions_sandbox import Sandbox, SandboxError

from conftest import ACCOUNT, PARAMS
from stripe_sessions import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    AsyncClientSecretSource,
    AuthenticationError,
    Client,
    ClientSecret,
    ClientSecretSource,
    ConfigurationError,
    InvalidResponseError,
    StripeError,
)

CALLERS = 100
LINUX = Path("/proc/self/task").is_dir()


class Backend:
    """Answers its n-th request with ``answer(n)``: status and body."""

    def __init__(self) -> None:
        self.answer: Callable[[int], tuple[int, str]] = lambda n: (200, json.dumps({"client_secret": f"_secret{n}"}))
        self.requests: list[tuple[str, str | None, bytes]] = []
        backend = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                backend.requests.append((f"{self.command} {self.path}", self.headers.get("Authorization"), body))
                status, text = backend.answer(len(backend.requests) - 1)
                self.send_response(status)
                self.send_header("Content-Length", str(len(text.encode())))
                self.end_headers()
                self.wfile.write(text.encode())

            do_GET = do_POST

            def log_message(self, *_: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_: Any) -> None:
                """A caller that has not waited is no error."""

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/session?for=me"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()


@pytest.fixture
def backend() -> Iterator[Backend]:
    backend = Backend()
    yield backend
    backend.server.shutdown()
    backend.server.server_close()


def test_each_call_asks_anew(backend: Backend) -> None:
    headers = {"Authorization": "Bearer user-token-OXIK"}
    source = ClientSecretSource(backend.url, headers=headers, body='{"a": 1}')
    first, second = source.fetch(), source.fetch()
    assert isinstance(first, ClientSecret) and (first, second) == ("_secret0", "_secret1")
    assert "_secret" not in repr(first) and "OXIK" not in repr(source) + repr(vars(source) if hasattr(source, "__dict__") else "")
    assert backend.requests[0] == ("POST /session?for=me", "Bearer user-token-OXIK", b'{"a": 1}')
    assert ClientSecretSource(backend.url, method="GET").fetch() == "_secret2"
    assert backend.requests[2][0].startswith("GET ")
    source.prefetch()
    assert (source.fetch(), len(backend.requests)) == ("_secret3", 4)


def hold(backend: Backend, everybody_waits: Callable[[], bool]) -> None:
    """Lets the backend answer once every caller waits for it."""
    answer = backend.answer

    def held(n: int) -> tuple[int, str]:
        while not everybody_waits():
            os.sched_yield()
        return answer(n)

    backend.answer = held


@pytest.mark.skipif(not LINUX, reason="threads are looked at in /proc")
def test_a_hundred_threads_cause_one_request(backend: Backend) -> None:
    source = ClientSecretSource(backend.url)
    secrets: list[str] = []
    threads = [threading.Thread(target=lambda: secrets.append(source.fetch())) for _ in range(CALLERS)]

    def everybody_waits() -> bool:
        frames = sys._current_frames()
        inner = [frames[thread.ident] for thread in threads if thread.ident in frames]
        return sum(frame.f_code is ClientSecretSource.fetch.__code__ for frame in inner) == CALLERS and asleep(
            {str(thread.native_id) for thread in threads}
        )

    hold(backend, everybody_waits)
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(secrets) == CALLERS and len(set(secrets)) == len(backend.requests) == 1


def asleep(threads: set[str]) -> bool:
    """Whether these threads of ours all wait for something."""
    return all(Path(f"/proc/self/task/{thread}/stat").read_text().rpartition(")")[2].split()[0] == "S" for thread in threads)


@pytest.mark.skipif(not LINUX, reason="threads are looked at in /proc")
def test_a_hundred_tasks_cause_one_request(backend: Backend) -> None:
    source = AsyncClientSecretSource(backend.url)

    def everybody_waits() -> bool:
        tasks = [task for task in Path("/proc/self/task").iterdir() if (task / "comm").read_text() == "stripe-sessions\n"]
        return len(tasks) == CALLERS and asleep({task.name for task in tasks})

    hold(backend, everybody_waits)

    async def main() -> list[ClientSecret]:
        return await asyncio.gather(*(source.fetch() for _ in range(CALLERS)))

    secrets = asyncio.run(main())
    assert len(secrets) == CALLERS and len(set(secrets)) == len(backend.requests) == 1
    backend.answer = lambda n: (200, json.dumps({"client_secret": f"_later{n}"}))
    assert asyncio.run(prefetched(source)) == "_later1"


async def prefetched(source: AsyncClientSecretSource) -> ClientSecret:
    await source.prefetch()
    return await source.fetch()


@pytest.mark.parametrize(
    ("status", "body", "kind", "code"),
    [
        (401, "", AuthenticationError, "backend_refused"),
        (500, "<html>", APIError, "backend_refused"),
        (200, "<html>", InvalidResponseError, "response_not_json"),
        (200, "", InvalidResponseError, "response_not_json"),
        (200, "{}", InvalidResponseError, "client_secret_missing"),
        (200, '{"client_secret": "sk_test_OXIKXxEih"}', InvalidResponseError, "client_secret_is_api_key"),
        (200, '{"client_secret": "_s", "expires_at": 1}', InvalidResponseError, "client_secret_expired"),
    ],
)
def test_answers_that_are_no_good(
    backend: Backend, status: int, body: str, kind: type[StripeError], code: str
) -> None:
    backend.answer = lambda _: (status, body)

    async def asynchronous() -> None:
        await AsyncClientSecretSource(backend.url).fetch()

    for fetch in (ClientSecretSource(backend.url).fetch, lambda: asyncio.run(asynchronous())):
        with pytest.raises(StripeError) as failure:
            fetch()
        assert (type(failure.value), failure.value.code) == (kind, code)
        assert "OXIK" not in repr(failure.value)


def test_a_backend_that_is_slow_or_gone(backend: Backend) -> None:
    released = threading.Event()

    def late(_: int) -> tuple[int, str]:
        released.wait(20)
        return 200, "{}"

    backend.answer = late
    with pytest.raises(APITimeoutError) as failure:
        ClientSecretSource(backend.url, timeout=0.05).fetch()
    assert isinstance(failure.value, TimeoutError)
    released.set()
    with pytest.raises(APIConnectionError):
        ClientSecretSource("http://127.0.0.1:9/").fetch()


def test_secrets_of_sessions_that_expire() -> None:
    """A backend that makes sessions, and a sandbox whose clock is turned."""
    with Sandbox() as sandbox, Client(sandbox.key, base_url=sandbox.url) as client:

        def answer(_: int) -> tuple[int, str]:
            session = client.account_sessions.create(PARAMS)
            return 200, json.dumps({"client_secret": session.client_secret, "expires_at": session.expires_at})

        backend = Backend()
        backend.answer = answer
        source = ClientSecretSource(backend.url)
        claim = lambda secret: sandbox.control("sessions/claim", {"client_secret": secret})["account"]
        source.prefetch()
        first = source.fetch()
        assert claim(first) == ACCOUNT
        with pytest.raises(SandboxError):  # It works once: the next one is another, fetched anew.
            claim(first)
        second = source.fetch()
        sandbox.advance(2 * 60 * 60)
        with pytest.raises(SandboxError):  # It has expired meanwhile, and so the front end asks again.
            claim(second)
        assert claim(source.fetch()) == ACCOUNT
        assert len(backend.requests) == 3
        # Sessions that are over, or nearly, when they come.
        for turned in (-3 * 60 * 60, -60 * 60 + 30):
            sandbox.control("clock", {"now": int(time.time()) + turned})
            for use in (source.fetch, source.prefetch):
                with pytest.raises(InvalidResponseError) as failure:
                    use()
                assert failure.value.code == "client_secret_expired"
        sandbox.control("clock", {"now": int(time.time())})
        assert claim(source.fetch()) == ACCOUNT
        backend.server.shutdown()
        backend.server.server_close()


def test_what_cannot_work_is_refused() -> None:
    for url in ("", "example.com", "http://example.com/secret"):
        with pytest.raises(ConfigurationError):
            ClientSecretSource(url)
    with pytest.raises(ValueError, match="GET"):
        ClientSecretSource("http://127.0.0.1:9/", method="PUT")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="seconds"):
        ClientSecretSource("http://127.0.0.1:9/", timeout=-1)
