"""stripe-python as it is published, against the sandbox and beside this package: same calls, same results, same errors."""

from __future__ import annotations

import ast
import asyncio
import inspect
import re
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any, NamedTuple

import pytest
import stripe

import stripe_sessions
from conftest import ACCOUNT, PARAMS, ROOT, Sandbox
from stripe_sessions import AsyncClient, Client

# What stripe-python does with its own HTTP library is not ours to judge.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")

HOLDER: Any = {"type": "account", "account": ACCOUNT}


@pytest.fixture(scope="module", autouse=True)
def no_telemetry() -> Iterator[None]:
    """The one thing that is set besides the address: its reports would go with the next request."""
    stripe.enable_telemetry = False
    yield


@pytest.fixture
def theirs(sandbox: Sandbox) -> stripe.StripeClient:
    addresses: Any = {"api": sandbox.url}
    return stripe.StripeClient(sandbox.key, base_addresses=addresses)


class Asynchronous(NamedTuple):
    """Their client, and its HTTP client, which nothing else closes in time."""

    client: stripe.StripeClient
    http: stripe.HTTPXClient


@pytest.fixture
def theirs_async(sandbox: Sandbox) -> Asynchronous:
    addresses: Any = {"api": sandbox.url}
    http = stripe.HTTPXClient()
    return Asynchronous(stripe.StripeClient(sandbox.key, base_addresses=addresses, http_client=http), http)


async def close(theirs: Asynchronous) -> None:
    http: Any = theirs.http
    await http.close_async()


def test_which_one_it_is() -> None:
    assert version("stripe") == "16.1.0"


def test_account_sessions(theirs: stripe.StripeClient) -> None:
    session = theirs.v1.account_sessions.create(PARAMS)
    assert session.account == ACCOUNT and session.client_secret
    assert session.components.payments.features.refund_management is True


def test_facts_are_read_from_their_account(theirs: stripe.StripeClient) -> None:
    account = theirs.v1.accounts.retrieve(ACCOUNT)
    facts: Any = stripe_sessions.resolve(PARAMS, {"account_facts": account})
    assert facts == stripe_sessions.resolve(PARAMS, {"account_facts": account.to_dict()})
    assert facts != stripe_sessions.resolve(PARAMS)


def demo_platform(client: Any, account_id: str, preview: bool) -> dict[str, Any]:
    """An endpoint in the way of Stripe's demo platform, written for stripe-python."""
    account = client.v1.accounts.retrieve(account_id)
    controller = account.controller
    is_custom = controller.stripe_dashboard.type == "none" and controller.requirement_collection == "application"
    authentication = {"enabled": True, "features": {"disable_stripe_user_authentication": is_custom}}
    payments = {"enabled": True, "features": {"refund_management": True, "capture_payments": True}}
    names = ("disputes_list", "documents", "payouts_list", "tax_registrations", "tax_settings")
    components: dict[str, Any] = {name: {"enabled": True} for name in names}
    for name in ("account_management", "account_onboarding", "balances", "notification_banner", "payouts"):
        components[name] = authentication
    components |= {"payment_details": payments, "payments": payments}
    options: Any = {}
    if preview:
        components["capital_financing"] = {"enabled": True}
        options = {"stripe_version": "2026-08-26.preview"}
    session = client.v1.account_sessions.create(params={"account": account.id, "components": components}, options=options)
    enabled = [name for name, component in session.components.to_dict().items() if component["enabled"]]
    return {"is_custom": is_custom, "country": account["country"], "enabled": enabled}


@pytest.mark.parametrize("preview", [False, True])
def test_a_platform_written_for_stripe_python(
    theirs: stripe.StripeClient, client: Client, sandbox: Sandbox, preview: bool
) -> None:
    """Only the import and the constructor change."""
    facts = {"id": "acct_other", "losses_payments": "stripe", "requirement_collection": "stripe"}
    sandbox.control("accounts", facts)
    for account, is_custom in [(ACCOUNT, True), ("acct_other", False)]:
        expected = demo_platform(theirs, account, preview)
        assert expected["is_custom"] is is_custom and len(expected["enabled"]) == 12 + preview
        assert demo_platform(client, account, preview) == expected


