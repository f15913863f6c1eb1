"""Written by `cargo run -p generate` from the catalogue and the operations; do not edit."""

from datetime import datetime
from os import PathLike
from typing import Any, Literal, Protocol, TypedDict


class ApiObject(Protocol):
    """An object of the API, as this library and Stripe's give it."""

    def to_dict(self) -> dict[str, Any]:
        """Everything that is in it."""
        raise NotImplementedError


class ClientOptions(TypedDict, total=False):
    """How a client is set up."""

    base_url: str | None
    """Where the API is: ``https://…``, or ``http://`` to this machine. Default:
    ``https://api.stripe.com``.
    """

    stripe_version: str | None
    """The API version of every request that names no other (``Stripe-Version`` header). Default:
    ``2026-10-28.endive``.
    """

    stripe_account: str | None
    """The connected account every request acts on behalf of (``Stripe-Account`` header). Not for account
    sessions: their account is a parameter.
    """

    stripe_context: str | None
    """The context every request acts in: account ids joined by slashes (``Stripe-Context`` header). Not
    together with ``stripe_account``.
    """

    timeout: float | None
    """How long a call may take in all: attempts, and the waits between them. In seconds. Default: 80."""

    max_network_retries: int | None
    """How often a request is repeated when it may succeed later. Default: 2."""

    connect_timeout: float | None
    """How long making a connection may take: name, handshakes and, if there is one, the proxy. In
    seconds. Default: 10.
    """

    read_timeout: float | None
    """How long one attempt waits for the reply to begin, and then for each further part of it. Well
    under the time a call has in all, so that there is a second attempt. In seconds. Default: 30.
    """

    max_response_bytes: int | None
    """The largest reply that is read, in bytes. A session is about 4 KB, a full page of accounts about
    200: what is much larger is not from the API. Default: 4194304.
    """

    proxy: str | None
    """The proxy, ``http://user:password@host:port``; an empty string for none. Default: that of
    ``HTTPS_PROXY`` or ``ALL_PROXY`` in the environment, and none for this machine.
    """

    no_proxy: list[str] | None
    """Hosts, domains and addresses that are reached without a proxy. Default: those of ``NO_PROXY`` in
    the environment.
    """

    ca_bundle: str | PathLike[str] | None
    """The certificate authorities to trust instead of the built-in ones: PEM text, or the path of a file
    with it. Default: Mozilla's.
    """

    dangerously_allow_secret_key_in_app: bool | None
    """Lets a build for iOS or Android have a secret key, which it otherwise refuses; without effect in
    other builds. For tests against a local server alone: whoever has an app can read its keys. Default:
    false.
    """


class RequestOptionsAccountFacts(TypedDict, total=False):
    """What is known of a connected account. Rules that need an unknown fact are skipped, defaults that
    need one are left to the server. They are in the account object: the first two of either generation
    of the API (``GET /v1/accounts/{id}``, ``GET /v2/core/accounts/{id}``), shown only to the platform
    that controls the account; the others of the first alone.
    """

    losses_payments: Literal["stripe", "application"] | None
    """Who is liable for negative balances: ``controller.losses.payments`` of the account."""

    requirement_collection: Literal["stripe", "application"] | None
    """Who collects updated requirements: ``controller.requirement_collection`` of the account."""

    card_issuing: bool | None
    """Whether it may issue cards: ``capabilities.card_issuing`` of the account is ``active``."""

    treasury: bool | None
    """Whether it may have financial accounts: ``capabilities.treasury`` of the account is ``active``."""


class RequestOptions(TypedDict, total=False):
    """What one call is told besides its parameters. Everything is optional; what is left out is the
    client's.
    """

    api_key: str | None
    """Another key for this call."""

    idempotency_key: str | None
    """The idempotency key, 1 to 255 characters. Give one only to repeat *the same* call: a repeated key
    returns the first session again, which works only once. Default: a fresh ``UUIDv4`` for each call.
    """

    stripe_version: str | None
    """The API version (``Stripe-Version`` header)."""

    stripe_account: str | None
    """The connected account to act on behalf of (``Stripe-Account`` header). Not for account sessions:
    their account is a parameter.
    """

    stripe_context: str | None
    """The context to act in: account ids joined by slashes (``Stripe-Context`` header). Not together
    with ``stripe_account``.
    """

    timeout: float | None
    """How long the call may take in all: attempts, and the waits between them. In seconds."""

    max_network_retries: int | None
    """How often the request is repeated when it may succeed later."""

    headers: dict[str, str] | None
    """Further headers. They replace those of the same name."""

    account_facts: RequestOptionsAccountFacts | ApiObject | None
    """What is known of the connected account, for the checks and defaults that depend on it: or the
    account itself, of either generation of the API, as ``accounts.retrieve`` and Stripe's libraries give
    it. Default: nothing.
    """

    allow_preview: bool | None
    """Lets components, parameters and values in preview pass. A preview API version does so too.
    Default: false.
    """

    allow_unknown: bool | None
    """Lets parameters, components and features of any type pass that this library does not know.
    Default: false.
    """


class _ClientSecretSourceOptionsRequired(TypedDict):
    """What has to be given."""

    url: str
    """The address of the backend's endpoint: ``https://…``, or ``http://`` to this machine; see
    ``allow_http``. It answers with JSON that has ``client_secret``.
    """


class ClientSecretSourceOptions(_ClientSecretSourceOptionsRequired, total=False):
    """Where the backend is that creates the sessions, and how it is asked."""

    method: Literal["GET", "POST"] | None
    """How it is asked. Default: POST."""

    headers: dict[str, str] | None
    """Headers, for example the one that says which user is asking. They are never printed."""

    body: str | None
    """The body of a POST."""

    allow_http: bool | None
    """Whether ``http://`` may be used to a machine of the same private network, such as a computer in
    the office or the one that runs an emulator (``10.0.2.2``). For development only: whoever listens
    there can use the secret first. Default: false.
    """

    timeout: float | None
    """How long the backend may take. In seconds. Default: 30."""

    expiry_margin: float | None
    """How long a session must still be good for, where the answer has ``expires_at``. In seconds.
    Default: 60.
    """


OperationName = Literal[
    "account_sessions.create",
    "accounts.retrieve",
    "v2.core.accounts.retrieve",
    "financial_connections.sessions.create",
    "financial_connections.sessions.retrieve",
    "financial_connections.accounts.list",
    "financial_connections.accounts.retrieve",
    "financial_connections.accounts.refresh",
    "financial_connections.accounts.subscribe",
    "financial_connections.accounts.unsubscribe",
    "financial_connections.accounts.disconnect",
    "financial_connections.accounts.list_owners",
    "financial_connections.transactions.list",
    "financial_connections.transactions.retrieve",
    "financial_connections.accounts.list_inferred_balances",
    "financial_connections.authorizations.retrieve",
    "financial_connections.institutions.list",
    "financial_connections.institutions.retrieve",
    "financial_connections.consents.create",
    "financial_connections.consents.retrieve",
]
"""The operations there are."""


__all__ = [
    "ClientOptions",
    "RequestOptionsAccountFacts",
    "RequestOptions",
    "ClientSecretSourceOptions",
    "OperationName",
]
