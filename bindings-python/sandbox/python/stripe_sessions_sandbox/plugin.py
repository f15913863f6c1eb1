"""The pytest plugin: the fixture ``stripe_sandbox``, and a guard that lets tests reach nothing but this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from . import Sandbox

# Before any conftest.py could make a client, and for every process that the tests start. Whoever means the API says so:
# `STRIPE_SESSIONS_LOOPBACK_ONLY=0 pytest`.
os.environ.setdefault("STRIPE_SESSIONS_LOOPBACK_ONLY", "1")


@pytest.fixture(scope="session")
def stripe_sandbox_process() -> Iterator[Sandbox]:
    """The sandbox of the whole run, as the tests before have left it."""
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def stripe_sandbox(stripe_sandbox_process: Sandbox) -> Sandbox:
    """A sandbox as new."""
    stripe_sandbox_process.reset()
    return stripe_sandbox_process
