package com.stripesessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The blocking half of the library, as Java sees it. */
class FromJavaTest {
    private static final String PARAMETERS = """
        {"account": "acct_1NkDjjJyhOZfPCWt", "components": {"payments": {"enabled": true}}}""";

    @Test
    void create() throws StripeException {
        try (Sandbox sandbox = new Sandbox(0)) {
            CreateAccountSession parameters =
                StripeSessions.fromJson(CreateAccountSession.Companion, PARAMETERS);
            AccountSession session = StripeSessions.getAccountSessions(sandbox.getClient()).createBlocking(parameters);
            assertEquals(parameters.getAccount(), session.getAccount());
            assertFalse(session.getClientSecret().reveal().isEmpty());
            assertEquals(Instant.ofEpochSecond(session.getExpiresAt()), StripeSessions.getExpiresAtInstant(session));
        }
    }

    @Test
    void validation() throws StripeException {
        CreateAccountSession parameters = new CreateAccountSession("", new Components(), null, new JsonObject());
        assertFalse(StripeSessions.validate(parameters).getErrors().isEmpty());
        StripeException error =
            assertThrows(StripeException.Validation.class, () -> StripeSessions.encode(parameters));
        assertEquals("parameter_empty", StripeSessions.getCode(error));
    }
}
