"""Sending requests by other means: your own proxy, tracing or tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from ._native import RecordingTransport, ReplayingTransport
from .values import Secret

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["RecordingTransport", "ReplayingTransport", "Transport", "TransportReply", "TransportRequest"]


class TransportRequest(NamedTuple):
    """A request to send, once."""

    method: str
    """``GET`` or ``POST``."""
    url: str
    """The whole address."""
    headers: dict[str, str]
    """The headers, the key included; a ``repr`` hides it."""
    body: str | None
    """The form body of a POST."""
    timeout: float
    """How long it may take, in seconds: what is left of the call."""
    attempt: int
    """The number of the attempt in its call, from one."""


class TransportReply(NamedTuple):
    """What came back, whatever the status."""

    status: int
    """The HTTP status."""
    headers: Mapping[str, str]
    """The headers."""
    body: str | bytes
    """The whole body, decompressed."""

    def __repr__(self) -> str:
        return f"TransportReply(status={self.status})"


class Transport(Protocol):
    """Anything with this method can be a client's ``transport``."""

    def send(self, request: TransportRequest, /) -> TransportReply:
        """Sends a request and waits for the whole reply. Do not follow redirects.

        Called by several threads at once, never on an event loop. Where there is no reply, raise ``TimeoutError``, or
        ``ConnectionRefusedError`` if nothing was sent, or another ``OSError``: the call is repeated as far as its
        options allow. Any other exception ends the call and reaches its caller as it is.
        """


def send(
    transport: Transport,
    method: str,
    url: str,
    headers: list[tuple[str, str]],
    body: str | None,
    timeout: float,
    attempt: int,
) -> tuple[int, list[tuple[str, str]], str]:
    """Called by the client."""
    own: dict[str, str] = {name: Secret(value) if name == "Authorization" else value for name, value in headers}
    reply: Any = transport.send(TransportRequest(method, url, own, body, timeout, attempt))
    text = reply.body if isinstance(reply.body, str) else bytes(reply.body).decode("utf-8", "replace")
    return int(reply.status), [(str(name), str(value)) for name, value in reply.headers.items()], text
