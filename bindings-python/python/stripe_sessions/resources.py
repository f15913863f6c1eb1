"""Written by `cargo run -p generate` from the catalogue and the operations; do not edit."""

from ._native import _Method as Method
from .base import ClientBase, Part, Resource


class V2CoreAccounts(Resource):
    """The operations under ``v2.core.accounts``."""

    retrieve = Method("v2.core.accounts.retrieve", True, "self, account, /, params=None, options=None, *, include=None, **request_options")


class FinancialConnectionsAccountsOwners(Resource):
    """The operations under ``financial_connections.accounts.owners``."""

    list = Method("financial_connections.accounts.list_owners", True, "self, account, /, params=PARAMS, options=None, *, ownership=REQUIRED, limit=None, starting_after=None, ending_before=None, expand=None, **request_options")


class FinancialConnectionsAccountsInferredBalances(Resource):
    """The operations under ``financial_connections.accounts.inferred_balances``."""

    list = Method("financial_connections.accounts.list_inferred_balances", True, "self, account, /, params=None, options=None, *, limit=None, starting_after=None, ending_before=None, expand=None, **request_options")


class V2Core(Resource):
    """The operations under ``v2.core``."""

    accounts = Part(V2CoreAccounts)


class FinancialConnectionsSessions(Resource):
    """The operations under ``financial_connections.sessions``."""

    create = Method("financial_connections.sessions.create", True, "self, /, params=PARAMS, options=None, *, permissions=REQUIRED, account_holder=None, filters=None, hosted=None, limits=None, manual_entry=None, prefetch=None, relink_options=None, return_url=None, ui_mode=None, expand=None, **request_options")
    retrieve = Method("financial_connections.sessions.retrieve", True, "self, session, /, params=None, options=None, *, expand=None, **request_options")


class FinancialConnectionsAccounts(Resource):
    """The operations under ``financial_connections.accounts``."""

    owners = Part(FinancialConnectionsAccountsOwners)
    inferred_balances = Part(FinancialConnectionsAccountsInferredBalances)
    list = Method("financial_connections.accounts.list", True, "self, /, params=None, options=None, *, account_holder=None, session=None, limit=None, starting_after=None, ending_before=None, expand=None, **request_options")
    retrieve = Method("financial_connections.accounts.retrieve", True, "self, account, /, params=None, options=None, *, expand=None, **request_options")
    refresh = Method("financial_connections.accounts.refresh", True, "self, account, /, params=PARAMS, options=None, *, features=REQUIRED, expand=None, **request_options")
    subscribe = Method("financial_connections.accounts.subscribe", True, "self, account, /, params=PARAMS, options=None, *, features=REQUIRED, expand=None, **request_options")
    unsubscribe = Method("financial_connections.accounts.unsubscribe", True, "self, account, /, params=PARAMS, options=None, *, features=REQUIRED, expand=None, **request_options")
    disconnect = Method("financial_connections.accounts.disconnect", True, "self, account, /, params=None, options=None, *, expand=None, **request_options")
    list_owners = Method("financial_connections.accounts.list_owners", True, "self, account, /, params=PARAMS, options=None, *, ownership=REQUIRED, limit=None, starting_after=None, ending_before=None, expand=None, **request_options")
    list_inferred_balances = Method("financial_connections.accounts.list_inferred_balances", True, "self, account, /, params=None, options=None, *, limit=None, starting_after=None, ending_before=None, expand=None, **request_options")
    wait_until_refreshed = Method("financial_connections.accounts.wait_until_refreshed", True, "self, account, /, params=PARAMS, options=None, *, features=REQUIRED, expand=None, **request_options")


class FinancialConnectionsTransactions(Resource):
    """The operations under ``financial_connections.transactions``."""

    list = Method("financial_connections.transactions.list", True, "self, /, params=PARAMS, options=None, *, account=REQUIRED, transacted_at=None, transaction_refresh=None, limit=None, starting_after=None, ending_before=None, expand=None, **request_options")
    retrieve = Method("financial_connections.transactions.retrieve", True, "self, transaction, /, params=None, options=None, *, expand=None, **request_options")
    sync = Method("financial_connections.transactions.sync", True, "self, /, params=PARAMS, options=None, *, account=REQUIRED, cursor=None, **request_options")


