"""Lists walked page by page."""

from __future__ import annotations

import asyncio
import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest

import stripe_sessions
from conftest import ACCOUNT as SEED, Sandbox
from stripe_sessions import APIError, AsyncClient, AutoPagingIterator, Client, ConfigurationError, InvalidResponseError, Page

OWN, OTHERS = 250, 1_000
CREATE: Any = {"account_holder": {"type": "account", "account": SEED}, "permissions": ["balances", "transactions"]}
LIST = "/v1/financial_connections/accounts"


def link(sandbox: Sandbox, client: Client, count: int) -> tuple[str, list[str]]:
    """A session with so many accounts, and their ids, newest first."""
    session = client.financial_connections.sessions.create(CREATE)
    return session.id, sandbox.link(session.id, count=count)[::-1]


@pytest.fixture(scope="module")
def linked(sandbox: Sandbox) -> tuple[str, list[str]]:
    with Client(sandbox.key, base_url=sandbox.url) as client:
        link(sandbox, client, OTHERS // 2)
        own = link(sandbox, client, OWN)
        link(sandbox, client, OTHERS // 2)
    return own


@pytest.fixture
def queries(sandbox: Sandbox) -> Callable[[], list[Any]]:
    """The parameters of the list requests since the test began, oldest first."""
    sandbox.request("DELETE", "requests")
    return lambda: [
        request["parameters"]
        for request in reversed(sandbox.request("GET", f"requests?method=GET&path={LIST}&limit=1000")["data"])
        if request["path"] == LIST
    ]


def test_a_sessions_accounts_are_its_own(
    linked: tuple[str, list[str]], client: Client, queries: Callable[[], list[Any]]
) -> None:
    session = client.financial_connections.sessions.retrieve(linked[0])
    accounts = list(session.accounts.auto_paging_iter())
    assert [account.id for account in accounts] == linked[1] and len(accounts) == OWN
    assert all(type(account) is stripe_sessions.FinancialConnectionsAccount for account in accounts)
    asked = queries()
    assert asked and all(query["session"] == linked[0] for query in asked)


def test_filters_are_kept(linked: tuple[str, list[str]], client: Client, queries: Callable[[], list[Any]]) -> None:
    page = client.financial_connections.accounts.list(session=linked[0], limit=100)
    assert [account.id for account in page.auto_paging_iter()] == linked[1]
    asked = queries()
    assert len(asked) == 3 and all(query["session"] == linked[0] and query["limit"] == 100 for query in asked)


def test_async(linked: tuple[str, list[str]], async_client: AsyncClient, queries: Callable[[], list[Any]]) -> None:
    async def main() -> list[list[str]]:
        async with async_client as client:
            session = await client.financial_connections.sessions.retrieve(linked[0])
            page = await client.financial_connections.accounts.list(session=linked[0], limit=99)
            with pytest.raises(TypeError, match="async for"):
                iter(page.auto_paging_iter())
            own = [account.id async for account in session.accounts.auto_paging_iter()]
            return [own, [account.id async for account in page.auto_paging_iter()]]

    assert asyncio.run(main()) == [linked[1]] * 2
    assert all(query["session"] == linked[0] for query in queries())


def test_a_waiting_clients_list_can_be_walked_in_a_loop(linked: tuple[str, list[str]], client: Client) -> None:
    async def main() -> list[str]:
        page = client.financial_connections.accounts.list(session=linked[0])
        return [account.id async for account in page.auto_paging_iter()]

    assert asyncio.run(main()) == linked[1]


def test_backward(linked: tuple[str, list[str]], client: Client) -> None:
    last = linked[1][-1]
    page = client.financial_connections.accounts.list(session=linked[0], limit=70, ending_before=last)
    assert [account.id for account in page.auto_paging_iter()] == linked[1][-2::-1]


def test_a_page_is_a_collection_of_its_own_items(linked: tuple[str, list[str]], client: Client) -> None:
    page = client.financial_connections.accounts.list(session=linked[0], limit=3)
    assert isinstance(page, Page)
    assert [account.id for account in page] == linked[1][:3] and len(page) == 3 and page and not page.is_empty
    assert [account.id for account in reversed(page)] == linked[1][2::-1]
    empty = client.financial_connections.accounts.list(session=linked[0], starting_after=linked[1][-1])
    assert (list(empty), len(empty), empty.is_empty, list(empty.auto_paging_iter())) == ([], 0, True, [])


def test_an_iterator_is_used_up(linked: tuple[str, list[str]], client: Client) -> None:
    page = client.financial_connections.accounts.list(session=linked[0], limit=100)
    walk = page.auto_paging_iter()
    assert isinstance(walk, AutoPagingIterator) and iter(walk) is walk
    assert len(list(walk)) == OWN
    assert list(walk) == []
    assert len(list(page.auto_paging_iter())) == OWN


def test_an_error_ends_the_walk(sandbox: Sandbox, linked: tuple[str, list[str]], client: Client) -> None:
    page = client.financial_connections.accounts.list(session=linked[0], limit=2)
    walk = page.auto_paging_iter()
    sandbox.control("faults", {"kind": "status", "status": 501, "headers": {"Stripe-Should-Retry": "false"}})
    assert [next(walk).id, next(walk).id] == linked[1][:2]
    with pytest.raises(APIError):
        next(walk)
    assert list(walk) == []


class Scripted:
    """A transport that answers with these pages, one after the other."""

    def __init__(self, *pages: Any) -> None:
        self.pages = list(pages)

    def send(self, request: stripe_sessions.TransportRequest) -> stripe_sessions.TransportReply:
        ids, has_more = self.pages.pop(0)
        data = [{**json.loads(ACCOUNT), "id": id} for id in ids]
        body = {"object": "list", "url": LIST, "has_more": has_more, "data": data}
        return stripe_sessions.TransportReply(200, {"Content-Type": "application/json"}, json.dumps(body))


ACCOUNT = """{"object": "financial_connections.account", "id": "", "created": 1, "livemode": false, "category": "cash",
    "subcategory": "checking", "status": "active", "institution_name": "Bank", "supported_payment_method_types": []}"""


def scripted(*pages: Any) -> tuple[Scripted, Page[stripe_sessions.FinancialConnectionsAccount]]:
    transport = Scripted(*pages)
    return transport, Client("sk_test_1", transport=transport).financial_connections.accounts.list(session="fcsess_1")


def test_an_empty_page_is_the_end_whatever_it_says() -> None:
    transport, page = scripted((["a"], True), ([], True), (["b"], False))
    assert [account.id for account in page.auto_paging_iter()] == ["a"]
    assert len(transport.pages) == 1


def test_a_list_that_leads_back_is_an_error() -> None:
    _, page = scripted((["a"], True), (["b"], True), (["a"], True), (["b"], True))
    walk = page.auto_paging_iter()
    with pytest.raises(InvalidResponseError) as failure:
        list(walk)
    assert failure.value.code == "paging_loop"
    assert list(walk) == []


def test_the_client_does_not_show(linked: tuple[str, list[str]], client: Client) -> None:
    page = client.financial_connections.accounts.list(session=linked[0], limit=2, options={"api_key": "sk_test_OXIKXxEih"})
    assert "OXIK" not in repr(page) + repr(page.auto_paging_iter()) + repr(vars(page.auto_paging_iter()))
    again = pickle.loads(pickle.dumps(page))
    assert again == page and hash(again) == hash(page) and type(again) is type(page)
    assert again == stripe_sessions.decode("financial_connections.accounts.list", json.dumps(page.to_dict()))
    with pytest.raises(ConfigurationError, match="no|not") as failure:
        again.auto_paging_iter()
    assert failure.value.code == "page_without_client"


def test_both_spellings_of_a_list_below_an_object(client: Client) -> None:
    accounts = client.v1.financial_connections.accounts
    assert accounts.owners.list.__doc__ == accounts.list_owners.__doc__
    for call in (accounts.owners.list, accounts.list_owners):
        with pytest.raises(stripe_sessions.InvalidRequestError):
            call("fca_nobody", params={"ownership": "fcaowns_nobody"})
