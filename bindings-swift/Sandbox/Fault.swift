import Foundation

/// Something that is to go wrong with requests: what, then how often and with which.
///
/// ```swift
/// try sandbox.add(.status(503).times(2))
/// try sandbox.add(.reset.path("/v1/accounts").always())
/// ```
public struct Fault: Sendable {
    private(set) var fields: [String: JSON]

    private init(_ kind: String) { fields = ["kind": .string(kind)] }

    /// An error in the API's envelope. The request is not carried out.
    public static func status(
        _ status: Int, code: String? = nil, message: String? = nil, headers: [String: String] = [:]
    ) -> Fault {
        let fault = Fault("status").with("status", .number("\(status)"))
            .with("code", code.map(JSON.string)).with("message", message.map(JSON.string))
        let headers = JSON.object(headers.map { ($0.key, .string($0.value)) })
        return headers.object?.isEmpty == false ? fault.with("headers", headers) : fault
    }

    /// The connection breaks before the reply.
    public static let reset = Fault("reset")
    /// The connection breaks in the middle of the reply's body.
    public static let truncate = Fault("truncate")
    /// Status 200 with a body that makes no sense.
    public static let garbage = Fault("garbage")
    /// Nothing but a delay, in seconds.
    public static func delay(_ seconds: TimeInterval) -> Fault { Fault("delay").delayed(by: seconds) }

    /// How many requests it hits; one unless told otherwise.
    public func times(_ count: Int) -> Fault { with("times", .number("\(count)")) }
    /// Hits every request.
    public func always() -> Fault { with("always", .bool(true)) }
    /// Hits only requests with this method.
    public func method(_ method: String) -> Fault { with("method", .string(method)) }
    /// Hits only requests to this path and what is below it.
    public func path(_ path: String) -> Fault { with("path", .string(path)) }
    /// How likely it hits a request it could hit, from 0 to 1.
    public func probability(_ probability: Double) -> Fault { with("probability", .number("\(probability)")) }
    /// Comes so many seconds late.
    public func delayed(by seconds: TimeInterval) -> Fault { with("delay", .number("\(seconds)")) }
    /// Whether the request is carried out all the same.
    public func executed(_ executed: Bool) -> Fault { with("executed", .bool(executed)) }

    private func with(_ name: String, _ value: JSON?) -> Fault {
        var fault = self
        fault.fields[name] = value
        return fault
    }
}
