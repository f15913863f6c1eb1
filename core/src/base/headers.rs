//! The headers of a reply, in two pieces of memory: the API sends seventeen, and every call has some.

use std::fmt;

use crate::base::redact::Secrets;

/// Headers, in the order they came. Names compare in any case.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Headers {
    /// Names and values, one after the other.
    text: String,
    /// Where in it each name and each value ends.
    ends: Vec<(usize, usize)>,
}

impl Headers {
    /// None yet, with room for some.
    #[cfg(feature = "http")]
    pub(crate) fn with_capacity(count: usize, bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), ends: Vec::with_capacity(count) }
    }

    /// Adds a header. One of that name that is there already stays, and is found first.
    pub fn push(&mut self, name: &str, value: &str) {
        self.text.push_str(name);
        let name = self.text.len();
        self.text.push_str(value);
        self.ends.push((name, self.text.len()));
    }

    /// The value of the first header of that name, in any case.
    pub fn get(&self, name: &str) -> Option<&str> {
        // Not through `iter`: most names are of another length, and then nothing of them has to be looked at.
        let (bytes, mut start) = (self.text.as_bytes(), 0);
        for (own, value) in &self.ends {
            if own - start == name.len() && bytes[start..*own].eq_ignore_ascii_case(name.as_bytes()) {
                return self.text.get(*own..*value);
            }
            start = *value;
        }
        None
    }

    /// The same, with secrets masked in the values.
    pub(crate) fn masked(&self, secrets: Secrets<'_>) -> Self {
        self.iter().map(|(name, value)| (name, secrets.mask(value))).collect()
    }

    /// Every header, its name and its value.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut start = 0;
        self.ends.iter().filter_map(move |(name, value)| {
            let header = (self.text.get(start..*name)?, self.text.get(*name..*value)?);
            start = *value;
            Some(header)
        })
    }
}

impl<Name: AsRef<str>, Value: AsRef<str>> FromIterator<(Name, Value)> for Headers {
    fn from_iter<Pairs: IntoIterator<Item = (Name, Value)>>(pairs: Pairs) -> Self {
        let mut headers = Self::default();
        pairs.into_iter().for_each(|(name, value)| headers.push(name.as_ref(), value.as_ref()));
        headers
    }
}

impl<Name: AsRef<str>, Value: AsRef<str>, const COUNT: usize> From<[(Name, Value); COUNT]> for Headers {
    fn from(pairs: [(Name, Value); COUNT]) -> Self {
        pairs.into_iter().collect()
    }
}

impl fmt::Debug for Headers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What a server, or a proxy, puts into a value is anybody's guess.
        f.debug_list().entries(self.iter().map(|(name, _)| name)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_found_in_any_case_and_kept_in_order() {
        let mut headers = Headers::from([("Request-Id", "req_1"), ("empty", ""), ("Ä", "ö")]);
        headers.push("request-id", "req_2");
        assert_eq!(headers.get("REQUEST-ID"), Some("req_1"));
        assert_eq!(headers.get("Empty"), Some(""));
        assert_eq!(headers.get("request"), None);
        let all = [("Request-Id", "req_1"), ("empty", ""), ("Ä", "ö"), ("request-id", "req_2")];
        assert!(headers.iter().eq(all));
    }

    #[test]
    fn a_key_in_a_value_is_masked() {
        let headers = Headers::from([("request-id", "req_1"), ("x-echo", "Bearer a-key-of-another-kind")]);
        let masked = [("request-id", "req_1"), ("x-echo", "Bearer [redacted]")];
        assert!(headers.masked(Secrets::of_key("a-key-of-another-kind")).iter().eq(masked));
    }

    #[test]
    fn they_print_without_their_values() {
        assert_eq!(format!("{:?}", Headers::from([("Set-Cookie", "_OXIK")])), r#"["Set-Cookie"]"#);
    }
}
