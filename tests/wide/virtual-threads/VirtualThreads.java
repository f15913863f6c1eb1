import com.stripesessions.*;
import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.regex.*;

/** A hundred blocking calls at once to a server that answers none before all are there. */
public class VirtualThreads {
    private static final int CALLS = 100;

    public static void main(String[] arguments) throws Exception {
        String reply = Files.readString(Path.of(arguments[0]));
        Matcher account = Pattern.compile("\"account\": *\"([^\"]+)\"").matcher(reply);
        if (!account.find()) throw new AssertionError("the reply names no account");
        // Compiled for 17, which has no such method.
        var start = Thread.class.getMethod("startVirtualThread", Runnable.class);
        double platform = run(reply, account.group(1), task -> new Thread(task).start());
        double virtual = run(reply, account.group(1), task -> {
            try {
                start.invoke(null, task);
            } catch (ReflectiveOperationException error) {
                throw new AssertionError(error);
            }
        });
        System.out.printf("Java %s: %d calls, virtual threads %.2f s, platform threads %.2f s, ratio %.2f%n",
            Runtime.version().feature(), CALLS, virtual, platform, virtual / platform);
        System.exit(0);
    }

    private static double run(String reply, String account, Executor threads) throws Exception {
        CountDownLatch arrived = new CountDownLatch(CALLS), unrelated = new CountDownLatch(1), done = new CountDownLatch(CALLS);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try (ServerSocket server = new ServerSocket(0, CALLS, InetAddress.getLoopbackAddress());
             Client client = new ClientBuilder("sk_test_1").options(new ClientOptionsBuilder()
                 .baseUrl("http://127.0.0.1:" + server.getLocalPort()).maxNetworkRetries(0).build()).build()) {
            Thread accepting = new Thread(() -> {
                try {
                    while (true) {
                        Socket socket = server.accept();
                        new Thread(() -> answer(socket, reply, arrived, unrelated)).start();
                    }
                } catch (IOException closed) {
                    // the run is over
                }
            });
            accepting.setDaemon(true);
            accepting.start();
            Components components = new ComponentsBuilder().payments(new PaymentsBuilder(true).build()).build();
            long began = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                threads.execute(() -> {
                    try {
                        client.accountSessions().createBlocking(account, components);
                    } catch (Throwable error) {
                        failure.set(error);
                    }
                    done.countDown();
                });
            }
            if (!arrived.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError((CALLS - arrived.getCount()) + " of " + CALLS + " requests arrived: calls keep others waiting");
            }
            threads.execute(unrelated::countDown);
            if (!unrelated.await(60, TimeUnit.SECONDS)) throw new AssertionError("an unrelated thread does not run");
            if (!done.await(60, TimeUnit.SECONDS)) throw new AssertionError(done.getCount() + " calls do not end");
            if (failure.get() != null) throw new AssertionError(failure.get());
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static void answer(Socket socket, String reply, CountDownLatch arrived, CountDownLatch unrelated) {
        try (socket) {
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) head.append((char) in.read());
            Matcher length = Pattern.compile("(?i)content-length: *(\\d+)").matcher(head);
            if (length.find()) in.readNBytes(Integer.parseInt(length.group(1)));
            arrived.countDown();
            arrived.await();
            unrelated.await();
            byte[] body = reply.getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream().write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
        } catch (IOException | InterruptedException error) {
            // the caller sees it
        }
    }
}
