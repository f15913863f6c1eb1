//! Repeats a task with async-stripe and prints what it cost, as a line of JSON.
//!
//!     bench-async-stripe TASK ITERATIONS [URL]
//!
//! Tasks: encode, decode, call (async, one runtime for all of them), call-blocking, many (64 in flight on one thread),
//! allocations (of a call), first (one call, nothing measured).

use std::hint::black_box;

use bench::counting::{self, Counting};
use bench::report::{self, measure};
use stripe::{Client, ClientBuilder};
use stripe_client_core::StripeRequest;
use stripe_connect::AccountSession;
use stripe_connect::account_session::{
    CreateAccountSession, CreateAccountSessionComponents, CreateAccountSessionComponentsPayments,
    CreateAccountSessionComponentsPaymentsFeatures, PayoutsConfigParam, PayoutsFeaturesParam,
};
use tokio::runtime::{Builder, Runtime};
use tokio::task::LocalSet;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// What `parameters.json` says.
fn parameters() -> CreateAccountSession {
    let mut payments = CreateAccountSessionComponentsPayments::new(true);
    payments.features = Some(CreateAccountSessionComponentsPaymentsFeatures {
        refund_management: Some(true),
        dispute_management: Some(true),
        capture_payments: Some(true),
        ..Default::default()
    });
    let payouts = |features| PayoutsConfigParam { enabled: true, features: Some(features) };
    let mut components = CreateAccountSessionComponents::new();
    components.payments = Some(payments);
    components.payouts =
        Some(payouts(PayoutsFeaturesParam { instant_payouts: Some(true), ..Default::default() }));
    components.balances =
        Some(payouts(PayoutsFeaturesParam { standard_payouts: Some(true), ..Default::default() }));
    components.notification_banner = Some(stripe_connect::account_session::AccountConfigParam::new(true));
    CreateAccountSession::new("acct_1NkDjjJyhOZfPCWt", components)
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

async fn create(client: &Client, parameters: &CreateAccountSession) {
    black_box(parameters.send(client).await.expect("a session"));
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let task = arguments.next().expect("a task");
    let iterations: u32 =
        arguments.next().and_then(|text| text.parse().ok()).expect("a number of iterations");
    let url = arguments.next().unwrap_or_default();
    let builder = || ClientBuilder::new(bench::KEY).url(&url);
    let client = || builder().build().expect("a client");
    let parameters = parameters();
    match task.as_str() {
        "encode" => measure(iterations, false, || {
            black_box(black_box(&parameters).build());
        }),
        "decode" => measure(iterations, false, || {
            black_box(
                miniserde::json::from_str::<AccountSession>(black_box(bench::LARGER_REPLY))
                    .expect("a session"),
            );
        }),
        "call" => {
            let (client, runtime) = (client(), runtime());
            measure(iterations, true, || runtime.block_on(create(&client, &parameters)));
        }
        "call-blocking" => {
            let client = builder().build_sync().expect("a client");
            measure(iterations, true, || {
                black_box(parameters.send_blocking(&client).expect("a session"));
            });
        }
        "allocations" => {
            let (client, runtime) = (client(), runtime());
            counting::measure(|| runtime.block_on(create(&client, &parameters)));
        }
        "first" => runtime().block_on(create(&client(), &parameters)),
        "many" => {
            let (client, runtime) = (client(), runtime());
            report::measure_together(iterations, |each| {
                let lanes = LocalSet::new();
                for _ in 0..report::IN_FLIGHT {
                    let (client, parameters) = (client.clone(), self::parameters());
                    lanes.spawn_local(async move {
                        for _ in 0..each {
                            create(&client, &parameters).await;
                        }
                    });
                }
                runtime.block_on(lanes);
            });
        }
        _ => panic!("there is no task {task}"),
    }
}
