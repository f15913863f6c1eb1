//! The API as the documentation describes it, as far as one call can notice: it mints sessions, keeps the first
//! result for each idempotency key, and answers 409 while a request with the same key is under way.

use std::collections::HashMap;
use std::time::Duration;

use stripe_sessions::{Method, Reply, Request};

use crate::random::Random;

/// A session that exists.
#[derive(Debug, Clone)]
pub(crate) struct Minted {
    /// The logical call whose request minted it.
    pub(crate) call: usize,
    pub(crate) secret: String,
}

#[derive(Debug)]
struct Stored {
    body: Option<String>,
    done_at: Duration,
    reply: Reply,
}

/// The API.
#[derive(Debug, Default)]
pub(crate) struct Server {
    results: HashMap<String, Stored>,
    pub(crate) minted: Vec<Minted>,
    requests: u64,
}

impl Server {
    /// A request arrives. Says what is answered, and when.
    pub(crate) fn receive(
        &mut self,
        now: Duration,
        request: &Request,
        call: usize,
        random: &mut Random,
    ) -> (Reply, Duration) {
        self.requests += 1;
        let request_id = format!("req_{}", self.requests);
        let key = request.header("Idempotency-Key");
        if request.method == Method::Get {
            assert!(key.is_none() && request.body.is_none(), "reading has neither");
            let done_at = now + Duration::from_millis(random.below(400));
            let mut reply =
                if random.percent(4) { error(500, "api_error", "api_error") } else { read(&request.path) };
            finish(&mut reply, &request_id, None);
            return (reply, done_at);
        }
        let key = key.expect("every POST has a key").to_owned();
        let account = account(request);
        if let Some(stored) = self.results.get(&key) {
            let mut reply = if stored.done_at > now {
                error(409, "idempotency_key_in_use", "invalid_request_error")
            } else if stored.body == request.body {
                let mut reply = stored.reply.clone();
                reply.headers.push("Idempotent-Replayed", "true");
                reply
            } else {
                error(400, "idempotency_key_in_use", "idempotency_error")
            };
            finish(&mut reply, &request_id, Some(&key));
            return (reply, now);
        }
        let done_at = now + Duration::from_millis(random.below(400));
        // Whether parameters are refused depends on them and on nothing else, and a refusal is not stored.
        if account.ends_with("_refused") {
            let mut reply = error(400, "resource_missing", "invalid_request_error");
            finish(&mut reply, &request_id, Some(&key));
            return (reply, done_at);
        }
        let explodes = random.percent(4);
        let mut reply = if explodes && random.percent(50) {
            error(500, "api_error", "api_error")
        } else {
            let secret = format!("_OXIKsecret{:016x}", random.next());
            self.minted.push(Minted { call, secret: secret.clone() });
            if explodes { error(500, "api_error", "api_error") } else { session(&account, &secret) }
        };
        finish(&mut reply, &request_id, Some(&key));
        self.results.insert(key, Stored { body: request.body.clone(), done_at, reply: reply.clone() });
        (reply, done_at)
    }
}

/// The account a request is about.
pub(crate) fn account(request: &Request) -> String {
    let body = request.body.as_deref().unwrap_or_default();
    let value = body.split('&').find_map(|pair| pair.strip_prefix("account="));
    value.unwrap_or_default().to_owned()
}

/// An error in the API's envelope.
pub(crate) fn error(status: u16, code: &str, class: &str) -> Reply {
    json(
        status,
        format!(
            r#"{{"error":{{"code":"{code}","type":"{class}","message":"It failed with sk_test_4eC39HqLyjWD."}}}}"#
        ),
    )
}

fn session(account: &str, secret: &str) -> Reply {
    json(
        200,
        format!(
            r#"{{"object":"account_session","account":"{account}","client_secret":"{secret}","expires_at":1,
            "livemode":false,"components":{{"payments":{{"enabled":true,"features":{{"later":1}}}}}}}}"#
        ),
    )
}

pub(crate) fn json(status: u16, body: String) -> Reply {
    Reply { status, headers: [("Content-Type", "application/json")].into(), body: body.into() }
}

/// The headers every reply of the API has.
pub(crate) fn finish(reply: &mut Reply, request_id: &str, key: Option<&str>) {
    let others = reply.headers.iter().filter(|(name, _)| !["Request-Id", "Idempotency-Key"].contains(name));
    let key = key.map(|key| ("Idempotency-Key", key));
    reply.headers = others.chain([("Request-Id", request_id)]).chain(key).collect();
}

/// What is read: an account, or a page of the accounts of a holder.
fn read(path: &str) -> Reply {
    if let Some(id) = path.strip_prefix("/v1/accounts/") {
        return json(200, format!(r#"{{"object":"account","id":"{id}"}}"#));
    }
    let holder = path.split(['?', '&']).find_map(|pair| pair.strip_prefix("account_holder[account]="));
    let holder = holder.expect("a list is of a holder");
    let items = [1, 2].map(|number| {
        format!(
            r#"{{"object":"financial_connections.account","id":"{holder}_{number}","category":"cash","created":1,
            "account_holder":{{"type":"account","account":"{holder}"}},
            "institution_name":"A bank","livemode":false,"permissions":[],"status":"active","subcategory":"checking",
            "supported_payment_method_types":[]}}"#
        )
    });
    json(
        200,
        format!(
            r#"{{"object":"list","url":"/v1/financial_connections/accounts","has_more":true,"data":[{}]}}"#,
            items.join(",")
        ),
    )
}
