// swift-tools-version: 6.0
// Programs that use StripeSessions as yours would. `./run` builds them and runs each against the sandbox.
import PackageDescription

let library = Target.Dependency.product(name: "StripeSessions", package: "bindings-swift")

let package = Package(
    name: "StripeSessionsSamples",
    platforms: [.macOS(.v14), .iOS(.v17)],
    dependencies: [.package(path: "..")],
    targets: [
        // Stands in for Vapor, Hummingbird or any other: routes, requests, responses, `async throws` handlers.
        .target(name: "MiniHTTP"),
        .executableTarget(name: "Server", dependencies: [library, "MiniHTTP"]),
        .executableTarget(name: "CommandLineTool", dependencies: [library]),
        .executableTarget(name: "App", dependencies: [.product(name: "StripeSessionsApp", package: "bindings-swift")]),
    ]
)
