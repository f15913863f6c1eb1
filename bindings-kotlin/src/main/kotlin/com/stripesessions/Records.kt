package com.stripesessions

/**
 * What must not be written by whatever reads all properties of an object: a serializer would write a client secret's handle, or
 * records with names that are not the API's.
 */
interface NotSerialized {
    /** Throws, so that serializers such as Jackson's say what to do instead. */
    val notSerialized: Any
        get() = throw UnsupportedOperationException(
            "stripe-sessions: records are not written by serializers that read properties. Send your page what it needs, " +
                "such as clientSecret.reveal(); the API's own JSON, secrets included, is toJson()",
        )
}

/**
 * Something of the API, or about a call. It equals another with equal fields, and prints with them, secrets masked.
 *
 * These are no data classes: their constructors, `copy` and `componentN` would be others with each field that is added, and
 * programs that were compiled before would fail.
 */
abstract class Record internal constructor() : NotSerialized {
    internal abstract fun fields(): Array<Pair<String, Any?>>

    override fun equals(other: Any?): Boolean =
        other is Record && javaClass == other.javaClass && fields().contentEquals(other.fields())

    override fun hashCode(): Int = fields().contentHashCode()

    override fun toString(): String =
        fields().joinToString(prefix = "${javaClass.simpleName}(", postfix = ")") { (name, value) -> "$name=$value" }
}

/**
 * A word of the API's. It equals another with the same [value], whether this version of the library knows it or not; a newer one
 * that does changes nothing.
 */
abstract class Word internal constructor(
    /** The word as the API writes it. */
    val value: String,
) {
    override fun equals(other: Any?): Boolean = other is Word && javaClass == other.javaClass && value == other.value

    override fun hashCode(): Int = value.hashCode()

    override fun toString(): String = value
}

/** Marks builders, so that in one nothing of another around it is set. */
@DslMarker
annotation class RecordBuilder
