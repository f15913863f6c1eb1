"""What type checkers say, and that the package's types are those of its objects."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT, Sandbox

GOOD = """
from collections.abc import AsyncIterator

import stripe_sessions
from stripe_sessions import (
    AccountSession,
    AccountSessionCreateParams,
    AsyncClient,
    AsyncClientSecretSource,
    AutoPagingIterator,
    Client,
    ClientSecret,
    ClientSecretSource,
    FinancialConnectionsAccount,
    FinancialConnectionsAccountOwner,
    Page,
    RecordingTransport,
    ReplayingTransport,
    Report,
    RequestOptions,
    TransportReply,
    TransportRequest,
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
page: Page[FinancialConnectionsAccount] = client.financial_connections.accounts.list()
walk: AutoPagingIterator[FinancialConnectionsAccount] = page.auto_paging_iter()
names: list[str] = [each.id for each in walk] + [each.id for each in page]
count: int = len(page)
owners: list[FinancialConnectionsAccountOwner] = list(client.v1.financial_connections.accounts.owners.list(
    "fca_1", {"ownership": "fcaowns_1"}).auto_paging_iter())
with Client("sk_test_…") as inner:
    linked_account: FinancialConnectionsAccount
    for linked_account in inner.financial_connections.sessions.retrieve("fcsess_1").accounts.auto_paging_iter():
        pass


mine: stripe_sessions.ListObject[stripe_sessions.financial_connections.Account] = page
headers: dict[str, str] = session.last_response.headers
ours: Client = stripe_sessions.StripeClient("sk_test_…")
either: stripe_sessions.StripeObject = session
failed: type[stripe_sessions.StripeError] = stripe_sessions.errors.APIError


class Mine:
    def send(self, request: TransportRequest) -> TransportReply:
        return TransportReply(200, {}, request.url)


Client("sk_test_…", transport=Mine())
Client("sk_test_…", transport=ReplayingTransport(RecordingTransport().recording()))
fresh: ClientSecret = ClientSecretSource("https://platform.example/session", timeout=3, provider=lambda: {"body": ""}).fetch()


async def walk_all(client: AsyncClient) -> AsyncIterator[str]:
    page = await client.financial_connections.accounts.list()
    async for account in page.auto_paging_iter():
        yield account.id
    yield await AsyncClientSecretSource("https://platform.example/session").fetch()


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


def pyright(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Pyright on whatever is in a folder, as strict as it can be."""
    (folder / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict", "pythonVersion": "3.10"}', "utf-8")
    command = [sys.executable, "-m", "pyright", *arguments]
    # It asks the `python` it finds where packages are.
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all, so that the checker's cache is used again."""
    return tmp_path_factory.mktemp("types")


def test_what_is_right_is_accepted(folder: Path) -> None:
    assert mypy(folder, GOOD) == ""


WRONG = (
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
    "client.financial_connections.accounts.retrieve('fca_1').auto_paging_iter()",
    "Client('sk_test_…', transport=3)",
    "from stripe_sessions import Clientt",
    "import stripe_sessions\nstripe_sessions.validat",
    "create(account='a', components={}, idempotencykey='a')",
    "import stripe_sessions\nstripe_sessions.api_key",
    "import stripe_sessions\nstripe_sessions.AccountSession.create(account='a', components={})",
    "import stripe_sessions\nstripe_sessions.AccountSession.Components",
    "import stripe_sessions\nstripe_sessions.financial_connections.Account.refresh_account('fca_1', features=['balance'])",
    "client.raw_request('get', '/v1/accounts')",
    "client.v1.account_sessions.create_async()",
    "client.financial_connections.accounts.list().next_page()",
    f"{SESSION}session.last_response.body",
    "Client('sk_test_…', base_addresses={'api': 'http://127.0.0.1:1'})",
    "create(account='a', components={}, content_type='json')",
)


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_wrong_is_refused(folder: Path, wrong: str) -> None:
    assert re.search(r"error: .*\[", mypy(folder, f"{START}{wrong}\n"))


def test_pyright_agrees(tmp_path: Path) -> None:
    texts = {"good": GOOD, "readme": shared(), **{f"readme{n}": text for n, text in enumerate(snippets())}}
    texts |= {f"wrong{n}": f"{START}{text}\n" for n, text in enumerate(WRONG)}
    for name, text in texts.items():
        (tmp_path / f"{name}.py").write_text(text, "utf-8")
    result = pyright(tmp_path, "--outputjson")
    found = json.loads(result.stdout)["generalDiagnostics"]
    errors = {Path(each["file"]).stem: each["message"] for each in found if each["severity"] == "error"}
    assert {name for name in errors if not name.startswith("wrong")} == set(), errors
    assert set(errors) == {name for name in texts if name.startswith("wrong")}


def test_every_public_name_has_a_type(tmp_path: Path) -> None:
    result = pyright(tmp_path, "--verifytypes", "stripe_sessions", "--ignoreexternal")
    assert result.returncode == 0 and "completeness score: 100%" in result.stdout, result.stdout[-5_000:]


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


def test_the_examples_are_well_typed(folder: Path) -> None:
    examples = ROOT / "bindings-python/examples"
    shutil.copy(examples / "linked_accounts.py", folder)
    # Not Django's: it has no types.
    for name in ("fastapi_app", "flask_app", "linked_accounts", "fastapi_webhook", "flask_webhook"):
        assert mypy(folder, (examples / f"{name}.py").read_text("utf-8")) == ""


def test_readmes_work(sandbox: Sandbox) -> None:
    arguments = f'"{sandbox.key}", base_url="{sandbox.url}"'
    for snippet in [shared(arguments), *(it.replace('"sk_test_…"', arguments) for it in snippets())]:
        # On its own: what it sets up, such as logging, is not for the other tests.
        result = subprocess.run([sys.executable, "-c", snippet], capture_output=True, text=True)
        assert result.returncode == 0, snippet + result.stderr


def test_the_types_are_those_of_the_package(tmp_path: Path) -> None:
    allowlist = Path(__file__).with_name("stubtest-allowlist")
    command = [sys.executable, "-m", "mypy.stubtest", "--concise", f"--allowlist={allowlist}", "stripe_sessions"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
