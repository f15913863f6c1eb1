// What an account session would contain, and why; with --create, what it does contain.
//
//     CommandLineTool acct_… [--create] < components.json
import Foundation
import StripeSessions

func complain(_ text: String) -> Never {
    FileHandle.standardError.write(Data((text + "\n").utf8))
    exit(1)
}

guard let account = CommandLine.arguments.dropFirst().first else { complain("which account?") }
let components = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)

do {
    // Strict: a misspelt feature is an error with its path and the name that was probably meant.
    let parameters = try CreateAccountSession(json: #"{"account": "\#(account)", "components": \#(components)}"#)
    for component in try resolve(parameters: parameters).components where component.requested {
        print(component.name)
        for feature in component.features {
            let value = switch feature.value {
            case .boolean(let isOn): isOn ? "on" : "off"
            case .texts(let texts): texts.joined(separator: ", ")
            case .some(let other): "\(other)"
            case nil: "the server decides"
            }
            print("  \(feature.name): \(value) (\(feature.reason))")
        }
    }
    if CommandLine.arguments.contains("--create") {
        let environment = ProcessInfo.processInfo.environment
        guard let key = environment["STRIPE_SECRET_KEY"] else { complain("STRIPE_SECRET_KEY is not set") }
        let client = try Client(apiKey: key, options: .init(baseUrl: environment["STRIPE_BASE_URL"]))
        let session = try await client.accountSessions.create(parameters)
        print("created \(session.clientSecret) for \(session.account), good for", terminator: " ")
        print("\(Int(session.expiresAtDate.timeIntervalSinceNow / 60)) minutes")
    }
} catch StripeError.Validation(let details) {
    complain(details.problems.map(\.text).joined(separator: "\n"))
} catch {
    complain("\(error)")
}
