package com.stripesessions.sandbox

import org.junit.jupiter.api.extension.ExtensionContext
import org.junit.jupiter.api.extension.ExtensionContext.Namespace
import org.junit.jupiter.api.extension.ParameterContext
import org.junit.jupiter.api.extension.ParameterResolver
import org.junit.jupiter.api.extension.TestInstantiationAwareExtension.ExtensionContextScope

/**
 * Gives JUnit 5 tests a sandbox: `@ExtendWith(SandboxExtension::class)`.
 *
 * A parameter of type [Sandbox] of a test, of `@BeforeEach` or of the class's constructor is the sandbox of that test alone;
 * of `@BeforeAll`, that of the whole class, and then its tests get the same one, as it was left. It is closed for you.
 */
class SandboxExtension : ParameterResolver {
    override fun supportsParameter(parameter: ParameterContext, context: ExtensionContext): Boolean =
        parameter.parameter.type == Sandbox::class.java

    override fun resolveParameter(parameter: ParameterContext, context: ExtensionContext): Sandbox =
        context.getStore(NAMESPACE).getOrComputeIfAbsent("sandbox", { Closing(Sandbox.start()) }, Closing::class.java).sandbox

    /** A constructor's sandbox is that of the test, too (JUnit 5.12 and newer). */
    override fun getTestInstantiationExtensionContextScope(root: ExtensionContext): ExtensionContextScope =
        ExtensionContextScope.TEST_METHOD

    /** What every JUnit 5 closes; newer ones close any `AutoCloseable`. */
    @Suppress("DEPRECATION")
    private class Closing(val sandbox: Sandbox) : ExtensionContext.Store.CloseableResource, AutoCloseable {
        override fun close() = sandbox.close()
    }

    private companion object {
        val NAMESPACE: Namespace = Namespace.create(SandboxExtension::class.java)
    }
}
