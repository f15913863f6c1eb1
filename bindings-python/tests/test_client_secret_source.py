"""Client secrets from a backend."""

from __future__ import annotations

import asyncio
import json
import os
import signal
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


def together(backend: Backend, callers: int) -> None:
    """Lets the backend answer once that many requests are there."""
    answer, all_are_there = backend.answer, threading.Barrier(callers)

    def held(n: int) -> tuple[int, str]:
        all_are_there.wait(60)
        return answer(n)

    backend.answer = held


def test_threads_at_once_have_a_secret_each(backend: Backend) -> None:
    source = ClientSecretSource(backend.url)
    together(backend, CALLERS)
    with ThreadPoolExecutor(CALLERS) as pool:
        secrets = list(pool.map(lambda _: source.fetch(), range(CALLERS)))
    assert len(set(secrets)) == len(backend.requests) == CALLERS


def test_tasks_at_once_have_a_secret_each(backend: Backend) -> None:
    source = AsyncClientSecretSource(backend.url)
    together(backend, CALLERS)

    async def main() -> list[ClientSecret]:
        return await asyncio.gather(*(source.fetch() for _ in range(CALLERS)))

    secrets = asyncio.run(main())
    assert len(set(secrets)) == len(backend.requests) == CALLERS
    backend.answer = lambda n: (200, json.dumps({"client_secret": f"_later{n}"}))
    assert asyncio.run(prefetched(source)) == f"_later{CALLERS}"


class Tokens:
    """Gives each request a token of its own, but for those that are to fail."""

    def __init__(self) -> None:
        self.given = 0

    def __call__(self) -> dict[str, Any] | None:
        self.given += 1
        if self.given == 3:
            raise LookupError("no token")
        if self.given == 4:
            return {"header": {}}
        if self.given == 5:
            return None
        return {"headers": {"Authorization": f"Bearer {self.given}"}, **({"body": "new"} if self.given == 2 else {})}


@pytest.mark.parametrize("manner", ["sync", "async", "awaited"])
def test_a_provider_gives_each_request_its_headers(backend: Backend, manner: str) -> None:
    tokens = Tokens()
    options: dict[str, Any] = {"headers": {"authorization": "old"}, "body": "old"}

    async def provider() -> dict[str, Any] | None:
        await asyncio.sleep(0)
        return tokens()

    if manner == "sync":
        source = ClientSecretSource(backend.url, provider=tokens, **options)
        fetch, prefetch = source.fetch, source.prefetch
    else:
        own = AsyncClientSecretSource(backend.url, provider=provider if manner == "awaited" else tokens, **options)
        fetch, prefetch = (lambda: asyncio.run(own.fetch())), (lambda: asyncio.run(own.prefetch()))
    prefetch()
    fetch()  # which is at hand
    assert tokens.given == 1
    fetch()
    with pytest.raises(LookupError, match="no token"):
        fetch()
    with pytest.raises(ConfigurationError, match="did you mean headers") as caught:
        fetch()
    assert caught.value.code == "options_invalid"
    fetch()
    assert [request[1:] for request in backend.requests] == [("Bearer 1", b"old"), ("Bearer 2", b"new"), ("old", b"old")]
    if manner == "awaited":
        with pytest.raises(TypeError, match="AsyncClientSecretSource"):
            ClientSecretSource(backend.url, provider=provider).fetch()


def in_a_child(check: Callable[[], bool]) -> bool:
    """Whether that holds in a child of this process."""
    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    try:
        signal.alarm(60)  # a child that hangs is told from one that works
        os._exit(0 if check() else 1)
    finally:
        os._exit(2)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # Python 3.12 on: a process with threads forks.
def test_a_fork_while_others_fetch(backend: Backend) -> None:
    answer, arrived, over = backend.answer, threading.Barrier(CALLERS + 1), threading.Event()

    def held(n: int) -> tuple[int, str]:
        if n < CALLERS:
            arrived.wait(60)
            over.wait(60)
        return answer(n)

    backend.answer = held
    source = ClientSecretSource(backend.url, timeout=60)
    with ThreadPoolExecutor(CALLERS) as pool:
        fetching = [pool.submit(source.fetch) for _ in range(CALLERS)]
        arrived.wait(60)  # every one of them is under way
        assert in_a_child(lambda: source.fetch() == f"_secret{CALLERS}" and asyncio.run(
            AsyncClientSecretSource(backend.url).fetch()) == f"_secret{CALLERS + 1}")
        over.set()
        secrets = {fetch.result() for fetch in fetching}
    assert len(secrets) == CALLERS and len(backend.requests) == CALLERS + 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_what_was_fetched_ahead_is_given_by_one_process_alone(backend: Backend) -> None:
    for source in (ClientSecretSource(backend.url), AsyncClientSecretSource(backend.url)):
        fetch = source.fetch if isinstance(source, ClientSecretSource) else lambda: asyncio.run(source.fetch())
        ahead = len(backend.requests)
        source.prefetch() if isinstance(source, ClientSecretSource) else asyncio.run(source.prefetch())
        assert in_a_child(lambda: fetch() == f"_secret{ahead + 1}")
        assert fetch() == f"_secret{ahead}"
        assert fetch() == f"_secret{ahead + 2}"


def test_http_needs_a_switch() -> None:
    with pytest.raises(ConfigurationError) as caught:
        ClientSecretSource("http://10.0.2.2:8080/session")
    assert caught.value.code == "base_url_insecure" and "API key" not in str(caught.value)
    ClientSecretSource("http://10.0.2.2:8080/session", allow_http=True)


@pytest.mark.skipif(os.name != "posix", reason="a signal to this process")
def test_ctrl_c_ends_a_fetch(backend: Backend) -> None:
    arrived = threading.Event()
    over = threading.Event()

    def never(_: int) -> tuple[int, str]:
        arrived.set()
        over.wait(60)
        return 200, "{}"

    def interrupt() -> None:
        arrived.wait(60)
        os.kill(os.getpid(), signal.SIGINT)

    backend.answer = never
    # What a shell starts in the background begins with this signal ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    threading.Thread(target=interrupt).start()
    try:
        with pytest.raises(KeyboardInterrupt):
            ClientSecretSource(backend.url, timeout=60).fetch()
    finally:
        signal.signal(signal.SIGINT, before)
    assert not over.is_set(), "nobody waited for the answer"
    over.set()


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
    with pytest.raises(ConfigurationError, match="GET"):
        ClientSecretSource("http://127.0.0.1:9/", method="PUT")  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="seconds"):
        ClientSecretSource("http://127.0.0.1:9/", timeout=-1)
