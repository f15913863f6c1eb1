//! Which parts of a reply the API version of a request has.

use serde_json::Value;
use stripe_sessions::internal::version::ApiVersion;

/// From here on a session's country filter is called `country` in replies too.
pub(crate) const COUNTRY_SHOWN: ApiVersion = ApiVersion::literal("2026-08-26.dahlia");
/// From here on `countries` is gone, and what a session allows no longer depends on who holds the accounts.
pub(crate) const ENDIVE: ApiVersion = ApiVersion::literal("2026-09-30.endive");

/// Where fields stand that came later, with the first version that has them. Source: the release notes of
/// stripe-node.
const LATER: &[(&str, ApiVersion)] = &[
    ("account_holder.customer_account", ApiVersion::literal("2025-12-15.clover")),
    ("account_numbers", ApiVersion::literal("2025-11-17.clover")),
    ("status_details", ApiVersion::literal("2026-06-24.dahlia")),
    ("filters.require_payment_method_support", ApiVersion::literal("2026-07-29.dahlia")),
    ("limits", ApiVersion::literal("2026-07-29.dahlia")),
    ("manual_entry", ApiVersion::literal("2026-07-29.dahlia")),
];

/// Fields of an account or an authorization that only preview versions have.
const PREVIEWS: &[&str] = &["authorization", "institution"];

/// Takes out of a session, an account or a list of accounts what its version does not have.
pub(crate) fn strip(reply: &mut Value, version: &ApiVersion) {
    // Previews have some of them before, and nobody wrote down which.
    if version.is_preview() {
        return;
    }
    for (path, since) in LATER {
        if !version.is_at_least(since) {
            remove(reply, path);
        }
    }
    for name in PREVIEWS {
        remove(reply, name);
    }
    for list in ["/data", "/accounts/data"] {
        let items = reply.pointer_mut(list).and_then(Value::as_array_mut);
        items.into_iter().flatten().for_each(|item| strip(item, version));
    }
}

fn remove(object: &mut Value, path: &str) {
    let Some(fields) = object.as_object_mut() else { return };
    match path.split_once('.') {
        None => drop(fields.shift_remove(path)),
        Some((step, rest)) => fields.get_mut(step).into_iter().for_each(|inner| remove(inner, rest)),
    }
}
