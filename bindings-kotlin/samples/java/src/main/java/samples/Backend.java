package samples;

import com.stripesessions.Client;
import com.stripesessions.ClientBuilder;
import com.stripesessions.Components;
import com.stripesessions.ComponentsBuilder;
import com.stripesessions.PaymentsBuilder;
import com.stripesessions.PaymentsFeaturesBuilder;
import com.stripesessions.StripeException;
import com.stripesessions.StripeSessions;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A platform's backend: {@code POST /account_session} gives its page or app a fresh client secret. */
public final class Backend implements AutoCloseable {
    private final Client client;
    private final String account;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** The account is that of the user who is signed in; a real backend finds it in its own database. */
    public Backend(Client client, String account) throws IOException {
        this.client = client;
        this.account = account;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/account_session", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/account_session";
    }

    private void answer(HttpExchange exchange) throws IOException {
        Components components = new ComponentsBuilder()
            .payments(new PaymentsBuilder(true)
                .features(new PaymentsFeaturesBuilder().refundManagement(true).build())
                .build())
            .build();
        int status;
        String body;
        try {
            String secret = client.accountSessions()
                .createBlocking(account, components)
                .getClientSecret()
                .reveal();
            status = 200;
            body = "{\"client_secret\": \"" + secret + "\"}";
        } catch (StripeException.RateLimit | StripeException.Api | StripeException.Timeout later) {
            status = 503;
            body = "{\"error\": \"try again later\"}";
        } catch (StripeException error) {
            System.err.println("No session for " + account + ": " + error.getMessage()); // there is no secret in it
            status = 500;
            body = "{\"error\": \"no session\"}";
        }
        byte[] reply = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, reply.length);
        exchange.getResponseBody().write(reply);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    public static void main(String[] arguments) throws Exception {
        Client client = new ClientBuilder(System.getenv("STRIPE_SECRET_KEY")).build();
        Backend backend = new Backend(client, arguments[0]);
        System.out.println(backend.url());
    }
}
