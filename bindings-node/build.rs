//! The link arguments of a Node addon.

use std::env;

fn main() {
    napi_build::setup();
    // An addon has no use for its names (a seventh of it): Node asks for one, which is exported.
    if env::var("PROFILE").as_deref() == Ok("release")
        && env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux")
    {
        println!("cargo:rustc-cdylib-link-arg=-Wl,--strip-all");
    }
}
