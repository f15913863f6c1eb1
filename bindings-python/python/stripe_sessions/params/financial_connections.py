"""Written by `cargo run -p generate` from the catalogue and the operations; do not edit."""

from datetime import datetime
from os import PathLike
from typing import Literal, TypedDict


class _SessionCreateParamsAccountHolderRequired(TypedDict):
    """What has to be given."""

    type: Literal["account", "customer"]
    """Which of the other fields says who."""


class SessionCreateParamsAccountHolder(_SessionCreateParamsAccountHolderRequired, total=False):
    """Whose accounts are to be linked."""

    account: str | None
    """The connected account; required if the type is ``account``, and only then allowed."""

    customer: str | None
    """The customer; only if the type is ``customer``, which needs this or ``customer_account``."""

    customer_account: str | None
    """The account that plays the customer; only if the type is ``customer``. Since API
    2025-12-15.clover.
    """


class SessionCreateParamsFilters(TypedDict, total=False):
    """Which accounts may be linked."""

    account_subcategories: list[Literal["checking", "credit_card", "line_of_credit", "mortgage", "savings"]] | None
    """Their kinds. Stripe's default from API 2026-09-30.endive on: all five."""

    countries: list[str] | None
    """Their countries, two-letter codes; only the first was ever used. Up to API 2026-08-26.dahlia;
    later versions get ``country`` instead, translated here.
    """

    country: str | None
    """Their country, a two-letter code such as ``US``. From API 2026-09-30.endive on; earlier versions
    get ``countries`` instead, translated here.
    """

    institution: str | None
    """In preview: the institution at which the holder is to log in."""

    require_payment_method_support: Literal["all", "at_least_one", "none"] | None
    """Which must be able to make payments. Since API 2026-07-29.dahlia. Stripe's default from API
    2026-09-30.endive on: ``none``.
    """


class SessionCreateParamsHosted(TypedDict, total=False):
    """About Stripe's own page for a session."""

    delivery_method: Literal["email", "url"] | None
    """In preview: how the holder comes to it. Only together with ``relink_options``."""


class SessionCreateParamsLimits(TypedDict, total=False):
    """How much may be linked. Since API 2026-07-29.dahlia."""

    accounts: int | Literal[""] | None
    """The most accounts that may be linked, 1 or more; an empty value for any number. Required inside
    ``limits``. Stripe's default from API 2026-09-30.endive on: any number.
    """


class SessionCreateParamsManualEntry(TypedDict, total=False):
    """About typed-in account numbers. Since API 2026-07-29.dahlia."""

    mode: Literal["automatic", "disabled", "custom"] | None
    """Whether they are offered. Stripe's default from API 2026-09-30.endive on: ``disabled``."""


class _SessionCreateParamsRelinkOptionsRequired(TypedDict):
    """What has to be given."""

    authorization: str
    """In preview: the authorization."""


class SessionCreateParamsRelinkOptions(_SessionCreateParamsRelinkOptionsRequired, total=False):
    """What is to be linked again."""

    account: str | None
    """In preview: the account (``fca_…``), one of the authorization's; without it all of them."""


class _SessionCreateParamsRequired(TypedDict):
    """What has to be given."""

    permissions: list[Literal["balances", "ownership", "payment_method", "transactions"]]
    """What is asked of the holder; at least one."""


