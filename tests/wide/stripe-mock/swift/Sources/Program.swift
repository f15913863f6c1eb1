// Every operation of ../../cases.json against the stripe-mock at STRIPE_MOCK or, of what is in preview, STRIPE_MOCK_PREVIEW.
import Foundation
import StripeSessions

@main struct Program {
    static func main() async throws {
        let environment = ProcessInfo.processInfo.environment
        let client = try Client(apiKey: "sk_test_123", options: .init(baseUrl: environment["STRIPE_MOCK"]!, maxNetworkRetries: 0))
        let preview = try Client(
            apiKey: "sk_test_123",
            options: .init(baseUrl: environment["STRIPE_MOCK_PREVIEW"]!, stripeVersion: "2026-08-26.preview"))
        let fc = client.financialConnections
        let otherId = ["accounts.refresh", "accounts.subscribe", "accounts.unsubscribe", "accounts.disconnect"]
        let calls: [(String, () async throws -> String)] = [
            ("account_sessions.create", {
                try await client.accountSessions.create(account: "acct_1", components: .init(payments: .init(enabled: true))).object
            }),
            ("accounts.retrieve", { try await client.accounts.retrieve("acct_1").object }),
            ("sessions.create", {
                try await fc.sessions.create(
                    accountHolder: .init(type: .customer, customer: "cus_QXg1o8vcGmoR32"), permissions: [.balances]).object
            }),
            ("sessions.retrieve", { try await fc.sessions.retrieve("fcsess_1").object }),
            ("accounts.list", { try await fc.accounts.list(limit: 3).data[0].object }),
            ("accounts.retrieve", { try await fc.accounts.retrieve("fca_1", expand: ["ownership"]).object }),
            ("accounts.refresh", { try await fc.accounts.refresh("fca_1", features: [.balance]).object }),
            ("accounts.subscribe", { try await fc.accounts.subscribe("fca_1", features: [.transactions]).object }),
            ("accounts.unsubscribe", { try await fc.accounts.unsubscribe("fca_1", features: [.transactions]).object }),
            ("accounts.disconnect", { try await fc.accounts.disconnect("fca_1").object }),
            ("accounts.list_owners", {
                try await fc.accounts.listOwners("fca_1", ownership: "fcaowns_1Pgc76B7WZ01zgkWuEXUc7bG").data[0].object
            }),
            ("transactions.list", {
                try await fc.transactions.list(account: "fca_1Pgc76B7WZ01zgkWc69S5C3k").data[0].object
            }),
            ("transactions.retrieve", { try await fc.transactions.retrieve("fctxn_1").object }),
            ("accounts.list_inferred_balances", {
                try await preview.financialConnections.accounts.listInferredBalances("fca_1").data[0].object
            }),
            ("authorizations.retrieve", { try await preview.financialConnections.authorizations.retrieve("fcauth_1").object }),
            ("institutions.list", { try await preview.financialConnections.institutions.list().data[0].object }),
            ("institutions.retrieve", { try await preview.financialConnections.institutions.retrieve("fcinst_1").object }),
        ]
        var read = 0
        for (name, call) in calls {
            do {
                let object = try await call()
                precondition(!object.isEmpty)
                read += 1
            } catch let error as StripeError where otherId.contains(name) && error.details.code == "response_mismatched" {
                read += 1
            } catch { print("\(name): \(error)") }
        }
        print("read: \(read)")
    }
}
