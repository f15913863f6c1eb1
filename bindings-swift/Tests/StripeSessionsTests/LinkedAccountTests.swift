import Foundation
@testable import StripeSessions
import StripeSessionsSandbox
import Testing

/// What becomes of a linked account later: waiting for refreshes, and fetching what a thin event is about.
@Suite struct LinkedAccountTests {
    let sandbox: Sandbox
    let accounts: FinancialConnectionsAccounts
    /// An account whose balance is being refreshed, for an hour by the sandbox's clock.
    let id: String

    init() async throws {
        sandbox = try Sandbox()
        accounts = sandbox.client.financialConnections.accounts
        let session = try await sandbox.client.financialConnections.sessions.create(
            accountHolder: .init(type: .account, account: "acct_1NkDjjJyhOZfPCWt"), permissions: [.balances])
        id = try #require(try sandbox.completeSession(session.id, institution: "slow_institution").first)
        _ = try await accounts.refresh(id, features: [.balance])
    }

    /// Waits, and returns when the account was looked at and the refresh was found pending.
    private func waiting() async throws -> Task<FinancialConnectionsAccount, any Error> {
        let task = Task { try await accounts.waitUntilRefreshed(id, features: [.balance], timeout: 600) }
        while try !sandbox.requests().contains(where: { $0.method == "GET" && $0.path.hasSuffix(id) }) { await Task.yield() }
        return task
    }

    @Test func waitedFor() async throws {
        let task = try await waiting()
        try sandbox.advanceClock(by: 7200)
        #expect(try await task.value.balanceRefresh?.status == .succeeded)
    }

    @Test func notLongEnough() async throws {
        do {
            _ = try await accounts.waitUntilRefreshed(id, features: [.balance], timeout: 0.001)
            Issue.record("did not throw")
        } catch StripeError.Timeout(let details) { #expect(details.code == "refresh_pending") }
        await #expect(throws: StripeError.self) { try await accounts.waitUntilRefreshed(id, features: ["balnce"], timeout: 600) }
    }

    @Test func notAnyMore() async throws {
        let task = try await waiting()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        while threadsAtWork() > 0 { await Task.yield() }
    }

    @Test func relatedObject() async throws {
        guard case .financialConnectionsAccount(let linked) = try await fetch(id, "financial_connections.account") else {
            Issue.record("no linked account")
            return
        }
        #expect(linked.id == id)
        guard case .account(let connected) = try await fetch("acct_1NkDjjJyhOZfPCWt", "account") else {
            Issue.record("no connected account")
            return
        }
        #expect(connected.id == "acct_1NkDjjJyhOZfPCWt")
        do {
            _ = try await fetch("mtr_1", "billing.meter")
            Issue.record("did not throw")
        } catch StripeError.Configuration(let details) { #expect(details.code == "event_object_unknown") }
    }

    private func fetch(_ id: String, _ type: String) async throws -> RelatedObject {
        let body = Data(#"""
            {"id":"evt_1","object":"v2.core.event","type":"v1.happened","livemode":false,"created":"2026-01-01T00:00:00.000Z",
            "related_object":{"id":"\#(id)","type":"\#(type)","url":"/v1/\#(id)"}}
            """#.utf8)
        let header = try Webhook.generateTestHeaderString(payload: body, secret: "whsec_1")
        let notification = try Webhook.parseEventNotification(payload: body, header: header, secret: "whsec_1")
        return try await sandbox.client.fetchRelatedObject(notification)
    }
}
