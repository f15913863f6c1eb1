import Foundation
import Observation
import StripeSessionsApp

/// What a screen with embedded components needs: somebody who fetches client secrets, and what went wrong. The app has no key
/// of Stripe's but the publishable one; its backend creates the sessions (see `Server`).
@MainActor @Observable
final class AccountModel {
    /// What to show the user in place of the components.
    private(set) var problem: String?
    /// Whether to send the user to the sign-in screen.
    private(set) var mustSignIn = false

    @ObservationIgnored private let source: ClientSecretSource

    init(backend: String, token: String) throws {
        source = try ClientSecretSource(
            url: backend, headers: ["Authorization": "Bearer \(token)"], timeout: 15)
    }

    /// For `EmbeddedComponentManager(apiClient: …, fetchClientSecret: model.fetchClientSecret)`. All components of the screen may
    /// ask at once: each has a session of its own.
    var fetchClientSecret: @Sendable () async -> String? {
        source.fetchClientSecret { [weak self] error in
            Task { @MainActor in self?.failed(error) }
        }
    }

    /// Asks ahead, while the screen is still being put together.
    func appear() async {
        (problem, mustSignIn) = (nil, false)
        do { try await source.prefetch() } catch is CancellationError {} catch { failed(error) }
    }

    private func failed(_ error: any Error) {
        switch error as? StripeError {
        case .Authentication: mustSignIn = true
        case .ApiConnection, .Timeout: problem = "You seem to be offline."
        default: problem = "This is not available right now."
        }
    }
}

#if canImport(SwiftUI)
import SwiftUI

struct AccountScreen: View {
    @State var model: AccountModel

    var body: some View {
        Group {
            if let problem = model.problem { Text(problem) } else { Color.clear /* the components' view controller */ }
        }
        .task { await model.appear() }
    }
}
#endif
