//! `/v1/financial_connections/institutions`. The API has it in preview versions only.

use serde_json::Value;
use stripe_sessions::internal::financial_connections::INSTITUTION_PAGE;
use stripe_sessions::internal::financial_connections::objects::INSTITUTION;

use super::{begin, no_such};
use crate::error::ApiError;
use crate::list;
use crate::objects::financial_connections::{INSTITUTIONS, Institution};
use crate::route::Call;

pub(super) fn list(call: &mut Call<'_>) -> Result<Value, ApiError> {
    begin(call, &INSTITUTION_PAGE)?;
    let newest_first: Vec<_> = (0..INSTITUTIONS.len()).rev().collect();
    let place = |id: &str| INSTITUTIONS.iter().position(|institution| institution.id == id);
    let what = "financial_connections.institution";
    let (window, has_more) = list::window(&newest_first, call.parameters, what, place)?;
    let data = newest_first[window].iter().map(|place| INSTITUTIONS[*place].object());
    Ok(list::envelope(data, has_more, call.route.path))
}

pub(super) fn retrieve(call: &mut Call<'_>) -> Result<Value, ApiError> {
    begin(call, &INSTITUTION)?;
    let id = &call.ids[0];
    let institution = Institution::find(id).ok_or_else(|| no_such("institution", id, "institution", true))?;
    Ok(institution.object())
}
