//! Every operation of `cases.json` against the stripe-mock at `STRIPE_MOCK` or, of what is in preview, `STRIPE_MOCK_PREVIEW`.

use std::error::Error;
use std::io::Write;

use serde_json::Value;
use stripe_sessions::{Client, ClientOptions, RequestOptions, operation};

fn main() -> Result<(), Box<dyn Error>> {
    let cases: Vec<Value> = serde_json::from_str(include_str!("cases.json"))?;
    let client = |name: &str, version: Option<&str>| {
        let mut options =
            ClientOptions { base_url: std::env::var(name)?, max_network_retries: 0, ..Default::default() };
        if let Some(version) = version {
            options.stripe_version = version.into();
        }
        Ok::<_, Box<dyn Error>>(Client::with_options("sk_test_123", options)?)
    };
    let general = client("STRIPE_MOCK", None)?;
    let preview = client("STRIPE_MOCK_PREVIEW", Some("2026-08-26.preview"))?;
    let (mut out, mut read) = (std::io::stdout().lock(), 0);
    for case in &cases {
        let name = case["operation"].as_str().unwrap_or_default();
        let ids = case["ids"].as_array().into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>();
        let client = if case["preview"] == true { &preview } else { &general };
        match client.call(operation(name)?, &ids, &case["parameters"], &RequestOptions::default()) {
            Ok(reply) if reply.value.value()["object"].is_string() => read += 1,
            Err(error) if case["other_id"] == true && error.code() == Some("response_mismatched") => {
                read += 1;
            }
            Ok(_) => writeln!(out, "{name}: no object")?,
            Err(error) => writeln!(out, "{name}: {error}")?,
        }
    }
    writeln!(out, "read: {read}")?;
    Ok(())
}
