"""What type checkers say, and that the package's types are those of its objects."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT, Sandbox

GOOD = """
from stripe_sessions import (
    AccountSession,
    AccountSessionCreateParams,
    AsyncClient,
    Client,
    ClientSecret,
    Report,
    RequestOptions,
    ValidationError,
    decode,
    validate,
)
from stripe_sessions.params.financial_connections import SessionCreateParams

client = Client("sk_test_…", timeout=2)
params: AccountSessionCreateParams = {"account": "acct_1", "components": {"payments": {"enabled": True}}}
options: RequestOptions = {"idempotency_key": "k", "account_facts": {"losses_payments": "stripe"}}
session: AccountSession = client.account_sessions.create(params, options)
session = client.account_sessions.create(params=params)
session = client.account_sessions.create(account="acct_1", components={"payouts": {"enabled": True}}, options=options)
secret: ClientSecret = session.client_secret
text: str = session.client_secret
allowed: bool = session.components.payments.features.refund_management
timestamp: float = session.expires_at_datetime.timestamp()
request_id: str | None = session.last_response.request_id
report: Report = validate("account_sessions.create", params)
linked: SessionCreateParams = {"account_holder": {"type": "account", "account": "acct_1"}, "permissions": ["balances"]}
for account in client.financial_connections.accounts.list(limit=3).data:
    name: str = account.id
with Client("sk_test_…") as inner:
    inner.financial_connections.sessions.retrieve("fcsess_1").accounts
try:
    decode("account_sessions.create", "{}")
except ValidationError as error:
    paths: list[str] = [problem.path for problem in error.errors]


async def create() -> AccountSession:
    async with AsyncClient("sk_test_…") as client:
        return await client.account_sessions.create(params)
"""

START = 'from stripe_sessions import Client\nclient = Client("sk_test_…")\ncreate = client.account_sessions.create\n'
SESSION = 'session = create(account="a", components={"payments": {"enabled": True}})\n'


def mypy(folder: Path, text: str) -> str:
    (folder / "snippet.py").write_text(text, "utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "snippet.py"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all, so that the checker's cache is used again."""
    return tmp_path_factory.mktemp("types")


def test_what_is_right_is_accepted(folder: Path) -> None:
    assert mypy(folder, GOOD) == ""


@pytest.mark.parametrize(
    "wrong",
    [
        'create(account="a", components={"payments": {"enabled": True, "features": {"refund_managemnt": True}}})',
        'create(account="a", components={"paymnts": {"enabled": True}})',
        'create(account="a", components={"payments": {"enabled": "true"}})',
        'create(account="a", components={"payments": {}})',
        'create(components={"payments": {"enabled": True}})',
        'create({"account": "a"})',
        'create(account="a", components={}, options={"idempotencykey": "a"})',
        'Client("sk_test_…", tiemout=1)',
        f"{SESSION}session.components.payments.features.refund_managemnt",
        f"{SESSION}session.account = 'b'",
        "client.financial_connections.accounts.retrieve()",
    ],
)
def test_what_is_wrong_is_refused(folder: Path, wrong: str) -> None:
    assert re.search(r"error: .*\[", mypy(folder, f"{START}{wrong}\n"))


def snippets() -> list[str]:
    readme = (ROOT / "bindings-python/README.md").read_text("utf-8")
    return re.findall(r"```python\n(.*?)```", readme, re.DOTALL)


def shared(*arguments: str) -> str:
    """The snippet of the project's own README."""
    command = [str(ROOT / "tests/readme"), "python", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_readmes_are_well_typed(folder: Path) -> None:
    assert snippets()
    for snippet in [shared(), *snippets()]:
        assert mypy(folder, snippet) == "", snippet


def test_readmes_work(sandbox: Sandbox) -> None:
    arguments = f'"{sandbox.key}", base_url="{sandbox.url}"'
    for snippet in [shared(arguments), *(it.replace('"sk_test_…"', arguments) for it in snippets())]:
        exec(compile(snippet, "README", "exec"), {"__name__": "readme"})


def test_the_types_are_those_of_the_package(tmp_path: Path) -> None:
    allowlist = Path(__file__).with_name("stubtest-allowlist")
    command = [sys.executable, "-m", "mypy.stubtest", "--concise", f"--allowlist={allowlist}", "stripe_sessions"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