def link(sandbox: Sandbox, session: str, count: int = 12) -> list[str]:
    return sandbox.link(session, count=count)[::-1]


def test_financial_connections(theirs: stripe.StripeClient, sandbox: Sandbox) -> None:
    api = theirs.v1.financial_connections
    session = api.sessions.create({"account_holder": HOLDER, "permissions": ["balances"]})
    linked = link(sandbox, session.id)
    session = api.sessions.retrieve(session.id)
    assert [account.id for account in session.accounts.data] == linked[:10] and session.accounts.has_more
    accounts = api.accounts.list({"session": session.id, "limit": 5})
    assert [account.id for account in accounts.auto_paging_iter()] == linked
    account = api.accounts.refresh(linked[0], {"features": ["balance"]})
    assert account.balance_refresh and account.balance_refresh.status == "pending"
    sandbox.control("clock", {"advance": 60})
    account = api.accounts.retrieve(linked[0])
    assert account.balance_refresh and account.balance_refresh.status == "succeeded" and account.balance
    assert api.accounts.disconnect(linked[0]).status == "disconnected"


def test_financial_connections_asynchronously(theirs_async: Asynchronous, sandbox: Sandbox) -> None:
    async def main() -> None:
        api = theirs_async.client.v1.financial_connections
        session = await api.sessions.create_async({"account_holder": HOLDER, "permissions": ["balances"]})
        linked = link(sandbox, session.id)
        session = await api.sessions.retrieve_async(session.id)
        accounts = await api.accounts.list_async({"session": session.id, "limit": 5})
        assert [account.id async for account in accounts.auto_paging_iter()] == linked
        account = await api.accounts.refresh_async(linked[0], {"features": ["balance"]})
        assert account.balance_refresh and account.balance_refresh.status == "pending"
        created = await theirs_async.client.v1.account_sessions.create_async(PARAMS)
        assert created.account == ACCOUNT
        await close(theirs_async)

    asyncio.run(main())


def test_a_sessions_accounts_stay_the_sessions(theirs: stripe.StripeClient, client: Client, sandbox: Sandbox) -> None:
    """The one row of the table that is better here: they leave the session behind with its first page."""
    create = client.financial_connections.sessions.create
    older, session = (create(account_holder=HOLDER, permissions=["balances"]) for _ in range(2))
    link(sandbox, older.id)
    linked = link(sandbox, session.id)
    our = [account.id for account in client.financial_connections.sessions.retrieve(session.id).accounts.auto_paging_iter()]
    found = theirs.v1.financial_connections.sessions.retrieve(session.id).accounts.auto_paging_iter()
    their = [account.id for account in found]
    assert our == linked and len(their) >= 2 * len(linked)


def fault(sandbox: Sandbox, **fields: Any) -> None:
    sandbox.request("DELETE", "faults")
    sandbox.control("faults", {"headers": {"Stripe-Should-Retry": "false"}, **fields} if "status" in fields else fields)


ERRORS = {
    "InvalidRequestError": {},
    "AuthenticationError": {"kind": "status", "status": 401},
    "PermissionError": {"kind": "status", "status": 403},
    "CardError": {"kind": "status", "status": 402, "type": "card_error", "code": "card_declined"},
    "RateLimitError": {"kind": "status", "status": 429},
    "IdempotencyError": {"kind": "status", "status": 400, "type": "idempotency_error"},
    "APIError": {"kind": "status", "status": 500},
    "APIConnectionError": {"kind": "reset", "always": True},
}


