// Drives the model as a screen would: App BACKEND TOKEN.
import Foundation

/// What five components of a screen get that ask at once.
nonisolated func ask(_ fetchClientSecret: @escaping @Sendable () async -> String?) async -> [String?] {
    await withTaskGroup(of: String?.self) { group in
        for _ in 1...5 { group.addTask { await fetchClientSecret() } }
        return await group.reduce(into: [String?]()) { $0.append($1) }
    }
}

let model = try AccountModel(backend: CommandLine.arguments[1], token: CommandLine.arguments[2])
await model.appear()
let secrets = await ask(model.fetchClientSecret)
// What failed is told on the main actor, a moment later.
while secrets.contains(nil), model.problem == nil, !model.mustSignIn { await Task.yield() }
print("secrets: \(secrets.compactMap { $0 }.isEmpty ? "none" : "there"), must sign in: \(model.mustSignIn), problem: \(model.problem ?? "none")")
