"""Calls that are ended before they are over."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import stripe_sessions
from conftest import PARAMS
from stripe_sessions import AsyncClient, CancelledError, Client

LINUX = Path("/proc/self/task").is_dir()


class Silent:
    """A server that accepts connections, reads, and never answers. Counts what it has seen."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=1_000)
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.requests = 0
        self.open = 0
        self.changed = threading.Condition()
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.listener.accept()
                threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection: socket.socket) -> None:
        self.count(open=1)
        received = b""
        with connection, contextlib.suppress(OSError):
            while part := connection.recv(65536):
                received += part
                if b"\r\n\r\n" in received:
                    self.count(requests=1)
                    received = b""
        self.count(open=-1)

    def count(self, requests: int = 0, open: int = 0) -> None:
        with self.changed:
            self.requests += requests
            self.open += open
            self.changed.notify_all()

    def wait(self, condition: Any) -> None:
        with self.changed:
            assert self.changed.wait_for(condition, 20), (self.requests, self.open)


@pytest.fixture
def silent() -> Iterator[Silent]:
    server = Silent()
    yield server
    server.listener.close()


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    """As in a terminal: what a shell starts in the background begins with this signal ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def interrupt_when_asked(silent: Silent, number: int = signal.SIGINT) -> None:
    def interrupt() -> None:
        silent.wait(lambda: silent.requests > 0)
        os.kill(os.getpid(), number)

    threading.Thread(target=interrupt).start()


def test_ctrl_c_ends_a_call(silent: Silent) -> None:
    client = Client("sk_test_1", base_url=silent.url, timeout=60)
    interrupt_when_asked(silent)
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt) as interrupted:
        client.account_sessions.create(PARAMS, {"idempotency_key": "interrupted-1"})
    assert time.monotonic() - started < 20
    note = interrupted.value.__cause__
    assert isinstance(note, CancelledError)
    assert (note.outcome_unknown, note.idempotency_key, note.attempts) == (True, "interrupted-1", 1)
    silent.wait(lambda: silent.open == 0)


class OnePage:
    """A transport that answers with a page, and then not before it is told to."""

    def __init__(self) -> None:
        self.requests = 0
        self.done = threading.Event()

    def send(self, request: stripe_sessions.TransportRequest) -> stripe_sessions.TransportReply:
        self.requests += 1
        if self.requests > 1:
            os.kill(os.getpid(), signal.SIGINT)
            self.done.wait(20)
        page = {"object": "list", "url": "", "has_more": True, "data": [TRANSACTION]}
        return stripe_sessions.TransportReply(200, {}, json.dumps(page))


TRANSACTION = {
    "object": "financial_connections.transaction", "id": "fctxn_1", "account": "fca_1", "amount": 1, "currency": "usd",
    "description": "", "livemode": False, "status": "posted", "status_transitions": {}, "transacted_at": 1,
    "transaction_refresh": "fctxnref_1", "updated": 1,
}  # fmt: skip


def test_ctrl_c_ends_a_walk() -> None:
    """Also where the transport goes on as if nothing had happened."""
    transport = OnePage()
    client = Client("sk_test_1", transport=transport)
    walk = client.financial_connections.transactions.list(account="fca_1").auto_paging_iter()
    assert next(walk).id == "fctxn_1"
    with pytest.raises(KeyboardInterrupt):
        next(walk)
    transport.done.set()


def test_a_handler_that_does_not_raise_ends_nothing(silent: Silent) -> None:
    handled = threading.Event()
    before = signal.signal(signal.SIGUSR1, lambda *_: handled.set())
    try:
        client = Client("sk_test_1", base_url=silent.url, timeout=60)
        interrupt_when_asked(silent, signal.SIGUSR1)

        def close() -> None:
            assert handled.wait(20)
            client.close()

        threading.Thread(target=close).start()
        with pytest.raises(CancelledError) as failure:
            client.account_sessions.create(PARAMS)
        assert failure.value.outcome_unknown
    finally:
        signal.signal(signal.SIGUSR1, before)


def test_closing_ends_calls_on_other_threads(silent: Silent) -> None:
    ended: list[Exception] = []

    def create(client: Client) -> None:
        try:
            client.account_sessions.create(PARAMS)
        except CancelledError as error:
            ended.append(error)

    with Client("sk_test_1", base_url=silent.url) as client:
        threads = [threading.Thread(target=create, args=(client,)) for _ in range(8)]
        for thread in threads:
            thread.start()
        silent.wait(lambda: silent.requests == 8)
    for thread in threads:
        thread.join(20)
    assert len(ended) == 8
    silent.wait(lambda: silent.open == 0)


def native_threads() -> int:
    return len(list(Path("/proc/self/task").iterdir()))


@pytest.mark.skipif(not LINUX, reason="threads are counted in /proc")
def test_a_thousand_cancelled_calls_leave_nothing_behind(silent: Silent) -> None:
    client = AsyncClient("sk_test_1", base_url=silent.url)
    batches, size = 10, 100
    notes: list[BaseException | None] = []

    async def create() -> None:
        try:
            await client.account_sessions.create(PARAMS)
        except asyncio.CancelledError as cancelled:
            notes.append(cancelled.__cause__)
            raise

    async def main() -> None:
        for batch in range(1, batches + 1):
            tasks = [asyncio.ensure_future(create()) for _ in range(size)]
            await asyncio.to_thread(silent.wait, lambda: silent.requests == batch * size)
            for task in tasks:
                task.cancel()
            results = await asyncio.gather(*tasks, return_exceptions=True)
            assert all(isinstance(result, asyncio.CancelledError) for result in results)
            await asyncio.to_thread(silent.wait, lambda: silent.open == 0)
        assert len(asyncio.all_tasks()) == 1

    files = Path("/proc/self/fd")
    threads_before, files_before = native_threads(), len(list(files.iterdir()))
    asyncio.run(main())
    assert silent.requests == len(notes) == batches * size
    for note in notes:
        assert isinstance(note, CancelledError) and note.outcome_unknown and note.idempotency_key
    until = time.monotonic() + 20
    while native_threads() > threads_before and time.monotonic() < until:
        os.sched_yield()
    assert native_threads() <= threads_before
    assert len(list(files.iterdir())) <= files_before


def test_nothing_is_sent_for_a_call_that_is_cancelled_first(silent: Silent) -> None:
    client = AsyncClient("sk_test_1", base_url=silent.url)

    async def main() -> None:
        tasks = [asyncio.ensure_future(client.account_sessions.create(PARAMS)) for _ in range(1_000)]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    asyncio.run(main())
    assert (silent.requests, silent.open) == (0, 0)


@pytest.mark.parametrize(
    "ending",
    ["", "raise SystemExit(3)", "import os; os.kill(os.getpid(), 2)"],
    ids=["return", "exit", "interrupt"],
)
def test_an_interpreter_that_ends_takes_calls_along(silent: Silent, ending: str) -> None:
    """Calls under way on daemon threads and in an abandoned loop, no `close`: neither a hang nor a word on stderr."""
    code = f"""
import asyncio, signal, sys, threading
signal.signal(signal.SIGINT, signal.default_int_handler)
from stripe_sessions import AsyncClient, Client
params = {PARAMS!r}
client = Client("sk_test_1", base_url={silent.url!r})
for _ in range(4):
    threading.Thread(target=client.account_sessions.create, args=(params,), daemon=True).start()
loop = asyncio.new_event_loop()
other = AsyncClient("sk_test_1", base_url={silent.url!r})
task = loop.create_task(other.account_sessions.create(params))
task._log_destroy_pending = False
loop.run_until_complete(asyncio.sleep(0))
print(flush=True)
sys.stdin.readline()
{ending}
"""
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        silent.wait(lambda: silent.requests == 5)
        _, errors = process.communicate(b"\n", timeout=30)
    assert process.returncode in ({"": (0,), "raise SystemExit(3)": (3,)}.get(ending) or (-2, 130)), errors
    assert b"panicked" not in errors and b"Fatal" not in errors
    assert not errors or "kill" in ending, errors
    silent.wait(lambda: silent.open == 0)
