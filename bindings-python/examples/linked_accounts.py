"""What Flask and Django do with events: the state of every linked account, whatever becomes of deliveries."""

import os
import threading

from stripe_sessions import Client, Event, FinancialConnectionsAccountEvent

client = Client(os.environ["STRIPE_SECRET_KEY"], base_url=os.environ.get("STRIPE_BASE_URL"))
secret = os.environ["STRIPE_WEBHOOK_SECRET"]

# They stand for your database; the lock, for a lock on the row.
statuses: dict[str, str] = {}
handled: set[str] = set()
lock = threading.Lock()


def handle(event: Event) -> None:
    # What is done twice at the same time is done one after the other: what was read first is not written last.
    with lock:
        if event.id in handled:  # An event may be delivered twice.
            return
        match event:
            case FinancialConnectionsAccountEvent(data=data):
                # Events come in any order: the account as it is now is what counts.
                account = client.financial_connections.accounts.retrieve(data.object.id)
                statuses[account.id] = account.status
            case _:
                pass
        handled.add(event.id)  # Not before it is done: if it fails, the event comes again.


def catch_up(customer: str) -> None:
    """What no event has told: when the application starts, and every few hours, since one may never arrive."""
    with lock:
        page = client.financial_connections.accounts.list(account_holder={"customer": customer})
        for account in page.auto_paging_iter():
            statuses[account.id] = account.status
