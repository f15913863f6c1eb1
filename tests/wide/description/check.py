"""Holds a sandbox against an OpenAPI description: `check.py PROGRAM DESCRIPTION`."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from typing import Any

PROGRAM, DESCRIPTION = sys.argv[1:]
ACCOUNT = "acct_1NkDjjJyhOZfPCWt"
CUSTOMER = "cus_NiKSWdaFz2F6I0"
FC = "/v1/financial_connections"

with open(DESCRIPTION) as file:
    SPEC = json.load(file)
VERSION = SPEC["info"]["version"]
mismatches: set[str] = set()
replies = parameters = 0


class Sandbox:
    def __init__(self) -> None:
        command = [PROGRAM, "sandbox", "--json", "--until-stdin-closes"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.url = json.loads(self.process.stdout.readline())["url"]

    def send(self, method: str, path: str, form: list[tuple[str, str]] = []) -> tuple[int, Any]:
        data, query = urllib.parse.urlencode(form), ""
        if method == "GET" and data:
            query, data = f"?{data}", ""
        headers = {"Authorization": "Bearer sk_test_1", "Stripe-Version": VERSION}
        body = data.encode() if method == "POST" else None
        request = urllib.request.Request(self.url + path + query, body, headers, method=method)
        try:
            with urllib.request.urlopen(request) as reply:
                return reply.status, json.load(reply)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)

    def control(self, path: str, body: Any) -> Any:
        request = urllib.request.Request(f"{self.url}/_sandbox{path}", json.dumps(body).encode(), method="POST")
        with urllib.request.urlopen(request) as reply:
            return json.load(reply)


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = SPEC["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    return schema


def operation(method: str, path: str) -> tuple[str, dict[str, Any]]:
    """The described path a path is an example of, and its operation."""
    steps = path.split("/")
    for template, methods in SPEC["paths"].items():
        parts = template.split("/")
        same = len(parts) == len(steps) and all(a == b or a.startswith("{") for a, b in zip(parts, steps))
        if same and method.lower() in methods:
            return template, methods[method.lower()]
    raise LookupError(f"{method} {path} is not described")


# What Stripe shows elsewhere, though the description lacks it.
SHOWN_ELSEWHERE = [
    ".accounts.total_count",  # in the reply of the API reference's example of a Financial Connections session
]

TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list, "object": dict}


def wrong(value: Any, schema: dict[str, Any], where: str) -> list[str]:
    """What is wrong with a value."""
    nullable = schema.get("nullable", False)
    schema = resolved(schema)
    if value is None:
        return [] if nullable or schema.get("nullable") else [f"{where}: null, which it never is"]
    if choices := schema.get("anyOf") or schema.get("oneOf"):
        found = [wrong(value, choice, where) for choice in choices]
        return min(found, key=len)
    kind = schema.get("type")
    if kind and (not isinstance(value, TYPES[kind]) or (kind != "boolean" and isinstance(value, bool))):
        return [f"{where}: a {type(value).__name__}, not a {kind}"]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{where}: {value!r} is none of its words"]
    found = []
    if kind == "array":
        for item in value:
            found += wrong(item, schema.get("items", {}), f"{where}[]")
    if kind == "object":
        fields, more = schema.get("properties", {}), schema.get("additionalProperties", not schema.get("properties"))
        found += [f"{where}.{name}: required, and not there" for name in schema.get("required", []) if name not in value]
        for name, inner in value.items():
            if name in fields:
                found += wrong(inner, fields[name], f"{where}.{name}")
            elif isinstance(more, dict):
                found += wrong(inner, more, f"{where}.{name}")
            elif not more and not f"{where}.{name}".endswith(tuple(SHOWN_ELSEWHERE)):
                found.append(f"{where}.{name}: not described")
    return found


sandbox = Sandbox()


def ask(method: str, path: str, form: list[tuple[str, str]] = []) -> Any:
    """A reply, held against its description."""
    global replies
    template, described = operation(method, path)
    status, body = sandbox.send(method, path, form)
    responses = described["responses"]
    schema = responses.get(str(status), responses["default"])["content"]["application/json"]["schema"]
    replies += 1
    mismatches.update(wrong(body, schema, f"{method} {template} {status}"))
    return body


def leaves(schema: dict[str, Any], name: str = "") -> Iterator[tuple[str, str]]:
    """Every parameter of a form with every word it may be, or a value of its type."""
    schema = resolved(schema)
    if choices := schema.get("anyOf"):
        for choice in choices:
            yield from leaves(choice, name)
    elif "enum" in schema:
        yield from ((name, word) for word in schema["enum"])
    elif schema.get("type") == "array":
        yield from leaves(schema["items"], f"{name}[0]")
    elif schema.get("properties"):
        for key, inner in schema["properties"].items():
            yield from leaves(inner, f"{name}[{key}]" if name else key)
    elif schema.get("type") == "boolean":
        yield from ((name, word) for word in ("true", "false"))
    elif schema.get("type") == "integer":
        yield name, "10"
    elif schema.get("type") == "string":
        yield name, "text"


def described_parameters(method: str, path: str) -> Iterator[tuple[str, str]]:
    _, described = operation(method, path)
    for parameter in described.get("parameters", []):
        if parameter["in"] == "query":
            yield from leaves(parameter["schema"], parameter["name"])
    for content in described.get("requestBody", {}).get("content", {}).values():
        yield from leaves(content["schema"])


# Values that a type alone does not give: ids that must exist, and what goes with what.
def fitting(name: str, value: str, known: dict[str, str]) -> str | None:
    if value != "text":
        return value
    last = name.replace("]", "").rsplit("[", 1)[-1]
    if "expand" in name:
        return None
    if "country" in name or "countries" in name:
        return "US"
    if last == "return_url":
        return "https://example.com/back"
    return known.get(last)


def all_taken(method: str, path: str, base: dict[str, str], known: dict[str, str], alone: set[str] = frozenset()) -> None:
    """Every parameter and word is taken, one at a time beside what is required."""
    global parameters
    template, _ = operation(method, path)
    for name, word in described_parameters(method, path):
        value = fitting(name, word, known)
        if value is None:
            continue
        form = {} if name in alone else dict(base)
        # A component needs `enabled` beside its features.
        if name.startswith("components["):
            form = {key: text for key, text in form.items() if not key.startswith("components[")}
            form[name.split("]")[0] + "][enabled]"] = "true"
        # Each holder has a type of its own.
        if name == "account_holder[type]":
            form.pop("account_holder[customer]", None)
            form[f"account_holder[{value}]"] = known[value]
        if name == "account_holder[account]" and method == "POST":
            form = {**form, "account_holder[type]": "account"}
            form.pop("account_holder[customer]", None)
        if name == "account_holder[customer_account]":
            form.pop("account_holder[customer]", None)
        form[name] = value
        parameters += 1
        status, body = sandbox.send(method, path, list(form.items()))
        if status != 200:
            mismatches.add(f"{method} {template}: {name}={value} is refused: {body['error']['message']}")


def linked(institution: str, subcategory: str) -> str:
    permissions = ["balances", "ownership", "payment_method", "transactions"]
    form = [("account_holder[type]", "customer"), ("account_holder[customer]", CUSTOMER)]
    form += [("permissions[]", word) for word in permissions]
    form += [("prefetch[]", word) for word in permissions if word != "payment_method"]
    session = ask("POST", f"{FC}/sessions", form)["id"]
    kind = {"institution": institution, "subcategory": subcategory}
    [account] = sandbox.control(f"/financial_connections/sessions/{session}/complete", {"accounts": [kind]})["accounts"]
    ask("GET", f"{FC}/sessions/{session}")
    ask("GET", f"{FC}/accounts", [("session", session), ("expand[]", "data.ownership")])
    return account


def walk() -> None:
    form = [("account", ACCOUNT), ("components[payments][enabled]", "true"), ("components[payouts][enabled]", "true")]
    ask("POST", "/v1/account_sessions", form)
    ask("POST", "/v1/account_sessions", form[:1])
    institutions = ["test_institution", "test_oauth_institution", "ownership_accounts", "refresh_failures", "expiring_access"]
    for institution in institutions:
        for subcategory in ["checking", "savings", "credit_card", "line_of_credit", "mortgage", "other"]:
            account = linked(institution, subcategory)
            path = f"{FC}/accounts/{account}"
            ask("GET", path)
            sandbox.control("/clock", {"advance": 120})
            reply = ask("GET", path, [("expand[]", "ownership")])
            if ownership := reply["ownership"]:
                ask("GET", f"{path}/owners", [("ownership", ownership["id"])])
            listed = ask("GET", f"{FC}/transactions", [("account", account), ("limit", "100")])
            for transaction in listed.get("data", [])[:2]:
                ask("GET", f"{FC}/transactions/{transaction['id']}")
            ask("POST", f"{path}/subscribe", [("features[]", "transactions")])
            ask("POST", f"{path}/refresh", [("features[]", "balance"), ("features[]", "ownership")])
            ask("POST", f"{path}/refresh", [("features[]", "balance")])
            ask("POST", f"{path}/unsubscribe", [("features[]", "transactions")])
            ask("POST", f"{path}/disconnect")
            ask("GET", path)
    ask("GET", f"{FC}/accounts/fca_nope")
    ask("GET", f"{FC}/accounts", [("limit", "2")])


def take() -> None:
    known = {"account": ACCOUNT, "customer": CUSTOMER, "customer_account": ACCOUNT}
    payments = {"account": ACCOUNT, "components[payments][enabled]": "true"}
    # Its platform collects requirements, so every feature may have every value.
    all_taken("POST", "/v1/account_sessions", payments, known)
    session = {
        "account_holder[type]": "customer",
        "account_holder[customer]": CUSTOMER,
        "permissions[0]": "balances",
    }
    all_taken("POST", f"{FC}/sessions", session, known)
    account = linked("test_institution", "checking")
    sandbox.control("/clock", {"advance": 120})
    ownership = sandbox.send("GET", f"{FC}/accounts/{account}")[1]["ownership"]
    [first, *_] = sandbox.send("GET", f"{FC}/transactions", [("account", account)])[1]["data"]
    newest = sandbox.send("GET", f"{FC}/accounts", [])[1]["data"][0]["id"]
    refresh = {"after": first["transaction_refresh"]}
    cursors = {"starting_after": newest, "ending_before": newest}
    all_taken("GET", f"{FC}/accounts", {}, {**known, **cursors})
    all_taken("GET", f"{FC}/accounts/{account}/owners", {"ownership": ownership}, {"ownership": ownership})
    cursors = {"starting_after": first["id"], "ending_before": first["id"]}
    all_taken("GET", f"{FC}/transactions", {"account": account}, {"account": account, **cursors, **refresh})
    for action in ["refresh", "subscribe", "unsubscribe"]:
        for name, value in described_parameters("POST", f"{FC}/accounts/{account}/{action}"):
            if not name.startswith("expand"):
                sandbox.control("/clock", {"advance": 120})
                all_of = {} if name.startswith("features") else {"features[0]": "transactions"}
                status, body = sandbox.send("POST", f"{FC}/accounts/{account}/{action}", [*all_of.items(), (name, value)])
                global parameters
                parameters += 1
                if status != 200:
                    mismatches.add(f"{action}: {name}={value} is refused: {body['error']['message']}")


walk()
take()
assert sandbox.process.stdin is not None
sandbox.process.stdin.close()
sandbox.process.wait()
for mismatch in sorted(mismatches):
    print(mismatch)
print(f"description {VERSION}: {replies} replies and {parameters} parameters and words checked, {len(mismatches)} mismatches")
sys.exit(bool(mismatches))
