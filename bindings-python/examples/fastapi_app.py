"""FastAPI: `uvicorn fastapi_app:app`. The address and the key come from the environment."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request
from stripe_sessions import AsyncClient, InvalidRequestError


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    # One client for the whole application: its connections are shared by all requests.
    async with AsyncClient(os.environ["STRIPE_SECRET_KEY"], base_url=os.environ.get("STRIPE_BASE_URL")) as client:
        app.state.stripe = client
        yield


app = FastAPI(lifespan=lifespan)


def connected_account(request: Request) -> str:
    """The account of whoever is logged in: from your session, never from the browser's request alone."""
    return request.headers["X-Account"]


@app.post("/account_session")
async def account_session(request: Request, account: Annotated[str, Depends(connected_account)]) -> dict[str, str]:
    client: AsyncClient = request.app.state.stripe
    try:
        session = await client.account_sessions.create(account=account, components={"payments": {"enabled": True}})
    except InvalidRequestError as error:
        raise HTTPException(404, "This account cannot be shown.") from error
    return {"client_secret": session.client_secret}
