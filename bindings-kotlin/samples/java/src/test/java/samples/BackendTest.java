package samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.stripesessions.Client;
import com.stripesessions.ClientBuilder;
import com.stripesessions.ClientOptionsBuilder;
import com.stripesessions.ClientSecretSource;
import com.stripesessions.ClientSecretSourceBuilder;
import com.stripesessions.StripeException;
import com.stripesessions.sandbox.Fault;
import com.stripesessions.sandbox.Sandbox;
import com.stripesessions.sandbox.SandboxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class BackendTest {
    private static final String ACCOUNT = "acct_1NkDjjJyhOZfPCWt";

    private static Client client(Sandbox sandbox) throws StripeException {
        return new ClientBuilder(sandbox.getKey())
            .options(new ClientOptionsBuilder().baseUrl(sandbox.getUrl()).maxNetworkRetries(0).build())
            .build();
    }

    /** What the app gets from it opens a session, once. */
    @Test
    void aSecretForTheApp(Sandbox sandbox) throws Exception {
        try (Client client = client(sandbox); Backend backend = new Backend(client, ACCOUNT)) {
            ClientSecretSource app = new ClientSecretSourceBuilder(backend.url()).build();
            String secret = app.fetchBlocking().reveal();
            assertFalse(secret.isEmpty());
            sandbox.claim(secret);
            assertEquals(1, sandbox.requests("POST", "/v1/account_sessions").size());
        }
    }

    @Test
    void whenStripeFails(Sandbox sandbox) throws Exception {
        sandbox.addFault(Fault.status(500));
        try (Client client = client(sandbox); Backend backend = new Backend(client, ACCOUNT)) {
            ClientSecretSource app = new ClientSecretSourceBuilder(backend.url()).build();
            StripeException.Api error = assertThrows(StripeException.Api.class, app::fetchBlocking);
            assertEquals(503, error.getDetails().getHttpStatus());
        }
    }
}
