import Foundation
import StripeSessions
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// The table of what each server should come to.
struct Table: Decodable, Sendable {
    struct Group: Decodable, Sendable { let rows: [Row] }
    struct Row: Decodable, Sendable {
        struct Expected: Decodable, Sendable, Equatable {
            var kind, code, requestId: String?
            var status, attempts: Int?
            var outcomeUnknown: Bool?
        }
        struct Options: Decodable, Sendable {
            var connectTimeout, readTimeout, timeout: TimeInterval?
            var maxNetworkRetries, maxResponseBytes: Int64?
        }
        let what, server: String
        let client, call: Options?
        let accountLength: Int?
        let expect: Expected
    }
    let apiKey: String
    let secrets: [String]
    let classes: [String: [String: String]]
    let groups: [Group]
    var rows: [Row] { groups.flatMap(\.rows) }

    static let shared: Table = {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try! decoder.decode(Table.self, from: beside("rows.json"))
    }()
}

/// What a file beside the languages' folders has in it.
func beside(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: #filePath).appendingPathComponent("../../../\(name)").standardizedFileURL)
}

extension Table.Row.Options {
    /// From JSON as in the tables.
    init(_ fields: Any?) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        self = try decoder.decode(Self.self, from: JSONSerialization.data(withJSONObject: fields ?? [String: Any]()))
    }
}

/// A sandbox, as long as this object is there, and its control interface.
final class Faulty {
    private let process = Process(), input = Pipe(), output = Pipe()
    let url: String

    init(seed: Int) throws {
        process.executableURL = URL(fileURLWithPath: ProcessInfo.processInfo.environment["STRIPE_SESSIONS_BINARY"]!)
        process.arguments = ["sandbox", "--json", "--until-stdin-closes", "--seed", "\(seed)"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var line = Data()
        while line.last != UInt8(ascii: "\n") {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { throw CocoaError(.fileReadUnknown) }
            line += more
        }
        url = try JSONDecoder().decode([String: String].self, from: line)["url"]!
    }

    deinit { kill(process.processIdentifier, SIGKILL) }

    /// Asks it something; tells it something, if there is a body.
    func control(_ path: String, _ body: Any? = nil) async throws -> [String: Any] {
        var request = URLRequest(url: URL(string: url + path)!)
        if let body {
            request.httpMethod = "POST"
            request.httpBody = try JSONSerialization.data(withJSONObject: body)
        }
        let (data, response) = try await URLSession.shared.data(for: request)
        guard (response as? HTTPURLResponse)?.statusCode == 200 else { throw URLError(.badServerResponse) }
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }
}

let parameters = CreateAccountSession(account: "acct_1", components: .init(payments: .init(enabled: true)))

/// The servers, as long as this object is there.
final class Hostile: @unchecked Sendable { // Asked under its lock.
    private let process = Process()
    private let input = Pipe(), output = Pipe()
    private let lock = NSLock()
    private var options: [String: [String: String]] = [:]

    init() throws {
        process.executableURL = URL(fileURLWithPath: ProcessInfo.processInfo.environment["HOSTILE_BINARY"]!)
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        options = try read()
    }

    /// Does not wait: `waitUntilExit` needs a run loop that the threads of a task do not have.
    deinit { kill(process.processIdentifier, SIGKILL) }

    private func read<Answer: Decodable>() throws -> Answer {
        var line = Data()
        while line.last != UInt8(ascii: "\n") {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { throw CocoaError(.fileReadUnknown) }
            line += more
        }
        return try JSONDecoder().decode(Answer.self, from: line)
    }

    /// What a server has seen; once that count is that number, if one is given.
    func seen(_ name: String, _ count: String? = nil, _ number: Int = 0) throws -> [String: Int] {
        try lock.withLock {
            let question = count.map { "\(name) \($0) \(number)\n" } ?? "\(name)\n"
            try input.fileHandleForWriting.write(contentsOf: Data(question.utf8))
            return try read()
        }
    }

    func client(_ server: String, _ more: Table.Row.Options? = nil) throws -> Client {
        let own = options[server]!
        return try Client(apiKey: Table.shared.apiKey, options: .init(
            baseUrl: own["base_url"], maxNetworkRetries: more?.maxNetworkRetries, connectTimeout: more?.connectTimeout,
            readTimeout: more?.readTimeout, maxResponseBytes: more?.maxResponseBytes, caBundle: own["ca_bundle"]))
    }
}

/// How many threads of this process make calls.
func threads() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").filter {
        (try? String(contentsOfFile: "/proc/self/task/\($0)/comm", encoding: .utf8)) == "stripe-sessions\n"
    }.count
}
