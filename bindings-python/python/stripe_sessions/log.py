"""The logger ``stripe_sessions``: one line at INFO for each call, one at DEBUG for each attempt at it."""

from __future__ import annotations

import logging
from typing import Any

logger: logging.Logger = logging.getLogger("stripe_sessions")
logger.addHandler(logging.NullHandler())


def is_heard() -> bool:
    """Whether a call should say anything at all."""
    return logger.isEnabledFor(logging.INFO)


def observe(observation: dict[str, Any]) -> None:
    """Called by the client, on the thread of the call, when an attempt or a call is over."""
    level = logging.INFO if observation["event"] == "call" else logging.DEBUG
    if not logger.isEnabledFor(level):
        return
    facts = observation.items()
    rest = " ".join(f"{name}={value}" for name, value in facts if name not in ("event", "operation", "duration"))
    text = f"{observation['operation']} {observation['event']} took {observation['duration']:.3f} s: {rest}"
    logger.log(level, "%s", text, extra={"stripe_sessions": observation})
