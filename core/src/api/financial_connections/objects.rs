//! What the API answers: sessions, linked accounts and what hangs off them.
//!
//! Source: the API reference of Financial Connections and its types in stripe-python 16.1.0 and stripe-node 23.1.0
//! (API 2026-10-28.endive); for what is in preview, those of stripe-python 16.1.0a4 (API 2026-10-14.preview). Fields that are nullable there are often missing in real replies; both mean the same.

use super::enums;
use crate::api::schema::{Field, Object, Shape};

/// Declares an object, its fields one a line.
macro_rules! object {
    ($constant:ident = $name:literal: $doc:literal { $($presence:ident $field:literal: $shape:expr => $field_doc:literal,)* }) => {
        #[doc = $doc]
        pub static $constant: Object = Object {
            name: $name,
            doc: $doc,
            fields: &[$(Field::$presence($field, $shape, $field_doc)),*],
        };
    };
}
pub(super) use object;

/// Declares the list of an object: one page of it.
macro_rules! page {
    ($constant:ident = $name:literal of $item:ident: $doc:literal) => {
        object! {
            $constant = $name: $doc {
                required "object": Shape::Constant("list") => "The type of the object: `list`.",
                required "data": Shape::List(&Shape::Object(&$item)) => "The items of this page, newest first.",
                required "has_more": Shape::Boolean => "Whether there are more items after this page.",
                usual "url": Shape::Text => "Where the list is. It leaves out filters: do not build requests from it.",
                optional "total_count": Shape::Integer => "How many items there are in all, where the API says so.",
            }
        }
    };
}

pub(super) use page;

pub(super) const AMOUNTS: Shape = Shape::Map(&Shape::Integer);

object! {
    ANY_OBJECT = "ApiObject": "An object of the API that this library has no fields for." {
        required "id": Shape::Text => "Its id.",
        usual "object": Shape::Text => "Its type.",
    }
}

object! {
    ACCOUNT_HOLDER = "FinancialConnectionsAccountHolder": "Who holds a linked account." {
        required "type": Shape::Enum(&enums::ACCOUNT_HOLDER_TYPE) => "Which of the other fields says who.",
        omitted "account": Shape::Expandable(&ANY_OBJECT) => "The connected account, if the type is `account`: its id, or the account where it was expanded.",
        omitted "customer": Shape::Expandable(&ANY_OBJECT) => "The customer, if the type is `customer`: its id, or the customer where it was expanded.",
        omitted "customer_account": Shape::Text => "The account that plays the customer, if the type is `customer`. Since API 2025-12-15.clover.",
    }
}

object! {
    CASH_BALANCE = "FinancialConnectionsCashBalance": "What can be spent." {
        nullable "available": AMOUNTS => "What can be spent, per currency (lower-case code) in its smallest unit: usually `current` less pending outflows plus pending inflows.",
    }
}

object! {
    CREDIT_BALANCE = "FinancialConnectionsCreditBalance": "What has been borrowed." {
        nullable "used": AMOUNTS => "The credit in use, per currency (lower-case code) in its smallest unit. Positive: owed to the holder; negative: owed by the holder.",
    }
}

object! {
    BALANCE = "FinancialConnectionsBalance": "The most recent balance of an account." {
        required "as_of": Shape::Timestamp => "When the institution computed it, in whole seconds since the Unix epoch.",
        omitted "cash": Shape::Object(&CASH_BALANCE) => "Filled in if the type is `cash`.",
        omitted "credit": Shape::Object(&CREDIT_BALANCE) => "Filled in if the type is `credit`.",
        required "current": AMOUNTS => "The balance before pending transactions, per currency (lower-case code) in its smallest unit. Positive: owed to the holder; negative: owed by the holder.",
        required "type": Shape::Enum(&enums::BALANCE_TYPE) => "Which of `cash` and `credit` is filled in.",
    }
}

