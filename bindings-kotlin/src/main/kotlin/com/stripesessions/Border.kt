package com.stripesessions

import java.lang.ref.PhantomReference
import java.lang.ref.ReferenceQueue
import java.nio.ByteBuffer
import java.nio.CharBuffer
import java.util.concurrent.ConcurrentHashMap
import kotlin.concurrent.thread

/** What became of one call across the border. The library notes an error here; where Kotlin was called, it notes its result. */
internal class UniffiRustCallStatus {
    @JvmField var code: Byte = UNIFFI_CALL_SUCCESS

    @JvmField var error_buf: ByteArray = NOTHING

    @JvmField var result: ByteArray = NOTHING

    internal fun isSuccess(): Boolean = code == UNIFFI_CALL_SUCCESS

    internal fun isError(): Boolean = code == UNIFFI_CALL_ERROR

    internal fun isPanic(): Boolean = code == UNIFFI_CALL_UNEXPECTED_ERROR
}

private val NOTHING = ByteArray(0)

/** Bytes on their way to the library. */
internal class Writer {
    private var buffer = ByteBuffer.allocate(512)

    private fun room(size: Int): ByteBuffer {
        if (buffer.remaining() < size) {
            buffer = ByteBuffer.allocate(maxOf(2 * buffer.capacity(), buffer.position() + size)).put(buffer.array(), 0, buffer.position())
        }
        return buffer
    }

    internal fun put(byte: Byte) {
        room(1).put(byte)
    }

    internal fun put(bytes: ByteArray) {
        room(bytes.size).put(bytes)
    }

    internal fun putInt(number: Int) {
        room(4).putInt(number)
    }

    internal fun putLong(number: Long) {
        room(8).putLong(number)
    }

    internal fun putDouble(number: Double) {
        room(8).putDouble(number)
    }

    internal fun written(): ByteArray = buffer.array().copyOf(buffer.position())
}

/** A string's bytes. Half of a character is refused, not replaced. */
internal fun utf8(value: String): ByteArray {
    if (value.none(Char::isSurrogate)) {
        return value.toByteArray()
    }
    val bytes = Charsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value)) // reports what it cannot encode
    return bytes.array().copyOf(bytes.limit())
}

/** The next string of a buffer. */
internal fun string(buffer: ByteBuffer): String {
    val length = buffer.getInt()
    return String(buffer.array(), buffer.position(), length).also { buffer.skip(length) }
}

/** `Buffer`'s own `position`: `ByteBuffer` has one of its own since Java 9, which Android 8 does not have. */
private fun java.nio.Buffer.skip(count: Int) = position(position() + count)

/** Bytes from the library. Java does not see what is made of it. */
@JvmInline
internal value class Reader(val buf: ByteBuffer)

/** What may be missing: a byte says whether it follows. */
internal inline fun <T : Any> optional(buffer: ByteBuffer, read: () -> T): T? = if (buffer.get() == 0.toByte()) null else read()

internal inline fun <T : Any> optional(value: T?, buffer: Writer, write: (T) -> Unit) {
    buffer.put(if (value == null) 0 else 1)
    if (value != null) write(value)
}

/** Does what `java.lang.ref.Cleaner` does, which Android has from API 33 on. */
internal class QueueCleaner : UniffiCleaner {
    private val queue = ReferenceQueue<Any>()
    private val waiting = ConcurrentHashMap.newKeySet<Waiting>()

    init {
        thread(isDaemon = true, name = "stripe-sessions cleaner") {
            while (true) (queue.remove() as Waiting).clean()
        }
    }

    override fun register(value: Any, cleanUpTask: Runnable): UniffiCleaner.Cleanable = Waiting(value, cleanUpTask).also(waiting::add)

    private inner class Waiting(value: Any, private val task: Runnable) : PhantomReference<Any>(value, queue), UniffiCleaner.Cleanable {
        override fun clean() {
            if (waiting.remove(this)) task.run()
        }
    }
}
