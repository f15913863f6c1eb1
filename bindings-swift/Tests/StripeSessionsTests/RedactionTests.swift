import StripeSessions
import Testing

private let key = "sk_test_4eC39HqLyjWDarjtT1zdp7dc"
private let secret = "_OXIKXxEihJokDBnDoe2sgG5OGSO2Q12shKvbeboxpALZGng"
private let reply = """
    {"object":"account_session","account":"acct_1","client_secret":"\(secret)","expires_at":1,"livemode":false,
    "components":{},"later":{"client_secret":"\(secret)"}}
    """

/// Every way a value is printed.
private func prints(of value: some Any) -> [String] {
    var dumped = ""
    dump(value, to: &dumped)
    return ["\(value)", String(describing: value), String(reflecting: value), dumped, "\([value])", "\(Optional(value) as Any)"]
}

@Suite struct RedactionTests {
    @Test func nothingPrintsASecret() throws {
        let session = try AccountSession(json: reply)
        #expect(session.clientSecret.reveal() == secret)
        let client = try Client(apiKey: key, options: .init(stripeAccount: "acct_1"))
        let options = RequestOptions(apiKey: Secret(text: key))
        let values: [Any] = [session, session.clientSecret, session.unknown, client, options]
        for text in values.flatMap({ prints(of: $0) }) {
            #expect(!text.contains(secret.prefix(12)) && !text.contains(key.prefix(12)), "\(text)")
        }
        #expect("\(session)".contains("[redacted]"))
        #expect(session.clientSecret.description == "[redacted]")
        #expect(!session.clientSecret.debugDescription.contains(secret))
        #expect("\(client)".contains("acct_1"))
    }

    @Test func noErrorPrintsASecret() throws {
        for body in [reply.replacing("account_session", with: "other"), String(reply.dropLast(20)), #"{"error":{"message":"Invalid API Key: \#(key)"}}"#] {
            do {
                _ = try AccountSession(status: body.contains("error") ? 401 : 200, headers: [:], body: body)
                Issue.record("did not throw")
            } catch {
                for text in prints(of: error) + [error.localizedDescription] {
                    #expect(!text.contains(secret.prefix(12)) && !text.contains(key.prefix(12)), "\(text)")
                }
            }
        }
    }
}
