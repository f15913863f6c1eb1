"""What the generated clients and resources have in common."""

from __future__ import annotations

from . import _native

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from typing_extensions import Self


class Signature:
    """The signature of a client's class, made when it is asked for."""

    def __get__(self, instance: Any, owner: Any) -> Any:
        import inspect

        return inspect.signature(eval(f"lambda {owner._arguments}: None"))


class ClientBase(_native.Client):
    """A client. Use it in a ``with`` statement, or ``close()`` it, to close its connections."""

    __signature__: Any = Signature()
    _arguments = ""

    @property
    def v1(self) -> Self:
        """The client: stripe-python has its resources below the version of their paths."""
        return self

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


class Resource:
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
