"""Values around a result: the secret text, what is known of a reply, what was found in parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict

from .base import Explained
from .errors import Headers

if TYPE_CHECKING:
    from typing_extensions import Self


__all__ = ["ClientSecret", "EncodedRequest", "LastResponse", "Problem", "Report", "StripeSessionsWarning"]


class Secret(str):
    """Text whose ``repr`` hides it."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        return super().__new__(cls, text)

    def __repr__(self) -> str:
        return f"{type(self).__name__}([redacted])"


class ClientSecret(Secret):
    """Text whose ``repr`` hides it.

    It is a ``str`` like any other: ``json``, FastAPI, Django and Flask send it as it is, and so do ``str()``,
    ``print()`` and f-strings. Only a ``repr`` (of it, or of a dict or an exception's locals it is in) is masked.
    A pydantic field ``str`` makes plain text of it, which prints.
    """

    __slots__ = ()


class StripeSessionsWarning(UserWarning):
    """Something about the parameters of a call is allowed but probably not meant."""

    def __init__(self, message: str) -> None:
        super().__init__(message)


class Problem(NamedTuple):
    """One thing that is wrong with parameters, or probably not meant."""

    code: str
    """A stable word for programs: ``parameter_unknown``, …"""
    path: str
    """Where it is: ``components[…][features][…]``."""
    message: str
    """What is wrong, and what to do about it."""
    expected: str | None = None
    """What would be right here."""
    suggestion: str | None = None
    """The name that was probably meant."""

    def __str__(self) -> str:
        expected = f"; expected {self.expected}" if self.expected else ""
        suggestion = f"; did you mean {self.suggestion}?" if self.suggestion else ""
        return f"{self.path}: {self.message}{expected}{suggestion}".removeprefix(": ")


class Report(NamedTuple):
    """What :func:`stripe_sessions.validate` found."""

    errors: list[Problem]
    """Reasons why the request cannot succeed."""
    warnings: list[Problem]
    """Things that are allowed but probably not meant."""

    @property
    def is_valid(self) -> bool:
        """Whether the request may be sent: there are no errors."""
        return not self.errors


class LastResponse(NamedTuple):
    """What is known of the reply a result came in."""

    status: int
    """The HTTP status."""
    request_id: str | None
    """The API's id of the request (``req_…``): what to quote to Stripe's support."""
    idempotency_key: str | None
    """The idempotency key the request was sent with."""
    idempotent_replayed: bool
    """Whether this is the stored reply of an earlier request with the same key."""
    attempts: int
    """How many attempts the call took."""
    stripe_version: str | None
    """The API version the reply is in, where it says."""
    warnings: list[Problem]
    """Things about the parameters that are allowed but probably not meant."""

    @property
    def code(self) -> int:
        """The HTTP status, by the name stripe-python has for it."""
        return self.status

    @property
    def headers(self) -> Headers:
        """Of the reply's headers those that are members here, too."""
        found = {"request-id": self.request_id, "idempotency-key": self.idempotency_key, "stripe-version": self.stripe_version}
        return Headers({name: value for name, value in found.items() if value is not None})


if not TYPE_CHECKING:  # In the class, type checkers refuse it.
    LastResponse.__getattr__ = Explained.__getattr__


class EncodedRequest(TypedDict):
    """What :func:`stripe_sessions.encode` gives, a plain dict."""

    method: str
    path: str
    headers: dict[str, str]
    body: str | None


def problems(items: list[dict[str, Any]]) -> list[Problem]:
    return [Problem(**item) for item in items]


def report(errors: list[dict[str, Any]], warnings: list[dict[str, Any]]) -> Report:
    return Report(problems(errors), problems(warnings))


def response(*, warnings: list[dict[str, Any]], **members: Any) -> LastResponse:
    return LastResponse(warnings=problems(warnings), **members)
