//! The `Stripe-Signature` header: `t=<seconds>,v1=<signature>[,v1=…]`, where a signature is the HMAC-SHA256 of `<t>.<body>`
//! with the endpoint's secret, in lower-case hexadecimal.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::base::error::{Error, ErrorKind};
use crate::base::secret::WebhookSecret;

/// Whether the body was signed with the secret, no longer than `tolerance` seconds before `now`. A time in the future is
/// accepted, as in the official SDKs. `hint` says what to look at where no signature matches.
pub(super) fn verify(
    payload: &[u8],
    header: Option<&str>,
    secret: &WebhookSecret,
    (tolerance, now): (Option<i64>, i64),
    hint: &str,
) -> Result<(), Error> {
    let header = header.map(str::trim).filter(|header| !header.is_empty()).ok_or_else(|| {
        refuse(
            "signature_header_missing",
            "there is no Stripe-Signature header; what the API sends has one".into(),
        )
    })?;
    let Header { time, signatures } = read(header)?;
    let mac = authenticate(payload, time, secret);
    // Every one is compared, each in constant time.
    let matches = signatures.iter().map(|signature| mac.clone().verify_slice(signature).is_ok());
    if !matches.fold(false, |any, matches| any | matches) {
        let space = if secret.reveal().contains(char::is_whitespace) {
            "; there is white space in the secret, which is probably not part of it"
        } else {
            ""
        };
        return Err(refuse(
            "signature_mismatched",
            format!(
                "no signature in Stripe-Signature is that of this body with this secret: pass the body as the bytes that \
                 came, not parsed and printed again{hint}, and the signing secret of this very endpoint{space}"
            ),
        ));
    }
    let age = now.saturating_sub(time);
    match tolerance {
        Some(tolerance) if age > tolerance => Err(refuse(
            "signature_too_old",
            format!(
                "the signature was made {age} seconds ago and the tolerance is {tolerance}; look at this machine's clock"
            ),
        )),
        _ => Ok(()),
    }
}

/// The header that the API would send with a body.
pub(super) fn sign(payload: &[u8], time: i64, secret: &WebhookSecret) -> String {
    use std::fmt::Write;

    let mut header = format!("t={time},v1=");
    for byte in authenticate(payload, time, secret).finalize().into_bytes() {
        let _ = write!(header, "{byte:02x}");
    }
    header
}

fn authenticate(payload: &[u8], time: i64, secret: &WebhookSecret) -> Hmac<Sha256> {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.reveal().as_bytes()) else {
        unreachable!("a key may have any length");
    };
    mac.update(time.to_string().as_bytes());
    mac.update(b".");
    mac.update(payload);
    mac
}

/// What the header says.
struct Header {
    time: i64,
    signatures: Vec<[u8; 32]>,
}

fn read(header: &str) -> Result<Header, Error> {
    let malformed = |what: &str| {
        let message =
            format!("the Stripe-Signature header {what}; it should be like t=1764374400,v1=5257a8…");
        refuse("signature_header_malformed", message)
    };
    let (mut time, mut found, mut signatures) = (None, false, Vec::new());
    for item in header.split(',') {
        match item.trim().split_once('=') {
            Some(("t", value)) => {
                let digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
                let value = value.parse::<i64>().ok().filter(|_| digits);
                let value = value.ok_or_else(|| malformed("has a `t` that is not a number"))?;
                if time.replace(value).is_some_and(|before| before != value) {
                    return Err(malformed("has more than one `t`"));
                }
            }
            Some(("v1", value)) => {
                found = true;
                signatures.extend(signature(value));
            }
            // Other schemes, such as `v0` of test mode, are for others.
            _ => {}
        }
    }
    match time {
        None => Err(malformed("has no `t`")),
        Some(_) if !found => Err(malformed("has no `v1`")),
        Some(time) => Ok(Header { time, signatures }),
    }
}

/// Hexadecimal in lower case, as the API writes it. Anything else is the signature of nothing.
fn signature(text: &str) -> Option<[u8; 32]> {
    let digits: Vec<u8> = text
        .bytes()
        .map(|digit| match digit {
            b'0'..=b'9' => Some(digit - b'0'),
            b'a'..=b'f' => Some(digit - b'a' + 10),
            _ => None,
        })
        .collect::<Option<_>>()?;
    let bytes: Vec<u8> =
        digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect();
    (digits.len() == 64).then(|| bytes.try_into().ok()).flatten()
}

fn refuse(code: &str, message: String) -> Error {
    Error::new(ErrorKind::SignatureVerification, message).with_code(code)
}
