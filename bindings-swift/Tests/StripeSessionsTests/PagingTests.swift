import StripeSessions
import StripeSessionsSandbox
import Testing

private let own = 250
private let others = 1_000

/// A session with 250 accounts in a sandbox that has 1,000 accounts of others, some older and some newer.
@Suite struct PagingTests {
    let sandbox: Sandbox
    let session: String
    let accounts: [String]

    init() async throws {
        sandbox = try Sandbox()
        _ = try await Self.link(sandbox, others / 2)
        (session, accounts) = try await Self.link(sandbox, own)
        _ = try await Self.link(sandbox, others / 2)
        try sandbox.clearRequests()
    }

    /// A session with so many accounts, and their ids, newest first.
    private static func link(_ sandbox: Sandbox, _ count: Int) async throws -> (String, [String]) {
        let session = try await sandbox.client.financialConnections.sessions.create(
            accountHolder: .init(type: .account, account: "acct_1NkDjjJyhOZfPCWt"), permissions: [.balances])
        return try (session.id, sandbox.completeSession(session.id, subcategory: "checking", count: count).reversed())
    }

    /// The parameters of the requests for lists of accounts.
    private func asked() throws -> [JSON] {
        try sandbox.requests().filter { $0.method == "GET" && $0.path == "/v1/financial_connections/accounts" }
            .map(\.parameters)
    }

    @Test func accountsOfASession() async throws {
        #expect(accounts.count == own)
        let record = try await sandbox.client.financialConnections.sessions.retrieve(session)
        #expect(record.accounts.hasMore)
        var found: [String] = []
        for try await account in record.accountsAutoPaging(with: sandbox.client) { found.append(account.id) }
        #expect(found == accounts)
        let asked = try asked()
        #expect(!asked.isEmpty)
        #expect(asked.allSatisfy { $0["session"]?.string == session })
    }

    @Test func filtersAreKept() async throws {
        var found: [String] = []
        let list = sandbox.client.financialConnections.accounts
        for try await account in list.listAutoPaging(session: session, limit: 100) { found.append(account.id) }
        #expect(found == accounts)
        let asked = try asked()
        #expect(asked.count == 3)
        #expect(asked.allSatisfy { $0["session"]?.string == session && $0["limit"]?.int == 100 })
    }

    /// Leaving the loop asks for no further page; walking again begins anew.
    @Test func onlyWhatIsAskedFor() async throws {
        let list = sandbox.client.financialConnections.accounts.listAutoPaging(session: session, limit: 100)
        for _ in 1...2 {
            for try await account in list {
                #expect(account.id == accounts[0])
                break
            }
        }
        #expect(try asked().count == 2)
    }

    @Test func backward() async throws {
        var found: [String] = []
        let list = sandbox.client.financialConnections.accounts
        for try await account in list.listAutoPaging(session: session, limit: 100, endingBefore: accounts.last) {
            found.append(account.id)
        }
        #expect(found == accounts.dropLast().reversed())
    }

    @Test func errorsEndTheWalk() async throws {
        try sandbox.add(.status(403))
        let list = sandbox.client.financialConnections.accounts.listAutoPaging(session: session)
        var iterator = list.makeAsyncIterator()
        await #expect(throws: StripeError.self) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
    }
}
