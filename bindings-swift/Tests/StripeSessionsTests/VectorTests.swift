import Foundation
@testable import StripeSessions
import StripeSessionsSandbox
import Testing

private let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../../tests/vectors").standardized

/// The vectors that every language runs.
@Test func vectors() throws {
    var passed = 0, failed = 0
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    for file in files where file.pathExtension == "json" {
        let vectors = try JSON(String(contentsOf: file, encoding: .utf8))
        let kind = try #require(vectors["kind"]?.string)
        for values in try #require(vectors["cases"]?.array) {
            let vector = Vector(values: values)
            let label = Comment(rawValue: "\(file.lastPathComponent): \(values["name"]?.string ?? "?")")
            do {
                try vector.run(kind)
                passed += 1
            } catch {
                failed += 1
                Issue.record(error, label)
            }
        }
    }
    try #require(passed > 0, "no vector was found")
    if failed == 0 { print("vectors: \(passed) passed") }
}

/// What came out instead of what was expected.
private struct Mismatch: Error, CustomStringConvertible {
    let description: String
}

private func expect<T: Equatable>(_ actual: T, _ expected: T, _ what: String) throws {
    if actual != expected { throw Mismatch(description: "\(what) is \(actual), expected \(expected)") }
}

private struct Vector {
    let values: JSON

    subscript(name: String) -> JSON { values[name] ?? .null }
    var expected: JSON { self["expect"] }
    var operation: String { self["operation"].string ?? "" }
    var input: String { self["input"].text }
    var ids: [String] { (self["ids"].array ?? []).compactMap(\.string) }
    func options() throws -> RequestOptions { try self["options"].isNull ? .init() : .init(json: self["options"].text) }

    func run(_ kind: String) throws {
        switch kind {
        case "encode": try encode()
        case "validate": try validate()
        case "resolve": try resolve()
        case "grants": try grants()
        case "explain": try explain()
        case "decode": try decode()
        case "check": try check()
        case "error": try fail()
        case "event": try event()
        default: throw Mismatch(description: "there is no kind \(kind)")
        }
    }

    /// Runs a call that fails where the vector says so; nil where it did, as it should.
    func refused<T>(_ call: () throws -> T) throws -> T? {
        guard let refusal = expected["error"] else { return try call() }
        do { _ = try call() } catch let error as StripeError {
            try expect(error.details.kind, refusal["kind"]?.string ?? "", "kind")
            try expect(error.code, refusal["code"]?.string, "code")
            return nil
        }
        throw Mismatch(description: "the call should have failed")
    }

    func encode() throws {
        let request = try refused {
            guard let type = parameterTypes[operation] else { // says that there is no such operation
                return try encodeJson(operation: operation, ids: ids, parameters: input, options: options())
            }
            let parameters = try type.init(json: input, options: options())
            return try parameters.encode(ids: ids, options: options(), operation: operation)
        }
        guard let request else { return }
        try expect(request.method, expected["method"]?.string ?? "", "method")
        try expect(request.path, expected["path"]?.string ?? "", "path")
        var headers = request.headers
        try expect(headers.removeValue(forKey: "User-Agent") != nil, true, "presence of User-Agent")
        var expectedHeaders: [String: String] = [:]
        for (name, value) in expected["headers"]?.object ?? [] { expectedHeaders[name] = value.string }
        try expect(headers, expectedHeaders, "headers")
        // A record has no order of its own.
        let anyOrder = self["insertion_order"] == .bool(true)
        func ordered(_ body: String?) -> String? {
            anyOrder ? body?.split(separator: "&").sorted().joined(separator: "&") : body
        }
        try expect(ordered(request.body), ordered(expected["body"]?.string), "body")
    }

    func validate() throws {
        let report = try refused {
            try validateJson(operation: operation, parameters: input, options: options())
        }
        guard let report else { return }
        for (name, problems) in [("errors", report.errors), ("warnings", report.warnings)] {
            let actual = problems.map { [$0.code, $0.path, $0.suggestion ?? ""] }
            let expected = (expected[name]?.array ?? []).map { problem in
                ["code", "path", "suggestion"].map { problem[$0]?.string ?? "" }
            }
            try expect(actual, expected, name)
            try expect(problems.contains { $0.message.isEmpty }, false, "a problem without a message")
        }
    }

