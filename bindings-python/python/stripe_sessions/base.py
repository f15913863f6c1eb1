"""What the generated clients and resources have in common."""

from __future__ import annotations

from . import _native
from .webhook import EventReader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from typing_extensions import Self

    from .options import RequestOptions
    from .records import EventNotification


def signature(arguments: str) -> Any:
    """The signature with these arguments, made when it is asked for."""
    import inspect

    class Given:
        """Stands where a default would, for what has none."""

        def __init__(self, how: str) -> None:
            self.how = how

        def __repr__(self) -> str:
            return f"<{self.how}>"

    words = {"PARAMS": Given("or by keyword"), "REQUIRED": Given("required, here or in params")}
    return inspect.signature(eval(f"lambda {arguments}: None", words))


class Signature:
    """The signature of a class whose keywords are options: those of a typed dict, and more."""

    def __init__(self, first: str, options: str, *more: str) -> None:
        self._first, self._options, self._more = first, options, more

    def __get__(self, instance: Any, owner: Any) -> Any:
        from . import options

        names = [*getattr(options, self._options).__annotations__, *self._more]
        return signature(", ".join([self._first, "*", *(f"{name}=None" for name in names if name != self._first)]))


def tell(logger: Any, level: int, facts: dict[str, Any]) -> None:
    """Logs what became of an attempt, or of a call."""
    known = "".join(f" {name}={facts[name]}" for name in facts if name not in ("event", "operation", "duration"))
    text = f"{facts['operation']} {facts['event']} took {facts['duration']:.3f} s:{known}"
    logger.log(level, "%s", text, extra={"stripe_sessions": facts}, stacklevel=2)


class Explained:
    """What is not there says so, and what there is in its place."""

    if not TYPE_CHECKING:

        def __getattr__(self, name):
            from .migration import BESIDE, missing

            raise missing(type(self).__name__, name, BESIDE)


class ClientBase(_native.Client, EventReader, Explained):
    """A client. Use it in a ``with`` statement, or ``close()`` it, to close its connections."""

    __signature__: Any = Signature("api_key=None", "ClientOptions", "transport")

    @property
    def v1(self) -> Self:
        """The client: stripe-python has its resources below the version of their paths."""
        return self

    def fetch_related_object(self, notification: EventNotification, options: RequestOptions | None = None) -> Any:
        """The object a thin event is about, fetched in the event's context; awaited with an ``AsyncClient``."""
        from operator import attrgetter

        operation, account = _native._related(notification)
        context = {"stripe_context": notification.context} if notification.context else {}
        return attrgetter(operation)(self)(account, None, {**context, **(options or {})})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        # What is native imports it, too, which PyInstaller and its like cannot see.
        from . import asynchronous as asynchronous

        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()


class Resource(Explained):
    """A group of operations of a client."""

    def __init__(self, client: _native.Client) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<stripe_sessions.{type(self).__name__} of {self._client!r}>"


class Part:
    """A group of operations as a member: made when first asked for, then kept.

    Not ``functools.cached_property``: before Python 3.12 that has a lock, which a ``fork`` could leave locked.
    """

    def __init__(self, resource: type[Resource]) -> None:
        self._resource = resource
        self.__doc__ = resource.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        try:
            return instance.__dict__[self._name]
        except KeyError:
            resource = self._resource(getattr(instance, "_client", instance))
            return instance.__dict__.setdefault(self._name, resource)

    def __set__(self, instance: Any, value: Any) -> None:
        """For tests that put a stand-in there."""
        instance.__dict__[self._name] = value

    def __delete__(self, instance: Any) -> None:
        instance.__dict__.pop(self._name, None)
