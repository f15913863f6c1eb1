import Foundation
import StripeSessions
import StripeSessionsSandbox
import Testing

@Suite struct ErrorTests {
    /// Each kind of error, from a reply that stands for it or a call that cannot be made.
    @Test func kinds() throws {
        func caught(_ call: () throws -> Void) -> StripeError? {
            do { try call() } catch { return error as? StripeError }
            return nil
        }
        func reply(_ status: Int, _ error: String = "{}") -> StripeError? {
            caught { _ = try AccountSession(status: status, headers: ["Request-Id": "req_1"], body: #"{"error":\#(error)}"#) }
        }
        guard case .Configuration = caught({ _ = try Client(apiKey: "pk_test_1") }) else { Issue.record("set-up"); return }
        guard case .Validation(let invalid) = caught({ _ = try CreateAccountSession(account: "", components: .init()).encode() })
        else { Issue.record("validation"); return }
        #expect(invalid.problems.first?.path == "account")
        guard case .InvalidRequest(let details) = reply(400, #"{"type":"invalid_request_error","code":"c","param":"p","message":"m"}"#)
        else { Issue.record("400"); return }
        #expect(details.code == "c" && details.param == "p" && details.message == "m" && details.httpStatus == 400)
        guard case .Authentication = reply(401) else { Issue.record("401"); return }
        guard case .Card = reply(402) else { Issue.record("402"); return }
        guard case .Permission = reply(403) else { Issue.record("403"); return }
        guard case .Idempotency = reply(400, #"{"type":"idempotency_error"}"#) else { Issue.record("idempotency"); return }
        guard case .RateLimit = reply(429) else { Issue.record("429"); return }
        guard case .Api = reply(500) else { Issue.record("500"); return }
        guard case .InvalidResponse = caught({ _ = try AccountSession(json: "<html>") }) else { Issue.record("html"); return }
    }

    @Test func withoutAServer() async throws {
        let parameters = CreateAccountSession(account: "acct_1", components: .init(payments: .init(enabled: true)))
        // Nobody listens on port 1.
        let unreachable = try Client(apiKey: "sk_test_1", options: .init(baseUrl: "http://127.0.0.1:1"))
        do {
            _ = try await unreachable.accountSessions.create(parameters)
            Issue.record("did not throw")
        } catch StripeError.ApiConnection(let details) {
            #expect(details.code == "connection_failed")
        }
        let sandbox = try Sandbox(delay: 3_600)
        do {
            _ = try await sandbox.client.accountSessions.create(parameters, options: .init(timeout: 2))
            Issue.record("did not throw")
        } catch StripeError.Timeout(let details) {
            #expect(details.code == "timeout")
        }
    }

    @Test func texts() {
        let body = #"{"error":{"type":"invalid_request_error","message":"No such account: 'acct_x'"}}"#
        do { _ = try AccountSession(status: 400, headers: ["Request-Id": "req_1"], body: body) } catch {
            #expect("\(error)" == "request req_1: No such account: 'acct_x'")
            #expect(String(reflecting: error) == "InvalidRequestError (no code): request req_1: No such account: 'acct_x'")
            // What an app shows: no ids.
            #expect(error.localizedDescription == "Something went wrong. Try again later.")
            #expect((error as NSError).localizedDescription == error.localizedDescription)
        }
        do { _ = try AccountSession(status: 429, headers: [:], body: "{}") } catch {
            #expect(error.localizedDescription == "The server is busy. Try again in a moment.")
        }
    }

    /// Whatever number of seconds there is can be an option, or is an error that says why not: it never ends the program.
    @Test func anyLengthOfTime() throws {
        let parameters = CreateAccountSession(account: "acct_1", components: .init(payments: .init(enabled: true)))
        for long in [1e300, .infinity, .greatestFiniteMagnitude, 1e19] {
            _ = try parameters.encode(options: .init(timeout: long))
            _ = try Client(apiKey: "sk_test_1", options: .init(timeout: long, connectTimeout: long, readTimeout: long))
            _ = try ClientSecretSource(url: "https://platform.example", timeout: long, expiryMargin: long)
        }
        for none in [0, -1, -1e300, -.infinity, .nan] {
            do {
                _ = try parameters.encode(options: .init(timeout: none))
                Issue.record("\(none) is no timeout")
            } catch StripeError.Configuration(let details) {
                #expect(details.code == "options_invalid")
                #expect(details.message.contains("timeout: expected a number of seconds, greater than zero"))
            }
        }
    }
}
