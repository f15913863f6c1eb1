import Foundation
import StripeSessions
import Testing

/// A local server that behaves like the API, run for these tests.
final class Sandbox: Sendable {
    let url: String
    let key: String
    let client: Client
    private let process: Process
    private let input = Pipe()

    init(delayMilliseconds: Int = 0) throws {
        let environment = ProcessInfo.processInfo.environment
        let binary = try #require(environment["STRIPE_SESSIONS_BINARY"], "STRIPE_SESSIONS_BINARY is not set")
        process = Process()
        process.executableURL = URL(fileURLWithPath: binary)
        process.arguments = ["sandbox", "--json", "--until-stdin-closes", "--delay-ms", "\(delayMilliseconds)"]
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var line = Data()
        while !line.contains(UInt8(ascii: "\n")) {
            let more = output.fileHandleForReading.availableData
            try #require(!more.isEmpty, "the sandbox ended")
            line.append(more)
        }
        let started = try JSON(String(decoding: line, as: UTF8.self))
        url = try #require(started["url"]?.string)
        key = try #require(started["key"]?.string)
        client = try Client(apiKey: key, options: .init(baseUrl: url))
    }

    /// What its control interface answers.
    @discardableResult func control(_ method: String, _ path: String, _ body: String = "") throws -> JSON {
        try JSON(http(method, "\(url)/_sandbox/\(path)", body))
    }

    /// The requests it has seen, oldest first.
    func requests(_ query: String = "") throws -> [JSON] {
        try #require(control("GET", "requests?limit=5000&\(query)")["data"]?.array).reversed()
    }

    /// Does not wait: `waitUntilExit` needs a run loop that the threads of a task do not have.
    deinit { kill(process.processIdentifier, SIGKILL) }
}
