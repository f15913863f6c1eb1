//! `cargo run --package stripe-sessions-bindgen -- …`: uniffi's generator, always at the version of the library.

fn main() {
    uniffi::uniffi_bindgen_main();
}
