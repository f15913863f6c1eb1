import MiniHTTP
import StripeSessions

/// A platform's backend: gives the app of a signed-in user a client secret for that user's connected account.
///
/// This is what a `routes.swift` of Vapor would be: `app.post("account_session") { req async throws in … }`. Say
/// `StripeSessions.Client` there, for Vapor has a `Client` of its own.
func routes(_ app: Application, client: StripeSessions.Client) {
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
}

/// Whose request it is. Yours: the session or token your users sign in with.
private func accountOfUser(_ request: Request) throws -> String {
    guard request.headers["authorization"] == "Bearer user_1" else { throw Abort(401, reason: "sign in first") }
    return "acct_1NkDjjJyhOZfPCWt"
}