class FinancialConnectionsAuthorizations(Resource):
    """The operations under ``financial_connections.authorizations``."""

    retrieve = Method("financial_connections.authorizations.retrieve", True, "self, authorization, /, params=None, options=None, *, expand=None, **request_options")


class FinancialConnectionsInstitutions(Resource):
    """The operations under ``financial_connections.institutions``."""

    list = Method("financial_connections.institutions.list", True, "self, /, params=None, options=None, *, limit=None, starting_after=None, ending_before=None, expand=None, **request_options")
    retrieve = Method("financial_connections.institutions.retrieve", True, "self, institution, /, params=None, options=None, *, expand=None, **request_options")


class FinancialConnectionsConsents(Resource):
    """The operations under ``financial_connections.consents``."""

    create = Method("financial_connections.consents.create", True, "self, /, params=PARAMS, options=None, *, account_holder=REQUIRED, locale=None, expand=None, **request_options")
    retrieve = Method("financial_connections.consents.retrieve", True, "self, consent, /, params=None, options=None, *, expand=None, **request_options")


class AccountSessions(Resource):
    """The operations under ``account_sessions``."""

    create = Method("account_sessions.create", True, "self, /, params=PARAMS, options=None, *, account=REQUIRED, components=REQUIRED, expand=None, **request_options")


class Accounts(Resource):
    """The operations under ``accounts``."""

    retrieve = Method("accounts.retrieve", True, "self, account, /, params=None, options=None, *, expand=None, **request_options")


class V2(Resource):
    """The operations under ``v2``."""

    core = Part(V2Core)


class FinancialConnections(Resource):
    """The operations under ``financial_connections``."""

    sessions = Part(FinancialConnectionsSessions)
    accounts = Part(FinancialConnectionsAccounts)
    transactions = Part(FinancialConnectionsTransactions)
    authorizations = Part(FinancialConnectionsAuthorizations)
    institutions = Part(FinancialConnectionsInstitutions)
    consents = Part(FinancialConnectionsConsents)


class Client(ClientBase):
    """A client of the API, for one platform. Threads may share it, and processes that ``fork`` after it
    was made.
    """

    account_sessions = Part(AccountSessions)
    accounts = Part(Accounts)
    v2 = Part(V2)
    financial_connections = Part(FinancialConnections)


class AsyncV2CoreAccounts(Resource):
    """The operations under ``v2.core.accounts``."""

    retrieve = Method("v2.core.accounts.retrieve", False, "self, account, /, params=None, options=None, *, include=None, **request_options")


class AsyncFinancialConnectionsAccountsOwners(Resource):
    """The operations under ``financial_connections.accounts.owners``."""

    list = Method("financial_connections.accounts.list_owners", False, "self, account, /, params=PARAMS, options=None, *, ownership=REQUIRED, limit=None, starting_after=None, ending_before=None, expand=None, **request_options")


class AsyncFinancialConnectionsAccountsInferredBalances(Resource):
    """The operations under ``financial_connections.accounts.inferred_balances``."""

    list = Method("financial_connections.accounts.list_inferred_balances", False, "self, account, /, params=None, options=None, *, limit=None, starting_after=None, ending_before=None, expand=None, **request_options")


class AsyncV2Core(Resource):
    """The operations under ``v2.core``."""

    accounts = Part(AsyncV2CoreAccounts)


class AsyncFinancialConnectionsSessions(Resource):
    """The operations under ``financial_connections.sessions``."""

    create = Method("financial_connections.sessions.create", False, "self, /, params=PARAMS, options=None, *, permissions=REQUIRED, account_holder=None, filters=None, hosted=None, limits=None, manual_entry=None, prefetch=None, relink_options=None, return_url=None, ui_mode=None, expand=None, **request_options")
    retrieve = Method("financial_connections.sessions.retrieve", False, "self, session, /, params=None, options=None, *, expand=None, **request_options")


