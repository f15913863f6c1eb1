import Foundation
@testable import StripeSessions
import StripeSessionsSandbox
import Testing

private let parameters = CreateAccountSession(
    account: "acct_1NkDjjJyhOZfPCWt", components: .init(payments: .init(enabled: true)))

/// A session as the API answers it.
private let body = #"{"object":"account_session","account":"acct_1NkDjjJyhOZfPCWt","client_secret":"_secret_1","expires_at":9,"livemode":false,"components":{}}"#

/// Answers by a function, and keeps what it was asked.
private final class Fixed: Transport, @unchecked Sendable {
    private let lock = NSLock()
    private var requests: [TransportRequest] = []
    private let answer: @Sendable (TransportRequest) async throws -> TransportReply

    init(_ answer: @escaping @Sendable (TransportRequest) async throws -> TransportReply) { self.answer = answer }

    var asked: [TransportRequest] { lock.withLock { requests } }

    func send(_ request: TransportRequest) async throws -> TransportReply {
        lock.withLock { requests.append(request) }
        return try await answer(request)
    }
}

private final class Events: @unchecked Sendable {
    private let lock = NSLock()
    private var list: [CallEvent] = []
    var all: [CallEvent] { lock.withLock { list } }
    func add(_ event: CallEvent) { lock.withLock { list.append(event) } }
    var words: [String] {
        all.map {
            switch $0 {
            case .attempt(let report): "attempt \(report.attempt) \(report.status ?? 0) \(report.failure ?? "-") \(report.retryReason ?? "-")"
            case .call(let report): "call \(report.attempts) \(report.status ?? 0) \(report.error ?? "-") \(report.code ?? "-")"
            }
        }
    }
}

@Suite struct TransportTests {
    @Test func itIsGivenTheWholeRequest() async throws {
        let transport = Fixed { _ in .init(status: 200, headers: ["request-id": "req_1"], body: body) }
        let client = try Client(apiKey: "sk_test_4eC39HqLyjWDarjtT1zdp7dc", transport: transport)
        let session = try await client.accountSessions.createWithResponse(parameters, options: .init(idempotencyKey: "key_1", timeout: 7))
        #expect(session.value.clientSecret.reveal() == "_secret_1")
        #expect(session.metadata.requestId == "req_1" && session.metadata.idempotencyKey == "key_1")
        let request = try #require(transport.asked.first)
        let expected = try parameters.encode(options: .init(idempotencyKey: "key_1"))
        #expect(request.method == "POST" && request.url == "https://api.stripe.com/v1/account_sessions")
        #expect(request.body == expected.body && request.attempt == 1 && request.timeout <= 7)
        #expect(request.headers["Authorization"] == "Bearer sk_test_4eC39HqLyjWDarjtT1zdp7dc")
        #expect(request.headers["Idempotency-Key"] == "key_1")
        #expect(transport.asked.count == 1)
    }

