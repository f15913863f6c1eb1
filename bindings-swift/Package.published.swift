// swift-tools-version: 6.0
import PackageDescription

// On Apple's systems the library is an XCFramework, which SwiftPM downloads and checks. On Linux SwiftPM 6.0 has no such
// thing: there the package carries the archive, named by its whole path. `-l:` looks below each folder the linker searches, and
// from any of them so many steps up lead to the root. (A flag with the path itself would be an unsafe one, which SwiftPM refuses
// in dependencies.)
#if os(Linux)
#if arch(arm64)
let architecture = "aarch64"
#else
let architecture = "x86_64"
#endif
let root = String(repeating: "../", count: 32)
let archive = "\(Context.packageDirectory)/Libraries/linux-\(architecture)/libstripe_sessions_ffi.a"
let ffi = Target.systemLibrary(name: "StripeSessionsFFI")
let link: [LinkerSetting] = [.linkedLibrary(":\(root)\(archive)")]
#else
let ffi: Target = @APPLE@
let link: [LinkerSetting] = []
#endif

let package = Package(
    name: "StripeSessions",
    platforms: [.macOS(.v10_15), .iOS(.v13)],
    products: [
        .library(name: "StripeSessions", targets: ["StripeSessions"]),
        // A server to test against. Apart from the library, so that no app carries it.
        .library(name: "StripeSessionsSandbox", targets: ["StripeSessionsSandbox"]),
    ],
    targets: [
        ffi,
        .target(name: "StripeSessions", dependencies: ["StripeSessionsFFI"], linkerSettings: link),
        .target(name: "StripeSessionsSandbox", dependencies: ["StripeSessions"]),
    ]
)
