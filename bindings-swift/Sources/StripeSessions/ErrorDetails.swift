// Written by `cargo run -p generate` from the kinds of errors; do not edit.

extension StripeError {
    /// What is known about the failure, whichever case it is.
    public var details: ErrorDetails {
        switch self {
        case .Configuration(let details),
             .Validation(let details),
             .InvalidRequest(let details),
             .Authentication(let details),
             .Permission(let details),
             .Card(let details),
             .Idempotency(let details),
             .RateLimit(let details),
             .Api(let details),
             .ApiConnection(let details),
             .Timeout(let details),
             .InvalidResponse(let details),
             .SignatureVerification(let details),
             .Cancelled(let details):
            details
        }
    }
}
