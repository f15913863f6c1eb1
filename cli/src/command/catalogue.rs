//! `stripe-sessions catalogue`

use stripe_sessions::internal::catalogue::{self, COMPONENTS, PREVIEWS, Stage};
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
    for component in catalogue::all() {
        if component.features.is_empty() {
            rows.push([component.name, "-", "-", since(component.stage)].map(str::to_owned));
        }
        for feature in component.features {
            let default = feature.default.name().replace('_', " ");
            let row = [component.name, feature.name, &default, since(feature.stage)];
            rows.push(row.map(str::to_owned));
        }
    }
    output.table(["component", "feature", "default", "since"], &rows)?;
    let features: usize = COMPONENTS.iter().map(|component| component.features.len()).sum();
    output.line("")?;
    output
        .line(&format!("{} components, {features} features, as of API version {PINNED}", COMPONENTS.len()))?;
    output.line(&format!("{} more components in preview", PREVIEWS.len()))?;
    Ok(Exit::Success)
}

fn since(stage: Stage) -> &'static str {
    stage.since().map_or("in preview", |since| since.version)
}
