//! What a connected account still has to tell.

use crate::api::schema::{Enum, Field, Object, Shape};

const NAMES: Shape = Shape::List(&Shape::Text);

pub(super) static REQUIREMENTS: Object = Object {
    name: "AccountRequirements",
    doc: "What a connected account still has to tell, by the paths of the fields, and when.",
    fields: &[
        Field::nullable(
            "alternatives",
            Shape::List(&Shape::Object(&ALTERNATIVE)),
            "Fields that may be given instead of others that are due.",
        ),
        Field::nullable(
            "current_deadline",
            Shape::Timestamp,
            "Until when `currently_due` must be resolved, in whole seconds since the Unix epoch; it may be sooner.",
        ),
        Field::nullable("currently_due", NAMES, "What must be resolved for the account to stay enabled."),
        Field::nullable(
            "disabled_reason",
            Shape::Enum(&DISABLED_REASON),
            "Why the account is disabled, if it is.",
        ),
        Field::nullable(
            "errors",
            Shape::List(&Shape::Object(&ERROR)),
            "What was given and could not be verified, so that it is due again.",
        ),
        Field::nullable("eventually_due", NAMES, "What is due once every threshold is reached."),
        Field::nullable(
            "past_due",
            NAMES,
            "What was not resolved in time and must be, to enable the account.",
        ),
        Field::nullable(
            "pending_verification",
            NAMES,
            "What is being looked at, or may become due by the result of that.",
        ),
    ],
};

static ALTERNATIVE: Object = Object {
    name: "AccountRequirementsAlternative",
    doc: "Fields that may be given instead of others that are due.",
    fields: &[
        Field::required("alternative_fields_due", NAMES, "The fields to give instead."),
        Field::required("original_fields_due", NAMES, "The fields that are due."),
    ],
};

static ERROR: Object = Object {
    name: "AccountRequirementsError",
    doc: "Why something that a connected account has given is due again.",
    fields: &[
        Field::required("code", Shape::Text, "A word for programs. Stripe has some hundred of them."),
        Field::required("reason", Shape::Text, "What is wrong, in words for the account's holder."),
        Field::required("requirement", Shape::Text, "The path of the field."),
    ],
};

static DISABLED_REASON: Enum = Enum {
    name: "AccountDisabledReason",
    doc: "Why a connected account is disabled.",
    values: &[
        ("action_required.requested_capabilities", "It has to ask for capabilities."),
        ("listed", "It may be on a list of persons or companies with whom nobody may deal."),
        ("other", "Another reason."),
        ("platform_paused", "The platform has paused it."),
        ("rejected.fraud", "Stripe suspects fraud."),
        ("rejected.incomplete_verification", "It was not verified in time."),
        ("rejected.listed", "It is on a list of persons or companies with whom nobody may deal."),
        ("rejected.other", "Stripe rejected it for another reason."),
        ("rejected.platform_fraud", "The platform suspects fraud."),
        ("rejected.platform_other", "The platform rejected it for another reason."),
        ("rejected.platform_terms_of_service", "The platform says it breaks its terms."),
        ("rejected.terms_of_service", "Stripe says it breaks its terms."),
        ("requirements.past_due", "Something was not resolved in time."),
        ("requirements.pending_verification", "What it has given is being verified."),
        ("under_review", "Stripe is looking at it."),
    ],
    previews: &[],
};
