//! `stripe-sessions fc link`: plays the bank, in a sandbox.

use clap::Args;
use serde_json::json;

use crate::control;
use crate::exit::{Exit, Failure};
use crate::output::Output;

/// Link test accounts in a session, as its holder would in the browser. Only a sandbox can do this.
#[derive(Debug, Args)]
pub(crate) struct Link {
    /// The session to link them in.
    #[arg(value_name = "SESSION")]
    session: String,
    /// Where they are. An unknown one is answered with the list.
    #[arg(long, value_name = "NAME", default_value = "test_institution")]
    institution: String,
    /// Their category. [default: the one of the subcategory]
    #[arg(long, value_name = "WORD")]
    category: Option<String>,
    /// Their subcategory.
    #[arg(long, value_name = "WORD", default_value = "checking")]
    subcategory: String,
    /// How many.
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    count: u32,
    /// Where the sandbox is: what `stripe-sessions sandbox` printed.
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Print one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}

impl Link {
    pub(super) fn run(&self, output: &mut Output) -> Result<Exit, Failure> {
        let mut accounts = json!({
            "institution": self.institution,
            "subcategory": self.subcategory,
            "count": self.count,
        });
        if let Some(category) = &self.category {
            accounts["category"] = category.as_str().into();
        }
        let path = format!("/_sandbox/financial_connections/sessions/{}/complete", self.session);
        let body = json!({"accounts": [accounts]});
        let reply = control::post(self.base_url.as_deref(), "link accounts", &path, &body)?;
        if self.json {
            output.json(&reply)?;
        } else {
            for id in reply["accounts"].as_array().into_iter().flatten() {
                output.line(id.as_str().unwrap_or_default())?;
            }
        }
        Ok(Exit::Success)
    }
}
