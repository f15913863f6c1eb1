//! Objects in the place of their ids, where a request asks for them.

use serde_json::Value;
use stripe_sessions::internal::schema::{Object, Shape};

use crate::error::ApiError;

/// How many steps a path may have.
const DEEPEST: usize = 4;

/// The fields a request asks to expand; all of them can be.
#[derive(Debug)]
pub(crate) struct Expansions<'a>(Vec<Vec<&'a str>>);

impl<'a> Expansions<'a> {
    /// Reads the parameter `expand` of a request that is answered with `object`.
    pub(crate) fn read(parameters: &'a Value, object: &'static Object) -> Result<Self, ApiError> {
        let paths = parameters.get("expand").and_then(Value::as_array).into_iter().flatten();
        let paths = paths.filter_map(Value::as_str).map(|path| {
            let steps: Vec<_> = path.split('.').collect();
            if steps.len() > DEEPEST {
                let message = format!("You cannot expand more than {DEEPEST} levels of a property: {path}");
                return Err(ApiError::invalid(message).param("expand"));
            }
            if can_expand(object, &steps) {
                return Ok(steps);
            }
            let inside: Vec<_> = ["data"].into_iter().chain(steps).collect();
            let hint = if can_expand(object, &inside) {
                format!(" You may want to try expanding 'data.{path}' instead.")
            } else {
                String::new()
            };
            let message = format!("This property cannot be expanded ({path}).{hint}");
            Err(ApiError::invalid(message).param("expand"))
        });
        paths.collect::<Result<_, _>>().map(Self)
    }

    /// Puts the objects into a reply. What `find` does not know stays an id.
    pub(crate) fn apply(&self, reply: &mut Value, find: &dyn Fn(&str) -> Option<Value>) {
        for path in &self.0 {
            expand(reply, path, find);
        }
    }
}

fn can_expand(object: &'static Object, path: &[&str]) -> bool {
    let end = path.iter().try_fold(Shape::Object(object), |shape, step| {
        match shape {
            Shape::List(item) => *item,
            Shape::Expandable(object) => Shape::Object(object),
            shape => shape,
        }
        .entry(step)
    });
    matches!(end, Some(Shape::Expandable(_)))
}

fn expand(value: &mut Value, path: &[&str], find: &dyn Fn(&str) -> Option<Value>) {
    if let Value::String(id) = value
        && let Some(object) = find(id)
    {
        *value = object;
    }
    match (value, path) {
        (Value::Array(items), path) => items.iter_mut().for_each(|item| expand(item, path, find)),
        (Value::Object(fields), [step, rest @ ..]) => {
            if let Some(value) = fields.get_mut(*step) {
                expand(value, rest, find);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use stripe_sessions::internal::financial_connections::objects;

    use super::*;

    #[test]
    fn only_what_can_be_expanded_is() {
        for (path, object, said) in [
            ("ownership", &objects::ACCOUNT, None),
            ("account_holder.customer", &objects::ACCOUNT, None),
            ("data.ownership", &objects::ACCOUNT_PAGE, None),
            ("accounts.data.ownership", &objects::SESSION, None),
            ("accounts.data.account_holder.customer", &objects::SESSION, None),
            ("balance", &objects::ACCOUNT, Some("This property cannot be expanded (balance).")),
            ("account_holder", &objects::ACCOUNT, Some("cannot be expanded (account_holder).")),
            ("ownership.owners", &objects::ACCOUNT, Some("cannot be expanded")),
            ("ownership", &objects::ACCOUNT_PAGE, Some("try expanding 'data.ownership' instead.")),
            ("a.b.c.d.e", &objects::SESSION, Some("more than 4 levels")),
            ("", &objects::SESSION, Some("cannot be expanded ().")),
        ] {
            let parameters = json!({"expand": [path]});
            let refused = Expansions::read(&parameters, object).err().map(|error| error.message);
            match (said, refused) {
                (None, None) => {}
                (Some(said), Some(message)) if message.contains(said) => {}
                (said, refused) => panic!("{path}: {said:?} {refused:?}"),
            }
        }
    }

    #[test]
    fn ids_give_way_to_objects_wherever_they_stand() {
        let parameters = json!({"expand": ["data.account_holder.customer", "data.ownership"]});
        let expansions = Expansions::read(&parameters, &objects::ACCOUNT_PAGE).unwrap();
        let mut page = json!({"data": [
            {"ownership": null, "account_holder": {"customer": "cus_1"}},
            {"ownership": "fcaowns_1", "account_holder": {"account": "acct_1"}},
        ]});
        expansions.apply(&mut page, &|id| id.starts_with("cus_").then(|| json!({"id": id})));
        assert_eq!(
            page,
            json!({"data": [
                {"ownership": null, "account_holder": {"customer": {"id": "cus_1"}}},
                {"ownership": "fcaowns_1", "account_holder": {"account": "acct_1"}},
            ]})
        );
    }
}
