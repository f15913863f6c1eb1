//! Where in the parameters something is, in the API's bracket notation.

use std::fmt;

/// A place in the parameters: a chain of keys and indices that lives on the stack while they are walked.
#[derive(Debug, Clone, Copy)]
#[must_use]
pub struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> Path<'a> {
    /// The parameters as a whole.
    pub const ROOT: Self = Self { parent: None, step: Step::Root };

    /// The entry `key` of the object that is here.
    pub const fn key(&'a self, key: &'a str) -> Self {
        Self { parent: Some(self), step: Step::Key(key) }
    }

    /// The item at `index` of the list that is here.
    pub const fn index(&'a self, index: usize) -> Self {
        Self { parent: Some(self), step: Step::Index(index) }
    }

    fn is_top(&self) -> bool {
        self.parent.is_some_and(|parent| matches!(parent.step, Step::Root))
    }
}

/// `components[payments][enabled]`, `expand[0]`; the root itself has no name.
impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Root => Ok(()),
            Step::Key(key) if self.is_top() => f.write_str(key),
            Step::Key(key) => write!(f, "[{key}]"),
            Step::Index(index) => write!(f, "[{index}]"),
        }
    }
}
