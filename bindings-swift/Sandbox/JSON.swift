import Foundation

/// JSON, as the sandbox answers it. It keeps the order of an object's entries, because the order of the pairs of a request
/// follows it, and tells `true` from 1. Foundation's readers do neither.
public indirect enum JSON: Sendable {
    case null, bool(Bool), number(String), string(String), array([JSON]), object([(String, JSON)])

    /// Reads JSON text.
    public init(_ text: String) throws {
        var parser = Parser(bytes: Array(text.utf8))
        self = try parser.value()
    }

    /// The value of an object's entry.
    public subscript(name: String) -> JSON? {
        guard case .object(let entries) = self else { return nil }
        return entries.first { $0.0 == name }?.1
    }

    /// The items, if this is an array.
    public var array: [JSON]? { if case .array(let items) = self { items } else { nil } }
    /// The entries, if this is an object.
    public var object: [(String, JSON)]? { if case .object(let entries) = self { entries } else { nil } }
    /// The text, if this is a string.
    public var string: String? { if case .string(let text) = self { text } else { nil } }
    /// The number, if this is a whole one.
    public var int: Int? { if case .number(let text) = self { Int(text) } else { nil } }
    /// Whether this is null.
    public var isNull: Bool { if case .null = self { true } else { false } }

    /// Its text. What stands between its parts is lost.
    public var text: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let text): text
        case .string(let text): quoted(text)
        case .array(let items): "[\(items.map(\.text).joined(separator: ","))]"
        case .object(let entries): "{\(entries.map { quoted($0) + ":" + $1.text }.joined(separator: ","))}"
        }
    }
}

/// Two objects are equal in whatever order their entries are.
extension JSON: Equatable, CustomStringConvertible {
    public var description: String { text }

    public static func == (left: JSON, right: JSON) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right || Double(left) == Double(right)
        case (.string(let left), .string(let right)): left == right
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)):
            left.count == right.count && left.allSatisfy { name, _ in JSON.object(left)[name] == JSON.object(right)[name] }
        default: false
        }
    }
}

private func quoted(_ text: String) -> String {
    String(decoding: try! JSONEncoder().encode(text), as: UTF8.self)
}

/// What should be JSON is not.
public struct MalformedJSON: Error {}

private struct Parser {
    let bytes: [UInt8]
    var at = 0

    mutating func value() throws -> JSON {
        skipSpace()
        guard at < bytes.count else { throw MalformedJSON() }
        switch UnicodeScalar(bytes[at]) {
        case "{":
            var entries: [(String, JSON)] = []
            try list(until: "}") { parser in
                parser.skipSpace()
                let name = try parser.string()
                parser.skipSpace()
                guard parser.take(":") else { throw MalformedJSON() }
                entries.append((name, try parser.value()))
            }
            return .object(entries)
        case "[":
            var items: [JSON] = []
            try list(until: "]") { items.append(try $0.value()) }
            return .array(items)
        case "\"":
            return .string(try string())
        default:
            let start = at
            while at < bytes.count, !",]} \n\r\t".utf8.contains(bytes[at]) { at += 1 }
            switch String(decoding: bytes[start..<at], as: UTF8.self) {
            case "null": return .null
            case "true": return .bool(true)
            case "false": return .bool(false)
            case let text:
                guard Double(text) != nil else { throw MalformedJSON() }
                return .number(text)
            }
        }
    }

    mutating func list(until end: Unicode.Scalar, item: (inout Parser) throws -> Void) throws {
        at += 1
        skipSpace()
        if take(end) { return }
        repeat {
            try item(&self)
            skipSpace()
        } while take(",")
        guard take(end) else { throw MalformedJSON() }
    }

    /// A string literal: found here, unescaped by Foundation.
    mutating func string() throws -> String {
        let start = at
        guard take("\"") else { throw MalformedJSON() }
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
        guard take("\"") else { throw MalformedJSON() }
        return try JSONDecoder().decode(String.self, from: Data(bytes[start..<at]))
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard at < bytes.count, UnicodeScalar(bytes[at]) == scalar else { return false }
        at += 1
        return true
    }

    mutating func skipSpace() {
        while at < bytes.count, " \n\r\t".utf8.contains(bytes[at]) { at += 1 }
    }
}
