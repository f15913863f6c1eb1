"""What a program that is frozen uses: calls that wait and calls that are awaited, errors, warnings, logging, a transport, paging."""

import asyncio
import logging
import sys

from stripe_sessions import AsyncClient, Client, RecordingTransport, ValidationError, validate

key, url = sys.argv[1:]
account = "acct_1NkDjjJyhOZfPCWt"
params = {"account": account, "components": {"payments": {"enabled": True}}}
logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s", stream=sys.stdout)

transport = RecordingTransport()
with Client(key, base_url=url, transport=transport) as client:
    session = client.account_sessions.create(params)
    assert session.account == account and session.last_response.status == 200
    assert list(client.financial_connections.accounts.list(account_holder={"account": account}).auto_paging_iter()) == []
    try:
        client.account_sessions.create(account=account, components={"paymnts": {"enabled": True}})
    except ValidationError as error:
        assert error.errors[0].suggestion == "payments"
assert len(transport.recording()) == 2
assert validate("account_sessions.create", params).is_valid


async def main() -> str:
    async with AsyncClient(key, base_url=url) as awaited:
        return (await awaited.account_sessions.create(params)).account


assert asyncio.run(main()) == account
print("frozen" if getattr(sys, "frozen", False) or "__compiled__" in globals() else "not frozen")
