"""Uses one of the two services against a sandbox, and prints what can be seen of it: `check.py MODULE URL KEY`."""

import importlib
import json
import logging
import os
import re
import sys
import urllib.request
from typing import Any

module, url, key = sys.argv[1:]
os.environ |= {"STRIPE_SECRET_KEY": key, "STRIPE_ADDRESS": url}
ACCOUNT = "acct_1NkDjjJyhOZfPCWt"
seen: list[object] = []


class Seen(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        seen.append(record.getMessage())


def ask(path: str, body: bytes | None = None) -> dict[str, Any]:
    request = urllib.request.Request(f"{url}/{path}", body, {"Authorization": f"Bearer {key}"})
    with urllib.request.urlopen(request) as reply:
        answer: dict[str, Any] = json.load(reply)
        return answer


logging.getLogger("platform").addHandler(Seen())
logging.getLogger("platform").setLevel(logging.INFO)
service = importlib.import_module(module)
from fastapi.testclient import TestClient  # noqa: E402

ask("_sandbox/reset", b"{}")
# Somebody links a bank account, in the browser.
linking = f"account_holder[type]=account&account_holder[account]={ACCOUNT}&permissions[]=balances"
id = ask("v1/financial_connections/sessions", linking.encode())["id"]
ask(f"_sandbox/financial_connections/sessions/{id}/complete", b"{}")

with TestClient(service.app) as browser:
    for method, path in [
        ("GET", f"/accounts/{ACCOUNT}"),
        ("POST", f"/accounts/{ACCOUNT}/session"),
        ("POST", f"/accounts/{ACCOUNT}/session"),
        ("POST", "/accounts/acct_nobody/session"),
    ]:
        reply = browser.request(method, path)
        seen.append([method, path, reply.status_code, re.sub(r"accs_secret__\w+", "accs_secret__…", reply.text)])
seen.extend([it["method"], it["path"], it["status"]] for it in reversed(ask("_sandbox/requests")["data"]))
print(json.dumps(seen, indent=1, ensure_ascii=False))
