//! Addresses, as a program may be given them: taken or refused in words, and no password is repeated.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stripe_sessions::{HttpOptions, HttpTransport};

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    match HttpTransport::new(text) {
        Ok(transport) => assert!(!format!("{transport:?}").is_empty()),
        Err(error) => assert!(error.code().is_some_and(|code| code.starts_with("base_url_")), "{error:?}"),
    }
    let secret = format!("https://me:hunter2PLANTED@{text}");
    if let Err(error) = HttpTransport::new(&secret) {
        assert!(text.contains("PLANTED") || !error.to_string().contains("PLANTED"), "{error}");
    }
    let proxy = HttpOptions { proxy: Some(format!("http://me:hunter2PLANTED@{text}")), ..Default::default() };
    match HttpTransport::with_options("https://api.stripe.com", proxy) {
        Ok(transport) => assert!(text.contains("PLANTED") || !format!("{transport:?}").contains("PLANTED")),
        Err(error) => assert!(text.contains("PLANTED") || !error.to_string().contains("PLANTED"), "{error}"),
    }
});
