import Foundation
import StripeSessions
import Testing

/// An account the sandbox has from its start.
private let account = "acct_1NkDjjJyhOZfPCWt"

@Suite struct ClientTests {
    @Test func create() async throws {
        let sandbox = try Sandbox()
        let session = try await sandbox.client.accountSessions.create(
            account: account, components: .init(payments: .init(enabled: true, features: .init(refundManagement: false))))
        #expect(session.account == account)
        #expect(session.components.payments?.enabled == true)
        #expect(session.components.payments?.features?.refundManagement == false)
        #expect(session.components.payments?.features?.disputeManagement == true)
        #expect(session.components.payouts?.enabled == false)
        #expect(!session.clientSecret.reveal().isEmpty)
        #expect(session.expiresAtDate == Date(timeIntervalSince1970: TimeInterval(session.expiresAt)))
        #expect(try AccountSession(json: session.json()) == session)
        #expect(try Set([session, AccountSession(json: session.json())]).count == 1)
    }

    @Test func replyAndOptions() async throws {
        let sandbox = try Sandbox()
        let parameters = CreateAccountSession(account: account, components: .init(payments: .init(enabled: true)))
        let options = RequestOptions(idempotencyKey: "key_1", timeout: 30, headers: ["X-Trace": "1"])
        let first = try await sandbox.client.accountSessions.createWithResponse(parameters, options: options)
        #expect(first.metadata.status == 200)
        #expect(first.metadata.idempotencyKey == "key_1")
        #expect(first.metadata.requestId?.isEmpty == false)
        let again = try await sandbox.client.accountSessions.createWithResponse(parameters, options: options)
        #expect(again.metadata.idempotentReplayed)
        #expect(again.value == first.value)
        let fresh = try await sandbox.client.accountSessions.create(parameters)
        #expect(fresh.clientSecret != first.value.clientSecret)
    }

    @Test func fiftyAtOnce() async throws {
        let sandbox = try Sandbox(delayMilliseconds: 100)
        let secrets = try await withThrowingTaskGroup(of: AccountSession.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await sandbox.client.accountSessions.create(
                        account: account, components: .init(payments: .init(enabled: true)))
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1.clientSecret.reveal()) }
        }
        #expect(secrets.count == 50)
    }

    @Test func cancelled() async throws {
        let sandbox = try Sandbox(delayMilliseconds: 60_000)
        let call = Task {
            try await sandbox.client.accountSessions.create(
                account: account, components: .init(payments: .init(enabled: true)))
        }
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
    }

    @Test func withoutSending() throws {
        let parameters = CreateAccountSession(account: "", components: .init())
        #expect(try !parameters.validate().errors.isEmpty)
        #expect(throws: StripeError.self) { try parameters.encode() }
        let preview = #"{"account":"acct_1","components":{"capital_financing":{"enabled":true}}}"#
        #expect(throws: StripeError.self) { try CreateAccountSession(json: preview) }
        let read = try CreateAccountSession(json: preview, options: .init(allowPreview: true))
        #expect(read.components.unknown.json == #"{"capital_financing":{"enabled":true}}"#)
        #expect(try JSON(read.json()) == JSON(preview))
        #expect(try JSON(catalogue())["components"]?.array?.isEmpty == false)
        #expect(operations().map(\.name).contains(CreateAccountSession.operation))
    }

    @Test func unknownFieldsThatAreNoJSON() async throws {
        let parameters = CreateAccountSession(account: "acct_1", components: .init(), unknown: .init(json: "{"))
        #expect(throws: StripeError.self) { try parameters.json() }
        let client = try Client(apiKey: "sk_test_1")
        await #expect(throws: StripeError.self) { try await client.accountSessions.create(parameters) }
    }

    @Test func paging() async throws {
        let sandbox = try Sandbox()
        var found = 0
        for try await _ in sandbox.client.financialConnections.accounts.listAutoPaging(limit: 2) { found += 1 }
        #expect(found == 0)
    }
}
