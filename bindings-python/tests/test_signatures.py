"""What ``inspect.signature``, and so ``help`` and ``create_autospec``, says of every public callable: what the ``.pyi`` says."""

from __future__ import annotations

import ast
import inspect
import pkgutil
import types
import typing
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import stripe_sessions_sandbox.plugin

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


def everything_public(*modules: Any) -> dict[str, Any]:
    """What can be called of modules, of their classes and of what is in those, by where it is: as far as it was made here."""
    packages = {module.__name__.partition(".")[0] for module in modules}

    def is_own(value: Any) -> bool:
        # Typed dicts are made by `dict`, which has no signature, and `inspect` refuses classes of classes. `_Method` is nobody's.
        made = (getattr(value, "__module__", None) or getattr(value, "__name__", "")).partition(".")[0] in packages
        inner = typing.is_typeddict(value) or isinstance(value, type) and (issubclass(value, type) or value.__name__[0] == "_")
        return made and not inner

    found: dict[str, Any] = {}
    waiting: list[tuple[str, Any]] = [(module.__name__, module) for module in modules]
    while waiting:
        path, owner = waiting.pop()
        bases = filter(is_own, owner.__mro__) if isinstance(owner, type) else [owner]
        for name, value in {name: getattr(owner, name) for base in bases for name in vars(base)}.items():
            if name.startswith("_") or not is_own(value) or any(value is known for known in found.values()):
                continue
            if callable(value):
                found[f"{path}.{name}"] = value
            if isinstance(value, type):
                waiting.append((f"{path}.{name}", value))
    return found


def without_signature(callables: dict[str, Any]) -> dict[str, Exception]:
    wrong: dict[str, Exception] = {}
    for where, value in callables.items():
        try:
            inspect.signature(value)
        except (ValueError, TypeError) as error:
            wrong[where] = error
    return wrong


def test_everything_that_is_public_has_a_signature() -> None:
    names = [module.name for module in pkgutil.walk_packages([str(PACKAGE)], "stripe_sessions.")]
    modules = [*map(import_module, names), stripe_sessions_sandbox, stripe_sessions_sandbox.plugin]
    found = everything_public(*modules)
    assert len(found) > 250
    for name in ("ClientSecret", "StripeSessionsWarning", "auto_paging_iter", "construct_event", "InvalidRequestError"):
        assert any(where.endswith(f".{name}") for where in found), name
    assert without_signature(found) == {}


def test_what_has_none_is_found() -> None:
    """The same search, of a module in which somebody hides one."""

    class Text(str):
        pass

    class Outer:
        Hidden = Text

    planted = types.ModuleType(__name__)
    planted.Outer = Outer  # type: ignore[attr-defined]
    assert [*without_signature(everything_public(planted))] == [f"{__name__}.Outer.Hidden"]


@pytest.mark.parametrize("made", [stripe_sessions.ClientSecret, stripe_sessions.StripeSessionsWarning])
def test_what_is_made_of_a_text_says_so(made: Any) -> None:
    assert [it.kind for it in inspect.signature(made).parameters.values()] == [inspect.Parameter.POSITIONAL_OR_KEYWORD]
    assert str(made("text")) == "text"
