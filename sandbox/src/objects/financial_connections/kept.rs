//! How words of ours are read back from a data file: as the very ones that are declared here.

use serde::{Deserialize, Deserializer, Serializer, de};
use stripe_sessions::internal::financial_connections::SUBCATEGORIES;

use super::institutions::Institution;

/// One of our words. The derived code takes anything spelled `&str` for a piece of what it reads.
pub(super) type Word = &'static str;

/// A category or subcategory.
pub(super) fn category<'de, D: Deserializer<'de>>(from: D) -> Result<&'static str, D::Error> {
    let all = SUBCATEGORIES
        .iter()
        .flat_map(|(category, fitting)| [*category].into_iter().chain(fitting.iter().copied()));
    declared(from, all)
}

/// One of the words that are declared.
pub(super) fn declared<'de, D: Deserializer<'de>>(
    from: D,
    mut words: impl Iterator<Item = &'static str>,
) -> Result<&'static str, D::Error> {
    let text = String::deserialize(from)?;
    words.find(|word| *word == text).ok_or_else(|| de::Error::custom(format!("{text} is not known here")))
}

pub(super) mod institution {
    use super::{Deserialize, Deserializer, Institution, Serializer, de};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the derived code passes references to fields")]
    pub(in super::super) fn serialize<S: Serializer>(
        institution: &&'static Institution,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.serialize_str(institution.id)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<&'static Institution, D::Error> {
        let id = String::deserialize(from)?;
        Institution::find(&id).ok_or_else(|| de::Error::custom(format!("there is no institution {id}")))
    }
}
