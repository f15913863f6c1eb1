package com.stripesessions

import com.sun.jna.Native
import com.sun.jna.NativeLibrary
import com.sun.jna.Platform

/** The folders of the JAR that may hold a library, in JNA's words. */
private val SLOTS = listOf("linux-x86-64", "linux-aarch64", "darwin-aarch64", "darwin-x86-64", "win32-x86-64", "win32-aarch64")

/**
 * The name JNA finds the library by; throws the error that says what is missing where it does not. Every call asks for it before it
 * touches a class of JNA's: those fail without words, and only the first time with a cause.
 */
internal fun library(): String = found.getOrThrow()

private val found by lazy { findLibrary("stripe_sessions_ffi") }

internal fun findLibrary(name: String): Result<String> =
    runCatching { NativeLibrary.getInstance(name, Client::class.java.classLoader) }
        .recoverCatching { throw UnsatisfiedLinkError(missing(name, it)).initCause(it) }
        .map { name }

private fun missing(name: String, error: Throwable): String {
    val causes = generateSequence(error) { it.cause } // an ExceptionInInitializerError first, where the JDK denies native access
    if (causes.any { it is IllegalCallerException }) {
        return "stripe-sessions: this Java runtime denies native access, which calls need: start java with " +
            "--enable-native-access=ALL-UNNAMED (or the name of the module JNA is in)"
    }
    val own = try {
        Native.POINTER_SIZE > 0 // JNA's own library is there
    } catch (_: LinkageError) {
        false
    }
    if (!own) {
        return "stripe-sessions: JNA, which loads the library, cannot load its own (the cause says why). It unpacks both into " +
            "${System.getProperty("jna.tmpdir") ?: System.getProperty("java.io.tmpdir")}, which must allow programs to run: a " +
            "folder mounted noexec does not. -Djna.tmpdir=… names another"
    }
    val file = System.mapLibraryName(name)
    if (Platform.isAndroid()) {
        return "stripe-sessions: $file is missing for the ABI ${System.getProperty("os.arch")}. It is in the AAR, not in the " +
            "JAR: depend on stripe-sessions-android, and see that no abiFilters of the app leave this ABI out"
    }
    fun has(slot: String, file: String) = Client::class.java.classLoader?.getResource("$slot/$file") != null
    val here = Platform.RESOURCE_PREFIX
    if (has(here, file)) {
        return "stripe-sessions: $here/$file is in the JAR but does not load (the cause says why). On Linux it needs glibc, " +
            "which Alpine has not; the folder it is unpacked into must allow programs to run (-Djna.tmpdir=… names another)"
    }
    val names = listOf("lib$name.so", "lib$name.dylib", "$name.dll")
    val there = SLOTS.filter { slot -> names.any { has(slot, it) } }
    return "stripe-sessions: the JAR has no library for $here; it has one for ${there.joinToString().ifEmpty { "no platform" }}. " +
        "`cargo build --release -p stripe-sessions-uniffi` makes $file; put it into a folder that -Djna.library.path names"
}
