//! The operations as methods. Written by `cargo run -p generate` from the operations; do not edit.

use crate::client::{Client, Response};
use crate::base::error::Error;
use crate::api::operations::known;
use crate::client::options::RequestOptions;
use crate::client::paging::Items;
use crate::json::record::Json;
use crate::api::generated::records::{
    Account,
    AccountSession,
    CreateAccountSession,
    CreateFinancialConnectionsConsent,
    CreateFinancialConnectionsSession,
    FinancialConnectionsAccount,
    FinancialConnectionsAccountOwner,
    FinancialConnectionsAccountOwnerPage,
    FinancialConnectionsAccountPage,
    FinancialConnectionsAuthorization,
    FinancialConnectionsConsent,
    FinancialConnectionsInferredBalance,
    FinancialConnectionsInferredBalancePage,
    FinancialConnectionsInstitution,
    FinancialConnectionsInstitutionPage,
    FinancialConnectionsSession,
    FinancialConnectionsTransaction,
    FinancialConnectionsTransactionChange,
    FinancialConnectionsTransactionChangePage,
    FinancialConnectionsTransactionPage,
    ListFinancialConnectionsAccountOwners,
    ListFinancialConnectionsAccounts,
    ListFinancialConnectionsTransactions,
    ListOptions,
    RefreshFinancialConnectionsAccount,
    RetrieveOptions,
    RetrieveV2CoreAccount,
    SubscribeFinancialConnectionsAccount,
    SyncFinancialConnectionsTransactions,
    V2CoreAccount,
};

impl Client {
    /// The operations under `account_sessions`.
    pub fn account_sessions(&self) -> AccountSessions<'_> {
        AccountSessions { client: self }
    }

    /// The operations under `accounts`.
    pub fn accounts(&self) -> Accounts<'_> {
        Accounts { client: self }
    }

    /// The operations under `financial_connections`.
    pub fn financial_connections(&self) -> FinancialConnections<'_> {
        FinancialConnections { client: self }
    }

    /// The operations under `v2`.
    pub fn v2(&self) -> V2<'_> {
        V2 { client: self }
    }
}

/// The operations under `account_sessions`.
#[derive(Debug, Clone, Copy)]
pub struct AccountSessions<'a> {
    pub(crate) client: &'a Client,
}

impl AccountSessions<'_> {
    /// Creates an account session: a single-use token with which a browser or app shows embedded components
    /// for one connected account. Create one each time a page needs one; do not store it.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn create(
        &self,
        parameters: &CreateAccountSession,
        options: &RequestOptions,
    ) -> Result<Response<AccountSession>, Error> {
        self.client.call_typed(const { known("account_sessions.create") }, &[], parameters, options)
    }
}

/// The operations under `accounts`.
#[derive(Debug, Clone, Copy)]
pub struct Accounts<'a> {
    pub(crate) client: &'a Client,
}

impl Accounts<'_> {
    /// Retrieves a connected account: who is responsible for what decides which features of an account
    /// session may be set how, what it may do and what it still has to tell decide which components to show.
    /// Fields beyond that are kept, but have no types. Takes the ids of accounts of either generation of the
    /// API.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn retrieve(
        &self,
        account: &str,
        parameters: &RetrieveOptions,
        options: &RequestOptions,
    ) -> Result<Response<Account>, Error> {
        self.client.call_typed(const { known("accounts.retrieve") }, &[account], parameters, options)
    }
}

/// The operations under `financial_connections`.
#[derive(Debug, Clone, Copy)]
pub struct FinancialConnections<'a> {
    pub(crate) client: &'a Client,
}

