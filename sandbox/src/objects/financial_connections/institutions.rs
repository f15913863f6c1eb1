//! The institutions whose accounts can be linked.

use serde_json::{Value, json};

use super::refreshes::Feature;

/// An institution that exists only here.
#[derive(Debug)]
pub(crate) struct Institution {
    /// What tests call it.
    pub(crate) id: &'static str,
    /// What accounts call it.
    pub(crate) name: &'static str,
    /// What is special about it.
    pub(crate) doc: &'static str,
    /// How long a refresh takes, in seconds.
    pub(crate) refresh_seconds: i64,
    /// What it never refreshes.
    pub(crate) fails: &'static [Feature],
    /// How many people own each account.
    pub(crate) owners: usize,
    /// Whether account numbers are made for the link.
    pub(crate) tokenized: bool,
    /// How long the access it gives lasts, in seconds.
    pub(crate) access_seconds: Option<i64>,
}

const DAY: i64 = 24 * 60 * 60;

const PLAIN: Institution = Institution {
    id: "test_institution",
    name: "Test Institution",
    doc: "Everything works; a refresh takes two seconds.",
    refresh_seconds: 2,
    fails: &[],
    owners: 1,
    tokenized: false,
    access_seconds: None,
};

/// Every institution. The first three are named as Stripe's own test institutions are.
pub(crate) static INSTITUTIONS: &[Institution] = &[
    PLAIN,
    Institution {
        id: "test_oauth_institution",
        name: "Test OAuth Institution",
        doc: "The same, with tokenized account numbers.",
        tokenized: true,
        ..PLAIN
    },
    Institution {
        id: "ownership_accounts",
        name: "Ownership Accounts",
        doc: "Every account has twelve owners: more than a page.",
        owners: 12,
        ..PLAIN
    },
    Institution {
        id: "slow_institution",
        name: "Slow Institution",
        doc: "A refresh takes an hour.",
        refresh_seconds: 60 * 60,
        ..PLAIN
    },
    Institution {
        id: "refresh_failures",
        name: "Refresh Failures",
        doc: "Every refresh fails.",
        fails: &Feature::ALL,
        ..PLAIN
    },
    Institution {
        id: "balance_failures",
        name: "Balance Failures",
        doc: "Refreshes of the balance fail.",
        fails: &[Feature::Balance],
        ..PLAIN
    },
    Institution {
        id: "ownership_failures",
        name: "Ownership Failures",
        doc: "Refreshes of the owners fail.",
        fails: &[Feature::Ownership],
        ..PLAIN
    },
    Institution {
        id: "transaction_failures",
        name: "Transaction Failures",
        doc: "Refreshes of the transactions fail.",
        fails: &[Feature::Transactions],
        ..PLAIN
    },
    Institution {
        id: "expiring_access",
        name: "Expiring Access",
        doc: "Accounts ask to be linked again, and become inactive after seven days.",
        access_seconds: Some(7 * DAY),
        ..PLAIN
    },
];

impl Institution {
    /// The institution of that id.
    pub(crate) fn find(id: &str) -> Option<&'static Self> {
        INSTITUTIONS.iter().find(|institution| institution.id == id)
    }

    /// The institution as the API has it.
    pub(crate) fn object(&self) -> Value {
        let supported = json!({"supported": true});
        json!({
            "id": self.id,
            "object": "financial_connections.institution",
            "countries": ["US"],
            "features": {
                "balances": supported,
                "ownership": supported,
                "payment_method": supported,
                "transactions": supported,
            },
            "livemode": false,
            "name": self.name,
            "routing_numbers": ["110000000"],
            "status": "active",
            "url": null,
        })
    }

    /// The institution as a JSON object, for the control interface.
    pub(crate) fn to_json(&self) -> Value {
        json!({"id": self.id, "name": self.name, "description": self.doc})
    }
}
