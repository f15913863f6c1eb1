// Written by `cargo run -p generate` from the operations; do not edit.

package com.stripesessions

internal val parameterTypes = mapOf(
    "account_sessions.create" to ParameterType(
        CreateAccountSession.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "account_sessions.create") },
    ),
    "accounts.retrieve" to ParameterType(
        RetrieveOptions.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "accounts.retrieve") },
    ),
    "v2.core.accounts.retrieve" to ParameterType(
        RetrieveV2CoreAccount.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "v2.core.accounts.retrieve") },
    ),
    "financial_connections.sessions.create" to ParameterType(
        CreateFinancialConnectionsSession.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.sessions.create") },
    ),
    "financial_connections.sessions.retrieve" to ParameterType(
        RetrieveOptions.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.sessions.retrieve") },
    ),
    "financial_connections.accounts.list" to ParameterType(
        ListFinancialConnectionsAccounts.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.accounts.list") },
    ),
    "financial_connections.accounts.retrieve" to ParameterType(
        RetrieveOptions.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.accounts.retrieve") },
    ),
    "financial_connections.accounts.refresh" to ParameterType(
        RefreshFinancialConnectionsAccount.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.accounts.refresh") },
    ),
    "financial_connections.accounts.subscribe" to ParameterType(
        SubscribeFinancialConnectionsAccount.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.accounts.subscribe") },
    ),
    "financial_connections.accounts.unsubscribe" to ParameterType(
        SubscribeFinancialConnectionsAccount.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.accounts.unsubscribe") },
    ),
    "financial_connections.accounts.disconnect" to ParameterType(
        RetrieveOptions.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.accounts.disconnect") },
    ),
    "financial_connections.accounts.list_owners" to ParameterType(
        ListFinancialConnectionsAccountOwners.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.accounts.list_owners") },
    ),
    "financial_connections.transactions.list" to ParameterType(
        ListFinancialConnectionsTransactions.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.transactions.list") },
    ),
    "financial_connections.transactions.retrieve" to ParameterType(
        RetrieveOptions.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.transactions.retrieve") },
    ),
    "financial_connections.accounts.list_inferred_balances" to ParameterType(
        ListOptions.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.accounts.list_inferred_balances") },
    ),
    "financial_connections.authorizations.retrieve" to ParameterType(
        RetrieveOptions.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.authorizations.retrieve") },
    ),
    "financial_connections.institutions.list" to ParameterType(
        ListOptions.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.institutions.list") },
    ),
    "financial_connections.institutions.retrieve" to ParameterType(
        RetrieveOptions.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.institutions.retrieve") },
    ),
    "financial_connections.consents.create" to ParameterType(
        CreateFinancialConnectionsConsent.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.consents.create") },
    ),
    "financial_connections.consents.retrieve" to ParameterType(
        RetrieveOptions.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.consents.retrieve") },
    ),
    "financial_connections.transactions.sync" to ParameterType(
        SyncFinancialConnectionsTransactions.Companion::fromJson,
        { ids, options, parameters -> parameters.encode(ids, options, "financial_connections.transactions.sync") },
    ),
)

