//! `stripe-sessions sandbox`

use std::time::Duration;
use std::{io, thread};

use serde_json::json;
use stripe_sessions::AccountFacts;
use stripe_sessions_sandbox::{Sandbox, SandboxOptions};

use crate::exit::{Exit, Failure};
use crate::options::Sandbox as Arguments;
use crate::output::Output;

pub(crate) fn run(arguments: &Arguments, output: &mut Output) -> Result<Exit, Failure> {
    let options = SandboxOptions {
        port: arguments.port,
        delay: Duration::from_millis(arguments.delay_ms),
        seed: arguments.seed,
        accounts: arguments.accounts.iter().map(|id| (id.clone(), AccountFacts::default())).collect(),
        data: arguments.data.clone(),
        allow_hosts: arguments.allow_hosts.clone(),
        forward_anywhere: arguments.forward_anywhere,
        patience: None,
    };
    let sandbox = Sandbox::start_with(options)
        .map_err(|error| Failure::Local(format!("no sandbox on port {}: {error}", arguments.port)))?;
    let mut endpoints = Vec::new();
    for (targets, is_thin) in [(&arguments.forward_to, false), (&arguments.forward_thin_to, true)] {
        for target in targets {
            let mut parts = target.split(',');
            let url = parts.next().unwrap_or_default();
            let types: Vec<_> = parts.collect();
            let secret = sandbox
                .forward_to(url, &types, is_thin)
                .map_err(|error| Failure::Usage(format!("events to {url}: {error}")))?;
            endpoints.push((url.to_owned(), secret));
        }
    }
    // Neither its key nor the secrets of its endpoints are any.
    output.reveal(true);
    if arguments.json {
        let mut printed = json!({"url": sandbox.url(), "key": Sandbox::KEY});
        if !endpoints.is_empty() {
            let endpoints = endpoints.iter().map(|(url, secret)| json!({"url": url, "secret": secret}));
            printed["webhook_endpoints"] = endpoints.collect();
        }
        output.json(&printed)?;
    } else {
        output.line(&format!("sandbox   {}", sandbox.url()))?;
        output.line(&format!("key       {} (any other test key works too)", Sandbox::KEY))?;
        output.line(&format!("page      {}", sandbox.url()))?;
        output.line(&format!("control   {}/_sandbox", sandbox.url()))?;
        for (url, secret) in &endpoints {
            output.line(&format!("events    {url}, signed with {secret}"))?;
        }
    }
    // Before waiting: whoever started this reads the address first.
    output.flush()?;
    if arguments.until_stdin_closes {
        // What is sent does not matter, only its end; an input that cannot be read has ended too.
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        return Ok(Exit::Success);
    }
    loop {
        thread::park();
    }
}
