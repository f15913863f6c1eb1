import Foundation
import StripeSessions
import StripeSessionsSandbox
import Testing

/// An account the sandbox has from its start.
private let account = "acct_1NkDjjJyhOZfPCWt"

@Suite struct ClientSecretSourceTests {
    /// A hundred components, each of which claims for itself, and a backend that creates sessions in the sandbox.
    @Test func aHundredCallersAHundredSessions() async throws {
        let sandbox = try Sandbox()
        let backend = try Backend(of: sandbox)
        let source = try ClientSecretSource(url: backend.url)
        let fetchClientSecret: @Sendable () async -> String? = source.fetchClientSecret
        let secrets = await withTaskGroup(of: String?.self) { group in
            for _ in 1...100 { group.addTask { await fetchClientSecret() } }
            return await group.reduce(into: [String]()) { if let secret = $1 { $0.append(secret) } }
        }
        #expect(Set(secrets).count == 100)
        #expect(try sandbox.requests().count == 100)
        for secret in secrets { try sandbox.claim(Secret(text: secret)) }
    }

    @Test func httpNeedsASwitch() throws {
        #expect(throws: StripeError.self) { try ClientSecretSource(url: "http://10.0.2.2:8080/session") }
        _ = try ClientSecretSource(url: "http://10.0.2.2:8080/session", allowHttp: true)
    }

