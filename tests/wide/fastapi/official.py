"""A platform's service in FastAPI: settings, a client as a dependency, and work that is done after the reply."""

import logging
from functools import cache
from os import environ
from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI, HTTPException
from pydantic import BaseModel
from stripe import InvalidRequestError, StripeClient as Client

log = logging.getLogger("platform")


class Settings(BaseModel):
    key: str = environ["STRIPE_SECRET_KEY"]
    address: str = environ["STRIPE_ADDRESS"]


@cache
def settings() -> Settings:
    return Settings()


@cache
def stripe() -> Client:
    return Client(settings().key, base_addresses={"api": settings().address})


Stripe = Annotated[Client, Depends(stripe)]
app = FastAPI()


class Onboarding(BaseModel):
    """What the platform's pages need to know of an account."""

    is_ready: bool
    can_take_cards: bool
    due: list[str]


@app.get("/accounts/{id}")
def onboarding(id: str, stripe: Stripe) -> Onboarding:
    account = stripe.v1.accounts.retrieve(id)
    cards = account.capabilities.card_payments if account.capabilities else None
    due = account.requirements.currently_due if account.requirements else None
    ready = bool(account.details_submitted and account.charges_enabled and account.payouts_enabled)
    return Onboarding(is_ready=ready, can_take_cards=cards == "active", due=due or [])


def note_linked_banks(stripe: Client, account: str) -> None:
    linked = stripe.v1.financial_connections.accounts.list({"account_holder": {"account": account}})
    log.info("%s has linked %s", account, sorted(str(bank.institution_name) for bank in linked.auto_paging_iter()))


@app.post("/accounts/{id}/session")
def session(id: str, stripe: Stripe, background: BackgroundTasks) -> dict[str, str]:
    try:
        session = stripe.v1.account_sessions.create(
            {
                "account": id,
                "components": {
                    "payments": {"enabled": True, "features": {"refund_management": True}},
                    "payouts": {"enabled": True},
                },
            },
            {"idempotency_key": f"session-of-{id}"},
        )
    except InvalidRequestError as error:
        log.info("refused: %s %s %s", error.http_status, error.code, error.param)
        raise HTTPException(404, "This account cannot be shown.") from error
    background.add_task(note_linked_banks, stripe, session.account)
    return {"client_secret": session.client_secret}
