import Foundation

/// Sends one request and waits for the whole reply: over `URLSession`, unless it is one of your own.
public protocol Transport: Sendable {
    /// A status outside 200 to 299 is a reply, not an error. The task is cancelled when the fetch is, or when the request's `timeout`
    /// is over; the fetch does not wait for it then.
    func send(_ request: TransportRequest) async throws -> TransportReply
}

/// A source of client secrets for an app, which must not hold a secret key: it asks the platform's own backend, which creates the
/// session.
///
/// The backend may answer `{"client_secret": …}`, `{"clientSecret": …}` or the whole session. Every caller causes a request of its
/// own: a secret works once, so none is given out twice.
public final class ClientSecretSource: Sendable, CustomStringConvertible, CustomReflectable {
    private let rules: ClientSecretRules
    private let transport: any Transport
    private let provider: @Sendable () async throws -> [String: String]

    /// A source that asks the backend at `url`: `https`, or `http` to this machine. For development, `allowHttp` lets it also be `http`
    /// to a machine of the same private network; a name is not looked up for that, so that it is the app's own settings (App Transport
    /// Security) which decide.
    ///
    /// - Parameters:
    ///   - headers: Those of every request. They are never printed.
    ///   - method: POST unless it says otherwise.
    ///   - timeout: How long the backend has: 30 seconds unless it says otherwise.
    ///   - expiryMargin: A session that expires within this time, 60 seconds, is of no use.
    ///   - transport: What sends the requests.
    ///   - provider: Awaited before each request for headers that change, for example an access token that expires. They take the
    ///     place of those of the same name. What it throws is the `underlyingError` of an error with code `provider_failed`.
    public init(
        url: String, headers: [String: String] = [:], method: HttpMethod? = nil, body: String? = nil, timeout: TimeInterval? = nil,
        expiryMargin: TimeInterval? = nil, allowHttp: Bool = false, transport: any Transport = URLSessionTransport(),
        provider: @escaping @Sendable () async throws -> [String: String] = { [:] }
    ) throws {
        rules = try ClientSecretRules(
            url: url, headers: headers, method: method, body: body, timeout: timeout, expiryMargin: expiryMargin, allowHttp: allowHttp)
        (self.transport, self.provider) = (transport, provider)
    }

    /// A secret that nobody was given before: the one fetched ahead if it is still good, or a new one.
    ///
    /// Each call is a request of its own, for a secret works once. Cancelling the task ends the request.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func fetch() async throws -> ClientSecret {
        if let ready = try rules.ready() { return ready }
        return try rules.give(reply: await ask())
    }

    /// Fetches a secret ahead, for whoever asks next.
    public func prefetch() async throws { try rules.keep(reply: await ask()) }

    private func ask() async throws -> TransportReply {
        try Task.checkCancellation()
        let headers: [String: String]
        do { headers = try await provider() } catch {
            try Task.checkCancellation()
            throw providerFailed(origin: Thrown(error: error))
        }
        let request = try rules.request(headers: headers)
        do {
            return try await first(of: { [transport] in try await transport.send(request) }, within: request.timeout)
        } catch {
            try Task.checkCancellation()
            throw noAnswer(error: TransportError(error), origin: Thrown(error: error))
        }
    }

    public var description: String { "ClientSecretSource" }
    /// Hides the headers from `dump`.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What `work` gives, unless its time is over or the task is cancelled first: then it is cancelled and not waited for.
private func first<Value: Sendable>(
    of work: @escaping @Sendable () async throws -> Value, within seconds: TimeInterval
) async throws -> Value {
    let (values, next) = AsyncThrowingStream<Value, any Error>.makeStream()
    let task = Task {
        do { next.yield(try await work()) } catch { next.finish(throwing: error) }
    }
    let clock = Task {
        // What is longer than a hundred years is no limit.
        try await Task.sleep(nanoseconds: UInt64(min(seconds, 3e9) * 1e9))
        next.finish(throwing: TransportError.Timeout(reason: "no reply arrived in time"))
    }
    defer { task.cancel(); clock.cancel() }
    for try await value in values { return value }
    throw CancellationError()
}

extension ErrorDetails: Hashable { // uniffi leaves that out where a record holds an object
    public static func == (left: Self, right: Self) -> Bool { left.parts == right.parts }

    public func hash(into hasher: inout Hasher) { hasher.combine(parts) }

    private var parts: [AnyHashable] { [kind, message, textToShow, code, httpStatus] }
}

extension StripeError: LocalizedError {
    /// A sentence that an app may show to whoever uses it, in English. What happened is in `description`.
    public var errorDescription: String? { details.textToShow }
    /// The stable code, or the kind where there is none.
    public var failureReason: String? { code ?? details.kind }
}
