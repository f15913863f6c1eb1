"""What stripe-python has under another name, or in another place: what an ``AttributeError`` says of it."""

from __future__ import annotations

from functools import cache

TYPE_CHECKING = False

A_CLIENT = "Client(api_key, …)"
BESIDE = "; for what is not here, keep stripe-python beside this package"

_ROWS = [
    ("api_key", A_CLIENT),
    (
        "api_base api_version ca_bundle_path default_http_client max_network_retries proxy verify_ssl_certs",
        "an option of the client: Client(api_key, base_url=…, stripe_version=…, ca_bundle=…, transport=…, proxy=…)",
    ),
    ("AIOHTTPClient HTTPClient HTTPXClient RequestsClient UrlFetchClient", "Transport"),
    ("StripeContext", "str"),
    ("ThinEvent", "EventNotification"),
    ("VERSION", "__version__"),
    ("error", "stripe_sessions.errors, whose classes are in stripe_sessions, too"),
    ("log", "logging.getLogger('stripe_sessions')"),
    ("app_info enable_telemetry set_app_info", "nothing: the API is not told which program calls, or how"),
    ("construct_from deserialize", "stripe_sessions.decode(operation, body)"),
    ("body data", "to_dict() of the result"),
    ("next_page previous_page", "auto_paging_iter(), or list(…, starting_after=page.data[-1].id)"),
    ("get items keys serialize to_dict_recursive update values", "to_dict(), which gives everything as a dict"),
]
INSTEAD = {name: instead for names, instead in _ROWS for name in names.split()}


def _operations() -> dict[tuple[str, str], str]:
    """The operations, by the class and the method that stripe-python has for each."""
    from ._native import operations

    names = [found["name"].rpartition(".") for found in operations()]
    return {(group.replace("_", "").replace(".", ""), method): f"client.{group}.{method}(…)" for group, _, method in names}


_known = cache(_operations)


def operation(owner: str, method: str) -> str | None:
    """The operation that stripe-python has as a method of a class: ``refresh`` as ``Account.refresh_account``."""
    method = "retrieve" if method == "refresh" else method.removesuffix("_account")
    return _known().get((f"{owner}s".lower(), method))


def nested(owner: str, name: str) -> str | None:
    """The class that stripe-python has inside of another one: its own name comes behind the other's, or behind the namespace's."""
    from . import records

    classes = (owner[:end] + name for end in range(len(owner), -1, -1) if name[:1].isupper())
    return next((f"stripe_sessions.records.{found}" for found in classes if hasattr(records, found)), None)


def missing(owner: str, name: str, otherwise: str = "") -> AttributeError:
    """The error for a name that is not there. It says what is in its place."""
    method = name.removesuffix("_async")
    called = None if name.startswith("_") else operation(owner, method)
    instead = INSTEAD.get(name) or nested(owner, name)
    if method != name:
        instead = f"{called or method}, awaited, where client is an AsyncClient(api_key, …)"
    elif called:
        instead = f"{called}, where client is a {A_CLIENT}"
    rest = f"; in its place there is {instead}" if instead else otherwise
    return AttributeError(f"{owner} has no attribute {name!r}{rest}")


class Moved(type):
    """Of the classes that have operations as methods, and other classes as members, in stripe-python."""

    if not TYPE_CHECKING:

        def __getattr__(cls, name):
            raise missing(cls.__name__, name, BESIDE)
