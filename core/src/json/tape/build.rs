//! Making a [`Tree`] of what is no text: a host's own objects and lists.

use std::fmt;

use super::read::{Reader, TooLarge};
use super::tree::{Content, Span, Tree};

/// A [`Tree`] that is being made, value by value, in order. The first value is the whole of it; what is added after it,
/// outside of it, is lost.
pub struct Builder(Reader<'static>);

/// How many values and how many bytes of text there is room for from the start: enough for most parameters.
const TYPICAL: (usize, usize) = (32, 512);

impl Default for Builder {
    fn default() -> Self {
        Self(Reader::with_capacity(TYPICAL.0, TYPICAL.1))
    }
}

impl Builder {
    /// Adds text, a number, a boolean or null, under this name where it is an entry of an object.
    ///
    /// # Errors
    /// Where it is all too large for a tree.
    pub fn scalar(&mut self, name: &str, content: Content<&str>) -> Result<(), TooLarge> {
        let name = self.0.place(name)?;
        let text = if let Content::Text(text) = content { self.0.place(text)? } else { Span::default() };
        self.0.push(name, content.map(|_| text))
    }

    /// Adds a list, whose items `fill` adds without names.
    ///
    /// # Errors
    /// Those of `fill`, and where it is all too large for a tree.
    pub fn list<E: From<TooLarge>>(
        &mut self,
        name: &str,
        fill: impl FnOnce(&mut Self) -> Result<(), E>,
    ) -> Result<(), E> {
        self.container(name, Content::List, fill)
    }

    /// Adds an object, whose entries `fill` adds.
    ///
    /// # Errors
    /// Those of `fill`, and where it is all too large for a tree.
    pub fn object<E: From<TooLarge>>(
        &mut self,
        name: &str,
        fill: impl FnOnce(&mut Self) -> Result<(), E>,
    ) -> Result<(), E> {
        self.container(name, Content::Object, fill)
    }

    fn container<E: From<TooLarge>>(
        &mut self,
        name: &str,
        content: Content<Span>,
        fill: impl FnOnce(&mut Self) -> Result<(), E>,
    ) -> Result<(), E> {
        let name = self.0.place(name)?;
        let container = self.0.open(name, content)?;
        fill(self)?;
        Ok(self.0.close(container)?)
    }

    /// The tree. One that nothing was added to is null.
    pub fn finish(mut self) -> Tree {
        if self.0.is_empty() {
            // There is room for one node.
            let _ = self.0.push(Span::default(), Content::Null);
        }
        let may_repeat = self.0.may_repeat();
        let tree = self.0.finish();
        if !may_repeat {
            return tree;
        }
        // A value has room for one entry of a name, and what it prints as can be read.
        let value = tree.whole().to_value();
        Tree::write(&value).unwrap_or(tree)
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build(fill: impl FnOnce(&mut Builder) -> Result<(), TooLarge>) -> String {
        let mut builder = Builder::default();
        fill(&mut builder).unwrap();
        builder.finish().whole().to_value().to_string()
    }

    #[test]
    fn values_stand_where_they_were_added() {
        let text = build(|all| {
            all.object("", |all| {
                all.scalar("a", Content::Text("é"))?;
                all.list("b", |items| {
                    items.scalar("", Content::Integer(-1))?;
                    items.object("", |_| Ok(()))?;
                    items.scalar("", Content::Float(0.5))
                })?;
                all.scalar("c", Content::Null)
            })
        });
        assert_eq!(text, r#"{"a":"é","b":[-1,{},0.5],"c":null}"#);
        assert_eq!(build(|_| Ok(())), "null");
    }

    #[test]
    fn of_two_entries_with_one_name_the_last_holds() {
        let mut builder = Builder::default();
        let fill = |all: &mut Builder| {
            all.scalar("a", Content::Boolean(true))?;
            all.scalar("b", Content::Null)?;
            all.scalar("a", Content::Boolean(false))
        };
        builder.object::<TooLarge>("", fill).unwrap();
        let tree = builder.finish();
        let entries: Vec<_> = tree.whole().parts().map(|part| (part.name(), part.content())).collect();
        assert_eq!(entries, [("a", Content::Boolean(false)), ("b", Content::Null)]);
    }
}
