import StripeSessions
import Testing

@Suite struct ClientSecretSourceTests {
    @Test func aHundredCallersOneRequest() async throws {
        let backend = try Backend { number in
            // Answers once all callers wait, each on its thread: they wait for nothing else.
            while callThreads().filter { $0 == "S" }.count < 100 {}
            return (200, #"{"client_secret":"_secret\#(number)"}"#)
        }
        let source = try ClientSecretSource(url: backend.url)
        let secrets = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 1...100 { group.addTask { try await source.fetch().reveal() } }
            return try await group.reduce(into: [String]()) { $0.append($1) }
        }
        #expect(secrets == Array(repeating: "_secret1", count: 100))
        #expect(backend.asked.count == 1)
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

    /// What a backend would answer with a session of the sandbox.
    @Test func aSession() async throws {
        let sandbox = try Sandbox()
        let session = try await sandbox.client.accountSessions.create(
            account: "acct_1NkDjjJyhOZfPCWt", components: .init(payments: .init(enabled: true)))
        let json = try session.json()
        let backend = try Backend { _ in (200, json) }
        let source = try ClientSecretSource(url: backend.url)
        #expect(try await source.fetch() == session.clientSecret)
        // It works once; this backend gives it twice.
        await #expect(throws: StripeError.self) { try await source.fetch() }
        let late = try ClientSecretSource(url: backend.url, expiryMargin: 1_000_000_000)
        await failure(of: late, is: "client_secret_expired") { if case .InvalidResponse = $0 { true } else { false } }
    }

    @Test func failures() async throws {
        func source(_ status: Int, _ body: String = "{}") throws -> (ClientSecretSource, Backend) {
            let backend = try Backend { _ in (status, body) }
            return (try ClientSecretSource(url: backend.url), backend)
        }
        let refused = try source(401)
        await failure(of: refused.0, is: "backend_refused") { if case .Authentication = $0 { true } else { false } }
        let broken = try source(500, "<html>")
        await failure(of: broken.0, is: "backend_refused") { if case .Api = $0 { true } else { false } }
        let html = try source(200, "<html>")
        await failure(of: html.0, is: "response_not_json") { if case .InvalidResponse = $0 { true } else { false } }
        let key = try source(200, #"{"client_secret":"sk_test_1"}"#)
        await failure(of: key.0, is: "client_secret_is_api_key") { if case .InvalidResponse = $0 { true } else { false } }
        let silent = try Sandbox(delayMilliseconds: 3_600_000)
        let late = try ClientSecretSource(url: silent.url, timeout: 0.05)
        await failure(of: late, is: "timeout") { if case .Timeout = $0 { true } else { false } }
        let nobody = try ClientSecretSource(url: "http://127.0.0.1:1")
        await failure(of: nobody, is: "connection_failed") { if case .ApiConnection = $0 { true } else { false } }
        #expect(throws: StripeError.self) { try ClientSecretSource(url: "http://platform.example/session") }
        #expect(throws: StripeError.self) { try ClientSecretSource(url: "") }
    }

    private func failure(
        of source: ClientSecretSource, is code: String, kind: @Sendable (StripeError) -> Bool,
        at location: SourceLocation = #_sourceLocation
    ) async {
        do {
            _ = try await source.fetch()
            Issue.record("did not throw", sourceLocation: location)
        } catch {
            let error = error as? StripeError
            #expect(error?.code == code, sourceLocation: location)
            #expect(error.map(kind) == true, "\(String(describing: error))", sourceLocation: location)
        }
        await confirmation(sourceLocation: location) { told in
            let fetchClientSecret = source.fetchClientSecret { _ in told() }
            #expect(await fetchClientSecret() == nil, sourceLocation: location)
        }
    }

    @Test func cancelled() async throws {
        let silent = try Sandbox()
        try silent.control("POST", "faults", #"{"kind":"delay","delay":3600}"#)
        let source = try ClientSecretSource(url: silent.url)
        let call = Task { try await source.fetch() }
        while try silent.control("GET", "faults")["data"]?.array?.isEmpty == false { await Task.yield() }
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
    }

    @Test func nothingIsPrinted() throws {
        let source = try ClientSecretSource(
            url: "https://platform.example/session", headers: ["Authorization": "Bearer user_token_1"], body: "body_1")
        var dumped = ""
        dump(source, to: &dumped)
        for text in ["\(source)", String(reflecting: source), source.debugDescription, dumped] {
            #expect(!text.contains("user_token_1") && !text.contains("body_1"), "\(text)")
        }
    }
}
