//! Options for core, from the JSON text of options as JavaScript programs write them.

use serde_json::{Map, Value};
use stripe_sessions::internal::options::{
    self, CLIENT_OPTIONS, CLIENT_SECRET_SOURCE_OPTIONS, REQUEST_OPTIONS,
};
use stripe_sessions::internal::schema::{Field, Object, Shape};
use stripe_sessions::{ClientOptions, ClientSecretSourceOptions, Error, RequestOptions};

use crate::json::parse;
use node_names::{client_options, request_options, source_options};

pub(crate) fn client(text: &str, host: &'static str) -> Result<ClientOptions, Error> {
    ClientOptions::from_fields(read(text, &CLIENT_OPTIONS, client_options())?, host)
}

pub(crate) fn request(text: &str) -> Result<RequestOptions, Error> {
    RequestOptions::from_fields(read(text, &REQUEST_OPTIONS, request_options())?)
}

pub(crate) fn source(text: &str) -> Result<ClientSecretSourceOptions, Error> {
    ClientSecretSourceOptions::from_fields(read(text, &CLIENT_SECRET_SOURCE_OPTIONS, source_options())?)
}

fn read(text: &str, own: &Object, respelt: &'static Object) -> Result<Map<String, Value>, Error> {
    Ok(translated(options::read(parse(text)?, respelt)?, own, respelt))
}

/// Options with core's names and units.
fn translated(mut given: Map<String, Value>, own: &Object, respelt: &Object) -> Map<String, Value> {
    let translate = |(field, respelt): (&Field, &Field)| {
        let value = match (given.shift_remove(respelt.name)?, field.shape, respelt.shape) {
            (Value::Object(part), Shape::Object(own), Shape::Object(respelt)) => {
                translated(part, own, respelt).into()
            }
            (Value::Number(milliseconds), Shape::Seconds, _) => {
                milliseconds.as_f64().map(|milliseconds| milliseconds / 1000.0).into()
            }
            (value, ..) => value,
        };
        Some((field.name.to_owned(), value))
    };
    own.fields.iter().zip(respelt.fields).filter_map(translate).collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;
    use stripe_sessions::Responsible;

    use super::*;

    #[test]
    fn options_are_spelt_as_in_javascript() {
        let options =
            r#"{"apiVersion":"2024-06-20","idempotencyKey":"k","timeout":5000,"stripeAccount":null}"#;
        let options = request(options).unwrap();
        assert_eq!(options.idempotency_key.as_deref(), Some("k"));
        assert_eq!(options.stripe_version, Some("2024-06-20".into()));
        assert_eq!(options.timeout, Some(Duration::from_secs(5)));
        assert_eq!(options.stripe_account, None);
        let facts = request(r#"{"accountFacts":{"lossesPayments":"stripe"}}"#).unwrap().account_facts;
        assert_eq!(facts.losses_payments, Some(Responsible::Stripe));
    }

    #[test]
    fn a_slip_in_an_option_is_reported_in_the_same_spelling() {
        for (written, meant) in [
            ("idempotencykey", "idempotencyKey"),
            ("idempotency_key", "idempotencyKey"),
            ("stripeAcount", "stripeAccount"),
        ] {
            let error = request(&json!({written: "x"}).to_string()).unwrap_err();
            assert!(error.to_string().contains(&format!("did you mean {meant}?")), "{error}");
        }
    }
}
