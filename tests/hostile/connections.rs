//! How many connections there are, and what becomes of those that went stale.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, mpsc};

use stripe_sessions::internal::threads;
use stripe_sessions::{Client, ClientOptions, Error};

use crate::server::{Server, good};
use crate::{API_KEY, create, impatient, options};

#[test]
fn as_many_connections_as_calls_in_flight() {
    const IN_FLIGHT: usize = 64;
    const CALLS: usize = 2000;
    /// Requests that have arrived and not been answered, and those that have been.
    #[derive(Default)]
    struct Progress {
        waiting: usize,
        released: usize,
    }
    let gate = Arc::new((Mutex::new(Progress::default()), Condvar::new()));
    let server = Server::start(move |_, mut peer| {
        while peer.request().is_some() {
            // Held back until all 64 are there, so that there is no doubt that they are in flight together.
            let (progress, changed) = &*gate;
            let mut progress = progress.lock().unwrap();
            progress.waiting += 1;
            let round = progress.released;
            if progress.waiting == IN_FLIGHT.min(CALLS - progress.released) {
                progress.released += progress.waiting;
                progress.waiting = 0;
                changed.notify_all();
            }
            while progress.released == round {
                progress = changed.wait(progress).unwrap();
            }
            drop(progress);
            peer.send(good().as_bytes());
        }
    });
    let client = Client::with_options(API_KEY, options(server.url())).unwrap();
    let (done, results) = mpsc::channel();
    let start = || {
        let (client, done) = (client.clone(), done.clone());
        let told = move |ok: Result<bool, Error>| done.send(ok.unwrap()).unwrap();
        threads::run(threads::Patience::default, move || Ok(create(&client).is_ok()), told);
    };
    (0..IN_FLIGHT).for_each(|_| start());
    for started in IN_FLIGHT..IN_FLIGHT + CALLS {
        assert!(results.recv().unwrap());
        if started < CALLS {
            start();
        }
    }
    assert_eq!(server.connections(), IN_FLIGHT);
}

#[test]
fn a_connection_closed_while_idle_is_replaced() {
    // The server keeps a connection open as HTTP/1.1 does, and then closes it all the same.
    let server = Server::start(|_, mut peer| {
        peer.request();
        peer.send(good().as_bytes());
    });
    let client = impatient(options(server.url()));
    for _ in 0..10 {
        assert_eq!(create(&client).unwrap().metadata.attempts, 1);
        server.seen.wait_until(|counts| counts.open == 0);
    }
}

#[test]
fn a_connection_closed_at_the_very_moment_of_its_use_is_replaced() {
    // Each connection serves one request; the next one on it finds it closed, after having been written.
    let server = Server::start(|_, mut peer| {
        peer.request();
        peer.send(good().as_bytes());
        peer.request();
    });
    // The request may have been carried out, so sending it again is an attempt like any other.
    let client = impatient(options(server.url()));
    for call in 0..10 {
        assert_eq!(create(&client).unwrap().metadata.attempts, if call == 0 { 1 } else { 2 });
    }
    assert_eq!(server.connections(), 10);
    let keys = server.keys();
    assert_eq!(keys.len(), 19, "every request but the first is written twice, with the same key");
    assert!(keys.chunks(2).all(|pair| pair.len() < 2 || pair[0] != pair[1]));
}

#[test]
fn a_connection_on_which_something_came_unasked_is_not_used_again() {
    let ((ask, asked), (say, said)) = (mpsc::channel(), mpsc::channel());
    let asked = Mutex::new(asked);
    let server = Server::start(move |number, mut peer| {
        peer.request();
        peer.send(good().as_bytes());
        if number == 0 {
            // Another reply, when the first one was taken: of whoever asked the server meanwhile.
            asked.lock().unwrap().recv().unwrap();
            peer.send(good().replace("acct_1", "acct_2").as_bytes());
            say.send(()).unwrap();
        }
        peer.linger();
    });
    let client = impatient(options(server.url()));
    assert_eq!(create(&client).unwrap().account, "acct_1");
    ask.send(()).unwrap();
    said.recv().unwrap();
    let second = create(&client).unwrap();
    assert_eq!((&*second.account, second.metadata.attempts, server.connections()), ("acct_1", 1, 2));
}

#[test]
fn without_repetitions_nothing_is_sent_twice() {
    let server = Server::start(|_, mut peer| {
        peer.request();
        peer.send(good().as_bytes());
        peer.request();
    });
    let client = impatient(ClientOptions { max_network_retries: 0, ..options(server.url()) });
    create(&client).unwrap();
    let error = create(&client).unwrap_err();
    assert_eq!((error.code(), error.attempts()), (Some("connection_interrupted"), 1));
    assert!(error.is_outcome_unknown());
    assert_eq!((server.connections(), server.keys().len()), (1, 2));
}

#[test]
fn a_new_connection_that_is_closed_counts() {
    let server = Server::start(|_, mut peer| {
        peer.request();
    });
    let error = create(&impatient(options(server.url()))).unwrap_err();
    assert_eq!((error.attempts(), server.connections()), (3, 3));
}

#[test]
fn a_server_that_was_restarted_is_no_error() {
    // Many idle connections, all of them stale at once.
    let fresh = Arc::new(AtomicUsize::new(0));
    let serving = Arc::clone(&fresh);
    let server = Server::start(move |number, mut peer| {
        while peer.request().is_some() {
            if serving.load(Ordering::SeqCst) > number {
                return;
            }
            peer.send(good().as_bytes());
        }
    });
    let client = impatient(options(server.url()));
    let in_parallel = |client: &Client, most: u32| {
        std::thread::scope(|scope| {
            let calls: Vec<_> = (0..8).map(|_| scope.spawn(|| create(client).unwrap())).collect();
            for call in calls {
                assert!(call.join().unwrap().metadata.attempts <= most);
            }
        });
    };
    in_parallel(&client, 1);
    fresh.store(server.connections(), Ordering::SeqCst);
    // The first that finds its connection gone has the others closed, too.
    assert_eq!(create(&client).unwrap().metadata.attempts, 2);
    in_parallel(&client, 1);
}

#[test]
fn a_client_may_go_down_with_its_thread() {
    use std::cell::RefCell;
    use std::thread;

    thread_local! {
        static HELD: RefCell<Option<Client>> = const { RefCell::new(None) };
    }
    let server = Server::start(|_, mut peer| {
        while peer.request().is_some() {
            peer.send(good().as_bytes());
        }
    });
    let url = server.url();
    let ended = thread::spawn(move || {
        let client = Client::with_options(API_KEY, options(url)).unwrap();
        // Held before the first call: what a thread began to use last is taken down first, so the library's own state of this
        // thread is gone by the time that the client goes, with the connection it has kept.
        HELD.set(Some(client.clone()));
        create(&client).unwrap();
    })
    .join();
    assert!(ended.is_ok());
    assert_eq!(server.connections(), 1);
}
