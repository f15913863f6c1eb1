@testable import StripeSessions
import StripeSessionsSandbox
import Testing

@Suite struct CancellationTests {
    let sandbox: Sandbox
    private let parameters = CreateAccountSession(
        account: "acct_1NkDjjJyhOZfPCWt", components: .init(payments: .init(enabled: true)))

    init() throws { sandbox = try Sandbox() }

    @Test func beforeItIsSent() async throws {
        for _ in 1...100 {
            let call = Task {
                while !Task.isCancelled { await Task.yield() }
                _ = try await sandbox.client.accountSessions.create(parameters)
            }
            call.cancel()
            await #expect(throws: CancellationError.self) { try await call.value }
        }
        #expect(try sandbox.requests().isEmpty)
        _ = try await sandbox.client.accountSessions.create(parameters) // the client is as good as before
        #expect(try sandbox.requests().count == 1)
    }

    /// A thousand calls, each of them cancelled while the server has it.
    @Test func onItsWayAThousandTimes() async throws {
        for _ in 1...10 {
            try sandbox.add(.delay(3600).times(100))
            let calls = (1...100).map { _ in Task { try await sandbox.client.accountSessions.create(parameters) } }
            while try sandbox.waitingFaults() > 0 { await Task.yield() }
            for call in calls { call.cancel() }
            for call in calls { await #expect(throws: CancellationError.self) { try await call.value } }
        }
        _ = try await sandbox.client.accountSessions.create(parameters)
        // Where something is left, this does not end.
        while try threadsAtWork() > 0 || connections(toPortOf: sandbox.url) > 1 { await Task.yield() }
    }

    @Test func whileWalkingAList() async throws {
        try sandbox.add(.delay(3600))
        let walk = Task {
            for try await _ in sandbox.client.financialConnections.accounts.listAutoPaging() {}
        }
        while try sandbox.waitingFaults() > 0 { await Task.yield() }
        walk.cancel()
        await #expect(throws: CancellationError.self) { try await walk.value }
        while threadsAtWork() > 0 { await Task.yield() }
    }
}
