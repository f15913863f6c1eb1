"""Calls that are awaited."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from typing import Any

import pytest

from conftest import ACCOUNT, PARAMS, Sandbox
from stripe_sessions import AccountSession, AsyncClient, ConfigurationError, InvalidRequestError, StripeSessionsWarning, ValidationError


def test_results_errors_and_warnings(async_client: AsyncClient, sandbox: Sandbox) -> None:
    sandbox.control("accounts", {"id": "weird"})

    async def main() -> None:
        async with async_client as client:
            session = await client.account_sessions.create(PARAMS)
            assert isinstance(session, AccountSession) and session.account == ACCOUNT
            with pytest.raises(InvalidRequestError):
                await client.account_sessions.create(account="acct_nobody", components=PARAMS["components"])
            with pytest.raises(ValidationError):
                await client.account_sessions.create(account="", components={})
            with pytest.warns(StripeSessionsWarning) as caught:
                await client.account_sessions.create(account="weird", components=PARAMS["components"])
            assert caught[0].filename == __file__

    asyncio.run(main())
    with pytest.raises(ConfigurationError, match="closed"):
        asyncio.run(main())


def test_many_at_once_in_tasks(async_client: AsyncClient, sandbox: Sandbox) -> None:
    accounts = [f"acct_async{index}" for index in range(100)]
    sandbox.control("accounts", *({"id": account} for account in accounts))

    async def main() -> list[AccountSession]:
        create = async_client.account_sessions.create
        components = PARAMS["components"]
        tasks = [asyncio.create_task(create(account=account, components=components)) for account in accounts]
        return await asyncio.gather(*tasks)

    assert [session.account for session in asyncio.run(main())] == accounts


def test_the_loop_goes_on_while_a_call_waits(async_client: AsyncClient) -> None:
    """The call is answered by this very loop, so a loop that waits for the call would wait for ever."""

    async def main() -> str:
        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            body = b'{"error": {"message": "from the loop"}}'
            writer.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            await writer.drain()
            writer.close()

        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        client = AsyncClient("sk_test_1", base_url=f"http://127.0.0.1:{port}", timeout=10)
        with pytest.raises(InvalidRequestError) as failure:
            await client.account_sessions.create(PARAMS)
        server.close()
        return str(failure.value)

    assert asyncio.run(main()) == "from the loop"


def test_a_cancelled_task_ends_at_once(async_client: AsyncClient) -> None:
    """The server never answers; what is left of the calls ends with their connections."""
    unraisable: list[Any] = []

    async def main() -> None:
        connected = asyncio.Event()
        writers = []

        def accept(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writers.append(writer)
            connected.set()

        asyncio.get_running_loop().set_exception_handler(lambda _, context: unraisable.append(context))
        server = await asyncio.start_server(accept, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        client = AsyncClient("sk_test_1", base_url=f"http://127.0.0.1:{port}")
        task = asyncio.ensure_future(client.account_sessions.create(PARAMS))
        await connected.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        # One that is cancelled before it begins sends nothing.
        task = asyncio.ensure_future(client.account_sessions.create(PARAMS))
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert len(writers) == 1
        for writer in writers:
            writer.transport.abort()
        server.close()

    asyncio.run(main())
    assert not unraisable


def test_a_loop_that_is_gone_is_no_error(async_client: AsyncClient, capfd: pytest.CaptureFixture[str]) -> None:
    before = threading.active_count()

    async def main() -> None:
        asyncio.ensure_future(async_client.account_sessions.create(PARAMS))
        await asyncio.sleep(0)

    for _ in range(20):
        asyncio.run(main())
    # A call on the same client that is waited for: by its end the sandbox has answered those before it.
    asyncio.run(async_client.account_sessions.create(PARAMS))
    assert threading.active_count() == before
    assert "Error" not in capfd.readouterr().err


def test_an_interpreter_that_goes_away_waits_for_results_on_their_way(sandbox: Sandbox) -> None:
    """Else the thread that brings one comes back into an interpreter that is gone, and the process aborts."""
    program = """
import asyncio, sys, time
from stripe_sessions import AsyncClient

class Loop(asyncio.SelectorEventLoop):
    def call_soon_threadsafe(self, *arguments, **more):
        try:
            return super().call_soon_threadsafe(*arguments, **more)
        finally:
            time.sleep(0.1)  # meanwhile the main thread has its result and ends

create = AsyncClient(sys.argv[1], base_url=sys.argv[2]).account_sessions.create
Loop().run_until_complete(create(account=sys.argv[3], components={"payments": {"enabled": True}}))
"""
    command = [sys.executable, "-c", program, sandbox.key, sandbox.url, ACCOUNT]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
