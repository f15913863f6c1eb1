// swift-tools-version: 6.0
// Tools version 6 means Swift 6 language mode (strict concurrency) for every target, the generated file too.
import PackageDescription

let package = Package(
    name: "StripeSessions",
    platforms: [.macOS(.v10_15), .iOS(.v13)],
    products: [
        .library(name: "StripeSessions", targets: ["StripeSessions"]),
        // For apps: no server calls, no HTTP of its own.
        .library(name: "StripeSessionsApp", targets: ["StripeSessionsApp"]),
        .library(name: "StripeSessionsSandbox", targets: ["StripeSessionsSandbox"]),
    ],
    targets: [
        .systemLibrary(name: "StripeSessionsFFI"),
        .target(name: "StripeSessions", dependencies: ["StripeSessionsFFI"], exclude: ["PrivacyInfo.xcprivacy"]),
        .systemLibrary(name: "StripeSessionsAppFFI"),
        .target(name: "StripeSessionsApp", dependencies: ["StripeSessionsAppFFI"], exclude: ["PrivacyInfo.xcprivacy"]),
        // A server to test against. Apart from the library, so that no app carries it.
        .target(name: "StripeSessionsSandbox", dependencies: ["StripeSessions"], path: "Sandbox"),
        .testTarget(name: "StripeSessionsTests", dependencies: ["StripeSessions", "StripeSessionsSandbox"]),
        .testTarget(name: "StripeSessionsAppTests", dependencies: ["StripeSessionsApp", "StripeSessions", "StripeSessionsSandbox"]),
    ]
)
