//! What of a request its reply repeats, so that a reply about something else is recognised.

use crate::json::view::View;

/// A value of the request that stands in the reply as well. A reply in which it differs answers another request.
#[derive(Debug, Clone, Copy)]
pub enum Echo {
    /// The first id of the path is the reply's `id`.
    Id,
    /// What this parameter holds, the field of the same name holds. Names inside objects are joined by dots.
    Parameter(&'static str),
    /// What this parameter holds, the field of the same name holds in every item of the list.
    Filter(&'static str),
}

/// The name of the first field of `reply` that is not about what was asked for. A value that one side leaves out says
/// nothing.
pub(crate) fn difference(
    echoes: &[Echo],
    ids: &[&str],
    parameters: View<'_>,
    reply: View<'_>,
) -> Option<&'static str> {
    let differs = |object: View<'_>, name: &str, asked: Option<&str>| {
        asked.zip(id_at(object, name)).is_some_and(|(asked, found)| asked != found)
    };
    echoes.iter().find_map(|echo| match *echo {
        Echo::Id => differs(reply, "id", ids.first().copied()).then_some("id"),
        Echo::Parameter(name) => differs(reply, name, id_at(parameters, name)).then_some(name),
        Echo::Filter(name) => {
            let asked = id_at(parameters, name);
            let mut items = reply.get("data").into_iter().flat_map(View::items);
            items.any(|item| differs(item, name, asked)).then_some(name)
        }
    })
}

/// The id that stands at `path`: a string, or that of an expanded object.
fn id_at<'a>(object: View<'a>, path: &str) -> Option<&'a str> {
    let value = path.split('.').try_fold(object, View::get)?;
    value.as_str().or_else(|| value.get("id")?.as_str())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_reply_about_something_else_is_named() {
        const ECHOES: &[Echo] = &[Echo::Id, Echo::Parameter("holder.account"), Echo::Filter("account")];
        for (parameters, reply, found) in [
            (json!({}), json!({"id": "a"}), None),
            (json!({}), json!({"id": "b"}), Some("id")),
            (json!({"holder": {"account": "x"}}), json!({"holder": {"account": "x"}}), None),
            (json!({"holder": {"account": "x"}}), json!({"holder": {"account": {"id": "x"}}}), None),
            (
                json!({"holder": {"account": "x"}}),
                json!({"holder": {"account": "y"}}),
                Some("holder.account"),
            ),
            (
                json!({"holder": {"account": "x"}}),
                json!({"holder": {"account": {"id": "y"}}}),
                Some("holder.account"),
            ),
            (json!({"holder": {"account": "x"}}), json!({"holder": null}), None),
            (json!({"account": "x"}), json!({"data": [{"account": "x"}, {}, {"account": null}]}), None),
            (json!({"account": "x"}), json!({"data": [{"account": "x"}, {"account": "y"}]}), Some("account")),
            (json!({}), json!({"data": [{"account": "y"}]}), None),
        ] {
            assert_eq!(difference(ECHOES, &["a"], (&parameters).into(), (&reply).into()), found, "{reply}");
        }
    }
}
