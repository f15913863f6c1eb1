//! The types of events about these resources: the words, and when each is sent. All lists are open.

use crate::api::schema::Enum;

/// Declares lists of event types: a constant, its name as a type, what it says, and each word with when it is sent.
macro_rules! event_types {
    ($($constant:ident = $name:literal: $doc:literal { $($word:literal: $when:literal,)* })*) => {
        $(
            #[doc = $doc]
            pub static $constant: Enum = Enum { name: $name, doc: $doc, values: &[$(($word, $when)),*], previews: &[] };
        )*
    };
}

event_types! {
    ACCOUNT = "AccountEventType": "The types of events about connected accounts." {
        "account.updated": "Something about a connected account changed: its requirements, capabilities, or who is responsible for what.",
    }
    FINANCIAL_CONNECTIONS_ACCOUNT = "FinancialConnectionsAccountEventType": "The types of events about linked accounts." {
        "financial_connections.account.account_numbers_updated": "Its account numbers changed: payments by the old ones may fail.",
        "financial_connections.account.created": "It was linked.",
        "financial_connections.account.deactivated": "The link stopped working: its status is `inactive`.",
        "financial_connections.account.disconnected": "The link was cut: its status is `disconnected`.",
        "financial_connections.account.expected_deactivation_date_updated": "The link is now expected to stop working at another time, or no longer.",
        "financial_connections.account.reactivated": "The link works again: its status went from `inactive` to `active`.",
        "financial_connections.account.refreshed_balance": "A refresh of its balance ended, in `succeeded` or `failed`; `balance_refresh.status` says which.",
        "financial_connections.account.refreshed_inferred_balances": "A refresh of its inferred balances ended. In preview versions of the API.",
        "financial_connections.account.refreshed_ownership": "A refresh of its owners ended, in `succeeded` or `failed`; `ownership_refresh.status` says which.",
        "financial_connections.account.refreshed_transactions": "A refresh of its transactions ended, in `succeeded` or `failed`; `transaction_refresh.status` says which.",
        "financial_connections.account.supported_payment_method_types_updated": "Other payment methods can be made from it than before.",
        "financial_connections.account.upcoming_account_number_expiry": "One of its account numbers expires soon.",
        "financial_connections.account.upcoming_deactivation": "The link will stop working soon, unless its holder links the account again.",
    }
    FINANCIAL_CONNECTIONS_AUTHORIZATION = "FinancialConnectionsAuthorizationEventType": "The types of events about what a holder has allowed at one institution." {
        "financial_connections.authorization.expected_deactivation_date_updated": "It is now expected to end at another time, or no longer.",
        "financial_connections.authorization.upcoming_deactivation": "It ends soon, unless its holder links again.",
    }
    FINANCIAL_CONNECTIONS_SESSION = "FinancialConnectionsSessionEventType": "The types of events about Financial Connections sessions." {
        "financial_connections.session.updated": "The session changed: its holder finished, gave up or failed. In preview versions of the API.",
    }
    NOTIFICATION = "EventNotificationType": "The types of thin events about linked accounts." {
        "v1.financial_connections.account.account_numbers_updated": "Its account numbers changed: payments by the old ones may fail.",
        "v1.financial_connections.account.balance_refresh_failed": "A refresh of its balance failed.",
        "v1.financial_connections.account.balance_refresh_succeeded": "A refresh of its balance succeeded.",
        "v1.financial_connections.account.created": "It was linked.",
        "v1.financial_connections.account.deactivated": "The link stopped working.",
        "v1.financial_connections.account.disconnected": "The link was cut.",
        "v1.financial_connections.account.expected_deactivation_date_updated": "The link is now expected to stop working at another time, or no longer.",
        "v1.financial_connections.account.inferred_balances_refresh_failed": "A refresh of its inferred balances failed.",
        "v1.financial_connections.account.inferred_balances_refresh_succeeded": "A refresh of its inferred balances succeeded.",
        "v1.financial_connections.account.ownership_refresh_failed": "A refresh of its owners failed.",
        "v1.financial_connections.account.ownership_refresh_succeeded": "A refresh of its owners succeeded.",
        "v1.financial_connections.account.reactivated": "The link works again.",
        "v1.financial_connections.account.refreshed_balance": "A refresh of its balance ended.",
        "v1.financial_connections.account.refreshed_ownership": "A refresh of its owners ended.",
        "v1.financial_connections.account.refreshed_transactions": "A refresh of its transactions ended.",
        "v1.financial_connections.account.risk_intelligence_refresh_failed": "A refresh of what is known of its risk failed.",
        "v1.financial_connections.account.risk_intelligence_refresh_succeeded": "A refresh of what is known of its risk succeeded.",
        "v1.financial_connections.account.supported_payment_method_types_updated": "Other payment methods can be made from it than before.",
        "v1.financial_connections.account.transactions_refresh_failed": "A refresh of its transactions failed.",
        "v1.financial_connections.account.transactions_refresh_succeeded": "A refresh of its transactions succeeded.",
        "v1.financial_connections.account.upcoming_account_number_expiry": "One of its account numbers expires soon.",
        "v1.financial_connections.account.upcoming_deactivation": "The link will stop working soon, unless its holder links the account again.",
    }
}