object! {
    BALANCE_REFRESH = "FinancialConnectionsBalanceRefresh": "The last attempt to refresh the balance." {
        required "last_attempted_at": Shape::Timestamp => "When it began, in whole seconds since the Unix epoch.",
        nullable "next_refresh_available_at": Shape::Timestamp => "When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is pending.",
        required "status": Shape::Enum(&enums::REFRESH_STATUS) => "How it went.",
    }
}

object! {
    OWNERSHIP_REFRESH = "FinancialConnectionsOwnershipRefresh": "The last attempt to refresh the owners." {
        required "last_attempted_at": Shape::Timestamp => "When it began, in whole seconds since the Unix epoch.",
        nullable "next_refresh_available_at": Shape::Timestamp => "When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is pending.",
        required "status": Shape::Enum(&enums::REFRESH_STATUS) => "How it went.",
    }
}

object! {
    TRANSACTION_REFRESH = "FinancialConnectionsTransactionRefresh": "The last attempt to refresh the transactions." {
        required "id": Shape::Text => "Its id (`fctxnref_…`), with which later transactions can be listed.",
        required "last_attempted_at": Shape::Timestamp => "When it began, in whole seconds since the Unix epoch.",
        nullable "next_refresh_available_at": Shape::Timestamp => "When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is pending.",
        required "status": Shape::Enum(&enums::REFRESH_STATUS) => "How it went.",
    }
}

object! {
    ACCOUNT_NUMBER = "FinancialConnectionsAccountNumber": "A number of a linked account." {
        nullable "expected_expiry_date": Shape::Timestamp => "When the number is expected to expire, in whole seconds since the Unix epoch.",
        required "identifier_type": Shape::Enum(&enums::ACCOUNT_NUMBER_TYPE) => "What it is.",
        required "status": Shape::Enum(&enums::ACCOUNT_NUMBER_STATUS) => "Whether it can move money; only `transactable` can.",
        required "supported_networks": Shape::List(&Shape::Enum(&enums::NETWORK)) => "The networks it can be used over.",
    }
}

object! {
    ACTIVE_STATUS = "FinancialConnectionsActiveStatus": "About a link that works." {
        usual "action": Shape::Enum(&enums::STATUS_ACTION) => "What the holder should do.",
        usual "cause": Shape::Enum(&enums::STATUS_CAUSE) => "Why the link will stop working.",
        usual "expected_deactivation_date": Shape::Timestamp => "When the link is expected to stop working, in whole seconds since the Unix epoch.",
    }
}

object! {
    INACTIVE_STATUS = "FinancialConnectionsInactiveStatus": "About a link that has stopped working." {
        optional "action": Shape::Enum(&enums::STATUS_ACTION) => "What the holder should do.",
        optional "cause": Shape::Enum(&enums::INACTIVE_CAUSE) => "Why it has stopped working.",
    }
}

object! {
    STATUS_DETAILS = "FinancialConnectionsStatusDetails": "More about an account's status." {
        omitted "active": Shape::Object(&ACTIVE_STATUS) => "Filled in if the status is `active`.",
        preview "inactive": Shape::Object(&INACTIVE_STATUS) => "In preview: filled in if the status is `inactive`.",
    }
}

object! {
    ACCOUNT_OWNER = "FinancialConnectionsAccountOwner": "An owner of a linked account, as its institution has it." {
        required "id": Shape::Text => "Its id (`fcaown_…`).",
        required "object": Shape::Constant("financial_connections.account_owner") => "The type of the object.",
        nullable "email": Shape::Text => "The owner's email address.",
        required "name": Shape::Text => "The owner's full name.",
        required "ownership": Shape::Text => "The ownership object this belongs to (`fcaowns_…`).",
        nullable "phone": Shape::Text => "The owner's phone number, as the institution writes it.",
        nullable "raw_address": Shape::Text => "The owner's address, as the institution writes it.",
        nullable "refreshed_at": Shape::Timestamp => "When this was last refreshed, in whole seconds since the Unix epoch.",
    }
}

page! { ACCOUNT_OWNER_PAGE = "FinancialConnectionsAccountOwnerPage" of ACCOUNT_OWNER: "A page of owners." }

