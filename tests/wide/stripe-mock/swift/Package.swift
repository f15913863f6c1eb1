// swift-tools-version: 6.0
// Our Swift client against stripe-mock. See ../run.
import PackageDescription

let package = Package(
    name: "StripeMock",
    platforms: [.macOS(.v10_15)],
    dependencies: [.package(name: "StripeSessions", path: "../../../../bindings-swift")],
    targets: [
        .executableTarget(name: "StripeMock", dependencies: [.product(name: "StripeSessions", package: "StripeSessions")], path: "Sources")
    ]
)
