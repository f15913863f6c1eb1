"""A process that has made calls forks; every reply still belongs to its own request."""

from __future__ import annotations

import os
import threading
import traceback

import pytest

from conftest import PARAMS, Sandbox
from stripe_sessions import Client

CHILDREN = 8
CALLS = 560


def check(client: Client, accounts: list[str]) -> None:
    for account in accounts:
        session = client.account_sessions.create(account=account, components=PARAMS["components"])
        assert session.account == account, f"{session.account} instead of {account}"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # Python 3.12 on: a process with threads forks.
def test_every_reply_belongs_to_its_request(sandbox: Sandbox) -> None:
    # A reply that somebody else has read never comes: better to be told soon.
    client = Client(sandbox.key, base_url=sandbox.url, timeout=10)
    # An account of its own for every call, so that a reply to any other call is recognised.
    shares = [[f"acct_fork{share}x{call}" for call in range(CALLS)] for share in range(CHILDREN + 1)]
    sandbox.control("accounts", *({"id": account} for share in shares for account in share))
    own, children = shares[0], shares[1:]
    # Several connections are open and in the pool when the children are made.
    warm = [threading.Thread(target=check, args=(client, own[start : start + 25])) for start in range(0, 100, 25)]
    for thread in warm:
        thread.start()
    for thread in warm:
        thread.join()
    pids = [fork(client, accounts) for accounts in children]
    check(client, own)
    failed = [pid for pid in pids if os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) != 0]
    assert not failed
    made = len(own) + sum(map(len, children))
    assert made >= 5_000


def fork(client: Client, accounts: list[str]) -> int:
    pid = os.fork()
    if pid:
        return pid
    try:
        check(client, accounts)
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)
