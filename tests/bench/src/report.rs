//! What a worker prints.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Repeats a task and prints what it cost, as a line of JSON. What waits is measured one by one, too.
pub fn measure(iterations: u32, waits: bool, mut task: impl FnMut()) {
    for _ in 0..iterations / 10 {
        task();
    }
    let mut walls = Vec::with_capacity(iterations as usize);
    let resident = status("VmRSS");
    let cpu = cpu_time();
    let began = Instant::now();
    if waits {
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
    print(began.elapsed(), cpu_time().saturating_sub(cpu), iterations, &mut walls, resident);
}

/// How many calls are in flight where many are.
pub const IN_FLIGHT: u32 = 64;

/// The same on 64 threads, each with a task of its own.
pub fn measure_many<T: FnMut() + Send>(calls: u32, make: impl FnMut() -> T) {
    let mut tasks: Vec<T> = std::iter::repeat_with(make).take(IN_FLIGHT as usize).collect();
    measure_together(calls, |each| {
        std::thread::scope(|scope| {
            for task in &mut tasks {
                scope.spawn(move || (0..each).for_each(|_| task()));
            }
        });
    });
}

/// The same where `round(n)` makes n calls in each of 64 lanes.
pub fn measure_together(calls: u32, mut round: impl FnMut(u32)) {
    let resident = status("VmRSS");
    round(3);
    let cpu = cpu_time();
    let began = Instant::now();
    round(calls / IN_FLIGHT);
    print(began.elapsed(), cpu_time().saturating_sub(cpu), calls / IN_FLIGHT * IN_FLIGHT, &mut [], resident);
}

/// Runs a command and prints what it took. Started from here and not from where the results are gathered, because a
/// process inherits how much memory the one had that it was forked off.
///
/// # Panics
/// Where the command fails.
pub fn measure_process(mut command: impl Iterator<Item = String>) {
    let mut process = Command::new(command.next().expect("a command"));
    let began = Instant::now();
    let status = process.args(command).stdout(Stdio::null()).status().expect("it can be started");
    let wall = began.elapsed();
    assert!(status.success(), "{process:?}: {status}");
    // SAFETY: zero is a value of it, and the pointer is to a value of our own.
    let usage = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        libc::getrusage(libc::RUSAGE_CHILDREN, &raw mut usage);
        usage
    };
    let seconds = |time: libc::timeval| time.tv_sec as f64 + time.tv_usec as f64 / 1e6;
    let figures = serde_json::json!({
        "wall_ns": wall.as_secs_f64() * 1e9,
        "cpu_ns": (seconds(usage.ru_utime) + seconds(usage.ru_stime)) * 1e9,
        "rss_mb": usage.ru_maxrss as f64 / 1024.0,
    });
    println!("{figures}");
}

fn print(wall: Duration, cpu: Duration, iterations: u32, walls: &mut [Duration], resident: f64) {
    let each = |time: Duration| time.as_secs_f64() * 1e9 / f64::from(iterations);
    walls.sort_unstable();
    let at =
        |part: usize| walls.get(walls.len() * part / 100).map_or(each(wall), |wall| wall.as_secs_f64() * 1e9);
    let figures = [
        ("wall_ns", at(50)),
        ("p99_ns", at(99)),
        ("cpu_ns", each(cpu)),
        ("per_second", 1e9 / each(wall)),
        ("idle_mb", resident),
        ("rss_mb", status("VmHWM")),
        ("growth_mb", status("VmRSS") - resident),
    ];
    let figures: serde_json::Map<_, _> =
        figures.map(|(name, figure)| (name.to_owned(), figure.into())).into_iter().collect();
    println!("{}", serde_json::Value::from(figures));
}

/// A line of `/proc/self/status`, in megabytes.
fn status(name: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    let kilobytes = line.split_whitespace().nth(1).and_then(|text| text.parse::<f64>().ok());
    kilobytes.unwrap_or(0.0) / 1024.0
}

fn cpu_time() -> Duration {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the pointer is to a value of our own.
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &raw mut time) };
    Duration::new(time.tv_sec.cast_unsigned(), u32::try_from(time.tv_nsec).unwrap_or(0))
}
