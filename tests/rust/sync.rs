//! Following transactions: a thousand histories with refreshes in between, connections that are cut and programs that end anywhere.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};

use stripe_sessions::{
    Attempt, Client, ClientOptions, Error, ErrorKind, Headers, Reply, Request, RequestOptions,
    SyncFinancialConnectionsTransactions, Transport, TransportError, TransportErrorKind,
};

const ACCOUNT: &str = "fca_1";
/// How often a program syncs in a history.
const ROUNDS: u32 = 5;

/// Chance from a seed.
#[derive(Debug)]
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

/// A transaction: its status, and the refresh that brought it or changed it last, by number.
#[derive(Debug, Clone, Copy)]
struct Kept {
    transacted_at: i64,
    status: &'static str,
    refresh: usize,
}

/// The API: one account, and what its refreshes brought.
#[derive(Debug)]
struct World {
    random: Random,
    transactions: BTreeMap<String, Kept>,
    /// How each refresh went, the last one perhaps pending.
    refreshes: Vec<&'static str>,
    /// What happened to each transaction: the refresh, and the status it gave.
    happened: HashMap<String, Vec<(usize, &'static str)>>,
    /// How likely a refresh goes on between two requests, and a request fails, in percent.
    busy: u64,
    trouble: u64,
}

fn refresh_id(number: usize) -> String {
    format!("fctxnref_{number}")
}

impl World {
    /// Begins a refresh, lets it change something, or ends it.
    fn go_on(&mut self) {
        let number = self.refreshes.len();
        if self.refreshes.last() != Some(&"pending") {
            self.refreshes.push("pending");
            return;
        }
        let number = number - 1;
        if self.random.percent(30) {
            // One that fails has changed nothing.
            let has_changed = self.transactions.values().any(|transaction| transaction.refresh == number);
            let ends = if !has_changed && number > 0 { "failed" } else { "succeeded" };
            self.refreshes[number] = ends;
            return;
        }
        let open: Vec<_> = self
            .transactions
            .iter()
            .filter(|(_, kept)| kept.refresh != number && kept.status != "void")
            .map(|(id, _)| id.clone())
            .collect();
        let (id, status) = if open.is_empty() || self.random.percent(50) {
            // Brought as pending, or as posted at once.
            let id = format!("fctxn_{}", self.transactions.len());
            (id, if self.random.percent(70) { "pending" } else { "posted" })
        } else {
            let id = open[usize::try_from(self.random.below(open.len() as u64)).expect("a number of them")]
                .clone();
            let status = self.transactions[&id].status;
            let next = if status == "pending" && self.random.percent(80) { "posted" } else { "void" };
            (id, next)
        };
        // Many happen at the same time; some are told late.
        let transacted_at = i64::try_from(self.random.below(20)).expect("a small number");
        let kept = Kept { transacted_at, status, refresh: number };
        let kept = self
            .transactions
            .entry(id.clone())
            .and_modify(|known| *known = Kept { transacted_at: known.transacted_at, ..kept })
            .or_insert(kept);
        self.happened.entry(id).or_default().push((number, kept.status));
    }

