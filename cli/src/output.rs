//! Writes what the program has to say.

use std::fmt::Write as _;
use std::io::{self, BufWriter, StdoutLock, Write};

use serde_json::Value;
use stripe_sessions::Problem;
use stripe_sessions::internal::secret::REDACTED;

/// Standard output.
#[derive(Debug)]
pub(crate) struct Output(BufWriter<StdoutLock<'static>>);

impl Default for Output {
    fn default() -> Self {
        Self(BufWriter::new(io::stdout().lock()))
    }
}

impl Output {
    /// One JSON value on one line.
    pub(crate) fn json(&mut self, value: &Value) -> io::Result<()> {
        writeln!(self.0, "{value}")
    }

    /// A line of text.
    pub(crate) fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.0, "{}", text.trim_end())
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
            writeln!(self.0, "{}", line.trim_end())
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
            self.line(&format!("  {name}: {}", text(value)))?;
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

    /// Writes out what is still buffered.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Says something beside the output, on standard error.
pub(crate) fn note(text: &str) {
    // Where standard error is closed there is nobody to tell.
    let _ = writeln!(io::stderr(), "{text}");
}

/// Says what is allowed but probably not meant.
pub(crate) fn warn(problems: &[Problem]) {
    for problem in problems {
        note(&format!("warning: {problem}"));
    }
}
