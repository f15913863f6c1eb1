package samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripesessions.AccountSession;
import com.stripesessions.Client;
import com.stripesessions.Components;
import com.stripesessions.ComponentsBuilder;
import com.stripesessions.PayoutsBuilder;
import com.stripesessions.StripeException;
import com.stripesessions.StripeSessions;
import com.stripesessions.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SessionsTest {
    private static final Sandbox SANDBOX = Sandbox.start();

    @DynamicPropertySource
    static void stripe(DynamicPropertyRegistry properties) {
        properties.add("stripe.key", SANDBOX::getKey);
        properties.add("stripe.url", SANDBOX::getUrl);
    }

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    @Autowired
    private TestRestTemplate page;

    @Autowired
    private Client client;

    @Autowired
    private ObjectMapper json;

    @Test
    void aSecretForThePage() {
        Map<?, ?> reply = page.postForObject("/account_session?account=acct_1NkDjjJyhOZfPCWt", null, Map.class);
        SANDBOX.claim((String) reply.get("client_secret"));
    }

    @Test
    void anAccountThatIsNotThere() {
        var reply = page.postForEntity("/account_session?account=acct_none", null, Map.class);
        assertEquals(HttpStatus.NOT_FOUND, reply.getStatusCode(), () -> reply + "");
    }

    /** A controller that returns what the library answers would give away a secret, or names that are not the API's. */
    @Test
    void recordsAreRefusedByJackson() throws StripeException {
        Components components = new ComponentsBuilder().payouts(new PayoutsBuilder(true).build()).build();
        AccountSession session =
            client.accountSessions().createBlocking("acct_1NkDjjJyhOZfPCWt", components);
        for (Object record : List.of(session, session.getComponents(), session.getClientSecret())) {
            JsonMappingException error = assertThrows(JsonMappingException.class, () -> json.writeValueAsString(record));
            assertTrue(error.getMessage().contains("clientSecret.reveal()"), error::getMessage);
        }
    }
}
