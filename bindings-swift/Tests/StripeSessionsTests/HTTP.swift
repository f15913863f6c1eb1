import Foundation
import Glibc
@testable import StripeSessions
import Testing

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
