"""Fresh client secrets for front ends written in Python, from the platform's own backend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._native import SecretSource
from .base import Signature

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .values import ClientSecret

__all__ = ["AsyncClientSecretSource", "ClientSecretSource"]


class ClientSecretSource(SecretSource):
    """Asks the platform's backend for client secrets. No API key is involved.

    ``url`` is asked with ``method`` (POST unless told otherwise), ``headers`` and ``body``; it answers with JSON that has
    ``client_secret``. ``allow_http`` lets ``http`` be used to a machine of the same private network, for development.
    ``timeout`` (30) and ``expiry_margin`` (60: how long a session must still be good for) are in seconds. ``provider`` is
    called before each request for what changes, for example an access token that expires: it gives a dict with ``headers``,
    ``body`` or both, which replace those above. What it raises reaches the caller.
    """

    __slots__ = ()
    __signature__: Any = Signature("url", "ClientSecretSourceOptions", "provider")

    def fetch(self) -> ClientSecret:
        """A secret that nobody was given before: each call is a request of its own, for a secret works once."""
        secret: ClientSecret = self._fetch(False, True, provided(self._provider(False)))
        return secret

    def prefetch(self) -> None:
        """Fetches a secret ahead, for the next ``fetch``."""
        self._fetch(True, True, provided(self._provider(True)))


class AsyncClientSecretSource(SecretSource):
    """``ClientSecretSource``, to be awaited. ``provider`` may be an ``async`` function."""

    __slots__ = ()
    __signature__: Any = Signature("url", "ClientSecretSourceOptions", "provider")

    async def fetch(self) -> ClientSecret:
        """A secret that nobody was given before: each call is a request of its own, for a secret works once."""
        secret: ClientSecret = await self._fetch(False, False, await awaited(self._provider(False)))
        return secret

    async def prefetch(self) -> None:
        """Fetches a secret ahead, for the next ``fetch``."""
        await self._fetch(True, False, await awaited(self._provider(True)))


def provided(provider: Callable[[], Any] | None) -> Any:
    """What a provider gives, if there is one to ask."""
    given = provider and provider()
    if hasattr(given, "__await__"):
        getattr(given, "close", bool)()
        raise TypeError("provider: this is an async function; AsyncClientSecretSource awaits it")
    return given


async def awaited(provider: Callable[[], Any] | None) -> Any:
    given: Any = provider and provider()
    return await given if hasattr(given, "__await__") else given
