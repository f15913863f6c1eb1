"""What a platform does with stripe-python, in every version alike. The one argument is the sandbox's address."""

from __future__ import annotations

import json
import queue
import sys
import threading
import traceback
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, Callable

import stripe

URL = sys.argv[1]
ACCOUNT = "acct_1NkDjjJyhOZfPCWt"
CUSTOMER = "cus_NiKSWdaFz2F6I0"

stripe.api_key = "sk_test_foreign"
stripe.api_base = URL
stripe.enable_telemetry = False  # its reports would go with the next request, after the address is gone
client = stripe.StripeClient("sk_test_foreign", base_addresses={"api": URL}, max_network_retries=2)
v1: Any = getattr(client, "v1", client)  # since 12.5; before, the resources were the client's own

COMPONENTS: Any = {
    "payments": {"enabled": True, "features": {"refund_management": False, "capture_payments": True}},
    "account_onboarding": {"enabled": False},
}
HOLDER: Any = {"type": "customer", "customer": CUSTOMER}
PERMISSIONS: Any = ["balances", "ownership", "payment_method", "transactions"]

checks: list[Callable[[], None]] = []


def check(function: Callable[[], None]) -> Callable[[], None]:
    checks.append(function)
    return function


def control(method: str, path: str, body: Any = None) -> Any:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{URL}/_sandbox{path}", data=data, method=method)
    with urllib.request.urlopen(request) as reply:
        return json.load(reply)


def error_of(call: Callable[[], object]) -> Any:
    try:
        call()
    except stripe.StripeError as error:
        return error
    raise AssertionError("no error was raised")


def linked(count: int = 1, kind: str = "checking") -> tuple[str, list[str]]:
    """A session in which so many accounts have been linked, and their ids."""
    session = stripe.financial_connections.Session.create(
        account_holder=HOLDER, permissions=PERMISSIONS, prefetch=["balances", "ownership", "transactions"]
    )
    accounts = [{"institution": "test_institution", "subcategory": kind, "count": count}]
    body = control("POST", f"/financial_connections/sessions/{session.id}/complete", {"accounts": accounts})
    return session.id, body["accounts"]


@check
def an_account_session_is_created() -> None:
    session = stripe.AccountSession.create(account=ACCOUNT, components=COMPONENTS)
    assert session.account == ACCOUNT and session.client_secret.startswith("accs_secret__")
    payments = session.components.payments
    assert payments.enabled is True and payments.features.refund_management is False
    assert payments.features.capture_payments is True
    assert session.components.account_onboarding.enabled is False
    assert control("POST", "/sessions/claim", {"client_secret": session.client_secret})["live"] is False


@check
def an_account_session_is_created_by_a_client() -> None:
    session = v1.account_sessions.create({"account": ACCOUNT, "components": COMPONENTS})
    assert session.components.payments.features.refund_management is False
    assert session.last_response.request_id.startswith("req_")


@check
def an_account_session_is_created_under_a_preview_version() -> None:
    session = stripe.AccountSession.create(
        account=ACCOUNT,
        components={"capital_overview": {"enabled": True}, "payment_method_settings": {"enabled": True}},  # type: ignore
        stripe_version="2026-03-25.preview; embedded_connect_beta=v2",
    )
    assert session.components["capital_overview"]["enabled"] is True
    assert session.components["payment_method_settings"]["enabled"] is True


@check
def accounts_are_created_retrieved_and_listed() -> None:
    made = stripe.Account.create(
        country="DE",
        controller={
            "losses": {"payments": "application"},
            "requirement_collection": "application",
            "stripe_dashboard": {"type": "none"},
            "fees": {"payer": "application"},
        },
        capabilities={"transfers": {"requested": True}},
        business_profile={"name": "Ada & Söhne", "support_url": "https://example.com/?a=b&c=d"},
    )
    found = v1.accounts.retrieve(made.id)
    assert found.controller.losses.payments == "application" and found.country == "DE"
    assert found.business_profile.name == "Ada & Söhne"
    assert {made.id, ACCOUNT} <= {account.id for account in stripe.Account.list(limit=1).auto_paging_iter()}
    page = v1.accounts.list({"limit": 1})
    assert len(page.data) == 1 and page.has_more is True


@check
def a_customer_is_created_and_used() -> None:
    customer = stripe.Customer.create(name="Ada", metadata={"of": "ours"})
    session = stripe.financial_connections.Session.create(
        account_holder={"type": "customer", "customer": customer.id}, permissions=["balances"]
    )
    assert session.account_holder.customer == customer.id


