import Foundation
import MiniHTTP
import StripeSessions

let environment = ProcessInfo.processInfo.environment
guard let key = environment["STRIPE_SECRET_KEY"] else { fatalError("STRIPE_SECRET_KEY is not set") }

// One client for the whole program. What it does is logged; there is never a secret in it.
let client = try StripeSessions.Client(
    apiKey: key, options: .init(baseUrl: environment["STRIPE_BASE_URL"], timeout: 20)
) { event in
    guard case .call(let call) = event else { return }
    let result = call.code ?? call.error ?? "\(call.status ?? 0)"
    let line = "\(call.operation) \(result) \(call.requestId ?? "-") \(call.attempts) attempts\n"
    FileHandle.standardError.write(Data(line.utf8))
}

let linked = LinkedAccounts(client: client)
if let customer = environment["CUSTOMER"] { try await linked.catchUp(customer: customer) }

let app = Application()
routes(app, client: client, linked: linked, webhookSecret: environment["STRIPE_WEBHOOK_SECRET"] ?? "")
app.run { port in
    print("http://127.0.0.1:\(port)")
    fflush(nil)
}
