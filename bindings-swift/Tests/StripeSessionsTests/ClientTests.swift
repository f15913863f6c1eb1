import Foundation
@testable import StripeSessions
import StripeSessionsSandbox
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
        let sandbox = try Sandbox(delay: 0.1)
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

    @Test func withoutSending() throws {
        let parameters = CreateAccountSession(account: "", components: .init())
        #expect(try !parameters.validate().errors.isEmpty)
        #expect(throws: StripeError.self) { try parameters.encode() }
        let preview = #"{"account":"acct_1","components":{"capital_financing":{"enabled":true}}}"#
        #expect(throws: StripeError.self) { try CreateAccountSession(json: preview) }
        let read = try CreateAccountSession(json: preview, options: .init(allowPreview: true))
        #expect(read.components.capitalFinancing?.enabled == true)
        #expect(try JSON(read.json()) == JSON(preview))
        #expect(try JSON(catalogue())["components"]?.array?.isEmpty == false)
        #expect(operations().map(\.name).contains(CreateAccountSession.operation))
    }

    @Test func optionsFromJSON() throws {
        let read = try ClientOptions(json: #"{"base_url":"http://127.0.0.1:1","max_network_retries":0}"#)
        #expect(read.baseUrl == "http://127.0.0.1:1" && read.maxNetworkRetries == 0)
        #expect(throws: StripeError.self) { try ClientOptions(json: #"{"base_uri":""}"#) }
    }

    /// Facts of an account that was retrieved, and of JSON of either generation, which let a wrong parameter be refused unsent.
    @Test func factsOfAnAccount() async throws {
        let sandbox = try Sandbox()
        try sandbox.addAccount("acct_1", lossesPayments: "application", requirementCollection: "stripe")
        let retrieved = try await sandbox.client.accounts.retrieve("acct_1")
        let facts = AccountFacts(retrieved)
        let known = AccountFacts(
            lossesPayments: .application, requirementCollection: .stripe, cardIssuing: false, treasury: false)
        #expect(facts == known)
        #expect(try AccountFacts(json: retrieved.json()) == facts)
        let second = #"{"object":"v2.core.account","defaults":{"responsibilities":{"losses_collector":"stripe"}}}"#
        #expect(try AccountFacts(json: second) == AccountFacts(lossesPayments: .stripe))
        #expect(try AccountFacts(json: #"{"object":"account","controller":{"losses":{"payments":"moon"}}}"#) == AccountFacts())
        for wrong in ["acct_1", #"["account"]"#, #"{"object":"customer"}"#] {
            #expect(throws: StripeError.self) { try AccountFacts(json: wrong) }
        }
        let balances = Components(balances: .init(enabled: true, features: .init(externalAccountCollection: false)))
        do {
            _ = try await sandbox.client.accountSessions.create(
                account: "acct_1", components: balances, options: .init(accountFacts: facts))
            Issue.record("did not throw")
        } catch StripeError.Validation(let details) {
            #expect(details.problems.map(\.code) == ["external_account_collection_not_controllable"])
        }
    }

    @Test func unknownFieldsThatAreNoJSON() async throws {
        let parameters = CreateAccountSession(account: "acct_1", components: .init(), unknown: .init(json: "{"))
        #expect(throws: StripeError.self) { try parameters.json() }
        let client = try Client(apiKey: "sk_test_1")
        await #expect(throws: StripeError.self) { try await client.accountSessions.create(parameters) }
    }

    @Test func shutDown() async throws {
        let sandbox = try Sandbox()
        try sandbox.add(.delay(3600))
        let call = Task { try await sandbox.client.financialConnections.accounts.list() }
        while try sandbox.waitingFaults() > 0 { await Task.yield() }
        #expect(!sandbox.client.isShutDown())
        sandbox.client.shutDown()
        #expect(sandbox.client.isShutDown())
        // Not a `CancellationError`: nobody cancelled the task.
        do { _ = try await call.value; Issue.record("did not throw") } catch StripeError.Cancelled(let details) {
            #expect(details.code == "client_closed")
        }
        do {
            _ = try await sandbox.client.financialConnections.accounts.list()
            Issue.record("did not throw")
        } catch StripeError.Configuration(let details) { #expect(details.code == "client_closed") }
        while try threadsAtWork() > 0 || connections(toPortOf: sandbox.url) > 0 { await Task.yield() }
    }
}
