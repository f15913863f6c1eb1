//! `stripe-sessions catalogue`

use stripe_sessions::internal::catalogue::{COMPONENTS, PREVIEWS};
use stripe_sessions::internal::version::PINNED;

use crate::exit::{Exit, Failure};
use crate::options::Catalogue;
use crate::output::Output;

pub(crate) fn run(arguments: &Catalogue, output: &mut Output) -> Result<Exit, Failure> {
    if arguments.json {
        output.json(&if arguments.schema { bridge::schema() } else { bridge::catalogue() })?;
        return Ok(Exit::Success);
    }
    let mut rows = Vec::new();
    for component in COMPONENTS {
        if component.features.is_empty() {
            rows.push([component.name, "-", "-", component.since.version].map(str::to_owned));
        }
        for feature in component.features {
            let default = feature.default.name().replace('_', " ");
            let row = [component.name, feature.name, &default, feature.since.version];
            rows.push(row.map(str::to_owned));
        }
    }
    output.table(["component", "feature", "default", "since"], &rows)?;
    let features: usize = COMPONENTS.iter().map(|component| component.features.len()).sum();
    output.line("")?;
    output
        .line(&format!("{} components, {features} features, as of API version {PINNED}", COMPONENTS.len()))?;
    let previews: Vec<_> = PREVIEWS.iter().map(|preview| preview.name).collect();
    output.line(&format!("in preview: {}", previews.join(", ")))?;
    Ok(Exit::Success)
}