object! {
    ACCOUNT_OWNERSHIP = "FinancialConnectionsAccountOwnership": "The owners of an account at one time. A refresh makes a new one." {
        required "id": Shape::Text => "Its id (`fcaowns_…`), with which owners are listed.",
        required "object": Shape::Constant("financial_connections.account_ownership") => "The type of the object.",
        required "created": Shape::Timestamp => "When it was made, in whole seconds since the Unix epoch.",
        required "owners": Shape::Object(&ACCOUNT_OWNER_PAGE) => "The first page of owners.",
    }
}

object! {
    INFERRED_BALANCES_REFRESH = "FinancialConnectionsInferredBalancesRefresh": "The last attempt to refresh the balances of past days." {
        required "last_attempted_at": Shape::Timestamp => "When it began, in whole seconds since the Unix epoch.",
        optional "next_refresh_available_at": Shape::Timestamp => "When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is pending.",
        required "status": Shape::Enum(&enums::REFRESH_STATUS) => "How it went.",
    }
}

object! {
    CLASSIFICATION_STATE = "FinancialConnectionsClassificationState": "How far the transactions of an account have been classified." {
        optional "status": Shape::Enum(&enums::PROCESSING_STATUS) => "How far.",
    }
}

object! {
    MERCHANT_STATE = "FinancialConnectionsMerchantEnrichmentState": "How far merchants have been found for the transactions of an account." {
        optional "status": Shape::Enum(&enums::PROCESSING_STATUS) => "How far.",
    }
}

object! {
    ENRICHMENT_STATE = "FinancialConnectionsEnrichmentState": "How far Stripe's additions to the transactions of an account have come." {
        optional "merchant": Shape::Object(&MERCHANT_STATE) => "About the names of merchants.",
    }
}

object! {
    INSTITUTION_FEATURE = "FinancialConnectionsInstitutionFeature": "Whether an institution has something." {
        required "supported": Shape::Boolean => "Whether it has.",
    }
}

object! {
    INSTITUTION_FEATURES = "FinancialConnectionsInstitutionFeatures": "What an institution has." {
        required "balances": Shape::Object(&INSTITUTION_FEATURE) => "About balances.",
        required "ownership": Shape::Object(&INSTITUTION_FEATURE) => "About owners.",
        required "payment_method": Shape::Object(&INSTITUTION_FEATURE) => "About payment methods.",
        required "transactions": Shape::Object(&INSTITUTION_FEATURE) => "About transactions.",
    }
}

object! {
    INSTITUTION = "FinancialConnectionsInstitution": "In preview: a financial institution whose accounts can be linked." {
        required "id": Shape::Text => "Its id.",
        required "object": Shape::Constant("financial_connections.institution") => "The type of the object.",
        required "countries": Shape::List(&Shape::Text) => "The countries it serves, two-letter codes.",
        required "features": Shape::Object(&INSTITUTION_FEATURES) => "What it has.",
        required "livemode": Shape::Boolean => "Whether it is live data; false with a test key.",
        required "name": Shape::Text => "Its name.",
        required "routing_numbers": Shape::List(&Shape::Text) => "Routing numbers known to be its own. There may be more, and others may share them.",
        required "status": Shape::Enum(&enums::INSTITUTION_STATUS) => "Whether its accounts can be linked.",
        optional "url": Shape::Text => "Its page, which holders see when they link an account.",
    }
}

