"""What ``inspect.signature``, and so ``help`` and ``create_autospec``, says of every public callable: what the ``.pyi`` says."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import stripe_sessions
from stripe_sessions import _native, resources

PACKAGE = Path(stripe_sessions.__file__).parent
Parameters = dict[str, tuple[Any, str]]
"""By name: the kind, and the default, or ``required``."""

# Two ways to call an operation are one function at run time: what must be given must stand here or in `params`.
HERE_OR_THERE = "<required, here or in params>"


def stubs(module: Any, name: str) -> Iterator[tuple[str, Any, list[ast.FunctionDef | ast.AsyncFunctionDef]]]:
    """Every public function, method and constructor that a stub has, with its overloads."""
    tree = ast.parse((PACKAGE / f"{name}.pyi").read_text("utf-8"))
    for scope in [tree, *(node for node in tree.body if isinstance(node, ast.ClassDef))]:
        found: dict[str, list[Any]] = {}
        for node in scope.body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                if not any(ast.unparse(decorator) == "property" for decorator in node.decorator_list):
                    found.setdefault(node.name, []).append(node)
        owner = getattr(module, scope.name) if isinstance(scope, ast.ClassDef) else module
        for function, overloads in found.items():
            if function == "__new__":
                yield owner.__name__, owner, overloads
            elif not function.startswith("_"):
                yield f"{getattr(owner, '__name__', '')}.{function}", getattr(owner, function), overloads


def in_stub(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Parameters:
    given, parameters = node.args, {}
    positional = [*given.posonlyargs, *given.args]
    defaults = ["required"] * (len(positional) - len(given.defaults)) + [ast.unparse(it) for it in given.defaults]
    for index, (argument, default) in enumerate(zip(positional, defaults)):
        only = index < len(given.posonlyargs)
        kind = inspect.Parameter.POSITIONAL_ONLY if only else inspect.Parameter.POSITIONAL_OR_KEYWORD
        parameters[argument.arg] = (kind, default)
    for argument, value in zip(given.kwonlyargs, given.kw_defaults):
        parameters[argument.arg] = (inspect.Parameter.KEYWORD_ONLY, ast.unparse(value) if value else "required")
    if given.vararg:
        parameters[given.vararg.arg] = (inspect.Parameter.VAR_POSITIONAL, "required")
    if given.kwarg:
        parameters[given.kwarg.arg] = (inspect.Parameter.VAR_KEYWORD, "required")
    return parameters


def said(overloads: list[ast.FunctionDef | ast.AsyncFunctionDef]) -> Parameters:
    if len(overloads) == 1:
        return in_stub(overloads[0])
    by_dict, by_keyword = map(in_stub, overloads)
    kind, default = by_dict["params"]
    by_dict["params"] = (kind, "<or by keyword>" if default == "required" else default)
    fields = {name: it for name, it in by_keyword.items() if name not in by_dict}
    for name, (kind, default) in fields.items():
        fields[name] = (kind, HERE_OR_THERE if default == "required" else "None")
    last = {"request_options": by_dict.pop("request_options")}
    return by_dict | fields | last


def at_run_time(function: Any) -> Parameters:
    empty = inspect.Parameter.empty
    parameters = inspect.signature(function).parameters.values()
    return {it.name: (it.kind, "required" if it.default is empty else repr(it.default)) for it in parameters}


EVERYTHING = [it for module, name in [(resources, "resources"), (_native, "_native")] for it in stubs(module, name)]


def test_there_is_something_to_look_at() -> None:
    names = {name for name, *_ in EVERYTHING}
    assert {"AccountSessions.create", "AsyncAccounts.retrieve", "Client", "AsyncClient", "SecretSource"} <= names
    assert len(names) > 40


@pytest.mark.parametrize(("name", "function", "overloads"), EVERYTHING, ids=[name for name, *_ in EVERYTHING])
def test_the_signature_is_that_of_the_stub(name: str, function: Any, overloads: list[Any]) -> None:
    expected = said(overloads)
    if name == "Client" and function is _native.Client:
        pytest.skip("nobody makes one of these: the clients in `resources` are its subclasses")
    if name == "SecretSource":
        function = stripe_sessions.ClientSecretSource  # which is made the same way, as is the other
        assert at_run_time(function) == at_run_time(stripe_sessions.AsyncClientSecretSource)
    expected.pop("cls", None)
    found = at_run_time(function)
    found.pop("$self", None)
    # A method without arguments of one's own is bound or not, which is no matter here.
    for parameters in (expected, found):
        if "self" in parameters:
            parameters["self"] = (None, "required")
    assert [*found.items()] == [*expected.items()]
