"""Every operation of ``cases.json`` against the stripe-mock at STRIPE_MOCK or, of what is in preview, STRIPE_MOCK_PREVIEW."""

import json
import os
from pathlib import Path

from stripe_sessions import Client, StripeError

general = Client("sk_test_123", base_url=os.environ["STRIPE_MOCK"], max_network_retries=0)
preview = Client("sk_test_123", base_url=os.environ["STRIPE_MOCK_PREVIEW"], stripe_version="2026-08-26.preview")
read = 0
for case in json.loads((Path(__file__).parent / "cases.json").read_text()):
    call = preview if case.get("preview") else general
    for name in case["operation"].split("."):
        call = getattr(call, name)
    try:
        reply = call(*case["ids"], case["parameters"])
        first = reply.data[0] if reply.object == "list" else reply
        assert isinstance(first.object, str) and repr(reply)
        read += 1
    except StripeError as error:
        if case.get("other_id") and error.code == "response_mismatched":
            read += 1
            continue
        print(f"{case['operation']}: {error}")
print(f"read: {read}")
