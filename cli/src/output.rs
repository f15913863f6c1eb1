//! Writes what the program has to say.

use std::fmt::Write as _;
use std::io::{self, BufWriter, StdoutLock, Write};
use std::time::{Duration, UNIX_EPOCH};

use serde_json::Value;
use stripe_sessions::Problem;
use stripe_sessions::internal::secret::{REDACTED, redact};

/// Standard output. What looks like a secret is masked in it, also where its user put it by mistake.
#[derive(Debug)]
pub(crate) struct Output {
    to: BufWriter<StdoutLock<'static>>,
    reveals: bool,
}

impl Default for Output {
    fn default() -> Self {
        Self { to: BufWriter::new(io::stdout().lock()), reveals: false }
    }
}

impl Output {
    /// Whether what follows may have secrets in it.
    pub(crate) fn reveal(&mut self, reveals: bool) {
        self.reveals = reveals;
    }

    /// One JSON value on one line.
    pub(crate) fn json(&mut self, value: &Value) -> io::Result<()> {
        if self.reveals {
            return writeln!(self.to, "{value}");
        }
        writeln!(self.to, "{}", masked(value))
    }

    /// A line of text.
    pub(crate) fn line(&mut self, text: &str) -> io::Result<()> {
        let text = text.trim_end();
        if self.reveals {
            return writeln!(self.to, "{text}");
        }
        writeln!(self.to, "{}", redact(text))
    }

    /// Columns under headings, as wide as what is in them. Cells that only repeat the beginning of the row above are
    /// left blank, so that groups show.
    pub(crate) fn table<const N: usize>(
        &mut self,
        headings: [&str; N],
        rows: &[[String; N]],
    ) -> io::Result<()> {
        let mut widths = headings.map(str::len);
        for row in rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.chars().count());
            }
        }
        let mut write = |cells: [&str; N]| {
            let mut line = String::new();
            for (cell, width) in cells.iter().zip(widths) {
                // Writing to a String cannot fail.
                let _ = write!(line, "{cell:<width$}  ");
            }
            self.line(&line)
        };
        write(headings.map(str::to_uppercase).each_ref().map(String::as_str))?;
        let mut above = None;
        for row in rows {
            let mut cells = row.each_ref().map(String::as_str);
            let same = above.map_or(0, |above: [&str; N]| {
                cells.iter().zip(above).take_while(|(cell, above)| *cell == above).count()
            });
            above = Some(cells);
            cells.iter_mut().take(same).for_each(|cell| *cell = "");
            write(cells)?;
        }
        Ok(())
    }

    /// A request as it would be sent, without its key.
    pub(crate) fn request(&mut self, request: &Value, url: &str) -> io::Result<()> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        self.line(&format!("{} {}{}", text(&request["method"]), url, text(&request["path"])))?;
        self.line(&format!("  Authorization: Bearer {REDACTED}"))?;
        for (name, value) in request["headers"].as_object().into_iter().flatten() {
            if name == IDEMPOTENCY_KEY {
                writeln!(self.to, "  {name}: {}", text(value))?;
            } else {
                self.line(&format!("  {name}: {}", text(value)))?;
            }
        }
        self.line("")?;
        let body = text(&request["body"]);
        if !body.is_empty() {
            for pair in body.split('&') {
                self.line(&format!("  {pair}"))?;
            }
            self.line("")?;
        }
        Ok(())
    }

    /// A call that somebody is to repeat, line for line.
    pub(crate) fn call(&mut self, text: &str) -> io::Result<()> {
        for line in text.lines() {
            let header = line.trim_start().trim_start_matches("-H '");
            if header.starts_with(IDEMPOTENCY_KEY) {
                writeln!(self.to, "{line}")?;
            } else {
                self.line(line)?;
            }
        }
        Ok(())
    }

    /// Writes out what is still buffered.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// A time as the API has it, and as people read it.
pub(crate) fn time(value: &Value) -> String {
    let readable = value
        .as_u64()
        .filter(|seconds| *seconds < YEAR_10000)
        .map(|seconds| httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(seconds)));
    readable.map_or_else(|| value.to_string(), |readable| format!("{value} ({readable})"))
}

/// The first second that a date of HTTP has no year for.
const YEAR_10000: u64 = 253_402_300_800;

/// Says something beside the output, on standard error.
pub(crate) fn note(text: &str) {
    // Where standard error is closed there is nobody to tell.
    let _ = writeln!(io::stderr(), "{}", redact(text));
}

/// The header whose value is its user's own, whatever it looks like: whoever repeats a request needs it as it is.
const IDEMPOTENCY_KEY: &str = "Idempotency-Key";

/// A value with what looks like a secret masked in every text.
fn masked(value: &Value) -> Value {
    match value {
        Value::String(text) => redact(text).into(),
        Value::Array(items) => items.iter().map(masked).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| {
                let value = if name == IDEMPOTENCY_KEY { value.clone() } else { masked(value) };
                (redact(name), value)
            })
            .collect(),
        value => value.clone(),
    }
}

/// Says what is allowed but probably not meant.
pub(crate) fn warn(problems: &[Problem]) {
    for problem in problems {
        note(&format!("warning: {problem}"));
    }
}
