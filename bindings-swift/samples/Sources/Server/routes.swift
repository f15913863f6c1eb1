import MiniHTTP
import StripeSessions

/// A platform's backend: gives the app of a signed-in user a client secret for that user's connected account.
///
/// This is what a `routes.swift` of Vapor would be: `app.post("account_session") { req async throws in … }`. Say
/// `StripeSessions.Client` there, for Vapor has a `Client` of its own.
func routes(_ app: Application, client: StripeSessions.Client, linked: LinkedAccounts, webhookSecret: String) {
    app.post("account_session") { request in
        let account = try accountOfUser(request)
        do {
            let session = try await client.accountSessions.create(
                account: account,
                components: .init(
                    accountOnboarding: .init(enabled: true),
                    payments: .init(enabled: true, features: .init(refundManagement: false)),
                    payouts: .init(enabled: true)))
            // Made for this user, used once, never stored.
            return try Response(json: ["client_secret": session.clientSecret.reveal()])
        } catch StripeError.RateLimit {
            throw Abort(503, reason: "try again")
        } catch StripeError.InvalidRequest(let details) {
            // The request id is what Stripe's support asks for; what was wrong is in the log.
            throw Abort(502, reason: "no session (\(details.requestId ?? "-"))")
        }
    }

    // An endpoint for events. In Vapor the bytes as they came are `Data(buffer: req.body.data ?? .init())`, of a route with
    // `body: .collect`; what `req.content` decodes is no longer what was signed.
    app.post("webhook") { request in
        let event: Event
        do {
            event = try Webhook.constructEvent(
                payload: request.body, header: request.headers["stripe-signature"], secret: webhookSecret)
        } catch StripeError.SignatureVerification { throw Abort(400, reason: "this is not signed") }
        try await linked.handle(event)
        return try Response(json: await linked.statuses)
    }
}

/// What the platform knows of linked accounts. The collections stand for your database, the queue for a lock on the row.
actor LinkedAccounts {
    private let client: StripeSessions.Client
    private(set) var statuses: [String: String] = [:]
    private var handled: Set<String> = []
    private var last: Task<Void, any Error>?

    init(client: StripeSessions.Client) { self.client = client }

    /// One event after the other: what was read first is not written last. (An actor alone would let another one in at each `await`.)
    func handle(_ event: Event) async throws {
        let before = last
        let own = Task {
            _ = await before?.result
            try await handleNow(event)
        }
        last = own
        try await own.value
    }

    private func handleNow(_ event: Event) async throws {
        guard !handled.contains(event.id) else { return } // An event may be delivered twice.
        if case .financialConnectionsAccount(let about) = event {
            // Events come in any order: the account as it is now is what counts.
            let account = try await client.financialConnections.accounts.retrieve(about.data.object.id)
            statuses[account.id] = account.status.rawValue
        }
        handled.insert(event.id) // Not before it is done: if it fails, the event comes again.
    }

    /// What no event has told: when the program starts, and every few hours, since one may never arrive.
    func catchUp(customer: String) async throws {
        for try await account in client.financialConnections.accounts.listAutoPaging(accountHolder: .init(customer: customer)) {
            statuses[account.id] = account.status.rawValue
        }
    }
}

/// Whose request it is. Yours: the session or token your users sign in with.
private func accountOfUser(_ request: Request) throws -> String {
    guard request.headers["authorization"] == "Bearer user_1" else { throw Abort(401, reason: "sign in first") }
    return "acct_1NkDjjJyhOZfPCWt"
}
