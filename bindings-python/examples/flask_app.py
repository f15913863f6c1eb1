"""Flask: `gunicorn --workers 4 --preload flask_app:app`. The address and the key come from the environment."""

import os

from flask import Flask, Response, jsonify, request
from stripe_sessions import Client, InvalidRequestError

app = Flask(__name__)
# Made before gunicorn forks, and good in every worker.
client = Client(os.environ["STRIPE_SECRET_KEY"], base_url=os.environ.get("STRIPE_BASE_URL"))


def connected_account() -> str:
    """The account of whoever is logged in: from your session, never from the browser's request alone."""
    return request.headers["X-Account"]


@app.post("/account_session")
def account_session() -> Response | tuple[Response, int]:
    try:
        session = client.account_sessions.create(
            account=connected_account(), components={"payments": {"enabled": True}}
        )
    except InvalidRequestError:
        return jsonify(error="This account cannot be shown."), 404
    return jsonify(client_secret=session.client_secret)
