import Foundation
import StripeSessions

/// The sandbox did not start, or did not do what it was asked to.
public struct SandboxError: Error, CustomStringConvertible, LocalizedError {
    public let description: String
    public var errorDescription: String? { description }
}

/// A local server that behaves like the API, for tests: real HTTP on this machine, with state, a clock to turn and faults to
/// inject. It takes test keys only and ends with this object, or with this process.
///
/// ```swift
/// let sandbox = try Sandbox()
/// let session = try await sandbox.client.accountSessions.create(account: …, components: …)
/// ```
///
/// Its methods wait; the answer is there within a millisecond or so.
public final class Sandbox: Sendable {
    /// Where it is: the `baseUrl` of a client.
    public let url: String
    /// A key it accepts. It accepts any other that begins like a test key.
    public let key: String
    /// A client of it.
    public let client: Client
    /// What ends it; nothing where somebody else started it.
    private let stop: (@Sendable () -> Void)?

    /// A sandbox that runs already: for tests on a simulator, which cannot start programs but reach this machine's.
    public init(url: String, key: String = "sk_test_sandbox") throws {
        (self.url, self.key, stop) = (url, key, nil)
        client = try Self.client(of: url, key: key)
    }

    #if os(macOS) || os(Linux)
    /// Starts a sandbox. Each reply takes `delay` seconds.
    ///
    /// - Parameters:
    ///   - program: The command line program. Default: `STRIPE_SESSIONS_BINARY` in the environment, or `stripe-sessions` on the
    ///   path.
    ///   - delay: How long each request waits before it is answered, in seconds.
    ///   - seed: Makes ids, secrets and faults repeat, and stops the clock.
    public init(program: String? = nil, delay: TimeInterval = 0, seed: Int? = nil) throws {
        let process = Process()
        let named = program ?? ProcessInfo.processInfo.environment["STRIPE_SESSIONS_BINARY"]
        process.executableURL = URL(fileURLWithPath: named ?? "/usr/bin/env")
        process.arguments = (named == nil ? ["stripe-sessions"] : []) + [
            "sandbox", "--json", "--until-stdin-closes", "--delay-ms", "\(Int(delay * 1000))",
        ] + (seed.map { ["--seed", "\($0)"] } ?? [])
        // Its end of the pipe is the sandbox's life: however this process ends, the sandbox ends with it.
        let input = Pipe(), output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        do { try process.run() } catch {
            throw SandboxError(description: "the sandbox's program cannot be run: \(error.localizedDescription)")
        }
        var line = Data()
        while !line.contains(UInt8(ascii: "\n")) {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw SandboxError(description: "\(named ?? "stripe-sessions") did not start") }
            line.append(more)
        }
        let started = try JSON(String(decoding: line, as: UTF8.self))
        guard let url = started["url"]?.string, let key = started["key"]?.string else {
            throw SandboxError(description: "\(named ?? "stripe-sessions") is no sandbox")
        }
        (self.url, self.key) = (url, key)
        let held = Held(process: process, input: input)
        stop = { held.stop() }
        client = try Self.client(of: url, key: key)
    }

    /// A process and the pipe it lives on.
    private final class Held: @unchecked Sendable {
        let process: Process, input: Pipe
        init(process: Process, input: Pipe) { (self.process, self.input) = (process, input) }
        func stop() {
            try? input.fileHandleForWriting.close()
            process.terminate()
        }
    }
    #endif

    /// Does not wait for the end: `waitUntilExit` needs a run loop that the threads of a task do not have.
    deinit { stop?() }

    private static func client(of url: String, key: String) throws -> Client {
        try Client(apiKey: key, options: .init(baseUrl: url, dangerouslyAllowSecretKeyInApp: true))
    }

    // MARK: - The clock

    /// What its clock shows.
    public func now() throws -> Date { try time(control("GET", "clock")) }

    /// Turns its clock forward, or back, and says what it shows then.
    @discardableResult public func advanceClock(by seconds: TimeInterval) throws -> Date {
        try time(control("POST", "clock", ["advance": .number("\(Int(seconds))")]))
    }

    /// Sets its clock.
    @discardableResult public func setClock(to date: Date) throws -> Date {
        try time(control("POST", "clock", ["now": .number("\(Int(date.timeIntervalSince1970))")]))
    }

    private func time(_ reply: JSON) throws -> Date {
        guard let seconds = reply["now"]?.int else { throw SandboxError(description: "no time in \(reply)") }
        return Date(timeIntervalSince1970: TimeInterval(seconds))
    }

    // MARK: - Faults

    /// Lets something go wrong.
    public func add(_ fault: Fault) throws { try control("POST", "faults", fault.fields) }

    /// How many faults wait for a request.
    public func waitingFaults() throws -> Int { try control("GET", "faults")["data"]?.array?.count ?? 0 }

    /// Takes all waiting faults away.
    public func clearFaults() throws { try control("DELETE", "faults") }

    // MARK: - What is there

    /// Opens an account session as the browser library does. That works once for each, until it expires.
    @discardableResult public func claim(_ clientSecret: ClientSecret) throws -> JSON {
        try control("POST", "sessions/claim", ["client_secret": .string(clientSecret.reveal())])
    }

    /// Adds or replaces a connected account with an id of your choice. The facts are `stripe` or `application`.
    public func addAccount(_ id: String, lossesPayments: String? = nil, requirementCollection: String? = nil) throws {
        let fields = ["id": id, "losses_payments": lossesPayments, "requirement_collection": requirementCollection]
        try control("POST", "accounts", fields.compactMapValues { $0.map(JSON.string) })
    }

    /// Links accounts in a Financial Connections session, as its holder does in the browser. Gives their ids.
    @discardableResult public func completeSession(
        _ id: String, institution: String? = nil, subcategory: String? = nil, count: Int = 1
    ) throws -> [String] {
        let words = ["institution": institution, "subcategory": subcategory].compactMapValues { $0.map(JSON.string) }
        let account = words.merging(["count": .number("\(count)")]) { own, _ in own }.map { ($0.key, $0.value) }
        let reply = try control(
            "POST", "financial_connections/sessions/\(id)/complete", ["accounts": .array([.object(account)])])
        return (reply["accounts"]?.array ?? []).compactMap(\.string)
    }

    /// The requests it has seen, oldest first, with every secret masked.
    public func requests() throws -> [LoggedRequest] {
        try (control("GET", "requests?limit=10000")["data"]?.array ?? []).reversed().map(LoggedRequest.init)
    }

    /// Forgets the requests.
    public func clearRequests() throws { try control("DELETE", "requests") }

    /// Makes it as new.
    public func reset() throws { try control("POST", "reset") }

    // MARK: - All of it

    /// Anything its control interface offers: `control("GET", "sessions")`. The paths are those of the sandbox's documentation.
    @discardableResult public func control(
        _ method: String, _ path: String, _ body: [String: JSON] = [:]
    ) throws -> JSON {
        let text = body.isEmpty ? "" : JSON.object(body.sorted { $0.key < $1.key }).text
        let (status, reply) = try http(method, "\(url)/_sandbox/\(path)", text)
        let answer = try JSON(reply)
        guard status == 200 else {
            throw SandboxError(description: answer["error"]?["message"]?.string ?? "status \(status)")
        }
        return answer
    }
}

/// A request that a sandbox was sent.
public struct LoggedRequest: Sendable, CustomStringConvertible {
    /// Everything that was noted.
    public let json: JSON

    /// The HTTP method.
    public var method: String { json["method"]?.string ?? "" }
    /// The path.
    public var path: String { json["path"]?.string ?? "" }
    /// The parameters, nested.
    public var parameters: JSON { json["parameters"] ?? .null }
    /// The HTTP status it was answered with.
    public var status: Int { json["status"]?.int ?? 0 }
    /// The API's id of the request.
    public var id: String { json["id"]?.string ?? "" }
    /// The idempotency key it came with.
    public var idempotencyKey: String? { json["idempotency_key"]?.string }
    public var description: String { "\(method) \(path): \(status)" }
}
