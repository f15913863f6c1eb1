package com.stripesessions.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class FromJavaTest {
    @Test
    void controls(Sandbox sandbox) {
        assertTrue(sandbox.getUrl().startsWith("http://127.0.0.1:"));
        assertTrue(sandbox.getKey().startsWith("sk_test_"));
        Instant before = sandbox.now();
        assertTrue(sandbox.advanceClock(Duration.ofHours(1)).isAfter(before));
        sandbox.addFault(Fault.status(503).times(2).path("/v1/account_sessions"));
        assertEquals(1, sandbox.waitingFaults());
        sandbox.reset();
        assertEquals(0, sandbox.waitingFaults());
        assertTrue(sandbox.requests().isEmpty());
        assertTrue(sandbox.requests("GET", "/v1/accounts").isEmpty());
    }

    @Test
    void byHand() {
        try (Sandbox sandbox = Sandbox.start(new SandboxOptions(Duration.ofMillis(1)))) {
            assertTrue(sandbox.control("GET", "accounts").startsWith("{"));
        }
    }
}
