"""Fresh client secrets for front ends written in Python, from the platform's own backend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._native import SecretSource
from .base import Signature

if TYPE_CHECKING:
    from typing import Any

    from .values import ClientSecret

__all__ = ["AsyncClientSecretSource", "ClientSecretSource"]


class ClientSecretSource(SecretSource):
    """Asks the platform's backend for client secrets. No API key is involved.

    ``url`` is asked with ``method`` (POST unless told otherwise), ``headers`` and ``body``; it answers with JSON that has
    ``client_secret``. ``allow_http`` lets ``http`` be used to a machine of the same private network, for development. ``timeout`` (30) and ``expiry_margin`` (60: how long a session must still be good for) are in
    seconds.
    """

    __slots__ = ()
    __signature__: Any = Signature("url", "ClientSecretSourceOptions")

    def fetch(self) -> ClientSecret:
        """A secret that nobody was given before: each call is a request of its own, for a secret works once."""
        secret: ClientSecret = self._fetch(False, True)
        return secret

    def prefetch(self) -> None:
        """Fetches a secret ahead, for the next ``fetch``."""
        self._fetch(True, True)


class AsyncClientSecretSource(SecretSource):
    """``ClientSecretSource``, to be awaited."""

    __slots__ = ()
    __signature__: Any = Signature("url", "ClientSecretSourceOptions")

    async def fetch(self) -> ClientSecret:
        """A secret that nobody was given before: each call is a request of its own, for a secret works once."""
        secret: ClientSecret = await self._fetch(False, False)
        return secret

    async def prefetch(self) -> None:
        """Fetches a secret ahead, for the next ``fetch``."""
        await self._fetch(True, False)
