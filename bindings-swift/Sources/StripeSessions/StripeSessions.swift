import Foundation

/// uniffi does not pass a task's cancellation on; this does.
func cancellable<Result: Sendable>(_ call: (Cancellation) async throws -> Result) async throws -> Result {
    let cancellation = Cancellation()
    return try await withTaskCancellationHandler {
        do { return try await call(cancellation) } catch StripeError.Cancelled where Task.isCancelled {
            throw CancellationError()
        }
    } onCancel: {
        cancellation.cancel()
    }
}

/// Headers of each request to a backend, from a function that is awaited, for example an access token that expires:
/// `ClientSecretSource(url: …, provider: AsyncHeaders { ["Authorization": try await token()] })`. They take the place of those of
/// the same name. What is thrown is the `underlyingError` of the fetch's error, which has the code `provider_failed`. Cancelling
/// the fetch does not cancel the function.
public final class AsyncHeaders: HeaderProvider {
    private let headers: @Sendable () async throws -> [String: String]

    public init(_ headers: @escaping @Sendable () async throws -> [String: String]) { self.headers = headers }

    public func provide() -> ProvidedHeaders {
        let outcome = Outcome<ProvidedHeaders>()
        Task { [headers] in
            do { outcome.settle(.init(headers: try await headers())) } catch { outcome.settle(.init(error: Thrown(error: error))) }
        }
        return outcome.wait(until: .distantFuture) ?? .init()
    }
}

extension ClientSecretSource {
    /// A secret that nobody was given before: the one fetched ahead if it is still good, or a new one.
    ///
    /// Each call is a request of its own, for a secret works once. Cancelling the task ends the request.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func fetch() async throws -> ClientSecret { try await cancellable { try await fetch(cancellation: $0) } }

    /// Fetches a secret ahead, for whoever asks next.
    public func prefetch() async throws { try await cancellable { try await prefetch(cancellation: $0) } }
}

/// Parameters of an operation.
public protocol RequestParameters: Codable, Sendable {
    /// The operation they are for, or the first of several.
    static var operation: String { get }

    /// Reads them from JSON text, checking them strictly.
    init(json: String, options: RequestOptions) throws

    /// Their JSON text.
    func json() throws -> String

    /// The request a call would send, without its key: for programs that send it by other means.
    func encode(ids: [String], options: RequestOptions, operation: String) throws -> EncodedRequest
}

extension RequestParameters {
    /// Reads them from JSON text, checking them strictly.
    public init(json: String) throws { try self.init(json: json, options: .init()) }

    /// Everything that is wrong, or probably not meant. Nothing is sent.
    public func validate(options: RequestOptions = .init(), operation: String = Self.operation) throws -> Report {
        try validateJson(operation: operation, parameters: json(), options: options)
    }
}

/// What an operation answers.
public protocol ReplyObject: Codable, Sendable {
    /// The operation that answers it, or the first of several.
    static var operation: String { get }

    /// Reads the JSON text of a reply, or of an object that was in one.
    init(json: String) throws

    /// The JSON text, secrets included.
    func json() throws -> String
}

extension ReplyObject {
    /// What a reply fetched by other means says; throws the error it stands for, as the client would.
    public init(
        status: Int, headers: [String: String], body: String, operation: String = Self.operation
    ) throws {
        let status = Int32(clamping: status)
        try self.init(json: decodeJson(operation: operation, status: status, headers: headers, body: body))
    }

    /// Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over.
    public func check() throws -> [Problem] { try checkJson(operation: Self.operation, body: json()) }
}

extension RequestOptions {
    /// Reads options from JSON text, checking them strictly.
    public init(json: String) throws { self = try readRequestOptions(json: json) }
}

extension ClientOptions {
    /// Reads options from JSON text, checking them strictly.
    public init(json: String) throws { self = try readClientOptions(json: json) }
}

extension AccountFacts {
    /// What is known of a connected account that was retrieved. What the API does not show stays unknown.
    public init(_ account: Account) { self = readFactsOfAccount(account: account) }

    /// The same from JSON text of an account, of either generation of the API, or of the facts.
    public init(json: String) throws { self = try readAccountFacts(json: json) }
}

extension FinancialConnectionsAccounts {
    /// Retrieves a linked account until none of these features is being refreshed, and gives it as it is then. Whether the
    /// refreshes succeeded stands in it. Each wait is twice as long as the one before, up to a few seconds. Cancelling the task
    /// ends it.
    /// - Throws: `StripeError.Timeout` with code `refresh_pending` where one still is when `timeout` seconds are over, otherwise as
    ///   `retrieve`.
    public func waitUntilRefreshed(
        _ account: String, features: [FinancialConnectionsRefreshFeature], timeout: TimeInterval, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAccount {
        try await cancellable {
            try await client.financialConnectionsAccountsWaitUntilRefreshed(
                account: account, features: features, timeout: timeout, options: options, cancellation: $0)
        }.value
    }
}

/// A word of the API's. One that this version of the library does not know is a word like any other, so what compares words does
/// the same once a newer version knows it: `permission == FinancialConnectionsPermission(rawValue: "…")`.
public protocol Word: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible
where RawValue == String {
    init(rawValue: String)
}

extension Word {
    public init(stringLiteral word: String) { self.init(rawValue: word) }
    public var description: String { rawValue }
}

extension ErrorDetails: Hashable { // uniffi leaves that out where a record holds an object
    public static func == (left: Self, right: Self) -> Bool { left.parts == right.parts }

    public func hash(into hasher: inout Hasher) { hasher.combine(parts) }

    private var parts: [AnyHashable] {
        [
            kind, message, textToShow, code, param, errorType, httpStatus, requestId, docUrl, requestLogUrl, problems, httpBody, attempts,
            idempotencyKey, outcomeUnknown,
        ]
    }
}

extension StripeError: LocalizedError {
    /// A sentence that an app may show to whoever uses it, in English. What happened is in `description`.
    public var errorDescription: String? { details.textToShow }
    /// The stable code, or the kind where there is none.
    public var failureReason: String? { code ?? details.kind }
    /// What to change about the parameters, where that is known.
    public var recoverySuggestion: String? {
        let texts = details.problems.compactMap { problem in problem.suggestion.map { "\(problem.path): \($0)" } }
        return texts.isEmpty ? nil : texts.joined(separator: "\n")
    }
    /// Where the code is explained.
    public var helpAnchor: String? { details.docUrl }
}

@available(macOS 13, iOS 16, tvOS 16, watchOS 9, *)
extension TimeInterval {
    /// A `Duration` for an option: `.init(timeout: .init(.seconds(30)))`.
    public init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        self = Double(seconds) + Double(attoseconds) * 1e-18
    }
}

extension JsonObject: CustomReflectable {
    /// Hides the text from `dump`.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

func date(_ seconds: Int64) -> Date { Date(timeIntervalSince1970: TimeInterval(seconds)) }
