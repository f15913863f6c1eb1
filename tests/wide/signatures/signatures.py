"""Signs bodies with each library and verifies what each made with all of them; prints a table."""

from __future__ import annotations

import base64
import json
import random
import subprocess
import sys
from typing import Any

import stripe
import stripe_sessions

BODIES = 250
NOW = 1_780_000_000
SECRET = "whsec_signatures_of_everybody"
program, seed = sys.argv[1], int(sys.argv[2] or random.SystemRandom().randrange(2**32))
print(f"SEED={seed}")
chance = random.Random(seed)


def body(number: int) -> bytes:
    """JSON with words in many scripts, long and short, with every kind of space around it."""
    letters = "aZ09 \\\"\t\r\n/é漢字🙂\u2028\u0000"
    text = "".join(chance.choice(letters) for _ in range(chance.choice((0, 1, 40, 4_000))))
    event = {"id": f"evt_{number}", "object": "event", "type": "account.updated", "data": {"object": {"id": "acct_1", "text": text}}}
    printed = json.dumps(event, indent=chance.choice((None, 2)), ensure_ascii=chance.random() < 0.5)
    return chance.choice(("", "\n", "\r\n")).encode() + printed.encode("utf-8") + chance.choice(("", "\n")).encode()


def changed(whole: bytes) -> bytes:
    """The body with one bit turned, where it stays UTF-8: a library that decodes first would refuse it for another reason."""
    while True:
        at = chance.randrange(len(whole))
        other = whole[:at] + bytes((whole[at] ^ 1,)) + whole[at + 1 :]
        try:
            other.decode("utf-8")
        except UnicodeDecodeError:
            continue
        return other


def signed_by_stripe_python(whole: bytes) -> str:
    # stripe-python has no public way to sign; this is what its own tests do.
    signature = stripe.WebhookSignature._compute_signature(f"{NOW}.{whole.decode('utf-8')}", SECRET)
    return f"t={NOW},v1={signature}"


def verified_by_stripe_python(whole: bytes, header: str) -> bool:
    try:
        return stripe.WebhookSignature.verify_header(whole.decode("utf-8"), header, SECRET)
    except stripe.SignatureVerificationError:
        return False


def verified_by_ours(whole: bytes, header: str) -> bool:
    try:
        assert stripe_sessions.Webhook.construct_event(whole, header, SECRET, received_at=NOW).id.startswith("evt_")
        return True
    except stripe_sessions.SignatureVerificationError:
        return False


bodies = [body(number) for number in range(BODIES)]
tampered = [changed(whole) for whole in bodies]
made = {
    "stripe-python": [signed_by_stripe_python(whole) for whole in bodies],
    "ours, Python": [stripe_sessions.Webhook.generate_test_header_string(whole, SECRET, NOW) for whole in bodies],
}
asked: dict[str, Any] = {
    "now": NOW,
    "secret": SECRET,
    "bodies": [base64.b64encode(whole).decode() for whole in bodies],
    "tampered": [base64.b64encode(whole).decode() for whole in tampered],
    "made": made,
}
node = subprocess.run(["node", program], input=json.dumps(asked).encode(), stdout=subprocess.PIPE, check=True)
answered = json.loads(node.stdout)
made |= answered["made"]

verifiers = {"stripe-python": verified_by_stripe_python, "ours, Python": verified_by_ours}
outcomes: dict[str, dict[str, list[int]]] = answered["verified"]
for name, verify in verifiers.items():
    outcomes[name] = {
        maker: [
            sum(verify(whole, header) for whole, header in zip(bodies, headers)),
            sum(not verify(whole, header) for whole, header in zip(tampered, headers)),
        ]
        for maker, headers in made.items()
    }

print(f"of {BODIES} bodies, verified as signed and refused where a bit was changed:")
print(f"{'signed by':<16}" + "".join(f"{name:>16}" for name in outcomes))
for maker in made:
    print(f"{maker:<16}" + "".join(f"{'{} and {}'.format(*outcomes[name][maker]):>16}" for name in outcomes))
wrong = [f"{maker}, verified by {name}" for name in outcomes for maker in made if outcomes[name][maker] != [BODIES, BODIES]]
if len(outcomes) != 4 or len(made) != 4 or wrong:
    sys.exit(f"not all as it should be: {wrong}")