object! {
    ACCOUNT = "FinancialConnectionsAccount": "An account at a financial institution that was linked." {
        required "id": Shape::Text => "Its id (`fca_…`).",
        required "object": Shape::Constant("financial_connections.account") => "The type of the object.",
        nullable "account_holder": Shape::Object(&ACCOUNT_HOLDER) => "Who holds it.",
        nullable "account_numbers": Shape::List(&Shape::Object(&ACCOUNT_NUMBER)) => "Its numbers. Since API 2025-11-17.clover.",
        preview "authorization": Shape::Text => "In preview: the authorization it belongs to.",
        nullable "balance": Shape::Object(&BALANCE) => "Its most recent balance; empty until a refresh or prefetch has succeeded.",
        nullable "balance_refresh": Shape::Object(&BALANCE_REFRESH) => "The last attempt to refresh the balance.",
        required "category": Shape::Enum(&enums::ACCOUNT_CATEGORY) => "Its broad kind.",
        preview "classification_state": Shape::Map(&Shape::Object(&CLASSIFICATION_STATE)) => "In preview: how far its transactions have been classified, for each way of classifying that it is subscribed to.",
        required "created": Shape::Timestamp => "When it was linked, in whole seconds since the Unix epoch.",
        nullable "display_name": Shape::Text => "A name for it, from the holder or the institution.",
        preview "enrichment_state": Shape::Object(&ENRICHMENT_STATE) => "In preview: how far Stripe's additions to its transactions have come.",
        preview "inferred_balances_refresh": Shape::Object(&INFERRED_BALANCES_REFRESH) => "In preview: the last attempt to refresh its balances of past days.",
        preview "institution": Shape::Expandable(&INSTITUTION) => "In preview: its institution, which may change, as when institutions merge: the institution's id, or the institution where it was expanded.",
        required "institution_name": Shape::Text => "The institution's name.",
        nullable "last4": Shape::Text => "The last four digits of its number.",
        required "livemode": Shape::Boolean => "Whether it is live data; false with a test key.",
        nullable "ownership": Shape::Expandable(&ACCOUNT_OWNERSHIP) => "Its owners: the ownership object's id, or the object where it was expanded.",
        nullable "ownership_refresh": Shape::Object(&OWNERSHIP_REFRESH) => "The last attempt to refresh the owners.",
        nullable "permissions": Shape::List(&Shape::Enum(&enums::PERMISSION)) => "What the holder granted.",
        required "status": Shape::Enum(&enums::ACCOUNT_STATUS) => "Whether the link works.",
        omitted "status_details": Shape::Object(&STATUS_DETAILS) => "More about the status. Since API 2026-06-24.dahlia.",
        required "subcategory": Shape::Enum(&enums::ACCOUNT_SUBCATEGORY) => "Its kind within the category.",
        nullable "subscriptions": Shape::List(&Shape::Enum(&enums::SUBSCRIPTION)) => "What is refreshed about once a day.",
        required "supported_payment_method_types": Shape::List(&Shape::Enum(&enums::PAYMENT_METHOD_TYPE)) => "The payment methods that can be made from it.",
        nullable "transaction_refresh": Shape::Object(&TRANSACTION_REFRESH) => "The last attempt to refresh the transactions.",
    }
}

page! { ACCOUNT_PAGE = "FinancialConnectionsAccountPage" of ACCOUNT: "A page of linked accounts." }

object! {
    SESSION_FILTERS = "FinancialConnectionsSessionFilters": "Which accounts could be linked in a session." {
        nullable "account_subcategories": Shape::List(&Shape::Enum(&enums::FILTER_SUBCATEGORY)) => "Their kinds.",
        optional "countries": Shape::List(&Shape::Text) => "Their countries, two-letter codes. Up to API 2026-08-26.dahlia.",
        nullable "country": Shape::Text => "Their country, a two-letter code. From API 2026-08-26.dahlia on.",
        preview "institution": Shape::Text => "In preview: the institution at which the holder was to log in.",
        omitted "require_payment_method_support": Shape::Enum(&enums::PAYMENT_METHOD_SUPPORT) => "Which had to be able to make payments. Since API 2026-07-29.dahlia.",
    }
}

object! {
    SESSION_LIMITS = "FinancialConnectionsSessionLimits": "How much could be linked in a session." {
        usual "accounts": Shape::Integer => "The most accounts that could be linked; empty for any number.",
    }
}

object! {
    SESSION_MANUAL_ENTRY = "FinancialConnectionsSessionManualEntry": "About typed-in account numbers." {
        omitted "mode": Shape::Enum(&enums::MANUAL_ENTRY_MODE) => "Whether they were offered.",
    }
}

object! {
    SESSION_HOSTED = "FinancialConnectionsSessionHosted": "About Stripe's own page for a session." {
        optional "delivery_method": Shape::Enum(&enums::DELIVERY_METHOD) => "How the holder comes to it.",
        optional "return_url": Shape::Text => "Where the browser goes afterwards.",
    }
}