    /// Retries, their key and the errors stay the library's.
    @Test func failuresAreTriedAgainWithTheSameKey() async throws {
        let transport = Fixed { request in
            switch request.attempt {
            case 1: throw TransportError.Unreachable(reason: "no route")
            case 2: return .init(status: 503, headers: ["Retry-After": "0"])
            default: return .init(status: 200, body: body)
            }
        }
        let events = Events()
        let client = try Client(apiKey: "sk_test_1", transport: transport) { events.add($0) }
        let session = try await client.accountSessions.createWithResponse(parameters)
        #expect(session.metadata.attempts == 3)
        let keys = transport.asked.map { $0.headers["Idempotency-Key"] }
        #expect(keys.count == 3 && Set(keys).count == 1 && keys[0] != nil)
        #expect(events.words == [
            "attempt 1 0 connection_failed connection_failed", "attempt 2 503 - server_error", "attempt 3 200 - -", "call 3 200 - -",
        ])
    }

    @Test func whatItThrows() async throws {
        let once = RequestOptions(maxNetworkRetries: 0)
        for (thrown, code, outcomeUnknown) in [
            (TransportError.Unreachable(reason: "r"), "connection_failed", false),
            (TransportError.Tls(reason: "r"), "tls_failed", false),
            (TransportError.Timeout(reason: "r"), "timeout", true),
            (TransportError.Interrupted(reason: "r"), "connection_interrupted", true),
            (NSError(domain: "NSURLErrorDomain", code: -1004), "connection_failed", false),
            (NSError(domain: "NSURLErrorDomain", code: -1001), "timeout", true),
            (NSError(domain: "NSURLErrorDomain", code: -1202), "tls_failed", false),
            (MyMistake(), "response_malformed", true),
        ] as [(any Error & Sendable, String, Bool)] {
            let client = try Client(apiKey: "sk_test_1", transport: Fixed { _ in throw thrown })
            do {
                _ = try await client.accountSessions.create(parameters, options: once)
                Issue.record("did not throw")
            } catch let error as StripeError {
                #expect(error.code == code && error.details.outcomeUnknown == outcomeUnknown, "\(thrown): \(error)")
                #expect(!"\(error)".contains("sk_test_secret_in_a_mistake"))
                // The cause is what was thrown, as it was.
                #expect(error.underlyingError.map { "\($0)" } == "\(thrown)")
                let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey]
                #expect(underlying.map { "\($0)" } == "\(thrown)")
                #expect(error.description == error.details.description)
            }
        }
    }

    private struct MyMistake: Error, CustomStringConvertible { let description = "sk_test_secret_in_a_mistake" }

    @Test func aBlockingOneToo() async throws {
        let client = try Client(apiKey: "sk_test_1", transport: Blocking())
        #expect(try await client.accountSessions.create(parameters).account == "acct_1NkDjjJyhOZfPCWt")
        #expect(try client.accountSessions.createBlocking(parameters).account == "acct_1NkDjjJyhOZfPCWt")
        do {
            _ = try await client.accountSessions.create(parameters, options: .init(headers: ["X-Fail": "1"]))
            Issue.record("did not throw")
        } catch let error as StripeError { #expect(error.code == "response_malformed" && !"\(error)".contains("sk_test_secret")) }
    }

    private final class Blocking: BlockingTransport {
        func send(request: TransportRequest, cancellation: Cancellation) throws -> TransportReply {
            if request.headers["X-Fail"] != nil { throw MyMistake() }
            return .init(status: 200, body: body)
        }
    }

    /// A transport that never answers holds nobody up: neither one that hears of the cancellation nor one that does not.
    @Test func cancelledAndLate() async throws {
        for _ in 1...100 {
            let (begun, begin) = AsyncStream<Void>.makeStream()
            let cancelled = Events()
            let transport = Fixed { _ in
                begin.yield()
                do { try await Task.sleep(nanoseconds: 3_600_000_000_000) } catch {
                    cancelled.add(.call(report: .init(
                        operation: "", attempts: 0, duration: 0, status: nil, requestId: nil, error: nil, code: nil, gaveUp: nil)))
                    throw error
                }
                return .init(status: 200)
            }
            let client = try Client(apiKey: "sk_test_1", transport: transport)
            let call = Task { try await client.accountSessions.create(parameters) }
            for await _ in begun { break }
            call.cancel()
            await #expect(throws: CancellationError.self) { try await call.value }
            while cancelled.all.isEmpty { await Task.yield() }
        }
        let deaf = Fixed { _ in await withUnsafeContinuation { _ in } }
        let client = try Client(apiKey: "sk_test_1", transport: deaf)
        do {
            _ = try await client.accountSessions.create(parameters, options: .init(timeout: 2, maxNetworkRetries: 0))
            Issue.record("did not throw")
        } catch StripeError.Timeout(let details) { #expect(details.code == "timeout" && details.outcomeUnknown) }
        while threadsAtWork() > 0 { await Task.yield() }
    }

    /// Over URLSession's like: any client of Swift's will do. Here the sandbox's own.
    @Test func theSandboxThroughATransport() async throws {
        let sandbox = try Sandbox()
        let plain = try Client.recording(apiKey: sandbox.key, recording: Recording(), options: .init(baseUrl: sandbox.url))
        let transport = Fixed { request in
            #expect(request.url.hasPrefix(sandbox.url))
            let reply = try await plain.accountSessions.create(parameters)
            return .init(status: 200, body: try reply.json())
        }
        let client = try Client(apiKey: sandbox.key, options: .init(baseUrl: sandbox.url), transport: transport)
        try sandbox.claim(try await client.accountSessions.create(parameters).clientSecret)
    }
}

@Suite struct EventTests {
    @Test func everyAttemptAndEveryCall() async throws {
        let sandbox = try Sandbox()
        let events = Events()
        let client = try Client(apiKey: sandbox.key, options: .init(baseUrl: sandbox.url)) { events.add($0) }
        try sandbox.add(.status(503, headers: ["Retry-After": "0"]))
        let session = try await client.accountSessions.createWithResponse(parameters)
        #expect(events.words == ["attempt 1 503 - server_error", "attempt 2 200 - -", "call 2 200 - -"])
        guard case .call(let report) = events.all.last else { return }
        #expect(report.operation == CreateAccountSession.operation && report.requestId == session.metadata.requestId)
        #expect(report.duration > 0)
        for event in events.all {
            for text in prints(of: event) {
                #expect(!text.contains(session.value.clientSecret.reveal()) && !text.contains(sandbox.key))
            }
        }
        try sandbox.add(.status(400, code: "c"))
        await #expect(throws: StripeError.self) { try await client.accountSessions.create(parameters) }
        #expect(events.words.suffix(2) == ["attempt 1 400 - -", "call 1 400 InvalidRequestError c"])
    }
}

@Suite struct RecordingTests {
    @Test func recordedAndReplayed() async throws {
        let recording = Recording()
        let secret: String
        do {
            let sandbox = try Sandbox()
            let client = try Client.recording(apiKey: sandbox.key, recording: recording, options: .init(baseUrl: sandbox.url))
            secret = try await client.accountSessions.create(parameters).clientSecret.reveal()
            #expect(!recording.json().contains(secret) && !recording.json().contains(sandbox.key))
        } // the sandbox is gone
        let replay = try Replay(json: recording.json())
        #expect(replay.left() == 1)
        let client = try Client.replaying(apiKey: "sk_test_1", replay: replay)
        let session = try await client.accountSessions.create(parameters)
        #expect(session.components.payments?.enabled == true && session.clientSecret.reveal() == "[redacted]")
        #expect(replay.left() == 0)
        await #expect(throws: StripeError.self) { try await client.accountSessions.create(parameters) }
        #expect(throws: StripeError.self) { try Replay(json: "{}") }
    }
}

@Suite struct GuardTests {
    /// This is no build for apps: the option changes nothing.
    @Test func serversMayHaveSecretKeys() throws {
        _ = try Client(apiKey: "sk_test_1")
        _ = try Client(apiKey: "rk_test_1", options: .init(dangerouslyAllowSecretKeyInApp: true))
    }
}
