import Foundation
import Glibc
import Testing

/// A request, as it came.
struct Delivery: Sendable {
    let head: String
    let body: Data

    /// Nil until all of it is there.
    init?(_ bytes: [UInt8]) {
        guard let end = Data(bytes).range(of: Data("\r\n\r\n".utf8)) else { return nil }
        head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
        body = Data(bytes[end.upperBound...])
        guard body.count >= Int(header("content-length") ?? "0") ?? 0 else { return nil }
    }

    func header(_ name: String) -> String? {
        let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name + ":") }
        return line.map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }
}

/// A value that threads share.
final class Locked<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var stored: Value
    init(_ value: Value) { stored = value }
    var value: Value {
        get { lock.withLock { stored } }
        set { lock.withLock { stored = newValue } }
    }
}

/// A platform's backend: answers each request by a function of its number, or of the request.
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

    /// `header` is a line that its answers have besides.
    convenience init(header: String? = nil, answer: @escaping @Sendable (_ number: Int) -> (status: Int, body: String)) throws {
        try self.init(header: header, answering: { number, _ in answer(number) })
    }

    /// One whose answers depend on what was sent.
    static func receiving(_ answer: @escaping @Sendable (_ delivery: Delivery) -> (status: Int, body: String)) throws -> Backend {
        try Backend(answering: { _, delivery in answer(delivery) })
    }

    private init(
        header: String? = nil, answering answer: @escaping @Sendable (_ number: Int, _ delivery: Delivery) -> (status: Int, body: String)
    ) throws {
        let line = header.map { "\($0)\r\n" } ?? ""
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
                    let bytes = receive(from: socket) { Delivery($0) != nil }
                    guard let delivery = Delivery(bytes) else {
                        close(socket)
                        return
                    }
                    let number = requests.lock.withLock {
                        requests.texts.append(String(decoding: bytes, as: UTF8.self))
                        return requests.texts.count
                    }
                    let (status, body) = answer(number, delivery)
                    send("HTTP/1.1 \(status) Answer\r\n\(line)Connection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)", over: socket)
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
