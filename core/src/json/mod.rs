//! JSON and form bodies: documents, views of values, records, masks, and the encoding of parameters.

pub mod form;
pub(crate) mod mask;
pub mod record;
pub mod scan;
pub(crate) mod tape;
pub mod view;
