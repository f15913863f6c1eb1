"""What is in the package, and what importing it costs."""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
import typing

import pytest

import stripe_sessions
from conftest import ROOT
from stripe_sessions import options, params, records


def test_every_name_can_be_imported() -> None:
    for name in stripe_sessions.__all__:
        assert getattr(stripe_sessions, name) is not None
    for module in (records, params, options):
        for name in module.__all__:
            assert getattr(stripe_sessions, name) is getattr(module, name)
    assert not hasattr(stripe_sessions, "Nonsense")


@pytest.mark.parametrize("name", ["errors", "financial_connections", "options", "params", "records", "v2"])
def test_every_module_is_there_at_once(name: str) -> None:
    """The first time it is asked for, too, as type checkers say."""
    code = f"import stripe_sessions as it; assert it.{name}.__all__; assert '{name}' in dir(it)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_name_is_listed_once() -> None:
    for name in stripe_sessions.__all__:
        getattr(stripe_sessions, name)
    for thing in (stripe_sessions, records, params, options, stripe_sessions.Client("sk_test_x")):
        names = thing.__dir__()
        assert len({*names}) == len([*names])


def test_importing_makes_nothing_that_is_not_needed() -> None:
    code = "import sys, stripe_sessions; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert "stripe_sessions._native" in loaded
    unwanted = {"typing", "asyncio", "json", "dataclasses", "inspect", "datetime", "ssl", "socket", "http", "logging"}
    lazy = {"stripe_sessions.values", "stripe_sessions.records", "stripe_sessions.params", "stripe_sessions.asynchronous"}
    assert not (unwanted | lazy) & set(loaded)


def test_it_needs_nothing_else() -> None:
    assert not importlib.metadata.requires("stripe-sessions")


def test_the_licences_come_along() -> None:
    package = importlib.metadata.distribution("stripe-sessions")
    names = {str(file).rpartition("/")[2] for file in package.files or ()}
    assert {"LICENSE-MIT", "LICENSE-APACHE", "py.typed"} <= names
    assert package.metadata["License-Expression"] == "MIT OR Apache-2.0"
    assert any(link.startswith("Changelog, ") for link in package.metadata.get_all("Project-URL") or ())


def test_params_say_what_is_required() -> None:
    create = params.AccountSessionCreateParams
    assert create.__required_keys__ == {"account", "components"}
    assert "expand" in create.__optional_keys__
    hints = typing.get_type_hints(create)
    assert "payments" in typing.get_type_hints(hints["components"])


def test_operations_and_their_names_agree() -> None:
    names = [operation["name"] for operation in stripe_sessions.operations()]
    assert list(typing.get_args(options.OperationName)) == names


def test_the_tests_the_readme_names_exist() -> None:
    """Those that show what becomes of what people ask stripe-python for."""
    text = (ROOT / "bindings-python/README.md").read_text("utf-8").partition("| asked | here | test |")[2].partition("\n\n")[0]
    rows = [row.rstrip(" |").rpartition("|")[2] for row in text.splitlines()[2:]]
    names = [re.findall(r"`(\w+(?:\.py)?)`", row) for row in rows]
    assert len(names) == 10 and all(names)
    for name in {name for row in names for name in row}:
        assert (ROOT / "bindings-python/tests" / name).is_file(), name
