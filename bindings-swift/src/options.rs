//! Options of the hosts as core's.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use stripe_sessions::{AccountFacts, ApiKey, ApiVersion, Method};

use crate::error::StripeError;
use crate::seconds::Seconds;
use crate::secret::Secret;

/// Named in the user agent.
pub(crate) const HOST: &str = "uniffi";

/// Sets an option that is given.
pub(crate) fn set<T>(
    option: &mut T,
    given: Option<impl Become<T>>,
    name: &'static str,
) -> Result<(), StripeError> {
    if let Some(given) = given {
        *option = given.become_core(name)?;
    }
    Ok(())
}

/// A value of a host that is one of core's. `name` is the option's.
pub(crate) trait Become<T> {
    fn become_core(self, name: &'static str) -> Result<T, StripeError>;
}

impl<T, V: Become<T>> Become<Option<T>> for V {
    fn become_core(self, name: &'static str) -> Result<Option<T>, StripeError> {
        self.become_core(name).map(Some)
    }
}

macro_rules! conversions {
    ($($from:ty => $into:ty: |$value:ident, $name:tt| $result:expr,)*) => {$(
        impl Become<$into> for $from {
            fn become_core(self, $name: &'static str) -> Result<$into, StripeError> {
                let $value = self;
                $result
            }
        }
    )*};
}

conversions! {
    AccountFacts => AccountFacts: |facts, _| Ok(facts),
    Arc<Secret> => ApiKey: |secret, _| Ok(ApiKey::new(secret.reveal())?),
    Arc<Secret> => String: |secret, _| Ok(secret.reveal()),
    HashMap<String, String> => Vec<(String, String)>: |map, _| Ok(map.into_iter().collect()),
    Method => Method: |method, _| Ok(method),
    Seconds => Duration: |seconds, name| {
        seconds.duration().ok_or_else(|| invalid(name, "expected a number of seconds, greater than zero"))
    },
    String => ApiVersion: |text, _| Ok(text.into()),
    String => String: |text, _| Ok(text),
    Vec<String> => Vec<String>: |list, _| Ok(list),
    bool => bool: |flag, _| Ok(flag),
    // What is too large for its type is as good as the largest.
    i64 => u32: |number, name| natural(number, name).map(|number| number.try_into().unwrap_or(u32::MAX)),
    i64 => u64: |number, name| natural(number, name),
}

fn natural(number: i64, name: &str) -> Result<u64, StripeError> {
    number.try_into().map_err(|_| invalid(name, "this is less than zero"))
}

fn invalid(name: &str, reason: &str) -> StripeError {
    StripeError::local("options_invalid", format!("options: {name}: {reason}"))
}
