"""Events that arrive at an endpoint: what the vectors do not say. The recipes are run by `tests/wide/run recipes`."""

from __future__ import annotations

import asyncio
import json
import pickle
from typing import Any

import pytest

import stripe_sessions
from conftest import ACCOUNT, Sandbox
from stripe_sessions import (
    AsyncClient,
    Client,
    ConfigurationError,
    FinancialConnectionsAccountEvent,
    SignatureVerificationError,
    Webhook,
    WebhookSignature,
)

SECRET = "whsec_test_secret"
BODY = json.dumps({"id": "evt_1", "object": "event", "type": "customer.created"})


def test_as_in_stripe_python(sandbox: Sandbox) -> None:
    header = Webhook.generate_test_header_string(BODY, SECRET)
    for body in (BODY, BODY.encode(), bytearray(BODY.encode())):
        assert Webhook.construct_event(body, header, SECRET).id == "evt_1"
    assert Client(sandbox.key).construct_event(BODY, header, SECRET).type == "customer.created"
    assert WebhookSignature.verify_header(BODY, header, SECRET, tolerance=300)
    old = Webhook.generate_test_header_string(BODY, SECRET, timestamp=1)
    assert WebhookSignature.verify_header(BODY, old, SECRET)
    assert Webhook.construct_event(BODY, old, SECRET, tolerance=None) == Webhook.construct_event(BODY, old, SECRET, 0)
    with pytest.raises(SignatureVerificationError) as failure:
        Webhook.construct_event(BODY, old, SECRET)
    assert failure.value.code == "signature_too_old"


def test_mistakes_are_told_apart() -> None:
    header = Webhook.generate_test_header_string(BODY, SECRET)
    body: Any = json.loads(BODY)
    with pytest.raises(TypeError, match="request.get_data"):
        Webhook.construct_event(body, header, SECRET)
    with pytest.raises(SignatureVerificationError, match="await request.body") as failure:
        Webhook.construct_event(BODY + " ", header, SECRET)
    assert failure.value.code == "signature_mismatched"
    with pytest.raises(ConfigurationError) as wrong:
        Webhook.construct_event(BODY, header, "sk_test_4eC39HqLyjWDarjtT1zdp7dc")
    assert wrong.value.code == "webhook_secret_wrong_kind" and "4eC39H" not in repr(wrong.value)
    with pytest.raises(ConfigurationError):
        Webhook.construct_event(BODY, header, SECRET, tolerance=-1)
    empty = Webhook.generate_test_header_string("hello", SECRET)
    with pytest.raises(ValueError, match="not an event"):  # as stripe-python raises where it is not JSON
        Webhook.construct_event("hello", empty, SECRET)


def test_events_are_matched_and_pickled(sandbox: Sandbox) -> None:
    kind = "financial_connections.account.disconnected"
    made = sandbox.control("events", {"type": kind})[0]
    body = json.dumps(made)
    event = Webhook.construct_event(body, Webhook.generate_test_header_string(body, SECRET), SECRET)
    match event:
        case FinancialConnectionsAccountEvent(type="financial_connections.account.disconnected", data=data):
            assert data.object.institution_name
        case _:
            pytest.fail("another event")
    assert pickle.loads(pickle.dumps(event)) == event
    assert isinstance(event, stripe_sessions.Event)


def test_what_a_thin_event_is_about_is_fetched(sandbox: Sandbox) -> None:
    related = {"id": ACCOUNT, "type": "account"}
    thin = {"id": "evt_1", "object": "v2.core.event", "type": "v1.account.updated", "related_object": related}
    body = json.dumps(thin)
    header = Webhook.generate_test_header_string(body, SECRET)
    with Client(sandbox.key, base_url=sandbox.url) as client:
        notification = client.parse_event_notification(body, header, SECRET)
        assert client.fetch_related_object(notification).id == related["id"]

    async def main() -> None:
        async with AsyncClient(sandbox.key, base_url=sandbox.url) as client:
            assert (await client.fetch_related_object(notification)).id == related["id"]

    asyncio.run(main())
