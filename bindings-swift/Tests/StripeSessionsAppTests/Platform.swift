// The platform whose app is tested: its backend, and Stripe as far as the sandbox is that. What is for servers has names of the app's
// package, too, so it is imported here alone.
import StripeSessions
import StripeSessionsSandbox

/// A sandbox and a backend that creates a session in it for each request.
struct Platform {
    let sandbox: Sandbox
    let backend: Backend

    init() throws {
        let sandbox = try Sandbox()
        backend = try Backend { _ in
            do {
                let parameters = CreateAccountSession(
                    account: "acct_1NkDjjJyhOZfPCWt", components: .init(payments: .init(enabled: true)))
                return (200, try sandbox.client.accountSessions.createBlocking(parameters).json())
            } catch { return (500, "\(error)") }
        }
        self.sandbox = sandbox
    }

    /// Opens the session, as its component does. It can be opened once.
    func claim(_ secret: String) throws { try sandbox.claim(StripeSessions.Secret(text: secret)) }
}

/// A server that takes requests and never answers.
struct Silent {
    let sandbox: Sandbox
    var url: String { sandbox.url }

    init() throws {
        sandbox = try Sandbox()
        try sandbox.add(.delay(3600))
    }

    /// Whether nobody has asked it yet.
    var isAlone: Bool { get throws { try sandbox.waitingFaults() > 0 } }
}
