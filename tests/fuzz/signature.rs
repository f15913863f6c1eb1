//! `Stripe-Signature` headers, made from a right one: none may panic, and one is accepted only where it has the signature of that very
//! body, made by that secret at the header's own time, which is not too old.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stripe_sessions::Webhook;

/// What must not be seen in an error.
const SECRET: &str = "whsec_7Pl4NtEd0Xw9Rk3Bq8Zv6Ty5Um2";
const MADE: i64 = 1_764_374_400;
const TOLERANCE: i64 = 300;

fuzz_target!(|data: &[u8]| {
    let [age, body, other, header @ ..] = data else {
        return;
    };
    let webhook = Webhook::new(SECRET).expect("a secret");
    let (body, other) = ([*body], [*other]);
    let now = MADE + i64::from(*age) * 2;
    let sign = |body: &[u8], time| {
        let header = webhook.generate_test_header_string(body, time);
        header.split_once("v1=").expect("a signature").1.to_owned()
    };
    // The marks of an input stand for signatures: this body's, another body's, and one of another time.
    let (right, another, later) = (sign(&body, MADE), sign(&other, MADE), sign(&body, MADE + 1));
    let header =
        String::from_utf8_lossy(header).replace('@', &right).replace('#', &another).replace('~', &later);

    let whole = format!("t={MADE},v1={right}");
    let is_fresh = now - MADE <= TOLERANCE;
    assert_eq!(webhook.verify_header_at(&body, Some(&whole), now).is_ok(), is_fresh);
    // What other schemes say, and signatures of other secrets, beside it.
    if is_fresh && !header.contains("t=") {
        let beside = [
            format!("{whole},v1={}", header.replace(',', "")),
            format!("{whole},v0={}", header.replace(',', "")),
        ];
        for beside in beside {
            assert!(webhook.verify_header_at(&body, Some(&beside), now).is_ok(), "{beside}");
        }
    }
    match webhook.verify_header_at(&body, Some(&header), now) {
        Ok(()) => {
            let times = header.split(',').filter_map(|item| item.trim().strip_prefix("t="));
            let times: Vec<i64> = times.map(|time| time.parse().expect("a number")).collect();
            let time = *times.first().expect("a time");
            assert!(times.iter().all(|other| *other == time) && now - time <= TOLERANCE, "{header}");
            assert!(header.contains(&format!("v1={}", sign(&body, time))), "{header}");
        }
        Err(error) => {
            let code = error.code().expect("a code");
            assert!(code.starts_with("signature_"), "{code}");
            let print = format!("{error} {error:?} {}", error.to_json());
            assert!(!print.contains("7Pl4NtEd0Xw9"), "{print}");
        }
    }
});