object! {
    PRE_COLLECTED_CONSENT = "FinancialConnectionsSessionPreCollectedConsent": "About a consent that was collected before the session." {
        required "outcome": Shape::Enum(&enums::CONSENT_OUTCOME) => "What became of it.",
    }
}

object! {
    SESSION_RELINK = "FinancialConnectionsSessionRelinkOptions": "What is to be linked again in a session." {
        optional "account": Shape::Text => "The account, if it is for one.",
        required "authorization": Shape::Text => "The authorization.",
    }
}

object! {
    RELINK_RESULT = "FinancialConnectionsSessionRelinkResult": "How linking again went." {
        optional "account": Shape::Text => "The account that was linked again, if the session was for one.",
        optional "authorization": Shape::Text => "The authorization that was linked again.",
        optional "failure_reason": Shape::Enum(&enums::RELINK_FAILURE) => "Why it failed.",
    }
}

object! {
    SESSION_CANCELLED = "FinancialConnectionsSessionCancelled": "About a session that was cancelled." {
        required "reason": Shape::Enum(&enums::CANCELLATION_REASON) => "Why.",
    }
}

object! {
    SESSION_STATUS_DETAILS = "FinancialConnectionsSessionStatusDetails": "More about a session's status." {
        optional "cancelled": Shape::Object(&SESSION_CANCELLED) => "Filled in if the status is `cancelled`.",
    }
}

object! {
    SESSION = "FinancialConnectionsSession": "A session in which somebody links accounts to the platform." {
        required "id": Shape::Text => "Its id (`fcsess_…`).",
        required "object": Shape::Constant("financial_connections.session") => "The type of the object.",
        nullable "account_holder": Shape::Object(&ACCOUNT_HOLDER) => "Whose accounts are linked.",
        required "accounts": Shape::Object(&ACCOUNT_PAGE) => "The first page of accounts that were linked.",
        omitted "bank_account_token": Shape::Object(&ANY_OBJECT) => "A token for the bank account that was linked. Since API 2026-07-29.dahlia.",
        nullable "client_secret": Shape::Secret => "What the browser or app needs to show the session. Never store or log it.",
        omitted "filters": Shape::Object(&SESSION_FILTERS) => "Which accounts can be linked.",
        preview "hosted": Shape::Object(&SESSION_HOSTED) => "In preview: about Stripe's own page for it.",
        omitted "limits": Shape::Object(&SESSION_LIMITS) => "How much can be linked. Since API 2026-07-29.dahlia.",
        required "livemode": Shape::Boolean => "Whether it is live data; false with a test key.",
        omitted "manual_entry": Shape::Object(&SESSION_MANUAL_ENTRY) => "About typed-in account numbers. Since API 2026-07-29.dahlia.",
        required "permissions": Shape::List(&Shape::Enum(&enums::PERMISSION)) => "What is asked of the holder.",
        preview "pre_collected_consent": Shape::Object(&PRE_COLLECTED_CONSENT) => "In preview: about a consent that was collected before.",
        nullable "prefetch": Shape::List(&Shape::Enum(&enums::PREFETCH)) => "What is fetched as soon as an account is linked.",
        preview "relink_options": Shape::Object(&SESSION_RELINK) => "In preview: what is to be linked again, if it is for that.",
        preview "relink_result": Shape::Object(&RELINK_RESULT) => "In preview: how linking again went.",
        omitted "return_url": Shape::Text => "For web views only: where the browser returns after the institution's login.",
        preview "status": Shape::Enum(&enums::SESSION_STATUS) => "In preview: how far it has come.",
        preview "status_details": Shape::Object(&SESSION_STATUS_DETAILS) => "In preview: more about the status.",
        preview "ui_mode": Shape::Enum(&enums::UI_MODE) => "In preview: where it is shown.",
        preview "url": Shape::Text => "In preview: Stripe's own page for it, while it is open and `ui_mode` is `hosted`. Whoever has it can link accounts.",
    }
}

