// What the packages for servers and for apps have in common: StripeSessionsApp has this file, too.

import Foundation

extension ClientSecretSource {
    /// What `EmbeddedComponentManager` of Stripe's iOS SDK is made with. It wants nothing where there is no secret; use
    /// `fetchClientSecret(onFailure:)` to hear what went wrong.
    public var fetchClientSecret: @Sendable () async -> String? { fetchClientSecret { _ in } }

    /// The same; what went wrong is told to `onFailure`.
    public func fetchClientSecret(
        onFailure: @escaping @Sendable (any Error) -> Void
    ) -> @Sendable () async -> String? {
        {
            do { return try await self.fetch().reveal() } catch {
                onFailure(error)
                return nil
            }
        }
    }
}

extension StripeError {
    /// A stable word for programs: the API's `code`, or ours for local errors.
    public var code: String? { details.code }
}

extension StripeError: CustomStringConvertible, CustomDebugStringConvertible {
    /// What happened, for a log.
    public var description: String { details.description }
    /// The same with the kind and the code, for developers.
    public var debugDescription: String { "\(details.kind) (\(code ?? "no code")): \(description)" }
}

extension StripeError: CustomNSError {
    /// What a transport of your own threw, where that is why.
    public var underlyingError: (any Error)? { (details.origin as? Thrown)?.error }

    public var errorUserInfo: [String: Any] {
        let texts = [
            NSLocalizedDescriptionKey: errorDescription, NSLocalizedFailureReasonErrorKey: failureReason,
            NSLocalizedRecoverySuggestionErrorKey: recoverySuggestion, NSHelpAnchorErrorKey: helpAnchor,
        ]
        var info: [String: Any] = texts.compactMapValues { $0 }
        info[NSUnderlyingErrorKey] = underlyingError
        return info
    }
}

/// An error of Swift's on its way through the library.
final class Thrown: HostError {
    let error: any Error

    init(error: any Error) { self.error = error }

    func text() -> String { "\(error)" }
}

extension TransportError {
    /// What an error of Swift's means for a call. Those of `URLSession` are known by their domain, for its module is not needed
    /// for anything else.
    init(_ error: any Error) {
        if let error = error as? TransportError { self = error; return }
        if error is CancellationError { self = .Cancelled(reason: "the transport was cancelled"); return }
        let known = error as NSError
        let reason = "\(type(of: error)) \(known.code)"
        guard known.domain == "NSURLErrorDomain" else { self = .Malformed(reason: "the transport threw \(reason)"); return }
        switch known.code {
        case -999: self = .Cancelled(reason: reason)
        case -1001: self = .Timeout(reason: reason)
        case -1003, -1004, -1006, -1009: self = .Unreachable(reason: reason)
        case -1206 ... -1200: self = .Tls(reason: reason)
        case -1022: self = .Tls(reason: "\(reason): App Transport Security does not allow http to this address")
        case -1005: self = .Interrupted(reason: reason)
        default: self = .Malformed(reason: "the transport threw \(reason)")
        }
    }
}

extension TransportRequest: CustomReflectable {
    /// Hides the headers, of which one is the key, from `dump`.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension TransportReply: CustomReflectable {
    /// Hides the body, which may hold a client secret, from `dump`.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
