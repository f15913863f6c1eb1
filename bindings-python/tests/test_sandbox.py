"""The package ``stripe-sessions-sandbox``."""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
from pathlib import Path

import pytest
from stripe_sessions_sandbox import Sandbox, SandboxError

from conftest import ACCOUNT, PARAMS, ROOT
from stripe_sessions import APIError, Client

README = (ROOT / "bindings-python/sandbox/README.md").read_text("utf-8")


@pytest.fixture(autouse=True)
def own_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """That of the package, not the one the other tests use."""
    monkeypatch.delenv("STRIPE_SESSIONS_BINARY", raising=False)


def test_it_starts_and_ends() -> None:
    with Sandbox() as sandbox:
        with Client(sandbox.key, base_url=sandbox.url) as client:
            assert client.account_sessions.create(PARAMS).account == ACCOUNT
            sandbox.add_account("acct_mine")
            sandbox.add_fault("status", status=500, headers={"Stripe-Should-Retry": "false"})
            with pytest.raises(APIError):
                client.account_sessions.create(account="acct_mine", components=PARAMS["components"])
            session = client.account_sessions.create(account="acct_mine", components=PARAMS["components"])
        assert sandbox.advance(1_000_000) > session.expires_at
        assert [request["status"] for request in sandbox.requests(path="account_sessions")] == [200, 500, 200]
        with pytest.raises(SandboxError, match="claim|expired"):
            sandbox.control("sessions/claim", {"client_secret": session.client_secret})
        sandbox.reset()
        assert sandbox.requests() == []
    with pytest.raises(OSError):
        sandbox.control("clock")


def test_a_program_that_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRIPE_SESSIONS_BINARY", "false")
    with pytest.raises(SandboxError, match="status 1"):
        Sandbox()


def test_it_ends_with_the_process_that_started_it() -> None:
    code = "import os; from stripe_sessions_sandbox import Sandbox; print(Sandbox().url, flush=True); os._exit(0)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30)
    # The sandbox has the other ends of these pipes: they are closed, so it is gone.
    assert result.stdout.startswith("http://127.0.0.1:") and result.stderr == ""


def test_the_readme_works(tmp_path: Path) -> None:
    plain, with_pytest = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(plain, "README", "exec"), {"__name__": "readme"})
    (tmp_path / "test_readme.py").write_text(with_pytest, "utf-8")
    again = with_pytest.replace("def test_too_many", "def test_as_new")
    (tmp_path / "test_again.py").write_text(f"{again}    assert len(stripe_sandbox.requests()) == 1\n", "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert result.returncode == 0 and "2 passed" in result.stdout, result.stdout + result.stderr


def test_no_test_reaches_anything_but_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "conftest.py").write_text("from stripe_sessions import Client\n\nclient = Client('sk_test_1')\n", "utf-8")
    (tmp_path / "test_it.py").write_text(
        """
import os, subprocess, sys
import pytest
from conftest import client
from stripe_sessions import Client, ConfigurationError

CALL = "from stripe_sessions import Client; Client('sk_test_1').accounts.retrieve('acct_1')"

def test_the_api_is_not_reached(stripe_sandbox):
    for refused in [client, Client("sk_test_1", base_url="https://192.0.2.1"), Client("sk_test_1", base_url=stripe_sandbox.url, proxy="http://192.0.2.1:1")]:
        with pytest.raises(ConfigurationError, match="is not this machine") as raised:
            refused.accounts.retrieve("acct_1")
        assert raised.value.code == "not_loopback" and not raised.value.outcome_unknown
    assert Client("sk_test_1", base_url=stripe_sandbox.url).accounts.retrieve("acct_1NkDjjJyhOZfPCWt").charges_enabled

def test_nor_by_another_process():
    ended = subprocess.run([sys.executable, "-c", CALL], capture_output=True, text=True)
    assert "ConfigurationError" in ended.stderr and "api.stripe.com:443 is not this machine" in ended.stderr

def test_nor_is_it_forgotten_that_somebody_meant_it():
    assert os.environ["STRIPE_SESSIONS_LOOPBACK_ONLY"] == "1"
""",
        "utf-8",
    )
    monkeypatch.delenv("STRIPE_SESSIONS_LOOPBACK_ONLY")  # which this very run has from the plugin
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert result.returncode == 0 and "3 passed" in result.stdout, result.stdout + result.stderr
    monkeypatch.setenv("STRIPE_SESSIONS_LOOPBACK_ONLY", "0")
    result = subprocess.run([*command, "-k", "meant"], cwd=tmp_path, capture_output=True, text=True)
    assert "assert '0' == '1'" in result.stdout, result.stdout + result.stderr


def test_its_types(tmp_path: Path) -> None:
    text = "\n".join(re.findall(r"```python\n(.*?)```", README, re.DOTALL))
    (tmp_path / "snippet.py").write_text(text, "utf-8")
    for command in (["mypy", "--strict", "snippet.py"], ["mypy.stubtest", "stripe_sessions_sandbox"]):
        result = subprocess.run([sys.executable, "-m", *command], cwd=tmp_path, capture_output=True, text=True)
        assert result.returncode == 0, result.stdout + result.stderr


def test_what_is_in_it() -> None:
    package = importlib.metadata.distribution("stripe-sessions-sandbox")
    assert not package.requires
    names = {Path(str(file)).name for file in package.files or ()}
    assert {"LICENSE-MIT", "LICENSE-APACHE", "py.typed"} <= names
    assert names & {"stripe-sessions", "stripe-sessions.exe"}
