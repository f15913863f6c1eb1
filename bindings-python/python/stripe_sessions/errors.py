"""The exceptions of this package: one class for each thing a caller would do differently.

Names and members are those of stripe-python. Every exception can be pickled, and none has a secret in it.
"""

from __future__ import annotations

__all__ = [
    "APIConnectionError", "APIError", "APITimeoutError", "AuthenticationError", "CancelledError", "CardError",
    "ConfigurationError", "IdempotencyError", "InvalidRequestError", "InvalidResponseError", "PermissionError",
    "RateLimitError", "SignatureVerificationError", "StripeError", "ValidationError",
]  # fmt: skip

TYPE_CHECKING = False
if TYPE_CHECKING:  # Type checkers take it for true. Importing `typing` would be most of what this package costs.
    from typing import Any

    from .values import Problem


class ErrorObject(dict[str, object]):
    """The ``error`` object of the API's answer. What it does not have reads as ``None``."""

    def __init__(self, fields: dict[str, object]) -> None:
        super().__init__(fields)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self.get(name)


class Headers(dict[str, str]):
    """Headers of an answer by their lower-case names, which are found however they are spelt."""

    def __init__(self, headers: dict[str, str]) -> None:
        super().__init__(headers)

    def __missing__(self, name: str) -> str:
        if name.islower():
            raise KeyError(name)
        return self[name.lower()]

    def __contains__(self, name: object) -> bool:
        return super().__contains__(str(name).lower())

    def get(self, name: str, default: Any = None) -> Any:
        """The header of that name."""
        return super().get(name.lower(), default)


class StripeError(Exception):
    """The base of all exceptions of this package."""

    code: str | None = None
    """A stable word for programs: the API's ``code``, or one of this package's own."""
    param: str | None = None
    """The parameter at fault, in bracket form: ``components[…][enabled]``."""
    type: str | None = None
    """The API's own class of the error: ``invalid_request_error``, ``api_error``, …"""
    http_status: int | None = None
    """The HTTP status of the answer, if there was one."""
    http_body: str | None = None
    """The answer's body with its secrets masked, for errors the API reported."""
    headers: Headers = Headers({})
    """The answer's headers with their secrets masked, for errors the API reported."""
    request_id: str | None = None
    """The API's id of the request (``req_…``): what to quote to Stripe's support."""
    doc_url: str | None = None
    """Where the code is documented."""
    request_log_url: str | None = None
    """Where the request can be inspected in the Dashboard."""

    attempts: int = 0
    """How many attempts the call made. Zero: nothing was sent."""
    idempotency_key: str | None = None
    """The key the request was sent with: what to repeat the call with if its outcome is unknown."""
    outcome_unknown: bool = False
    """Whether the request may have been carried out although there is no result."""

    def __init__(self, message: str | None = None, **members: Any) -> None:
        super().__init__(message)
        self.__dict__.update(members)

    @property
    def user_message(self) -> str | None:
        """What went wrong, in a sentence. It may change at any time; do not match on it."""
        message: str | None = self.args[0]
        return message

    @property
    def json_body(self) -> Any:
        """The answer's body as Python values; ``None`` where it is not JSON."""
        import json

        try:
            return json.loads(self.http_body or "")
        except ValueError:
            return None

    @property
    def error(self) -> ErrorObject | None:
        """The ``error`` object of the answer, if it has one: ``e.error.code``."""
        body = self.json_body
        error = body.get("error") if isinstance(body, dict) else None
        return ErrorObject(error) if isinstance(error, dict) else None

    def __str__(self) -> str:
        message = self.user_message or "<empty message>"
        return f"Request {self.request_id}: {message}" if self.request_id else message

    def __repr__(self) -> str:
        members = {"http_status": self.http_status, "code": self.code, "request_id": self.request_id}
        known = "".join(f", {name}={value!r}" for name, value in members.items() if value is not None)
        return f"{self.__class__.__name__}({self.user_message!r}{known})"


class ConfigurationError(StripeError):
    """The client or an option was set up wrongly. Nothing was sent.

    Fix the set-up.
    """


class ValidationError(StripeError, ValueError):
    """The parameters cannot be right; everything that is wrong is listed at once. Nothing was sent.

    Fix the code.

    ``errors`` has everything.
    """

    problems: tuple[dict[str, Any], ...] = ()

    @property
    def errors(self) -> list[Problem]:
        """Everything that is wrong: each with ``code``, ``path``, ``message``, ``expected``, ``suggestion``."""
        from .values import Problem

        return [Problem(**problem) for problem in self.problems]


class InvalidRequestError(StripeError):
    """The API refused the parameters (400, 404).

    Fix the code or the data.
    """


class AuthenticationError(StripeError):
    """The API does not accept the key (401).

    Check the key.
    """


class PermissionError(StripeError):
    """The key lacks a permission (403).

    Grant the permission, or use another key.
    """


class CardError(StripeError):
    """The parameters were fine but the request failed (402).

    Do as the message says. The endpoints of this library are not expected to answer so.
    """


class IdempotencyError(StripeError):
    """An idempotency key was used again with other parameters.

    Use a fresh key for each new session.
    """


class RateLimitError(StripeError):
    """Too many requests, or a lock timeout (429, or 400 with code ``rate_limit``).

    Try again later, more slowly.
    """


class APIError(StripeError):
    """The API failed (5xx), answered with another status, or put an error into a success.

    Try again later; report the request id.
    """


class APIConnectionError(StripeError, ConnectionError):
    """The API could not be reached, or the connection broke. The request may have been carried out.

    Repeat the call with the same idempotency key, which is safe.
    """


class APITimeoutError(APIConnectionError, TimeoutError):
    """No answer came in time. The request may have been carried out.

    Repeat the call with the same idempotency key, which is safe.
    """


class InvalidResponseError(StripeError, ValueError):
    """An answer arrived complete but makes no sense: not JSON, or not the object asked for.

    Report it with the request id; a proxy in between may have answered.
    """


class SignatureVerificationError(StripeError):
    """What arrived at an endpoint is not signed as its events are.

    Answer 400 and do nothing else. If it happens with every event, do as the message says.
    """


class CancelledError(StripeError):
    """The call was cancelled, or the client was closed. The request may have been carried out if the outcome is unknown.

    Repeat the call with the same idempotency key, or leave it.

    A task that is cancelled gets ``asyncio.CancelledError``, as any other.
    """