impl<'a> FinancialConnections<'a> {
    /// The operations under `financial_connections.accounts`.
    pub fn accounts(self) -> FinancialConnectionsAccounts<'a> {
        FinancialConnectionsAccounts { client: self.client }
    }

    /// The operations under `financial_connections.authorizations`.
    pub fn authorizations(self) -> FinancialConnectionsAuthorizations<'a> {
        FinancialConnectionsAuthorizations { client: self.client }
    }

    /// The operations under `financial_connections.consents`.
    pub fn consents(self) -> FinancialConnectionsConsents<'a> {
        FinancialConnectionsConsents { client: self.client }
    }

    /// The operations under `financial_connections.institutions`.
    pub fn institutions(self) -> FinancialConnectionsInstitutions<'a> {
        FinancialConnectionsInstitutions { client: self.client }
    }

    /// The operations under `financial_connections.sessions`.
    pub fn sessions(self) -> FinancialConnectionsSessions<'a> {
        FinancialConnectionsSessions { client: self.client }
    }

    /// The operations under `financial_connections.transactions`.
    pub fn transactions(self) -> FinancialConnectionsTransactions<'a> {
        FinancialConnectionsTransactions { client: self.client }
    }
}

/// The operations under `financial_connections.accounts`.
#[derive(Debug, Clone, Copy)]
pub struct FinancialConnectionsAccounts<'a> {
    pub(crate) client: &'a Client,
}

impl FinancialConnectionsAccounts<'_> {
    /// Lists linked accounts, newest first.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn list(
        &self,
        parameters: &ListFinancialConnectionsAccounts,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsAccountPage>, Error> {
        self.client.call_typed(const { known("financial_connections.accounts.list") }, &[], parameters, options)
    }

    /// Lists linked accounts, newest first. Fetches page after page as the items are asked for.
    ///
    /// # Errors
    /// Those of the items are any [`crate::ErrorKind`].
    pub fn list_auto_paging(
        &self,
        parameters: &ListFinancialConnectionsAccounts,
        options: &RequestOptions,
    ) -> Result<Items<FinancialConnectionsAccount>, Error> {
        Ok(self.client.pages(const { known("financial_connections.accounts.list") }, &[], parameters.to_json(), options).items())
    }

    /// Retrieves a linked account.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn retrieve(
        &self,
        account: &str,
        parameters: &RetrieveOptions,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsAccount>, Error> {
        self.client.call_typed(const { known("financial_connections.accounts.retrieve") }, &[account], parameters, options)
    }

    /// Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve the
    /// account until it has succeeded or failed.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn refresh(
        &self,
        account: &str,
        parameters: &RefreshFinancialConnectionsAccount,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsAccount>, Error> {
        self.client.call_typed(const { known("financial_connections.accounts.refresh") }, &[account], parameters, options)
    }

    /// Has data of a linked account refreshed about once a day.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn subscribe(
        &self,
        account: &str,
        parameters: &SubscribeFinancialConnectionsAccount,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsAccount>, Error> {
        self.client.call_typed(const { known("financial_connections.accounts.subscribe") }, &[account], parameters, options)
    }

    /// Stops the daily refresh of data of a linked account.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn unsubscribe(
        &self,
        account: &str,
        parameters: &SubscribeFinancialConnectionsAccount,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsAccount>, Error> {
        self.client.call_typed(const { known("financial_connections.accounts.unsubscribe") }, &[account], parameters, options)
    }

    /// Cuts the link to an account: no more data of it can be read.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn disconnect(
        &self,
        account: &str,
        parameters: &RetrieveOptions,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsAccount>, Error> {
        self.client.call_typed(const { known("financial_connections.accounts.disconnect") }, &[account], parameters, options)
    }

    /// Lists the owners of a linked account as of one ownership object.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn list_owners(
        &self,
        account: &str,
        parameters: &ListFinancialConnectionsAccountOwners,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsAccountOwnerPage>, Error> {
        self.client.call_typed(const { known("financial_connections.accounts.list_owners") }, &[account], parameters, options)
    }

    /// Lists the owners of a linked account as of one ownership object. Fetches page after page as the items
    /// are asked for.
    ///
    /// # Errors
    /// Those of the items are any [`crate::ErrorKind`].
    pub fn list_owners_auto_paging(
        &self,
        account: &str,
        parameters: &ListFinancialConnectionsAccountOwners,
        options: &RequestOptions,
    ) -> Result<Items<FinancialConnectionsAccountOwner>, Error> {
        Ok(self.client.pages(const { known("financial_connections.accounts.list_owners") }, &[account], parameters.to_json(), options).items())
    }

    /// In preview: lists the balances of a linked account on past days, newest first.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn list_inferred_balances(
        &self,
        account: &str,
        parameters: &ListOptions,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsInferredBalancePage>, Error> {
        self.client.call_typed(const { known("financial_connections.accounts.list_inferred_balances") }, &[account], parameters, options)
    }

    /// In preview: lists the balances of a linked account on past days, newest first. Fetches page after page
    /// as the items are asked for.
    ///
    /// # Errors
    /// Those of the items are any [`crate::ErrorKind`].
    pub fn list_inferred_balances_auto_paging(
        &self,
        account: &str,
        parameters: &ListOptions,
        options: &RequestOptions,
    ) -> Result<Items<FinancialConnectionsInferredBalance>, Error> {
        Ok(self.client.pages(const { known("financial_connections.accounts.list_inferred_balances") }, &[account], parameters.to_json(), options).items())
    }
}

