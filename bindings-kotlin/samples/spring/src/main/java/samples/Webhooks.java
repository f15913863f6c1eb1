package samples;

import com.stripesessions.Client;
import com.stripesessions.Event;
import com.stripesessions.FinancialConnectionsAccount;
import com.stripesessions.ListFinancialConnectionsAccounts;
import com.stripesessions.ListFinancialConnectionsAccountsAccountHolderBuilder;
import com.stripesessions.ListFinancialConnectionsAccountsBuilder;
import com.stripesessions.StripeException;
import com.stripesessions.StripeSessions;
import com.stripesessions.Webhook;
import jakarta.annotation.PostConstruct;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /webhook}, an endpoint for events: what the platform knows of linked accounts. */
@RestController
public class Webhooks {
    private final Client client;
    private final String secret;
    private final String customer;
    // They stand for your database; the lock, for a lock on the row. It lets virtual threads go on, which `synchronized` does not.
    private final Map<String, String> statuses = new ConcurrentHashMap<>();
    private final Set<String> handled = new HashSet<>();
    private final ReentrantLock lock = new ReentrantLock();

    Webhooks(Client client, @Value("${stripe.webhook-secret}") String secret, @Value("${customer}") String customer) {
        this.client = client;
        this.secret = secret;
        this.customer = customer;
    }

    /** The body is the bytes as they came: not an object that Spring has read. */
    @PostMapping("/webhook")
    ResponseEntity<Void> receive(
            @RequestBody byte[] body, @RequestHeader(name = "Stripe-Signature", required = false) String signature)
            throws StripeException {
        Event event;
        try {
            event = Webhook.constructEvent(body, signature, secret);
        } catch (StripeException.SignatureVerification error) {
            return ResponseEntity.badRequest().build();
        }
        handle(event);
        return ResponseEntity.ok().build();
    }

    @GetMapping("/linked_accounts")
    Map<String, String> linkedAccounts() {
        return statuses;
    }

    // What is done twice at the same time is done one after the other: what was read first is not written last.
    private void handle(Event event) throws StripeException {
        String id = StripeSessions.getId(event);
        lock.lock();
        try {
            if (handled.contains(id)) {
                return; // An event may be delivered twice.
            }
            if (event instanceof Event.FinancialConnectionsAccount about) {
                // Events come in any order: the account as it is now is what counts.
                String account = about.getV1().getData().getObject().getId();
                keep(client.financialConnections().accounts().retrieveBlocking(account));
            }
            handled.add(id); // Not before it is done: if it fails, the event comes again.
        } finally {
            lock.unlock();
        }
    }

    /** What no event has told: when the application starts, and every few hours, since one may never arrive. */
    @PostConstruct
    void catchUp() {
        lock.lock();
        try {
            ListFinancialConnectionsAccounts ofTheCustomer = new ListFinancialConnectionsAccountsBuilder()
                .accountHolder(new ListFinancialConnectionsAccountsAccountHolderBuilder().customer(customer).build())
                .build();
            client.financialConnections().accounts().listIterable(ofTheCustomer).forEach(this::keep);
        } finally {
            lock.unlock();
        }
    }

    private void keep(FinancialConnectionsAccount account) {
        statuses.put(account.getId(), account.getStatus().getValue());
    }
}