object! {
    STATUS_TRANSITIONS = "FinancialConnectionsTransactionStatusTransitions": "When a transaction reached its states." {
        nullable "posted_at": Shape::Timestamp => "When it was posted, in whole seconds since the Unix epoch.",
        nullable "void_at": Shape::Timestamp => "When it was voided, in whole seconds since the Unix epoch.",
    }
}

object! {
    CLASSIFICATION_LABELS = "FinancialConnectionsClassificationLabels": "What a transaction was classified as." {
        optional "confidence_level": Shape::Enum(&enums::CONFIDENCE) => "How sure Stripe is.",
        optional "detailed_label": Shape::Text => "The narrow category.",
        optional "primary_label": Shape::Text => "The broad category.",
    }
}

object! {
    CLASSIFICATION = "FinancialConnectionsClassification": "One way of classifying a transaction." {
        optional "money_movement": Shape::Object(&CLASSIFICATION_LABELS) => "Its labels, if the type is `money_movement`.",
        optional "personal_finance": Shape::Object(&CLASSIFICATION_LABELS) => "Its labels, if the type is `personal_finance`.",
        required "type": Shape::Text => "Which way.",
    }
}

object! {
    MERCHANT = "FinancialConnectionsMerchant": "Who a transaction was with." {
        optional "confidence_level": Shape::Enum(&enums::CONFIDENCE) => "How sure Stripe is.",
        optional "name": Shape::Text => "The name, in a usual form.",
    }
}

object! {
    ENRICHMENTS = "FinancialConnectionsTransactionEnrichments": "What Stripe adds to a transaction." {
        required "merchant": Shape::Object(&MERCHANT) => "Who it was with.",
    }
}

object! {
    TRANSACTION = "FinancialConnectionsTransaction": "A transaction of a linked account." {
        required "id": Shape::Text => "Its id (`fctxn_…`).",
        required "object": Shape::Constant("financial_connections.transaction") => "The type of the object.",
        required "account": Shape::Text => "The linked account (`fca_…`).",
        required "amount": Shape::Integer => "The amount in the currency's smallest unit. Positive: money in; negative: money out.",
        preview "classifications": Shape::List(&Shape::Object(&CLASSIFICATION)) => "In preview: what it was classified as, in each way that the account is subscribed to.",
        required "currency": Shape::Text => "The currency, a lower-case three-letter code.",
        required "description": Shape::Text => "What the institution says of it.",
        preview "enrichments": Shape::Object(&ENRICHMENTS) => "In preview: what Stripe adds to it.",
        required "livemode": Shape::Boolean => "Whether it is live data; false with a test key.",
        required "status": Shape::Enum(&enums::TRANSACTION_STATUS) => "How far it has come.",
        required "status_transitions": Shape::Object(&STATUS_TRANSITIONS) => "When it reached its states.",
        required "transacted_at": Shape::Timestamp => "When it happened, in whole seconds since the Unix epoch.",
        required "transaction_refresh": Shape::Text => "The refresh that brought it (`fctxnref_…`).",
        required "updated": Shape::Timestamp => "When it last changed, in whole seconds since the Unix epoch.",
    }
}

object! {
    TRANSACTION_CHANGE = "FinancialConnectionsTransactionChange": "A transaction that is new or has changed, as a sync gives it." {
        required "transaction": Shape::Object(&TRANSACTION) => "The transaction as it is now.",
        required "cursor": Shape::Text => "Where to go on from after this change. Keep it together with what you made of the change.",
    }
}

object! {
    TRANSACTION_CHANGE_PAGE = "FinancialConnectionsTransactionChangePage": "Changes of transactions." {
        required "object": Shape::Constant("list") => "The type of the object: `list`.",
        required "data": Shape::List(&Shape::Object(&TRANSACTION_CHANGE)) => "The changes, oldest first.",
        required "has_more": Shape::Boolean => "Whether there are more after these.",
    }
}

page! { TRANSACTION_PAGE = "FinancialConnectionsTransactionPage" of TRANSACTION: "A page of transactions." }
