import Foundation

#if canImport(Darwin)
import Darwin
private let stream = SOCK_STREAM
#else
import Glibc
private let stream = Int32(SOCK_STREAM.rawValue)
#endif

/// A request, as the frameworks have it.
public struct Request: Sendable {
    public let method: String
    public let path: String
    public let headers: [String: String]
    public let body: Data
}

/// What a request is answered.
public struct Response: Sendable {
    public let status: Int
    public let body: Data

    public init(status: Int = 200, json: some Encodable) throws {
        (self.status, body) = (status, try JSONEncoder().encode(json))
    }
}

/// A refusal, as the frameworks have it.
public struct Abort: Error {
    public let status: Int
    public let reason: String
    public init(_ status: Int, reason: String) { (self.status, self.reason) = (status, reason) }
}

/// Just enough of a web framework for a sample that needs no other package. Not for use: one request per connection, no TLS, no
/// limits.
public final class Application: @unchecked Sendable {
    public typealias Handler = @Sendable (Request) async throws -> Response
    private var routes: [String: Handler] = [:]

    public init() {}

    public func post(_ path: String, use handler: @escaping Handler) { routes["POST /" + path] = handler }

    /// Serves on a free port of this machine until standard input is closed; says which.
    public func run(started: (UInt16) -> Void) {
        let listener = socket(AF_INET, stream, 0)
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = bind(listener, $0, length)
                listen(listener, 64)
                _ = getsockname(listener, $0, &length)
            }
        }
        started(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread {
            while readLine() != nil {}
            exit(0)
        }
        while case let connection = accept(listener, nil, nil), connection >= 0 {
            Thread.detachNewThread { self.serve(connection) }
        }
    }

    private func serve(_ connection: Int32) {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var request: Request?
        while request == nil {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { close(connection); return }
            bytes += buffer[..<count]
            request = parse(bytes)
        }
        Task { [request = request!] in
            let response = await respond(to: request)
            let head = "HTTP/1.1 \(response.status) Answer\r\nContent-Type: application/json\r\nConnection: close\r\n"
                + "Content-Length: \(response.body.count)\r\n\r\n"
            let reply = Array(head.utf8) + response.body
            _ = reply.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, 0) }
            close(connection)
        }
    }

    /// The middleware that every framework has: an error becomes a status and a reason.
    private func respond(to request: Request) async -> Response {
        do {
            guard let handler = routes["\(request.method) \(request.path)"] else { throw Abort(404, reason: "not found") }
            return try await handler(request)
        } catch {
            let abort = error as? Abort ?? Abort(500, reason: "internal error")
            if !(error is Abort) { FileHandle.standardError.write(Data("\(error)\n".utf8)) }
            return (try? Response(status: abort.status, json: ["reason": abort.reason]))!
        }
    }

    private func parse(_ bytes: [UInt8]) -> Request? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { return nil }
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
        }
        let body = Data(text[end.upperBound...].utf8)
        guard words.count == 3, body.count >= Int(headers["content-length"] ?? "0") ?? 0 else { return nil }
        return Request(method: String(words[0]), path: String(words[1]), headers: headers, body: body)
    }
}