/// The operations under `financial_connections.authorizations`.
#[derive(Debug, Clone, Copy)]
pub struct FinancialConnectionsAuthorizations<'a> {
    pub(crate) client: &'a Client,
}

impl FinancialConnectionsAuthorizations<'_> {
    /// In preview: retrieves what a holder has allowed at one institution.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn retrieve(
        &self,
        authorization: &str,
        parameters: &RetrieveOptions,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsAuthorization>, Error> {
        self.client.call_typed(const { known("financial_connections.authorizations.retrieve") }, &[authorization], parameters, options)
    }
}

/// The operations under `financial_connections.consents`.
#[derive(Debug, Clone, Copy)]
pub struct FinancialConnectionsConsents<'a> {
    pub(crate) client: &'a Client,
}

impl FinancialConnectionsConsents<'_> {
    /// In preview: makes the text with which a holder consents on the platform's own page.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn create(
        &self,
        parameters: &CreateFinancialConnectionsConsent,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsConsent>, Error> {
        self.client.call_typed(const { known("financial_connections.consents.create") }, &[], parameters, options)
    }

    /// In preview: retrieves the text of a consent.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn retrieve(
        &self,
        consent: &str,
        parameters: &RetrieveOptions,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsConsent>, Error> {
        self.client.call_typed(const { known("financial_connections.consents.retrieve") }, &[consent], parameters, options)
    }
}

/// The operations under `financial_connections.institutions`.
#[derive(Debug, Clone, Copy)]
pub struct FinancialConnectionsInstitutions<'a> {
    pub(crate) client: &'a Client,
}

impl FinancialConnectionsInstitutions<'_> {
    /// In preview: lists the institutions whose accounts can be linked.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn list(
        &self,
        parameters: &ListOptions,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsInstitutionPage>, Error> {
        self.client.call_typed(const { known("financial_connections.institutions.list") }, &[], parameters, options)
    }

    /// In preview: lists the institutions whose accounts can be linked. Fetches page after page as the items
    /// are asked for.
    ///
    /// # Errors
    /// Those of the items are any [`crate::ErrorKind`].
    pub fn list_auto_paging(
        &self,
        parameters: &ListOptions,
        options: &RequestOptions,
    ) -> Result<Items<FinancialConnectionsInstitution>, Error> {
        Ok(self.client.pages(const { known("financial_connections.institutions.list") }, &[], parameters.to_json(), options).items())
    }

    /// In preview: retrieves an institution.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn retrieve(
        &self,
        institution: &str,
        parameters: &RetrieveOptions,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsInstitution>, Error> {
        self.client.call_typed(const { known("financial_connections.institutions.retrieve") }, &[institution], parameters, options)
    }
}

/// The operations under `financial_connections.sessions`.
#[derive(Debug, Clone, Copy)]
pub struct FinancialConnectionsSessions<'a> {
    pub(crate) client: &'a Client,
}

impl FinancialConnectionsSessions<'_> {
    /// Creates a session in which somebody links bank accounts to the platform.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn create(
        &self,
        parameters: &CreateFinancialConnectionsSession,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsSession>, Error> {
        self.client.call_typed(const { known("financial_connections.sessions.create") }, &[], parameters, options)
    }

    /// Retrieves a session, with the accounts that were linked in it.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn retrieve(
        &self,
        session: &str,
        parameters: &RetrieveOptions,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsSession>, Error> {
        self.client.call_typed(const { known("financial_connections.sessions.retrieve") }, &[session], parameters, options)
    }
}

