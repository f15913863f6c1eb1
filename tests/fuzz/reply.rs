//! What a server may send instead of a reply: it is read or refused, the same however it is cut into pieces, and within its
//! limits.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stripe_sessions::internal::exchange::reply_of;

const LARGEST: u64 = 4096;

fuzz_target!(|data: &[u8]| {
    let [size, wire @ ..] = data else {
        return;
    };
    let whole = reply_of([wire], LARGEST);
    let pieces = reply_of(wire.chunks(usize::from(*size).max(1)), LARGEST);
    match (whole, pieces) {
        (Ok((whole, _)), Ok((pieces, _))) => {
            assert_eq!(
                (whole.status, &whole.headers, &whole.body),
                (pieces.status, &pieces.headers, &pieces.body)
            );
            // What was not UTF-8 is replaced by something longer.
            assert!((200..600).contains(&whole.status) && whole.body.len() as u64 <= 3 * LARGEST);
            let has = |name: &str| whole.header(name).is_some();
            assert!(!(has("Content-Length") && has("Transfer-Encoding")));
        }
        (Err(whole), Err(pieces)) => assert_eq!(whole.kind, pieces.kind),
        (whole, pieces) => panic!("{whole:?} in one piece, {pieces:?} in several"),
    }
});
