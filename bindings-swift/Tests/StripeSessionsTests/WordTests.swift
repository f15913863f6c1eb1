import StripeSessions
import Testing

/// A word that a newer version of the library knows is the same word.
@Test func wordsAreOpen() throws {
    #expect(FinancialConnectionsPermission(rawValue: "balances") == .balances)
    #expect(Set<FinancialConnectionsPermission>([.balances, "balances"]).count == 1)
    #expect("\(FinancialConnectionsPermission.balances)" == "balances")
    let parameters = CreateFinancialConnectionsSession(
        accountHolder: .init(type: .account, account: "acct_1"), permissions: [.balances, "tomorrows_word"])
    let problems = try parameters.validate().errors
    #expect(problems.count == 1 && problems[0].path == "permissions[1]")
    let read = try CreateFinancialConnectionsSession(json: parameters.json(), options: .init(allowUnknown: true))
    #expect(read.permissions.last?.rawValue == "tomorrows_word")
    switch read.permissions[0] {
    case .balances: break
    default: Issue.record("a word in a switch")
    }
}
