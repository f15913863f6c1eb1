// Repeats a task on the JVM and prints what it cost, as a line of JSON. In Java, so that the JAR and a JDK are all it takes.
//
//     worker TASK ITERATIONS [URL]
//
// Tasks: encode, decode, nothing (the cheapest call across the border), call.

import com.stripesessions.*;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.*;
import java.util.*;

public class Worker {
    interface Work { void run() throws Exception; }

    static final String KEY = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";
    static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(System.getProperty("bench"));
        String parameters = Files.readString(folder.resolve("parameters.json"));
        String reply = Files.readString(folder.resolve("reply.json"));
        CreateAccountSession record = StripeSessions.fromJson(CreateAccountSession.Companion, parameters);
        int iterations = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "encode" -> measure(iterations, () -> StripeSessions.encode(record));
            case "decode" -> measure(iterations, () -> StripeSessions.fromJson(AccountSession.Companion, reply));
            case "nothing" -> {
                Cancellation cancellation = new Cancellation();
                measure(iterations, cancellation::cancel);
            }
            case "call" -> {
                String options = "{\"base_url\": \"" + arguments[2] + "\"}";
                try (Client client = new Client(KEY, StripeSessions.fromJson(ClientOptions.Companion, options))) {
                    AccountSessions sessions = client.accountSessions();
                    measure(iterations, () -> sessions.createBlocking(record));
                }
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** The first half warms up: what is compiled then is no part of what is measured. */
    static void measure(int iterations, Work work) throws Exception {
        for (int i = 0; i < iterations; i++) work.run();
        long[] walls = new long[iterations];
        long cpu = SYSTEM.getProcessCpuTime(), wall = System.nanoTime();
        for (int i = 0; i < iterations; i++) {
            long began = System.nanoTime();
            work.run();
            walls[i] = System.nanoTime() - began;
        }
        double spent = SYSTEM.getProcessCpuTime() - cpu, took = System.nanoTime() - wall;
        Arrays.sort(walls);
        System.out.printf(Locale.ROOT, "{\"wall_ns\": %d, \"p99_ns\": %d, \"cpu_ns\": %f, \"per_second\": %f}%n",
            walls[iterations / 2], walls[(int) (iterations * 0.99)], spent / iterations, iterations / took * 1e9);
    }
}
