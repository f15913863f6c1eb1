// Repeats a task in Swift and prints what it cost, as a line of JSON.
//
//     worker TASK ITERATIONS [URL]
//
// Tasks: encode, decode, nothing (the cheapest call across the border), call.

import Foundation
import StripeSessions

let arguments = CommandLine.arguments
let (task, iterations) = (arguments[1], Int(arguments[2])!)
let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
func text(_ name: String) throws -> String { try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) }
let (parameters, reply) = (try CreateAccountSession(json: text("parameters.json")), try text("reply.json"))

func nanoseconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
}

func measure(_ work: () async throws -> Void) async throws {
    for _ in 0..<max(iterations / 10, 1) { try await work() }
    var walls: [Double] = []
    walls.reserveCapacity(iterations)
    let (wall, cpu) = (nanoseconds(CLOCK_MONOTONIC), nanoseconds(CLOCK_PROCESS_CPUTIME_ID))
    for _ in 0..<iterations {
        let began = nanoseconds(CLOCK_MONOTONIC)
        try await work()
        walls.append(nanoseconds(CLOCK_MONOTONIC) - began)
    }
    let (took, spent) = (nanoseconds(CLOCK_MONOTONIC) - wall, nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu)
    walls.sort()
    let count = Double(iterations)
    let figures = [
        "wall_ns": walls[iterations / 2], "p99_ns": walls[iterations * 99 / 100], "cpu_ns": spent / count,
        "per_second": count / took * 1e9,
    ]
    print(String(decoding: try JSONSerialization.data(withJSONObject: figures), as: UTF8.self))
}

switch task {
case "encode": try await measure { _ = try parameters.encode() }
case "decode": try await measure { _ = try AccountSession(json: reply) }
case "nothing":
    let cancellation = Cancellation()
    try await measure { cancellation.cancel() }
case "call":
    let client = try Client(apiKey: "sk_test_4eC39HqLyjWDarjtT1zdp7dc", options: .init(baseUrl: arguments[3]))
    try await measure { _ = try await client.accountSessions.create(parameters) }
default: fatalError("there is no task \(task)")
}