@pytest.mark.parametrize("name", ERRORS)
def test_errors_are_the_same(name: str, theirs: stripe.StripeClient, client: Client, sandbox: Sandbox) -> None:
    found: list[Any] = []
    account = "acct_nobody" if name == "InvalidRequestError" else ACCOUNT
    params: Any = {**PARAMS, "account": account}
    for create, base in (
        (theirs.v1.account_sessions.create, stripe.StripeError),
        (client.account_sessions.create, stripe_sessions.StripeError),
    ):
        if ERRORS[name]:
            fault(sandbox, **ERRORS[name])
        with pytest.raises(base) as failure:
            create(params, {"max_network_retries": 0})
        found.append(failure.value)
    sandbox.request("DELETE", "faults")
    their, our = found
    assert type(their).__name__ == type(our).__name__ == name
    assert our.http_status == their.http_status
    if our.http_status:
        assert (our.code, our.param) == (their.code, getattr(their, "param", None))
        assert our.user_message == their.user_message
        assert our.request_id.startswith("req_") and their.request_id.startswith("req_")
        assert our.error.code == their.error.code and our.error.type == their.error.type


def rows() -> list[tuple[str, str]]:
    """The table of the README that says what becomes of each call."""
    text = (ROOT / "bindings-python/README.md").read_text("utf-8").partition("## Coming from stripe-python")[2]
    text = text.partition("\n## ")[0]
    return re.findall(r"^\| `([^`]+)` \| `([^`]+)` \|", text, re.MULTILINE)


def plain(value: Any) -> Any:
    """A result of either package as plain values, without what is different each time."""
    if isinstance(value, (stripe.ListObject, stripe_sessions.Page)):
        return [plain(item) for item in value]
    if hasattr(value, "to_dict"):
        return plain(value.to_dict())
    if isinstance(value, dict):
        drawn = ("amount", "description", "last4", "phone")
        return {key: "…" if key in drawn and item else plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, str):
        return re.sub(r"(?<![A-Za-z])([a-z]+)_+(secret_+)*[A-Za-z0-9_]{14,}", r"\1_…", value)
    if isinstance(value, int) and value > 1_500_000_000:
        return "a time"
    return value


