import Foundation
import StripeSessions
import Testing

private let atOnce = 64
private let calls = 31 * atOnce // the server answers so many at a time

private typealias Outcome = Result<AccountSessionResponse, any Error>

private func call(_ hostile: Hostile, _ row: Table.Row) async -> Outcome {
    let given = row.accountLength.map {
        CreateAccountSession(account: String(repeating: "a", count: $0), components: parameters.components)
    }
    do {
        let client = try hostile.client(row.server, row.client)
        defer { client.shutDown() }
        return .success(try await client.accountSessions.createWithResponse(
            given ?? parameters, options: .init(timeout: row.call?.timeout)))
    } catch { return .failure(error) }
}

/// That the outcome of a call is the row's.
private func holds(_ row: Table.Row, _ outcome: Outcome) throws {
    guard let kind = row.expect.kind else {
        #expect(try outcome.get().metadata.attempts == Int32(row.expect.attempts!), "\(row.what)")
        return
    }
    guard case .failure(let error as StripeError) = outcome else {
        Issue.record("\(row.what): \(outcome)")
        return
    }
    let name = Mirror(reflecting: error).children.first?.label ?? ""
    #expect("StripeError.\(name)" == Table.shared.classes[kind]?["swift"], "\(row.what)")
    let details = error.details
    #expect(details.idempotencyKey?.isEmpty == false, "\(row.what)")
    let found = Table.Row.Expected(
        kind: details.kind, code: row.expect.code == nil ? nil : details.code, requestId: details.requestId,
        status: details.httpStatus.map(Int.init), attempts: Int(details.attempts), outcomeUnknown: details.outcomeUnknown)
    #expect(found == row.expect, "\(row.what)")
    var dumped = ""
    dump(error, to: &dumped)
    for text in ["\(error)", String(reflecting: error), error.localizedDescription, dumped] {
        for secret in Table.shared.secrets { #expect(!text.contains(secret), "\(row.what)") }
    }
}

@Suite(.serialized) struct ConductTests {
    @Test func rows() async throws {
        let hostile = try Hostile(), rows = Table.shared.rows
        #expect(rows.count > 40)
        // A large request keeps a core busy and would make others late, so those are made first and alone.
        for row in rows where row.accountLength != nil { try holds(row, await call(hostile, row)) }
        let outcomes = await withTaskGroup(of: (Table.Row, Outcome).self) { group in
            for row in rows where row.accountLength == nil { group.addTask { (row, await call(hostile, row)) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for (row, outcome) in outcomes { try holds(row, outcome) }
        for (server, calls) in Dictionary(grouping: rows, by: \.server) where !server.hasPrefix("connect_") {
            let seen = try hostile.seen(server, "open", 0)
            #expect(seen["connections"] == calls.reduce(0) { $0 + $1.expect.attempts! }, "\(server)")
            #expect(seen["open"] == 0, "\(server)")
            #expect([calls.count, 0].contains(seen["keys"]), "\(server)")
        }
    }

    /// What a server quotes of secrets is in no print.
    @Test func quotes() async throws {
        struct Quote: Decodable { let what: String, never: [String] }
        let quotes = try JSONDecoder().decode([Quote].self, from: beside("quotes.json"))
        #expect(quotes.count > 200)
        let hostile = try Hostile(), client = try hostile.client("quoting")
        defer { client.shutDown() }
        for (number, quote) in quotes.enumerated() {
            let given = CreateAccountSession(account: "acct_\(number)", components: parameters.components)
            let error: StripeError
            do {
                _ = try await client.accountSessions.create(given)
                Issue.record("no error: \(quote.what)")
                continue
            } catch let caught as StripeError { error = caught }
            var dumped = ""
            dump(error, to: &dumped)
            let prints = ["\(error)", String(reflecting: error), error.localizedDescription, dumped, "\(error.details)"]
            #expect(prints.joined().contains("[redacted]"), "\(quote.what)")
            for text in prints { for never in quote.never { #expect(!text.contains(never), "\(quote.what)") } }
        }
    }

    /// What the sandbox does wrong on demand.
    @Test func faults() async throws {
        let table = try JSONSerialization.jsonObject(with: beside("faults.json")) as! [String: Any]
        let rows = table["rows"] as! [[String: Any]]
        #expect(rows.count > 30)
        let sandbox = try Faulty(seed: table["seed"] as! Int)
        let given = CreateAccountSession(account: "acct_1NkDjjJyhOZfPCWt", components: parameters.components)
        for row in rows {
            let what = row["what"] as! String
            _ = try await sandbox.control("/_sandbox/reset", [String: Any]())
            for fault in row["faults"] as! [Any] { _ = try await sandbox.control("/_sandbox/faults", fault) }
            let options = try Table.Row.Options(row["client"])
            let client = try Client(apiKey: Table.shared.apiKey, options: .init(
                baseUrl: sandbox.url, maxNetworkRetries: options.maxNetworkRetries, readTimeout: options.readTimeout))
            let timeout = try Table.Row.Options(row["call"]).timeout
            for expected in row["expect"] as! [[String: Any]] {
                let outcome: Outcome
                var requestId: String?
                do {
                    outcome = .success(try await client.accountSessions.createWithResponse(given, options: .init(timeout: timeout)))
                } catch {
                    outcome = .failure(error)
                    requestId = (error as? StripeError)?.details.requestId
                }
                #expect((requestId?.hasPrefix("req_") ?? false) == (expected["request_id"] != nil), "\(what)")
                try holds(.init(what: what, server: "", client: nil, call: nil, accountLength: nil, expect: .init(
                    kind: expected["kind"] as? String, code: expected["code"] as? String, requestId: requestId,
                    status: expected["status"] as? Int, attempts: expected["attempts"] as? Int,
                    outcomeUnknown: expected["outcome_unknown"] as? Bool)), outcome)
            }
            client.shutDown()
            #expect(try await sandbox.control("/_sandbox")["sessions"] as? Int == row["sessions"] as? Int, "\(what)")
        }
    }

    @Test func asManyConnectionsAsCallsAtOnce() async throws {
        let hostile = try Hostile(), client = try hostile.client("together")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<atOnce {
                group.addTask {
                    for _ in stride(from: worker, to: calls, by: atOnce) {
                        _ = try await client.accountSessions.create(parameters)
                    }
                }
            }
            try await group.waitForAll()
        }
        let seen = try hostile.seen("together")
        #expect(seen["connections"] == atOnce && seen["requests"] == calls, "\(seen)")
        client.shutDown()
    }

    /// Before they began, when the server had the request, and at any moment in between.
    @Test func aThousandCancelled() async throws {
        let hostile = try Hostile(), client = try hostile.client("silent")
        func start() -> Task<AccountSession, any Error> {
            Task { try await client.accountSessions.create(parameters) }
        }
        func cancel(_ tasks: [Task<AccountSession, any Error>]) async {
            for task in tasks { task.cancel() }
            for task in tasks { await #expect(throws: CancellationError.self) { try await task.value } }
        }
        for _ in 0..<1_000 {
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await client.accountSessions.create(parameters)
            }
            await #expect(throws: CancellationError.self) { try await task.value }
        }
        #expect(try hostile.seen("silent")["connections"] == 0)
        for batch in 1...20 {
            let tasks = (0..<50).map { _ in start() }
            _ = try hostile.seen("silent", "requests", 50 * batch)
            await cancel(tasks)
        }
        #expect(try hostile.seen("silent", "open", 0) == ["connections": 1_000, "open": 0, "requests": 1_000, "keys": 1_000])
        for _ in 0..<20 { await cancel((0..<50).map { _ in start() }) }
        // A thread of Swift's own that was started from one of a call has its name; there are as many as processors.
        while try threads() > ProcessInfo.processInfo.processorCount { await Task.yield() }
        #expect(try hostile.seen("silent", "open", 0)["open"] == 0)
        client.shutDown()
    }
}

/// How much memory many creates in one process take: KiB after 1,000 and each 10,000 of MEMORY of them.
@Test(.enabled(if: ProcessInfo.processInfo.environment["MEMORY"] != nil)) func memory() async throws {
    let count = Int(ProcessInfo.processInfo.environment["MEMORY"]!)!, step = 1_000, atOnce = 8
    let hostile = try Hostile(), client = try hostile.client("good")
    var found: [String] = []
    for done in stride(from: step, through: count, by: step) {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<atOnce {
                group.addTask { for _ in 0..<step / atOnce { _ = try await client.accountSessions.create(parameters) } }
            }
            try await group.waitForAll()
        }
        if done == step || done == count || done % 10_000 == 0 { found.append("\"\(done)\":\(try resident())") }
    }
    print("{\(found.joined(separator: ","))}")
}

/// How much memory this process has, in KiB.
private func resident() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }!
    return Int(line.split(whereSeparator: \.isWhitespace)[1])!
}
