//! Components that only a preview version of the API accepts. Their features are not published.

use super::{Evidence, Preview};

/// The 18 preview names known when the catalogue was read (November 2026).
pub static PREVIEWS: &[Preview] = &[
    Preview { name: "agentic_commerce_settings", evidence: Evidence::Published },
    Preview { name: "app_install", evidence: Evidence::Inferred },
    Preview { name: "app_viewport", evidence: Evidence::Inferred },
    Preview { name: "bills", evidence: Evidence::Inferred },
    Preview { name: "capital_financing", evidence: Evidence::Published },
    Preview { name: "capital_financing_application", evidence: Evidence::Published },
    Preview { name: "capital_financing_promotion", evidence: Evidence::Published },
    Preview { name: "capital_overview", evidence: Evidence::Inferred },
    Preview { name: "check_scanning", evidence: Evidence::Published },
    Preview { name: "export_tax_transactions", evidence: Evidence::Published },
    Preview { name: "financial_accounts", evidence: Evidence::Inferred },
    Preview { name: "financial_accounts_transactions", evidence: Evidence::Inferred },
    Preview { name: "instant_payouts", evidence: Evidence::Inferred },
    Preview { name: "network_cost_passthrough_report", evidence: Evidence::Inferred },
    Preview { name: "product_tax_code_selector", evidence: Evidence::Inferred },
    Preview { name: "recipients", evidence: Evidence::Inferred },
    Preview { name: "recipients_list", evidence: Evidence::Inferred },
    Preview { name: "tax_threshold_monitoring", evidence: Evidence::Published },
];
