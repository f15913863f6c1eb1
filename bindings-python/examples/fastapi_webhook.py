"""FastAPI, an endpoint for events: `uvicorn fastapi_webhook:app`. The keys and the address come from the environment."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, HTTPException, Request
from stripe_sessions import AsyncClient, Event, FinancialConnectionsAccountEvent, SignatureVerificationError

# They stand for your database; the lock, for a lock on the row.
statuses: dict[str, str] = {}
handled: set[str] = set()
lock = asyncio.Lock()


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with AsyncClient(os.environ["STRIPE_SECRET_KEY"], base_url=os.environ.get("STRIPE_BASE_URL")) as client:
        app.state.stripe = client
        await catch_up(client, os.environ["CUSTOMER"])
        yield


app = FastAPI(lifespan=lifespan)


@app.post("/webhook")
async def webhook(request: Request) -> dict[str, bool]:
    client: AsyncClient = request.app.state.stripe
    try:
        # The bytes as they came: not a parameter that FastAPI reads for you.
        event = client.construct_event(
            await request.body(), request.headers.get("Stripe-Signature"), os.environ["STRIPE_WEBHOOK_SECRET"]
        )
    except SignatureVerificationError as error:
        raise HTTPException(400, "This is not signed.") from error
    await handle(client, event)
    return {"received": True}


@app.get("/linked_accounts")
async def linked_accounts() -> dict[str, str]:
    return statuses


async def handle(client: AsyncClient, event: Event) -> None:
    # What is done twice at the same time is done one after the other: what was read first is not written last.
    async with lock:
        if event.id in handled:  # An event may be delivered twice.
            return
        match event:
            case FinancialConnectionsAccountEvent(data=data):
                # Events come in any order: the account as it is now is what counts.
                account = await client.financial_connections.accounts.retrieve(data.object.id)
                statuses[account.id] = account.status
            case _:
                pass
        handled.add(event.id)  # Not before it is done: if it fails, the event comes again.


async def catch_up(client: AsyncClient, customer: str) -> None:
    """What no event has told: when the application starts, and every few hours, since one may never arrive."""
    async with lock:
        page = await client.financial_connections.accounts.list(account_holder={"customer": customer})
        async for account in page.auto_paging_iter():
            statuses[account.id] = account.status
