//! Parameters as form bodies. Written by `cargo run -p generate` from the operations; do not edit.

use crate::json::form::{self, Parameters};
use super::records::{
    CreateAccountSession,
    CreateFinancialConnectionsSession,
    ListFinancialConnectionsAccountOwners,
    ListFinancialConnectionsAccounts,
    ListFinancialConnectionsTransactions,
    RefreshFinancialConnectionsAccount,
    RetrieveOptions,
    SubscribeFinancialConnectionsAccount,
};

impl Parameters for CreateAccountSession {
    fn write_form(&self, out: &mut String) -> Option<()> {
        form::nothing_unknown(&self.unknown)?;
        form::text(out, "&account=", &self.account);
        form::nothing_unknown(&self.components.unknown)?;
        if let Some(account_management) = &self.components.account_management {
            form::nothing_unknown(&account_management.unknown)?;
            form::boolean(out, "&components[account_management][enabled]=", account_management.enabled);
            if let Some(features) = &account_management.features {
                form::nothing_unknown(&features.unknown)?;
                if let Some(disable_stripe_user_authentication) = &features.disable_stripe_user_authentication {
                    form::boolean(out, "&components[account_management][features][disable_stripe_user_authentication]=", *disable_stripe_user_authentication);
                }
                if let Some(external_account_collection) = &features.external_account_collection {
                    form::boolean(out, "&components[account_management][features][external_account_collection]=", *external_account_collection);
                }
            }
        }
        if let Some(account_onboarding) = &self.components.account_onboarding {
            form::nothing_unknown(&account_onboarding.unknown)?;
            form::boolean(out, "&components[account_onboarding][enabled]=", account_onboarding.enabled);
            if let Some(features) = &account_onboarding.features {
                form::nothing_unknown(&features.unknown)?;
                if let Some(disable_stripe_user_authentication) = &features.disable_stripe_user_authentication {
                    form::boolean(out, "&components[account_onboarding][features][disable_stripe_user_authentication]=", *disable_stripe_user_authentication);
                }
                if let Some(external_account_collection) = &features.external_account_collection {
                    form::boolean(out, "&components[account_onboarding][features][external_account_collection]=", *external_account_collection);
                }
            }
        }
        if let Some(balance_report) = &self.components.balance_report {
            form::nothing_unknown(&balance_report.unknown)?;
            form::boolean(out, "&components[balance_report][enabled]=", balance_report.enabled);
            if let Some(features) = &balance_report.features {
                form::nothing_unknown(&features.unknown)?;
            }
        }
        if let Some(balances) = &self.components.balances {
            form::nothing_unknown(&balances.unknown)?;
            form::boolean(out, "&components[balances][enabled]=", balances.enabled);
            if let Some(features) = &balances.features {
                form::nothing_unknown(&features.unknown)?;
                if let Some(disable_stripe_user_authentication) = &features.disable_stripe_user_authentication {
                    form::boolean(out, "&components[balances][features][disable_stripe_user_authentication]=", *disable_stripe_user_authentication);
                }
                if let Some(edit_payout_schedule) = &features.edit_payout_schedule {
                    form::boolean(out, "&components[balances][features][edit_payout_schedule]=", *edit_payout_schedule);
                }
                if let Some(external_account_collection) = &features.external_account_collection {
                    form::boolean(out, "&components[balances][features][external_account_collection]=", *external_account_collection);
                }
                if let Some(instant_payouts) = &features.instant_payouts {
                    form::boolean(out, "&components[balances][features][instant_payouts]=", *instant_payouts);
                }
                if let Some(standard_payouts) = &features.standard_payouts {
                    form::boolean(out, "&components[balances][features][standard_payouts]=", *standard_payouts);
                }
            }
        }
        if let Some(disputes_list) = &self.components.disputes_list {
            form::nothing_unknown(&disputes_list.unknown)?;
            form::boolean(out, "&components[disputes_list][enabled]=", disputes_list.enabled);
            if let Some(features) = &disputes_list.features {
                form::nothing_unknown(&features.unknown)?;
                if let Some(capture_payments) = &features.capture_payments {
                    form::boolean(out, "&components[disputes_list][features][capture_payments]=", *capture_payments);
                }
                if let Some(destination_on_behalf_of_charge_management) = &features.destination_on_behalf_of_charge_management {
                    form::boolean(out, "&components[disputes_list][features][destination_on_behalf_of_charge_management]=", *destination_on_behalf_of_charge_management);
                }
                if let Some(dispute_management) = &features.dispute_management {
                    form::boolean(out, "&components[disputes_list][features][dispute_management]=", *dispute_management);
                }
                if let Some(refund_management) = &features.refund_management {
                    form::boolean(out, "&components[disputes_list][features][refund_management]=", *refund_management);
                }
                if let Some(smart_disputes_management) = &features.smart_disputes_management {
                    form::boolean(out, "&components[disputes_list][features][smart_disputes_management]=", *smart_disputes_management);
                }
            }
        }
        if let Some(documents) = &self.components.documents {
            form::nothing_unknown(&documents.unknown)?;
            form::boolean(out, "&components[documents][enabled]=", documents.enabled);
            if let Some(features) = &documents.features {
                form::nothing_unknown(&features.unknown)?;
            }
        }
        if let Some(financial_account) = &self.components.financial_account {
            form::nothing_unknown(&financial_account.unknown)?;
            form::boolean(out, "&components[financial_account][enabled]=", financial_account.enabled);
            if let Some(features) = &financial_account.features {
                form::nothing_unknown(&features.unknown)?;
                if let Some(disable_stripe_user_authentication) = &features.disable_stripe_user_authentication {
                    form::boolean(out, "&components[financial_account][features][disable_stripe_user_authentication]=", *disable_stripe_user_authentication);
                }
                if let Some(external_account_collection) = &features.external_account_collection {
                    form::boolean(out, "&components[financial_account][features][external_account_collection]=", *external_account_collection);
                }
                if let Some(send_money) = &features.send_money {
                    form::boolean(out, "&components[financial_account][features][send_money]=", *send_money);
                }
                if let Some(transfer_balance) = &features.transfer_balance {
                    form::boolean(out, "&components[financial_account][features][transfer_balance]=", *transfer_balance);
                }
            }
        }
        if let Some(financial_account_transactions) = &self.components.financial_account_transactions {
            form::nothing_unknown(&financial_account_transactions.unknown)?;
            form::boolean(out, "&components[financial_account_transactions][enabled]=", financial_account_transactions.enabled);
            if let Some(features) = &financial_account_transactions.features {
                form::nothing_unknown(&features.unknown)?;
                if let Some(card_spend_dispute_management) = &features.card_spend_dispute_management {
                    form::boolean(out, "&components[financial_account_transactions][features][card_spend_dispute_management]=", *card_spend_dispute_management);
                }
            }
        }
        if let Some(instant_payouts_promotion) = &self.components.instant_payouts_promotion {
            form::nothing_unknown(&instant_payouts_promotion.unknown)?;
            form::boolean(out, "&components[instant_payouts_promotion][enabled]=", instant_payouts_promotion.enabled);
            if let Some(features) = &instant_payouts_promotion.features {
                form::nothing_unknown(&features.unknown)?;
                if let Some(disable_stripe_user_authentication) = &features.disable_stripe_user_authentication {
                    form::boolean(out, "&components[instant_payouts_promotion][features][disable_stripe_user_authentication]=", *disable_stripe_user_authentication);
                }
                if let Some(external_account_collection) = &features.external_account_collection {
                    form::boolean(out, "&components[instant_payouts_promotion][features][external_account_collection]=", *external_account_collection);
                }
                if let Some(instant_payouts) = &features.instant_payouts {
                    form::boolean(out, "&components[instant_payouts_promotion][features][instant_payouts]=", *instant_payouts);
                }
            }
        }
        if let Some(issuing_card) = &self.components.issuing_card {
            form::nothing_unknown(&issuing_card.unknown)?;
            form::boolean(out, "&components[issuing_card][enabled]=", issuing_card.enabled);
            if let Some(features) = &issuing_card.features {
                form::nothing_unknown(&features.unknown)?;
                if let Some(card_management) = &features.card_management {
                    form::boolean(out, "&components[issuing_card][features][card_management]=", *card_management);
                }
                if let Some(card_spend_dispute_management) = &features.card_spend_dispute_management {
                    form::boolean(out, "&components[issuing_card][features][card_spend_dispute_management]=", *card_spend_dispute_management);
                }
                if let Some(cardholder_management) = &features.cardholder_management {
                    form::boolean(out, "&components[issuing_card][features][cardholder_management]=", *cardholder_management);
                }
                if let Some(spend_control_management) = &features.spend_control_management {
                    form::boolean(out, "&components[issuing_card][features][spend_control_management]=", *spend_control_management);
                }
            }
        }
        if let Some(issuing_cards_list) = &self.components.issuing_cards_list {
            form::nothing_unknown(&issuing_cards_list.unknown)?;
            form::boolean(out, "&components[issuing_cards_list][enabled]=", issuing_cards_list.enabled);
            if let Some(features) = &issuing_cards_list.features {
                form::nothing_unknown(&features.unknown)?;
                if let Some(card_management) = &features.card_management {
                    form::boolean(out, "&components[issuing_cards_list][features][card_management]=", *card_management);
                }
                if let Some(card_spend_dispute_management) = &features.card_spend_dispute_management {
                    form::boolean(out, "&components[issuing_cards_list][features][card_spend_dispute_management]=", *card_spend_dispute_management);
                }
                if let Some(cardholder_management) = &features.cardholder_management {
                    form::boolean(out, "&components[issuing_cards_list][features][cardholder_management]=", *cardholder_management);
                }
                if let Some(disable_stripe_user_authentication) = &features.disable_stripe_user_authentication {
                    form::boolean(out, "&components[issuing_cards_list][features][disable_stripe_user_authentication]=", *disable_stripe_user_authentication);
                }
                if let Some(spend_control_management) = &features.spend_control_management {
                    form::boolean(out, "&components[issuing_cards_list][features][spend_control_management]=", *spend_control_management);
                }
            }
        }
        if let Some(notification_banner) = &self.components.notification_banner {
            form::nothing_unknown(&notification_banner.unknown)?;
            form::boolean(out, "&components[notification_banner][enabled]=", notification_banner.enabled);
            if let Some(features) = &notification_banner.features {
                form::nothing_unknown(&features.unknown)?;
                if let Some(disable_stripe_user_authentication) = &features.disable_stripe_user_authentication {
                    form::boolean(out, "&components[notification_banner][features][disable_stripe_user_authentication]=", *disable_stripe_user_authentication);
                }
                if let Some(external_account_collection) = &features.external_account_collection {
                    form::boolean(out, "&components[notification_banner][features][external_account_collection]=", *external_account_collection);
                }
            }
        }
        if let Some(payment_details) = &self.components.payment_details {
            form::nothing_unknown(&payment_details.unknown)?;
            form::boolean(out, "&components[payment_details][enabled]=", payment_details.enabled);
            if let Some(features) = &payment_details.features {
                form::nothing_unknown(&features.unknown)?;
                if let Some(capture_payments) = &features.capture_payments {
                    form::boolean(out, "&components[payment_details][features][capture_payments]=", *capture_payments);
                }
                if let Some(destination_on_behalf_of_charge_management) = &features.destination_on_behalf_of_charge_management {
                    form::boolean(out, "&components[payment_details][features][destination_on_behalf_of_charge_management]=", *destination_on_behalf_of_charge_management);
                }
                if let Some(dispute_management) = &features.dispute_management {
                    form::boolean(out, "&components[payment_details][features][dispute_management]=", *dispute_management);
                }
                if let Some(refund_management) = &features.refund_management {
                    form::boolean(out, "&components[payment_details][features][refund_management]=", *refund_management);
                }
                if let Some(smart_disputes_management) = &features.smart_disputes_management {
                    form::boolean(out, "&components[payment_details][features][smart_disputes_management]=", *smart_disputes_management);
                }
            }
        }
        if let Some(payment_disputes) = &self.components.payment_disputes {
            form::nothing_unknown(&payment_disputes.unknown)?;
            form::boolean(out, "&components[payment_disputes][enabled]=", payment_disputes.enabled);
            if let Some(features) = &payment_disputes.features {
                form::nothing_unknown(&features.unknown)?;
                if let Some(destination_on_behalf_of_charge_management) = &features.destination_on_behalf_of_charge_management {
                    form::boolean(out, "&components[payment_disputes][features][destination_on_behalf_of_charge_management]=", *destination_on_behalf_of_charge_management);
                }
                if let Some(dispute_management) = &features.dispute_management {
                    form::boolean(out, "&components[payment_disputes][features][dispute_management]=", *dispute_management);
                }
                if let Some(refund_management) = &features.refund_management {
                    form::boolean(out, "&components[payment_disputes][features][refund_management]=", *refund_management);
                }
                if let Some(smart_disputes_management) = &features.smart_disputes_management {
                    form::boolean(out, "&components[payment_disputes][features][smart_disputes_management]=", *smart_disputes_management);
                }
            }
        }
        if let Some(payment_method_settings) = &self.components.payment_method_settings {
            form::nothing_unknown(&payment_method_settings.unknown)?;
            form::boolean(out, "&components[payment_method_settings][enabled]=", payment_method_settings.enabled);
            if let Some(features) = &payment_method_settings.features {
                form::nothing_unknown(&features.unknown)?;
                if let Some(disable_stripe_user_authentication) = &features.disable_stripe_user_authentication {
                    form::boolean(out, "&components[payment_method_settings][features][disable_stripe_user_authentication]=", *disable_stripe_user_authentication);
                }
            }
        }
        if let Some(payments) = &self.components.payments {
            form::nothing_unknown(&payments.unknown)?;
            form::boolean(out, "&components[payments][enabled]=", payments.enabled);
            if let Some(features) = &payments.features {
                form::nothing_unknown(&features.unknown)?;
                if let Some(capture_payments) = &features.capture_payments {
                    form::boolean(out, "&components[payments][features][capture_payments]=", *capture_payments);
                }
                if let Some(destination_on_behalf_of_charge_management) = &features.destination_on_behalf_of_charge_management {
                    form::boolean(out, "&components[payments][features][destination_on_behalf_of_charge_management]=", *destination_on_behalf_of_charge_management);
                }
                if let Some(dispute_management) = &features.dispute_management {
                    form::boolean(out, "&components[payments][features][dispute_management]=", *dispute_management);
                }
                if let Some(refund_management) = &features.refund_management {
                    form::boolean(out, "&components[payments][features][refund_management]=", *refund_management);
                }
                if let Some(smart_disputes_management) = &features.smart_disputes_management {
                    form::boolean(out, "&components[payments][features][smart_disputes_management]=", *smart_disputes_management);
                }
            }
        }
        if let Some(payout_details) = &self.components.payout_details {
            form::nothing_unknown(&payout_details.unknown)?;
            form::boolean(out, "&components[payout_details][enabled]=", payout_details.enabled);
            if let Some(features) = &payout_details.features {
                form::nothing_unknown(&features.unknown)?;
            }
        }
        if let Some(payout_reconciliation_report) = &self.components.payout_reconciliation_report {
            form::nothing_unknown(&payout_reconciliation_report.unknown)?;
            form::boolean(out, "&components[payout_reconciliation_report][enabled]=", payout_reconciliation_report.enabled);
            if let Some(features) = &payout_reconciliation_report.features {
                form::nothing_unknown(&features.unknown)?;
            }
        }
        if let Some(payouts) = &self.components.payouts {
            form::nothing_unknown(&payouts.unknown)?;
            form::boolean(out, "&components[payouts][enabled]=", payouts.enabled);
            if let Some(features) = &payouts.features {
                form::nothing_unknown(&features.unknown)?;
                if let Some(disable_stripe_user_authentication) = &features.disable_stripe_user_authentication {
                    form::boolean(out, "&components[payouts][features][disable_stripe_user_authentication]=", *disable_stripe_user_authentication);
                }
                if let Some(edit_payout_schedule) = &features.edit_payout_schedule {
                    form::boolean(out, "&components[payouts][features][edit_payout_schedule]=", *edit_payout_schedule);
                }
                if let Some(external_account_collection) = &features.external_account_collection {
                    form::boolean(out, "&components[payouts][features][external_account_collection]=", *external_account_collection);
                }
                if let Some(instant_payouts) = &features.instant_payouts {
                    form::boolean(out, "&components[payouts][features][instant_payouts]=", *instant_payouts);
                }
                if let Some(standard_payouts) = &features.standard_payouts {
                    form::boolean(out, "&components[payouts][features][standard_payouts]=", *standard_payouts);
                }
            }
        }
        if let Some(payouts_list) = &self.components.payouts_list {
            form::nothing_unknown(&payouts_list.unknown)?;
            form::boolean(out, "&components[payouts_list][enabled]=", payouts_list.enabled);
            if let Some(features) = &payouts_list.features {
                form::nothing_unknown(&features.unknown)?;
            }
        }
        if let Some(reporting_chart) = &self.components.reporting_chart {
            form::nothing_unknown(&reporting_chart.unknown)?;
            form::boolean(out, "&components[reporting_chart][enabled]=", reporting_chart.enabled);
            if let Some(features) = &reporting_chart.features {
                form::nothing_unknown(&features.unknown)?;
            }
        }
        if let Some(tax_registrations) = &self.components.tax_registrations {
            form::nothing_unknown(&tax_registrations.unknown)?;
            form::boolean(out, "&components[tax_registrations][enabled]=", tax_registrations.enabled);
            if let Some(features) = &tax_registrations.features {
                form::nothing_unknown(&features.unknown)?;
            }
        }
        if let Some(tax_settings) = &self.components.tax_settings {
            form::nothing_unknown(&tax_settings.unknown)?;
            form::boolean(out, "&components[tax_settings][enabled]=", tax_settings.enabled);
            if let Some(features) = &tax_settings.features {
                form::nothing_unknown(&features.unknown)?;
            }
        }
        if let Some(terminal_hardware_orders) = &self.components.terminal_hardware_orders {
            form::nothing_unknown(&terminal_hardware_orders.unknown)?;
            form::boolean(out, "&components[terminal_hardware_orders][enabled]=", terminal_hardware_orders.enabled);
            if let Some(features) = &terminal_hardware_orders.features {
                form::nothing_unknown(&features.unknown)?;
            }
        }
        if let Some(terminal_hardware_shop) = &self.components.terminal_hardware_shop {
            form::nothing_unknown(&terminal_hardware_shop.unknown)?;
            form::boolean(out, "&components[terminal_hardware_shop][enabled]=", terminal_hardware_shop.enabled);
            if let Some(features) = &terminal_hardware_shop.features {
                form::nothing_unknown(&features.unknown)?;
            }
        }
        if let Some(expand) = &self.expand {
            form::json(out, "&expand", expand);
        }
        Some(())
    }
}

