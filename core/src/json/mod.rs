//! JSON and form bodies: documents, views of values, records, masks, and the encoding of parameters.

pub mod document;
pub mod form;
pub mod record;
pub mod view;
