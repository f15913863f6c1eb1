package samples;

import com.stripesessions.Client;
import com.stripesessions.Components;
import com.stripesessions.ComponentsBuilder;
import com.stripesessions.PayoutsBuilder;
import com.stripesessions.StripeException;
import com.stripesessions.StripeSessions;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /account_session} gives the platform's page or app a fresh client secret. */
@RestController
public class Sessions {
    private final Client client;

    Sessions(Client client) {
        this.client = client;
    }

    /** A real backend takes the account from its own database, by who is signed in. */
    @PostMapping("/account_session")
    Map<String, String> create(@RequestParam String account) throws StripeException {
        Components components = new ComponentsBuilder().payouts(new PayoutsBuilder(true).build()).build();
        return Map.of(
            "client_secret",
            client.accountSessions().createBlocking(account, components).getClientSecret().reveal());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refuse(StripeException error) {
        HttpStatus status = error instanceof StripeException.InvalidRequest ? HttpStatus.NOT_FOUND : HttpStatus.BAD_GATEWAY;
        String code = error.getCode();
        return ResponseEntity.status(status).body(Map.of("error", code == null ? "unknown" : code));
    }
}
