"""What calls say to Python's ``logging``."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
from typing import Any

import pytest

from conftest import ACCOUNT, PARAMS, Sandbox
from stripe_sessions import AsyncClient, Client, InvalidRequestError

KEY = "sk_test_OXIKXxEihJokDBn"


def observations(caplog: pytest.LogCaptureFixture) -> list[tuple[int, dict[str, Any]]]:
    records = [record for record in caplog.records if record.name == "stripe_sessions"]
    return [(record.levelno, record.__dict__["stripe_sessions"]) for record in records]


def test_one_line_for_a_call_and_one_for_each_attempt(
    sandbox: Sandbox, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox.control("faults", {"kind": "status", "status": 503, "headers": {"Retry-After": "0"}})
    with caplog.at_level(logging.DEBUG, "stripe_sessions"):
        session = client.account_sessions.create(PARAMS, {"api_key": KEY})
    (first, one), (second, two), (last, call) = observations(caplog)
    assert (first, second, last) == (logging.DEBUG, logging.DEBUG, logging.INFO)
    assert (one["event"], one["attempt"], one["status"]) == ("attempt", 1, 503)
    assert one["retry_reason"] and one["retry_wait"] >= 0 and "retry_reason" not in two
    assert (two["attempt"], two["status"]) == (2, 200)
    assert call["operation"] == "account_sessions.create" and (call["event"], call["attempts"]) == ("call", 2)
    assert call["request_id"] == session.last_response.request_id and call["duration"] >= 0
    assert f"attempts=2 status=200 request_id={call['request_id']}" in caplog.messages[-1]
    for secret in (str(session.client_secret), "OXIK", ACCOUNT):
        assert secret not in caplog.text + repr(observations(caplog))


def test_info_is_one_line(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "stripe_sessions"):
        with pytest.raises(InvalidRequestError):
            client.account_sessions.create(account="acct_nobody", components=PARAMS["components"])
    ((_, call),) = observations(caplog)
    assert (call["error"], call["code"], call["status"]) == ("InvalidRequestError", "resource_missing", 400)


def test_async(async_client: AsyncClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "stripe_sessions"):
        asyncio.run(async_client.account_sessions.create(PARAMS))
    assert len(observations(caplog)) == 1


def test_silent_unless_asked(sandbox: Sandbox) -> None:
    """No handler, no level: nothing on the terminal. And without `logging`, no `logging`."""
    code = f"""
import sys
from stripe_sessions import Client
client = Client({sandbox.key!r}, base_url={sandbox.url!r})
client.account_sessions.create({PARAMS!r})
assert "logging" not in sys.modules
import logging
client.account_sessions.create({PARAMS!r})
"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_a_handler_that_breaks_does_not_break_the_call(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    unraisable: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", unraisable.append)

    class Broken(logging.Filter):
        def filter(self, record: logging.LogRecord) -> bool:
            raise ZeroDivisionError

    logger, broken = logging.getLogger("stripe_sessions"), Broken()
    logger.addFilter(broken)
    try:
        with caplog.at_level(logging.INFO, "stripe_sessions"):
            assert client.account_sessions.create(PARAMS).account == ACCOUNT
    finally:
        logger.removeFilter(broken)
    assert [item.exc_type for item in unraisable] == [ZeroDivisionError]
