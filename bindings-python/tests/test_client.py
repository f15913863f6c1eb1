"""Calls over real HTTP."""

from __future__ import annotations

import collections
import types
from enum import Enum
from typing import Any
from unittest import mock

import pytest

import stripe_sessions
from conftest import ACCOUNT, PARAMS, Sandbox
from stripe_sessions import Client, ClientSecret, ConfigurationError, StripeSessionsWarning, ValidationError


def test_keywords_are_parameters(client: Client) -> None:
    session = client.account_sessions.create(account=ACCOUNT, components={"payments": {"enabled": True}})
    assert session.account == ACCOUNT
    assert session.components.payments and session.components.payments.features
    assert session.components.payments.features.refund_management is True


def test_a_dict_is_parameters(client: Client) -> None:
    for session in (
        client.account_sessions.create(PARAMS),
        client.account_sessions.create(params=PARAMS, options={}),
        client.account_sessions.create(PARAMS, None),
    ):
        assert session.account == ACCOUNT


def test_both_at_once_are_refused(client: Client) -> None:
    create: Any = client.account_sessions.create
    with pytest.raises(TypeError, match="not both"):
        create(PARAMS, account=ACCOUNT)
    with pytest.raises(TypeError, match="twice"):
        create(PARAMS, params=PARAMS)
    with pytest.raises(TypeError, match="too many"):
        create(PARAMS, None, None)


def test_ids_come_first(client: Client) -> None:
    retrieve: Any = client.financial_connections.sessions.retrieve
    for ids in ((), ("fcsess_1", "fcsess_2")):
        with pytest.raises(ConfigurationError) as failure:
            retrieve(*ids)
        assert (failure.value.code or "").startswith("id_")
    request = stripe_sessions.encode("financial_connections.sessions.retrieve", "fcsess_1")
    assert request["path"] == "/v1/financial_connections/sessions/fcsess_1"


def test_options_reach_the_call(client: Client) -> None:
    first = client.account_sessions.create(PARAMS, {"idempotency_key": "options-1", "timeout": None})
    with pytest.warns(StripeSessionsWarning):  # A repeated key gives the first session, which works only once.
        again = client.account_sessions.create(PARAMS, {"idempotency_key": "options-1"})
    assert first.last_response.idempotency_key == "options-1"
    assert not first.last_response.idempotent_replayed
    assert again.last_response.idempotent_replayed
    assert again == first
    assert (first.last_response.status, first.last_response.code) == (200, 200)
    assert (first.last_response.request_id or "").startswith("req_")


def test_account_facts_are_checked_before_sending(client: Client) -> None:
    with pytest.raises(ValidationError) as failure:
        client.account_sessions.create(
            account=ACCOUNT,
            components={"balances": {"enabled": True, "features": {"external_account_collection": False}}},
            options={"account_facts": {"requirement_collection": "stripe"}},
        )
    assert failure.value.errors[0].code == "external_account_collection_not_controllable"


def test_facts_are_read_from_an_account(client: Client) -> None:
    account = client.accounts.retrieve(ACCOUNT)
    controller = account.controller
    assert controller and controller.losses and controller.losses.payments
    stated: Any = {"losses_payments": controller.losses.payments, "requirement_collection": controller.requirement_collection}
    expected = stripe_sessions.resolve(PARAMS, account_facts=stated)
    assert expected != stripe_sessions.resolve(PARAMS)
    for given in (account, account.to_dict()):
        options: Any = {"account_facts": given}
        assert stripe_sessions.resolve(PARAMS, options) == expected


class Word(str):
    pass


class Name(str, Enum):
    PAYMENTS = "payments"


@pytest.mark.parametrize(
    "components",
    [
        collections.OrderedDict(payments={"enabled": True}),
        types.MappingProxyType({"payments": collections.UserDict(enabled=True)}),
        {Word("payments"): {"enabled": True}},
        {Name.PAYMENTS: {"enabled": True}},
    ],
)
def test_any_mapping_will_do(components: Any) -> None:
    request = stripe_sessions.encode(
        "account_sessions.create", account=Word("acct_1"), components=components, expand=("a", Word("b"))
    )
    assert request["body"] == "account=acct_1&components[payments][enabled]=true&expand[0]=a&expand[1]=b"


class Secretive:
    def __repr__(self) -> str:
        return "sk_test_should_not_be_seen"


endless: dict[str, Any] = {}
endless["payments"] = endless


@pytest.mark.parametrize(
    ("components", "path", "says"),
    [
        ({"payments": {"enabled": 2**64}}, "components[payments][enabled]", "64 bits"),
        ({"payments": {"enabled": -(2**64)}}, "components[payments][enabled]", "64 bits"),
        ({"payments": {"enabled": float("nan")}}, "components[payments][enabled]", "finite"),
        ({"payments": {"enabled": float("inf")}}, "components[payments][enabled]", "finite"),
        ({"payments": {"enabled": b"true"}}, "components[payments][enabled]", "bytes"),
        ({"payments": {"enabled": {True}}}, "components[payments][enabled]", "set"),
        ({"payments": {"enabled": Secretive()}}, "components[payments][enabled]", "Secretive"),
        ({"payments": {"enabled": "\ud800"}}, "components[payments][enabled]", "surrogate"),
        ({"payments": {1: True}}, "components[payments]", "key"),
        ({"payments": [True, object()]}, "components[payments][1]", "object"),
        (endless, None, "deeply"),
        # These are JSON, but not what belongs there: never converted.
        ({"payments": {"enabled": "yes"}}, "components[payments][enabled]", "string"),
        ({"payments": {"enabled": 1}}, "components[payments][enabled]", "number"),
        ({"payments": {"enabled": 0.0}}, "components[payments][enabled]", "number"),
        ({"payments": {"enabled": [None]}}, "components[payments][enabled]", "list"),
    ],
)
def test_what_is_not_meant_is_refused_by_path(components: Any, path: str | None, says: str) -> None:
    with pytest.raises(ValidationError) as failure:
        stripe_sessions.encode("account_sessions.create", account="acct_1", components=components)
    problem = failure.value.errors[0]
    assert problem.code == "parameter_invalid_type"
    assert says in problem.message
    assert path is None or problem.path == path == failure.value.param
    assert "should_not_be_seen" not in repr(failure.value)
    assert isinstance(failure.value, ValueError)
    # The same without an exception.
    report = stripe_sessions.validate("account_sessions.create", account="acct_1", components=components)
    assert problem in report.errors
    assert not report.is_valid


