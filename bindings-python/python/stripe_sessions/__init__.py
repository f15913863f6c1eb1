"""Stripe Account Sessions and Financial Connections Sessions: checked, typed, fast. Not affiliated with Stripe.

    from stripe_sessions import Client

    client = Client("sk_test_…")
    session = client.account_sessions.create(
        account="acct_…",
        components={…},
    )
    return {"client_secret": session.client_secret}
"""

from ._native import __version__, catalogue, check, decode, encode, error_kinds, operations, resolve, validate
from ._native import explain, grants, grants_difference, resolve_financial_connections_session
from .resources import AsyncClient, Client

StripeClient = Client  # the name that stripe-python has for it
_OWN = {"AsyncClient", "Client", "StripeClient", "catalogue", "check", "decode", "encode", "error_kinds", "operations", "resolve", "validate"}
_OWN |= {"explain", "grants", "grants_difference", "resolve_financial_connections_session"}


def _modules():
    """Where the other names come from: many classes, made only when one of them is asked for."""
    import stripe_sessions.client_secret_source, stripe_sessions.options, stripe_sessions.paging, stripe_sessions.params
    import stripe_sessions.errors, stripe_sessions.records, stripe_sessions.transport, stripe_sessions.values
    import stripe_sessions.financial_connections, stripe_sessions.v2, stripe_sessions.webhook

    return client_secret_source, errors, options, paging, params, records, transport, values, webhook


def __getattr__(name):
    if name == "__all__":
        return sorted(_OWN.union(*(module.__all__ for module in _modules())))
    if not name.startswith("_"):
        for module in _modules():
            if name in module.__all__:
                return globals().setdefault(name, getattr(module, name))
        if name in globals():  # A module, which is there now.
            return globals()[name]
    from .migration import missing

    raise missing(f"module {__name__!r}", name)


def __dir__():
    return sorted({*globals(), *__getattr__("__all__")})
