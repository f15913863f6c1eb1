import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Sends requests by `URLSession`: with the platform's cookies, proxies and certificates, App Transport Security, and the protocol
/// classes of its configuration, so that what answers in an app's tests (`URLProtocol`) answers here.
public final class URLSessionTransport: Transport {
    private let session: URLSession
    private let isOwn: Bool

    /// Requests in a session of its own. Replies are kept in no cache, for there are secrets in them, and nothing is sent on to where a
    /// reply redirects, for there are tokens in the headers: such a reply is an answer like any other, with its status.
    public init(configuration: URLSessionConfiguration = .default) {
        // A copy: the caller's stays as it is.
        let own = configuration.copy() as? URLSessionConfiguration ?? configuration
        own.urlCache = nil
        (session, isOwn) = (URLSession(configuration: own, delegate: Straight(), delegateQueue: nil), true)
    }

    /// Requests in a session of the app's. Redirects are followed where it follows them.
    public init(session: URLSession) { (self.session, isOwn) = (session, false) }

    deinit { if isOwn { session.finishTasksAndInvalidate() } }

    public func send(_ request: TransportRequest) async throws -> TransportReply {
        guard let url = URL(string: request.url) else { throw URLError(.badURL) }
        var sent = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: request.timeout)
        sent.httpMethod = request.method
        sent.httpBody = request.body.map { Data($0.utf8) }
        for (name, value) in request.headers { sent.setValue(value, forHTTPHeaderField: name) }
        let call = Call()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                call.begin(session.dataTask(with: sent) { body, reply, error in
                    guard let reply = reply as? HTTPURLResponse, let body, error == nil else {
                        return continuation.resume(throwing: error ?? URLError(.badServerResponse))
                    }
                    continuation.resume(
                        returning: .init(status: Int32(clamping: reply.statusCode), body: String(decoding: body, as: UTF8.self)))
                })
            }
        } onCancel: {
            call.cancel()
        }
    }
}

/// A request on its way, which may be cancelled before it began.
private final class Call: @unchecked Sendable {
    private let lock = NSLock()
    private var task: URLSessionTask?
    private var isCancelled = false

    func begin(_ task: URLSessionTask) {
        lock.lock()
        defer { lock.unlock() }
        self.task = task
        isCancelled ? task.cancel() : task.resume()
    }

    func cancel() { lock.withLock { isCancelled = true; task?.cancel() } }
}

private final class Straight: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) { completionHandler(nil) }
}