class SessionCreateParams(_SessionCreateParamsRequired, total=False):
    """In what session accounts are to be linked."""

    account_holder: SessionCreateParamsAccountHolder | None
    """Whose accounts are to be linked. Required, but for preview versions of the API: there
    ``relink_options`` can say whose accounts they are.
    """

    filters: SessionCreateParamsFilters | None
    """Which accounts may be linked."""

    hosted: SessionCreateParamsHosted | None
    """In preview: about Stripe's own page for the session. Required where ``ui_mode`` is ``hosted``."""

    limits: SessionCreateParamsLimits | None
    """How much may be linked. Since API 2026-07-29.dahlia."""

    manual_entry: SessionCreateParamsManualEntry | None
    """About typed-in account numbers. Since API 2026-07-29.dahlia."""

    prefetch: list[Literal["balances", "ownership", "transactions", "inferred_balances"]] | None
    """What to fetch as soon as an account is linked. Ask for the permission too."""

    relink_options: SessionCreateParamsRelinkOptions | None
    """In preview: what is to be linked again, where the session is for that."""

    return_url: str | None
    """For web views only: an absolute URL of at most 5,000 characters where the browser returns after
    the institution's login.
    """

    ui_mode: Literal["hosted", "modal"] | None
    """In preview: where the session is shown. Stripe's default: ``modal``."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class SessionRetrieveParams(TypedDict, total=False):
    """What to expand in the reply."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class AccountListParamsAccountHolder(TypedDict, total=False):
    """Whose accounts to list."""

    account: str | None
    """The connected account that holds them. Not together with ``customer``."""

    customer: str | None
    """The customer that holds them. Not together with ``account``."""

    customer_account: str | None
    """The account that plays the customer that holds them."""


class AccountListParams(TypedDict, total=False):
    """Which linked accounts to list. Without a filter: all of the platform's."""

    account_holder: AccountListParamsAccountHolder | None
    """Only accounts of this holder. Not together with ``session``."""

    session: str | None
    """Only accounts linked in this session (``fcsess_…``). Not together with ``account_holder``."""

    limit: int | None
    """How many items a page has, 1 to 100. Stripe's default: 10."""

    starting_after: str | None
    """The id of the item before the page. Not together with ``ending_before``."""

    ending_before: str | None
    """The id of the item after the page, to page backwards. Not together with ``starting_after``."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class AccountRetrieveParams(TypedDict, total=False):
    """What to expand in the reply."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class _AccountRefreshParamsRequired(TypedDict):
    """What has to be given."""

    features: list[Literal["balance", "ownership", "transactions", "inferred_balances"]]
    """What to refresh; at least one. Mind the singular ``balance``."""


class AccountRefreshParams(_AccountRefreshParamsRequired, total=False):
    """What to refresh."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class _AccountSubscribeParamsRequired(TypedDict):
    """What has to be given."""

    features: list[Literal["transactions", "balance", "inferred_balances"]]
    """What to refresh about once a day; at least one."""


class AccountSubscribeParams(_AccountSubscribeParamsRequired, total=False):
    """What to refresh about once a day."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class _AccountUnsubscribeParamsRequired(TypedDict):
    """What has to be given."""

    features: list[Literal["transactions", "balance", "inferred_balances"]]
    """What to refresh about once a day; at least one."""


class AccountUnsubscribeParams(_AccountUnsubscribeParamsRequired, total=False):
    """What to refresh about once a day."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class AccountDisconnectParams(TypedDict, total=False):
    """What to expand in the reply."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class _AccountListOwnersParamsRequired(TypedDict):
    """What has to be given."""

    ownership: str
    """The ownership object to list owners of (``fcaowns_…``)."""


