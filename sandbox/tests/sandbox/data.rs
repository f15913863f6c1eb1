//! What a sandbox remembers outlives it in a data file.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};
use stripe_sessions_sandbox::{Fault, RequestFilter, Sandbox, SandboxOptions, TestAccounts};

use crate::http::{ACCOUNT, create, get, post, send};

const FORM: &str = "components[payouts][enabled]=true";
const SESSIONS: &str = "/v1/financial_connections/sessions";
const HOLDER: &str = "account_holder[type]=customer&account_holder[customer]=cus_NiKSWdaFz2F6I0";

/// A folder of its own for the data files of a test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("data-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self) -> PathBuf {
        self.0.join("sandbox.db")
    }

    fn start(&self) -> Sandbox {
        Sandbox::start_with(self.options()).unwrap()
    }

    fn options(&self) -> SandboxOptions {
        SandboxOptions { seed: Some(7), data: Some(self.file()), ..Default::default() }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Everything the API and the control interface can say, but for the log.
fn everything(sandbox: &Sandbox, linked: &[String]) -> Vec<Value> {
    let mut all = Vec::new();
    let mut read = |path: &str| {
        let reply = get(sandbox, path).body();
        assert!(reply.get("error").is_none(), "{path}: {reply}");
        all.push(reply);
    };
    for path in ["/_sandbox/clock", "/_sandbox/sessions", "/_sandbox/accounts"] {
        read(path);
    }
    read("/_sandbox/financial_connections/sessions");
    read("/v1/accounts");
    read("/v1/customers/cus_NiKSWdaFz2F6I0");
    read("/v1/financial_connections/accounts?expand[]=data.ownership");
    for id in linked {
        read(&format!("/v1/financial_connections/transactions?account={id}&limit=100"));
    }
    all
}

#[test]
fn all_of_it_is_there_again() {
    let folder = Folder::new("all");
    let sandbox = folder.start();
    let claimed = create(&sandbox, &[], FORM).body()["client_secret"].as_str().unwrap().to_owned();
    sandbox.claim(&claimed).unwrap();
    let live = create(&sandbox, &[("Idempotency-Key", "once")], FORM);
    let account = post(&sandbox, "/v1/accounts", &[], "type=express").body()["id"].clone();
    let customer = post(&sandbox, "/v1/customers", &[], "name=Ada").body();
    sandbox.restrict_key("rk_test_1", &["accounts_read"]);
    let form = format!(
        "{HOLDER}&permissions[]=balances&permissions[]=ownership&permissions[]=transactions&prefetch[]=balances\
         &prefetch[]=ownership&prefetch[]=transactions"
    );
    let session = post(&sandbox, SESSIONS, &[], &form).body()["id"].as_str().unwrap().to_owned();
    let accounts = [TestAccounts::default(), TestAccounts::new("test_oauth_institution", "credit_card")];
    let linked = sandbox.complete_session(&session, &accounts).unwrap();
    sandbox.advance(Duration::from_secs(90));
    sandbox.inject(Fault::status(500).path("/v1/nowhere"));
    let before = everything(&sandbox, &linked);
    let now = sandbox.now();
    drop(sandbox);

    let sandbox = folder.start();
    assert_eq!(everything(&sandbox, &linked), before);
    assert_eq!(sandbox.now(), now);
    assert!(sandbox.claim(&claimed).is_err(), "claimed once, claimed for ever");
    let again = create(&sandbox, &[("Idempotency-Key", "once")], FORM);
    assert_eq!((again.header("idempotent-replayed"), &again.text), (Some("true"), &live.text));
    sandbox.claim(live.body()["client_secret"].as_str().unwrap()).unwrap();
    assert!(sandbox.has_account(account.as_str().unwrap()));
    let path = format!("/v1/customers/{}", customer["id"].as_str().unwrap());
    assert_eq!(get(&sandbox, &path).body(), customer);
    let key = ("Authorization", "Bearer rk_test_1");
    assert_eq!(send(&sandbox, "POST", "/v1/customers", &[key], "").unwrap().status, 403);
    assert!(sandbox.faults().is_empty(), "faults wait in one process only");

    // The dice go on: nothing is made twice.
    let ids: Vec<_> = before.iter().map(Value::to_string).collect();
    let fresh = post(&sandbox, "/v1/accounts", &[], "").body()["id"].to_string();
    assert!(!ids.iter().any(|text| text.contains(&fresh)));
    assert_eq!(sandbox.sessions()[0].number, 2);
    create(&sandbox, &[], FORM);
    assert_eq!(sandbox.sessions()[0].number, 3);
}

#[test]
fn a_reset_is_kept_too() {
    let folder = Folder::new("reset");
    let sandbox = folder.start();
    create(&sandbox, &[], FORM);
    sandbox.add_account("acct_mine", Default::default());
    sandbox.reset();
    create(&sandbox, &[], "components[payments][enabled]=true");
    drop(sandbox);
    let sandbox = folder.start();
    assert_eq!(sandbox.sessions().len(), 1);
    assert_eq!(sandbox.sessions()[0].components["payments"]["enabled"], true);
    assert!(!sandbox.has_account("acct_mine"));
    assert!(sandbox.has_account(ACCOUNT));
}

#[test]
fn accounts_of_the_options_are_added_and_replace_nothing() {
    let folder = Folder::new("accounts");
    let account =
        |id: &str| SandboxOptions { accounts: vec![(id.to_owned(), Default::default())], ..folder.options() };
    let sandbox = Sandbox::start_with(account("acct_one")).unwrap();
    sandbox.advance(Duration::from_secs(5));
    let created = get(&sandbox, "/v1/accounts/acct_one").body()["created"].clone();
    drop(sandbox);
    drop(Sandbox::start_with(account("acct_two")).unwrap());
    let sandbox = Sandbox::start_with(account("acct_one")).unwrap();
    assert_eq!(get(&sandbox, "/v1/accounts/acct_one").body()["created"], created);
    assert!(sandbox.has_account("acct_two"));
}

#[test]
fn one_sandbox_at_a_time_has_the_file() {
    let folder = Folder::new("one");
    let first = folder.start();
    let error = Sandbox::start_with(folder.options()).unwrap_err();
    assert!(error.to_string().contains("another sandbox has it open"), "{error}");
    assert_eq!(create(&first, &[], FORM).status, 200);
    drop(first);
    assert_eq!(folder.start().sessions().len(), 1);
}

#[test]
fn files_of_others_are_left_alone() {
    let folder = Folder::new("others");
    std::fs::write(folder.file(), "Dear diary, today I did not write a database.").unwrap();
    let error = Sandbox::start_with(folder.options()).unwrap_err();
    assert!(error.to_string().contains("not the data file of a sandbox"), "{error}");
    assert!(std::fs::read_to_string(folder.file()).unwrap().starts_with("Dear diary"));

    let database = folder.0.join("addresses.db");
    let connection = rusqlite::Connection::open(&database).unwrap();
    connection.execute_batch("CREATE TABLE people (name TEXT)").unwrap();
    drop(connection);
    let before = std::fs::read(&database).unwrap();
    let options = SandboxOptions { data: Some(database.clone()), ..Default::default() };
    let error = Sandbox::start_with(options).unwrap_err();
    assert!(error.to_string().contains("left as it is"), "{error}");
    assert_eq!(std::fs::read(&database).unwrap(), before);

    let options = SandboxOptions { data: Some(folder.0.join("no/such/folder.db")), ..Default::default() };
    assert!(Sandbox::start_with(options).unwrap_err().to_string().contains("cannot be opened"));
}

#[test]
fn without_a_file_nothing_is_kept() {
    let sandbox = Sandbox::start().unwrap();
    create(&sandbox, &[], FORM);
    drop(sandbox);
    let sandbox = Sandbox::start().unwrap();
    assert_eq!((sandbox.sessions().len(), sandbox.requests(&RequestFilter::default()).len()), (0, 0));
    assert_eq!(get(&sandbox, "/_sandbox/faults").body(), json!({"data": []}));
}

/// There are secrets in it.
#[cfg(unix)]
#[test]
fn only_its_owner_can_read_the_file() {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt;

    let folder = Folder::new("private");
    let modes = || -> Vec<(String, u32)> {
        let mut modes: Vec<_> = fs::read_dir(&folder.0)
            .unwrap()
            .map(|entry| {
                let entry = entry.unwrap();
                let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
                (entry.file_name().into_string().unwrap(), mode)
            })
            .collect();
        modes.sort();
        modes
    };
    let sandbox = folder.start();
    create(&sandbox, &[], FORM);
    let both = [("sandbox.db".to_owned(), 0o600), ("sandbox.db-wal".to_owned(), 0o600)];
    assert_eq!(modes(), both);

    // One from before, and what its sandbox left beside it when it was killed.
    let copies: Vec<_> =
        both.iter().map(|(name, _)| (name.clone(), fs::read(folder.0.join(name)).unwrap())).collect();
    drop(sandbox);
    for (name, content) in copies {
        fs::write(folder.0.join(&name), content).unwrap();
        fs::set_permissions(folder.0.join(&name), Permissions::from_mode(0o644)).unwrap();
    }
    let sandbox = folder.start();
    assert_eq!(sandbox.sessions().len(), 1);
    create(&sandbox, &[], FORM);
    assert_eq!(modes(), both);
    drop(sandbox);

    // Behind a link, whose folder has nothing of it.
    std::os::unix::fs::symlink(folder.file(), folder.0.join("link.db")).unwrap();
    fs::set_permissions(folder.file(), Permissions::from_mode(0o666)).unwrap();
    let options = SandboxOptions { data: Some(folder.0.join("link.db")), ..Default::default() };
    let sandbox = Sandbox::start_with(options).unwrap();
    create(&sandbox, &[], FORM);
    assert_eq!(modes()[1..], both);
}