@check
def unknown_parameters_are_refused() -> None:
    error = error_of(lambda: stripe.AccountSession.create(account=ACCOUNT, components={"paymnts": {"enabled": True}}))  # type: ignore
    assert type(error) is stripe.InvalidRequestError
    assert (error.code, error.param, error.http_status) == ("parameter_unknown", "components[paymnts]", 400)
    assert error.request_id.startswith("req_") and error.error.request_log_url.startswith(URL)


@check
def missing_parameters_are_refused() -> None:
    error = error_of(lambda: v1.account_sessions.create({"account": ACCOUNT}))
    assert (error.code, error.param) == ("parameter_missing", "components")


@check
def an_account_that_does_not_exist_is_refused() -> None:
    error = error_of(lambda: stripe.AccountSession.create(account="acct_nope", components=COMPONENTS))
    assert type(error) is stripe.InvalidRequestError and error.code == "resource_missing"
    error = error_of(lambda: stripe.Account.retrieve("acct_nope"))
    assert (error.http_status, error.code) == (404, "resource_missing")


@check
def a_live_key_is_refused() -> None:
    error = error_of(lambda: stripe.AccountSession.create(account=ACCOUNT, components=COMPONENTS, api_key="sk_live_1"))
    assert type(error) is stripe.AuthenticationError and error.http_status == 401


@check
def an_account_without_access_is_refused() -> None:
    error = error_of(lambda: stripe.Account.retrieve(ACCOUNT, stripe_account="acct_nope"))
    assert type(error) is stripe.PermissionError and error.error.code == "account_invalid"
    session = stripe.financial_connections.Session.create(
        account_holder=HOLDER, permissions=["balances"], stripe_account=ACCOUNT
    )
    assert session.id.startswith("fcsess_")


@check
def the_same_key_gives_the_same_session() -> None:
    def create(**more: Any) -> Any:
        return stripe.AccountSession.create(account=ACCOUNT, components=COMPONENTS, idempotency_key="once", **more)

    first, second = create(), create()
    assert first.client_secret == second.client_secret
    assert second.last_response.headers["idempotent-replayed"] == "true"
    other = {"payouts": {"enabled": True}}
    error = error_of(
        lambda: stripe.AccountSession.create(account=ACCOUNT, components=other, idempotency_key="once")  # type: ignore
    )
    assert type(error) is stripe.IdempotencyError


@check
def what_fails_is_repeated_under_the_same_key() -> None:
    control("POST", "/faults", {"kind": "status", "status": 503, "times": 2})
    before = control("GET", "")["sessions"]
    session = v1.account_sessions.create({"account": ACCOUNT, "components": COMPONENTS})
    assert session.client_secret and control("GET", "")["sessions"] == before + 1
    attempts = control("GET", "/requests?limit=3")["data"]
    assert [attempt["status"] for attempt in attempts] == [200, 503, 503]
    assert len({attempt["idempotency_key"] for attempt in attempts}) == 1


@check
def a_connection_that_breaks_makes_one_session() -> None:
    control("POST", "/faults", {"kind": "reset"})
    before = control("GET", "")["sessions"]
    session = v1.account_sessions.create({"account": ACCOUNT, "components": COMPONENTS})
    assert session.client_secret and control("GET", "")["sessions"] == before + 1


@check
def too_many_requests_are_their_own_error() -> None:
    control("POST", "/faults", {"kind": "status", "status": 429, "times": 1, "code": "rate_limit"})
    plain = stripe.StripeClient("sk_test_foreign", base_addresses={"api": URL}, max_network_retries=0)
    error = error_of(lambda: getattr(plain, "v1", plain).accounts.retrieve(ACCOUNT))
    assert type(error) is stripe.RateLimitError


@check
def a_financial_connections_session_is_created_and_retrieved() -> None:
    created = stripe.financial_connections.Session.create(
        account_holder=HOLDER,
        permissions=PERMISSIONS,
        filters={"account_subcategories": ["checking", "savings"]},
        limits={"accounts": 2},  # type: ignore
        return_url="https://example.com/back?of=1&to=ä",
    )
    assert created.client_secret.startswith("fcsess_client_secret_")
    found = v1.financial_connections.sessions.retrieve(created.id)
    assert found.id == created.id and found.permissions == PERMISSIONS
    assert found.account_holder.customer == CUSTOMER and len(found.accounts.data) == 0


