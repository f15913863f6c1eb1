"""Stripe Account Sessions and Financial Connections Sessions: checked, typed, fast. Not affiliated with Stripe.

    from stripe_sessions import Client

    client = Client("sk_test_…")
    session = client.account_sessions.create(
        account="acct_…",
        components={…},
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
    from .client_secret_source import AsyncClientSecretSource, ClientSecretSource
    from .options import *
    from .paging import AutoPagingIterator, Page
    from .params import *
    from .records import *
    from .transport import RecordingTransport, ReplayingTransport, Transport, TransportReply, TransportRequest
    from .values import ClientSecret, EncodedRequest, LastResponse, Problem, Report, StripeSessionsWarning

__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AsyncClient",
    "AsyncClientSecretSource",
    "AuthenticationError",
    "AutoPagingIterator",
    "CancelledError",
    "CardError",
    "Client",
    "ClientSecret",
    "ClientSecretSource",
    "ConfigurationError",
    "EncodedRequest",
    "IdempotencyError",
    "InvalidRequestError",
    "InvalidResponseError",
    "LastResponse",
    "Page",
    "PermissionError",
    "Problem",
    "RateLimitError",
    "RecordingTransport",
    "ReplayingTransport",
    "Report",
    "StripeError",
    "StripeSessionsWarning",
    "Transport",
    "TransportReply",
    "TransportRequest",
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

        for place in ("values", "records", "params", "options", "paging", "transport", "client_secret_source"):
            module = import_module(f"{__name__}.{place}")
            if name in module.__all__:
                return globals().setdefault(name, getattr(module, name))
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
