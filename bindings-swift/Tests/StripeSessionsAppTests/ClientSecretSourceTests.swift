import Foundation
import StripeSessionsApp
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

@Suite struct ClientSecretSourceTests {
    /// A hundred components, each of which claims for itself, by the platform's own HTTP.
    @Test func aHundredCallersAHundredSecrets() async throws {
        let platform = try Platform()
        let source = try ClientSecretSource(url: platform.backend.url)
        let fetchClientSecret = source.fetchClientSecret
        let secrets = await withTaskGroup(of: String?.self) { group in
            for _ in 1...100 { group.addTask { await fetchClientSecret() } }
            return await group.reduce(into: [String]()) { if let secret = $1 { $0.append(secret) } }
        }
        #expect(Set(secrets).count == 100 && platform.backend.asked.count == 100)
        for secret in secrets { try platform.claim(secret) }
    }

    /// As stripe-ios declares it.
    @Test func whatStripesSDKIsMadeWith() async throws {
        final class EmbeddedComponentManager {
            let fetchClientSecret: () async -> String?
            init(fetchClientSecret: @escaping () async -> String?) { self.fetchClientSecret = fetchClientSecret }
        }
        let backend = try Backend { (200, #"{"client_secret":"_secret\#($0)"}"#) }
        let source = try ClientSecretSource(url: backend.url)
        let manager = EmbeddedComponentManager(fetchClientSecret: source.fetchClientSecret)
        #expect(await manager.fetchClientSecret() == "_secret1")
    }

    @Test func everySecretOnce() async throws {
        let backend = try Backend { (200, #"{"client_secret":"_secret\#($0)"}"#) }
        let source = try ClientSecretSource(url: backend.url, headers: ["Authorization": "Bearer user_1"], body: "{}")
        try await source.prefetch()
        #expect(try await source.fetch().reveal() == "_secret1")
        #expect(try await source.fetch().reveal() == "_secret2")
        #expect(backend.asked.count == 2)
        #expect(backend.asked.allSatisfy {
            $0.hasPrefix("POST /session ") && $0.contains("Bearer user_1") && $0.hasSuffix("\r\n\r\n{}")
        })
        _ = try await ClientSecretSource(url: backend.url + "?a=b", method: .get).fetch()
        #expect(backend.asked.last?.hasPrefix("GET /session?a=b ") == true)
    }

    /// An access token that expires: each request has the one of its time.
    @Test func headersOfEachRequest() async throws {
        let backend = try Backend { (200, #"{"client_secret":"_secret\#($0)"}"#) }
        actor Tokens {
            var count = 0
            func next() -> String { count += 1; return "Bearer \(count)" }
        }
        let tokens = Tokens()
        let source = try ClientSecretSource(url: backend.url, headers: ["Authorization": "none"]) {
            ["authorization": await tokens.next()]
        }
        for number in 1...2 {
            #expect(try await source.fetch().reveal() == "_secret\(number)")
            #expect(backend.asked.last?.contains("Bearer \(number)") == true && backend.asked.last?.contains("none") == false)
        }
        struct SignedOut: Error {}
        let failing = try ClientSecretSource(url: backend.url) { throw SignedOut() }
        let error = await failure(of: failing, "provider_failed")
        #expect(error?.underlyingError is SignedOut)
        await failure(of: try ClientSecretSource(url: backend.url) { ["X\n": ""] }, "header_invalid")
        #expect(backend.asked.count == 2)
    }

    /// What answers in an app's own tests.
    @Test func protocolClassesAreHonoured() async throws {
        let configuration = URLSessionConfiguration.default
        configuration.protocolClasses = [Answering.self]
        let source = try ClientSecretSource(
            url: "https://platform.example/session", transport: URLSessionTransport(configuration: configuration))
        #expect(try await source.fetch().reveal() == "_of /session")
        #expect(configuration.urlCache != nil, "the caller's own is another's business")
        let own = URLSession(configuration: configuration)
        let other = try ClientSecretSource(url: "https://platform.example/other", transport: URLSessionTransport(session: own))
        #expect(try await other.fetch().reveal() == "_of /other")
    }

    final class Answering: URLProtocol {
        override class func canInit(with request: URLRequest) -> Bool { request.url?.host == "platform.example" }
        override class func canonicalRequest(for request: URLRequest) -> URLRequest { request }
        override func startLoading() {
            guard let url = request.url,
                let reply = HTTPURLResponse(url: url, statusCode: 200, httpVersion: nil, headerFields: nil) else { return }
            client?.urlProtocol(self, didReceive: reply, cacheStoragePolicy: .notAllowed)
            client?.urlProtocol(self, didLoad: Data(#"{"client_secret":"_of \#(url.path)"}"#.utf8))
            client?.urlProtocolDidFinishLoading(self)
        }
        override func stopLoading() {}
    }

    /// A token in a header must not follow a redirect to wherever that leads.
    @Test func redirectsAreNotFollowed() async throws {
        let elsewhere = try Backend { _ in (200, #"{"client_secret":"_stolen"}"#) }
        let backend = try Backend(header: "Location: \(elsewhere.url)") { _ in (307, "") }
        let source = try ClientSecretSource(url: backend.url, headers: ["X-Token": "t"])
        let error = await failure(of: source, "backend_refused")
        #expect(error?.details.httpStatus == 307 && elsewhere.asked.isEmpty)
    }

    @Test func failures() async throws {
        func source(_ status: Int, _ body: String) throws -> (ClientSecretSource, Backend) {
            let backend = try Backend { _ in (status, body) }
            return (try ClientSecretSource(url: backend.url), backend)
        }
        for (status, body, code) in [
            (401, "{}", "backend_refused"), (500, "<html>", "backend_refused"), (200, "<html>", "response_not_json"),
            (200, "{}", "client_secret_missing"), (200, #"{"client_secret":"sk_test_1"}"#, "client_secret_is_api_key"),
            (200, #"{"client_secret":"_s","expires_at":1}"#, "client_secret_expired"),
        ] {
            let made = try source(status, body)
            let error = await failure(of: made.0, code)
            if code == "backend_refused" { #expect(error?.details.httpStatus == Int32(status)) }
        }
        let again = try source(200, #"{"client_secret":"_s"}"#)
        _ = try await again.0.fetch()
        await failure(of: again.0, "client_secret_reused")
        let error = await failure(of: try ClientSecretSource(url: "http://127.0.0.1:1"), "connection_failed")
        #expect(error?.underlyingError is URLError)
        #expect(error?.localizedDescription == "The server could not be reached. Check your connection and try again.")
        for url in ["http://platform.example/session", "", "http://10.0.2.2:8080/session"] {
            #expect(throws: StripeError.self) { try ClientSecretSource(url: url) }
        }
        _ = try ClientSecretSource(url: "http://10.0.2.2:8080/session", allowHttp: true)
        #expect(throws: StripeError.self) { try ClientSecretSource(url: "https://platform.example", timeout: -1) }
    }

    @Test func timeIsLimited() async throws {
        let silent = try Silent()
        await failure(of: try ClientSecretSource(url: silent.url, timeout: 1), "timeout")
        // A transport that does not listen is not waited for.
        struct Deaf: Transport {
            let gate: Gate
            func send(_: TransportRequest) async throws -> TransportReply {
                await gate.opened()
                return .init(status: 500)
            }
        }
        let gate = Gate()
        await failure(of: try ClientSecretSource(url: "https://platform.example", timeout: 0.1, transport: Deaf(gate: gate)), "timeout")
        await gate.open()
    }

    @Test func cancelled() async throws {
        let silent = try Silent()
        let source = try ClientSecretSource(url: silent.url)
        let call = Task { try await source.fetch() }
        while try silent.isAlone { await Task.yield() }
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
        let backend = try Backend { _ in (200, #"{"client_secret":"_s"}"#) }
        let unsent = try ClientSecretSource(url: backend.url)
        let never = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await unsent.fetch()
        }
        await #expect(throws: CancellationError.self) { try await never.value }
        #expect(backend.asked.isEmpty)
    }

    @Test func nothingIsPrinted() async throws {
        let backend = try Backend { _ in (200, #"{"client_secret":"_secret"}"#) }
        let source = try ClientSecretSource(url: backend.url, headers: ["Authorization": "user_token_1"], body: "body_1")
        let secret = try await source.fetch()
        for value in [source, secret, TransportReply(status: 200, body: "_secret")] as [Any] {
            var dumped = ""
            dump(value, to: &dumped)
            for text in ["\(value)", String(reflecting: value), dumped] {
                #expect(!text.contains("user_token_1") && !text.contains("body_1") && !text.contains("_secret"), "\(text)")
            }
        }
    }

    @discardableResult
    private func failure(
        of source: ClientSecretSource, _ code: String, at location: SourceLocation = #_sourceLocation
    ) async -> StripeError? {
        do {
            _ = try await source.fetch()
            Issue.record("did not throw", sourceLocation: location)
            return nil
        } catch {
            let error = error as? StripeError
            #expect(error?.code == code, "\(String(describing: error))", sourceLocation: location)
            return error
        }
    }
}

/// Waits until somebody opens it.
private actor Gate {
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var isOpen = false

    func opened() async {
        if !isOpen { await withCheckedContinuation { waiting.append($0) } }
    }

    func open() {
        isOpen = true
        for one in waiting { one.resume() }
    }
}
