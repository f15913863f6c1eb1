//! A class loader that goes takes its library out of the process, but threads of the library may still be in it: it stays.

fn main() {
    println!("cargo::rerun-if-changed=../bindings-kotlin/jni/build.rs");
    let system = std::env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    if cfg!(feature = "jni") && ["linux", "android"].contains(&&*system) {
        println!("cargo::rustc-link-arg-cdylib=-Wl,-z,nodelete");
    }
}
