"""Written by `cargo run -p generate` from the catalogue and the operations; do not edit."""

from .records import (
    FinancialConnectionsInstitution as Institution,
    FinancialConnectionsAccountOwner as AccountOwner,
    FinancialConnectionsAccountOwnership as AccountOwnership,
    FinancialConnectionsAccount as Account,
    FinancialConnectionsSession as Session,
    FinancialConnectionsTransaction as Transaction,
    FinancialConnectionsInferredBalance as InferredBalance,
    FinancialConnectionsAuthorization as Authorization,
    FinancialConnectionsConsent as Consent,
)

__all__ = [
    "Institution",
    "AccountOwner",
    "AccountOwnership",
    "Account",
    "Session",
    "Transaction",
    "InferredBalance",
    "Authorization",
    "Consent",
]
