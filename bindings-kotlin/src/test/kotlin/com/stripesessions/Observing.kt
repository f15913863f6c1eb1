package com.stripesessions

import com.stripesessions.sandbox.Fault
import com.stripesessions.sandbox.Sandbox
import java.io.File
import java.net.URI
import java.nio.file.Files
import java.time.Duration

/** An account a sandbox has from its start. */
internal const val ACCOUNT = "acct_1NkDjjJyhOZfPCWt"

/** A client of the sandbox. */
internal fun Sandbox.client(options: ClientOptions = ClientOptions()) = Client(key, options.copy { baseUrl(url) })

/** Lets so many requests arrive and go unanswered. */
internal fun Sandbox.hold(requests: Int = 1) = addFault(Fault.delay(Duration.ofHours(1)).times(requests))

/** Whether fewer requests have arrived than [hold] waits for. */
internal fun Sandbox.waits(): Boolean = waitingFaults() > 0

/** How many connections this process has to the port of an address on this machine. */
internal fun connections(url: String): Int {
    val end = ":%04X".format(URI(url).port)
    val own = File("/proc/self/fd").listFiles().orEmpty().mapNotNull { file ->
        runCatching { Files.readSymbolicLink(file.toPath()).toString() }.getOrNull() // closed meanwhile
    }.toSet()
    return listOf("/proc/net/tcp", "/proc/net/tcp6").flatMap { File(it).readLines() }.count { line ->
        val fields = line.trim().split(Regex(" +"))
        fields.size > 9 && fields[2].endsWith(end) && "socket:[${fields[9]}]" in own
    }
}

/** How many threads the library has started for calls. */
internal fun callThreads(): Int = File("/proc/self/task").listFiles().orEmpty().count { thread ->
    runCatching { File(thread, "comm").readText() }.getOrNull() == "stripe-sessions\n" // or it ended meanwhile
}
