import Foundation
import StripeSessions
import StripeSessionsSandbox
import Testing

private let twoDays: TimeInterval = 48 * 60 * 60

/// Transactions of a linked account, each change once, while the sandbox's clock is turned.
@Suite struct SyncTests {
    let sandbox: Sandbox
    let id: String
    var transactions: FinancialConnectionsTransactions { sandbox.client.financialConnections.transactions }

    init() async throws {
        sandbox = try Sandbox()
        let session = try await sandbox.client.financialConnections.sessions.create(
            accountHolder: .init(type: .account, account: "acct_1NkDjjJyhOZfPCWt"), permissions: [.transactions])
        id = try #require(try sandbox.completeSession(session.id).first)
        try await refresh()
    }

    private func refresh() async throws {
        _ = try await sandbox.client.financialConnections.accounts.refresh(id, features: [.transactions])
        try sandbox.advanceClock(by: twoDays)
    }

    @Test func eachChangeOnceWhereverTheProgramEnds() async throws {
        // What a program has stored: every change, and the cursor of the last.
        var statuses: [String: [FinancialConnectionsTransactionStatus]] = [:]
        var cursor: String?
        var count = 0
        for _ in 1...4 {
            let before = count
            var ended = true
            while ended {
                ended = false
                for try await change in transactions.syncAutoPaging(account: id, cursor: cursor) {
                    statuses[change.transaction.id, default: []].append(change.transaction.status)
                    cursor = change.cursor
                    count += 1
                    ended = count % 5 == 0 // and is started again
                    if ended { break }
                }
            }
            #expect(count > before)
            #expect(try await transactions.sync(account: id, cursor: cursor).data.isEmpty)
            try await refresh()
        }
        for try await change in transactions.syncAutoPaging(account: id, cursor: cursor) {
            statuses[change.transaction.id, default: []].append(change.transaction.status)
        }
        var there: [String: FinancialConnectionsTransactionStatus] = [:]
        for try await transaction in transactions.listAutoPaging(account: id, limit: 100) {
            there[transaction.id] = transaction.status
        }
        #expect(statuses.mapValues { $0.last } == there.mapValues(Optional.some))
        // One that was pending has become something else, and nothing else has changed.
        let changed = statuses.values.filter { $0.count > 1 }
        #expect(!changed.isEmpty)
        #expect(changed.allSatisfy { $0.count == 2 && $0[0] == .pending })
    }

    @Test func aCursorOfSomethingElse() async throws {
        let cursor = try await transactions.sync(account: id).data.last?.cursor
        for (account, other) in [(id, "fctxnref_1"), ("fca_other", cursor)] {
            do {
                _ = try await transactions.sync(account: account, cursor: other)
                Issue.record("did not throw")
            } catch let error as StripeError { #expect(error.code == "sync_cursor_invalid") }
        }
    }
}
