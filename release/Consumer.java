import com.stripesessions.*;
import com.stripesessions.sandbox.Sandbox;

/** What uses the two JARs: creates a session in the sandbox whose address and key it is given, or in one that it starts. */
public class Consumer {
    public static void main(String[] given) throws Exception {
        if (given.length > 0) {
            create(given[0], given[1]);
            return;
        }
        try (Sandbox sandbox = Sandbox.start()) {
            create(sandbox.getUrl(), sandbox.getKey());
        }
    }

    private static void create(String url, String key) throws StripeException {
        try (Client client = new ClientBuilder(key).options(new ClientOptionsBuilder().baseUrl(url).build()).build()) {
            Components components = new ComponentsBuilder().payments(new PaymentsBuilder(true).build()).build();
            AccountSession session = client.accountSessions().createBlocking("acct_1NkDjjJyhOZfPCWt", components);
            System.out.println("created " + session.getAccount() + " " + (session.getClientSecret().reveal().length() > 9));
        }
    }
}
