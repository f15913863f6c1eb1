"""Transactions of a linked account, each change once, while the sandbox's clock is turned."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from conftest import Sandbox
from stripe_sessions import AsyncClient, Client, ConfigurationError, FinancialConnectionsTransactionChange

HOLDER: Any = {"type": "customer", "customer": "cus_NiKSWdaFz2F6I0"}
DAYS = 24 * 60 * 60


@pytest.fixture
def account(client: Client, sandbox: Sandbox) -> str:
    session = client.financial_connections.sessions.create(account_holder=HOLDER, permissions=["transactions"])
    [id] = sandbox.link(session.id, institution="test_institution", count=1)
    refresh(client, sandbox, id)
    return id


def refresh(client: Client, sandbox: Sandbox, account: str) -> None:
    client.financial_connections.accounts.refresh(account, features=["transactions"])
    sandbox.control("clock", {"advance": 2 * DAYS})


class Books:
    """What a program has stored: every change, and the cursor of the last."""

    def __init__(self) -> None:
        self.cursor: str | None = None
        self.statuses: dict[str, list[str]] = {}

    def write(self, change: FinancialConnectionsTransactionChange) -> None:
        self.statuses.setdefault(change.transaction.id, []).append(change.transaction.status)
        self.cursor = change.cursor

    def count(self) -> int:
        return sum(map(len, self.statuses.values()))


def test_each_change_is_given_once_wherever_the_program_ends(client: Client, sandbox: Sandbox, account: str) -> None:
    transactions, books = client.financial_connections.transactions, Books()
    for number in range(3):
        before = books.count()
        while True:
            for change in transactions.sync(account=account, cursor=books.cursor).auto_paging_iter():
                books.write(change)
                if books.count() % 5 == 0:
                    break  # The program ends here, and is started again.
            else:
                break
        assert books.count() > before
        refresh(client, sandbox, account)
    page = transactions.sync({"account": account, "cursor": books.cursor})
    assert page.data[0].transaction.id and not page.has_more
    for change in page.auto_paging_iter():
        books.write(change)
    assert transactions.sync(account=account, cursor=books.cursor).is_empty
    there = {it.id: it.status for it in transactions.list(account=account, limit=100).auto_paging_iter()}
    assert {id: statuses[-1] for id, statuses in books.statuses.items()} == there
    # One that was pending has become something else, and nothing else has changed.
    assert all(len(statuses) == 1 or statuses[0] == "pending" and len(statuses) == 2 for statuses in books.statuses.values())
    assert any(len(statuses) == 2 for statuses in books.statuses.values())


def test_it_is_awaited(client: Client, sandbox: Sandbox, account: str) -> None:
    expected = client.financial_connections.transactions.sync(account=account)

    async def main() -> None:
        async with AsyncClient(sandbox.key, base_url=sandbox.url) as client:
            page = await client.financial_connections.transactions.sync(account=account)
            assert [change async for change in page.auto_paging_iter()] == expected.data

    asyncio.run(main())


def test_a_cursor_of_something_else_is_refused(client: Client, account: str) -> None:
    transactions = client.financial_connections.transactions
    cursor = transactions.sync(account=account).data[-1].cursor
    for given, other in [(account, "fctxnref_1"), ("fca_other", cursor)]:
        with pytest.raises(ConfigurationError) as failure:
            transactions.sync(account=given, cursor=other)
        assert failure.value.code == "sync_cursor_invalid"