impl Parameters for CreateFinancialConnectionsSession {
    fn write_form(&self, out: &mut String) -> Option<()> {
        form::nothing_unknown(&self.unknown)?;
        form::nothing_unknown(&self.account_holder.unknown)?;
        form::text(out, "&account_holder[type]=", self.account_holder.r#type.as_str());
        if let Some(account) = &self.account_holder.account {
            form::text(out, "&account_holder[account]=", account);
        }
        if let Some(customer) = &self.account_holder.customer {
            form::text(out, "&account_holder[customer]=", customer);
        }
        if let Some(customer_account) = &self.account_holder.customer_account {
            form::text(out, "&account_holder[customer_account]=", customer_account);
        }
        form::json(out, "&permissions", &self.permissions);
        if let Some(filters) = &self.filters {
            form::nothing_unknown(&filters.unknown)?;
            if let Some(account_subcategories) = &filters.account_subcategories {
                form::json(out, "&filters[account_subcategories]", account_subcategories);
            }
            if let Some(countries) = &filters.countries {
                form::json(out, "&filters[countries]", countries);
            }
            if let Some(country) = &filters.country {
                form::text(out, "&filters[country]=", country);
            }
            if let Some(require_payment_method_support) = &filters.require_payment_method_support {
                form::text(out, "&filters[require_payment_method_support]=", require_payment_method_support.as_str());
            }
        }
        if let Some(limits) = &self.limits {
            form::nothing_unknown(&limits.unknown)?;
            if let Some(accounts) = &limits.accounts {
                form::integer(out, "&limits[accounts]=", *accounts);
            }
        }
        if let Some(manual_entry) = &self.manual_entry {
            form::nothing_unknown(&manual_entry.unknown)?;
            if let Some(mode) = &manual_entry.mode {
                form::text(out, "&manual_entry[mode]=", mode.as_str());
            }
        }
        if let Some(prefetch) = &self.prefetch {
            form::json(out, "&prefetch", prefetch);
        }
        if let Some(return_url) = &self.return_url {
            form::text(out, "&return_url=", return_url);
        }
        if let Some(expand) = &self.expand {
            form::json(out, "&expand", expand);
        }
        Some(())
    }
}

impl Parameters for ListFinancialConnectionsAccountOwners {
    fn write_form(&self, out: &mut String) -> Option<()> {
        form::nothing_unknown(&self.unknown)?;
        form::text(out, "&ownership=", &self.ownership);
        if let Some(limit) = &self.limit {
            form::integer(out, "&limit=", *limit);
        }
        if let Some(starting_after) = &self.starting_after {
            form::text(out, "&starting_after=", starting_after);
        }
        if let Some(ending_before) = &self.ending_before {
            form::text(out, "&ending_before=", ending_before);
        }
        if let Some(expand) = &self.expand {
            form::json(out, "&expand", expand);
        }
        Some(())
    }
}

impl Parameters for ListFinancialConnectionsAccounts {
    fn write_form(&self, out: &mut String) -> Option<()> {
        form::nothing_unknown(&self.unknown)?;
        if let Some(account_holder) = &self.account_holder {
            form::nothing_unknown(&account_holder.unknown)?;
            if let Some(account) = &account_holder.account {
                form::text(out, "&account_holder[account]=", account);
            }
            if let Some(customer) = &account_holder.customer {
                form::text(out, "&account_holder[customer]=", customer);
            }
            if let Some(customer_account) = &account_holder.customer_account {
                form::text(out, "&account_holder[customer_account]=", customer_account);
            }
        }
        if let Some(session) = &self.session {
            form::text(out, "&session=", session);
        }
        if let Some(limit) = &self.limit {
            form::integer(out, "&limit=", *limit);
        }
        if let Some(starting_after) = &self.starting_after {
            form::text(out, "&starting_after=", starting_after);
        }
        if let Some(ending_before) = &self.ending_before {
            form::text(out, "&ending_before=", ending_before);
        }
        if let Some(expand) = &self.expand {
            form::json(out, "&expand", expand);
        }
        Some(())
    }
}

impl Parameters for ListFinancialConnectionsTransactions {
    fn write_form(&self, out: &mut String) -> Option<()> {
        form::nothing_unknown(&self.unknown)?;
        form::text(out, "&account=", &self.account);
        if let Some(transacted_at) = &self.transacted_at {
            form::nothing_unknown(&transacted_at.unknown)?;
            if let Some(gt) = &transacted_at.gt {
                form::integer(out, "&transacted_at[gt]=", *gt);
            }
            if let Some(gte) = &transacted_at.gte {
                form::integer(out, "&transacted_at[gte]=", *gte);
            }
            if let Some(lt) = &transacted_at.lt {
                form::integer(out, "&transacted_at[lt]=", *lt);
            }
            if let Some(lte) = &transacted_at.lte {
                form::integer(out, "&transacted_at[lte]=", *lte);
            }
        }
        if let Some(transaction_refresh) = &self.transaction_refresh {
            form::nothing_unknown(&transaction_refresh.unknown)?;
            form::text(out, "&transaction_refresh[after]=", &transaction_refresh.after);
        }
        if let Some(limit) = &self.limit {
            form::integer(out, "&limit=", *limit);
        }
        if let Some(starting_after) = &self.starting_after {
            form::text(out, "&starting_after=", starting_after);
        }
        if let Some(ending_before) = &self.ending_before {
            form::text(out, "&ending_before=", ending_before);
        }
        if let Some(expand) = &self.expand {
            form::json(out, "&expand", expand);
        }
        Some(())
    }
}

impl Parameters for RefreshFinancialConnectionsAccount {
    fn write_form(&self, out: &mut String) -> Option<()> {
        form::nothing_unknown(&self.unknown)?;
        form::json(out, "&features", &self.features);
        if let Some(expand) = &self.expand {
            form::json(out, "&expand", expand);
        }
        Some(())
    }
}

impl Parameters for RetrieveOptions {
    fn write_form(&self, out: &mut String) -> Option<()> {
        form::nothing_unknown(&self.unknown)?;
        if let Some(expand) = &self.expand {
            form::json(out, "&expand", expand);
        }
        Some(())
    }
}

impl Parameters for SubscribeFinancialConnectionsAccount {
    fn write_form(&self, out: &mut String) -> Option<()> {
        form::nothing_unknown(&self.unknown)?;
        form::json(out, "&features", &self.features);
        if let Some(expand) = &self.expand {
            form::json(out, "&expand", expand);
        }
        Some(())
    }
}
