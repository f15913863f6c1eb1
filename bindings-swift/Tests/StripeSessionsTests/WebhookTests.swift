import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif
import StripeSessions
import StripeSessionsSandbox
import Testing

private let kind = "financial_connections.account."

/// What a program knows of linked accounts, which it was told by events alone.
private actor Program {
    let client: Client
    var secret = ""
    private(set) var heard: [String] = []
    private(set) var balances: [String: [String: Int]] = [:]
    private(set) var transactions: [String: FinancialConnectionsTransactionStatus] = [:]
    private var cursors: [String: String] = [:]

    init(client: Client) { self.client = client }

    func open(with secret: String) { self.secret = secret }

    /// The status that a delivery is answered with.
    func handle(_ body: Data, _ signature: String?) async throws -> Int {
        let event: Event
        do {
            event = try Webhook.constructEvent(payload: body, header: signature, secret: secret)
        } catch StripeError.SignatureVerification { return 400 }
        guard case .financialConnectionsAccount(let event) = event else { return 200 }
        let account = event.data.object
        switch event.type.rawValue {
        case kind + "created":
            _ = try await client.financialConnections.accounts.refresh(account.id, features: [.balance, .transactions])
        case kind + "refreshed_balance":
            balances[account.id] = account.balance?.current.mapValues { Int($0) }
        case kind + "refreshed_transactions":
            let changes = client.financialConnections.transactions.syncAutoPaging(account: account.id, cursor: cursors[account.id])
            for try await change in changes {
                transactions[change.transaction.id] = change.transaction.status
                cursors[account.id] = change.cursor
            }
        case kind + "disconnected":
            balances[account.id] = nil
        default: break
        }
        heard.append(String(event.type.rawValue.dropFirst(kind.count)))
        return 200
    }
}

/// The life of a linked account, offline: a program that acts on nothing but the events it is sent.
@Suite struct WebhookTests {
    @Test func theLifeOfALinkedAccount() async throws {
        let sandbox = try Sandbox()
        let program = Program(client: sandbox.client)
        let backend = try Backend.receiving { delivery in
            let (status, done) = (Locked(500), DispatchSemaphore(value: 0))
            Task {
                status.value = (try? await program.handle(delivery.body, delivery.header("stripe-signature"))) ?? 500
                done.signal()
            }
            done.wait()
            return (status.value, "")
        }
        var request = URLRequest(url: try #require(URL(string: "\(sandbox.url)/v1/webhook_endpoints")))
        request.httpMethod = "POST"
        request.setValue("Bearer \(sandbox.key)", forHTTPHeaderField: "Authorization")
        request.httpBody = Data("url=\(backend.url)&enabled_events[]=*".utf8)
        let (reply, _) = try await URLSession.shared.data(for: request)
        let endpoint = try #require(try JSONSerialization.jsonObject(with: reply) as? [String: Any])
        await program.open(with: try #require(endpoint["secret"] as? String))

        let session = try await sandbox.client.financialConnections.sessions.create(
            accountHolder: .init(type: .customer, customer: "cus_NiKSWdaFz2F6I0"), permissions: [.balances, .transactions])
        let id = try #require(try sandbox.completeSession(session.id).first)
        try sandbox.control("GET", "deliveries?settled=true")
        #expect(await program.heard == ["created"])
        try sandbox.advanceClock(by: 60)
        try sandbox.control("GET", "deliveries?settled=true")
        #expect(await program.heard.dropFirst().sorted() == ["refreshed_balance", "refreshed_transactions"])
        #expect(await Array(program.balances.keys) == [id])
        #expect(await program.transactions.count > 10)
        _ = try await sandbox.client.financialConnections.accounts.disconnect(id)
        try sandbox.control("GET", "deliveries?settled=true")
        #expect(await program.heard.dropFirst(3) == ["disconnected"])
        #expect(await program.balances.isEmpty)
        #expect(try await program.handle(Data("{}".utf8), "t=1,v1=00") == 400)
    }
}
