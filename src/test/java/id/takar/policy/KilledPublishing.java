package id.takar.policy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;

/**
 * Publishes a draft in a process of its own, and kills that process with -9 before a step: a statement, the commit, what
 * git does. Arguments: database, its name and password, folder, draft, the step before which to die. It says each step.
 */
final class KilledPublishing {
    private static final AtomicInteger STEP = new AtomicInteger();
    private static volatile boolean armed;
    private static int last;

    private KilledPublishing() {}

    public static void main(String[] args) throws Exception {
        last = Integer.parseInt(args[5]);
        var source = stepping(Replica.source(args[0], args[1], args[2]));
        try (var replica = Replica.start(source, Path.of(args[3]), "", SteppingRepository.class)) {
            armed = true;
            replica.drafts().publish(UUID.fromString(args[4]), LocalDate.of(2020, 1, 1), "a correction", "approver");
            armed = false;
        }
        System.out.println("published");
    }

    /** Dies here when it is time to. */
    private static void step(String name) {
        if (!armed) {
            return;
        }
        System.out.println("step " + name);
        System.out.flush();
        if (STEP.incrementAndGet() == last) {
            try {
                new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid())
                        .start()
                        .waitFor();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What git does, in steps; the steps inside of one call leave on disk what a death there would leave. */
    static final class SteppingRepository extends RulesRepository {
        SteppingRepository(@Value("${takar.data}") Path data, RulesRemote remote) {
            super(data, remote);
        }

        @Override
        synchronized void add(MainEntry entry, SortedMap<String, byte[]> files) {
            if (!armed || has(entry)) {
                super.add(entry, files);
                return;
            }
            step("git before the commit of " + entry.tag());
            merge(main(), entry, files);
            step("git after the commit of " + entry.tag());
            lock();
            step("git while main is locked");
            unlock();
            super.add(entry, files);
            step("git after main moved");
        }

        private void lock() {
            try {
                Files.createFile(folder().resolve("packed-refs.lock"));
                Files.writeString(folder().resolve("refs/heads/main.lock"), "half a");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private void unlock() {
            try {
                Files.delete(folder().resolve("packed-refs.lock"));
                Files.delete(folder().resolve("refs/heads/main.lock"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static DataSource stepping(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                KilledPublishing.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    var result = invoke(source, method, arguments);
                    return result instanceof Connection connection ? stepping(connection) : result;
                });
    }

    private static Connection stepping(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                KilledPublishing.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        step("COMMIT");
                    }
                    var result = invoke(connection, method, arguments);
                    if (method.getName().equals("commit")) {
                        step("after COMMIT");
                    }
                    return result instanceof PreparedStatement statement
                            ? stepping(statement, String.valueOf(arguments[0]))
                            : result;
                });
    }

    private static PreparedStatement stepping(PreparedStatement statement, String sql) {
        return (PreparedStatement) Proxy.newProxyInstance(
                KilledPublishing.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")
                            && !sql.stripLeading().startsWith("SELECT")) {
                        step(sql);
                    }
                    return invoke(statement, method, arguments);
                });
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
