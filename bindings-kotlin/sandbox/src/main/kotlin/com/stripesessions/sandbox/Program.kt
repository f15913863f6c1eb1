package com.stripesessions.sandbox

import java.io.File
import java.io.InputStream
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption

/** The program that serves sandboxes. */
internal fun program(): String = given() ?: carried?.toString() ?: onPath() ?: throw SandboxException(
    "stripe-sessions-sandbox has no program for $platform in its JAR, and there is no stripe-sessions on the PATH: " +
        "name one in the system property stripe-sessions.binary or in STRIPE_SESSIONS_BINARY " +
        "(`cargo install --path cli` in the repository makes one)",
)

private fun given(): String? =
    (System.getProperty("stripe-sessions.binary") ?: System.getenv("STRIPE_SESSIONS_BINARY"))?.takeIf(String::isNotEmpty)

private val windows = System.getProperty("os.name").startsWith("Windows")
private val name = if (windows) "stripe-sessions.exe" else "stripe-sessions"

private fun onPath(): String? =
    System.getenv("PATH").orEmpty().split(File.pathSeparator).map { File(it, name) }.firstOrNull(File::canExecute)?.path

/** The platform in the words of the production JAR. */
internal val platform: String = run {
    val system = System.getProperty("os.name").lowercase()
    val machine = when (val name = System.getProperty("os.arch").lowercase()) {
        "amd64", "x86_64" -> "x86-64"
        "arm64" -> "aarch64"
        else -> name
    }
    val prefix = when {
        system.startsWith("windows") -> "win32"
        system.startsWith("mac") -> "darwin"
        else -> system
    }
    "$prefix-$machine"
}

/** The program in this JAR, unpacked once for this process. */
internal val carried: Path? by lazy {
    Fault::class.java.getResourceAsStream("$platform/$name")?.use(::unpacked)
}

private fun unpacked(program: InputStream): Path {
    val file = Files.createTempDirectory("stripe-sessions-sandbox").resolve(name)
    Files.copy(program, file, StandardCopyOption.REPLACE_EXISTING)
    file.toFile().setExecutable(true)
    // In the reverse order: the file, then its folder. Windows keeps a program that still runs; its temporary folder is cleaned.
    file.parent.toFile().deleteOnExit()
    file.toFile().deleteOnExit()
    return file
}
