//! Repeats a task and prints what it cost, as a line of JSON.
//!
//!     worker TASK ITERATIONS [URL]
//!     worker many CALLS URL      64 calls in flight, a thread each, over one client
//!     worker first 1 URL         nothing but the first call

use std::time::{Duration, Instant};

use bench::tasks;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().expect("a task");
    let iterations: u32 = arguments.next().and_then(|text| text.parse().ok()).expect("a number of iterations");
    let url = arguments.next().unwrap_or_default();
    if name == "many" {
        return many(iterations, &url);
    }
    let mut task = tasks::task(if name == "first" { "call" } else { &name }, &url);
    if name == "first" {
        return task();
    }
    for _ in 0..iterations / 10 {
        task();
    }
    let mut walls = Vec::with_capacity(iterations as usize);
    let cpu = cpu_time();
    let began = Instant::now();
    if name.ends_with("call") {
        for _ in 0..iterations {
            let began = Instant::now();
            task();
            walls.push(began.elapsed());
        }
    } else {
        for _ in 0..iterations {
            task();
        }
    }
    print(began.elapsed(), cpu_time() - cpu, iterations, &mut walls);
}

fn many(calls: u32, url: &str) {
    const IN_FLIGHT: u32 = 64;
    let client = tasks::client(url);
    let parameters = tasks::parameters();
    let round = |calls: u32| {
        std::thread::scope(|scope| {
            for _ in 0..IN_FLIGHT {
                scope.spawn(|| {
                    for _ in 0..calls / IN_FLIGHT {
                        client.account_sessions().create(&parameters, &Default::default()).expect("a session");
                    }
                });
            }
        });
    };
    round(IN_FLIGHT * 3);
    let cpu = cpu_time();
    let began = Instant::now();
    round(calls);
    print(began.elapsed(), cpu_time() - cpu, calls, &mut Vec::new());
}

fn print(wall: Duration, cpu: Duration, iterations: u32, walls: &mut [Duration]) {
    let each = |time: Duration| time.as_secs_f64() * 1e9 / f64::from(iterations);
    walls.sort_unstable();
    let median = walls.get(walls.len() / 2).map_or(each(wall), |wall| wall.as_secs_f64() * 1e9);
    println!("{{\"wall_ns\":{median:.1},\"cpu_ns\":{:.1},\"per_second\":{:.1}}}", each(cpu), 1e9 / each(wall));
}

fn cpu_time() -> Duration {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the pointer is to a value of our own.
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &raw mut time) };
    Duration::new(time.tv_sec.cast_unsigned(), u32::try_from(time.tv_nsec).unwrap_or(0))
}
