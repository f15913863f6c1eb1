//! Repeats a task and prints what it cost, as a line of JSON.
//!
//!     worker TASK ITERATIONS [URL]
//!     worker many CALLS URL            64 calls in flight, a thread each, over one client
//!     worker limit-many CALLS URL      the same over sockets
//!     worker limit-first 1 URL         nothing but the first call of a socket
//!     worker allocations TASK [URL]    how many allocations a task makes, and of how many bytes
//!     worker process COMMAND…          what a process takes from its beginning to its end

use bench::counting::{self, Counting};
use bench::report::{measure, measure_many, measure_process};
use bench::socket::Socket;
use bench::tasks;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().expect("a task");
    if name == "process" {
        return measure_process(arguments);
    }
    let amount = arguments.next().expect("a number of iterations");
    let url = arguments.next().unwrap_or_default();
    if name == "allocations" {
        return counting::measure(tasks::task(&amount, &url));
    }
    let iterations: u32 = amount.parse().expect("a number of iterations");
    match name.as_str() {
        "many" => {
            let (client, parameters) = (&tasks::client(&url), &tasks::parameters());
            measure_many(iterations, || move || tasks::create(client, parameters));
        }
        "limit-many" => measure_many(iterations, || {
            let mut socket = Socket::connect(&url);
            move || socket.create()
        }),
        "limit-first" => Socket::connect(&url).create(),
        _ => measure(iterations, tasks::NEED_A_SERVER.contains(&name.as_str()), tasks::task(&name, &url)),
    }
}
