"""A WSGI application for gunicorn's gevent workers. `/session` waits for the API on a thread of gevent's; `/health` answers at once."""

import os

import gevent
from stripe_sessions import Client

client = Client("sk_test_1", base_url=os.environ["STRIPE_BASE_URL"], max_network_retries=0)
PARAMS = {"account": "acct_1", "components": {"payments": {"enabled": True}}}


def application(environ, start_response):
    if environ["PATH_INFO"] == "/session":
        session = gevent.get_hub().threadpool.apply(client.account_sessions.create, (PARAMS,))
        body = session.client_secret.encode()
    else:
        body = b"well"
    start_response("200 OK", [("Content-Length", str(len(body)))])
    return [body]
