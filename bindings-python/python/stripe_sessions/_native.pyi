from collections.abc import Callable, Mapping
from typing import Any, Literal, final

from typing_extensions import Self

from .options import OperationName, RequestOptions
from .records import AccountSession
from .values import EncodedRequest, LastResponse, Problem, Report

class Client:
    def __new__(cls, api_key: str | None = None, *, transport: Any = None, **options: Any) -> Self: ...
    def close(self) -> None:
        """Ends the calls that are under way and closes the connections. There can be no more calls."""

class SecretSource:
    def __new__(
        cls,
        url: str,
        *,
        method: Literal["GET", "POST"] | None = None,
        headers: dict[str, str] | None = None,
        body: str | None = None,
        allow_http: bool | None = None,
        timeout: float | None = None,
        expiry_margin: float | None = None,
        provider: Callable[[], Any] | None = None,
    ) -> Self: ...
    def _provider(self, ahead: bool) -> Callable[[], Any] | None:
        """The provider, if it is to be asked first: a secret that was fetched ahead needs no request."""

    def _fetch(self, ahead: bool, waits: bool, provided: Any) -> Any:
        """A secret, or a coroutine for it. One that is fetched ``ahead`` is kept for whoever asks next."""

@final
class RecordingTransport:
    """Sends requests as usual and writes down what is answered, without secrets: for ``ReplayingTransport``."""

    def __new__(cls) -> RecordingTransport: ...
    def recording(self) -> list[dict[str, Any]]:
        """What was recorded, as lists and dicts that JSON can hold."""

@final
class ReplayingTransport:
    """Answers from a recording instead of a network. A request that is not in it fails as if there were no server."""

    def __new__(cls, recording: list[dict[str, Any]]) -> ReplayingTransport: ...
    @property
    def left(self) -> int:
        """How many of the recorded requests have not been made."""

class Record:
    """An object of a reply, or a part of one. It cannot be changed.

    Fields are attributes and ``[]`` entries. A field that is known but not there is ``None``; one that the API has
    added since this version can be read all the same.
    """

    def __new__(cls) -> Self: ...
    @property
    def last_response(self) -> LastResponse:
        """About the reply: request id, status, idempotency key, warnings. ``None`` for a part of a result."""
    def to_dict(self) -> dict[str, Any]:
        """Everything as plain dicts and lists, the client secret included: its ``repr`` hides it, JSON does not."""
    def __getitem__(self, key: str, /) -> Any: ...
    def __contains__(self, key: str, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: Any) -> Self: ...
    def __eq__(self, other: object, /) -> bool: ...

def _close() -> None:
    """Called when the interpreter is about to go."""

def _walk(page: Record) -> Any:
    """The pages of the list that this is a page of, this one first. ``None`` where there is no client to ask."""

def validate(
    operation: OperationName,
    /,
    params: Mapping[str, Any] | None = None,
    options: RequestOptions | None = None,
    **fields: Any,
) -> Report:
    """Everything that is wrong, or probably not meant, with parameters. Never raises because of them."""

def resolve(
    params: Mapping[str, Any] | None = None, options: RequestOptions | None = None, **fields: Any
) -> dict[str, Any]:
    """What each component and feature of an account session will be, and why."""

def resolve_financial_connections_session(
    params: Mapping[str, Any] | None = None, options: RequestOptions | None = None, **fields: Any
) -> dict[str, Any]:
    """What each parameter of a Financial Connections session will be that has a default, and why."""

def grants(
    params: Mapping[str, Any] | AccountSession | None = None, options: RequestOptions | None = None, **fields: Any
) -> dict[str, Any]:
    """What an account session lets its holder do: of its parameters, or of the session."""

def grants_difference(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[dict[str, Any]]:
    """How what ``grants`` answered of two sessions differs."""

def explain(
    session: Mapping[str, Any] | AccountSession,
    /,
    params: Mapping[str, Any] | None = None,
    options: RequestOptions | None = None,
    **fields: Any,
) -> dict[str, Any]:
    """What each component and feature of a session has become, and why; and where it is not as was to be expected."""

def encode(operation: OperationName, /, *args: Any, **fields: Any) -> EncodedRequest:
    """The request a call would send, without its key: method, path, headers, body."""

def decode(
    operation: OperationName, body: str, /, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> Any:
    """The result a reply fetched by other means stands for, or the exception."""

def check(
    operation: OperationName, body: str, /, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> list[Problem]:
    """Everything odd about a reply: what the API's own rules say cannot be."""

def catalogue() -> dict[str, Any]:
    """Every component with its features, and the names of preview components."""

def operations() -> list[dict[str, Any]]:
    """The operations there are: name, documentation, how many ids they take."""

def error_kinds() -> list[str]:
    """The kinds of errors there are; each is the name of an exception."""

def _event(
    payload: Any, header: str | None, secret: str, tolerance: float | None, received_at: float | None, notification: bool
) -> Any:
    """The event in a delivery, of either kind."""

def _verify(
    payload: Any, header: str | None, secret: str, tolerance: float | None, received_at: float | None
) -> None:
    """Whether a delivery is signed."""

def _test_header(payload: Any, secret: str, timestamp: int | None) -> str:
    """The header that the API would send."""

def _related(notification: Record) -> tuple[str, str]:
    """The operation that fetches what a thin event is about, and the id to give it."""
