"""Stripe Account Sessions and Financial Connections Sessions: checked, typed, fast. Not affiliated with Stripe.

    from stripe_sessions import Client

    client = Client("sk_test_…")
    session = client.account_sessions.create(
        account="acct_…",
        components={"payments": {"enabled": True}},
    )
    return {"client_secret": session.client_secret}
"""

from __future__ import annotations

from ._native import catalogue, check, decode, encode, error_kinds, operations, resolve, validate
from .errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    AuthenticationError,
    CancelledError,
    CardError,
    ConfigurationError,
    IdempotencyError,
    InvalidRequestError,
    InvalidResponseError,
    PermissionError,
    RateLimitError,
    StripeError,
    ValidationError,
)
from .resources import AsyncClient, Client

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from . import options, params, records
    from .options import *
    from .params import *
    from .records import *
    from .values import ClientSecret, EncodedRequest, LastResponse, Problem, Report, StripeSessionsWarning

__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AsyncClient",
    "AuthenticationError",
    "CancelledError",
    "CardError",
    "Client",
    "ClientSecret",
    "ConfigurationError",
    "EncodedRequest",
    "IdempotencyError",
    "InvalidRequestError",
    "InvalidResponseError",
    "LastResponse",
    "PermissionError",
    "Problem",
    "RateLimitError",
    "Report",
    "StripeError",
    "StripeSessionsWarning",
    "ValidationError",
    "catalogue",
    "check",
    "decode",
    "encode",
    "error_kinds",
    "operations",
    "resolve",
    "validate",
]
if TYPE_CHECKING:
    __all__ += options.__all__
    __all__ += params.__all__
    __all__ += records.__all__


def __getattr__(name: str) -> Any:
    """Results, and types of parameters and values: many classes, made only when one of them is asked for."""
    if not name.startswith("_"):
        from importlib import import_module

        for place in ("values", "records", "params", "options"):
            module = import_module(f"{__name__}.{place}")
            if name in module.__all__:
                return globals().setdefault(name, getattr(module, name))
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