def test_an_error_of_a_mapping_is_its_own() -> None:
    class Broken(dict[str, Any]):
        def items(self) -> Any:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stripe_sessions.encode("account_sessions.create", Broken())


def test_warnings_show_the_caller(sandbox: Sandbox, client: Client) -> None:
    sandbox.control("accounts", {"id": "weird"})
    with pytest.warns(StripeSessionsWarning, match="acct_") as caught:
        session = client.account_sessions.create(account="weird", components={"payments": {"enabled": True}})
    assert caught[0].filename == __file__
    assert [problem.code for problem in session.last_response.warnings] == ["account_unusual"]


def test_a_closed_client_makes_no_calls(sandbox: Sandbox) -> None:
    with Client(sandbox.key, base_url=sandbox.url) as client:
        client.account_sessions.create(PARAMS)
    with pytest.raises(ConfigurationError, match="closed"):
        client.account_sessions.create(PARAMS)
    client.close()


def test_clients_can_be_mocked(client: Client) -> None:
    with mock.patch.object(client.account_sessions, "create", return_value=1) as create:
        assert client.account_sessions.create(**PARAMS) == 1
    create.assert_called_once_with(**PARAMS)
    with mock.patch.object(client, "account_sessions"):
        assert isinstance(client.account_sessions, mock.Mock)
    assert client.account_sessions.create(PARAMS).account == ACCOUNT


def test_operations_are_documented(client: Client) -> None:
    docs = {operation["name"]: operation["doc"] for operation in stripe_sessions.operations()}
    assert client.account_sessions.create.__doc__ == docs["account_sessions.create"]
    for name in docs:
        resource: Any = client
        for part in name.split("."):
            resource = getattr(resource, part)
        assert resource.__doc__ == docs[name]


def test_what_needs_no_client(session: stripe_sessions.AccountSession) -> None:
    assert {"payments", "payouts"} <= {c["name"] for c in stripe_sessions.catalogue()["components"]}
    resolution = stripe_sessions.resolve(PARAMS, {"account_facts": {"losses_payments": "application"}})
    assert resolution["components"]["payouts"]["features"]["standard_payouts"]["value"] is False
    for mistaken in ({"components": {"paymnts": {"enabled": True}}}, {**PARAMS, "client_secret": "x"}):
        with pytest.raises(stripe_sessions.ValidationError):
            stripe_sessions.resolve(mistaken)  # type: ignore[arg-type]
    for nothing in ("x", 5, ["x"]):
        with pytest.raises(stripe_sessions.ValidationError) as caught:
            stripe_sessions.resolve(nothing)  # type: ignore[arg-type]
        [problem] = caught.value.problems
        assert (problem["path"], problem["expected"]) == ("", "an object")
        [same] = stripe_sessions.validate("account_sessions.create", nothing).errors  # type: ignore[arg-type]
        assert same._asdict() == {**problem, "suggestion": None}
    assert isinstance(session.client_secret, ClientSecret)


def test_a_session_says_what_it_grants_and_why(session: stripe_sessions.AccountSession) -> None:
    whole = session.to_dict()
    granted = stripe_sessions.grants(session)
    assert granted == stripe_sessions.grants(whole)
    assert [(grant["action"], grant["reason"]) for grant in granted["grants"]][:2] == [
        ("view_payments", "answered"),
        ("capture_payments", "answered"),
    ]
    assert stripe_sessions.grants_difference(stripe_sessions.grants(**PARAMS), granted) == []
    explained = stripe_sessions.explain(session, PARAMS)
    assert explained == stripe_sessions.explain(whole, **PARAMS)
    assert not any(component["drift"] for component in explained["components"].values())
    whole["components"]["payments"]["features"]["refund_management"] = None
    kept = {key: value for key, value in whole.items() if key != "client_secret"}
    [open_to] = [grant for grant in stripe_sessions.grants(kept)["grants"] if grant["action"] == "refund_payments"]
    assert open_to["granted"] is None
    refund = stripe_sessions.explain(kept)["components"]["payments"]["features"]["refund_management"]
    assert refund["drift"] == "Stripe answered nothing; the documented default is true"
    for nothing in (None, 5, {}, {"object": "customer"}, PARAMS):
        with pytest.raises(stripe_sessions.ValidationError):
            stripe_sessions.explain(nothing)  # type: ignore[arg-type]
    with pytest.raises(stripe_sessions.ValidationError):
        stripe_sessions.grants_difference(granted, PARAMS)
    with pytest.raises(stripe_sessions.ConfigurationError, match="no operation"):
        stripe_sessions.validate("account_sessions.destroy", {})  # type: ignore[arg-type]
