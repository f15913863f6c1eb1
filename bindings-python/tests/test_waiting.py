"""Waiting until a linked account has been refreshed: by the client's own back-off, while the sandbox's clock is turned."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

import stripe_sessions
from conftest import Sandbox
from stripe_sessions import AsyncClient, Client

HOLDER: Any = {"type": "customer", "customer": "cus_NiKSWdaFz2F6I0"}


@pytest.fixture
def account(client: Client, sandbox: Sandbox) -> str:
    """A linked account whose balance is being refreshed, which takes some of the sandbox's time."""
    return refreshing(client, sandbox, "test_institution")


def refreshing(client: Client, sandbox: Sandbox, institution: str) -> str:
    session = client.financial_connections.sessions.create(account_holder=HOLDER, permissions=["balances", "ownership"])
    [id] = sandbox.link(session.id, institution=institution, count=1)
    client.financial_connections.accounts.refresh(id, features=["balance"])
    return id


@contextmanager
def after_each_look(tell: Callable[[], object]) -> Iterator[list[str]]:
    """Hears of every retrieval, on the thread that made it."""
    heard: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            facts: Any = getattr(record, "stripe_sessions")
            heard.append(facts["operation"])
            tell()

    logger, listener = logging.getLogger("stripe_sessions"), Listener()
    before = logger.level
    logger.addHandler(listener)
    logger.setLevel(logging.INFO)
    try:
        yield heard
    finally:
        logger.removeHandler(listener)
        logger.setLevel(before)


def test_it_waits_until_the_refresh_is_over(client: Client, sandbox: Sandbox, account: str) -> None:
    accounts = client.financial_connections.accounts
    with after_each_look(lambda: sandbox.control("clock", {"advance": 60})) as heard:
        refreshed = accounts.wait_until_refreshed(account, features=["balance", "ownership"], timeout=60)
    assert refreshed.balance_refresh and refreshed.balance_refresh.status == "succeeded"
    assert heard == ["financial_connections.accounts.retrieve"] * 2
    assert refreshed.last_response.request_id and isinstance(refreshed, stripe_sessions.FinancialConnectionsAccount)


def test_it_takes_what_other_calls_take(client: Client, sandbox: Sandbox, account: str) -> None:
    wait = client.v1.financial_connections.accounts.wait_until_refreshed
    sandbox.control("clock", {"advance": 60})
    assert wait(account, {"features": ["balance"]}, {"timeout": 1}) == client.financial_connections.accounts.retrieve(account)
    client.financial_connections.accounts.refresh(account, features=["ownership"])
    sandbox.control("clock", {"advance": 60})
    assert not isinstance(wait(account, features=["ownership"], expand=["ownership"]).ownership, str)
    for wrong in ({"features": ["balanse"]}, {"features": []}, {}, {"features": ["balance"], "nothing": 1}):
        with pytest.raises(stripe_sessions.ValidationError):
            wait(account, wrong)  # type: ignore[arg-type]


def test_a_failed_refresh_is_over_too(client: Client, sandbox: Sandbox) -> None:
    account = refreshing(client, sandbox, "balance_failures")
    sandbox.control("clock", {"advance": 60})
    refreshed = client.financial_connections.accounts.wait_until_refreshed(account, features=["balance"])
    assert refreshed.balance_refresh and refreshed.balance_refresh.status == "failed"


def test_it_waits_no_longer_than_it_may(client: Client, sandbox: Sandbox) -> None:
    account = refreshing(client, sandbox, "slow_institution")
    with after_each_look(list) as heard, pytest.raises(stripe_sessions.APITimeoutError) as failure:
        client.financial_connections.accounts.wait_until_refreshed(account, features=["balance"], timeout=0.2)
    assert failure.value.code == "refresh_pending" and isinstance(failure.value, TimeoutError)
    assert len(heard) == 2


def test_other_threads_go_on_and_closing_ends_it(client: Client, sandbox: Sandbox) -> None:
    account = refreshing(client, sandbox, "slow_institution")
    looked, ended = threading.Event(), []

    def wait() -> None:
        with pytest.raises(stripe_sessions.StripeError) as failure:
            client.financial_connections.accounts.wait_until_refreshed(account, features=["balance"], timeout=600)
        ended.append(failure.value.code)

    with after_each_look(looked.set):
        waiting = threading.Thread(target=wait)
        waiting.start()
        assert looked.wait(60)
        client.close()
        waiting.join(60)
    assert ended == ["client_closed"]


def test_ctrl_c_ends_it(client: Client, sandbox: Sandbox) -> None:
    account = refreshing(client, sandbox, "slow_institution")
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with after_each_look(lambda: os.kill(os.getpid(), signal.SIGINT)) as heard:
            with pytest.raises(KeyboardInterrupt) as interrupted:
                client.financial_connections.accounts.wait_until_refreshed(account, features=["balance"], timeout=60)
    finally:
        signal.signal(signal.SIGINT, before)
    assert len(heard) == 2  # the look, and one that was not begun any more
    assert isinstance(interrupted.value.__cause__, stripe_sessions.CancelledError)


def test_the_event_loop_is_free(async_client: AsyncClient, client: Client, sandbox: Sandbox, account: str) -> None:
    async def main() -> None:
        loop, looked = asyncio.get_running_loop(), asyncio.Event()
        accounts = async_client.financial_connections.accounts
        with after_each_look(lambda: loop.call_soon_threadsafe(looked.set)):
            waiting = asyncio.create_task(accounts.wait_until_refreshed(account, features=["balance"], timeout=60))
            await asyncio.wait_for(looked.wait(), 60)
            assert not waiting.done()
            sandbox.control("clock", {"advance": 60})
            refreshed = await waiting
        assert refreshed.balance_refresh and refreshed.balance_refresh.status == "succeeded"

    asyncio.run(main())


def test_a_task_that_is_cancelled_ends_it(async_client: AsyncClient, client: Client, sandbox: Sandbox) -> None:
    account = refreshing(client, sandbox, "slow_institution")

    async def wait() -> None:
        accounts = async_client.financial_connections.accounts
        # In here: before Python 3.11 whoever awaits the task is told nothing but that it was cancelled.
        with pytest.raises(asyncio.CancelledError) as cancelled:
            await accounts.wait_until_refreshed(account, features=["balance"], timeout=600)
        assert isinstance(cancelled.value.__cause__, stripe_sessions.CancelledError)
        assert not cancelled.value.__cause__.outcome_unknown

    async def main() -> list[str]:
        loop, looked = asyncio.get_running_loop(), asyncio.Event()
        with after_each_look(lambda: loop.call_soon_threadsafe(looked.set)) as heard:
            waiting = asyncio.create_task(wait())
            await asyncio.wait_for(looked.wait(), 60)
            waiting.cancel()
            await waiting
        return heard

    assert asyncio.run(main())[0] == "financial_connections.accounts.retrieve"
