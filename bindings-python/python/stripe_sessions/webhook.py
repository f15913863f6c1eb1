"""Webhooks: whether a delivery is from the API, and what it says."""

from __future__ import annotations

from . import _native

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .records import Event, EventNotification

__all__ = ["Webhook", "WebhookSignature"]


class WebhookSignature:
    """Whether a delivery is signed, without reading it."""

    @staticmethod
    def verify_header(
        payload: bytes | str, header: str | None, secret: str, tolerance: float | None = None, *, received_at: float | None = None
    ) -> bool:
        """True, or a ``SignatureVerificationError``. Of any age, unless a tolerance in seconds is given."""
        _native._verify(payload, header, secret, tolerance, received_at)
        return True


class EventReader:
    """Reads deliveries, and nothing that the API did not sign.

    ``payload`` is the body as the bytes that came, ``sig_header`` the request's ``Stripe-Signature``, ``secret`` that of the
    endpoint (``whsec_…``), ``tolerance`` how many seconds old a signature may be (``None`` or 0: of any age), and
    ``received_at`` the time for tests, in seconds since the Unix epoch.
    """

    DEFAULT_TOLERANCE = 300

    @staticmethod
    def construct_event(
        payload: bytes | str,
        sig_header: str | None,
        secret: str,
        tolerance: float | None = DEFAULT_TOLERANCE,
        *,
        received_at: float | None = None,
    ) -> Event:
        """The event in a delivery: one of the classes of ``Event``. Raises ``SignatureVerificationError``."""
        return _native._event(payload, sig_header, secret, tolerance, received_at, False)

    @staticmethod
    def parse_event_notification(
        payload: bytes | str,
        sig_header: str | None,
        secret: str,
        tolerance: float | None = DEFAULT_TOLERANCE,
        *,
        received_at: float | None = None,
    ) -> EventNotification:
        """The thin event in a delivery. Raises ``SignatureVerificationError``."""
        return _native._event(payload, sig_header, secret, tolerance, received_at, True)


class Webhook(EventReader):
    """Reads deliveries, as a client does; without one."""

    @staticmethod
    def generate_test_header_string(payload: bytes | str, secret: str, timestamp: int | None = None) -> str:
        """The ``Stripe-Signature`` the API would send with a body, now or at a time: for tests of endpoints."""
        return _native._test_header(payload, secret, timestamp)