/// The operations under `financial_connections.transactions`.
#[derive(Debug, Clone, Copy)]
pub struct FinancialConnectionsTransactions<'a> {
    pub(crate) client: &'a Client,
}

impl FinancialConnectionsTransactions<'_> {
    /// Lists transactions of a linked account, newest first.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn list(
        &self,
        parameters: &ListFinancialConnectionsTransactions,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsTransactionPage>, Error> {
        self.client.call_typed(const { known("financial_connections.transactions.list") }, &[], parameters, options)
    }

    /// Lists transactions of a linked account, newest first. Fetches page after page as the items are asked
    /// for.
    ///
    /// # Errors
    /// Those of the items are any [`crate::ErrorKind`].
    pub fn list_auto_paging(
        &self,
        parameters: &ListFinancialConnectionsTransactions,
        options: &RequestOptions,
    ) -> Result<Items<FinancialConnectionsTransaction>, Error> {
        Ok(self.client.pages(const { known("financial_connections.transactions.list") }, &[], parameters.to_json(), options).items())
    }

    /// Retrieves a transaction.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn retrieve(
        &self,
        transaction: &str,
        parameters: &RetrieveOptions,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsTransaction>, Error> {
        self.client.call_typed(const { known("financial_connections.transactions.retrieve") }, &[transaction], parameters, options)
    }

    /// Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
    /// change once. Keep a change's cursor together with what you made of it: wherever your program ends,
    /// nothing is lost or done twice. Call this at each event
    /// `financial_connections.account.refreshed_transactions`.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn sync(
        &self,
        parameters: &SyncFinancialConnectionsTransactions,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsTransactionChangePage>, Error> {
        self.client.call_composed(const { known("financial_connections.transactions.sync") }, &[], parameters, options)
    }

    /// Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
    /// change once. Keep a change's cursor together with what you made of it: wherever your program ends,
    /// nothing is lost or done twice. Call this at each event
    /// `financial_connections.account.refreshed_transactions`. Fetches page after page as the items are asked
    /// for.
    ///
    /// # Errors
    /// Those of the items are any [`crate::ErrorKind`].
    pub fn sync_auto_paging(
        &self,
        parameters: &SyncFinancialConnectionsTransactions,
        options: &RequestOptions,
    ) -> Result<Items<FinancialConnectionsTransactionChange>, Error> {
        Ok(self.client.pages(const { known("financial_connections.transactions.sync") }, &[], parameters.to_json(), options).items())
    }
}

/// The operations under `v2`.
#[derive(Debug, Clone, Copy)]
pub struct V2<'a> {
    pub(crate) client: &'a Client,
}

impl<'a> V2<'a> {
    /// The operations under `v2.core`.
    pub fn core(self) -> V2Core<'a> {
        V2Core { client: self.client }
    }
}

/// The operations under `v2.core`.
#[derive(Debug, Clone, Copy)]
pub struct V2Core<'a> {
    pub(crate) client: &'a Client,
}

impl<'a> V2Core<'a> {
    /// The operations under `v2.core.accounts`.
    pub fn accounts(self) -> V2CoreAccounts<'a> {
        V2CoreAccounts { client: self.client }
    }
}

/// The operations under `v2.core.accounts`.
#[derive(Debug, Clone, Copy)]
pub struct V2CoreAccounts<'a> {
    pub(crate) client: &'a Client,
}

impl V2CoreAccounts<'_> {
    /// Retrieves a connected account as the second generation of the API shows it. Ask for `defaults` to
    /// learn who is responsible for what. `accounts.retrieve` takes the same ids, and answers in the form of
    /// the first generation.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.
    pub fn retrieve(
        &self,
        account: &str,
        parameters: &RetrieveV2CoreAccount,
        options: &RequestOptions,
    ) -> Result<Response<V2CoreAccount>, Error> {
        self.client.call_typed(const { known("v2.core.accounts.retrieve") }, &[account], parameters, options)
    }
}