    func resolve() throws {
        if operation == "financial_connections.sessions.create" {
            let parameters = try CreateFinancialConnectionsSession(json: input, options: options())
            let resolution = try resolveFinancialConnectionsSession(parameters: parameters, options: options())
            let actual = try resolution.parameters.map { parameter in
                let value = try parameter.value.map(json) ?? .null
                return (parameter.path, JSON.object([("value", value), ("reason", .string(word(parameter.reason)))]))
            }
            return try expect(.object(actual), expected["parameters"] ?? .null, "parameters")
        }
        let parameters = try CreateAccountSession(json: input, options: options())
        let resolution = try StripeSessions.resolve(parameters: parameters, options: options())
        for (name, expected) in expected["components"]?.object ?? [] {
            guard let component = resolution.components.first(where: { $0.name == name }) else {
                throw Mismatch(description: "\(name) is not there")
            }
            let features = try component.features.map { feature in
                let value = try feature.value.map(json) ?? .null
                return (feature.name, JSON.object([("value", value), ("reason", .string(word(feature.reason)))]))
            }
            let actual = JSON.object([
                ("requested", .bool(component.requested)), ("enabled", .bool(component.enabled)),
                ("features", .object(features)),
            ])
            try expect(actual, expected, name)
        }
        if let names = expected["names"]?.array {
            try expect(resolution.components.map(\.name), names.compactMap(\.string), "names")
        }
    }

    func json(_ value: ResolvedValue) throws -> JSON {
        switch value {
        case .boolean(let on): .bool(on)
        case .text(let text): .string(text)
        case .texts(let texts): .array(texts.map(JSON.string))
        case .other(let text): try JSON(text)
        }
    }

    /// What a session grants: its parameters, or the reply that it is.
    func granted(_ given: JSON) throws -> Grants {
        if given["object"]?.string == "account_session" {
            return try grantsOfSession(session: AccountSession(json: given.text))
        }
        return try StripeSessions.grants(
            parameters: CreateAccountSession(json: given.text, options: options()), options: options())
    }

    func grants() throws {
        guard let granted = try refused({ try granted(self["input"]) }) else { return }
        if let difference = expected["difference"] {
            let actual = try grantsDifference(before: self.granted(self["against"]), after: granted).map { difference in
                JSON.object([
                    ("change", .string(word(difference.change))), ("component", .string(difference.component)),
                    ("action", difference.action.map(JSON.string) ?? .null), ("sentence", .string(difference.sentence)),
                ])
            }
            return try expect(.array(actual), difference, "difference")
        }
        let actual = granted.grants.map { grant in
            JSON.object([
                ("component", .string(grant.component)), ("action", .string(grant.action)),
                ("granted", grant.granted.map(JSON.bool) ?? .null), ("path", .string(grant.path)),
                ("reason", .string(word(grant.reason))), ("moves_money", grant.movesMoney.map(JSON.bool) ?? .null),
                ("login", .string(word(grant.login))),
            ])
        }
        try expect(granted.grants.contains { $0.sentence.isEmpty }, false, "a grant without a sentence")
        try expect(.array(actual), expected["grants"] ?? .null, "grants")
    }

    func explain() throws {
        let explanation = try refused {
            let parameters = self["parameters"]
            let given = try parameters.isNull ? nil : CreateAccountSession(json: parameters.text, options: options())
            return try StripeSessions.explain(
                session: AccountSession(json: input), parameters: given, options: options())
        }
        guard let explanation else { return }
        let components = try explanation.components.map { component in
            let features = try component.features.map { feature in
                try (feature.name, JSON.object([
                    ("value", feature.value.map(json) ?? .null), ("expected", feature.expected.map(json) ?? .null),
                    ("reason", .string(word(feature.reason))), ("drift", feature.drift.map(JSON.string) ?? .null),
                ]))
            }
            return (component.name, JSON.object([
                ("enabled", component.enabled.map(JSON.bool) ?? .null),
                ("drift", component.drift.map(JSON.string) ?? .null), ("features", .object(features)),
            ]))
        }
        try expect(.object(components), expected["components"] ?? .null, "components")
    }

