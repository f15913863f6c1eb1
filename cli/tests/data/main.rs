//! A sandbox with a data file is killed while it is being written to.
#![expect(clippy::unwrap_used, reason = "where a test cannot go on it has failed")]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, thread};

use serde_json::Value;

/// Of so many writes, at least, the client has the replies when the process is killed; others are under way, for nobody ends
/// before.
const ACKNOWLEDGED: usize = 400;
const CLIENTS: usize = 4;
const ACCOUNT: &str = "acct_1NkDjjJyhOZfPCWt";

struct Running {
    process: Child,
    url: String,
}

impl Running {
    fn start(data: &Path) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_stripe-sessions"))
            .args(["sandbox", "--json", "--seed", "1", "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let greeting: Value = serde_json::from_str(&line).unwrap();
        Self { process, url: greeting["url"].as_str().unwrap().to_owned() }
    }

    /// `kill -9`.
    fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// One write: even ones make a customer, odd ones an account session. The reply, if it came.
fn write(agent: &ureq::Agent, url: &str, number: usize) -> Option<(u16, bool, String)> {
    let (path, form) = if number.is_multiple_of(2) {
        ("customers", format!("name=number{number}"))
    } else {
        ("account_sessions", format!("account={ACCOUNT}&components[payouts][enabled]=true"))
    };
    let mut reply = agent
        .post(format!("{url}/v1/{path}"))
        .header("Authorization", "Bearer sk_test_sandbox")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Idempotency-Key", format!("key-{number}"))
        .send(&form)
        .ok()?;
    let replayed = reply.headers().contains_key("Idempotent-Replayed");
    Some((reply.status().as_u16(), replayed, reply.body_mut().read_to_string().ok()?))
}

#[test]
fn nothing_acknowledged_is_lost_when_it_is_killed() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("killed-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let data = folder.join("sandbox.db");
    let mut sandbox = Running::start(&data);

    let next = AtomicUsize::new(0);
    let acknowledged = Mutex::new(Vec::new());
    let url = sandbox.url.clone();
    let (enough, wait) = std::sync::mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..CLIENTS {
            let (enough, next, acknowledged, url) = (enough.clone(), &next, &acknowledged, &url);
            scope.spawn(move || {
                let agent = ureq::Agent::new_with_defaults();
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let Some((status, _, body)) = write(&agent, url, number) else {
                        return;
                    };
                    assert_eq!(status, 200, "{body}");
                    let mut acknowledged = acknowledged.lock().unwrap();
                    acknowledged.push((number, body));
                    if acknowledged.len() == ACKNOWLEDGED {
                        enough.send(()).unwrap();
                    }
                }
            });
        }
        wait.recv().unwrap();
        sandbox.kill();
    });
    let acknowledged = acknowledged.into_inner().unwrap();
    let sent = next.load(Ordering::Relaxed);
    assert!(acknowledged.len() >= ACKNOWLEDGED);
    assert_eq!(sent, acknowledged.len() + CLIENTS, "one of each client was under way");

    let sandbox = Running::start(&data);
    let agent = ureq::Agent::new_with_defaults();
    let counts = agent.get(format!("{}/_sandbox", sandbox.url)).call().unwrap();
    let counts: Value = serde_json::from_str(&counts.into_body().read_to_string().unwrap()).unwrap();
    let sessions = acknowledged.iter().filter(|(number, _)| !number.is_multiple_of(2)).count() as u64;
    assert!(counts["sessions"].as_u64().unwrap() >= sessions, "{counts}");
    assert!(counts["customers"].as_u64().unwrap() > acknowledged.len() as u64 - sessions, "{counts}");

    for (number, body) in &acknowledged {
        // The same key gives the same reply, and the object is there.
        let (status, replayed, again) = write(&agent, &sandbox.url, *number).unwrap();
        assert_eq!((status, replayed, &again), (200, true, body), "{number}");
        let object: Value = serde_json::from_str(body).unwrap();
        if let Some(id) = object["id"].as_str() {
            let customer = agent
                .get(format!("{}/v1/customers/{id}", sandbox.url))
                .header("Authorization", "Bearer sk_test_sandbox")
                .call()
                .unwrap();
            assert_eq!(customer.into_body().read_to_string().unwrap(), *body);
        } else {
            let claim = serde_json::json!({"client_secret": object["client_secret"]}).to_string();
            let claimed =
                agent.post(format!("{}/_sandbox/sessions/claim", sandbox.url)).send(&claim).unwrap();
            assert_eq!(claimed.status(), 200, "{number}");
        }
    }
    // It goes on as if nothing had happened.
    let (status, replayed, _) = write(&agent, &sandbox.url, sent).unwrap();
    assert_eq!((status, replayed), (200, false));
    drop(sandbox);
    fs::remove_dir_all(&folder).unwrap();
}