    @Test func everySecretOnce() async throws {
        let backend = try Backend { (200, #"{"client_secret":"_secret\#($0)"}"#) }
        let source = try ClientSecretSource(url: backend.url, headers: ["Authorization": "Bearer user_1"])
        try await source.prefetch()
        #expect(try await source.fetch().reveal() == "_secret1")
        #expect(try await source.fetch().reveal() == "_secret2")
        let fetchClientSecret: @Sendable () async -> String? = source.fetchClientSecret
        #expect(await fetchClientSecret() == "_secret3")
        #expect(backend.asked.count == 3)
        #expect(backend.asked.allSatisfy { $0.hasPrefix("POST /session ") && $0.contains("Bearer user_1") })
        let asking = try ClientSecretSource(url: backend.url, method: .get)
        #expect(try await asking.fetch().reveal() == "_secret4")
        #expect(backend.asked.last?.hasPrefix("GET ") == true)
    }

    /// An access token that expires: each request has the one of its time.
    @Test func headersOfEachRequest() async throws {
        let backend = try Backend { (200, #"{"client_secret":"_secret\#($0)"}"#) }
        actor Tokens {
            var count = 0
            func next() -> String { count += 1; return "Bearer \(count)" }
        }
        let tokens = Tokens()
        let source = try ClientSecretSource(
            url: backend.url, headers: ["Authorization": "none"],
            provider: AsyncHeaders { ["authorization": await tokens.next()] })
        for number in 1...2 {
            #expect(try await source.fetch().reveal() == "_secret\(number)")
            #expect(backend.asked.last?.contains("Bearer \(number)") == true && backend.asked.last?.contains("none") == false)
        }
        struct SignedOut: Error {}
        let failing = try ClientSecretSource(url: backend.url, provider: AsyncHeaders { throw SignedOut() })
        do {
            _ = try await failing.fetch()
            Issue.record("did not throw")
        } catch let error as StripeError {
            #expect(error.code == "provider_failed" && error.underlyingError is SignedOut)
        }
        #expect(backend.asked.count == 2)
    }

    /// The three shapes in use, with a session of the sandbox.
    @Test func shapes() async throws {
        let sandbox = try Sandbox()
        for shape in [{ $0 }, { #"{"client_secret":\#(secret(in: $0))}"# }, { #"{"clientSecret":\#(secret(in: $0))}"# }]
            as [@Sendable (String) -> String] {
            let backend = try Backend(of: sandbox) { shape($0) }
            try sandbox.claim(try await ClientSecretSource(url: backend.url).fetch())
        }
    }

    /// The sandbox's clock is turned, so the sessions it gives end earlier or later than this machine's clock would say.
    @Test func expiry() async throws {
        let sandbox = try Sandbox()
        let backend = try Backend(of: sandbox)
        let source = try ClientSecretSource(url: backend.url)
        let session = try await sandbox.client.accountSessions.create(
            account: account, components: .init(payments: .init(enabled: true)))
        let lifetime = try session.expiresAtDate.timeIntervalSince(sandbox.now())
        // Good for as long as sessions are.
        try sandbox.claim(try await source.fetch())
        // A session that ended a minute ago, and one that is about to: of no use.
        for left in [-60, 30] as [TimeInterval] {
            try sandbox.setClock(to: Date(timeIntervalSinceNow: left - lifetime))
            await failure(of: source, is: "client_secret_expired") { if case .InvalidResponse = $0 { true } else { false } }
        }
        // Thirty seconds are enough for who says so.
        let late = try ClientSecretSource(url: backend.url, expiryMargin: 10)
        try sandbox.claim(try await late.fetch())
        // A session for tomorrow is as good.
        try sandbox.advanceClock(by: 86_400 + lifetime)
        try sandbox.claim(try await source.fetch())
    }

    /// This backend stores the session and gives it again, which is the mistake everybody makes once.
    @Test func theSameSecretTwice() async throws {
        let sandbox = try Sandbox()
        let session = try await sandbox.client.accountSessions.create(
            account: account, components: .init(payments: .init(enabled: true)))
        let json = try session.json()
        let backend = try Backend { _ in (200, json) }
        let source = try ClientSecretSource(url: backend.url)
        #expect(try await source.fetch() == session.clientSecret)
        await failure(of: source, is: "client_secret_reused") { if case .InvalidResponse = $0 { true } else { false } }
    }

    @Test func failures() async throws {
        func source(_ status: Int, _ body: String = "{}") throws -> (ClientSecretSource, Backend) {
            let backend = try Backend { _ in (status, body) }
            return (try ClientSecretSource(url: backend.url), backend)
        }
        let refused = try source(401)
        await failure(of: refused.0, is: "backend_refused", status: 401) { if case .Authentication = $0 { true } else { false } }
        let broken = try source(500, "<html>")
        await failure(of: broken.0, is: "backend_refused", status: 500) { if case .Api = $0 { true } else { false } }
        let html = try source(200, "<html>")
        await failure(of: html.0, is: "response_not_json") { if case .InvalidResponse = $0 { true } else { false } }
        let empty = try source(200)
        await failure(of: empty.0, is: "client_secret_missing") { if case .InvalidResponse = $0 { true } else { false } }
        let key = try source(200, #"{"client_secret":"sk_test_1"}"#)
        await failure(of: key.0, is: "client_secret_is_api_key") { if case .InvalidResponse = $0 { true } else { false } }
        let silent = try Sandbox(delay: 3_600)
        let late = try ClientSecretSource(url: silent.url, timeout: 2)
        await failure(of: late, is: "timeout") { if case .Timeout = $0 { true } else { false } }
        let nobody = try ClientSecretSource(url: "http://127.0.0.1:1")
        await failure(of: nobody, is: "connection_failed") { if case .ApiConnection = $0 { true } else { false } }
        #expect(throws: StripeError.self) { try ClientSecretSource(url: "http://platform.example/session") }
        #expect(throws: StripeError.self) { try ClientSecretSource(url: "") }
    }

    private func failure(
        of source: ClientSecretSource, is code: String, status: Int32? = nil, kind: @Sendable (StripeError) -> Bool,
        at location: SourceLocation = #_sourceLocation
    ) async {
        do {
            _ = try await source.fetch()
            Issue.record("did not throw", sourceLocation: location)
        } catch {
            let error = error as? StripeError
            #expect(error?.code == code, sourceLocation: location)
            if let status { #expect(error?.details.httpStatus == status, sourceLocation: location) }
            #expect(error.map(kind) == true, "\(String(describing: error))", sourceLocation: location)
        }
        await confirmation(sourceLocation: location) { told in
            let fetchClientSecret = source.fetchClientSecret { _ in told() }
            #expect(await fetchClientSecret() == nil, sourceLocation: location)
        }
    }

    @Test func cancelled() async throws {
        let silent = try Sandbox()
        try silent.add(.delay(3600))
        let source = try ClientSecretSource(url: silent.url)
        let call = Task { try await source.fetch() }
        while try silent.waitingFaults() > 0 { await Task.yield() }
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
    }

    @Test func nothingIsPrinted() throws {
        let source = try ClientSecretSource(
            url: "https://platform.example/session", headers: ["Authorization": "Bearer user_token_1"], body: "body_1")
        for text in prints(of: source) {
            #expect(!text.contains("user_token_1") && !text.contains("body_1"), "\(text)")
        }
    }
}

/// The secret in the text of a session, quoted.
private func secret(in session: String) -> String { (try? JSON(session)["client_secret"]?.text) ?? "null" }

extension Backend {
    /// A platform's backend as it should be: a session for each request.
    convenience init(of sandbox: Sandbox, answer: @escaping @Sendable (String) -> String = { $0 }) throws {
        try self.init { _ in
            do {
                let parameters = CreateAccountSession(account: account, components: .init(payments: .init(enabled: true)))
                return (200, answer(try sandbox.client.accountSessions.createBlocking(parameters).json()))
            } catch { return (500, "\(error)") }
        }
    }
}
