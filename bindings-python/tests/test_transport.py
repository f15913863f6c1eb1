"""Transports of the user's own, recording and replaying."""

from __future__ import annotations

import asyncio
import http.client
import json
from typing import Any
from urllib.parse import urlsplit

import pytest

from conftest import ACCOUNT, PARAMS, Sandbox
from stripe_sessions import (
    APIConnectionError,
    APITimeoutError,
    AsyncClient,
    Client,
    ConfigurationError,
    InvalidRequestError,
    RecordingTransport,
    ReplayingTransport,
    TransportReply,
    TransportRequest,
)

KEY = "sk_test_OXIKXxEihJokDBn"


class Standard:
    """Sends with the standard library."""

    def __init__(self) -> None:
        self.requests: list[TransportRequest] = []

    def send(self, request: TransportRequest) -> TransportReply:
        self.requests.append(request)
        url = urlsplit(request.url)
        connection = http.client.HTTPConnection(url.netloc, timeout=request.timeout)
        path = f"{url.path}?{url.query}" if url.query else url.path
        connection.request(request.method, path, request.body, request.headers)
        reply = connection.getresponse()
        body = reply.read()
        connection.close()
        return TransportReply(reply.status, dict(reply.getheaders()), body)


def test_a_transport_of_ones_own(sandbox: Sandbox) -> None:
    transport = Standard()
    client = Client(sandbox.key, base_url=sandbox.url, transport=transport, timeout=7)
    session = client.account_sessions.create(PARAMS, {"api_key": KEY})
    assert session.account == ACCOUNT and (session.last_response.request_id or "").startswith("req_")
    with pytest.raises(InvalidRequestError):
        client.account_sessions.create(account="acct_nobody", components=PARAMS["components"])
    request = transport.requests[0]
    assert (request.method, request.url, request.attempt) == ("POST", f"{sandbox.url}/v1/account_sessions", 1)
    assert 0 < request.timeout <= 7 and "account=" in (request.body or "")
    assert request.headers["Authorization"] == f"Bearer {KEY}"
    assert "OXIK" not in repr(request) + repr(client) + repr(request.headers)
    client.financial_connections.accounts.list(account_holder={"account": ACCOUNT})
    assert transport.requests[-1].method == "GET" and transport.requests[-1].body is None


def test_an_async_client_has_one_too(sandbox: Sandbox) -> None:
    client = AsyncClient(sandbox.key, base_url=sandbox.url, transport=Standard())

    async def main() -> list[str]:
        sessions = await asyncio.gather(*(client.account_sessions.create(PARAMS) for _ in range(20)))
        return [session.account for session in sessions]

    assert asyncio.run(main()) == [ACCOUNT] * 20


class Raising:
    def __init__(self, *errors: BaseException) -> None:
        self.errors = list(errors)

    def send(self, request: TransportRequest) -> TransportReply:
        raise self.errors.pop(0)


@pytest.mark.parametrize(
    ("error", "kind", "unknown"),
    [
        (TimeoutError("late"), APITimeoutError, True),
        (ConnectionResetError("reset"), APIConnectionError, True),
        (ConnectionRefusedError("refused"), APIConnectionError, False),
        (OSError(f"no route for {KEY}"), APIConnectionError, True),
    ],
)
def test_a_connection_that_fails_is_tried_again(error: Exception, kind: type[Exception], unknown: bool) -> None:
    transport = Raising(error, error, error)
    client = Client("sk_test_1", transport=transport, max_network_retries=1)
    with pytest.raises(APIConnectionError) as failure:
        client.account_sessions.create(PARAMS)
    assert type(failure.value) is kind and failure.value.__cause__ is error
    assert (failure.value.attempts, failure.value.outcome_unknown, len(transport.errors)) == (2, unknown, 1)
    assert "OXIK" not in repr(failure.value) + str(failure.value)


def test_a_mistake_in_a_transport_is_not_hidden() -> None:
    for error in (ZeroDivisionError("mine"), KeyError("mine")):
        client = Client("sk_test_1", transport=Raising(error, error))
        with pytest.raises(type(error)) as failure:
            client.account_sessions.create(PARAMS)
        assert failure.value is error
        with pytest.raises(type(error)):
            asyncio.run(AsyncClient("sk_test_1", transport=Raising(error)).account_sessions.create(PARAMS))
    with pytest.raises(AttributeError):
        Client("sk_test_1", transport=object()).account_sessions.create(PARAMS)  # type: ignore[arg-type]


def test_what_was_recorded_is_played_back(sandbox: Sandbox) -> None:
    recorder = RecordingTransport()
    with Client(KEY, base_url=sandbox.url, transport=recorder) as client:
        session = client.account_sessions.create(PARAMS)
        with pytest.raises(InvalidRequestError):
            client.account_sessions.create(account="acct_nobody", components=PARAMS["components"])
    text = json.dumps(recorder.recording())
    assert str(session.client_secret) not in text and "OXIK" not in text
    transport = ReplayingTransport(json.loads(text))
    client = Client("sk_test_1", transport=transport)
    assert transport.left == 2
    again = client.account_sessions.create(PARAMS)
    assert {**again.to_dict(), "client_secret": ""} == {**session.to_dict(), "client_secret": ""}
    assert again.last_response.request_id == session.last_response.request_id
    with pytest.raises(InvalidRequestError):
        client.account_sessions.create(account="acct_nobody", components=PARAMS["components"])
    assert transport.left == 0
    with pytest.raises(APIConnectionError, match="recording"):
        client.account_sessions.create(PARAMS, {"max_network_retries": 0})
    broken: Any = {"not": "a recording"}
    with pytest.raises(ConfigurationError):
        ReplayingTransport(broken)
