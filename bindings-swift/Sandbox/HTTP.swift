import Foundation

#if canImport(Darwin)
import Darwin
private let stream = SOCK_STREAM
#elseif canImport(Glibc)
import Glibc
private let stream = Int32(SOCK_STREAM.rawValue)
#elseif canImport(Musl)
import Musl
private let stream = SOCK_STREAM
#endif

/// What a request to this machine was answered. Over a plain socket: `URLSession` keeps connections and threads, which a test
/// that counts those of the library would count too.
func http(_ method: String, _ url: String, _ body: String) throws -> (status: Int, body: String) {
    guard let parts = URLComponents(string: url), let port = parts.port.flatMap(UInt16.init(exactly:)) else {
        throw SandboxError(description: "there is no port in \(url)")
    }
    let path = parts.percentEncodedPath + (parts.percentEncodedQuery.map { "?" + $0 } ?? "")
    let request = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
        + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    let reply = try String(decoding: exchange(Array(request.utf8), port: port), as: UTF8.self)
    guard reply.hasPrefix("HTTP/1.1 "), let status = Int(reply.dropFirst(9).prefix(3)),
        let end = reply.range(of: "\r\n\r\n")
    else { throw SandboxError(description: "the sandbox is gone") }
    return (status, String(reply[end.upperBound...]))
}

/// Sends bytes to a port of this machine and reads until the other side closes.
private func exchange(_ request: [UInt8], port: UInt16) throws -> [UInt8] {
    let connection = socket(AF_INET, stream, 0)
    defer { close(connection) }
    #if canImport(Darwin)
    var on: Int32 = 1
    setsockopt(connection, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    let flags: Int32 = 0
    #else
    let flags = Int32(MSG_NOSIGNAL)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
    }
    guard connected == 0 else { throw SandboxError(description: "there is no sandbox on port \(port)") }
    var unsent = request[...]
    while !unsent.isEmpty {
        let count = unsent.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, flags) }
        guard count > 0 else { throw SandboxError(description: "the sandbox closed the connection") }
        unsent = unsent.dropFirst(count)
    }
    var reply: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = recv(connection, &buffer, buffer.count, 0)
        guard count > 0 else { return reply }
        reply += buffer[..<count]
    }
}
