//! Transactions: filters, and what refreshes do to them.

use serde_json::{Value, json};

use crate::{Bench, id, ids};

const DAY: u64 = 24 * 60 * 60;

struct Linked {
    bench: Bench,
    account: String,
    first_refresh: String,
}

impl Linked {
    fn new() -> Self {
        let bench = Bench::new();
        let account = bench.account("test_institution", "checking");
        let refreshed = bench.refresh(&account, &["transactions"]);
        let first_refresh = id(&refreshed["transaction_refresh"]);
        Self { bench, account, first_refresh }
    }

    fn list(&self, filters: Value) -> Vec<Value> {
        let mut parameters = json!({"account": self.account, "limit": 100});
        parameters.as_object_mut().unwrap().extend(filters.as_object().unwrap().clone());
        let page = self.bench.call("transactions.list", &[], parameters).unwrap();
        page["data"].as_array().unwrap().clone()
    }
}

#[test]
fn they_are_newest_first_and_can_be_retrieved() {
    let linked = Linked::new();
    let all = linked.list(json!({}));
    assert_eq!(all.len(), 24);
    let times: Vec<_> =
        all.iter().map(|transaction| transaction["transacted_at"].as_i64().unwrap()).collect();
    assert!(times.is_sorted_by(|one, other| one >= other));
    for transaction in &all {
        let alone = linked.bench.call("transactions.retrieve", &[&id(transaction)], json!({})).unwrap();
        assert_eq!(alone, *transaction);
        assert_eq!(transaction["account"], linked.account.as_str());
        let transitions = &transaction["status_transitions"];
        let (posted, void) = (transitions["posted_at"].is_i64(), transitions["void_at"].is_i64());
        let expected = match transaction["status"].as_str().unwrap() {
            "pending" => (false, false),
            "posted" => (true, false),
            _ => (false, true),
        };
        assert_eq!((posted, void), expected, "{transaction}");
    }
    assert_eq!(all[0]["status"], "pending", "what has just happened is not final");
}

#[test]
fn they_can_be_narrowed_by_time() {
    let linked = Linked::new();
    let all = linked.list(json!({}));
    let at = |place: usize| all[place]["transacted_at"].clone();
    for (filter, expected) in [
        (json!(at(5)), &all[5..6]),
        (json!({"gt": at(5)}), &all[..5]),
        (json!({"gte": at(5)}), &all[..6]),
        (json!({"lt": at(5)}), &all[6..]),
        (json!({"lte": at(5)}), &all[5..]),
        (json!({"gt": at(9), "lte": at(4)}), &all[4..9]),
        (json!({"gt": at(0)}), &all[..0]),
        (json!({}), &all[..]),
    ] {
        assert_eq!(linked.list(json!({"transacted_at": filter})), expected, "{filter}");
    }
}

#[test]
fn they_can_be_narrowed_to_what_later_refreshes_brought() {
    let linked = Linked::new();
    let after_first = json!({"transaction_refresh": {"after": linked.first_refresh}});
    assert_eq!(linked.list(after_first.clone()), [] as [Value; 0]);
    let pending = linked.list(json!({})).iter().filter(|all| all["status"] == "pending").count();
    assert!(pending > 0);

    linked.bench.wait(3 * DAY);
    let refreshed = linked.bench.refresh(&linked.account, &["transactions"]);
    let second = &refreshed["transaction_refresh"]["id"];
    let news = linked.list(after_first);
    assert!(news.iter().all(|transaction| transaction["transaction_refresh"] == *second));
    assert_eq!(news.len(), pending + 9, "three a day, and those that were pending");
    assert_eq!(linked.list(json!({})).len(), 24 + 9);
    assert_eq!(linked.list(json!({"transaction_refresh": {"after": second}})), [] as [Value; 0]);
}

#[test]
fn they_come_in_pages() {
    let linked = Linked::new();
    let parameters = json!({"account": linked.account, "limit": 7});
    let pages = linked.bench.client.pages(
        stripe_sessions::operation("financial_connections.transactions.list").unwrap(),
        &[],
        parameters,
        &Default::default(),
    );
    let mut pages = pages;
    let mut seen = Vec::new();
    while let Some(page) = pages.next_page().unwrap() {
        seen.push(ids(page.value()));
    }
    assert_eq!(seen.iter().map(Vec::len).collect::<Vec<_>>(), [7, 7, 7, 3]);
    let all: Vec<_> = linked.list(json!({})).iter().map(id).collect();
    assert_eq!(seen.concat(), all);
}
