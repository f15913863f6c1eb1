"""Threads that share a client, with the interpreter's lock and without it."""

from __future__ import annotations

import sys
import sysconfig
from concurrent.futures import ThreadPoolExecutor

import pytest

from conftest import PARAMS, Sandbox
from stripe_sessions import Client

CALLS = 5_000
THREADS = 16


def test_every_reply_belongs_to_its_request(sandbox: Sandbox) -> None:
    """One client, 16 threads."""
    accounts = [f"acct_thread{index}" for index in range(CALLS)]
    sandbox.control("accounts", *({"id": account} for account in accounts))
    with Client(sandbox.key, base_url=sandbox.url) as client, ThreadPoolExecutor(THREADS) as pool:
        create = client.account_sessions.create
        sessions = list(pool.map(lambda account: create(account=account, components=PARAMS["components"]), accounts))
    assert [session.account for session in sessions] == accounts
    assert len({session.client_secret for session in sessions}) == CALLS


@pytest.mark.skipif(not sysconfig.get_config_var("Py_GIL_DISABLED"), reason="this interpreter has the lock")
def test_the_lock_stays_off() -> None:
    """An extension that did not say it can do without would have turned it on again."""
    assert not sys._is_gil_enabled()  # type: ignore[attr-defined,unused-ignore]
