package com.stripesessions.sandbox

import java.net.ConnectException
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotSame
import kotlin.test.assertSame
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.MethodOrderer
import org.junit.jupiter.api.Nested
import org.junit.jupiter.api.Order
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestMethodOrder
import org.junit.jupiter.api.extension.ExtendWith

@ExtendWith(SandboxExtension::class)
class SandboxExtensionTest(private val own: Sandbox) {
    private var before: Sandbox? = null

    @BeforeEach
    fun prepare(sandbox: Sandbox) {
        before = sandbox
        sandbox.addFault(Fault.status(500))
    }

    @Test
    fun oneForTheTest(sandbox: Sandbox) {
        assertSame(own, sandbox)
        assertSame(before, sandbox)
        assertEquals(1, sandbox.waitingFaults())
    }

    /** What the other test did to its sandbox is not seen here. */
    @Test
    fun anotherForTheNext(sandbox: Sandbox) = assertEquals(1, sandbox.waitingFaults())

    @Nested
    @TestMethodOrder(MethodOrderer.OrderAnnotation::class)
    inner class Ended {
        @Test
        @Order(1)
        fun first(sandbox: Sandbox) {
            earlier = sandbox
        }

        @Test
        @Order(2)
        fun second(sandbox: Sandbox) {
            assertNotSame(earlier, sandbox)
            assertFailsWith<ConnectException> { earlier.requests() }
        }
    }

    companion object {
        private lateinit var earlier: Sandbox
    }
}

@ExtendWith(SandboxExtension::class)
class SharedSandboxTest {
    @Test
    fun one(sandbox: Sandbox) = assertSame(shared, sandbox)

    @Test
    fun two(sandbox: Sandbox) = assertSame(shared, sandbox)

    companion object {
        private lateinit var shared: Sandbox

        @JvmStatic
        @BeforeAll
        fun start(sandbox: Sandbox) {
            shared = sandbox
        }

        @JvmStatic
        @AfterAll
        fun stillThere() = assertEquals(emptyList(), shared.requests())
    }
}