class AsyncFinancialConnectionsAccounts(Resource):
    """The operations under ``financial_connections.accounts``."""

    owners = Part(AsyncFinancialConnectionsAccountsOwners)
    inferred_balances = Part(AsyncFinancialConnectionsAccountsInferredBalances)
    list = Method("financial_connections.accounts.list", False, "self, /, params=None, options=None, *, account_holder=None, session=None, limit=None, starting_after=None, ending_before=None, expand=None, **request_options")
    retrieve = Method("financial_connections.accounts.retrieve", False, "self, account, /, params=None, options=None, *, expand=None, **request_options")
    refresh = Method("financial_connections.accounts.refresh", False, "self, account, /, params=PARAMS, options=None, *, features=REQUIRED, expand=None, **request_options")
    subscribe = Method("financial_connections.accounts.subscribe", False, "self, account, /, params=PARAMS, options=None, *, features=REQUIRED, expand=None, **request_options")
    unsubscribe = Method("financial_connections.accounts.unsubscribe", False, "self, account, /, params=PARAMS, options=None, *, features=REQUIRED, expand=None, **request_options")
    disconnect = Method("financial_connections.accounts.disconnect", False, "self, account, /, params=None, options=None, *, expand=None, **request_options")
    list_owners = Method("financial_connections.accounts.list_owners", False, "self, account, /, params=PARAMS, options=None, *, ownership=REQUIRED, limit=None, starting_after=None, ending_before=None, expand=None, **request_options")
    list_inferred_balances = Method("financial_connections.accounts.list_inferred_balances", False, "self, account, /, params=None, options=None, *, limit=None, starting_after=None, ending_before=None, expand=None, **request_options")
    wait_until_refreshed = Method("financial_connections.accounts.wait_until_refreshed", False, "self, account, /, params=PARAMS, options=None, *, features=REQUIRED, expand=None, **request_options")


class AsyncFinancialConnectionsTransactions(Resource):
    """The operations under ``financial_connections.transactions``."""

    list = Method("financial_connections.transactions.list", False, "self, /, params=PARAMS, options=None, *, account=REQUIRED, transacted_at=None, transaction_refresh=None, limit=None, starting_after=None, ending_before=None, expand=None, **request_options")
    retrieve = Method("financial_connections.transactions.retrieve", False, "self, transaction, /, params=None, options=None, *, expand=None, **request_options")
    sync = Method("financial_connections.transactions.sync", False, "self, /, params=PARAMS, options=None, *, account=REQUIRED, cursor=None, **request_options")


class AsyncFinancialConnectionsAuthorizations(Resource):
    """The operations under ``financial_connections.authorizations``."""

    retrieve = Method("financial_connections.authorizations.retrieve", False, "self, authorization, /, params=None, options=None, *, expand=None, **request_options")


class AsyncFinancialConnectionsInstitutions(Resource):
    """The operations under ``financial_connections.institutions``."""

    list = Method("financial_connections.institutions.list", False, "self, /, params=None, options=None, *, limit=None, starting_after=None, ending_before=None, expand=None, **request_options")
    retrieve = Method("financial_connections.institutions.retrieve", False, "self, institution, /, params=None, options=None, *, expand=None, **request_options")


class AsyncFinancialConnectionsConsents(Resource):
    """The operations under ``financial_connections.consents``."""

    create = Method("financial_connections.consents.create", False, "self, /, params=PARAMS, options=None, *, account_holder=REQUIRED, locale=None, expand=None, **request_options")
    retrieve = Method("financial_connections.consents.retrieve", False, "self, consent, /, params=None, options=None, *, expand=None, **request_options")


class AsyncAccountSessions(Resource):
    """The operations under ``account_sessions``."""

    create = Method("account_sessions.create", False, "self, /, params=PARAMS, options=None, *, account=REQUIRED, components=REQUIRED, expand=None, **request_options")


class AsyncAccounts(Resource):
    """The operations under ``accounts``."""

    retrieve = Method("accounts.retrieve", False, "self, account, /, params=None, options=None, *, expand=None, **request_options")


class AsyncV2(Resource):
    """The operations under ``v2``."""

    core = Part(AsyncV2Core)


class AsyncFinancialConnections(Resource):
    """The operations under ``financial_connections``."""

    sessions = Part(AsyncFinancialConnectionsSessions)
    accounts = Part(AsyncFinancialConnectionsAccounts)
    transactions = Part(AsyncFinancialConnectionsTransactions)
    authorizations = Part(AsyncFinancialConnectionsAuthorizations)
    institutions = Part(AsyncFinancialConnectionsInstitutions)
    consents = Part(AsyncFinancialConnectionsConsents)


class AsyncClient(ClientBase):
    """A client of the API whose methods are awaited. It belongs to no event loop in particular and
    blocks none.
    """

    account_sessions = Part(AsyncAccountSessions)
    accounts = Part(AsyncAccounts)
    v2 = Part(AsyncV2)
    financial_connections = Part(AsyncFinancialConnections)