class AccountListOwnersParams(_AccountListOwnersParamsRequired, total=False):
    """Which owners to list."""

    limit: int | None
    """How many items a page has, 1 to 100. Stripe's default: 10."""

    starting_after: str | None
    """The id of the item before the page. Not together with ``ending_before``."""

    ending_before: str | None
    """The id of the item after the page, to page backwards. Not together with ``starting_after``."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class TransactionListParamsTransactedAt(TypedDict, total=False):
    """A span of time; each bound in whole seconds since the Unix epoch."""

    gt: int | datetime | None
    """Later than this."""

    gte: int | datetime | None
    """At this time or later."""

    lt: int | datetime | None
    """Earlier than this."""

    lte: int | datetime | None
    """At this time or earlier."""


class TransactionListParamsTransactionRefresh(TypedDict):
    """Transactions by the refresh that brought them."""

    after: str
    """Only those brought by refreshes after this one (``fctxnref_…``)."""


class _TransactionListParamsRequired(TypedDict):
    """What has to be given."""

    account: str
    """The linked account (``fca_…``)."""


class TransactionListParams(_TransactionListParamsRequired, total=False):
    """Which transactions to list."""

    transacted_at: int | datetime | TransactionListParamsTransactedAt | None
    """Only transactions of this time: whole seconds since the Unix epoch, or a span with ``gt``,
    ``gte``, ``lt``, ``lte``.
    """

    transaction_refresh: TransactionListParamsTransactionRefresh | None
    """Only transactions that later refreshes brought."""

    limit: int | None
    """How many items a page has, 1 to 100. Stripe's default: 10."""

    starting_after: str | None
    """The id of the item before the page. Not together with ``ending_before``."""

    ending_before: str | None
    """The id of the item after the page, to page backwards. Not together with ``starting_after``."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class TransactionRetrieveParams(TypedDict, total=False):
    """What to expand in the reply."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class AccountListInferredBalancesParams(TypedDict, total=False):
    """Which page to list."""

    limit: int | None
    """How many items a page has, 1 to 100. Stripe's default: 10."""

    starting_after: str | None
    """The id of the item before the page. Not together with ``ending_before``."""

    ending_before: str | None
    """The id of the item after the page, to page backwards. Not together with ``starting_after``."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class AuthorizationRetrieveParams(TypedDict, total=False):
    """What to expand in the reply."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class InstitutionListParams(TypedDict, total=False):
    """Which page to list."""

    limit: int | None
    """How many items a page has, 1 to 100. Stripe's default: 10."""

    starting_after: str | None
    """The id of the item before the page. Not together with ``ending_before``."""

    ending_before: str | None
    """The id of the item after the page, to page backwards. Not together with ``starting_after``."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class InstitutionRetrieveParams(TypedDict, total=False):
    """What to expand in the reply."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class _ConsentCreateParamsAccountHolderRequired(TypedDict):
    """What has to be given."""

    type: Literal["account", "customer"]
    """Which of the other fields says who."""


class ConsentCreateParamsAccountHolder(_ConsentCreateParamsAccountHolderRequired, total=False):
    """Whose accounts are to be linked."""

    account: str | None
    """The connected account; required if the type is ``account``, and only then allowed."""

    customer: str | None
    """The customer; only if the type is ``customer``, which needs this or ``customer_account``."""

    customer_account: str | None
    """The account that plays the customer; only if the type is ``customer``. Since API
    2025-12-15.clover.
    """


class _ConsentCreateParamsRequired(TypedDict):
    """What has to be given."""

    account_holder: ConsentCreateParamsAccountHolder
    """Who is to consent."""


class ConsentCreateParams(_ConsentCreateParamsRequired, total=False):
    """In preview: who is to consent, and in what language."""

    locale: str | None
    """The language the holder prefers, as BCP 47 has it. Stripe's default: the default locale."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class ConsentRetrieveParams(TypedDict, total=False):
    """What to expand in the reply."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


class _TransactionSyncParamsRequired(TypedDict):
    """What has to be given."""

    account: str
    """The linked account (``fca_…``)."""


class TransactionSyncParams(_TransactionSyncParamsRequired, total=False):
    """Whose transactions, and since when."""

    cursor: str | None
    """That of the last change you have handled; none gives all transactions."""


__all__ = [
    "SessionCreateParamsAccountHolder",
    "SessionCreateParamsFilters",
    "SessionCreateParamsHosted",
    "SessionCreateParamsLimits",
    "SessionCreateParamsManualEntry",
    "SessionCreateParamsRelinkOptions",
    "SessionCreateParams",
    "SessionRetrieveParams",
    "AccountListParamsAccountHolder",
    "AccountListParams",
    "AccountRetrieveParams",
    "AccountRefreshParams",
    "AccountSubscribeParams",
    "AccountUnsubscribeParams",
    "AccountDisconnectParams",
    "AccountListOwnersParams",
    "TransactionListParamsTransactedAt",
    "TransactionListParamsTransactionRefresh",
    "TransactionListParams",
    "TransactionRetrieveParams",
    "AccountListInferredBalancesParams",
    "AuthorizationRetrieveParams",
    "InstitutionListParams",
    "InstitutionRetrieveParams",
    "ConsentCreateParamsAccountHolder",
    "ConsentCreateParams",
    "ConsentRetrieveParams",
    "TransactionSyncParams",
]
