//! What the operations take.

use super::enums;
use super::objects::object;
use crate::api::schema::{Field, Object, Shape};

/// The fields every call has, and those every list has besides.
pub(super) const EXPAND: Field = Field::optional(
    "expand",
    Shape::List(&Shape::Text),
    "Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.",
);
pub(super) const LIMIT: Field =
    Field::optional("limit", Shape::Integer, "How many items a page has, 1 to 100. Stripe's default: 10.");
pub(super) const STARTING_AFTER: Field = Field::optional(
    "starting_after",
    Shape::Text,
    "The id of the item before the page. Not together with `ending_before`.",
);
pub(super) const ENDING_BEFORE: Field = Field::optional(
    "ending_before",
    Shape::Text,
    "The id of the item after the page, to page backwards. Not together with `starting_after`.",
);

object! {
    HOLDER = "CreateFinancialConnectionsSessionAccountHolder": "Whose accounts are to be linked." {
        required "type": Shape::Enum(&enums::ACCOUNT_HOLDER_TYPE) => "Which of the other fields says who.",
        optional "account": Shape::Text => "The connected account; required if the type is `account`, and only then allowed.",
        optional "customer": Shape::Text => "The customer; only if the type is `customer`, which needs this or `customer_account`.",
        optional "customer_account": Shape::Text => "The account that plays the customer; only if the type is `customer`. Since API 2025-12-15.clover.",
    }
}

object! {
    FILTERS = "CreateFinancialConnectionsSessionFilters": "Which accounts may be linked." {
        optional "account_subcategories": Shape::List(&Shape::Enum(&enums::FILTER_SUBCATEGORY)) => "Their kinds. Stripe's default from API 2026-09-30.endive on: all five.",
        optional "countries": Shape::List(&Shape::Text) => "Their countries, two-letter codes; only the first was ever used. Up to API 2026-08-26.dahlia; later versions get `country` instead, translated here.",
        optional "country": Shape::Text => "Their country, a two-letter code such as `US`. From API 2026-09-30.endive on; earlier versions get `countries` instead, translated here.",
        preview "institution": Shape::Text => "In preview: the institution at which the holder is to log in.",
        optional "require_payment_method_support": Shape::Enum(&enums::PAYMENT_METHOD_SUPPORT) => "Which must be able to make payments. Since API 2026-07-29.dahlia. Stripe's default from API 2026-09-30.endive on: `none`.",
    }
}

object! {
    LIMITS = "CreateFinancialConnectionsSessionLimits": "How much may be linked. Since API 2026-07-29.dahlia." {
        optional "accounts": Shape::Emptyable(&Shape::Integer) => "The most accounts that may be linked, 1 or more; an empty value for any number. Required inside `limits`. Stripe's default from API 2026-09-30.endive on: any number.",
    }
}

object! {
    MANUAL_ENTRY = "CreateFinancialConnectionsSessionManualEntry": "About typed-in account numbers. Since API 2026-07-29.dahlia." {
        optional "mode": Shape::Enum(&enums::MANUAL_ENTRY_MODE) => "Whether they are offered. Stripe's default from API 2026-09-30.endive on: `disabled`.",
    }
}

object! {
    HOSTED = "CreateFinancialConnectionsSessionHosted": "About Stripe's own page for a session." {
        preview "delivery_method": Shape::Enum(&enums::DELIVERY_METHOD) => "In preview: how the holder comes to it. Only together with `relink_options`.",
    }
}

object! {
    RELINK = "CreateFinancialConnectionsSessionRelinkOptions": "What is to be linked again." {
        required "authorization": Shape::Text => "In preview: the authorization.",
        preview "account": Shape::Text => "In preview: the account (`fca_…`), one of the authorization's; without it all of them.",
    }
}

/// The parameters of [`super::CREATE_SESSION`].
pub static CREATE_SESSION: Object = Object {
    name: "CreateFinancialConnectionsSession",
    doc: "In what session accounts are to be linked.",
    fields: &[
        Field::optional_in_preview(
            "account_holder",
            Shape::Object(&HOLDER),
            "Whose accounts are to be linked. Required, but for preview versions of the API: there `relink_options` can \
             say whose accounts they are.",
        ),
        Field::required(
            "permissions",
            Shape::List(&Shape::Enum(&enums::PERMISSION)),
            "What is asked of the holder; at least one.",
        ),
        Field::optional("filters", Shape::Object(&FILTERS), "Which accounts may be linked."),
        Field::preview(
            "hosted",
            Shape::Object(&HOSTED),
            "In preview: about Stripe's own page for the session. Required where `ui_mode` is `hosted`.",
        ),
        Field::optional(
            "limits",
            Shape::Object(&LIMITS),
            "How much may be linked. Since API 2026-07-29.dahlia.",
        ),
        Field::optional(
            "manual_entry",
            Shape::Object(&MANUAL_ENTRY),
            "About typed-in account numbers. Since API 2026-07-29.dahlia.",
        ),
        Field::optional(
            "prefetch",
            Shape::List(&Shape::Enum(&enums::PREFETCH)),
            "What to fetch as soon as an account is linked. Ask for the permission too.",
        ),
        Field::preview(
            "relink_options",
            Shape::Object(&RELINK),
            "In preview: what is to be linked again, where the session is for that.",
        ),
        Field::optional(
            "return_url",
            Shape::Text,
            "For web views only: an absolute URL of at most 5,000 characters where the browser returns after the \
             institution's login.",
        ),
        Field::preview(
            "ui_mode",
            Shape::Enum(&enums::UI_MODE),
            "In preview: where the session is shown. Stripe's default: `modal`.",
        ),
        EXPAND,
    ],
};

