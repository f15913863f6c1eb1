//! A request as a command of curl, to repeat it by hand.

use std::fmt::Write;

use super::Request;
use crate::api::operation::Method;

/// Headers that name the program that sends a request, which curl does for itself.
const OF_THE_PROGRAM: &[&str] = &["User-Agent", "X-Stripe-Client-User-Agent"];

impl Request {
    /// The request as a command of curl, for a POSIX shell. The server receives the same method, path, headers and body, byte for
    /// byte, but for the headers that name the program.
    ///
    /// The key is not in it: the command takes it from the environment's `STRIPE_SECRET_KEY`. The idempotency key is, so that to
    /// repeat the request is safe.
    pub fn to_curl(&self, base_url: &str) -> String {
        // `--globoff`: the brackets of a query are no pattern.
        let mut command = format!("curl --globoff {}", quoted(&self.url(base_url)));
        command.push_str(" \\\n  -H \"Authorization: Bearer $STRIPE_SECRET_KEY\"");
        for (name, value) in &self.headers {
            let left_out = OF_THE_PROGRAM.iter().chain(&["Authorization"]);
            if !left_out.into_iter().any(|own| own.eq_ignore_ascii_case(name)) {
                add(&mut command, "-H", &format!("{name}: {value}"));
            }
        }
        match self.body.as_deref() {
            // curl joins them by `&` again. Raw: `--data` reads a file where the value begins with `@`.
            Some(body) if !body.is_empty() => {
                for pair in body.split('&') {
                    add(&mut command, "--data-raw", pair);
                }
            }
            _ if self.method == Method::Post => add(&mut command, "--data-raw", ""),
            _ => {}
        }
        command
    }
}

fn add(command: &mut String, option: &str, value: &str) {
    write!(command, " \\\n  {option} {}", quoted(value)).expect("writing to a String cannot fail");
}

/// A word for the shell, as it is.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
