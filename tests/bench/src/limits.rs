//! What the machine allows: the least that has to be done for the same result, written for this one request and this one
//! reply, without checks.

use serde::Deserialize;

/// What the static encoder is given. A text, and what is asked of each component.
#[derive(Debug)]
pub struct Request<'a> {
    /// The account.
    pub account: &'a str,
    /// `enabled` of `payments`, and its features.
    pub payments: (bool, [Option<bool>; 3]),
    /// `enabled` of `payouts`, and a feature.
    pub payouts: (bool, Option<bool>),
    /// `enabled` of `balances`, and a feature.
    pub balances: (bool, Option<bool>),
    /// `enabled` of `notification_banner`.
    pub notification_banner: bool,
}

/// The request of `parameters.json`.
pub const REQUEST: Request<'static> = Request {
    account: "acct_1NkDjjJyhOZfPCWt",
    payments: (true, [Some(true), Some(true), Some(true)]),
    payouts: (true, Some(true)),
    balances: (true, Some(true)),
    notification_banner: true,
};

/// A body whose keys are all known when this is compiled.
pub fn encode(request: &Request<'_>, form: &mut String) {
    fn pair(form: &mut String, key: &str, value: bool) {
        form.push_str(key);
        form.push_str(if value { "true" } else { "false" });
    }
    form.push_str("account=");
    form.push_str(request.account);
    let keys = [
        "&components[payments][features][refund_management]=",
        "&components[payments][features][dispute_management]=",
        "&components[payments][features][capture_payments]=",
    ];
    pair(form, "&components[payments][enabled]=", request.payments.0);
    for (key, value) in keys.iter().zip(request.payments.1) {
        if let Some(value) = value {
            pair(form, key, value);
        }
    }
    pair(form, "&components[payouts][enabled]=", request.payouts.0);
    if let Some(value) = request.payouts.1 {
        pair(form, "&components[payouts][features][instant_payouts]=", value);
    }
    pair(form, "&components[balances][enabled]=", request.balances.0);
    if let Some(value) = request.balances.1 {
        pair(form, "&components[balances][features][standard_payouts]=", value);
    }
    pair(form, "&components[notification_banner][enabled]=", request.notification_banner);
}

/// The fields of a session, with its components skipped.
#[derive(Debug, Deserialize)]
pub struct Outer<'a> {
    pub object: &'a str,
    pub account: &'a str,
    pub client_secret: &'a str,
    pub expires_at: i64,
    pub livemode: bool,
}

macro_rules! components {
    ($($component:ident: { $($feature:ident),* },)*) => {
        /// A session whose every field is typed, and whose texts are borrowed from the reply.
        #[derive(Debug, Deserialize)]
        pub struct Session<'a> {
            pub object: &'a str,
            pub account: &'a str,
            pub client_secret: &'a str,
            pub expires_at: i64,
            pub livemode: bool,
            pub components: Components,
        }

        #[derive(Debug, Deserialize)]
        pub struct Components {
            $(pub $component: Option<components::$component::Component>,)*
        }

        mod components {
            $(pub(super) mod $component {
                #[derive(Debug, serde::Deserialize)]
                pub struct Component {
                    pub enabled: bool,
                    pub features: Option<Features>,
                }

                #[derive(Debug, serde::Deserialize)]
                pub struct Features {
                    $(pub $feature: Option<bool>,)*
                }
            })*
        }
    };
}

components! {
    account_management: { disable_stripe_user_authentication, external_account_collection },
    account_onboarding: { disable_stripe_user_authentication, external_account_collection },
    balances: { disable_stripe_user_authentication, edit_payout_schedule, external_account_collection, instant_payouts, standard_payouts },
    disputes_list: { capture_payments, destination_on_behalf_of_charge_management, dispute_management, refund_management, smart_disputes_management },
    documents: {},
    financial_account: { disable_stripe_user_authentication, external_account_collection, send_money, transfer_balance },
    financial_account_transactions: { card_spend_dispute_management },
    instant_payouts_promotion: { disable_stripe_user_authentication, external_account_collection, instant_payouts },
    issuing_card: { card_management, card_spend_dispute_management, cardholder_management, spend_control_management },
    issuing_cards_list: { card_management, card_spend_dispute_management, cardholder_management, disable_stripe_user_authentication, spend_control_management },
    notification_banner: { disable_stripe_user_authentication, external_account_collection },
    payment_details: { capture_payments, destination_on_behalf_of_charge_management, dispute_management, refund_management, smart_disputes_management },
    payment_disputes: { destination_on_behalf_of_charge_management, dispute_management, refund_management, smart_disputes_management },
    payments: { capture_payments, destination_on_behalf_of_charge_management, dispute_management, refund_management, smart_disputes_management },
    payout_details: {},
    payouts: { disable_stripe_user_authentication, edit_payout_schedule, external_account_collection, instant_payouts, standard_payouts },
    payouts_list: {},
    tax_settings: {},
}
