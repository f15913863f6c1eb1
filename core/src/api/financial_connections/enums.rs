//! The words the API uses for things about linked accounts. All lists are open: Stripe may add words on any version.

use crate::api::schema::Enum;

/// Declares lists of words: a constant, its name as a type, what it says, and each word with its meaning. Behind
/// `preview` stand the words that only preview versions of the API have.
macro_rules! words {
    ($($constant:ident = $name:literal: $doc:literal {
        $($word:literal: $meaning:literal,)*
        $(preview { $($preview:literal: $preview_meaning:literal,)* })?
    })*) => {
        $(
            #[doc = $doc]
            pub static $constant: Enum = Enum {
                name: $name,
                doc: $doc,
                values: &[$(($word, $meaning),)* $($(($preview, concat!("In preview: ", $preview_meaning)),)*)?],
                previews: &[$($($preview),*)?],
            };
        )*
    };
}

words! {
    ACCOUNT_HOLDER_TYPE = "FinancialConnectionsAccountHolderType": "Who holds a linked account." {
        "account": "A connected account of the platform.",
        "customer": "A customer.",
    }
    PERMISSION = "FinancialConnectionsPermission": "Data or abilities that a linked account grants." {
        "balances": "Its balances may be read.",
        "ownership": "Its owners may be read.",
        "payment_method": "A payment method may be made from it.",
        "transactions": "Its transactions may be read.",
    }
    PREFETCH = "FinancialConnectionsPrefetch": "Data to fetch as soon as an account is linked." {
        "balances": "Its balances.",
        "ownership": "Its owners.",
        "transactions": "Its transactions.",
        preview {
            "inferred_balances": "its balances of past days.",
        }
    }
    FILTER_SUBCATEGORY = "FinancialConnectionsFilterSubcategory": "Kinds of accounts that linking can be narrowed to." {
        "checking": "Checking accounts.",
        "credit_card": "Credit cards. Filterable from API 2024-09-30.acacia on.",
        "line_of_credit": "Lines of credit. Filterable from API 2024-09-30.acacia on.",
        "mortgage": "Mortgages. Filterable from API 2024-09-30.acacia on.",
        "savings": "Savings accounts.",
    }
    PAYMENT_METHOD_SUPPORT = "FinancialConnectionsPaymentMethodSupport": "Which linked accounts must be able to make payments." {
        "all": "Every one.",
        "at_least_one": "One of them is enough.",
        "none": "It does not matter.",
    }
    MANUAL_ENTRY_MODE = "FinancialConnectionsManualEntryMode": "Whether account numbers may be typed in." {
        "automatic": "Offered where linking is not possible.",
        "disabled": "Not offered.",
        preview {
            "custom": "the platform asks for the numbers itself.",
        }
    }
    ACCOUNT_CATEGORY = "FinancialConnectionsAccountCategory": "The broad kind of an account." {
        "cash": "Money that can be spent: checking, savings.",
        "credit": "Money that is owed: cards, lines of credit, mortgages.",
        "investment": "Investments.",
        "other": "Anything else.",
    }
    ACCOUNT_SUBCATEGORY = "FinancialConnectionsAccountSubcategory": "The kind of an account within its category." {
        "checking": "A checking account (category cash).",
        "credit_card": "A credit card (category credit).",
        "line_of_credit": "A line of credit (category credit).",
        "mortgage": "A mortgage (category credit).",
        "other": "None of the others.",
        "savings": "A savings account (category cash).",
    }
    ACCOUNT_STATUS = "FinancialConnectionsAccountStatus": "Whether the link to an account works." {
        "active": "It works.",
        "disconnected": "It was cut; no more data comes.",
        "inactive": "It does not work until the holder links the account again.",
    }
    SUBSCRIPTION = "FinancialConnectionsSubscription": "Data that is refreshed about once a day." {
        "transactions": "Transactions.",
        preview {
            "balance": "balances.",
            "inferred_balances": "balances of past days.",
        }
    }
    PAYMENT_METHOD_TYPE = "FinancialConnectionsPaymentMethodType": "Payment methods that can be made from an account." {
        "link": "Link.",
        "us_bank_account": "A US bank account.",
    }
    BALANCE_TYPE = "FinancialConnectionsBalanceType": "Which part of a balance is filled in." {
        "cash": "`cash`.",
        "credit": "`credit`.",
    }
    REFRESH_STATUS = "FinancialConnectionsRefreshStatus": "How the last refresh went." {
        "failed": "It failed.",
        "pending": "It is under way.",
        "succeeded": "It succeeded.",
    }
    REFRESH_FEATURE = "FinancialConnectionsRefreshFeature": "Data that can be refreshed. Mind the singular `balance`; permissions say `balances`." {
        "balance": "Balances.",
        "ownership": "Owners.",
        "transactions": "Transactions.",
        preview {
            "inferred_balances": "balances of past days.",
        }
    }
    STATUS_ACTION = "FinancialConnectionsStatusAction": "What the holder should do." {
        "none": "Nothing.",
        "relink_required": "Link the account again.",
    }
    STATUS_CAUSE = "FinancialConnectionsStatusCause": "Why the link will stop working." {
        "access_expired": "The access granted by the institution runs out.",
        "institution_requirement": "The institution asks for it.",
        "unspecified": "Not said.",
    }
    ACCOUNT_NUMBER_TYPE = "FinancialConnectionsAccountNumberType": "What an account number is." {
        "account_number": "The account's own number.",
        "tokenized_account_number": "A number made for this link.",
    }
    ACCOUNT_NUMBER_STATUS = "FinancialConnectionsAccountNumberStatus": "Whether an account number can move money." {
        "deactivated": "It no longer can.",
        "expired": "It is past its expiry. From API 2026-09-30.endive on.",
        "pending": "It cannot yet. From API 2026-09-30.endive on.",
        "transactable": "It can.",
    }
    NETWORK = "FinancialConnectionsNetwork": "Networks over which an account number can be used." {
        "ach": "ACH.",
    }
    TRANSACTION_STATUS = "FinancialConnectionsTransactionStatus": "How far a transaction has come." {
        "pending": "Not final yet.",
        "posted": "Final.",
        "void": "It will not happen.",
    }
    UI_MODE = "FinancialConnectionsUiMode": "Where a session is shown." {
        "hosted": "On a page of Stripe's.",
        "modal": "In a window over the platform's own page.",
    }
    DELIVERY_METHOD = "FinancialConnectionsDeliveryMethod": "How the holder comes to the hosted page." {
        "email": "By an email of Stripe's.",
        "url": "By a URL that the platform hands out.",
    }
    CONSENT_OUTCOME = "FinancialConnectionsConsentOutcome": "What became of a consent that was collected before." {
        "consent_accepted": "It was accepted.",
        "consent_required": "The holder has to consent in the session.",
    }
    RELINK_FAILURE = "FinancialConnectionsRelinkFailure": "Why linking again failed." {
        "no_account": "The account was not among those linked.",
        "no_authorization": "Another authorization was linked.",
        "other": "None of the others.",
    }
    SESSION_STATUS = "FinancialConnectionsSessionStatus": "How far a session has come." {
        "cancelled": "Its holder left it.",
        "failed": "It failed.",
        "pending": "It is not over.",
        "succeeded": "It succeeded.",
    }
    CANCELLATION_REASON = "FinancialConnectionsCancellationReason": "Why a session was cancelled." {
        "custom_manual_entry": "The holder wants to type in the numbers, for which the platform asks.",
        "other": "Another reason.",
    }
    INACTIVE_CAUSE = "FinancialConnectionsInactiveCause": "Why a link has stopped working." {
        "access_denied": "The institution denies access.",
        "access_expired": "The access granted by the institution ran out.",
        "account_closed": "The account was closed.",
        "account_unavailable": "The account cannot be reached.",
        "institution_requirement": "The institution asked for it.",
        "unspecified": "Not said.",
    }
    PROCESSING_STATUS = "FinancialConnectionsProcessingStatus": "How far data of an account has been worked through." {
        "completed": "All of it.",
        "pending": "Not all of it.",
    }
    CONFIDENCE = "FinancialConnectionsConfidence": "How sure Stripe is." {
        "high": "Sure.",
        "low": "Not sure.",
        "medium": "Fairly sure.",
        "very_high": "Very sure.",
    }
    AUTHORIZATION_STATUS = "FinancialConnectionsAuthorizationStatus": "Whether an authorization works." {
        "active": "It does.",
        "inactive": "Its holder has to link again.",
        preview {
            "disconnected": "it was cut.",
        }
    }
    INSTITUTION_STATUS = "FinancialConnectionsInstitutionStatus": "Whether an institution can be linked." {
        "active": "It can.",
        "degraded": "It can, but not always.",
        "inactive": "It cannot.",
    }
}
