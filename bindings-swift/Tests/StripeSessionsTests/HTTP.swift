import Foundation
import Glibc
import Testing

/// What a request over a plain socket was answered: for what tests ask of the sandbox, without connections or threads
/// that would be counted among the library's.
func http(_ method: String, _ url: String, _ body: String = "") throws -> String {
    let parts = try #require(URLComponents(string: url))
    let socket = try connection(to: UInt16(#require(parts.port)))
    defer { close(socket) }
    let path = parts.percentEncodedPath + (parts.percentEncodedQuery.map { "?" + $0 } ?? "")
    send(
        "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(parts.port ?? 0)\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)",
        over: socket)
    let reply = receive(from: socket) { _ in false }
    let text = String(decoding: reply, as: UTF8.self)
    let end = try #require(text.range(of: "\r\n\r\n"))
    try #require(text.hasPrefix("HTTP/1.1 200 "), "\(text)")
    return String(text[end.upperBound...])
}

/// A platform's backend: answers each request by a function of its text.
final class Backend: Sendable {
    let url: String
    private let socket: Int32
    private let requests = Requests()

    /// The texts of the requests so far.
    var asked: [String] { requests.lock.withLock { requests.texts } }

    private final class Requests: @unchecked Sendable {
        let lock = NSLock()
        var texts: [String] = []
    }

    init(answer: @escaping @Sendable (_ number: Int) -> (status: Int, body: String)) throws {
        let listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = loopback(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withSockaddr(&address) { pointer in
            bind(listener, pointer, length)
            listen(listener, 128)
            getsockname(listener, pointer, &length)
        }
        socket = listener
        url = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))/session"
        Thread.detachNewThread { [requests] in
            while true {
                let socket = accept(listener, nil, nil)
                guard socket >= 0 else { return }
                Thread.detachNewThread {
                    let head = receive(from: socket) { String(decoding: $0, as: UTF8.self).contains("\r\n\r\n") }
                    let number = requests.lock.withLock {
                        requests.texts.append(String(decoding: head, as: UTF8.self))
                        return requests.texts.count
                    }
                    let (status, body) = answer(number)
                    send("HTTP/1.1 \(status) Answer\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)", over: socket)
                    close(socket)
                }
            }
        }
    }

    deinit { shutdown(socket, Int32(SHUT_RDWR)); close(socket) }
}

/// How many connections this process has to a port of this machine.
func connections(toPortOf url: String) throws -> Int {
    let port = try #require(URLComponents(string: url)?.port)
    let end = ":" + String(format: "%04X", port)
    let table = try String(contentsOfFile: "/proc/net/tcp", encoding: .utf8)
    let own = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0)
    }
    let sockets = Set(own)
    return table.split(separator: "\n").filter { line in
        let fields = line.split(separator: " ")
        return fields.count > 9 && fields[2].hasSuffix(end) && sockets.contains("socket:[\(fields[9])]")
    }.count
}

/// The threads the library has started for calls, each with its state (`S`: waiting).
///
/// A thread inherits the name of the one that starts it, so the few threads Swift's own pool starts while a call of ours
/// hands over its result count here too: at most ``strays``.
func callThreads() -> [Character] {
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    return threads.compactMap { thread in
        // A thread may end meanwhile.
        guard let text = try? String(contentsOfFile: "/proc/self/task/\(thread)/stat", encoding: .utf8),
            text.contains("(stripe-sessions)"), let end = text.range(of: ") ")
        else { return nil }
        return text[end.upperBound]
    }
}

let strays = ProcessInfo.processInfo.activeProcessorCount + 1

private func loopback(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
}

private func withSockaddr(_ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>) -> Void) {
    withUnsafeMutablePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1, body) }
}

private func connection(to port: UInt16) throws -> Int32 {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = loopback(port: port)
    var result: Int32 = -1
    withSockaddr(&address) { result = connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    try #require(result == 0, "cannot connect to port \(port)")
    return socket
}

private func send(_ text: String, over socket: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        guard count > 0 else { return }
        bytes = bytes.dropFirst(count)
    }
}

/// Reads until the other side closes, or it is enough.
private func receive(from socket: Int32, enough: ([UInt8]) -> Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while !enough(bytes) {
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else { break }
        bytes += buffer[..<count]
    }
    return bytes
}