    /// `lossLiability` → `loss_liability`.
    func word<Case>(_ value: Case) -> String {
        "\(value)".map { $0.isUppercase ? "_\($0.lowercased())" : "\($0)" }.joined()
    }

    func reply() throws -> any ReplyObject {
        let reply = self["reply"]
        var headers: [String: String] = [:]
        for (name, value) in reply["headers"]?.object ?? [] { headers[name] = value.string }
        guard let type = resultTypes[operation] else { throw Mismatch(description: "no type for \(operation)") }
        return try type.init(
            status: reply["status"]?.int ?? 0, headers: headers, body: reply["body"]?.string ?? "",
            operation: operation)
    }

    func decode() throws {
        let body = self["reply"]["body"]?.string ?? ""
        let record = try reply()
        try expect(JSON(record.json()), JSON(body), "the record")
        try expect(JSON(coded(record, body)), JSON(body), "the record that was decoded and encoded")
    }

    /// Text that was decoded and encoded by way of `Codable`.
    func coded<Record: ReplyObject>(_: Record, _ text: String) throws -> String {
        let encoder = JSONEncoder()
        encoder.userInfo[.includesClientSecrets] = true
        let decoded = try JSONDecoder().decode(Record.self, from: Data(text.utf8))
        return try String(decoding: encoder.encode(decoded), as: UTF8.self)
    }

    func check() throws {
        let actual = try reply().check().map { [$0.code, $0.path] }
        let expected = (expected["problems"]?.array ?? []).map { problem in
            ["code", "path"].map { problem[$0]?.string ?? "" }
        }
        try expect(actual, expected, "problems")
    }

    func event() throws {
        let padding = String(repeating: " ", count: self["padding"].int ?? 0)
        let text = (self["payload"].string ?? "") + padding + (self["payload_end"].string ?? "")
        let (header, secret) = (self["header"].string, self["secret"].string ?? "")
        let tolerance = self["tolerance"].int.map(TimeInterval.init) ?? Webhook.defaultTolerance
        let receivedAt = self["received_at"].int.map { Date(timeIntervalSince1970: TimeInterval($0)) }
        let read = try refused { () throws -> (name: String, type: String, json: String) in
            let payload = Data(text.utf8)
            if self["notification"] == .bool(true) {
                let event = try Webhook.parseEventNotification(
                    payload: payload, header: header, secret: secret, tolerance: tolerance, receivedAt: receivedAt)
                return try ("EventNotification", JSON(event.json())["type"]?.string ?? "", event.json())
            }
            let event = try Webhook.constructEvent(
                payload: payload, header: header, secret: secret, tolerance: tolerance, receivedAt: receivedAt)
            let name =
                switch event {
                case .account(let event): "\(type(of: event))"
                case .financialConnectionsAccount(let event): "\(type(of: event))"
                case .financialConnectionsAuthorization(let event): "\(type(of: event))"
                case .financialConnectionsSession(let event): "\(type(of: event))"
                case .unknown(let event): "\(type(of: event))"
                }
            return (name, event.type, event.json())
        }
        guard let read else { return }
        try expect(read.name, expected["record"]?.string ?? "", "the record")
        try expect(JSON(read.json), JSON(text), "the event")
        if let type = expected["type"]?.string { try expect(read.type, type, "the type") }
    }

    func fail() throws {
        do { _ = try reply() } catch let error as StripeError {
            let details = error.details
            let fields: [String: String?] = [
                "kind": details.kind, "message": details.message, "code": details.code, "param": details.param,
                "type": details.errorType, "http_status": details.httpStatus.map { "\($0)" },
                "request_id": details.requestId, "doc_url": details.docUrl,
                "request_log_url": details.requestLogUrl, "http_body": details.httpBody,
            ]
            for (name, value) in expected.object ?? [] {
                guard let actual = fields[name] else { throw Mismatch(description: "errors have no \(name)") }
                try expect(actual, value.int.map { "\($0)" } ?? value.string, name)
            }
            return
        }
        throw Mismatch(description: "the reply should have been an error")
    }
}
