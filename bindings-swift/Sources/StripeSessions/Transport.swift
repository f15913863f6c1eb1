import Foundation

/// Sends requests in place of the library: over `URLSession`, AsyncHTTPClient, a proxy or a tracer of your own, or for tests.
///
/// What is sent, how often, with which idempotency key, and what a reply means stays the library's. For code that blocks
/// there is ``BlockingTransport``.
public protocol Transport: Sendable {
    /// Sends `request` once and waits for the whole reply. A status outside 200 to 299 is a reply, not an error.
    ///
    /// The task is cancelled when the call is, or when the request's `timeout` is over; the call does not wait for it then.
    /// - Throws: A `TransportError`, which decides whether the call tries again. A `URLError` is understood, too. Any other
    ///   error ends the call for good.
    func send(_ request: TransportRequest) async throws -> TransportReply
}

extension Client {
    /// A client whose calls `onEvent` hears of: every attempt and every call, for logs, metrics and traces. It is called on
    /// the thread of the call, which waits for it, and is never shown a body, a header or a secret.
    public convenience init(
        apiKey: String, options: ClientOptions = .init(), onEvent: @escaping @Sendable (CallEvent) -> Void
    ) throws {
        try self.init(apiKey: apiKey, options: options, observer: Listener(heard: onEvent))
    }

    /// A client that sends its requests by other means.
    public convenience init(
        apiKey: String, options: ClientOptions = .init(), transport: any Transport,
        onEvent: (@Sendable (CallEvent) -> Void)? = nil
    ) throws {
        let observer = onEvent.map { Listener(heard: $0) }
        try self.init(apiKey: apiKey, options: options, observer: observer, transport: Bridge(transport: transport))
    }
}

private final class Listener: CallObserver {
    let heard: @Sendable (CallEvent) -> Void

    init(heard: @escaping @Sendable (CallEvent) -> Void) { self.heard = heard }

    func observe(event: CallEvent) { heard(event) }
}

/// A transport that waits, over one that is awaited. It waits on the thread of the call, which is none of Swift's.
private final class Bridge: BlockingTransport {
    let transport: any Transport

    init(transport: any Transport) { self.transport = transport }

    func send(request: TransportRequest, cancellation: Cancellation) throws -> TransportReply {
        let outcome = Outcome<Result<TransportReply, TransportError>>()
        let task = Task { [transport] in
            do { outcome.settle(.success(try await transport.send(request))) } catch {
                cancellation.noteError(error: Thrown(error: error))
                outcome.settle(.failure(TransportError(error)))
            }
        }
        cancellation.onCancel(listener: Canceller {
            task.cancel()
            outcome.settle(.failure(.Cancelled(reason: "the call was cancelled")))
        })
        if let result = outcome.wait(until: Date(timeIntervalSinceNow: request.timeout)) { return try result.get() }
        task.cancel()
        throw TransportError.Timeout(reason: "no reply arrived in time")
    }
}

private final class Canceller: CancellationListener {
    let cancel: @Sendable () -> Void

    init(cancel: @escaping @Sendable () -> Void) { self.cancel = cancel }

    func cancelled() { cancel() }
}

/// What came of something first. Waiting for it is for threads that are none of Swift's.
final class Outcome<Value: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private var value: Value?

    func settle(_ value: Value) {
        condition.lock()
        defer { condition.unlock() }
        self.value = self.value ?? value
        condition.signal()
    }

    /// For a hundred years at most: Foundation on Linux ends the program where a date is past 2262.
    func wait(until limit: Date) -> Value? {
        condition.lock()
        defer { condition.unlock() }
        while value == nil, condition.wait(until: min(limit, Date(timeIntervalSinceNow: 3e9))) {}
        return value
    }
}
