//! More calls at once than there are threads. A program of its own: the threads are those of the process.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed, in its helpers and threads, too"
)]

#[expect(dead_code, reason = "it does more for others")]
mod server;

use std::sync::{Condvar, Mutex, PoisonError, mpsc};
use std::time::Duration;

use server::{Server, good};
use stripe_sessions::internal::threads::{self, MOST};
use stripe_sessions::{
    Cancellation, Client, ClientOptions, Components, CreateAccountSession, Error, ErrorKind, Payments,
    RequestOptions,
};

/// What came of a call, by its number.
type Ended = (usize, Result<(), Error>);

/// One test after the other has the threads.
static THREADS: Mutex<()> = Mutex::new(());

/// Begins so many calls at once.
fn begin(client: &Client, calls: usize, options: &RequestOptions) -> mpsc::Receiver<Ended> {
    let (ended, results) = mpsc::channel();
    for number in 0..calls {
        let (client, options, ended) = (client.clone(), options.clone(), ended.clone());
        let patience = client.patience(&options);
        let call = move || {
            let components = Components { payments: Some(Payments::new(true)), ..Default::default() };
            let parameters = CreateAccountSession::new("acct_1", components);
            client.account_sessions().create(&parameters, &options).map(drop)
        };
        threads::run(|| patience, call, move |result| ended.send((number, result)).unwrap());
    }
    results
}

fn client(server: &Server, timeout: Duration) -> Client {
    let options =
        ClientOptions { base_url: server.url(), timeout, max_network_retries: 0, ..Default::default() };
    Client::with_options("sk_test_1", options).unwrap()
}

#[test]
fn they_wait_in_turn_and_all_are_answered() {
    const CALLS: usize = 3 * MOST + 100;
    let _alone = THREADS.lock().unwrap_or_else(PoisonError::into_inner);
    // Answers once as many requests have arrived as there are threads, or as are left.
    let (arrived, changed) = (Mutex::new((0, 0)), Condvar::new());
    let server = Server::start(move |_, mut peer| {
        while peer.request().is_some() {
            let mut progress = arrived.lock().unwrap();
            progress.0 += 1;
            let round = progress.1;
            if progress.0 == MOST.min(CALLS - progress.1) {
                *progress = (0, round + progress.0);
                changed.notify_all();
            }
            drop(changed.wait_while(progress, |progress| progress.1 == round).unwrap());
            peer.send(good().as_bytes());
        }
    });
    let results = begin(&client(&server, Duration::from_secs(300)), CALLS, &RequestOptions::default());
    for (number, result) in results.iter().take(CALLS) {
        assert!(result.is_ok(), "{number}: {result:?}");
    }
    assert_eq!(server.seen.counts().connections, MOST);
}

#[test]
fn they_end_in_their_time_where_nothing_is_answered() {
    const CALLS: usize = 2 * MOST;
    let _alone = THREADS.lock().unwrap_or_else(PoisonError::into_inner);
    let server = Server::start(|_, mut peer| {
        peer.request();
        peer.linger();
    });
    // Those that are under way have longer than those that wait for their threads.
    let end = Cancellation::new();
    let options = RequestOptions { cancellation: Some(end.clone()), ..Default::default() };
    let begun = begin(&client(&server, Duration::from_secs(300)), MOST, &options);
    server.seen.wait_until(|counts| counts.requests == MOST);
    let waiting = begin(&client(&server, Duration::from_millis(200)), CALLS, &RequestOptions::default());
    for (number, result) in waiting.iter().take(CALLS) {
        let error = result.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout, "{number}: {error}");
        assert!(!error.is_outcome_unknown(), "{number}: {error}");
    }
    assert_eq!(server.seen.counts().requests, MOST);
    assert!(begun.try_recv().is_err());
    end.cancel();
    assert!(begun.iter().take(MOST).all(|(_, result)| result.is_err()));
}