@check
def linked_accounts_are_listed() -> None:
    session, ids = linked(3)
    of_session = stripe.financial_connections.Account.list(session=session, limit=2)
    assert [account.id for account in of_session.auto_paging_iter()] == ids[::-1]
    of_holder = v1.financial_connections.accounts.list({"account_holder": {"customer": CUSTOMER}, "limit": 100})
    assert set(ids) <= {account.id for account in of_holder.data}
    inside = stripe.financial_connections.Session.retrieve(session).accounts
    assert {account.id for account in inside.data} == set(ids)


@check
def a_linked_account_has_what_was_asked_for() -> None:
    _, [id] = linked()
    control("POST", "/clock", {"advance": 5})
    account = stripe.financial_connections.Account.retrieve(id, expand=["ownership"])
    assert account.status == "active" and account.balance.type == "cash"
    assert account.balance.cash.available["usd"] <= account.balance.current["usd"]
    assert account.balance_refresh.status == "succeeded"
    assert [owner.name for owner in account.ownership.owners.data] != []
    owners = v1.financial_connections.accounts.owners.list(id, {"ownership": account.ownership.id})
    assert [owner.id for owner in owners.auto_paging_iter()] == [owner.id for owner in account.ownership.owners.data]


@check
def an_account_is_refreshed_subscribed_and_disconnected() -> None:
    _, [id] = linked()
    control("POST", "/clock", {"advance": 120})
    account = stripe.financial_connections.Account.refresh_account(id, features=["balance", "transactions"])
    assert account.balance_refresh.status == "pending"
    control("POST", "/clock", {"advance": 120})
    account = v1.financial_connections.accounts.subscribe(id, {"features": ["transactions"]})
    assert account.subscriptions == ["transactions"]
    account = stripe.financial_connections.Account.unsubscribe(id, features=["transactions"])
    assert account.subscriptions == []
    account = v1.financial_connections.accounts.disconnect(id)
    assert account.status == "disconnected" and account.balance is None
    error = error_of(lambda: stripe.financial_connections.Account.refresh_account(id, features=["balance"]))
    assert type(error) is stripe.InvalidRequestError


@check
def transactions_are_listed_and_retrieved() -> None:
    _, [id] = linked()
    control("POST", "/clock", {"advance": 5})
    all = list(stripe.financial_connections.Transaction.list(account=id, limit=7).auto_paging_iter())
    assert len(all) > 7 and len({transaction.id for transaction in all}) == len(all)
    middle = all[len(all) // 2].transacted_at
    late = v1.financial_connections.transactions.list({"account": id, "transacted_at": {"gt": middle}, "limit": 100})
    assert 0 < len(late.data) < len(all) and all[0].id == late.data[0].id
    assert stripe.financial_connections.Transaction.retrieve(all[0].id).amount == all[0].amount


@check
def what_is_not_there_is_refused() -> None:
    error = error_of(lambda: stripe.financial_connections.Account.retrieve("fca_nope"))
    assert (error.http_status, error.code) == (404, "resource_missing")
    error = error_of(lambda: stripe.financial_connections.Session.create(account_holder=HOLDER, permissions=["all"]))  # type: ignore
    assert type(error) is stripe.InvalidRequestError and error.param.startswith("permissions")


@check
def deliveries_are_verified() -> None:
    arrived: queue.Queue[Any] = queue.Queue()

    class Endpoint(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            arrived.put((body, self.headers["Stripe-Signature"]))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Endpoint) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/webhook"
        kind: Any = "financial_connections.account.created"
        endpoint = stripe.WebhookEndpoint.create(url=url, enabled_events=[kind])
        _, [id] = linked()
        event = stripe.Webhook.construct_event(*arrived.get(timeout=30), endpoint.secret)
        server.shutdown()
    assert event.type == kind and event.data.object.id == id
    assert isinstance(event.data.object, stripe.financial_connections.Account)
    assert stripe.Event.retrieve(event.id).data.object.id == id
    assert [event.id] == [event.id for event in stripe.Event.list(type=kind, limit=1)]
    assert endpoint.delete().deleted


passed = 0
for function in checks:
    try:
        function()
        passed += 1
    except Exception:
        print(f"{function.__name__.replace('_', ' ')}\n{traceback.format_exc(limit=-3)}")
print(f"checks: {passed} of {len(checks)}")
sys.exit(passed != len(checks))
