//! How fast the sandbox is:
//!
//!     cargo build --release -p stripe-sessions-cli
//!     cargo bench -p stripe-sessions-sandbox
//!
//! Keep-alive connections in one thread, which is kept busy; the sandbox answers in another. It is measured what one
//! core of the sandbox does: its own CPU time is divided by the requests.
#![expect(clippy::print_stdout, reason = "that is its purpose")]
#![expect(clippy::cast_precision_loss, reason = "nobody waits for 2^53 requests")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use stripe_sessions_sandbox::{Sandbox, SandboxOptions};

const CONNECTIONS: usize = 32;
const SECONDS: u64 = 3;
const LAUNCHES: usize = 50;
const FORM: &str = "account=acct_1NkDjjJyhOZfPCWt&components[account_onboarding][enabled]=true\
                    &components[payments][enabled]=true&components[payments][features][refund_management]=true\
                    &components[payouts][enabled]=true";

fn main() {
    let started = Instant::now();
    let sandbox = Sandbox::start().expect("a sandbox");
    let mut first = connect(sandbox.url());
    exchange(&mut first, create().as_bytes());
    println!("in this process, to the first reply {:>9.1} ms", started.elapsed().as_secs_f64() * 1e3);
    drop(first);
    launches();

    let hello = measure("hello", &sandbox, "GET /_sandbox/hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let creates = measure("creates", &sandbox, &create());
    println!("creates per hello           {:>9.2}", creates / hello);
    drop(sandbox);

    let data = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("load-{}.db", std::process::id()));
    let options = SandboxOptions { data: Some(data.clone()), ..Default::default() };
    let sandbox = Sandbox::start_with(options).expect("a sandbox with a data file");
    measure("creates, kept in a file", &sandbox, &create());
    drop(sandbox);
    for end in ["", "-wal", "-shm"] {
        let mut path = data.clone().into_os_string();
        path.push(end);
        let _ = std::fs::remove_file(path);
    }
}

/// How long it takes from launching the program to the reply to a create.
fn launches() {
    let own = std::env::current_exe().expect("this is a program");
    let program = own.ancestors().nth(2).expect("cargo's folder").join("stripe-sessions");
    if !program.exists() {
        println!(
            "there is no {}: build it with cargo build --release -p stripe-sessions-cli",
            program.display()
        );
        return;
    }
    let mut times: Vec<_> = (0..LAUNCHES).map(|_| launch(&program)).collect();
    times.sort_unstable();
    let [least, half, most] = [0, LAUNCHES / 2, LAUNCHES - 1].map(|place| times[place].as_secs_f64() * 1e3);
    println!(
        "launched, to the first reply        {half:>9.1} ms ({least:.1} to {most:.1}, {LAUNCHES} launches)"
    );
}

fn launch(program: &Path) -> Duration {
    let started = Instant::now();
    let mut command = Command::new(program);
    command.args(["sandbox", "--json"]).stdout(Stdio::piped());
    let mut sandbox = command.spawn().expect("the program");
    let mut line = String::new();
    let mut output = BufReader::new(sandbox.stdout.take().expect("its output"));
    output.read_line(&mut line).expect("a line");
    let url = line.split('"').nth(3).expect("an address");
    exchange(&mut connect(url), create().as_bytes());
    let took = started.elapsed();
    sandbox.kill().expect("it runs");
    sandbox.wait().expect("it ends");
    took
}

fn create() -> String {
    format!(
        "POST /v1/account_sessions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer sk_test_sandbox\r\n\
         Stripe-Version: 2026-10-28.endive\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\n\r\n{FORM}",
        FORM.len()
    )
}

fn connect(url: &str) -> TcpStream {
    let stream = TcpStream::connect(url.trim_start_matches("http://")).expect("a connection");
    stream.set_nodelay(true).expect("a socket");
    stream
}

fn exchange(stream: &mut TcpStream, request: &[u8]) {
    stream.write_all(request).expect("the request is sent");
    receive(stream, &mut Vec::new());
}

/// Reads one reply.
fn receive(stream: &mut TcpStream, buffer: &mut Vec<u8>) {
    buffer.clear();
    let mut piece = [0; 16 * 1024];
    let mut whole = None;
    while whole.is_none_or(|whole| buffer.len() < whole) {
        let length = stream.read(&mut piece).expect("the reply arrives");
        assert!(length > 0, "the connection was closed");
        buffer.extend_from_slice(&piece[..length]);
        if whole.is_none() {
            whole = whole_length(buffer);
        }
    }
}

/// How long a reply is, once its head is there.
fn whole_length(reply: &[u8]) -> Option<usize> {
    let head = reply.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let text = std::str::from_utf8(reply.get(..head)?).expect("the head is text");
    assert!(text.starts_with("HTTP/1.1 200"), "{text}");
    let length = text.lines().find_map(|line| line.strip_prefix("content-length: "))?;
    Some(head + length.parse::<usize>().expect("a length"))
}

/// Sends the same request over all connections again and again. Gives what one core of the sandbox does in a second.
fn measure(what: &str, sandbox: &Sandbox, request: &str) -> f64 {
    let mut streams: Vec<_> = (0..CONNECTIONS).map(|_| connect(sandbox.url())).collect();
    let mut buffer = Vec::new();
    let mut round = |streams: &mut Vec<TcpStream>| {
        for stream in &mut *streams {
            stream.write_all(request.as_bytes()).expect("the request is sent");
        }
        for stream in streams {
            receive(stream, &mut buffer);
        }
    };
    for _ in 0..50 {
        round(&mut streams);
    }
    let (started, cpu) = (Instant::now(), sandbox_time());
    let mut count = 0;
    while started.elapsed() < Duration::from_secs(SECONDS) {
        round(&mut streams);
        count += CONNECTIONS;
    }
    let elapsed = started.elapsed().as_secs_f64();
    let busy = sandbox_time() - cpu;
    let rate = count as f64 / elapsed;
    let of_one_core = count as f64 / busy;
    println!("{what:<27} {rate:>9.0} per second; one core busy all the time: {of_one_core:>7.0}");
    of_one_core
}

/// The CPU time the sandbox's thread has used, in seconds.
fn sandbox_time() -> f64 {
    // In ticks of 10 ms: the 14th and 15th field, after the name in parentheses.
    let tasks = std::fs::read_dir("/proc/self/task").expect("this needs Linux");
    let ticks: u64 = tasks
        .filter_map(|task| std::fs::read_to_string(task.ok()?.path().join("stat")).ok())
        .filter(|stat| stat.contains("(stripe-sessions)"))
        .filter_map(|stat| {
            let fields: Vec<_> = stat.rsplit_once(')')?.1.split_whitespace().collect();
            Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
        })
        .sum();
    ticks as f64 / 100.0
}
