//! Options as a host may hand them over: they are taken or refused in words, whatever is in them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use stripe_sessions::internal::options::{CLIENT_SECRET_SOURCE_OPTIONS, read};
use stripe_sessions::{
    ClientOptions, ClientSecretSourceOptions, Error, ErrorKind, HttpTransport, Provided, RequestOptions,
};

fn refused(error: &Error) {
    assert!(error.kind() == ErrorKind::Configuration && error.code().is_some(), "{error:?}");
}

fuzz_target!(|data: &[u8]| {
    let Ok(given) = serde_json::from_slice::<Value>(data) else {
        return;
    };
    let client = ClientOptions::from_json(given.clone(), "fuzz");
    let request = RequestOptions::from_json(given.clone());
    match &client {
        Ok(client) => {
            // Connecting is not part of it, nor is reading a file.
            if let Err(error) = HttpTransport::new(&client.base_url) {
                refused(&error);
            }
            assert!(!format!("{client:?}").is_empty());
        }
        Err(error) => refused(error),
    }
    match &request {
        Ok(request) => assert!(!format!("{request:?}").is_empty()),
        Err(error) => refused(error),
    }
    let source =
        read(given.clone(), &CLIENT_SECRET_SOURCE_OPTIONS).and_then(ClientSecretSourceOptions::from_fields);
    for error in [source.err(), Provided::from_json(given).err()].into_iter().flatten() {
        refused(&error);
    }
});
