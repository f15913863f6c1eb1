// Written by `cargo run -p generate` from the operations; do not edit.

import StripeSessions

let parameterTypes: [String: any RequestParameters.Type] = [
    "account_sessions.create": CreateAccountSession.self,
    "accounts.retrieve": RetrieveOptions.self,
    "v2.core.accounts.retrieve": RetrieveV2CoreAccount.self,
    "financial_connections.sessions.create": CreateFinancialConnectionsSession.self,
    "financial_connections.sessions.retrieve": RetrieveOptions.self,
    "financial_connections.accounts.list": ListFinancialConnectionsAccounts.self,
    "financial_connections.accounts.retrieve": RetrieveOptions.self,
    "financial_connections.accounts.refresh": RefreshFinancialConnectionsAccount.self,
    "financial_connections.accounts.subscribe": SubscribeFinancialConnectionsAccount.self,
    "financial_connections.accounts.unsubscribe": SubscribeFinancialConnectionsAccount.self,
    "financial_connections.accounts.disconnect": RetrieveOptions.self,
    "financial_connections.accounts.list_owners": ListFinancialConnectionsAccountOwners.self,
    "financial_connections.transactions.list": ListFinancialConnectionsTransactions.self,
    "financial_connections.transactions.retrieve": RetrieveOptions.self,
    "financial_connections.accounts.list_inferred_balances": ListOptions.self,
    "financial_connections.authorizations.retrieve": RetrieveOptions.self,
    "financial_connections.institutions.list": ListOptions.self,
    "financial_connections.institutions.retrieve": RetrieveOptions.self,
    "financial_connections.consents.create": CreateFinancialConnectionsConsent.self,
    "financial_connections.consents.retrieve": RetrieveOptions.self,
]

let resultTypes: [String: any ReplyObject.Type] = [
    "account_sessions.create": AccountSession.self,
    "accounts.retrieve": Account.self,
    "v2.core.accounts.retrieve": V2CoreAccount.self,
    "financial_connections.sessions.create": FinancialConnectionsSession.self,
    "financial_connections.sessions.retrieve": FinancialConnectionsSession.self,
    "financial_connections.accounts.list": FinancialConnectionsAccountPage.self,
    "financial_connections.accounts.retrieve": FinancialConnectionsAccount.self,
    "financial_connections.accounts.refresh": FinancialConnectionsAccount.self,
    "financial_connections.accounts.subscribe": FinancialConnectionsAccount.self,
    "financial_connections.accounts.unsubscribe": FinancialConnectionsAccount.self,
    "financial_connections.accounts.disconnect": FinancialConnectionsAccount.self,
    "financial_connections.accounts.list_owners": FinancialConnectionsAccountOwnerPage.self,
    "financial_connections.transactions.list": FinancialConnectionsTransactionPage.self,
    "financial_connections.transactions.retrieve": FinancialConnectionsTransaction.self,
    "financial_connections.accounts.list_inferred_balances": FinancialConnectionsInferredBalancePage.self,
    "financial_connections.authorizations.retrieve": FinancialConnectionsAuthorization.self,
    "financial_connections.institutions.list": FinancialConnectionsInstitutionPage.self,
    "financial_connections.institutions.retrieve": FinancialConnectionsInstitution.self,
    "financial_connections.consents.create": FinancialConnectionsConsent.self,
    "financial_connections.consents.retrieve": FinancialConnectionsConsent.self,
]
