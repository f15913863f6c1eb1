package samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.stripesessions.sandbox.Sandbox;
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
}
