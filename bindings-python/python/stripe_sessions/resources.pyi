"""Written by `cargo run -p generate` from the catalogue and the operations; do not edit."""

import builtins
from datetime import datetime
from os import PathLike
from typing import Literal, overload

from typing_extensions import Self, Unpack

from . import params
from .base import ClientBase, Resource
from .options import RequestOptions
from .transport import RecordingTransport, ReplayingTransport, Transport
from .params import financial_connections as financial_connections_params
from .params import v2 as v2_params
from .records import (
    AccountSession,
    Account,
    V2CoreAccount,
    FinancialConnectionsInstitution,
    FinancialConnectionsAccountOwnerPage,
    FinancialConnectionsAccount,
    FinancialConnectionsAccountPage,
    FinancialConnectionsSession,
    FinancialConnectionsTransaction,
    FinancialConnectionsTransactionPage,
    FinancialConnectionsInferredBalancePage,
    FinancialConnectionsAuthorization,
    FinancialConnectionsInstitutionPage,
    FinancialConnectionsConsent,
    FinancialConnectionsTransactionChangePage,
)

class V2CoreAccounts(Resource):
    """The operations under ``v2.core.accounts``."""
    @overload
    def retrieve(self, account: str, /, params: v2_params.CoreAccountRetrieveParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> V2CoreAccount:
        """Retrieves a connected account as the second generation of the API shows it. Ask for
        ``defaults`` to learn who is responsible for what. ``accounts.retrieve`` takes the same ids, and
        answers in the form of the first generation.
        """
    @overload
    def retrieve(
        self,
        account: str,
        /,
        *,
        include: builtins.list[Literal["configuration.customer", "configuration.merchant", "configuration.recipient", "defaults", "future_requirements", "identity", "requirements"]] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> V2CoreAccount:
        """Retrieves a connected account as the second generation of the API shows it. Ask for
        ``defaults`` to learn who is responsible for what. ``accounts.retrieve`` takes the same ids, and
        answers in the form of the first generation. ``include``: Fields to show.
        """

class FinancialConnectionsAccountsOwners(Resource):
    """The operations under ``financial_connections.accounts.owners``."""
    @overload
    def list(self, account: str, /, params: financial_connections_params.AccountListOwnersParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccountOwnerPage:
        """Lists the owners of a linked account as of one ownership object."""
    @overload
    def list(
        self,
        account: str,
        /,
        *,
        ownership: str,
        limit: int | None = ...,
        starting_after: str | None = ...,
        ending_before: str | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccountOwnerPage:
        """Lists the owners of a linked account as of one ownership object. ``ownership``: The ownership
        object to list owners of (``fcaowns_…``). ``limit``: How many items a page has, 1 to 100.
        ``starting_after``: The id of the item before the page. ``ending_before``: The id of the item
        after the page, to page backwards. ``expand``: Fields to expand, as dotted paths of at most four
        steps; in lists they begin with ``data.``.
        """

class FinancialConnectionsAccountsInferredBalances(Resource):
    """The operations under ``financial_connections.accounts.inferred_balances``."""
    @overload
    def list(self, account: str, /, params: financial_connections_params.AccountListInferredBalancesParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsInferredBalancePage:
        """In preview: lists the balances of a linked account on past days, newest first."""
    @overload
    def list(
        self,
        account: str,
        /,
        *,
        limit: int | None = ...,
        starting_after: str | None = ...,
        ending_before: str | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsInferredBalancePage:
        """In preview: lists the balances of a linked account on past days, newest first. ``limit``: How
        many items a page has, 1 to 100. ``starting_after``: The id of the item before the page.
        ``ending_before``: The id of the item after the page, to page backwards. ``expand``: Fields to
        expand, as dotted paths of at most four steps; in lists they begin with ``data.``.
        """

class V2Core(Resource):
    """The operations under ``v2.core``."""
    @property
    def accounts(self) -> V2CoreAccounts: ...

class FinancialConnectionsSessions(Resource):
    """The operations under ``financial_connections.sessions``."""
    @overload
    def create(self, params: financial_connections_params.SessionCreateParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsSession:
        """Creates a session in which somebody links bank accounts to the platform."""
    @overload
    def create(
        self,
        *,
        permissions: builtins.list[Literal["balances", "ownership", "payment_method", "transactions"]],
        account_holder: financial_connections_params.SessionCreateParamsAccountHolder | None = ...,
        filters: financial_connections_params.SessionCreateParamsFilters | None = ...,
        hosted: financial_connections_params.SessionCreateParamsHosted | None = ...,
        limits: financial_connections_params.SessionCreateParamsLimits | None = ...,
        manual_entry: financial_connections_params.SessionCreateParamsManualEntry | None = ...,
        prefetch: builtins.list[Literal["balances", "ownership", "transactions", "inferred_balances"]] | None = ...,
        relink_options: financial_connections_params.SessionCreateParamsRelinkOptions | None = ...,
        return_url: str | None = ...,
        ui_mode: Literal["hosted", "modal"] | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsSession:
        """Creates a session in which somebody links bank accounts to the platform. ``account_holder``:
        Whose accounts are to be linked. ``permissions``: What is asked of the holder; at least one.
        ``filters``: Which accounts may be linked. ``hosted``: In preview: about Stripe's own page for
        the session. ``limits``: How much may be linked. ``manual_entry``: About typed-in account
        numbers. ``prefetch``: What to fetch as soon as an account is linked. ``relink_options``: In
        preview: what is to be linked again, where the session is for that. ``return_url``: For web views
        only: an absolute URL of at most 5,000 characters where the browser returns after the
        institution's login. ``ui_mode``: In preview: where the session is shown. ``expand``: Fields to
        expand, as dotted paths of at most four steps; in lists they begin with ``data.``.
        """
    @overload
    def retrieve(self, session: str, /, params: financial_connections_params.SessionRetrieveParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsSession:
        """Retrieves a session, with the accounts that were linked in it."""
    @overload
    def retrieve(
        self,
        session: str,
        /,
        *,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsSession:
        """Retrieves a session, with the accounts that were linked in it. ``expand``: Fields to expand,
        as dotted paths of at most four steps; in lists they begin with ``data.``.
        """

class FinancialConnectionsAccounts(Resource):
    """The operations under ``financial_connections.accounts``."""
    @property
    def owners(self) -> FinancialConnectionsAccountsOwners: ...
    @property
    def inferred_balances(self) -> FinancialConnectionsAccountsInferredBalances: ...
    @overload
    def list(self, params: financial_connections_params.AccountListParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccountPage:
        """Lists linked accounts, newest first."""
    @overload
    def list(
        self,
        *,
        account_holder: financial_connections_params.AccountListParamsAccountHolder | None = ...,
        session: str | None = ...,
        limit: int | None = ...,
        starting_after: str | None = ...,
        ending_before: str | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccountPage:
        """Lists linked accounts, newest first. ``account_holder``: Only accounts of this holder.
        ``session``: Only accounts linked in this session (``fcsess_…``). ``limit``: How many items a
        page has, 1 to 100. ``starting_after``: The id of the item before the page. ``ending_before``:
        The id of the item after the page, to page backwards. ``expand``: Fields to expand, as dotted
        paths of at most four steps; in lists they begin with ``data.``.
        """
    @overload
    def retrieve(self, account: str, /, params: financial_connections_params.AccountRetrieveParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccount:
        """Retrieves a linked account."""
    @overload
    def retrieve(
        self,
        account: str,
        /,
        *,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccount:
        """Retrieves a linked account. ``expand``: Fields to expand, as dotted paths of at most four
        steps; in lists they begin with ``data.``.
        """
    @overload
    def refresh(self, account: str, /, params: financial_connections_params.AccountRefreshParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccount:
        """Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve
        the account until it has succeeded or failed.
        """
    @overload
    def refresh(
        self,
        account: str,
        /,
        *,
        features: builtins.list[Literal["balance", "ownership", "transactions", "inferred_balances"]],
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccount:
        """Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve
        the account until it has succeeded or failed. ``features``: What to refresh; at least one.
        ``expand``: Fields to expand, as dotted paths of at most four steps; in lists they begin with
        ``data.``.
        """
    @overload
    def subscribe(self, account: str, /, params: financial_connections_params.AccountSubscribeParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccount:
        """Has data of a linked account refreshed about once a day."""
    @overload
    def subscribe(
        self,
        account: str,
        /,
        *,
        features: builtins.list[Literal["transactions", "balance", "inferred_balances"]],
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccount:
        """Has data of a linked account refreshed about once a day. ``features``: What to refresh about
        once a day; at least one. ``expand``: Fields to expand, as dotted paths of at most four steps; in
        lists they begin with ``data.``.
        """
    @overload
    def unsubscribe(self, account: str, /, params: financial_connections_params.AccountUnsubscribeParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccount:
        """Stops the daily refresh of data of a linked account."""
    @overload
    def unsubscribe(
        self,
        account: str,
        /,
        *,
        features: builtins.list[Literal["transactions", "balance", "inferred_balances"]],
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccount:
        """Stops the daily refresh of data of a linked account. ``features``: What to refresh about once
        a day; at least one. ``expand``: Fields to expand, as dotted paths of at most four steps; in
        lists they begin with ``data.``.
        """
    @overload
    def disconnect(self, account: str, /, params: financial_connections_params.AccountDisconnectParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccount:
        """Cuts the link to an account: no more data of it can be read."""
    @overload
    def disconnect(
        self,
        account: str,
        /,
        *,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccount:
        """Cuts the link to an account: no more data of it can be read. ``expand``: Fields to expand, as
        dotted paths of at most four steps; in lists they begin with ``data.``.
        """
    @overload
    def list_owners(self, account: str, /, params: financial_connections_params.AccountListOwnersParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccountOwnerPage:
        """Lists the owners of a linked account as of one ownership object."""
    @overload
    def list_owners(
        self,
        account: str,
        /,
        *,
        ownership: str,
        limit: int | None = ...,
        starting_after: str | None = ...,
        ending_before: str | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccountOwnerPage:
        """Lists the owners of a linked account as of one ownership object. ``ownership``: The ownership
        object to list owners of (``fcaowns_…``). ``limit``: How many items a page has, 1 to 100.
        ``starting_after``: The id of the item before the page. ``ending_before``: The id of the item
        after the page, to page backwards. ``expand``: Fields to expand, as dotted paths of at most four
        steps; in lists they begin with ``data.``.
        """
    @overload
    def list_inferred_balances(self, account: str, /, params: financial_connections_params.AccountListInferredBalancesParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsInferredBalancePage:
        """In preview: lists the balances of a linked account on past days, newest first."""
    @overload
    def list_inferred_balances(
        self,
        account: str,
        /,
        *,
        limit: int | None = ...,
        starting_after: str | None = ...,
        ending_before: str | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsInferredBalancePage:
        """In preview: lists the balances of a linked account on past days, newest first. ``limit``: How
        many items a page has, 1 to 100. ``starting_after``: The id of the item before the page.
        ``ending_before``: The id of the item after the page, to page backwards. ``expand``: Fields to
        expand, as dotted paths of at most four steps; in lists they begin with ``data.``.
        """
    @overload
    def wait_until_refreshed(self, account: str, /, params: financial_connections_params.AccountRefreshParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccount:
        """Retrieves a linked account until none of these features is being refreshed, for as long as the
        option ``timeout`` says; then it fails with the code ``refresh_pending``.
        """
    @overload
    def wait_until_refreshed(
        self,
        account: str,
        /,
        *,
        features: builtins.list[Literal["balance", "ownership", "transactions", "inferred_balances"]],
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccount:
        """Retrieves a linked account until none of these features is being refreshed, for as long as the
        option ``timeout`` says; then it fails with the code ``refresh_pending``. ``features``: What to
        refresh; at least one. ``expand``: Fields to expand, as dotted paths of at most four steps; in
        lists they begin with ``data.``.
        """

class FinancialConnectionsTransactions(Resource):
    """The operations under ``financial_connections.transactions``."""
    @overload
    def list(self, params: financial_connections_params.TransactionListParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsTransactionPage:
        """Lists transactions of a linked account, newest first."""
    @overload
    def list(
        self,
        *,
        account: str,
        transacted_at: int | datetime | financial_connections_params.TransactionListParamsTransactedAt | None = ...,
        transaction_refresh: financial_connections_params.TransactionListParamsTransactionRefresh | None = ...,
        limit: int | None = ...,
        starting_after: str | None = ...,
        ending_before: str | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsTransactionPage:
        """Lists transactions of a linked account, newest first. ``account``: The linked account
        (``fca_…``). ``transacted_at``: Only transactions of this time: whole seconds since the Unix
        epoch, or a span with ``gt``, ``gte``, ``lt``, ``lte``. ``transaction_refresh``: Only
        transactions that later refreshes brought. ``limit``: How many items a page has, 1 to 100.
        ``starting_after``: The id of the item before the page. ``ending_before``: The id of the item
        after the page, to page backwards. ``expand``: Fields to expand, as dotted paths of at most four
        steps; in lists they begin with ``data.``.
        """
    @overload
    def retrieve(self, transaction: str, /, params: financial_connections_params.TransactionRetrieveParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsTransaction:
        """Retrieves a transaction."""
    @overload
    def retrieve(
        self,
        transaction: str,
        /,
        *,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsTransaction:
        """Retrieves a transaction. ``expand``: Fields to expand, as dotted paths of at most four steps;
        in lists they begin with ``data.``.
        """
    @overload
    def sync(self, params: financial_connections_params.TransactionSyncParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsTransactionChangePage:
        """Gives what is new or has changed of a linked account's transactions since a cursor, oldest
        first, each change once. Keep a change's cursor together with what you made of it: wherever your
        program ends, nothing is lost or done twice. Call this at each event
        ``financial_connections.account.refreshed_transactions``.
        """
    @overload
    def sync(
        self,
        *,
        account: str,
        cursor: str | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsTransactionChangePage:
        """Gives what is new or has changed of a linked account's transactions since a cursor, oldest
        first, each change once. Keep a change's cursor together with what you made of it: wherever your
        program ends, nothing is lost or done twice. Call this at each event
        ``financial_connections.account.refreshed_transactions``. ``account``: The linked account
        (``fca_…``). ``cursor``: That of the last change you have handled; none gives all transactions.
        """

class FinancialConnectionsAuthorizations(Resource):
    """The operations under ``financial_connections.authorizations``."""
    @overload
    def retrieve(self, authorization: str, /, params: financial_connections_params.AuthorizationRetrieveParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAuthorization:
        """In preview: retrieves what a holder has allowed at one institution."""
    @overload
    def retrieve(
        self,
        authorization: str,
        /,
        *,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAuthorization:
        """In preview: retrieves what a holder has allowed at one institution. ``expand``: Fields to
        expand, as dotted paths of at most four steps; in lists they begin with ``data.``.
        """

class FinancialConnectionsInstitutions(Resource):
    """The operations under ``financial_connections.institutions``."""
    @overload
    def list(self, params: financial_connections_params.InstitutionListParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsInstitutionPage:
        """In preview: lists the institutions whose accounts can be linked."""
    @overload
    def list(
        self,
        *,
        limit: int | None = ...,
        starting_after: str | None = ...,
        ending_before: str | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsInstitutionPage:
        """In preview: lists the institutions whose accounts can be linked. ``limit``: How many items a
        page has, 1 to 100. ``starting_after``: The id of the item before the page. ``ending_before``:
        The id of the item after the page, to page backwards. ``expand``: Fields to expand, as dotted
        paths of at most four steps; in lists they begin with ``data.``.
        """
    @overload
    def retrieve(self, institution: str, /, params: financial_connections_params.InstitutionRetrieveParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsInstitution:
        """In preview: retrieves an institution."""
    @overload
    def retrieve(
        self,
        institution: str,
        /,
        *,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsInstitution:
        """In preview: retrieves an institution. ``expand``: Fields to expand, as dotted paths of at most
        four steps; in lists they begin with ``data.``.
        """

class FinancialConnectionsConsents(Resource):
    """The operations under ``financial_connections.consents``."""
    @overload
    def create(self, params: financial_connections_params.ConsentCreateParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsConsent:
        """In preview: makes the text with which a holder consents on the platform's own page."""
    @overload
    def create(
        self,
        *,
        account_holder: financial_connections_params.ConsentCreateParamsAccountHolder,
        locale: str | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsConsent:
        """In preview: makes the text with which a holder consents on the platform's own page.
        ``account_holder``: Who is to consent. ``locale``: The language the holder prefers, as BCP 47 has
        it. ``expand``: Fields to expand, as dotted paths of at most four steps; in lists they begin with
        ``data.``.
        """
    @overload
    def retrieve(self, consent: str, /, params: financial_connections_params.ConsentRetrieveParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsConsent:
        """In preview: retrieves the text of a consent."""
    @overload
    def retrieve(
        self,
        consent: str,
        /,
        *,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsConsent:
        """In preview: retrieves the text of a consent. ``expand``: Fields to expand, as dotted paths of
        at most four steps; in lists they begin with ``data.``.
        """

class AccountSessions(Resource):
    """The operations under ``account_sessions``."""
    @overload
    def create(self, params: params.AccountSessionCreateParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> AccountSession:
        """Creates an account session: a single-use token with which a browser or app shows embedded
        components for one connected account. Create one each time a page needs one; do not store it.
        """
    @overload
    def create(
        self,
        *,
        account: str,
        components: params.AccountSessionCreateParamsComponents,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> AccountSession:
        """Creates an account session: a single-use token with which a browser or app shows embedded
        components for one connected account. Create one each time a page needs one; do not store it.
        ``account``: The connected account the session is for (``acct_…``). ``components``: The embedded
        components the session may show. ``expand``: Fields to expand in the reply.
        """

class Accounts(Resource):
    """The operations under ``accounts``."""
    @overload
    def retrieve(self, account: str, /, params: params.AccountRetrieveParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> Account:
        """Retrieves a connected account: who is responsible for what decides which features of an
        account session may be set how, what it may do and what it still has to tell decide which
        components to show. Fields beyond that are kept, but have no types. Takes the ids of accounts of
        either generation of the API.
        """
    @overload
    def retrieve(
        self,
        account: str,
        /,
        *,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> Account:
        """Retrieves a connected account: who is responsible for what decides which features of an
        account session may be set how, what it may do and what it still has to tell decide which
        components to show. Fields beyond that are kept, but have no types. Takes the ids of accounts of
        either generation of the API. ``expand``: Fields to expand, as dotted paths of at most four
        steps; in lists they begin with ``data.``.
        """

class V2(Resource):
    """The operations under ``v2``."""
    @property
    def core(self) -> V2Core: ...

class FinancialConnections(Resource):
    """The operations under ``financial_connections``."""
    @property
    def sessions(self) -> FinancialConnectionsSessions: ...
    @property
    def accounts(self) -> FinancialConnectionsAccounts: ...
    @property
    def transactions(self) -> FinancialConnectionsTransactions: ...
    @property
    def authorizations(self) -> FinancialConnectionsAuthorizations: ...
    @property
    def institutions(self) -> FinancialConnectionsInstitutions: ...
    @property
    def consents(self) -> FinancialConnectionsConsents: ...

class Client(ClientBase):
    """A client of the API, for one platform. Threads may share it, and processes that ``fork`` after it
    was made.
    """
    def __new__(
        cls,
        api_key: str | None = None,
        *,
        base_url: str | None = None,
        stripe_version: str | None = None,
        stripe_account: str | None = None,
        stripe_context: str | None = None,
        timeout: float | None = None,
        max_network_retries: int | None = None,
        connect_timeout: float | None = None,
        read_timeout: float | None = None,
        max_response_bytes: int | None = None,
        proxy: str | None = None,
        no_proxy: list[str] | None = None,
        ca_bundle: str | PathLike[str] | None = None,
        dangerously_allow_secret_key_in_app: bool | None = None,
        transport: Transport | RecordingTransport | ReplayingTransport | None = None,
    ) -> Self:
        """How a client is set up. ``base_url``: Where the API is: ``https://…``, or ``http://`` to this
        machine. Default: ``https://api.stripe.com``. ``stripe_version``: The API version of every
        request that names no other (``Stripe-Version`` header). Default: ``2026-10-28.endive``.
        ``stripe_account``: The connected account every request acts on behalf of (``Stripe-Account``
        header). Not for account sessions: their account is a parameter. ``stripe_context``: The context
        every request acts in: account ids joined by slashes (``Stripe-Context`` header). Not together
        with ``stripe_account``. ``timeout``: How long a call may take in all: attempts, and the waits
        between them. In seconds. Default: 80. ``max_network_retries``: How often a request is repeated
        when it may succeed later. Default: 2. ``connect_timeout``: How long making a connection may
        take: name, handshakes and, if there is one, the proxy. In seconds. Default: 10.
        ``read_timeout``: How long one attempt waits for the reply to begin, and then for each further
        part of it. Well under the time a call has in all, so that there is a second attempt. In seconds.
        Default: 30. ``max_response_bytes``: The largest reply that is read, in bytes. A session is about
        4 KB, a full page of accounts about 200: what is much larger is not from the API. Default:
        4194304. ``proxy``: The proxy, ``http://user:password@host:port``; an empty string for none.
        Default: that of ``HTTPS_PROXY`` or ``ALL_PROXY`` in the environment, and none for this machine.
        ``no_proxy``: Hosts, domains and addresses that are reached without a proxy. Default: those of
        ``NO_PROXY`` in the environment. ``ca_bundle``: The certificate authorities to trust instead of
        the built-in ones: PEM text, or the path of a file with it. Default: Mozilla's.
        ``dangerously_allow_secret_key_in_app``: Lets a build for iOS or Android have a secret key, which
        it otherwise refuses; without effect in other builds. For tests against a local server alone:
        whoever has an app can read its keys. Default: false. ``transport``: What sends the requests,
        instead of the built-in transport.
        """
    @property
    def account_sessions(self) -> AccountSessions: ...
    @property
    def accounts(self) -> Accounts: ...
    @property
    def v2(self) -> V2: ...
    @property
    def financial_connections(self) -> FinancialConnections: ...

class AsyncV2CoreAccounts(Resource):
    """The operations under ``v2.core.accounts``."""
    @overload
    async def retrieve(self, account: str, /, params: v2_params.CoreAccountRetrieveParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> V2CoreAccount:
        """Retrieves a connected account as the second generation of the API shows it. Ask for
        ``defaults`` to learn who is responsible for what. ``accounts.retrieve`` takes the same ids, and
        answers in the form of the first generation.
        """
    @overload
    async def retrieve(
        self,
        account: str,
        /,
        *,
        include: builtins.list[Literal["configuration.customer", "configuration.merchant", "configuration.recipient", "defaults", "future_requirements", "identity", "requirements"]] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> V2CoreAccount:
        """Retrieves a connected account as the second generation of the API shows it. Ask for
        ``defaults`` to learn who is responsible for what. ``accounts.retrieve`` takes the same ids, and
        answers in the form of the first generation. ``include``: Fields to show.
        """

class AsyncFinancialConnectionsAccountsOwners(Resource):
    """The operations under ``financial_connections.accounts.owners``."""
    @overload
    async def list(self, account: str, /, params: financial_connections_params.AccountListOwnersParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccountOwnerPage:
        """Lists the owners of a linked account as of one ownership object."""
    @overload
    async def list(
        self,
        account: str,
        /,
        *,
        ownership: str,
        limit: int | None = ...,
        starting_after: str | None = ...,
        ending_before: str | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccountOwnerPage:
        """Lists the owners of a linked account as of one ownership object. ``ownership``: The ownership
        object to list owners of (``fcaowns_…``). ``limit``: How many items a page has, 1 to 100.
        ``starting_after``: The id of the item before the page. ``ending_before``: The id of the item
        after the page, to page backwards. ``expand``: Fields to expand, as dotted paths of at most four
        steps; in lists they begin with ``data.``.
        """

class AsyncFinancialConnectionsAccountsInferredBalances(Resource):
    """The operations under ``financial_connections.accounts.inferred_balances``."""
    @overload
    async def list(self, account: str, /, params: financial_connections_params.AccountListInferredBalancesParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsInferredBalancePage:
        """In preview: lists the balances of a linked account on past days, newest first."""
    @overload
    async def list(
        self,
        account: str,
        /,
        *,
        limit: int | None = ...,
        starting_after: str | None = ...,
        ending_before: str | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsInferredBalancePage:
        """In preview: lists the balances of a linked account on past days, newest first. ``limit``: How
        many items a page has, 1 to 100. ``starting_after``: The id of the item before the page.
        ``ending_before``: The id of the item after the page, to page backwards. ``expand``: Fields to
        expand, as dotted paths of at most four steps; in lists they begin with ``data.``.
        """

class AsyncV2Core(Resource):
    """The operations under ``v2.core``."""
    @property
    def accounts(self) -> AsyncV2CoreAccounts: ...

class AsyncFinancialConnectionsSessions(Resource):
    """The operations under ``financial_connections.sessions``."""
    @overload
    async def create(self, params: financial_connections_params.SessionCreateParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsSession:
        """Creates a session in which somebody links bank accounts to the platform."""
    @overload
    async def create(
        self,
        *,
        permissions: builtins.list[Literal["balances", "ownership", "payment_method", "transactions"]],
        account_holder: financial_connections_params.SessionCreateParamsAccountHolder | None = ...,
        filters: financial_connections_params.SessionCreateParamsFilters | None = ...,
        hosted: financial_connections_params.SessionCreateParamsHosted | None = ...,
        limits: financial_connections_params.SessionCreateParamsLimits | None = ...,
        manual_entry: financial_connections_params.SessionCreateParamsManualEntry | None = ...,
        prefetch: builtins.list[Literal["balances", "ownership", "transactions", "inferred_balances"]] | None = ...,
        relink_options: financial_connections_params.SessionCreateParamsRelinkOptions | None = ...,
        return_url: str | None = ...,
        ui_mode: Literal["hosted", "modal"] | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsSession:
        """Creates a session in which somebody links bank accounts to the platform. ``account_holder``:
        Whose accounts are to be linked. ``permissions``: What is asked of the holder; at least one.
        ``filters``: Which accounts may be linked. ``hosted``: In preview: about Stripe's own page for
        the session. ``limits``: How much may be linked. ``manual_entry``: About typed-in account
        numbers. ``prefetch``: What to fetch as soon as an account is linked. ``relink_options``: In
        preview: what is to be linked again, where the session is for that. ``return_url``: For web views
        only: an absolute URL of at most 5,000 characters where the browser returns after the
        institution's login. ``ui_mode``: In preview: where the session is shown. ``expand``: Fields to
        expand, as dotted paths of at most four steps; in lists they begin with ``data.``.
        """
    @overload
    async def retrieve(self, session: str, /, params: financial_connections_params.SessionRetrieveParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsSession:
        """Retrieves a session, with the accounts that were linked in it."""
    @overload
    async def retrieve(
        self,
        session: str,
        /,
        *,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsSession:
        """Retrieves a session, with the accounts that were linked in it. ``expand``: Fields to expand,
        as dotted paths of at most four steps; in lists they begin with ``data.``.
        """

class AsyncFinancialConnectionsAccounts(Resource):
    """The operations under ``financial_connections.accounts``."""
    @property
    def owners(self) -> AsyncFinancialConnectionsAccountsOwners: ...
    @property
    def inferred_balances(self) -> AsyncFinancialConnectionsAccountsInferredBalances: ...
    @overload
    async def list(self, params: financial_connections_params.AccountListParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccountPage:
        """Lists linked accounts, newest first."""
    @overload
    async def list(
        self,
        *,
        account_holder: financial_connections_params.AccountListParamsAccountHolder | None = ...,
        session: str | None = ...,
        limit: int | None = ...,
        starting_after: str | None = ...,
        ending_before: str | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccountPage:
        """Lists linked accounts, newest first. ``account_holder``: Only accounts of this holder.
        ``session``: Only accounts linked in this session (``fcsess_…``). ``limit``: How many items a
        page has, 1 to 100. ``starting_after``: The id of the item before the page. ``ending_before``:
        The id of the item after the page, to page backwards. ``expand``: Fields to expand, as dotted
        paths of at most four steps; in lists they begin with ``data.``.
        """
    @overload
    async def retrieve(self, account: str, /, params: financial_connections_params.AccountRetrieveParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccount:
        """Retrieves a linked account."""
    @overload
    async def retrieve(
        self,
        account: str,
        /,
        *,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccount:
        """Retrieves a linked account. ``expand``: Fields to expand, as dotted paths of at most four
        steps; in lists they begin with ``data.``.
        """
    @overload
    async def refresh(self, account: str, /, params: financial_connections_params.AccountRefreshParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccount:
        """Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve
        the account until it has succeeded or failed.
        """
    @overload
    async def refresh(
        self,
        account: str,
        /,
        *,
        features: builtins.list[Literal["balance", "ownership", "transactions", "inferred_balances"]],
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccount:
        """Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve
        the account until it has succeeded or failed. ``features``: What to refresh; at least one.
        ``expand``: Fields to expand, as dotted paths of at most four steps; in lists they begin with
        ``data.``.
        """
    @overload
    async def subscribe(self, account: str, /, params: financial_connections_params.AccountSubscribeParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccount:
        """Has data of a linked account refreshed about once a day."""
    @overload
    async def subscribe(
        self,
        account: str,
        /,
        *,
        features: builtins.list[Literal["transactions", "balance", "inferred_balances"]],
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccount:
        """Has data of a linked account refreshed about once a day. ``features``: What to refresh about
        once a day; at least one. ``expand``: Fields to expand, as dotted paths of at most four steps; in
        lists they begin with ``data.``.
        """
    @overload
    async def unsubscribe(self, account: str, /, params: financial_connections_params.AccountUnsubscribeParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccount:
        """Stops the daily refresh of data of a linked account."""
    @overload
    async def unsubscribe(
        self,
        account: str,
        /,
        *,
        features: builtins.list[Literal["transactions", "balance", "inferred_balances"]],
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccount:
        """Stops the daily refresh of data of a linked account. ``features``: What to refresh about once
        a day; at least one. ``expand``: Fields to expand, as dotted paths of at most four steps; in
        lists they begin with ``data.``.
        """
    @overload
    async def disconnect(self, account: str, /, params: financial_connections_params.AccountDisconnectParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccount:
        """Cuts the link to an account: no more data of it can be read."""
    @overload
    async def disconnect(
        self,
        account: str,
        /,
        *,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccount:
        """Cuts the link to an account: no more data of it can be read. ``expand``: Fields to expand, as
        dotted paths of at most four steps; in lists they begin with ``data.``.
        """
    @overload
    async def list_owners(self, account: str, /, params: financial_connections_params.AccountListOwnersParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccountOwnerPage:
        """Lists the owners of a linked account as of one ownership object."""
    @overload
    async def list_owners(
        self,
        account: str,
        /,
        *,
        ownership: str,
        limit: int | None = ...,
        starting_after: str | None = ...,
        ending_before: str | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccountOwnerPage:
        """Lists the owners of a linked account as of one ownership object. ``ownership``: The ownership
        object to list owners of (``fcaowns_…``). ``limit``: How many items a page has, 1 to 100.
        ``starting_after``: The id of the item before the page. ``ending_before``: The id of the item
        after the page, to page backwards. ``expand``: Fields to expand, as dotted paths of at most four
        steps; in lists they begin with ``data.``.
        """
    @overload
    async def list_inferred_balances(self, account: str, /, params: financial_connections_params.AccountListInferredBalancesParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsInferredBalancePage:
        """In preview: lists the balances of a linked account on past days, newest first."""
    @overload
    async def list_inferred_balances(
        self,
        account: str,
        /,
        *,
        limit: int | None = ...,
        starting_after: str | None = ...,
        ending_before: str | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsInferredBalancePage:
        """In preview: lists the balances of a linked account on past days, newest first. ``limit``: How
        many items a page has, 1 to 100. ``starting_after``: The id of the item before the page.
        ``ending_before``: The id of the item after the page, to page backwards. ``expand``: Fields to
        expand, as dotted paths of at most four steps; in lists they begin with ``data.``.
        """
    @overload
    async def wait_until_refreshed(self, account: str, /, params: financial_connections_params.AccountRefreshParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAccount:
        """Retrieves a linked account until none of these features is being refreshed, for as long as the
        option ``timeout`` says; then it fails with the code ``refresh_pending``.
        """
    @overload
    async def wait_until_refreshed(
        self,
        account: str,
        /,
        *,
        features: builtins.list[Literal["balance", "ownership", "transactions", "inferred_balances"]],
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAccount:
        """Retrieves a linked account until none of these features is being refreshed, for as long as the
        option ``timeout`` says; then it fails with the code ``refresh_pending``. ``features``: What to
        refresh; at least one. ``expand``: Fields to expand, as dotted paths of at most four steps; in
        lists they begin with ``data.``.
        """

class AsyncFinancialConnectionsTransactions(Resource):
    """The operations under ``financial_connections.transactions``."""
    @overload
    async def list(self, params: financial_connections_params.TransactionListParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsTransactionPage:
        """Lists transactions of a linked account, newest first."""
    @overload
    async def list(
        self,
        *,
        account: str,
        transacted_at: int | datetime | financial_connections_params.TransactionListParamsTransactedAt | None = ...,
        transaction_refresh: financial_connections_params.TransactionListParamsTransactionRefresh | None = ...,
        limit: int | None = ...,
        starting_after: str | None = ...,
        ending_before: str | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsTransactionPage:
        """Lists transactions of a linked account, newest first. ``account``: The linked account
        (``fca_…``). ``transacted_at``: Only transactions of this time: whole seconds since the Unix
        epoch, or a span with ``gt``, ``gte``, ``lt``, ``lte``. ``transaction_refresh``: Only
        transactions that later refreshes brought. ``limit``: How many items a page has, 1 to 100.
        ``starting_after``: The id of the item before the page. ``ending_before``: The id of the item
        after the page, to page backwards. ``expand``: Fields to expand, as dotted paths of at most four
        steps; in lists they begin with ``data.``.
        """
    @overload
    async def retrieve(self, transaction: str, /, params: financial_connections_params.TransactionRetrieveParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsTransaction:
        """Retrieves a transaction."""
    @overload
    async def retrieve(
        self,
        transaction: str,
        /,
        *,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsTransaction:
        """Retrieves a transaction. ``expand``: Fields to expand, as dotted paths of at most four steps;
        in lists they begin with ``data.``.
        """
    @overload
    async def sync(self, params: financial_connections_params.TransactionSyncParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsTransactionChangePage:
        """Gives what is new or has changed of a linked account's transactions since a cursor, oldest
        first, each change once. Keep a change's cursor together with what you made of it: wherever your
        program ends, nothing is lost or done twice. Call this at each event
        ``financial_connections.account.refreshed_transactions``.
        """
    @overload
    async def sync(
        self,
        *,
        account: str,
        cursor: str | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsTransactionChangePage:
        """Gives what is new or has changed of a linked account's transactions since a cursor, oldest
        first, each change once. Keep a change's cursor together with what you made of it: wherever your
        program ends, nothing is lost or done twice. Call this at each event
        ``financial_connections.account.refreshed_transactions``. ``account``: The linked account
        (``fca_…``). ``cursor``: That of the last change you have handled; none gives all transactions.
        """

class AsyncFinancialConnectionsAuthorizations(Resource):
    """The operations under ``financial_connections.authorizations``."""
    @overload
    async def retrieve(self, authorization: str, /, params: financial_connections_params.AuthorizationRetrieveParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsAuthorization:
        """In preview: retrieves what a holder has allowed at one institution."""
    @overload
    async def retrieve(
        self,
        authorization: str,
        /,
        *,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsAuthorization:
        """In preview: retrieves what a holder has allowed at one institution. ``expand``: Fields to
        expand, as dotted paths of at most four steps; in lists they begin with ``data.``.
        """

class AsyncFinancialConnectionsInstitutions(Resource):
    """The operations under ``financial_connections.institutions``."""
    @overload
    async def list(self, params: financial_connections_params.InstitutionListParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsInstitutionPage:
        """In preview: lists the institutions whose accounts can be linked."""
    @overload
    async def list(
        self,
        *,
        limit: int | None = ...,
        starting_after: str | None = ...,
        ending_before: str | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsInstitutionPage:
        """In preview: lists the institutions whose accounts can be linked. ``limit``: How many items a
        page has, 1 to 100. ``starting_after``: The id of the item before the page. ``ending_before``:
        The id of the item after the page, to page backwards. ``expand``: Fields to expand, as dotted
        paths of at most four steps; in lists they begin with ``data.``.
        """
    @overload
    async def retrieve(self, institution: str, /, params: financial_connections_params.InstitutionRetrieveParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsInstitution:
        """In preview: retrieves an institution."""
    @overload
    async def retrieve(
        self,
        institution: str,
        /,
        *,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsInstitution:
        """In preview: retrieves an institution. ``expand``: Fields to expand, as dotted paths of at most
        four steps; in lists they begin with ``data.``.
        """

class AsyncFinancialConnectionsConsents(Resource):
    """The operations under ``financial_connections.consents``."""
    @overload
    async def create(self, params: financial_connections_params.ConsentCreateParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsConsent:
        """In preview: makes the text with which a holder consents on the platform's own page."""
    @overload
    async def create(
        self,
        *,
        account_holder: financial_connections_params.ConsentCreateParamsAccountHolder,
        locale: str | None = ...,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsConsent:
        """In preview: makes the text with which a holder consents on the platform's own page.
        ``account_holder``: Who is to consent. ``locale``: The language the holder prefers, as BCP 47 has
        it. ``expand``: Fields to expand, as dotted paths of at most four steps; in lists they begin with
        ``data.``.
        """
    @overload
    async def retrieve(self, consent: str, /, params: financial_connections_params.ConsentRetrieveParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> FinancialConnectionsConsent:
        """In preview: retrieves the text of a consent."""
    @overload
    async def retrieve(
        self,
        consent: str,
        /,
        *,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> FinancialConnectionsConsent:
        """In preview: retrieves the text of a consent. ``expand``: Fields to expand, as dotted paths of
        at most four steps; in lists they begin with ``data.``.
        """

class AsyncAccountSessions(Resource):
    """The operations under ``account_sessions``."""
    @overload
    async def create(self, params: params.AccountSessionCreateParams, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> AccountSession:
        """Creates an account session: a single-use token with which a browser or app shows embedded
        components for one connected account. Create one each time a page needs one; do not store it.
        """
    @overload
    async def create(
        self,
        *,
        account: str,
        components: params.AccountSessionCreateParamsComponents,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> AccountSession:
        """Creates an account session: a single-use token with which a browser or app shows embedded
        components for one connected account. Create one each time a page needs one; do not store it.
        ``account``: The connected account the session is for (``acct_…``). ``components``: The embedded
        components the session may show. ``expand``: Fields to expand in the reply.
        """

class AsyncAccounts(Resource):
    """The operations under ``accounts``."""
    @overload
    async def retrieve(self, account: str, /, params: params.AccountRetrieveParams | None = None, options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> Account:
        """Retrieves a connected account: who is responsible for what decides which features of an
        account session may be set how, what it may do and what it still has to tell decide which
        components to show. Fields beyond that are kept, but have no types. Takes the ids of accounts of
        either generation of the API.
        """
    @overload
    async def retrieve(
        self,
        account: str,
        /,
        *,
        expand: builtins.list[str] | None = ...,
        options: RequestOptions | None = ...,
        **request_options: Unpack[RequestOptions],
    ) -> Account:
        """Retrieves a connected account: who is responsible for what decides which features of an
        account session may be set how, what it may do and what it still has to tell decide which
        components to show. Fields beyond that are kept, but have no types. Takes the ids of accounts of
        either generation of the API. ``expand``: Fields to expand, as dotted paths of at most four
        steps; in lists they begin with ``data.``.
        """

class AsyncV2(Resource):
    """The operations under ``v2``."""
    @property
    def core(self) -> AsyncV2Core: ...

class AsyncFinancialConnections(Resource):
    """The operations under ``financial_connections``."""
    @property
    def sessions(self) -> AsyncFinancialConnectionsSessions: ...
    @property
    def accounts(self) -> AsyncFinancialConnectionsAccounts: ...
    @property
    def transactions(self) -> AsyncFinancialConnectionsTransactions: ...
    @property
    def authorizations(self) -> AsyncFinancialConnectionsAuthorizations: ...
    @property
    def institutions(self) -> AsyncFinancialConnectionsInstitutions: ...
    @property
    def consents(self) -> AsyncFinancialConnectionsConsents: ...

class AsyncClient(ClientBase):
    """A client of the API whose methods are awaited. It belongs to no event loop in particular and
    blocks none.
    """
    def __new__(
        cls,
        api_key: str | None = None,
        *,
        base_url: str | None = None,
        stripe_version: str | None = None,
        stripe_account: str | None = None,
        stripe_context: str | None = None,
        timeout: float | None = None,
        max_network_retries: int | None = None,
        connect_timeout: float | None = None,
        read_timeout: float | None = None,
        max_response_bytes: int | None = None,
        proxy: str | None = None,
        no_proxy: list[str] | None = None,
        ca_bundle: str | PathLike[str] | None = None,
        dangerously_allow_secret_key_in_app: bool | None = None,
        transport: Transport | RecordingTransport | ReplayingTransport | None = None,
    ) -> Self:
        """How a client is set up. ``base_url``: Where the API is: ``https://…``, or ``http://`` to this
        machine. Default: ``https://api.stripe.com``. ``stripe_version``: The API version of every
        request that names no other (``Stripe-Version`` header). Default: ``2026-10-28.endive``.
        ``stripe_account``: The connected account every request acts on behalf of (``Stripe-Account``
        header). Not for account sessions: their account is a parameter. ``stripe_context``: The context
        every request acts in: account ids joined by slashes (``Stripe-Context`` header). Not together
        with ``stripe_account``. ``timeout``: How long a call may take in all: attempts, and the waits
        between them. In seconds. Default: 80. ``max_network_retries``: How often a request is repeated
        when it may succeed later. Default: 2. ``connect_timeout``: How long making a connection may
        take: name, handshakes and, if there is one, the proxy. In seconds. Default: 10.
        ``read_timeout``: How long one attempt waits for the reply to begin, and then for each further
        part of it. Well under the time a call has in all, so that there is a second attempt. In seconds.
        Default: 30. ``max_response_bytes``: The largest reply that is read, in bytes. A session is about
        4 KB, a full page of accounts about 200: what is much larger is not from the API. Default:
        4194304. ``proxy``: The proxy, ``http://user:password@host:port``; an empty string for none.
        Default: that of ``HTTPS_PROXY`` or ``ALL_PROXY`` in the environment, and none for this machine.
        ``no_proxy``: Hosts, domains and addresses that are reached without a proxy. Default: those of
        ``NO_PROXY`` in the environment. ``ca_bundle``: The certificate authorities to trust instead of
        the built-in ones: PEM text, or the path of a file with it. Default: Mozilla's.
        ``dangerously_allow_secret_key_in_app``: Lets a build for iOS or Android have a secret key, which
        it otherwise refuses; without effect in other builds. For tests against a local server alone:
        whoever has an app can read its keys. Default: false. ``transport``: What sends the requests,
        instead of the built-in transport.
        """
    @property
    def account_sessions(self) -> AsyncAccountSessions: ...
    @property
    def accounts(self) -> AsyncAccounts: ...
    @property
    def v2(self) -> AsyncV2: ...
    @property
    def financial_connections(self) -> AsyncFinancialConnections: ...
