"""The pytest plugin: the fixture ``stripe_sandbox``."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from . import Sandbox


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
