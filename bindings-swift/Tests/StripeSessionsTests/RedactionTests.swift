import Foundation
import StripeSessions
import Testing

private let key = "sk_test_4eC39HqLyjWDarjtT1zdp7dc"
private let secret = "_OXIKXxEihJokDBnDoe2sgG5OGSO2Q12shKvbeboxpALZGng"
private let reply = """
    {"object":"account_session","account":"acct_1","client_secret":"\(secret)","expires_at":1,"livemode":false,
    "components":{},"later":{"client_secret":"\(secret)"}}
    """

/// Every way a value is printed.
func prints(of value: some Any) -> [String] {
    var dumped = "", streamed = ""
    dump(value, to: &dumped)
    print(value, [value], to: &streamed)
    var texts = [
        "\(value)", String(describing: value), String(reflecting: value), dumped, streamed, "\([value])", "\(["key": value])",
        "\(Optional(value) as Any)", "\(Mirror(reflecting: value))", reflected(value),
    ]
    if let value = value as? any CustomDebugStringConvertible { texts.append(value.debugDescription) }
    if let value = value as? any CustomStringConvertible { texts.append(value.description) }
    if let error = value as? any Error {
        texts += [error.localizedDescription, "\(error as NSError)", "\((error as NSError).userInfo)"]
    }
    if let error = value as? any LocalizedError {
        texts += [error.errorDescription, error.failureReason, error.recoverySuggestion, error.helpAnchor].compactMap { $0 }
    }
    return texts
}

/// What a walk through mirrors finds, as debuggers and loggers do it.
private func reflected(_ value: Any, depth: Int = 0) -> String {
    guard depth < 12 else { return "" }
    return Mirror(reflecting: value).children.map { child in
        "\(child.label ?? ""): \(child.value) \(String(reflecting: child.value)) \(reflected(child.value, depth: depth + 1))\n"
    }.joined()
}

private func isClean(_ text: String) -> Bool { !text.contains(secret.prefix(12)) && !text.contains(key.prefix(12)) }

@Suite struct RedactionTests {
    @Test func nothingPrintsASecret() throws {
        let session = try AccountSession(json: reply)
        #expect(session.clientSecret.reveal() == secret)
        let metadata = Metadata(
            status: 200, requestId: nil, idempotencyKey: nil, idempotentReplayed: false, attempts: 1, stripeVersion: nil,
            warnings: [])
        let replay = try Replay(
            json: #"[{"request":{},"reply":{"status":200,"headers":{},"body":"\#(secret)"}}]"#)
        let values: [Any] = [
            session, session.clientSecret, session.unknown, AccountSessionResponse(value: session, metadata: metadata),
            try Client(apiKey: key, options: .init(stripeAccount: "acct_1")),
            try Client.replaying(apiKey: key, replay: replay), replay, Recording(),
            RequestOptions(apiKey: Secret(text: key)), ClientOptions(proxy: Secret(text: "http://user:\(key)@proxy:1")),
            TransportRequest(
                method: "POST", url: "https://api.stripe.com/?client_secret=\(secret)",
                headers: ["Authorization": "Bearer \(key)"], body: "client_secret=\(secret)", timeout: 1, attempt: 1),
            TransportReply(status: 200, headers: ["X-Secret": secret], body: reply),
        ]
        for value in values {
            let texts = prints(of: value)
            #expect(texts.count > 9)
            for text in texts { #expect(isClean(text), "\(type(of: value)): \(text)") }
        }
        #expect("\(session)".contains("[redacted]"))
        #expect(session.clientSecret.description == "[redacted]")
        #expect("\(values[4])".contains("acct_1"))
        // That a secret would have been found.
        #expect(prints(of: ["secret": session.clientSecret.reveal()]).allSatisfy { !isClean($0) || $0.hasPrefix("Mirror") })
    }

    @Test func aLinkedAccountsSessionNeither() throws {
        let session = try FinancialConnectionsSession(json: """
            {"object":"financial_connections.session","id":"fcsess_1","client_secret":"fcsess_client_secret_\(secret)",
            "livemode":false,"permissions":[],"prefetch":[],"accounts":{"object":"list","data":[],"has_more":false,"url":"/v1"}}
            """)
        #expect(session.clientSecret?.reveal().isEmpty == false)
        for text in prints(of: session) { #expect(isClean(text), "\(text)") }
    }

    @Test func noErrorPrintsASecret() throws {
        for body in [
            reply.replacing("account_session", with: "other"), String(reply.dropLast(20)),
            #"{"error":{"message":"Invalid API Key: \#(key)"}}"#,
            #"{"error":{"message":"no","param":"\#(key)","code":"\#(key)"},"client_secret":"\#(secret)"}"#,
        ] {
            do {
                _ = try AccountSession(status: body.contains("error") ? 401 : 200, headers: [:], body: body)
                Issue.record("did not throw")
            } catch let error as StripeError {
                for text in prints(of: error) + prints(of: error.details) { #expect(isClean(text), "\(text)") }
            }
        }
        for error in [TransportError.Malformed(reason: "x"), .Timeout(reason: "y")] {
            #expect(prints(of: error).contains { $0.contains("x") || $0.contains("y") })
        }
    }

    /// What a secret is put into by mistake.
    @Test func noMistakenKeyIsRepeated() throws {
        for mistaken in ["pk_test_\(secret)", key + "\n", key + " "] {
            do {
                _ = try Client(apiKey: mistaken)
                Issue.record("did not throw")
            } catch { for text in prints(of: error) { #expect(isClean(text) && !text.contains(secret), "\(text)") } }
        }
    }
}
