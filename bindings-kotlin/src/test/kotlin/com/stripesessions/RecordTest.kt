package com.stripesessions

import kotlin.test.assertEquals
import kotlin.test.assertNotEquals
import org.junit.jupiter.api.Test

class RecordTest {
    /** Also a property, which what is set in a builder must not be taken for. */
    private val payments = Payments(enabled = true)

    /** A program that was compiled before must not fail because a field was added to a record. */
    @Test
    fun nothingPublicIsTiedToTheNumberOfFields() {
        val records = listOf(
            Components::class, Payments::class, PaymentsFeatures::class, CreateAccountSession::class, ClientOptions::class,
            RequestOptions::class, AccountSession::class, Metadata::class, ErrorDetails::class, CallReport::class,
        ).map { it.java }
        for (record in records) {
            val tied = record.methods.filter { it.name.matches(Regex("copy|component\\d+")) }
            assertEquals(emptyList(), tied, "$record")
        }
        assertEquals(Components(), Components::class.java.getConstructor().newInstance())
        assertEquals(payments, Payments::class.java.getConstructor(Boolean::class.java).newInstance(true))
    }

    @Test
    fun builders() {
        val components = Components { payments(payments); payouts(enabled = false) { features { instantPayouts(true) } } }
        assertEquals(true, components.payments?.enabled)
        assertEquals(true, components.payouts?.features?.instantPayouts)
        val more = components.copy { balances(enabled = true) }
        assertEquals(components.payouts, more.payouts)
        assertNotEquals(components, more)
        assertEquals(components, more.copy { balances(null) })
        assertEquals(components.hashCode(), more.copy { balances(null) }.hashCode())
        assertEquals("Payments(enabled=true, features=null, unknown=JsonObject(json={}))", "$payments".replace(Regex("unknown=.*"), "unknown=JsonObject(json={}))"))
    }

    /** A word that a newer version of the library knows is the same word. */
    @Test
    fun wordsAreOpen() {
        assertEquals(FinancialConnectionsPermission.BALANCES, FinancialConnectionsPermission("balances"))
        assertEquals(1, setOf(FinancialConnectionsPermission.BALANCES, FinancialConnectionsPermission("balances")).size)
        assertNotEquals<Word>(FinancialConnectionsPermission.BALANCES, FinancialConnectionsPrefetch.BALANCES)
        assertEquals("balances", "${FinancialConnectionsPermission.BALANCES}")
        val parameters = CreateFinancialConnectionsSession(
            listOf(FinancialConnectionsPermission.BALANCES, FinancialConnectionsPermission("tomorrows_word")),
        ) { accountHolder(FinancialConnectionsAccountHolderType.ACCOUNT) { account("acct_1") } }
        val problem = parameters.validate().errors.single()
        assertEquals("permissions[1]", problem.path)
        assertEquals("tomorrows_word", CreateFinancialConnectionsSession.fromJson(parameters.toJson(), RequestOptions { allowUnknown(true) }).permissions[1].value)
    }
}
