"""Every kind of error is its own exception, with the members stripe-python's have."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest

import stripe_sessions
from conftest import PARAMS, Sandbox
from stripe_sessions import Client, StripeError, errors


def fault(sandbox: Sandbox, **fault: Any) -> None:
    sandbox.control("faults", {"always": True, "path": "/v1/account_sessions", **fault})


@pytest.fixture(autouse=True)
def no_faults_afterwards(sandbox: Sandbox) -> Any:
    yield
    sandbox.request("DELETE", "faults")


def failure(client: Client, options: Any = None, **changes: Any) -> StripeError:
    with pytest.raises(StripeError) as failure:
        create: Any = client.account_sessions.create
        create({**PARAMS, **changes}, options)
    return failure.value


def test_each_kind_has_a_class() -> None:
    for kind in stripe_sessions.error_kinds():
        error = getattr(errors, kind)
        assert issubclass(error, StripeError)
        assert error.__doc__
        assert getattr(stripe_sessions, kind) is error
        assert kind in stripe_sessions.__all__
    classes = {it.__name__ for it in vars(errors).values() if isinstance(it, type) and issubclass(it, StripeError)}
    assert classes == {"StripeError", *stripe_sessions.error_kinds()}


def test_built_in_bases() -> None:
    assert issubclass(errors.ValidationError, ValueError)
    assert issubclass(errors.APIConnectionError, ConnectionError)
    assert issubclass(errors.APITimeoutError, (TimeoutError, errors.APIConnectionError))


def test_refused_parameters(client: Client) -> None:
    error = failure(client, account="acct_nobody")
    assert type(error) is errors.InvalidRequestError
    assert (error.http_status, error.code, error.param) == (400, "resource_missing", "account")
    assert "acct_nobody" in (error.user_message or "")
    assert (error.request_id or "").startswith("req_")
    assert str(error) == f"Request {error.request_id}: {error.user_message}"
    assert error.json_body["error"]["code"] == "resource_missing"
    assert error.error and error.error.code == "resource_missing" and error.error.nothing is None
    assert json.loads(error.http_body or "") == error.json_body


def test_refused_before_sending(client: Client) -> None:
    error = failure(client, components={"paymnts": {"enabled": True}}, acount="acct_1")
    assert isinstance(error, errors.ValidationError)
    assert [problem.path for problem in error.errors] == ["components[paymnts]", "acount"]
    assert error.errors[0].suggestion == "payments"
    assert "did you mean payments?" in str(error)
    assert error.http_status is None and error.json_body is None and error.error is None


def test_refused_key(sandbox: Sandbox) -> None:
    for key, code in (("", "api_key_missing"), ("pk_test_12345678", "api_key_publishable")):
        with pytest.raises(errors.ConfigurationError) as refused:
            Client(key, base_url=sandbox.url)
        assert refused.value.code == code
    with pytest.raises(errors.ConfigurationError, match="http"):
        Client("sk_test_1", base_url="http://example.com")
    with pytest.raises(errors.ConfigurationError, match="tiemout"):
        Client("sk_test_1", tiemout=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Client(1)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (401, errors.AuthenticationError),
        (402, errors.CardError),
        (403, errors.PermissionError),
        (404, errors.InvalidRequestError),
        (429, errors.RateLimitError),
        (500, errors.APIError),
    ],
)
def test_status_decides(status: int, kind: type[StripeError]) -> None:
    with pytest.raises(StripeError) as answered:
        stripe_sessions.decode("account_sessions.create", "{}", status=status, headers={"Request-Id": "req_1"})
    assert type(answered.value) is kind
    assert (answered.value.http_status, answered.value.request_id) == (status, "req_1")


def test_repeated_key_with_other_parameters(client: Client) -> None:
    client.account_sessions.create(PARAMS, {"idempotency_key": "errors-1"})
    error = failure(client, {"idempotency_key": "errors-1"}, components={"payouts": {"enabled": True}})
    assert type(error) is errors.IdempotencyError


def test_no_answer_in_time(sandbox: Sandbox, client: Client) -> None:
    fault(sandbox, kind="delay", delay=3600)
    error = failure(client, {"timeout": 2})
    assert type(error) is errors.APITimeoutError
    assert isinstance(error, TimeoutError) and isinstance(error, ConnectionError)


def test_broken_connection(sandbox: Sandbox, client: Client) -> None:
    fault(sandbox, kind="reset")
    assert type(failure(client)) is errors.APIConnectionError


def test_nobody_there() -> None:
    client = Client("sk_test_1", base_url="http://127.0.0.1:9")
    error = failure(client)
    assert type(error) is errors.APIConnectionError
    assert isinstance(error, OSError)
    assert error.user_message and error.user_message in str(error)


def test_garbage(sandbox: Sandbox, client: Client) -> None:
    fault(sandbox, kind="garbage")
    assert type(failure(client)) is errors.InvalidResponseError


def test_errors_survive_pickling(sandbox: Sandbox, client: Client) -> None:
    fault(sandbox, kind="reset")
    found = [failure(client), failure(client, account=""), failure(client, account="acct_nobody")]
    for error in [*found, errors.CardError("a", code="b"), errors.StripeError()]:
        for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
            assert type(again) is type(error)
            assert again.__dict__ == error.__dict__
            assert (str(again), repr(again)) == (str(error), repr(error))


def test_users_can_make_errors_for_their_tests() -> None:
    error = errors.CardError("Declined", code="card_declined", http_status=402)
    assert (str(error), error.code, error.http_status, error.param) == ("Declined", "card_declined", 402, None)
