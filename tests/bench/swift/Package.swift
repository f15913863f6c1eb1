// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Bench",
    platforms: [.macOS(.v10_15)],
    dependencies: [.package(path: "../../../bindings-swift")],
    targets: [
        .executableTarget(name: "Worker", dependencies: [.product(name: "StripeSessions", package: "bindings-swift")])
    ]
)
