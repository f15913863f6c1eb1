// What the border costs the thread that calls, beside stripe-java, in one process and in turns; or one call of a new process.
//
//     Beside rounds URL ITERATIONS        Beside first ours|stripe-java|nothing URL

import com.stripe.model.StripeObject;
import com.stripe.net.ApiRequestParams;
import com.stripe.net.ApiResource;
import com.stripe.net.FormEncoder;
import com.stripe.param.AccountSessionCreateParams;
import com.stripesessions.*;
import java.lang.management.*;
import java.nio.file.*;
import java.util.*;

public class Beside {
    interface Work { Object run() throws Exception; }

    static final String KEY = "sk_test_4eC39HqLyjWDarjtT1zdp7dc", ACCOUNT = "acct_1NkDjjJyhOZfPCWt";
    static volatile Object kept; // so that nothing is left out because nobody asks for it

    /** Two programs, as they would be written with each: both make what is needed for the first call, and no more. */
    static class Ours {
        final AccountSessions sessions;

        Ours(String url) throws StripeException {
            sessions = new ClientBuilder(KEY).options(new ClientOptionsBuilder().baseUrl(url).build()).build().accountSessions();
        }

        static CreateAccountSession parameters() {
            return new CreateAccountSessionBuilder(ACCOUNT, new ComponentsBuilder()
                .payments(new PaymentsBuilder(true).features(new PaymentsFeaturesBuilder()
                    .refundManagement(true).disputeManagement(true).capturePayments(true).build()).build())
                .payouts(new PayoutsBuilder(true).features(new PayoutsFeaturesBuilder().instantPayouts(true).build()).build())
                .balances(new BalancesBuilder(true).features(new BalancesFeaturesBuilder().standardPayouts(true).build()).build())
                .notificationBanner(new NotificationBannerBuilder(true).build())
                .build()).build();
        }

        Object call(CreateAccountSession parameters) throws StripeException {
            return sessions.createBlocking(parameters).getClientSecret();
        }
    }

    static class Theirs {
        final com.stripe.StripeClient client;

        Theirs(String url) {
            client = com.stripe.StripeClient.builder().setApiKey(KEY).setApiBase(url).build();
        }

        static AccountSessionCreateParams parameters() {
            var payments = AccountSessionCreateParams.Components.Payments.builder().setEnabled(true)
                .setFeatures(AccountSessionCreateParams.Components.Payments.Features.builder()
                    .setRefundManagement(true).setDisputeManagement(true).setCapturePayments(true).build()).build();
            var payouts = AccountSessionCreateParams.Components.Payouts.builder().setEnabled(true)
                .setFeatures(AccountSessionCreateParams.Components.Payouts.Features.builder().setInstantPayouts(true).build()).build();
            var balances = AccountSessionCreateParams.Components.Balances.builder().setEnabled(true)
                .setFeatures(AccountSessionCreateParams.Components.Balances.Features.builder().setStandardPayouts(true).build()).build();
            var banner = AccountSessionCreateParams.Components.NotificationBanner.builder().setEnabled(true).build();
            return AccountSessionCreateParams.builder().setAccount(ACCOUNT).setComponents(AccountSessionCreateParams.Components.builder()
                .setPayments(payments).setPayouts(payouts).setBalances(balances).setNotificationBanner(banner).build()).build();
        }

        Object call(AccountSessionCreateParams parameters) throws com.stripe.exception.StripeException {
            return client.v1().accountSessions().create(parameters).getClientSecret();
        }
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("first")) {
            kept = switch (arguments[1]) {
                case "ours" -> new Ours(arguments[2]).call(Ours.parameters());
                case "stripe-java" -> new Theirs(arguments[2]).call(Theirs.parameters());
                default -> "";
            };
            Runtime.getRuntime().halt(0); // what is measured ends here
        }
        int iterations = Integer.parseInt(arguments[2]);
        String reply = Files.readString(Path.of(System.getProperty("bench")).resolve("reply.json"));
        Ours ours = new Ours(arguments[1]);
        Theirs theirs = new Theirs(arguments[1]);
        CreateAccountSession our = Ours.parameters();
        AccountSessionCreateParams their = Theirs.parameters();
        Cancellation cancellation = new Cancellation();
        record Row(String name, int share, Work ours, Work theirs) {}
        List<Row> rows = List.of(
            new Row("nothing", 20, () -> cancellation.isCancelled(), null),
            new Row("encode", 10, () -> StripeSessions.encode(our), () -> FormEncoder.createHttpContent(ApiRequestParams.paramsToMap(their))),
            new Row("decode", 10, () -> StripeSessions.fromJson(AccountSession.Companion, reply),
                () -> StripeObject.deserializeStripeObject(reply, com.stripe.model.AccountSession.class, ApiResource.getGlobalResponseGetter())),
            new Row("call", 1, () -> ours.call(our), () -> theirs.call(their)));
        int rounds = 7;
        for (Row row : rows) {
            List<Double> own = new ArrayList<>(), peer = new ArrayList<>();
            for (int round = 0; round < rounds + 3; round++) { // three warm up
                double one = spent(row.ours, iterations * row.share), other = row.theirs == null ? 0 : spent(row.theirs, iterations * row.share);
                if (round >= 3) {
                    own.add(one);
                    peer.add(other);
                }
            }
            own.sort(null);
            peer.sort(null);
            double mine = own.get(rounds / 2), his = peer.get(rounds / 2);
            System.out.printf(Locale.ROOT, "%-8s ours %7.2f µs (%.2f to %.2f)", row.name, mine, own.get(0), own.get(rounds - 1));
            if (row.theirs != null) {
                System.out.printf(Locale.ROOT, "   stripe-java %7.2f µs (%.2f to %.2f)   ratio %.2f", his, peer.get(0), peer.get(rounds - 1), mine / his);
            }
            System.out.println();
        }
    }

    /** The CPU of this thread for one of so many, in microseconds. */
    static double spent(Work work, int iterations) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean(); // here, so that a first call does not load it
        long began = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < iterations; i++) kept = work.run();
        return (threads.getCurrentThreadCpuTime() - began) / 1e3 / iterations;
    }
}
