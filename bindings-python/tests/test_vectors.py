"""The vectors every language runs, read in place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import stripe_sessions
from stripe_sessions import StripeError, Webhook

FOLDER = Path(__file__).resolve().parents[2] / "tests/vectors"
FILES = sorted(FOLDER.glob("*.json"))
CASES = [
    pytest.param(suite["kind"], case, id=f"{file.stem}: {case['name']}")
    for file in FILES
    for suite in [json.loads(file.read_text("utf-8"))]
    for case in suite["cases"]
]


def test_there_are_vectors() -> None:
    assert CASES, f"no vectors in {FOLDER}"


@pytest.mark.parametrize(("kind", "case"), CASES)
def test_vector(kind: str, case: dict[str, Any]) -> None:
    if kind in NULLS and without_nulls(case.get("input")) != case.get("input"):
        # A parameter that is None is not given, as for stripe-python: no null leaves Python.
        given, left_out = case["input"], without_nulls(case["input"])
        assert NULLS[kind](case, given) == NULLS[kind](case, left_out)
    else:
        KINDS[kind](case, case["expect"])


def without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_nulls(inner) for key, inner in value.items() if inner is not None}
    return [without_nulls(item) for item in value] if isinstance(value, list) else value


def encoded(case: dict[str, Any], given: Any) -> Any:
    try:
        return stripe_sessions.encode(case["operation"], *case.get("ids", []), given, case.get("options"))["body"]
    except StripeError as error:
        return repr(error)


NULLS = {
    "encode": encoded,
    "validate": lambda case, given: stripe_sessions.validate(case["operation"], given, case.get("options")),
}


def fails(error: StripeError, expect: dict[str, Any]) -> bool:
    """Whether an error is the one expected. The class is the kind; ``message`` is ``user_message`` here."""
    actual = {**error.__dict__, "kind": type(error).__name__, "message": error.user_message}
    return {key: actual.get(key) for key in expect} == expect


def encode(case: dict[str, Any], expect: dict[str, Any]) -> None:
    def request() -> Any:
        return stripe_sessions.encode(
            case["operation"], *case.get("ids", []), case.get("input", {}), case.get("options")
        )

    if "error" in expect:
        with pytest.raises(StripeError) as failure:
            request()
        assert fails(failure.value, expect["error"])
        return
    actual = request()
    assert actual["headers"].pop("User-Agent")
    assert actual == expect


def validate(case: dict[str, Any], expect: dict[str, Any]) -> None:
    def report() -> stripe_sessions.Report:
        return stripe_sessions.validate(case["operation"], case["input"], case.get("options"))

    if "error" in expect:
        with pytest.raises(StripeError) as failure:
            report()
        assert fails(failure.value, expect["error"])
        return
    actual, wanted = [
        {
            kind: [(problem["code"], problem["path"], problem.get("suggestion")) for problem in problems]
            for kind, problems in found.items()
        }
        for found in (
            {kind: [problem._asdict() for problem in problems] for kind, problems in report()._asdict().items()},
            {"errors": [], "warnings": [], **expect},
        )
    ]
    assert actual == wanted


def resolve(case: dict[str, Any], expect: dict[str, Any]) -> None:
    if case["operation"] == "financial_connections.sessions.create":
        resolution = stripe_sessions.resolve_financial_connections_session(case["input"], case.get("options"))
        assert resolution == {"parameters": expect["parameters"]}
        return
    components = stripe_sessions.resolve(case["input"], case.get("options"))["components"]
    assert {name: components.get(name) for name in expect.get("components", {})} == expect.get("components", {})
    if "names" in expect:
        assert list(components) == expect["names"]


def grants(case: dict[str, Any], expect: dict[str, Any]) -> None:
    def granted(given: dict[str, Any]) -> dict[str, Any]:
        return stripe_sessions.grants(given, case.get("options"))

    if "error" in expect:
        with pytest.raises(StripeError) as failure:
            granted(case["input"])
        assert fails(failure.value, expect["error"])
    elif "difference" in expect:
        assert stripe_sessions.grants_difference(granted(case["against"]), granted(case["input"])) == expect["difference"]
    else:
        found = granted(case["input"])["grants"]
        assert all(grant.pop("sentence") for grant in found)
        assert found == expect["grants"]


def explain(case: dict[str, Any], expect: dict[str, Any]) -> None:
    def explanation() -> dict[str, Any]:
        return stripe_sessions.explain(case["input"], case.get("parameters"), case.get("options"))

    if "error" in expect:
        with pytest.raises(StripeError) as failure:
            explanation()
        assert fails(failure.value, expect["error"])
        return
    assert explanation() == {"components": expect["components"]}


def reply(case: dict[str, Any]) -> Any:
    answer = case["reply"]
    return stripe_sessions.decode(
        case["operation"], answer["body"], status=answer["status"], headers=answer["headers"]
    )


def decode(case: dict[str, Any], expect: dict[str, Any]) -> None:
    assert json.loads(json.dumps(reply(case).to_dict())) == json.loads(case["reply"]["body"])


def check(case: dict[str, Any], expect: dict[str, Any]) -> None:
    answer = case["reply"]
    problems = stripe_sessions.check(
        case["operation"], answer["body"], status=answer["status"], headers=answer["headers"]
    )
    wanted = [(problem["code"], problem["path"]) for problem in expect["problems"]]
    assert [(problem.code, problem.path) for problem in problems] == wanted


def error(case: dict[str, Any], expect: dict[str, Any]) -> None:
    with pytest.raises(StripeError) as failure:
        reply(case)
    assert fails(failure.value, expect)


def event(case: dict[str, Any], expect: dict[str, Any]) -> None:
    body = case["payload"] + " " * case.get("padding", 0) + case.get("payload_end", "")

    def read(payload: bytes | str) -> Any:
        read = Webhook.parse_event_notification if case.get("notification") else Webhook.construct_event
        return read(
            payload, case["header"], case["secret"], case.get("tolerance", 300), received_at=case["received_at"]
        )

    if "error" in expect:
        with pytest.raises(StripeError) as failure:
            read(body)
        assert fails(failure.value, expect["error"])
        return
    event = read(body.encode())
    assert event == read(body)
    assert type(event).__name__ == expect["record"]
    assert event.to_dict() == json.loads(body)
    assert event.type == expect.get("type", event.type)


KINDS = {"encode": encode, "validate": validate, "resolve": resolve, "grants": grants, "explain": explain, "decode": decode, "check": check, "error": error, "event": event}
