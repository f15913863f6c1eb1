package samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripesessions.AccountSession;
import com.stripesessions.Client;
import com.stripesessions.Components;
import com.stripesessions.ComponentsBuilder;
import com.stripesessions.CreateFinancialConnectionsSessionAccountHolderBuilder;
import com.stripesessions.CreateFinancialConnectionsSessionBuilder;
import com.stripesessions.FinancialConnectionsAccountHolderType;
import com.stripesessions.FinancialConnectionsPermission;
import com.stripesessions.PayoutsBuilder;
import com.stripesessions.StripeException;
import com.stripesessions.StripeSessions;
import com.stripesessions.Webhook;
import com.stripesessions.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SessionsTest {
    private static final Sandbox SANDBOX = Sandbox.start();
    private static final String ENDPOINT = "whsec_1";

    @DynamicPropertySource
    static void stripe(DynamicPropertyRegistry properties) {
        properties.add("stripe.secret-key", SANDBOX::getKey);
        properties.add("stripe.base-url", SANDBOX::getUrl);
        properties.add("stripe.webhook-secret", () -> ENDPOINT);
        properties.add("customer", () -> "cus_NiKSWdaFz2F6I0");
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

    /** Linked accounts of others are no matter of the customer's: what is known of one is known from its event. */
    @Test
    void whatIsSignedIsHandledOnce() throws StripeException {
        var holder = new CreateFinancialConnectionsSessionAccountHolderBuilder(FinancialConnectionsAccountHolderType.ACCOUNT)
            .account("acct_1NkDjjJyhOZfPCWt").build();
        var parameters = new CreateFinancialConnectionsSessionBuilder(List.of(FinancialConnectionsPermission.BALANCES))
            .accountHolder(holder).build();
        String session = client.financialConnections().sessions().createBlocking(parameters).getId();
        String account = SANDBOX.completeSession(session).get(0);
        String object = StripeSessions.toJson(client.financialConnections().accounts().retrieveBlocking(account));
        String body = """
            {"id": "evt_1", "object": "event", "api_version": "2026-10-28.endive", "created": 1, "livemode": false, "pending_webhooks": 1,
            "type": "financial_connections.account.created", "request": null, "data": {"object": %s}}""".formatted(object);
        byte[] bytes = body.getBytes(UTF_8);

        assertEquals(400, deliver(bytes, Webhook.generateTestHeaderString(bytes, "whsec_2")));
        assertEquals(Map.of(), page.getForObject("/linked_accounts", Map.class));
        String signature = Webhook.generateTestHeaderString(bytes, ENDPOINT);
        assertEquals(200, deliver(bytes, signature));
        assertEquals(200, deliver(bytes, signature));
        assertEquals(Map.of(account, "active"), page.getForObject("/linked_accounts", Map.class));
        assertEquals(2, SANDBOX.requests("GET", account).size(), "once before, once for the two deliveries");
    }

    private int deliver(byte[] body, String signature) {
        var request = RequestEntity.post("/webhook").header("Stripe-Signature", signature).body(body);
        return page.exchange(request, Void.class).getStatusCode().value();
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
