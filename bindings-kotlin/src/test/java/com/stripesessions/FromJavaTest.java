package com.stripesessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripesessions.sandbox.Fault;
import com.stripesessions.sandbox.Sandbox;
import com.stripesessions.sandbox.SandboxExtension;
import com.stripesessions.sandbox.TestAccounts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The blocking half of the library, as Java sees it. */
@ExtendWith(SandboxExtension.class)
class FromJavaTest {
    private static final String ACCOUNT = "acct_1NkDjjJyhOZfPCWt";
    private static final String PARAMETERS = """
        {"account": "acct_1NkDjjJyhOZfPCWt", "components": {"payments": {"enabled": true}}}""";

    private Client client;

    @BeforeEach
    void open(Sandbox sandbox) throws StripeException {
        ClientOptions options = new ClientOptionsBuilder().baseUrl(sandbox.getUrl()).maxNetworkRetries(0).build();
        client = new ClientBuilder(sandbox.getKey()).options(options).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void create() throws StripeException {
        PaymentsFeatures features = new PaymentsFeaturesBuilder().refundManagement(false).build();
        Components components = new ComponentsBuilder()
            .payments(new PaymentsBuilder(true).features(features).build())
            .build();
        AccountSession session = client.accountSessions().createBlocking(ACCOUNT, components);
        assertEquals(ACCOUNT, session.getAccount());
        assertFalse(session.getComponents().getPayments().getFeatures().getRefundManagement());
        assertFalse(session.getClientSecret().reveal().isEmpty());
        assertFalse(session.toString().contains(session.getClientSecret().reveal()));
        assertEquals(Instant.ofEpochSecond(session.getExpiresAt()), StripeSessions.getExpiresAtInstant(session));
    }

    @Test
    void withOptions() throws StripeException {
        RequestOptions options =
            new RequestOptionsBuilder().idempotencyKey("key_1").timeout(Duration.ofSeconds(30)).build();
        CreateAccountSession parameters = StripeSessions.fromJson(CreateAccountSession.Companion, PARAMETERS);
        AccountSessionResponse response =
            client.accountSessions().createWithResponseBlocking(parameters, options);
        assertEquals("key_1", response.getMetadata().getIdempotencyKey());
    }

    @Test
    void lists(Sandbox sandbox) throws StripeException {
        CreateFinancialConnectionsSessionAccountHolder holder =
            new CreateFinancialConnectionsSessionAccountHolderBuilder(FinancialConnectionsAccountHolderType.ACCOUNT)
                .account(ACCOUNT)
                .build();
        FinancialConnections financialConnections = client.financialConnections();
        FinancialConnectionsSession session = financialConnections.sessions().createBlocking(
            new CreateFinancialConnectionsSessionBuilder(List.of(FinancialConnectionsPermission.BALANCES))
                .accountHolder(holder)
                .build());
        List<String> linked = sandbox.completeSession(session.getId(), new TestAccounts(25));

        List<String> found = new ArrayList<>();
        ListFinancialConnectionsAccounts ofTheSession =
            new ListFinancialConnectionsAccountsBuilder().session(session.getId()).limit(10).build();
        for (FinancialConnectionsAccount account : financialConnections.accounts().listIterable(ofTheSession)) {
            found.add(account.getId());
        }
        assertEquals(25, found.size());
        assertTrue(found.containsAll(linked));

        int count = 0;
        FinancialConnectionsSession now = financialConnections.sessions().retrieveBlocking(session.getId());
        for (FinancialConnectionsAccount account : StripeSessions.accountsIterable(now, client)) {
            assertTrue(linked.contains(account.getId()));
            count += 1;
        }
        assertEquals(25, count);
    }

    @Test
    void errors(Sandbox sandbox) {
        sandbox.addFault(Fault.status(429));
        StripeException.RateLimit error = assertThrows(
            StripeException.RateLimit.class,
            () -> client.accountSessions().createBlocking(ACCOUNT,
                new ComponentsBuilder().payments(new PaymentsBuilder(true).build()).build()));
        assertEquals(429, error.getDetails().getHttpStatus());
        assertEquals(1, sandbox.requests("POST").size());
    }

    @Test
    void validation() throws StripeException {
        CreateAccountSession parameters = new CreateAccountSessionBuilder("", new Components()).build();
        assertFalse(StripeSessions.validate(parameters).getErrors().isEmpty());
        StripeException error =
            assertThrows(StripeException.Validation.class, () -> StripeSessions.encode(parameters));
        assertEquals("parameter_empty", error.getCode());
    }

    @Test
    void constructors() {
        assertThrows(StripeException.Configuration.class, () -> new Client("pk_test_1"));
        assertThrows(StripeException.Configuration.class, () -> new Client("", new ClientOptions()));
        try {
            new ClientSecretSource("http://platform.example");
        } catch (StripeException.Configuration error) { // which the compiler knows
            assertEquals("base_url_insecure", error.getCode());
        } catch (StripeException error) {
            throw new AssertionError(error);
        }
    }

    @Test
    void anObserverAndATransport() throws StripeException {
        List<CallEvent> heard = new CopyOnWriteArrayList<>();
        Client own = new ClientBuilder("sk_test_1")
            .observer(heard::add)
            .transport(StripeSessions.transport(request -> {
                assertEquals("POST", request.getMethod());
                throw new IOException("no network");
            }))
            .options(new ClientOptionsBuilder().maxNetworkRetries(0).build())
            .build();
        CreateAccountSession parameters = StripeSessions.fromJson(CreateAccountSession.Companion, PARAMETERS);
        assertThrows(
            StripeException.ApiConnection.class, () -> own.accountSessions().createBlocking(parameters));
        assertEquals(2, heard.size());
        CallReport report = ((CallEvent.Call) heard.get(1)).getReport();
        assertEquals(1, report.getAttempts());
    }

    @Test
    void asFutures() throws Exception {
        Components components = new ComponentsBuilder().payments(new PaymentsBuilder(true).build()).build();
        AccountSessions sessions = client.accountSessions();
        assertEquals(ACCOUNT, sessions.createAsync(ACCOUNT, components).thenApply(AccountSession::getAccount).get());
        CreateAccountSession wrong = new CreateAccountSessionBuilder("", components).build();
        Throwable error = assertThrows(ExecutionException.class, () -> sessions.createAsync(wrong).get()).getCause();
        assertEquals(StripeException.Validation.class, error.getClass());
    }

    /** A program in Java sees what is meant for it: nothing that only the library's own sources call. */
    @Test
    void whatIsNotForUsersIsOutOfSight() throws ReflectiveOperationException {
        for (java.lang.reflect.Method method : Class.forName("com.stripesessions.GeneratedKt").getMethods()) {
            assertFalse(method.getName().matches("(read|write|encode)[A-Z].*|.*Json") && !method.isSynthetic(), method.getName());
        }
        for (java.lang.reflect.Method method : Client.class.getMethods()) {
            assertFalse(method.getName().matches("(accountSessions|accounts|financialConnections)[A-Z].*"), method.getName());
        }
        for (java.lang.reflect.Method method : Components.class.getMethods()) {
            assertFalse(method.getName().startsWith("write") && !method.isSynthetic(), method.getName());
        }
        for (java.lang.reflect.Constructor<?> constructor : Components.class.getConstructors()) {
            boolean reads = List.of(constructor.getParameterTypes()).contains(java.nio.ByteBuffer.class);
            assertFalse(reads && !constructor.isSynthetic(), constructor.toString());
        }
        for (String name : List.of("FfiConverterTypeAccountSession", "FfiConverterString", "FfiConverterOptionalString")) {
            Class<?> converter = Class.forName("com.stripesessions." + name);
            assertFalse(java.lang.reflect.Modifier.isPublic(converter.getModifiers()), name);
        }
    }
}