    fn account(&self) -> String {
        let refresh = match self.refreshes.last() {
            Some(status) => {
                let id = refresh_id(self.refreshes.len() - 1);
                format!(r#"{{"id":"{id}","status":"{status}","last_attempted_at":1}}"#)
            }
            None => "null".into(),
        };
        format!(
            r#"{{"object":"financial_connections.account","id":"{ACCOUNT}","category":"cash","created":1,"livemode":false,"institution_name":"A bank","permissions":[],"status":"active","subcategory":"checking","supported_payment_method_types":[],"transaction_refresh":{refresh}}}"#
        )
    }

    /// A page of three, the newest first.
    fn list(&self, query: &HashMap<String, String>) -> String {
        let after: Option<usize> = query.get("transaction_refresh[after]").map(|refresh| {
            let number = refresh.trim_start_matches("fctxnref_").parse().expect("a number");
            assert_eq!(self.refreshes[number], "succeeded", "only those are known to the API");
            number
        });
        let mut found: Vec<_> = self
            .transactions
            .iter()
            .filter(|(_, kept)| after.is_none_or(|after| kept.refresh > after))
            .map(|(id, kept)| (kept.transacted_at, id, kept))
            .collect();
        found.sort_by_key(|(at, id, _)| std::cmp::Reverse((*at, (*id).clone())));
        if let Some(start) = query.get("starting_after") {
            let kept = &self.transactions[start];
            found.retain(|(at, id, _)| (*at, *id) < (kept.transacted_at, start));
        }
        let has_more = found.len() > 3;
        let data: Vec<_> = found
            .iter()
            .take(3)
            .map(|(at, id, kept)| {
                let (status, refresh) = (kept.status, kept.refresh);
                format!(
                    r#"{{"id":"{id}","object":"financial_connections.transaction","account":"{ACCOUNT}","amount":1,"currency":"usd","description":"","livemode":false,"status":"{status}","transacted_at":{at},"status_transitions":{{"posted_at":null,"void_at":null}},"transaction_refresh":"fctxnref_{refresh}","updated":{refresh}}}"#
                )
            })
            .collect();
        let data = data.join(",");
        format!(
            r#"{{"object":"list","url":"/v1/financial_connections/transactions","data":[{data}],"has_more":{has_more}}}"#
        )
    }
}

/// The connection to the API, which is cut now and then.
#[derive(Debug)]
struct Connection(Arc<Mutex<World>>);

impl Transport for Connection {
    fn send(&self, request: &Request, _: &Attempt<'_>) -> Result<Reply, TransportError> {
        let mut world = self.0.lock().expect("nobody has panicked");
        let (busy, trouble) = (world.busy, world.trouble);
        while world.random.percent(busy) {
            world.go_on();
        }
        if world.random.percent(trouble) {
            return Err(TransportError::new(TransportErrorKind::Interrupted, "it was cut"));
        }
        let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
        let query = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let body = if path.ends_with("/transactions") { world.list(&query) } else { world.account() };
        Ok(Reply { status: 200, headers: Headers::default(), body: body.into() })
    }
}

/// What the program under test has stored: every change, and the cursor of the last, always together.
#[derive(Debug, Default)]
struct Database {
    cursor: Option<String>,
    changes: HashMap<String, Vec<(usize, String)>>,
}

/// Syncs once, perhaps not to the end. Says whether it got there.
fn sync(client: &Client, database: &mut Database, mut patience: u64) -> Result<bool, Error> {
    let transactions = client.financial_connections().transactions();
    let mut since = SyncFinancialConnectionsTransactions::new(ACCOUNT);
    since.cursor.clone_from(&database.cursor);
    for change in transactions.sync_auto_paging(&since, &RequestOptions::default())? {
        if patience == 0 {
            return Ok(false); // the program ends here
        }
        patience -= 1;
        let change = change?;
        let refresh =
            change.transaction.transaction_refresh.trim_start_matches("fctxnref_").parse().expect("a number");
        let given = (refresh, change.transaction.status.to_string());
        database.changes.entry(change.transaction.id).or_default().push(given);
        database.cursor = Some(change.cursor);
    }
    Ok(true)
}

/// Plays a history. In a calm one each refresh is followed by syncs to the end before the next begins: nothing may be missing.
fn play(seed: u64) {
    let is_calm = seed.is_multiple_of(2);
    let world = Arc::new(Mutex::new(World {
        random: Random(seed),
        transactions: BTreeMap::new(),
        refreshes: Vec::new(),
        happened: HashMap::new(),
        busy: 0,
        trouble: 0,
    }));
    let options = ClientOptions { max_network_retries: 0, ..Default::default() };
    let client =
        Client::with_transport("sk_test_1", options, Connection(Arc::clone(&world))).expect("a client");
    let mut database = Database::default();
    for round in 0..ROUNDS {
        let (patience, ends) = {
            let mut world = world.lock().expect("nobody has panicked");
            (world.busy, world.trouble) = (0, 0);
            loop {
                world.go_on();
                if world.refreshes.last() != Some(&"pending") || (!is_calm && world.random.percent(10)) {
                    break;
                }
            }
            if round < ROUNDS - 1 {
                let busy = if is_calm { 0 } else { world.random.below(30) };
                (world.busy, world.trouble) = (busy, world.random.below(if is_calm { 8 } else { 25 }));
            }
            (world.random.below(8), round == ROUNDS - 1)
        };
        // The last refresh of a history ends, and the last sync has no trouble.
        if ends {
            let mut world = world.lock().expect("nobody has panicked");
            while world.refreshes.last() == Some(&"pending") {
                world.go_on();
            }
        }
        let mut patience = if ends { u64::MAX } else { patience };
        loop {
            match sync(&client, &mut database, patience) {
                Ok(true) => break,
                Ok(false) if !is_calm => break,
                Ok(false) => patience += 1,
                Err(error) => {
                    let is_expected =
                        error.kind() == ErrorKind::ApiConnection || error.code() == Some("sync_unsettled");
                    assert!(is_expected, "seed {seed}: {error}");
                    if !is_calm {
                        break;
                    }
                }
            }
        }
    }
    let world = world.lock().expect("nobody has panicked");
    for (id, happened) in &world.happened {
        let mut happened: Vec<_> =
            happened.iter().map(|(refresh, to)| (*refresh, (*to).to_owned())).collect();
        let given = database.changes.remove(id).unwrap_or_default();
        if !is_calm {
            // Of what changed again before anybody asked, only the last state is known; that must be there.
            assert_eq!(given.last(), happened.last(), "seed {seed}: {id}");
            happened.retain(|change| given.contains(change));
        }
        assert_eq!(given, happened, "seed {seed}: {id}");
    }
    assert_eq!(database.changes.len(), 0, "seed {seed}: what never was");
}

#[test]
fn every_change_of_a_thousand_histories_is_given_once() {
    std::thread::scope(|scope| {
        for part in 0..4 {
            scope.spawn(move || (part..1000).step_by(4).for_each(play));
        }
    });
}

#[test]
fn a_cursor_of_something_else_is_refused() {
    let client = Client::new("sk_test_1").unwrap();
    let transactions = client.financial_connections().transactions();
    for cursor in ["", "null", "fctxnref_1", r#"{"account":"fca_2","after":"fctxnref_1"}"#] {
        let mut since = SyncFinancialConnectionsTransactions::new(ACCOUNT);
        since.cursor = Some(cursor.into());
        let error = transactions.sync(&since, &RequestOptions::default()).unwrap_err();
        assert_eq!((error.kind(), error.code()), (ErrorKind::Configuration, Some("sync_cursor_invalid")));
    }
}