internal val resultTypes = mapOf(
    "account_sessions.create" to ResultType(
        { status, headers, body -> AccountSession.decode(status, headers, body, "account_sessions.create") },
        AccountSession::toJson,
        AccountSession::check,
    ),
    "accounts.retrieve" to ResultType(
        { status, headers, body -> Account.decode(status, headers, body, "accounts.retrieve") },
        Account::toJson,
        Account::check,
    ),
    "v2.core.accounts.retrieve" to ResultType(
        { status, headers, body -> V2CoreAccount.decode(status, headers, body, "v2.core.accounts.retrieve") },
        V2CoreAccount::toJson,
        V2CoreAccount::check,
    ),
    "financial_connections.sessions.create" to ResultType(
        { status, headers, body -> FinancialConnectionsSession.decode(status, headers, body, "financial_connections.sessions.create") },
        FinancialConnectionsSession::toJson,
        FinancialConnectionsSession::check,
    ),
    "financial_connections.sessions.retrieve" to ResultType(
        { status, headers, body -> FinancialConnectionsSession.decode(status, headers, body, "financial_connections.sessions.retrieve") },
        FinancialConnectionsSession::toJson,
        FinancialConnectionsSession::check,
    ),
    "financial_connections.accounts.list" to ResultType(
        { status, headers, body -> FinancialConnectionsAccountPage.decode(status, headers, body, "financial_connections.accounts.list") },
        FinancialConnectionsAccountPage::toJson,
        FinancialConnectionsAccountPage::check,
    ),
    "financial_connections.accounts.retrieve" to ResultType(
        { status, headers, body -> FinancialConnectionsAccount.decode(status, headers, body, "financial_connections.accounts.retrieve") },
        FinancialConnectionsAccount::toJson,
        FinancialConnectionsAccount::check,
    ),
    "financial_connections.accounts.refresh" to ResultType(
        { status, headers, body -> FinancialConnectionsAccount.decode(status, headers, body, "financial_connections.accounts.refresh") },
        FinancialConnectionsAccount::toJson,
        FinancialConnectionsAccount::check,
    ),
    "financial_connections.accounts.subscribe" to ResultType(
        { status, headers, body -> FinancialConnectionsAccount.decode(status, headers, body, "financial_connections.accounts.subscribe") },
        FinancialConnectionsAccount::toJson,
        FinancialConnectionsAccount::check,
    ),
    "financial_connections.accounts.unsubscribe" to ResultType(
        { status, headers, body -> FinancialConnectionsAccount.decode(status, headers, body, "financial_connections.accounts.unsubscribe") },
        FinancialConnectionsAccount::toJson,
        FinancialConnectionsAccount::check,
    ),
    "financial_connections.accounts.disconnect" to ResultType(
        { status, headers, body -> FinancialConnectionsAccount.decode(status, headers, body, "financial_connections.accounts.disconnect") },
        FinancialConnectionsAccount::toJson,
        FinancialConnectionsAccount::check,
    ),
    "financial_connections.accounts.list_owners" to ResultType(
        { status, headers, body -> FinancialConnectionsAccountOwnerPage.decode(status, headers, body, "financial_connections.accounts.list_owners") },
        FinancialConnectionsAccountOwnerPage::toJson,
        FinancialConnectionsAccountOwnerPage::check,
    ),
    "financial_connections.transactions.list" to ResultType(
        { status, headers, body -> FinancialConnectionsTransactionPage.decode(status, headers, body, "financial_connections.transactions.list") },
        FinancialConnectionsTransactionPage::toJson,
        FinancialConnectionsTransactionPage::check,
    ),
    "financial_connections.transactions.retrieve" to ResultType(
        { status, headers, body -> FinancialConnectionsTransaction.decode(status, headers, body, "financial_connections.transactions.retrieve") },
        FinancialConnectionsTransaction::toJson,
        FinancialConnectionsTransaction::check,
    ),
    "financial_connections.accounts.list_inferred_balances" to ResultType(
        { status, headers, body -> FinancialConnectionsInferredBalancePage.decode(status, headers, body, "financial_connections.accounts.list_inferred_balances") },
        FinancialConnectionsInferredBalancePage::toJson,
        FinancialConnectionsInferredBalancePage::check,
    ),
    "financial_connections.authorizations.retrieve" to ResultType(
        { status, headers, body -> FinancialConnectionsAuthorization.decode(status, headers, body, "financial_connections.authorizations.retrieve") },
        FinancialConnectionsAuthorization::toJson,
        FinancialConnectionsAuthorization::check,
    ),
    "financial_connections.institutions.list" to ResultType(
        { status, headers, body -> FinancialConnectionsInstitutionPage.decode(status, headers, body, "financial_connections.institutions.list") },
        FinancialConnectionsInstitutionPage::toJson,
        FinancialConnectionsInstitutionPage::check,
    ),
    "financial_connections.institutions.retrieve" to ResultType(
        { status, headers, body -> FinancialConnectionsInstitution.decode(status, headers, body, "financial_connections.institutions.retrieve") },
        FinancialConnectionsInstitution::toJson,
        FinancialConnectionsInstitution::check,
    ),
    "financial_connections.consents.create" to ResultType(
        { status, headers, body -> FinancialConnectionsConsent.decode(status, headers, body, "financial_connections.consents.create") },
        FinancialConnectionsConsent::toJson,
        FinancialConnectionsConsent::check,
    ),
    "financial_connections.consents.retrieve" to ResultType(
        { status, headers, body -> FinancialConnectionsConsent.decode(status, headers, body, "financial_connections.consents.retrieve") },
        FinancialConnectionsConsent::toJson,
        FinancialConnectionsConsent::check,
    ),
    "financial_connections.transactions.sync" to ResultType(
        { status, headers, body -> FinancialConnectionsTransactionChangePage.decode(status, headers, body, "financial_connections.transactions.sync") },
        FinancialConnectionsTransactionChangePage::toJson,
        FinancialConnectionsTransactionChangePage::check,
    ),
)
