//! What calls of a client do besides sending: keys, warnings, walks through lists.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use stripe_sessions::internal::account_session::CREATE;
use stripe_sessions::internal::financial_connections::objects;
use stripe_sessions::internal::schema::Shape;
use stripe_sessions::{
    ApiKey, Attempt, Cancellation, Client, ClientOptions, Clock, Code, ListFinancialConnectionsAccounts,
    Reply, Request, RequestOptions, Transport, TransportError,
};

use super::mismatches::least;
use super::sandbox::payments;

const KEY: &str = "sk_test_platform";

/// Gives prepared replies, one after the other, and keeps what it was sent.
#[derive(Debug, Default)]
struct Prepared {
    replies: Mutex<VecDeque<Reply>>,
    requests: Mutex<Vec<Request>>,
}

impl Prepared {
    fn with(
        replies: impl IntoIterator<Item = (u16, &'static [(&'static str, &'static str)], Value)>,
    ) -> Arc<Self> {
        let replies = replies.into_iter().map(|(status, headers, body)| Reply {
            status,
            headers: headers.iter().copied().collect(),
            body: body.to_string().into(),
        });
        Arc::new(Self { replies: Mutex::new(replies.collect()), ..Self::default() })
    }

    fn client(self: &Arc<Self>) -> Client {
        Client::with_clock(KEY, ClientOptions::default(), Arc::clone(self), NoTime).expect("a client")
    }

    /// The values of a header, request by request.
    fn sent(&self, name: &str) -> Vec<Option<String>> {
        let requests = self.requests.lock().expect("no panic");
        requests.iter().map(|request| request.header(name).map(str::to_owned)).collect()
    }
}

impl Transport for Prepared {
    fn send(&self, request: &Request, _: &Attempt<'_>) -> Result<Reply, TransportError> {
        self.requests.lock().expect("no panic").push(request.clone());
        Ok(self.replies.lock().expect("no panic").pop_front().expect("another reply"))
    }
}

/// Waits take none.
#[derive(Debug)]
struct NoTime;

impl Clock for NoTime {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn wait(&self, _: Duration, _: &Cancellation) -> bool {
        false
    }

    fn seed(&self) -> u64 {
        7
    }
}

fn session() -> Value {
    json!({
        "object": "account_session", "account": "acct_1", "client_secret": "accs_secret__1", "components": {},
        "expires_at": 1, "livemode": false,
    })
}

#[test]
fn the_key_of_a_call_is_its_own() {
    let api = Prepared::with([(200, &[][..], session()), (200, &[], session())]);
    let options =
        RequestOptions { api_key: Some(ApiKey::new("sk_test_other").unwrap()), ..Default::default() };
    api.client().account_sessions().create(&payments("acct_1"), &options).unwrap();
    api.client().account_sessions().create(&payments("acct_1"), &RequestOptions::default()).unwrap();
    let keys = ["Bearer sk_test_other", "Bearer sk_test_platform"].map(|key| Some(key.to_owned()));
    assert_eq!(api.sent("Authorization"), keys);
}

/// The API repeats a stored reply where the client repeats a request, and where somebody used the key before. Only the
/// second is worth a warning.
#[test]
fn a_stored_reply_is_warned_of_unless_the_client_itself_has_repeated_the_call() {
    let stored = &[("Idempotent-Replayed", "true")][..];
    for (replies, warned) in [
        (vec![(200, stored, session())], true),
        (vec![(500, &[], json!({"error": {}})), (200, stored, session())], false),
        (vec![(200, &[], session())], false),
    ] {
        let api = Prepared::with(replies);
        let options = RequestOptions { idempotency_key: Some("mine".into()), ..Default::default() };
        let session = api.client().account_sessions().create(&payments("acct_1"), &options).unwrap();
        let codes: Vec<_> = session.metadata.warnings.iter().map(|warning| warning.code).collect();
        assert_eq!(codes.contains(&Code::IdempotencyKeyReused), warned, "{codes:?}");
    }
}

#[test]
fn backward_the_items_of_a_page_come_from_its_end() {
    let account = |id: &str| {
        let mut account = least(Shape::Object(&objects::ACCOUNT));
        account["id"] = json!(id);
        account
    };
    let page = |ids: [&str; 2], has_more: bool| {
        let body = json!({"object": "list", "data": ids.map(account), "has_more": has_more, "url": "/"});
        (200, &[][..], body)
    };
    let api = Prepared::with([page(["fca_4", "fca_3"], true), page(["fca_6", "fca_5"], false)]);
    let parameters =
        ListFinancialConnectionsAccounts { ending_before: Some("fca_2".into()), ..Default::default() };
    let client = api.client();
    let accounts = client.financial_connections().accounts();
    let walk = accounts.list_auto_paging(&parameters, &RequestOptions::default()).unwrap();
    let ids: Vec<_> = walk.map(|account| account.unwrap().id).collect();
    assert_eq!(ids, ["fca_3", "fca_4", "fca_5", "fca_6"]);
}

#[test]
fn quotes_are_the_mistake_where_a_boolean_belongs_and_nowhere_else() {
    let client = Prepared::with([]).client();
    // Of parameters they are none: the API takes the word.
    let parameters =
        json!({"account": "acct_1", "components": {"payments": "true", "payouts": {"enabled": "true"}}});
    let error = client.call(&CREATE, &[], &parameters, &RequestOptions::default()).unwrap_err();
    let told: Vec<_> = error.problems().iter().map(|problem| (&*problem.path, &*problem.message)).collect();
    let [(path, object)] = told[..] else { panic!("{told:?}") };
    assert!(path == "components[payments]" && !object.contains("drop the quotes"), "{told:?}");
    let option = RequestOptions::from_json(json!({"allow_preview": "true"})).unwrap_err();
    assert!(option.to_string().contains("drop the quotes"), "{option}");
}
