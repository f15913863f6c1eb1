"""The recipes in ``examples``, in their frameworks, and many requests at once."""

from __future__ import annotations

import asyncio
import contextlib
import http.client
import importlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from conftest import ACCOUNT, ROOT, Sandbox

EXAMPLES = ROOT / "bindings-python/examples"
REQUESTS = 5_000
THREADS = 16


@pytest.fixture
def example(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("STRIPE_SECRET_KEY", sandbox.key)
    monkeypatch.setenv("STRIPE_BASE_URL", sandbox.url)
    monkeypatch.syspath_prepend(EXAMPLES)
    return importlib.import_module


def check(status: int, body: Any, sandbox: Sandbox) -> None:
    """The answer is a client secret and nothing else, and the secret opens a session of the account."""
    assert status == 200 and list(body) == ["client_secret"]
    claimed = sandbox.control("sessions/claim", {"client_secret": body["client_secret"]})[0]
    assert claimed["account"] == ACCOUNT


def test_fastapi(example: Any, sandbox: Sandbox) -> None:
    import httpx

    async def main() -> None:
        app = example("fastapi_app").app
        transport = httpx.ASGITransport(app=app)
        async with app.router.lifespan_context(app), httpx.AsyncClient(transport=transport, base_url="http://a") as browser:
            browse = [browser.post("/account_session", headers={"X-Account": ACCOUNT}) for _ in range(100)]
            for reply in await asyncio.gather(*browse):
                check(reply.status_code, reply.json(), sandbox)
            reply = await browser.post("/account_session", headers={"X-Account": "acct_nobody"})
            assert reply.status_code == 404

    asyncio.run(main())


def test_flask(example: Any, sandbox: Sandbox) -> None:
    browser = example("flask_app").app.test_client()
    reply = browser.post("/account_session", headers={"X-Account": ACCOUNT})
    check(reply.status_code, reply.json, sandbox)
    assert browser.post("/account_session", headers={"X-Account": "acct_nobody"}).status_code == 404


def test_django(example: Any, sandbox: Sandbox) -> None:
    example("django_app")
    django: Any = importlib.import_module("django.test")
    for path in ("/account_session", "/async_account_session"):
        reply = django.Client().post(path, headers={"X-Account": ACCOUNT})
        check(reply.status_code, reply.json(), sandbox)
    reply = asyncio.run(django.AsyncClient().post("/async_account_session", headers={"X-Account": ACCOUNT}))
    check(reply.status_code, reply.json(), sandbox)
    assert django.Client().post("/account_session", headers={"X-Account": "acct_nobody"}).status_code == 404


@contextlib.contextmanager
def gunicorn(application: str, sandbox: Sandbox) -> Iterator[int]:
    """Four workers that were forked from a process in which the application, and its client, had been made."""
    command = [sys.executable, "-m", "gunicorn", "--workers=4", "--preload", "--bind=127.0.0.1:0", "--no-control-socket"]
    environment = {**os.environ, "STRIPE_SECRET_KEY": sandbox.key, "STRIPE_BASE_URL": sandbox.url}
    with subprocess.Popen(
        [*command, application], cwd=EXAMPLES, env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr
        port = 0
        seen = []
        for line in process.stderr:
            seen.append(line)
            if "Listening at" in line:
                port = int(line.rsplit(":", 1)[1].split()[0].rstrip("/"))
                break
        assert port, "".join(seen)
        # Whatever else it says is read, lest it wait for us to do so.
        threading.Thread(target=process.stderr.read, daemon=True).start()
        try:
            yield port
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_gunicorn(sandbox: Sandbox) -> None:
    """Every answer is the one to its own request: the secret opens a session of the account that was asked for."""
    accounts = [f"acct_gunicorn{index}" for index in range(REQUESTS)]
    sandbox.control("accounts", *({"id": account} for account in accounts))

    def browse(port: int, share: list[str]) -> list[str]:
        secrets = []
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for account in share:
            connection.request("POST", "/account_session", headers={"X-Account": account})
            reply = connection.getresponse()
            secrets.append(json.loads(reply.read())["client_secret"])
            assert reply.status == 200
        connection.close()
        return secrets

    shares = [accounts[start::THREADS] for start in range(THREADS)]
    with gunicorn("flask_app:app", sandbox) as port, ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(browse, [port] * THREADS, shares))
    asked = [account for share in shares for account in share]
    secrets = [secret for share in answers for secret in share]
    assert len(asked) == len(set(secrets)) == REQUESTS
    claims = sandbox.control("sessions/claim", *({"client_secret": secret} for secret in secrets))
    assert [claim["account"] for claim in claims] == asked
