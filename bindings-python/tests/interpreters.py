"""A second interpreter in one process, of each kind that this Python has: it works, or says why not in words."""

import sys

CODE = """
try:
    import stripe_sessions
except ImportError as error:
    said = f"ImportError: {error}"
else:
    transport = stripe_sessions.ReplayingTransport([])
    client = stripe_sessions.Client("sk_test_1", transport=transport)
    report = stripe_sessions.validate("account_sessions.create", {"account": "acct_1", "components": {"payments": {"enabled": True}}})
    said = f"works: {report.is_valid} {client.account_sessions!r}"
print(said, flush=True)
"""

if sys.version_info >= (3, 14):
    import concurrent.interpreters as interpreters  # has one kind, with a lock of its own

    def run(kind):
        interpreters.create().exec(CODE)

    kinds = ["isolated"]
elif sys.version_info >= (3, 13):
    import _interpreters

    def run(kind):
        said = _interpreters.exec(_interpreters.create(kind), CODE)
        assert said is None, said

    kinds = ["isolated", "legacy"]
else:
    import _xxsubinterpreters

    def run(kind):
        _xxsubinterpreters.run_string(_xxsubinterpreters.create(isolated=kind == "isolated"), CODE)

    kinds = ["isolated", "legacy"]

import stripe_sessions  # noqa: E402, F401  in the first one, which is what goes wrong if anything does

for kind in kinds:
    print(f"{kind}: ", end="", flush=True)
    run(kind)
