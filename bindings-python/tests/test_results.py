"""Results behave like values."""

from __future__ import annotations

import copy
import datetime
import inspect
import json
import pickle
import pprint
import pydoc
from typing import Any

import pytest

import stripe_sessions
from stripe_sessions import AccountSession, Record, records


def test_fields_are_attributes_and_entries(session: AccountSession) -> None:
    assert session.object == session["object"] == "account_session"
    assert session.components["payments"] == session.components.payments
    assert isinstance(session.components, records.Components)
    assert isinstance(session.components.payments, records.Payments)
    assert "account" in session and "nope" not in session


def test_a_known_field_that_is_absent_is_none(later: AccountSession) -> None:
    assert later.components.balances is None
    assert later.components["balances"] is None
    payments: Any = later.components.payments
    assert payments.features.dispute_management is None  # absent
    assert payments.features.refund_management is None  # null


def test_what_is_not_known_can_be_read(later: Any) -> None:
    assert later.components.payments.features.weather == "sunny"
    assert [place.name for place in later.components.weather.places] == ["Oslo", "Rome"]
    assert later["links"]["a/b~c"]["d"] == 1.5
    assert type(later.components.weather) is Record
    assert "weather" in dir(later.components) and "payments" in dir(later.components)
    assert len(set(dir(later))) == len(dir(later))


def test_times_are_also_datetimes(later: AccountSession) -> None:
    assert later.expires_at == 1693261123
    assert later.expires_at_datetime == datetime.datetime(2023, 8, 28, 22, 18, 43, tzinfo=datetime.timezone.utc)
    nobody = stripe_sessions.decode(
        "financial_connections.transactions.retrieve",
        json.dumps(
            {
                "object": "financial_connections.transaction",
                "id": "fctxn_1",
                "account": "fca_1",
                "amount": -100,
                "currency": "usd",
                "description": "Coffee",
                "livemode": False,
                "status": "pending",
                "status_transitions": {"posted_at": None},
                "transacted_at": 1693261123,
                "transaction_refresh": "fctxnref_1",
                "updated": 1693261123,
            }
        ),
    )
    assert nobody.status_transitions.posted_at_datetime is None


@pytest.mark.parametrize(
    "access",
    [
        lambda it: it.components.payments.features.refund_managemnt,
        lambda it: it.get("account"),
        lambda it: it.keys(),
        lambda it: it.items(),
    ],
)
def test_other_names_say_what_to_do(later: Any, access: Any) -> None:
    with pytest.raises(AttributeError, match="to_dict()"):
        access(later)
    with pytest.raises(TypeError, match="to_dict()"):
        list(later)
    with pytest.raises(TypeError):
        dict(later)
    with pytest.raises(KeyError, match="nope"):
        later["nope"]


def test_results_cannot_be_changed(later: Any) -> None:
    for name in ("account", "expires_at_datetime", "anything"):
        with pytest.raises(AttributeError):
            setattr(later, name, 1)
        with pytest.raises(AttributeError):
            delattr(later, name)
    with pytest.raises(TypeError):
        later["account"] = 1
    later.to_dict()["components"].clear()
    later.components.weather.places.clear()
    assert len(later.components.weather.places) == 2


def test_parts_are_made_once_and_have_no_dict(later: Any) -> None:
    assert later.components.payments.features is later.components.payments.features
    assert later.components is later["components"]
    for part in (later, later.components, later.components.weather):
        with pytest.raises(TypeError):
            vars(part)


def test_to_dict_is_deep_and_plain(later: AccountSession) -> None:
    plain = later.to_dict()
    assert plain["components"]["weather"] == {"enabled": True, "places": [{"name": "Oslo"}, {"name": "Rome"}]}
    assert json.loads(json.dumps(plain)) == plain
    assert plain["client_secret"] == "accs_secret__OXIKXxEihJokDBn"
    assert type(plain["components"]) is dict


def test_equality_and_hash(later: AccountSession) -> None:
    text = json.dumps(later.to_dict())
    reversed_text = json.dumps(dict(reversed(later.to_dict().items())))
    same, turned = (stripe_sessions.decode("account_sessions.create", it) for it in (text, reversed_text))
    other = stripe_sessions.decode("account_sessions.create", text.replace("1693261123", "1"))
    assert later == same == turned != other
    assert len({later, same, turned, other}) == 2
    assert later != later.to_dict()
    assert later.components == other.components
    assert later.components != later


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickles(session: AccountSession, later: Any, protocol: int) -> None:
    places = later.components.weather.places
    for value in (session, later, later.components, later["links"]["a/b~c"], places[1], session.last_response):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert again == value
        assert type(again) is type(value)
        assert hash(again) == hash(value) if not isinstance(value, tuple) else True
    again = pickle.loads(pickle.dumps(session, protocol))
    assert again.last_response == session.last_response
    assert again.client_secret == session.client_secret
    assert b"OXIK" not in pickle.dumps(later.components, protocol)


def test_copies_are_the_same(later: AccountSession) -> None:
    assert copy.copy(later) is later
    assert copy.deepcopy(later) is later
    assert copy.deepcopy({"a": later})["a"] == later


def test_patterns_match(later: AccountSession) -> None:
    match later:
        case AccountSession(account=account, components=records.Components(payments=records.Payments(enabled=True))):
            assert account == later.account
        case _:
            pytest.fail("the pattern should match")
    match later.components.payments:
        case records.Payments(enabled, features):
            assert enabled and isinstance(features, records.PaymentsFeatures)
        case _:
            pytest.fail("the pattern should match")


def test_repr_shows_everything_but_the_secret(later: AccountSession) -> None:
    for text in (repr(later), str(later), f"{later}", pprint.pformat(later), repr([later]), repr(later.to_dict())):
        assert "ClientSecret([redacted])" in text
        assert "OXIK" not in text
        assert "sunny" in text


def test_classes_say_what_they_are() -> None:
    assert "works once" in (AccountSession.__doc__ or "")
    assert "json.dumps(result.to_dict())" in " ".join((AccountSession.client_secret.__doc__ or "").split())
    assert "Unix epoch" in (AccountSession.expires_at.__doc__ or "")
    assert "Unix epoch" in pydoc.render_doc(AccountSession)
    assert inspect.isdatadescriptor(AccountSession.expires_at)
    with pytest.raises(TypeError):
        AccountSession()  # type: ignore[call-arg]
