//! `stripe-sessions-bindgen-jni LIBRARY FILE`: what a library declares by uniffi, as this folder lists it, a line for each function.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use uniffi_bindgen::interface::{FfiArgument, FfiDefinition, FfiType};
use uniffi_bindgen::{BindgenLoader, BindgenPaths, ComponentInterface, GlobalConfig};

/// The package and the class that Kotlin declares the functions in.
const OBJECT: &str = "com_stripesessions_UniffiLib";
const PACKAGE: &str = "com/stripesessions";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [library, file] = &arguments[..] else { return Err("which library, and which file?".into()) };
    generate(library.as_ref(), file.as_ref())
}

fn generate(library: &camino::Utf8Path, file: &Path) -> Result<(), Box<dyn Error>> {
    let loader = BindgenLoader::new(BindgenPaths::default(), GlobalConfig::default());
    let mut interfaces = loader.load_cis(loader.load_metadata(library)?)?;
    let [interface] = &mut interfaces[..] else { return Err("one crate is expected".into()) };
    interface.derive_ffi_funcs()?;
    Ok(fs::write(file, written(interface)?)?)
}

fn written(interface: &ComponentInterface) -> Result<String, Box<dyn Error>> {
    let results: BTreeSet<_> = interface
        .iter_async_result_types()
        .map(|result| FfiType::return_type_name(result.return_type.map(FfiType::from).as_ref()))
        .collect();
    let (mut functions, mut polls) = (String::new(), String::new());
    for function in interface.iter_ffi_function_definitions_excluding_integrity_checks() {
        let (name, java) = (function.name(), exported(function.name()));
        if name.contains("_init_callback_vtable_") || name.contains("_rustbuffer_") {
            continue; // below; and Java's arrays need no help
        }
        if let Some((_, future)) = name.split_once("_rust_future_") {
            let (action, result) = future.split_once('_').unwrap_or_default();
            if action == "cancel" || !results.contains(result) {
                continue; // Kotlin drops futures, and there are no others
            }
            if action == "poll" {
                writeln!(polls, "    {java:?}: {name};")?;
                continue;
            }
        }
        let status = if function.has_rust_call_status_arg() { ", uniffi_out" } else { "" };
        let result = function.return_type().map_or(Ok("()"), kind)?;
        writeln!(
            functions,
            "    {java:?}: {name}({}) -> {result}{status};",
            arguments(&function.arguments())?
        )?;
    }
    let mut checksums: Vec<_> =
        interface.iter_checksum_ffi_functions().map(|function| function.name().to_owned()).collect();
    checksums.sort();
    Ok(format!(
        "// Written by bindings-swift/generate. Do not edit.\n\nfunctions! {{\n{functions}}}\n\npolls! {{\n{polls}}}\n\n\
         interfaces! {{\n{}}}\n\ndeclared! {{\n    {:?}:\n    {}\n}}\n",
        implemented(interface)?,
        exported("uniffiDeclared"),
        checksums.join("\n    "),
    ))
}

/// The interfaces that Kotlin may implement.
fn implemented(interface: &ComponentInterface) -> Result<String, Box<dyn Error>> {
    let mut text = String::new();
    for object in interface.object_definitions().iter().filter(|object| object.has_callback_interface()) {
        let init = object.ffi_init_callback();
        writeln!(
            text,
            "    {:?}: {} c\"{PACKAGE}/uniffiCallbackInterface{}\" {{",
            exported(init.name()),
            init.name(),
            object.name()
        )?;
        for (callback, method) in object.vtable_methods() {
            let mut given = callback.arguments();
            given.remove(0); // the handle
            given.retain(|argument| argument.name() != "uniffi_out_return");
            let result = match method.return_type() {
                None => "()",
                Some(result) => kind(&FfiType::from(result))?,
            };
            if method.is_async() || !["()", "Buffer"].contains(&result) {
                return Err(
                    format!("{} gives what bindings-kotlin/jni has no words for", method.name()).into()
                );
            }
            let mut signature = String::from("(J");
            for argument in &given {
                signature += if kind(&argument.type_())? == "Buffer" { "[B" } else { "J" };
            }
            writeln!(
                text,
                "        {name} c{:?} c\"{signature}L{PACKAGE}/UniffiRustCallStatus;)V\" ({}) -> {result};",
                camel(method.name()),
                arguments(&given)?,
                name = method.name(),
            )?;
        }
        writeln!(text, "    }}")?;
    }
    let declared = interface
        .ffi_definitions()
        .filter(|one| matches!(one, FfiDefinition::Struct(vtable) if vtable.name().starts_with("VTable")));
    if declared.count() != text.matches("uniffiCallbackInterface").count() {
        return Err("only traits that are `with_foreign` are expected".into());
    }
    Ok(text)
}

/// JNI's name of a function of Kotlin's.
fn exported(function: &str) -> String {
    format!("Java_{OBJECT}_{}", function.replace('_', "_1"))
}

fn arguments(arguments: &[&FfiArgument]) -> Result<String, Box<dyn Error>> {
    let mut list = Vec::new();
    for argument in arguments {
        list.push(format!("{}: {}", argument.name(), kind(&argument.type_())?));
    }
    Ok(list.join(", "))
}

/// What bindings-kotlin/jni calls a type.
fn kind(kind: &FfiType) -> Result<&'static str, Box<dyn Error>> {
    Ok(match kind {
        FfiType::Int8 => "i8",
        FfiType::Int32 => "i32",
        FfiType::Int64 => "i64",
        FfiType::UInt64 | FfiType::Handle => "u64",
        FfiType::Float64 => "f64",
        FfiType::RustBuffer(_) => "Buffer",
        other => return Err(format!("bindings-kotlin/jni has no words for {other:?}").into()),
    })
}

fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |text, word| {
        let mut letters = word.chars();
        text.chars().chain(letters.next().into_iter().flat_map(char::to_uppercase)).chain(letters).collect()
    })
}
