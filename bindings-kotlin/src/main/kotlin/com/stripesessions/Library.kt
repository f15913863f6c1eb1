package com.stripesessions

import java.io.File
import java.nio.channels.Channels
import java.nio.file.Files
import java.nio.file.StandardOpenOption
import java.nio.file.attribute.PosixFilePermission
import java.nio.file.attribute.PosixFilePermissions
import java.util.EnumSet

private const val NAME = "stripe_sessions_ffi"

/**
 * Loads the library, once; throws the error that says what is missing where it cannot. Every call asks for it before it touches a
 * function of the library: those fail without words, and only the first time with a cause.
 */
internal fun library() = found.getOrThrow()

private val found by lazy { load(NAME) }

/** On Android from the app, otherwise from the JAR, or from the folders of `java.library.path` where the JAR has none that loads. */
internal fun load(name: String): Result<Unit> = runCatching {
    try {
        if (android || !unpacked(name)) System.loadLibrary(name)
    } catch (error: Throwable) {
        try {
            System.loadLibrary(name)
        } catch (_: Throwable) {
            throw UnsatisfiedLinkError(missing(name, error)).initCause(error)
        }
    }
}

private val android get() = System.getProperty("java.vm.name") == "Dalvik"

/** This machine's folder in the JAR. */
internal val slot: String
    get() {
        // What is written here loads little: it is all that a program's first call waits for.
        val system = System.getProperty("os.name").lowercase()
        val name = when (system.substring(0, 3)) {
            "mac" -> "darwin"
            "win" -> "win32"
            else -> system
        }
        return name + "-" + when (val machine = System.getProperty("os.arch").lowercase()) {
            "amd64", "x86_64" -> "x86-64"
            "arm64" -> "aarch64"
            else -> machine
        }
    }

private val folder get() = System.getProperty("stripe-sessions.tmpdir") ?: System.getProperty("java.io.tmpdir")

/** Loads the JAR's library for this machine, if it has one. Each class loader needs a file of its own, which is only there for the moment. */
private fun unpacked(name: String): Boolean {
    val file = System.mapLibraryName(name)
    val library = Client::class.java.getResourceAsStream("/$slot/$file") ?: return false
    val copy = File(folder, "stripe-sessions-" + System.nanoTime() + "-" + Any().hashCode() + "-" + file)
    val path = copy.toPath()
    val own = path.fileSystem.supportedFileAttributeViews().contains("posix")
    val readable = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)
    val attributes = if (own) arrayOf(PosixFilePermissions.asFileAttribute(readable)) else emptyArray()
    try {
        library.use { from ->
            // Nobody else's file, and nobody else may write into it.
            val options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
            Channels.newOutputStream(Files.newByteChannel(path, options, *attributes)).use { from.copyTo(it, 1 shl 18) }
        }
        System.load(copy.absolutePath)
    } finally {
        if (!copy.delete()) copy.deleteOnExit() // Windows keeps what is loaded
    }
    return true
}

private fun missing(name: String, error: Throwable): String {
    if (error.javaClass.name == "java.lang.IllegalCallerException") { // Android does not have it
        return "stripe-sessions: this Java runtime denies native access, which calls need: start java with " +
            "--enable-native-access=ALL-UNNAMED (or com.stripesessions, where the JAR is on the module path)"
    }
    val file = System.mapLibraryName(name)
    if (android) {
        return "stripe-sessions: $file is missing for the ABI ${System.getProperty("os.arch")}. It is in the AAR, not in the " +
            "JAR: depend on stripe-sessions-android, and see that no abiFilters of the app leave this ABI out"
    }
    fun has(slot: String, file: String) = Client::class.java.getResource("/$slot/$file") != null
    if (has(slot, file)) {
        return "stripe-sessions: $slot/$file is in the JAR but does not load (the cause says why). It is unpacked into $folder, " +
            "which must allow programs to run: a folder mounted noexec does not. -Dstripe-sessions.tmpdir=… names another. On Linux " +
            "it needs glibc, which Alpine has not"
    }
    val slots = listOf("linux-x86-64", "linux-aarch64", "darwin-aarch64", "darwin-x86-64", "win32-x86-64", "win32-aarch64")
    val names = listOf("lib$name.so", "lib$name.dylib", "$name.dll")
    val there = slots.filter { slot -> names.any { has(slot, it) } }
    return "stripe-sessions: the JAR has no library for $slot; it has one for ${there.joinToString().ifEmpty { "no platform" }}. " +
        "`cargo build --release -p stripe-sessions-uniffi --features jni` makes $file; put it into a folder that " +
        "-Djava.library.path names"
}
