// swift-tools-version: 6.0
// What a user of the Swift package gets when things go wrong. See ../run.
import PackageDescription

let package = Package(
    name: "Conduct",
    platforms: [.macOS(.v10_15)],
    dependencies: [.package(name: "StripeSessions", path: "../../../bindings-swift")],
    targets: [
        .testTarget(name: "ConductTests", dependencies: [.product(name: "StripeSessions", package: "StripeSessions")], path: "Tests"),
    ]
)
