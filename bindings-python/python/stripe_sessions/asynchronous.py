"""Calls that are awaited. Each waits on a thread of its own, never on the event loop."""

from __future__ import annotations

import asyncio
from typing import Any

from ._native import Call
from .values import warn


LAST_WORDS = 1.0
"""How long a call that is cancelled may take to say what became of it, in seconds. Almost always it takes none."""


async def run(call: Call) -> Any:
    """Makes a call of an operation and waits for its result."""
    result = await wait(call)
    if result._has_warnings():
        warn(result, 3)
    return result


async def wait(call: Call) -> Any:
    """Makes a call and waits for its result. A task that is cancelled meanwhile ends the call, too.

    What became of the call is the ``__cause__`` of the ``asyncio.CancelledError``.
    """
    loop = asyncio.get_running_loop()
    # A task that is cancelled cancels what it waits for, and the answer with it; what became of the call comes beside it.
    answer, last_words = loop.create_future(), loop.create_future()

    def deliver(result: Any, error: BaseException | None) -> None:
        try:
            loop.call_soon_threadsafe(settle, answer, last_words, result, error)
        except RuntimeError:  # The loop is closed: nobody waits any more.
            pass

    call.start(deliver)
    try:
        return await answer
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