def run(code: str, names: dict[str, Any], theirs: Asynchronous) -> Any:
    """What an expression, or the last of several statements, gives. It may await."""
    *before, last = ast.parse(code).body
    assert isinstance(last, ast.Expr), code
    for statement in before:
        exec(compile(ast.Module([statement], []), "README", "exec"), names)
    compiled = compile(ast.Expression(last.value), "README", "eval", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    result = eval(compiled, names)
    if not inspect.isawaitable(result):
        return result

    async def main() -> Any:
        try:
            return await result
        finally:
            await close(theirs)

    return asyncio.run(main())


def test_there_are_rows() -> None:
    assert len(rows()) >= 15


@pytest.mark.parametrize(("their", "our"), rows())
def test_migration(
    their: str,
    our: str,
    theirs: stripe.StripeClient,
    theirs_async: Asynchronous,
    client: Client,
    async_client: AsyncClient,
    sandbox: Sandbox,
) -> None:
    results = []
    for code, own, awaited, module in (
        (their, theirs, theirs_async.client, stripe),
        (our, client, async_client, stripe_sessions),
    ):
        fc = client.financial_connections
        session = fc.sessions.create(account_holder=HOLDER, permissions=["balances", "ownership", "transactions"])
        account = link(sandbox, session.id)[0]
        fc.accounts.refresh(account, features=["ownership", "transactions"])
        sandbox.control("clock", {"advance": 7200})
        refreshed = fc.accounts.retrieve(account)
        transactions = fc.transactions.list(account=account).data
        names = {
            "client": awaited if "await" in code else own,
            "params": PARAMS,
            "components": PARAMS["components"],
            "holder": HOLDER,
            "acct": ACCOUNT,
            "fcsess": session.id,
            "fca": account,
            "fcaowns": refreshed.ownership if isinstance(refreshed.ownership, str) else None,
            "fctxn": transactions[0].id,
            "key": sandbox.key,
            "url": sandbox.url,
            "stripe": module,
            "stripe_sessions": module,
            "session": own.v1.account_sessions.create(PARAMS),
            "fc_session": own.v1.financial_connections.sessions.retrieve(session.id),
        }
        if module is stripe:
            stripe.api_key, stripe.api_base = sandbox.key, sandbox.url
        results.append(plain(run(code, names, theirs_async)))
    assert results[0] == results[1]


OPTIONS = {*inspect.signature(stripe.StripeClient).parameters, *stripe.RequestOptions.__annotations__}
VALUES: dict[str, Any] = {
    "api_key": "sk_test_other",
    "base_addresses": {"api": "http://127.0.0.1:1"},
    "headers": {"X-Own": "1"},
    "http_client": stripe.HTTPXClient,
    "idempotency_key": "k",
    "max_network_retries": 1,
    "proxy": "http://127.0.0.1:1",
    "stripe_version": "2026-10-28.endive",
    "verify_ssl_certs": False,
}


@pytest.mark.parametrize("name", sorted(OPTIONS))
def test_an_option_of_theirs_works_or_says_what_does(name: str, client: Client) -> None:
    taken, value = [], VALUES.get(name, "acct_other")
    for give in (
        lambda: Client(**{"api_key": "sk_test_x", name: value}),
        lambda: stripe_sessions.encode("account_sessions.create", PARAMS, {name: value}),
        lambda: client.accounts.retrieve(ACCOUNT, **{name: value}),
    ):
        try:
            give()
        except stripe_sessions.ConfigurationError as error:
            taken.append("there is no such option; in its place there is" in str(error))
        except stripe_sessions.StripeError as error:
            taken.append(error.attempts > 0)
        else:
            taken.append(True)
    of_both = name not in ("proxy", "idempotency_key", "headers")
    assert all(taken) if of_both else any(taken), taken


def test_there_are_options() -> None:
    assert len(OPTIONS) >= 13


def test_what_is_not_given_of_their_options_is_no_mistake() -> None:
    nothing: Any = dict.fromkeys(("base_addresses", "http_client", "client_id"))
    Client("sk_test_x", **nothing).close()


# What is nobody's business but stripe-python's own.
INNER = re.compile(
    "[A-Z_]+|.*_(url|request|api_base|http_client)|import_module|os|warnings|Optional|AppInfo|v2|client_id|oauth_error|"
    "stripe_(account|version)|refresh_from|major_api_version|class_url|api_key|should_retry"
)


def pairs(theirs: stripe.StripeClient, client: Client) -> list[tuple[Any, Any]]:
    reply = '{"object": "%s", "data": [], "has_more": false, "url": "/v1/financial_connections/accounts"}'
    ours = client.account_sessions.create(PARAMS)
    names = ("Account", "Session", "Transaction")
    return [
        (stripe, stripe_sessions),
        (stripe.financial_connections, stripe_sessions.financial_connections),
        (stripe.AccountSession, stripe_sessions.AccountSession),
        (stripe.Account, stripe_sessions.Account),
        *((getattr(stripe.financial_connections, it), getattr(stripe_sessions.financial_connections, it)) for it in names),
        (stripe.AccountSession(), ours),
        (stripe.ListObject(), stripe_sessions.decode("financial_connections.accounts.list", reply % "list")),
        (stripe.StripeResponse("{}", 200, {}), ours.last_response),
        *((getattr(stripe, name)("text"), getattr(stripe_sessions, name)("text")) for name in ERRORS if name not in ("CardError", "InvalidRequestError")),
        (stripe.InvalidRequestError("text", "param"), stripe_sessions.InvalidRequestError("text")),
        (theirs, client),
        (theirs.v1.account_sessions, client.account_sessions),
        (theirs.v1.financial_connections.accounts, client.financial_connections.accounts),
    ]


def test_a_name_of_theirs_is_there_or_says_what_is(theirs: stripe.StripeClient, client: Client) -> None:
    seen, silent = 0, []
    for their, our in pairs(theirs, client):
        for name in dir(their):
            if name.startswith("_") or INNER.fullmatch(name) or their is stripe and is_of_another_resource(name):
                continue
            seen += 1
            try:
                getattr(our, name)
            except AttributeError as error:
                if not re.search("in its place there is|keep stripe-python beside|to_dict\\(\\) gives everything", str(error)):
                    silent.append((their, name))
    assert not silent and seen > 300


def is_of_another_resource(name: str) -> bool:
    value = getattr(stripe, name)
    return inspect.ismodule(value) or inspect.isclass(value) and not issubclass(value, OWN)


OWN = (
    stripe.Account, stripe.AccountSession, stripe.Event, stripe.HTTPClient, stripe.ListObject, stripe.StripeClient, stripe.StripeError,
    stripe.Webhook, stripe.WebhookSignature,
)  # fmt: skip


def test_their_namespace_has_our_classes() -> None:
    ours = stripe_sessions.financial_connections
    theirs: Any = stripe.financial_connections
    names = {name for name in theirs._import_map if not name.endswith("Service")}
    assert {"Account", "AccountOwner", "AccountOwnership", "Session", "Transaction"} <= names <= {*ours.__all__}
    assert ours.Account is stripe_sessions.FinancialConnectionsAccount
    assert stripe_sessions.ListObject is stripe_sessions.Page and stripe_sessions.StripeClient is Client


@pytest.mark.parametrize(
    ("code", "instead"),
    [
        ("api_key", "Client(api_key, …)"),
        ("AccountSession.create(account='acct_1')", "client.account_sessions.create(…)"),
        ("financial_connections.Account.refresh_account('fca_1')", "client.financial_connections.accounts.refresh(…)"),
        ("AccountSession.Components", "stripe_sessions.records.Components"),
        ("financial_connections.Account.BalanceRefresh", "stripe_sessions.records.FinancialConnectionsBalanceRefresh"),
        ("Client('sk_test_x').v1.account_sessions.create_async()", "AsyncClient"),
        ("Client('sk_test_x').customers", "keep stripe-python beside this package"),
        ("error.InvalidRequestError", "stripe_sessions.errors"),
    ],
)
def test_what_is_in_its_place(code: str, instead: str) -> None:
    with pytest.raises(AttributeError, match=re.escape(instead)):
        eval(f"stripe_sessions.{code}", {"stripe_sessions": stripe_sessions})


def test_headers_are_found_by_the_same_names(theirs: stripe.StripeClient, client: Client, sandbox: Sandbox) -> None:
    """Of results those that are known here, of errors all; none has a secret."""
    for create, error in (
        (theirs.v1.account_sessions.create, stripe.RateLimitError),
        (client.account_sessions.create, stripe_sessions.RateLimitError),
    ):
        found: Any = create(PARAMS, {"idempotency_key": f"own {error}"}).last_response
        assert found.headers["request-id"] == found.headers["Request-Id"] == found.request_id
        assert found.headers["idempotency-key"] == f"own {error}" and found.headers.get("Stripe-Version")
        fault(sandbox, kind="status", status=429, headers={"Stripe-Should-Retry": "false", "Retry-After": "7"})
        with pytest.raises(error) as failure:
            create(PARAMS, {"max_network_retries": 0})
        headers = failure.value.headers
        assert headers and headers["Retry-After"] == headers.get("retry-after") == "7"
        assert "Retry-After" in headers and "nothing" not in headers and headers.get("nothing") is None
        with pytest.raises(KeyError):
            headers["Nothing"]
        assert headers["request-id"] == failure.value.request_id
    sandbox.request("DELETE", "faults")


def test_an_error_without_an_answer_has_no_headers() -> None:
    with pytest.raises(stripe_sessions.APIConnectionError) as failure:
        Client("sk_test_x", base_url="http://127.0.0.1:1", max_network_retries=0).account_sessions.create(PARAMS)
    assert failure.value.headers == {}
