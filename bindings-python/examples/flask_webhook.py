"""Flask, an endpoint for events: `gunicorn flask_webhook:app`. The keys and the address come from the environment."""

import os

from flask import Flask, Response, jsonify, request
from linked_accounts import catch_up, client, handle, secret, statuses
from stripe_sessions import SignatureVerificationError

app = Flask(__name__)
catch_up(os.environ["CUSTOMER"])


@app.post("/webhook")
def webhook() -> Response | tuple[Response, int]:
    try:
        # The bytes as they came: not `request.json`.
        event = client.construct_event(request.get_data(), request.headers.get("Stripe-Signature"), secret)
    except SignatureVerificationError:
        return jsonify(error="This is not signed."), 400
    handle(event)
    return jsonify(received=True)


@app.get("/linked_accounts")
def linked_accounts() -> Response:
    return jsonify(statuses)
