//! Which API versions have been seen to have a component or feature, as the releases of stripe-python show.

use crate::api::generated::versions::SPANS;
use crate::base::version::ApiVersion;

/// Whether releases that ask for such a version have it: those with general versions, or those with preview versions.
pub(super) fn have(component: &str, feature: &str, version: &ApiVersion) -> bool {
    SPANS.iter().any(|span| {
        (span.component, span.feature, span.preview) == (component, feature, version.is_preview())
            && version.is_at_least(&ApiVersion::literal(span.first))
            && span.last.is_none_or(|last| ApiVersion::literal(last).is_at_least(version))
    })
}
