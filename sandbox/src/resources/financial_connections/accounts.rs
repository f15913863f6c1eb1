//! `/v1/financial_connections/accounts`.

use serde_json::Value;
use stripe_sessions::internal::financial_connections::objects;

use super::holders;
use super::{begin, finish, no_such};
use crate::error::ApiError;
use crate::list;
use crate::objects::financial_connections::{Account, Status};
use crate::route::Call;
use crate::state::State;

pub(super) fn list(call: &mut Call<'_>) -> Result<Value, ApiError> {
    let expansions = begin(call, &objects::ACCOUNT_PAGE)?;
    let holder = holders::filter(call.parameters, call.state)?;
    let State { financial_connections: fc, clock, .. } = &mut *call.state;
    let session = match call.parameters.get("session").and_then(Value::as_str) {
        None => None,
        Some(id) => {
            let place = fc.sessions.place(id).ok_or_else(|| no_such("session", id, "session", false))?;
            Some(&fc.sessions[place])
        }
    };
    let newest_first: Vec<_> = match (session, &holder) {
        (Some(session), _) => session.accounts.iter().rev().copied().collect(),
        (None, None) => (0..fc.accounts.len()).rev().collect(),
        (None, Some(holder)) => {
            let held = |place: &usize| fc.accounts[*place].holder.admits(holder);
            (0..fc.accounts.len()).rev().filter(held).collect()
        }
    };
    let place = |id: &str| fc.accounts.place(id);
    let (window, has_more) =
        list::window(&newest_first, call.parameters, "financial_connections.account", place)?;
    let data = newest_first[window].iter().map(|place| fc.settle(*place, clock.now()).to_json());
    let reply = list::envelope(data, has_more, call.route.path);
    Ok(finish(call.state, call.version, &expansions, reply))
}

pub(super) fn retrieve(call: &mut Call<'_>) -> Result<Value, ApiError> {
    change(call, |_, _| Ok(()))
}

pub(super) fn disconnect(call: &mut Call<'_>) -> Result<Value, ApiError> {
    change(call, |account, now| {
        account.end(Status::Disconnected, now);
        Ok(())
    })
}

/// Answers with the account in the path, after this was done to it. What is to be done gets the time, and must
/// change nothing where it fails.
pub(super) fn change(
    call: &mut Call<'_>,
    change: impl FnOnce(&mut Account, i64) -> Result<(), ApiError>,
) -> Result<Value, ApiError> {
    let expansions = begin(call, &objects::ACCOUNT)?;
    let id = &call.ids[0];
    let now = call.state.clock.now();
    let fc = &mut call.state.financial_connections;
    let place = fc.settled(id, now).ok_or_else(|| no_such("account", id, "account", true))?;
    let account = &mut fc.accounts[place];
    change(account, now)?;
    let reply = account.to_json();
    fc.tell(place);
    Ok(finish(call.state, call.version, &expansions, reply))
}