/// The parameters of calls that take none but `expand`.
pub static RETRIEVE: Object =
    Object { name: "RetrieveOptions", doc: "What to expand in the reply.", fields: &[EXPAND] };

object! {
    LIST_HOLDER = "ListFinancialConnectionsAccountsAccountHolder": "Whose accounts to list." {
        optional "account": Shape::Text => "The connected account that holds them. Not together with `customer`.",
        optional "customer": Shape::Text => "The customer that holds them. Not together with `account`.",
        optional "customer_account": Shape::Text => "The account that plays the customer that holds them.",
    }
}

/// The parameters of [`super::LIST_ACCOUNTS`].
pub static LIST_ACCOUNTS: Object = Object {
    name: "ListFinancialConnectionsAccounts",
    doc: "Which linked accounts to list. Without a filter: all of the platform's.",
    fields: &[
        Field::optional(
            "account_holder",
            Shape::Object(&LIST_HOLDER),
            "Only accounts of this holder. Not together with `session`.",
        ),
        Field::optional(
            "session",
            Shape::Text,
            "Only accounts linked in this session (`fcsess_…`). Not together with `account_holder`.",
        ),
        LIMIT,
        STARTING_AFTER,
        ENDING_BEFORE,
        EXPAND,
    ],
};

/// The parameters of [`super::REFRESH_ACCOUNT`] and [`super::WAIT_UNTIL_REFRESHED`].
pub static REFRESH: Object = Object {
    name: "RefreshFinancialConnectionsAccount",
    doc: "What to refresh.",
    fields: &[
        Field::required(
            "features",
            Shape::List(&Shape::Enum(&enums::REFRESH_FEATURE)),
            "What to refresh; at least one. Mind the singular `balance`.",
        ),
        EXPAND,
    ],
};

/// The parameters of [`super::SUBSCRIBE_ACCOUNT`] and [`super::UNSUBSCRIBE_ACCOUNT`].
pub static SUBSCRIBE: Object = Object {
    name: "SubscribeFinancialConnectionsAccount",
    doc: "What to refresh about once a day.",
    fields: &[
        Field::required(
            "features",
            Shape::List(&Shape::Enum(&enums::SUBSCRIPTION)),
            "What to refresh about once a day; at least one.",
        ),
        EXPAND,
    ],
};

/// The parameters of [`super::LIST_OWNERS`].
pub static LIST_OWNERS: Object = Object {
    name: "ListFinancialConnectionsAccountOwners",
    doc: "Which owners to list.",
    fields: &[
        Field::required("ownership", Shape::Text, "The ownership object to list owners of (`fcaowns_…`)."),
        LIMIT,
        STARTING_AFTER,
        ENDING_BEFORE,
        EXPAND,
    ],
};

object! {
    TIMESTAMP_RANGE = "TimestampRange": "A span of time; each bound in whole seconds since the Unix epoch." {
        optional "gt": Shape::Timestamp => "Later than this.",
        optional "gte": Shape::Timestamp => "At this time or later.",
        optional "lt": Shape::Timestamp => "Earlier than this.",
        optional "lte": Shape::Timestamp => "At this time or earlier.",
    }
}

object! {
    REFRESH_RANGE = "ListFinancialConnectionsTransactionsTransactionRefresh": "Transactions by the refresh that brought them." {
        required "after": Shape::Text => "Only those brought by refreshes after this one (`fctxnref_…`).",
    }
}

/// The parameters of [`super::SYNC_TRANSACTIONS`].
pub static SYNC_TRANSACTIONS: Object = Object {
    name: "SyncFinancialConnectionsTransactions",
    doc: "Whose transactions, and since when.",
    fields: &[
        Field::required("account", Shape::Text, "The linked account (`fca_…`)."),
        Field::optional(
            "cursor",
            Shape::Text,
            "That of the last change you have handled; none gives all transactions.",
        ),
    ],
};

/// The parameters of [`super::LIST_TRANSACTIONS`].
pub static LIST_TRANSACTIONS: Object = Object {
    name: "ListFinancialConnectionsTransactions",
    doc: "Which transactions to list.",
    fields: &[
        Field::required("account", Shape::Text, "The linked account (`fca_…`)."),
        Field::optional(
            "transacted_at",
            Shape::TimestampRange(&TIMESTAMP_RANGE),
            "Only transactions of this time: whole seconds since the Unix epoch, or a span with `gt`, `gte`, `lt`, `lte`.",
        ),
        Field::optional(
            "transaction_refresh",
            Shape::Object(&REFRESH_RANGE),
            "Only transactions that later refreshes brought.",
        ),
        LIMIT,
        STARTING_AFTER,
        ENDING_BEFORE,
        EXPAND,
    ],
};
