import Foundation

// Parameters and replies are `Codable` by way of their JSON text, which the library itself reads and writes: what it does not
// know is kept, what is mistaken is refused. Names are the API's whatever an encoder's strategy for keys is.

extension CodingUserInfoKey {
    /// Set to `true` on an encoder that may write client secrets:
    /// `encoder.userInfo[.includesClientSecrets] = true`. Without it, encoding a record that holds one is an error, so that no
    /// session ends up in a log, a cache or a database because a framework encodes what it is handed.
    public static let includesClientSecrets = CodingUserInfoKey(rawValue: "stripe-sessions.includes-client-secrets")!
}

extension RequestParameters {
    /// Reads parameters as ``init(json:)`` does: strictly.
    public init(from decoder: any Decoder) throws { try self.init(json: JSONValue(from: decoder).text()) }

    public func encode(to encoder: any Encoder) throws { try encodeText(json(), of: self, to: encoder) }
}

extension ReplyObject {
    public init(from decoder: any Decoder) throws { try self.init(json: JSONValue(from: decoder).text()) }

    /// Writes the record as the API answered it. One that holds a client secret is refused unless the encoder says otherwise:
    /// `userInfo[.includesClientSecrets]`.
    public func encode(to encoder: any Encoder) throws { try encodeText(json(), of: self, to: encoder) }
}

private func encodeText(_ text: String, of value: Any, to encoder: any Encoder) throws {
    guard try encoder.userInfo[.includesClientSecrets] as? Bool == true || !holdsSecret(json: text) else {
        throw EncodingError.invalidValue(value, .init(codingPath: encoder.codingPath, debugDescription: """
            this holds a client secret, which should be encoded only for the page or app it is for: encode \
            clientSecret.reveal() there, or set userInfo[.includesClientSecrets] on the encoder
            """))
    }
    try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)).encode(to: encoder)
}

/// JSON between an encoder or decoder of any kind and text.
private struct JSONValue: Codable {
    private static let kinds: [any Codable.Type] = [
        Bool.self, Int64.self, UInt64.self, Double.self, String.self, [JSONValue].self,
    ]
    /// Nothing is `null`.
    let value: (any Codable)?

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() { value = nil; return }
        for kind in Self.kinds {
            if let found = try? container.decode(kind) { value = found; return }
        }
        value = try container.decode([String: JSONValue].self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }

    func text() throws -> String { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
}
