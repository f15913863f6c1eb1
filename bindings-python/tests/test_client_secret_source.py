"""Client secrets from a backend."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
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


class Backend:
    """Answers its n-th request with ``answer(n)``: status and body."""

    def __init__(self) -> None:
        self.answer: Callable[[int], tuple[int, str]] = lambda n: (200, json.dumps({"client_secret": f"_secret{n}"}))
        self.requests: list[tuple[str, str | None, bytes]] = []
        numbering = threading.Lock()
        backend = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                with numbering:
                    number = len(backend.requests)
                    backend.requests.append((f"{self.command} {self.path}", self.headers.get("Authorization"), body))
                status, text = backend.answer(number)
                self.send_response(status)
                self.send_header("Content-Length", str(len(text.encode())))
                self.end_headers()
                self.wfile.write(text.encode())

            do_GET = do_POST

            def log_message(self, *_: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            request_queue_size = CALLERS

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


def test_a_hundred_threads_at_once(backend: Backend) -> None:
    """How many requests they share depends on who comes when, so that is not counted here."""
    source = ClientSecretSource(backend.url)
    together = threading.Barrier(CALLERS)

    def fetch(_: int) -> ClientSecret:
        together.wait()
        return source.fetch()

    with ThreadPoolExecutor(CALLERS) as pool:
        secrets = list(pool.map(fetch, range(CALLERS)))
    assert set(secrets) == {f"_secret{n}" for n in range(len(backend.requests))}


def test_a_hundred_tasks_at_once(backend: Backend) -> None:
    source = AsyncClientSecretSource(backend.url)

    async def main() -> list[ClientSecret]:
        return await asyncio.gather(*(source.fetch() for _ in range(CALLERS)))

    secrets = asyncio.run(main())
    assert len(secrets) == CALLERS and set(secrets) == {f"_secret{n}" for n in range(len(backend.requests))}
    asked = len(backend.requests)
    backend.answer = lambda n: (200, json.dumps({"client_secret": f"_later{n}"}))
    assert asyncio.run(prefetched(source)) == f"_later{asked}"
    assert len(backend.requests) == asked + 1


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
        ClientSecretSource(backend.url, timeout=2).fetch()
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
