"""Calls that are awaited. Each waits on a thread of its own, never on the event loop."""

from __future__ import annotations

import asyncio
import atexit
from typing import Any

from ._native import _close

atexit.register(_close)

LAST_WORDS = 1.0
"""How long a call that is cancelled may take to say what became of it, in seconds. Almost always it takes none."""


async def fail(error: BaseException) -> Any:
    """A call that cannot be made: whoever awaits it is told."""
    raise error


async def wait(call: Any) -> Any:
    """Makes a call and waits for its result. A task that is cancelled meanwhile ends the call, too.

    What became of the call is the ``__cause__`` of the ``asyncio.CancelledError``.
    """
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        from .errors import ConfigurationError

        message = (
            "AsyncClient needs an event loop of asyncio (uvloop will do), and none is running here; with trio, call a"
            " Client as `await trio.to_thread.run_sync(client.….create, params)`"
        )
        raise ConfigurationError(message, code="event_loop_missing") from None
    # A task that is cancelled cancels what it waits for, and the answer with it; what became of the call comes beside it.
    answer, last_words = loop.create_future(), loop.create_future()

    def deliver(result: Any, error: BaseException | None) -> None:
        try:
            loop.call_soon_threadsafe(settle, answer, last_words, result, error)
        except RuntimeError:  # The loop is closed: nobody waits any more.
            pass

    call.start(deliver)
    try:
        result = await answer
    except asyncio.CancelledError as cancelled:
        call.cancel()
        heard = last_words if answer.cancelled() else answer  # which came at the same time
        try:
            await asyncio.wait({heard}, timeout=LAST_WORDS)
        finally:
            gone = heard.cancel()
        if not gone and (what_became_of_it := heard.exception()):
            raise cancelled from what_became_of_it
        raise
    if hasattr(type(result), "_warn_late"):
        result._warn_late(2)
    return result


def settle(
    answer: asyncio.Future[Any], last_words: asyncio.Future[Any], result: Any, error: BaseException | None
) -> None:
    future = last_words if answer.done() else answer
    if future.done():  # Nobody waits any more.
        return
    if error is None:
        future.set_result(result)
    else:
        future.set_exception(error)
