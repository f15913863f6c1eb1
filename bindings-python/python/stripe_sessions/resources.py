"""Written by `cargo run -p generate` from the catalogue and the operations; do not edit."""

from ._native import Method
from .base import ClientBase, Part, Resource


class FinancialConnectionsAccountsOwners(Resource):
    """The operations under ``financial_connections.accounts.owners``."""

    list = Method("financial_connections.accounts.list_owners", True)


class FinancialConnectionsSessions(Resource):
    """The operations under ``financial_connections.sessions``."""

    create = Method("financial_connections.sessions.create", True)
    retrieve = Method("financial_connections.sessions.retrieve", True)


class FinancialConnectionsAccounts(Resource):
    """The operations under ``financial_connections.accounts``."""

    owners = Part(FinancialConnectionsAccountsOwners)
    list = Method("financial_connections.accounts.list", True)
    retrieve = Method("financial_connections.accounts.retrieve", True)
    refresh = Method("financial_connections.accounts.refresh", True)
    subscribe = Method("financial_connections.accounts.subscribe", True)
    unsubscribe = Method("financial_connections.accounts.unsubscribe", True)
    disconnect = Method("financial_connections.accounts.disconnect", True)
    list_owners = Method("financial_connections.accounts.list_owners", True)


class FinancialConnectionsTransactions(Resource):
    """The operations under ``financial_connections.transactions``."""

    list = Method("financial_connections.transactions.list", True)
    retrieve = Method("financial_connections.transactions.retrieve", True)


class AccountSessions(Resource):
    """The operations under ``account_sessions``."""

    create = Method("account_sessions.create", True)


class Accounts(Resource):
    """The operations under ``accounts``."""

    retrieve = Method("accounts.retrieve", True)


class FinancialConnections(Resource):
    """The operations under ``financial_connections``."""

    sessions = Part(FinancialConnectionsSessions)
    accounts = Part(FinancialConnectionsAccounts)
    transactions = Part(FinancialConnectionsTransactions)


class Client(ClientBase):
    """A client of the API, for one platform. Threads may share it, and processes that ``fork`` after it
    was made.
    """

    account_sessions = Part(AccountSessions)
    accounts = Part(Accounts)
    financial_connections = Part(FinancialConnections)


class AsyncFinancialConnectionsAccountsOwners(Resource):
    """The operations under ``financial_connections.accounts.owners``."""

    list = Method("financial_connections.accounts.list_owners", False)


class AsyncFinancialConnectionsSessions(Resource):
    """The operations under ``financial_connections.sessions``."""

    create = Method("financial_connections.sessions.create", False)
    retrieve = Method("financial_connections.sessions.retrieve", False)


class AsyncFinancialConnectionsAccounts(Resource):
    """The operations under ``financial_connections.accounts``."""

    owners = Part(AsyncFinancialConnectionsAccountsOwners)
    list = Method("financial_connections.accounts.list", False)
    retrieve = Method("financial_connections.accounts.retrieve", False)
    refresh = Method("financial_connections.accounts.refresh", False)
    subscribe = Method("financial_connections.accounts.subscribe", False)
    unsubscribe = Method("financial_connections.accounts.unsubscribe", False)
    disconnect = Method("financial_connections.accounts.disconnect", False)
    list_owners = Method("financial_connections.accounts.list_owners", False)


class AsyncFinancialConnectionsTransactions(Resource):
    """The operations under ``financial_connections.transactions``."""

    list = Method("financial_connections.transactions.list", False)
    retrieve = Method("financial_connections.transactions.retrieve", False)


class AsyncAccountSessions(Resource):
    """The operations under ``account_sessions``."""

    create = Method("account_sessions.create", False)


class AsyncAccounts(Resource):
    """The operations under ``accounts``."""

    retrieve = Method("accounts.retrieve", False)


class AsyncFinancialConnections(Resource):
    """The operations under ``financial_connections``."""

    sessions = Part(AsyncFinancialConnectionsSessions)
    accounts = Part(AsyncFinancialConnectionsAccounts)
    transactions = Part(AsyncFinancialConnectionsTransactions)


class AsyncClient(ClientBase):
    """A client of the API whose methods are awaited. It belongs to no event loop in particular and
    blocks none.
    """

    account_sessions = Part(AsyncAccountSessions)
    accounts = Part(AsyncAccounts)
    financial_connections = Part(AsyncFinancialConnections)
