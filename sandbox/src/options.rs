//! How a sandbox is set up.

use std::path::PathBuf;
use std::time::Duration;

use stripe_sessions::AccountFacts;

/// How a sandbox is set up.
#[derive(Debug, Clone, Default)]
pub struct SandboxOptions {
    /// The port on 127.0.0.1; 0 for any that is free.
    pub port: u16,
    /// How long every request waits before it is answered.
    pub delay: Duration,
    /// Makes ids, secrets and the faults' dice repeat, and stops the clock at 2026-11-01 until it is turned. Without a
    /// seed they differ from run to run and the clock runs.
    pub seed: Option<u64>,
    /// Connected accounts it has besides that of the API reference's examples, `acct_1NkDjjJyhOZfPCWt`. A reset keeps
    /// them.
    pub accounts: Vec<(String, AccountFacts)>,
    /// A file in which what it remembers outlives it: all but the request log and waiting faults. It is made if it is
    /// not there; if it is, the clock and the dice go on where they stood, whatever `seed` says. Default: none.
    ///
    /// Nothing that was answered is lost when the process is killed. One sandbox at a time can have the file open.
    pub data: Option<PathBuf>,
    /// Names of this machine besides `localhost` under which the sandbox is asked, or whose pages ask it: that of a
    /// container's host, for instance. Requests to or from others are refused, because a page anywhere can make its
    /// visitor's browser send them.
    pub allow_hosts: Vec<String>,
    /// Lets events be delivered to other machines than this one. There are secrets in them.
    pub forward_anywhere: bool,
    /// How long a client may take to send the head of a request, and again for its body, before the sandbox gives it
    /// up: with the connection closed, or with status 408. Also how long a connection may be idle. Default: a minute.
    /// Sooner where more clients want to be served than there is room for.
    pub patience: Option<Duration>,
}

impl SandboxOptions {
    pub(crate) fn patience(&self) -> Duration {
        self.patience.unwrap_or(Duration::from_secs(60))
    }
}
