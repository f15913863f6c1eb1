//! What is left in this process's memory of keys and secrets once client and session are gone. A server of another process
//! answers, for what it has in memory is not ours. Neither the key nor the secret is anywhere in this program's text: both
//! are made up, and looked for through a mask.
#![cfg(target_os = "linux")]

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::process::{Command, Stdio};

use stripe_sessions::{Client, CreateAccountSession, RequestOptions};

use crate::server::{SESSION, Server, reply};
use crate::{options, payments};

const MASK: u8 = 0x55;

/// Sixteen letters that follow from a number, masked.
fn masked(number: u32, salt: u32) -> Vec<u8> {
    let mut state = u64::from(number) << 32 | u64::from(salt) | 1;
    (0..16)
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (b'a' + u8::try_from((state >> 33) % 26).unwrap()) ^ MASK
        })
        .collect()
}

fn unmasked(masked: &[u8]) -> String {
    masked.iter().map(|byte| char::from(byte ^ MASK)).collect()
}

/// The other process: a server that prints where it is and serves until its standard input ends.
#[test]
#[ignore = "the other process of the test below"]
fn the_server() {
    let secret = unmasked(&masked(std::process::id(), 1));
    let server = Server::start(move |_, mut peer| {
        let session = SESSION.replace("_OXIKsecret", &secret);
        while peer.request().is_some() {
            peer.send(reply(200, "application/json", &session).as_bytes());
        }
    });
    println!("\nSERVER {}", server.url());
    let _ = std::io::stdin().read_to_end(&mut Vec::new());
}

/// How often something is in the memory of this process that a program can write to.
fn count(masked: &[u8]) -> usize {
    let mut memory = File::open("/proc/self/mem").unwrap();
    let mut found = 0;
    let mut bytes = vec![0; 0];
    for line in fs::read_to_string("/proc/self/maps").unwrap().lines() {
        let mut words = line.split_whitespace();
        let (range, rights) = (words.next().unwrap(), words.next().unwrap());
        let (from, to) = range.split_once('-').unwrap();
        let [from, to] = [from, to].map(|end| u64::from_str_radix(end, 16).unwrap());
        let is_ours = words.nth(3).is_none_or(|name| name == "[heap]");
        if !rights.starts_with("rw") || !is_ours || to - from > 256 * 1024 * 1024 {
            continue;
        }
        bytes.resize(usize::try_from(to - from).unwrap(), 0);
        let read = memory.seek(SeekFrom::Start(from)).and_then(|_| memory.read(&mut bytes)).unwrap_or(0);
        let is_there = |window: &&[u8]| window.iter().zip(masked).all(|(byte, mask)| byte ^ MASK == *mask);
        found += bytes[..read].windows(masked.len()).filter(is_there).count();
        // What was read is not to be found again.
        bytes.fill(0);
    }
    found
}

#[test]
fn nothing_is_left_of_keys_and_secrets() {
    // Alone in a process, where there is little to look through.
    if std::env::var_os("ALONE").is_none() {
        let name = "memory::nothing_is_left_of_keys_and_secrets";
        let mut again = Command::new(std::env::current_exe().unwrap());
        let output = again.args([name, "--exact", "--nocapture"]).env("ALONE", "1").output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        return;
    }
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["memory::the_server", "--exact", "--ignored", "--nocapture"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let url = lines.find_map(|line| line.unwrap().strip_prefix("SERVER ").map(str::to_owned)).unwrap();
    let (key, secret) = (masked(std::process::id(), 2), masked(child.id(), 1));

    let own = zeroize::Zeroizing::new(format!("sk_test_{}", unmasked(&key)));
    assert!(count(&key) > 0, "what is there is found");
    let client = Client::with_options(own.as_str(), options(url)).unwrap();
    drop(own);
    for _ in 0..3 {
        let parameters = CreateAccountSession::new("acct_1", payments());
        let session = client.account_sessions().create(&parameters, &RequestOptions::default()).unwrap();
        assert!(count(&secret) > 0, "a session has its secret");
        drop(session);
    }
    drop(client);
    let left = (count(&key), count(&secret));
    drop(child.stdin.take());
    child.wait().unwrap();
    assert_eq!(left, (0, 0), "of the key, of the secret");
}
